import Quantities
import RuleEngine
import ScenarioLanguage

/// A person's work on a scenario: a view of one branch of its history, lines that change it, and
/// the way back.
///
/// What a session can do it can do without a terminal: values in (`answer`), values out. It does
/// nothing of its own accord; files are read and written through `Files`.
public final class Session {
  /// That of the edition in view.
  private(set) var world: World
  /// The scenario of the files, then one for each line that defined something; never fewer, so that
  /// every state finds its own.
  var editions: [Edition]
  let files: Files
  /// What is kept besides the state in view.
  let keeping: Keeping
  var state: SessionState
  /// The lines that changed something, each with the state before it.
  private(set) var done = LineStack()
  private(set) var undone = LineStack()
  /// Conditions whose answers are looked at after every line.
  var watches: [Watch] = []
  /// Whether steps are answered by their count and net change.
  var isSummary = false
  /// Whether steps say in a few sentences what they come to, for people who look on.
  public var tellsStories = false
  /// The code of the language that answers are shown in.
  public private(set) var language = "en"
  /// Whether a language was asked for. Until then, sentences are shown as they were declared.
  var isLanguageChosen = false
  /// What words and reads other languages, made when it is first needed.
  var languageTools = LanguageTools()
  /// What was said, for `export`.
  var transcript = SessionTranscript()
  /// What the line being answered is kept as, where that is not the line itself.
  var records: [Journal.Record]?
  /// Which proof was shown last, for who asks for another. Not worth a trace: it changes nothing.
  var lastProof: (text: String, number: Int)?
  /// How much of history the line being answered may still look at, see `lookbackLimit`.
  var lookback = Session.lookbackLimit
  /// How answers are written; nil: as the host was asked to. Not worth a trace: it changes nothing.
  public internal(set) var output: OutputMode?
  /// Whether lines that are run as one end at the first that cannot be carried out.
  public var bails = false
  /// How many files and macros are being run, one by a line of another.
  var linesDepth = 0
  /// How many saved sessions are being loaded, one by a line of another.
  var loadDepth = 0
  /// What happened in lessons, for who grades it.
  var lessonEvents: [LessonEvent] = []
  /// Called with what must be replayed to have the line just carried out again, before its answer
  /// is returned.
  public var keep: (Journal.Record) -> Void = { _ in }
  /// What is known of the moment in view, for what is typed there.
  var insight = Insight()
  /// Draws what is exported as a picture or a page; the host sets it.
  public var drawing: Drawing?
  /// Asked now and then by work that takes long.
  public var isInterrupted: () -> Bool = { false } {
    didSet { for edition in editions { edition.world.database.setInterruption(isInterrupted) } }
  }

  /// Told now and then how far a search for plans has come.
  public var progress: (PlanProgress) -> Void = { _ in }

  struct Entry {
    var line: String
    var before: SessionState
    var after: SessionState
    /// Whether a saved session begins after it.
    var isLoading = false

    /// Whether it only counted something: that is never taken back by itself.
    var isTally: Bool { !isLoading && after.differsInTallyAlone(from: before) }
  }

  /// How a session reaches files; the host decides what that means.
  public struct Files: Sendable {
    public var read: @Sendable (String) -> [UInt8]?
    /// Nil if it was written, else what went wrong.
    public var write: @Sendable (String, String) -> String?
    /// The paths of the lessons that come with the program.
    public var lessons: @Sendable () -> [String]

    public init(
      read: @escaping @Sendable (String) -> [UInt8]?,
      write: @escaping @Sendable (String, String) -> String?,
      lessons: @escaping @Sendable () -> [String] = { [] }
    ) {
      self.read = read
      self.write = write
      self.lessons = lessons
    }

    /// No files at all.
    public static let none = Files(read: { _ in nil }, write: { _, _ in "there are no files here" })
  }

  /// A session on a model that was checked and has no errors.
  public convenience init(_ model: Model, files: Files = .none, keeping: Keeping = .all) {
    let world = World(PreparedScenario(model), keepsReasons: keeping.reasons)
    self.init(world, files: files, keeping: keeping)
  }

