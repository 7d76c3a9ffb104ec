/// Which clauses each item takes, as data.
struct ClauseRule: Sendable {
  var keyword: Keyword
  var kind: ClauseSyntax.Kind
  /// At most one in its item, or under its clause.
  var isSingle = false
  var isRequired = false
  /// Whether it is one only where a language's code follows: the item has lines that begin with no
  /// keyword, and these may begin with its word.
  var needsCode = false
  /// The words it takes under it.
  var under: [ClauseRule] = []
}

extension ClauseRule {
  init(_ keyword: Keyword, _ kind: ClauseSyntax.Kind, under: [ClauseRule] = []) {
    self.init(keyword: keyword, kind: kind, under: under)
  }

  static func single(_ keyword: Keyword, _ kind: ClauseSyntax.Kind) -> ClauseRule {
    ClauseRule(keyword: keyword, kind: kind, isSingle: true)
  }

  static func required(_ keyword: Keyword, _ kind: ClauseSyntax.Kind) -> ClauseRule {
    ClauseRule(keyword: keyword, kind: kind, isSingle: true, isRequired: true)
  }

  static let localTitle = ClauseRule(keyword: .in, kind: .inLanguage, needsCode: true)

  /// What a message calls such a clause.
  var name: String {
    switch kind {
    case .fact: "given fact"
    case .wish: "line of wants"
    default: "`\(keyword.rawValue)`"
    }
  }

  static let note = ClauseRule(.note, .note)
  static let sourceAndNote = [ClauseRule(.source, .source), note]
}

/// How an item of a kind is written.
struct ItemRule: Sendable {
  var keyword: Keyword
  var kind: ItemSyntax.Kind
  /// Its clauses that begin with a word.
  var clauses: [ClauseRule] = []
  /// Its lines that begin with none, if it has such.
  var line: ClauseRule?
  /// Whether an indented line without a clause's word continues its first line.
  var headerContinues = false
}

extension ItemRule {
  /// What a message calls such an item.
  var name: String {
    switch kind {
    case .event, .remark: "scripted event"
    case .entities: "line of entities"
    case .use, .never, .given, .wants: "`\(keyword.rawValue)`"
    default: keyword.rawValue
    }
  }

  /// All items that begin with a keyword; `remark` and `entities` are told from what follows.
  static let all: [ItemRule] = [
    ItemRule(
      keyword: .scenario, kind: .scenario,
      clauses: [.single(.about, .about), .single(.starts, .starts)]),
    ItemRule(keyword: .use, kind: .use),
    ItemRule(
      keyword: .source, kind: .source,
      clauses: [
        .single(.title, .title), .single(.language, .language), .single(.published, .published),
        .single(.locator, .locator),
      ]),
    ItemRule(keyword: .kind, kind: .kind, clauses: [.note]),
    ItemRule(
      keyword: .relation, kind: .relation,
      clauses: [ClauseRule(.one, .one), ClauseRule(.in, .inLanguage), .note]),
    ItemRule(
      keyword: .rule, kind: .rule,
      clauses: [.localTitle] + ClauseRule.sourceAndNote,
      line: .required(.if, .ruleBody)),
    ItemRule(
      keyword: .action, kind: .action,
      clauses: [
        .single(.by, .by), ClauseRule(.needs, .needs), ClauseRule(.begins, .begins),
        ClauseRule(.ends, .ends), .single(.weight, .weight), ClauseRule(.code, .code),
        ClauseRule(.in, .inLanguage),
      ] + ClauseRule.sourceAndNote),
    ItemRule(
      keyword: .consequence, kind: .consequence,
      clauses: [
        .required(.when, .when), ClauseRule(.begins, .begins), ClauseRule(.ends, .ends),
        ClauseRule(.in, .inLanguage),
      ] + ClauseRule.sourceAndNote),
    ItemRule(
      keyword: .deadline, kind: .deadline,
      clauses: [
        .required(.when, .when), .required(.on, .on), ClauseRule(.begins, .begins),
        ClauseRule(.ends, .ends), ClauseRule(.in, .inLanguage),
      ] + ClauseRule.sourceAndNote),
    ItemRule(
      keyword: .never, kind: .never, clauses: [.single(.because, .because)],
      headerContinues: true),
    given,
    ItemRule(
      keyword: .on, kind: .event, clauses: ClauseRule.sourceAndNote, headerContinues: true),
    ItemRule(
      keyword: .response, kind: .response,
      clauses: [
        .required(.when, .when), .required(.then, .then), .required(.likelihood, .likelihood),
        ClauseRule(.in, .inLanguage),
      ] + ClauseRule.sourceAndNote),
    ItemRule(
      keyword: .wants, kind: .wants, line: ClauseRule(.wants, .wish, under: [.note])),
    ItemRule(
      keyword: .lesson, kind: .lesson,
      clauses: [
        .note, ClauseRule(.tell, .tell), ClauseRule(.goto, .goto),
        ClauseRule(
          .ask, .ask,
          under: [
            .single(.answer, .answer),
            ClauseRule(
              .choice, .choice, under: [.single(.when, .when), .single(.because, .because)]),
            ClauseRule(.right, .right),
            ClauseRule(.hint, .hint), .single(.because, .because),
          ]),
        ClauseRule(
          .task, .task,
          under: [
            .required(.until, .until), .single(.within, .within), ClauseRule(.hint, .hint),
            .single(.because, .because),
          ]),
      ]),
  ]

  static let given = ItemRule(
    keyword: .given, kind: .given,
    line: ClauseRule(.given, .fact, under: ClauseRule.sourceAndNote))

  /// `KIND NAME, …`; its keyword is no keyword but the kind's name.
  static let entities = ItemRule(
    keyword: .kind, kind: .entities,
    clauses: [
      ClauseRule(.also, .also), ClauseRule(.in, .inLanguage), ClauseRule(.code, .code), .note,
    ])

  /// By keyword's number; `nil` where no item begins with it.
  static let byKeyword: [ItemRule?] = {
    var rules = [ItemRule?](repeating: nil, count: Keyword.all.count + 1)
    for (index, keyword) in Keyword.all.enumerated() {
      rules[index + 1] = all.first { $0.keyword == keyword }
    }
    return rules
  }()
}
