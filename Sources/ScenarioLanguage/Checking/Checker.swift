import Quantities

/// What is known while files are resolved and checked: the model so far and what was found wrong.
///
/// Declarations come first, so that their order never matters: kinds, then sources and entities,
/// then phrases, then rules (which make their heads derived relations), then all that speaks about
/// them. Passes over the whole program come last.
struct Checker {
  var model: Model
  /// Of files with records, what is declared in them.
  var files: [FileText]
  /// By file: its records, and what is wrong with its text.
  var runs: [[RecordRun]] = []
  var findings: [SyntaxFindings] = []
  /// What reading records needs from one to the next.
  var records = RecordReader()
  var watch = ReadingWatch()
  var diagnostics: [Diagnostic] = []
  var matcher = SentenceMatcher()
  /// Stored facts only may be followed by `since`; which are stored is known after all rules.
  var sinceUses: [(relation: RelationID, span: Span)] = []
  /// Relations that are spoken of where `today` may not stand.
  var timelessUses: [(relation: RelationID, span: Span, place: TimelessPlace)] = []
  /// Where each partly written day was first written, and each such day written in full.
  var firstWritings: [Day: (span: Span, text: String?)] = [:]
  /// The day that `today` in a statement without variables stands for.
  var today: Day?
  /// The sort of item in hand, where `today` may not stand in it.
  var timeless: TimelessPlace?
  /// Of the clause in hand: where each variable got its kind, and those found to have two.
  var kindPlaces: VariableKinds.Decided = [:]
  var clashing = VariableSet()
  /// Of the clause in hand: the variables that only some parts of an `or` give a value.
  var partial: Boundness.Partial = [:]
  var titles: [TitleKey: Span] = [:]
  /// By relation: where each of its `one … for each` stands.
  var uniquenessSpans: [[Span]] = []
  /// The item of each action and the words of its slots.
  var actionPlaces: [(place: ItemPlace, slotWords: [WordID])] = []
  var givenSinces: [(day: Day, span: Span)] = []
  /// Titles and places of the rules that derive each relation.
  var rulesByHead: [RelationID: [CheckMistake.Place]] = [:]
  var budget = SuggestionBudget()
  /// Of the phrases that a sentence may be a slip of, beside those declared; nil: of any.
  var languages: Set<String?>?

  struct TitleKey: Hashable {
    var item: String
    var title: String
  }

  init(model: Model, files: [FileText]) {
    self.model = model
    self.files = files
  }

  mutating func report(_ mistake: CheckMistake, at span: Span) {
    diagnostics.append(mistake.diagnostic(at: span))
  }
}

/// Where `today` may not stand.
enum TimelessPlace: String {
  case consequence, deadline, never, response
}

/// The model that a set of files means, used ones before those that use them, and all that is wrong
/// with them, by file what is wrong with its text first; the model holds what could be understood.
/// Reading that was given up leaves out what it did not come to.
func check(
  _ files: [OutlinedFile], words: consuming WordTable, purpose: ReadingPurpose,
  readsPlainLines: Bool, _ watch: inout ReadingWatch
) -> (model: Model, syntax: [SyntaxFindings], diagnostics: [Diagnostic]) {
  var model = Model()
  model.vocabulary.words = words
  model.files = files.map(\.text.file)
  var checker = Checker(model: model, files: files.map(\.text))
  checker.runs = files.map(\.runs)
  checker.findings = files.map(\.findings)
  checker.watch = watch
  let items = ItemsByKind(files)
  checker.declareScenario(items)
  checker.declareKinds(items)
  checker.declareSources(items)
  checker.declareEntities(items)
  checker.declareRelations(items)
  checker.declareActions(items)
  checker.declareRules(items)
  checker.resolveActions(items)
  checker.declareConsequences(items)
  checker.declareDeadlines(items)
  checker.declareNevers(items)
  if readsPlainLines { checker.records.plain = PlainReader(checker.model.vocabulary) }
  checker.declareGivens(items)
  checker.declareScript(items)
  checker.declareResponses(items)
  checker.declareWants(items)
  checker.declareLessons(items)
  checker.checkProgram()
  checker.settleStart(items, purpose: purpose)
  checker.settleDateTexts()
  checker.model.vocabulary.settlePrinting(names: checker.model.entities.map(\.name))
  watch = checker.watch
  let findings = checker.findings.map { $0.inOrder() }
  return (checker.model, findings, checker.diagnostics)
}

