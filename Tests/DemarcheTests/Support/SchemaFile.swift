import TestSupport

extension PublishedSchema {
  /// The schema in a file of the folder `schema`; nil where there is none.
  init?(file name: String) {
    guard let bytes = Repository.bytes("\(Repository.root)/schema/\(name)") else { return nil }
    self.init(String(decoding: bytes, as: UTF8.self))
  }
}
