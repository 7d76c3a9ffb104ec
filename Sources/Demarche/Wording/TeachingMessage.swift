import Quantities
import Wording

/// What lessons, drills, roles and trends say when something cannot be done, or is over.
enum TeachingMessage: Message {
  case noLessons
  case noLessonHere
  case noLessonBegun
  case noSuchLesson(String)
  case isALesson(String)
  case lessonIsIn(String, path: String)
  case whichLesson
  case isOver(String)
  case nothingIsAsked
  case nothingIsAskedHere
  case noHintFor
  case hasNoHint
  case noMoreHints(String)
  case left(String)
  case theAnswer(String)
  case toBeReached(String)
  case oneWay([String])
  case noChoice(String)
  case oneIsRight
  case yesOrNo
  case otherColumns(own: Int, [String])
  case answerWithNames([String])
  case parts([String])
  case doesNotFit(String, [String])
  case howToDrill(Int)
  case noQuestion(String?)
  case noDrill
  case drillIsOver
  case playAsWhom
  case playsNobody
  case noLongerPlays(String)
  case makesNoMoves(String)
  case notYourMove(role: String, actor: String)
  case isPast(Day, now: Day)
  case betweenWhom
  case twoNames
  case othersRespond
  case whereYouStand
  case whatToAnswer(choices: Int, [String])
  case forTheTask

  var english: String {
    switch self {
    case .noLessons:
      "This scenario has no lessons. Those that come with the program are in lessons/."
    case .noLessonHere: "There is no lesson here."
    case .noLessonBegun: "No lesson has been begun."
    case .noSuchLesson(let text): "There is no lesson “\(text)”."
    case .isALesson(let title): "“\(title)” is a lesson. lesson and its title begins it."
    case .lessonIsIn(let title, let path):
      "The lesson “\(title)” is in another file. Leave with quit, and open it: demarche \(path)"
    case .whichLesson: "Which lesson? Name its title."
    case .isOver(let title): "“\(title)” is over; nothing is asked."
    case .nothingIsAsked: "Nothing is asked: no lesson has been begun."
    case .nothingIsAskedHere: "Nothing is asked: there is no lesson here."
    case .noHintFor: "Nothing is asked that there could be a hint for."
    case .hasNoHint:
      "There is no hint for this. lesson skip passes it over, and tells its answer."
    case .noMoreHints(let last): "There are no more hints. The last was: \(last)"
    case .left(let title): "You have left “\(title)”. lesson \(title) goes on with it."
    case .theAnswer(let answer): "The answer: \(answer)."
    case .toBeReached(let condition): "What was to be reached: \(condition)."
    case .oneWay(let steps): "One way: \(steps.joined(separator: ", then "))."
    case .noChoice(let text):
      "“\(text)” is none of the choices. Type a letter, or the words of a choice."
    case .oneIsRight: "One of them is right."
    case .yesOrNo: "Yes or no?"
    case .otherColumns(let own, let names):
      "Your question has \(counted(own, "thing")) to find out; asked for "
        + "\(names.count == 1 ? "is one" : "are \(names.count)"): \(TeachingMessage.asked(names))."
    case .answerWithNames(let names):
      "Answer with names, or with a question that finds them; asked for: "
        + "\(TeachingMessage.asked(names))."
    case .parts(let names):
      "Each answer has \(names.count) parts: \(TeachingMessage.asked(names)). "
        + "Put a semicolon between one answer and the next."
    case .doesNotFit(let row, let wanted):
      "“\(row)” does not fit what is asked for: \(wanted.joined(separator: ", "))."
    case .howToDrill(let most):
      "A drill is of why, history, consequences or deadlines, or of all; of 1 to \(most) questions."
    case .noQuestion(let topic):
      "No question\(topic.map { " about \($0)" } ?? "") can be made from this scenario."
    case .noDrill: "There is no drill to stop."
    case .drillIsOver: "The drill is over."
    case .playAsWhom: "Play as whom?"
    case .playsNobody: "You play nobody."
    case .noLongerPlays(let role): "You no longer play \(role)."
    case .makesNoMoves(let name): "\(name) makes no moves here."
    case .notYourMove(let role, let actor):
      "You play \(role), and that is a move of \(actor). round lets the others answer; "
        + "do makes the move all the same."
    case .isPast(let day, let now): "\(day.text) is past: it is \(now.text)."
    case .betweenWhom: "Between whom? Two names, with a comma between."
    case .twoNames: "Between whom? Two different names."
    case .othersRespond: "the others respond"
    case .whereYouStand: "where you stand"
    case .whatToAnswer(0, []): "yes, or no"
    case .whatToAnswer(0, let columns): TeachingMessage.asked(columns)
    case .whatToAnswer(let choices, _): "a letter from a to \(Session.letter(choices - 1))"
    case .forTheTask: "what could be done for the task"
    }
  }

  static func asked(_ names: [String]) -> String { names.map { "?\($0)" }.joined(separator: ", ") }
}
