import Quantities
import Snapshots

extension Model: Storable {
  /// Everything but the files, which are read from where they are.
  public func write(to snapshot: inout SnapshotWriter) {
    snapshot.write(title, about, start, kinds, entities, texts, sources, relations, rules, actions)
    snapshot.write(consequences, deadlines, nevers, givens, script, responses, wants, lessons)
    snapshot.write(each: localTitles.sorted { $0.key < $1.key }) { titles, snapshot in
      snapshot.write(titles.key)
      snapshot.write(each: titles.value) { $1.write($0.language, $0.title) }
    }
    snapshot.write(dateTexts)
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
    for _ in 0..<snapshot.readCount() {
      let title: String = snapshot.read()
      localTitles[title] = snapshot.list { (language: $0.read(), title: $0.read()) }
    }
    dateTexts = snapshot.read()
    vocabulary = Vocabulary(from: &snapshot, DeclaredPhrases(of: self))
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
    forms = PhraseForms(from: &snapshot, declarations)
    kindNames = snapshot.read()
    sourceNames = snapshot.read()
    kindTree = snapshot.read()
    textNumbers = snapshot.read()
    needsQuotes = snapshot.read()
    canMislead = snapshot.read()
  }
}