/// Where an item stands.
struct ItemPlace {
  var file: Int
  var item: Int
}

/// The items of all files by what they declare, in order.
struct ItemsByKind {
  private var places = [[ItemPlace]](repeating: [], count: ItemSyntax.Kind.allCases.count)
  private(set) var isEmpty = true

  init(_ files: [OutlinedFile]) {
    var script: [ItemPlace] = []
    for (fileNumber, file) in files.enumerated() {
      if !file.runs.isEmpty { isEmpty = false }
      for item in file.text.tree.items.indices {
        isEmpty = false
        let place = ItemPlace(file: fileNumber, item: item)
        let kind = file.text.tree.items[item].kind
        if kind == .event || kind == .remark {
          script.append(place)
        } else {
          places[kind.rawValue].append(place)
        }
      }
    }
    places[ItemSyntax.Kind.event.rawValue] = script
  }

  /// For `.event`, remarks too. Records are not among them.
  subscript(kind: ItemSyntax.Kind) -> [ItemPlace] { places[kind.rawValue] }
}

extension Checker {
  func item(_ place: ItemPlace) -> (file: FileText, item: ItemSyntax) {
    let file = files[place.file]
    return (file, file.tree.items[place.item])
  }

  /// The item's own clauses.
  func clauses(of item: ItemSyntax, in file: FileText)
    -> LazyFilterSequence<ArraySlice<ClauseSyntax>>
  {
    file.tree.clauses[item.clauses].lazy.filter { $0.depth == 0 }
  }

  /// What the clauses under a clause or an item say of sources and in notes.
  mutating func remarks(
    _ clauses: some Sequence<ClauseSyntax>, in file: FileText
  ) -> (citations: [Citation], note: String?) {
    var citations: [Citation] = []
    var note: String?
    for clause in clauses {
      switch (clause.kind, clause.body) {
      case (.source, .citation(let name, let locator)):
        guard let source = source(named: name, in: file) else { continue }
        citations.append(
          Citation(source: source, place: locator.isEmpty ? nil : file.text(locator)))
      case (.note, .text(let lines)):
        let text = file.text(lines)
        note = note.map { $0 + " " + text } ?? text
      default: continue
      }
    }
    return (citations, note)
  }

  /// Notes what a title is in other languages.
  mutating func noteLocalTitles(
    of title: String, _ clauses: some Sequence<ClauseSyntax>, in file: FileText
  ) {
    for clause in clauses {
      guard case .inLanguageTitle(let code, let lines) = clause.body else { continue }
      model.localTitles.value[title, default: []].append(
        LocalTitle(language: file.text(code), title: file.text(lines)))
    }
  }

  /// Notes that a day was written at a place. Only days that are first of a month can be written
  /// shorter than in full.
  mutating func noteWriting(_ date: WrittenDate, at span: Span, text: @autoclosure () -> String) {
    guard date.isPartial || date.day.civil.day == 1 else { return }
    if let known = firstWritings[date.day],
      (known.span.file, known.span.start) <= (span.file, span.start)
    {
      return
    }
    firstWritings[date.day] = (span, date.isPartial ? text() : nil)
  }

  mutating func settleDateTexts() {
    for (day, writing) in firstWritings {
      if let text = writing.text { model.dateTexts[day] = text }
    }
  }

  /// The day that a token writes where a date is expected; what is none the parser reports.
  mutating func date(_ token: Int, in file: FileText) -> Day? {
    let span = file.span(token)
    guard let date = file.date(token) else { return nil }
    noteWriting(date, at: span, text: date.isPartial ? file.text(token) : "")
    return date.day
  }

  /// Reports a title that was used before by an item of its sort.
  mutating func noteTitle(_ title: String, of item: String, at span: Span) {
    guard !title.isEmpty else { return }
    let key = TitleKey(item: item, title: title)
    if let first = titles[key] {
      report(.duplicateTitle(item: item, title: title, first: first), at: span)
    } else {
      titles[key] = span
    }
  }
}
