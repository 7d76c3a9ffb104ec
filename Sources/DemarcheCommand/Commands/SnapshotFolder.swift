import CLineEditing
import Demarche
import Glibc

/// The folder in which this build of the program keeps snapshots for this user.
///
/// Each is a file that only its owner may write; another is not read. Files may go at any time, one or
/// all of them.
struct SnapshotFolder: Sendable {
  var path: String
  /// What stands in a file's name for the build.
  var build: String

  /// How many files are kept, of all builds; those written first go first.
  private static let capacity = 32
  private static let suffix = ".snapshot"

  /// `demarche` under `$XDG_CACHE_HOME`, else `~/.cache`. Nil without a home, or where builds cannot be
  /// told apart.
  static func ofUser() -> SnapshotFolder? {
    let cache: String
    if let named = environment("XDG_CACHE_HOME"), named.hasPrefix("/") {
      cache = named
    } else if let home = environment("HOME"), home.hasPrefix("/") {
      cache = home + "/.cache"
    } else {
      return nil
    }
    var count = 0
    guard let bytes = program_build_id(&count), count >= 8 else { return nil }
    let number = (0..<8).reduce(UInt64(0)) { $0 << 8 | UInt64(bytes[$1]) }
    return SnapshotFolder(path: cache + "/demarche", build: String(number, radix: 16))
  }

  var store: SnapshotStore {
    SnapshotStore(
      read: { readOwn(path(of: $0)) },
      write: { name, bytes in if keep(in: path(of: name), bytes) { removeOldest() } })
  }

  private func path(of name: String) -> String { "\(path)/\(name)-\(build)\(Self.suffix)" }

  /// The bytes of a file that nobody else may write.
  private func readOwn(_ path: String) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var information = stat()
    guard fstat(descriptor, &information) == 0, information.st_uid == geteuid(),
      information.st_mode & (S_IWGRP | S_IWOTH) == 0
    else { return nil }
    return readAll(from: descriptor)
  }

  private func keep(in file: String, _ bytes: () -> [UInt8]) -> Bool {
    makeFolders(above: file)
    guard access(path, W_OK) == 0 else { return false }
    return writeFile(file, bytes(), mode: 0o600) == nil
  }

  private func removeOldest() {
    let files = names(in: path).filter { $0.contains(Self.suffix) }.map { path + "/" + $0 }
    guard files.count > Self.capacity else { return }
    let dated = files.map { path -> (seconds: Int, nanoseconds: Int, path: String) in
      var information = stat()
      guard stat(path, &information) == 0 else { return (0, 0, path) }
      return (information.st_mtim.tv_sec, information.st_mtim.tv_nsec, path)
    }
    for file in dated.sorted(by: { $0 < $1 }).dropLast(Self.capacity) { unlink(file.path) }
  }
}