  /// As the other, unless `deriving` says that deriving what follows from the given facts is to be
  /// given up.
  convenience init?(
    _ scenario: PreparedScenario, files: Files = .none, keeping: Keeping = .all,
    deriving: @escaping DerivingProgress
  ) {
    let world = World(scenario, keepsReasons: keeping.reasons, deriving: deriving)
    if world.isGivenUp { return nil }
    self.init(world, files: files, keeping: keeping)
  }

  private init(_ world: World, files: Files, keeping: Keeping) {
    self.world = world
    editions = [Edition(world: world)]
    self.files = files
    self.keeping = keeping
    state = SessionState(start: world.start)
  }

  /// A session at the start of an edition that is at hand, to look at it.
  init(_ edition: Edition) {
    world = edition.world
    editions = [edition]
    files = .none
    keeping = .all
    state = SessionState(start: world.start)
    show()
  }

  public var model: Model { world.model }

  /// Shows answers in a language, by its code.
  public func choose(language code: String) {
    language = code
    isLanguageChosen = true
    // What is known of moves is in words.
    insight = Insight()
  }

  /// The day in view.
  public var date: Day { state.view.day }

  /// The branch in view.
  public var branch: String { state.branches[state.view.branch].name }

  /// The number of the step in view, and of the last step of the branch.
  public var position: (step: Int, last: Int) {
    (Int(world.history[state.view.moment].step), Int(world.history[tip].step))
  }

  /// Whether another event of the script is pending.
  public var hasNextEvent: Bool { Int(world.history[tip].nextEvent) < world.script.count }

  // MARK: View

  var tip: MomentID { state.branches[state.view.branch].tip }

  var isLookingBack: Bool { state.view.moment != tip }

  /// Puts the engine where the view is, of the edition that the state belongs to.
  func show() {
    if world !== editions[state.edition].world { switchWorld() }
    world.move(to: state.view.moment, on: state.view.day)
  }

  /// What was worked out in one edition means nothing in another: watches are read anew, and one
  /// that speaks of what is not declared there ends.
  private func switchWorld() {
    world = editions[state.edition].world
    insight = Insight()
    lastProof = nil
    watches = watches.compactMap { watch in
      guard case .success(let query) = readCondition(watch.query.text) else { return nil }
      return Watch(query: query, rows: watch.rows)
    }
  }

  func setView(_ moment: MomentID, on day: Day? = nil) {
    state.view.moment = moment
    state.view.day = max(day ?? .first, world.history[moment].day)
    show()
  }

  // MARK: Changing

  /// Carries out what changes the session, so that it can be undone as one.
  func change<Result>(_ line: String, _ body: () -> Result) -> Result {
    let before = state
    let result = body()
    if state != before {
      done.push(Entry(line: line, before: before, after: state))
      undone = LineStack()
    }
    return result
  }

  /// Carries out what comes along with a line, so that it is undone with what the line itself did
  /// since there were so many lines.
  func changeAlong<Result>(_ line: String, since count: Int, _ body: () -> Result) -> Result {
    guard done.count > count, var entry = done.pop() else { return change(line, body) }
    let result = body()
    entry.after = state
    done.push(entry)
    return result
  }

  /// Where a move or a wait is made: looking back, that is a new branch.
  func beginHere() {
    guard isLookingBack else { return }
    let old = state.view.branch
    let step = Int(world.history[state.view.moment].step)
    state.branches.append(
      SessionState.Branch(
        name: freshBranchName(), tip: state.view.moment,
        origin: SessionState.Origin(branch: state.branches[old].name, step: step)))
    state.view.branch = state.branches.count - 1
  }

  private func freshBranchName() -> String {
    let names = Set(state.branches.map { $0.name.lowercased() })
    let stem = state.branches[0].name
    var number = 2
    while names.contains("\(stem)-\(number)") { number += 1 }
    return "\(stem)-\(number)"
  }

