import Quantities
import Snapshots

extension Model: Storable {
  /// Everything but the files, which are read from where they are.
  public func write(to snapshot: inout SnapshotWriter) {
    snapshot.write(title, about, start, kinds, entities, texts, sources, relations, rules, actions)
    snapshot.write(consequences, deadlines, nevers, givens, script, responses, wants, lessons)
    snapshot.write(localTitles, dateTexts)
    vocabulary.write(to: &snapshot, DeclaredPhrases(of: self))
  }

  /// A model without its files.
  public init(from snapshot: inout SnapshotReader) {
    self.init()
    title = snapshot.read()
    about = snapshot.read()
    start = snapshot.read()
    kinds = snapshot.read()
    entities = snapshot.read()
    texts = snapshot.read()
    sources = snapshot.read()
    relations = snapshot.read()
    rules = snapshot.read()
    actions = snapshot.read()
    consequences = snapshot.read()
    deadlines = snapshot.read()
    nevers = snapshot.read()
    givens = snapshot.read()
    script = snapshot.read()
    responses = snapshot.read()
    wants = snapshot.read()
    lessons = snapshot.read()
    localTitles = snapshot.read()
    dateTexts = snapshot.read()
    vocabulary = Vocabulary(from: &snapshot, DeclaredPhrases(of: self))
  }
}

extension LocalTitle: Storable {
  public func write(to snapshot: inout SnapshotWriter) { snapshot.write(language, title) }

  public init(from snapshot: inout SnapshotReader) {
    self.init(language: snapshot.read(), title: snapshot.read())
  }
}

extension Vocabulary {
  /// - Parameter declarations: What its forms are forms of.
  fileprivate func write(to snapshot: inout SnapshotWriter, _ declarations: DeclaredPhrases) {
    snapshot.write(words, names, entityKinds, quotedNames, phrases)
    forms.write(to: &snapshot, declarations)
    snapshot.write(kindNames, sourceNames, kindTree, textNumbers, needsQuotes, canMislead)
  }

  fileprivate init(from snapshot: inout SnapshotReader, _ declarations: DeclaredPhrases) {
    self.init()
    words = snapshot.read()
    names = snapshot.read()
    entityKinds = snapshot.read()
    quotedNames = snapshot.read()
    phrases = snapshot.read()
    forms = LateList(from: &snapshot, declarations)
    kindNames = snapshot.read()
    sourceNames = snapshot.read()
    kindTree = snapshot.read()
    textNumbers = snapshot.read()
    needsQuotes = snapshot.read()
    canMislead = snapshot.read()
  }
}