  /// Makes a moment the last of the branch in view, and the one in view.
  func advance(to moment: MomentID) {
    state.branches[state.view.branch].tip = moment
    setView(moment)
  }

  /// Takes the last lines that changed something back; the lines, last first.
  func undo(_ count: Int) -> [Entry] {
    var entries: [Entry] = []
    while entries.count < count, let entry = popChange() {
      state = entry.before.keepingTally(of: state)
      undone.push(entry)
      entries.append(entry)
    }
    show()
    return entries
  }

  /// The last line that did more than count something, taken off with those after it; nil, and
  /// nothing is taken off, where there is none.
  private func popChange() -> Entry? {
    var rest = done
    while let entry = rest.pop() {
      guard !entry.isTally else { continue }
      done = rest
      return entry
    }
    return nil
  }

  /// Goes back to the start with nothing done.
  func reset() {
    state = SessionState(start: editions[0].world.start)
    (done, undone) = (LineStack(), LineStack())
    show()
  }

  /// Begins from the start with what `body` does. Undoing leads through its lines and then back to
  /// what was done before.
  func beginAnew<Result>(line: String, _ body: () -> Result) -> Result {
    let before = snapshot
    reset()
    let start = state
    let result = body()
    let lines = done.entries()
    done = before.done
    done.push(Entry(line: line, before: before.state, after: start, isLoading: true))
    for line in lines { done.push(line) }
    return result
  }

  /// Forgets what was before the state in view.
  func forgetPast() {
    world.forgetPast()
    let teaching = state.teaching
    state = SessionState(start: world.start)
    state.teaching = teaching
    (done, undone) = (LineStack(), LineStack())
    insight = Insight()
  }

  /// All that a line given up half way must leave as it was.
  struct Snapshot {
    var state: SessionState
    var done: LineStack
    var undone: LineStack
    var watches: [Watch]
    var isSummary: Bool
    var language: (code: String, isChosen: Bool)
    /// How many answers the transcript had.
    var answers: Int
    /// How many events of lessons there had been.
    var lessonEvents: Int
    /// The id that the next moment was to have.
    var nextMoment: MomentID
  }

  var snapshot: Snapshot {
    Snapshot(
      state: state, done: done, undone: undone, watches: watches, isSummary: isSummary,
      language: (language, isLanguageChosen), answers: transcript.count,
      lessonEvents: lessonEvents.count, nextMoment: world.history.next)
  }

  func restore(_ before: Snapshot) {
    (state, done, undone) = (before.state, before.done, before.undone)
    (watches, isSummary) = (before.watches, before.isSummary)
    (language, isLanguageChosen) = before.language
    transcript.cut(to: before.answers)
    lessonEvents.removeLast(max(0, lessonEvents.count - before.lessonEvents))
    show()
  }

  func redo(_ count: Int) -> [String] {
    var lines: [String] = []
    while lines.count < count, let entry = undone.pop() {
      state = entry.after.keepingTally(of: state)
      done.push(entry)
      lines.append(entry.line)
    }
    show()
    return lines
  }
}

/// All of a session that undoing brings back: small, whatever the history's length.
struct SessionState: Equatable {
  struct Branch: Equatable {
    var name: String
    var tip: MomentID
    /// Where it forked off; nil for the first.
    var origin: Origin?
  }

  struct Origin: Equatable {
    var branch: String
    var step: Int
  }

  struct View: Equatable {
    var branch: Int
    var moment: MomentID
    /// That of the moment, or a later one before the next moment of the branch.
    var day: Day
  }

  var branches: [Branch]
  var view: View
  /// Which of the session's editions its moments are of.
  var edition = 0
  /// By name.
  var macros: [Macro] = []
  var teaching = TeachingState()

  init(start: Day) {
    branches = [Branch(name: "main", tip: .start, origin: nil)]
    view = View(branch: 0, moment: .start, day: start)
  }
}
