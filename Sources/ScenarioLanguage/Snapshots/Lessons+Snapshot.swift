import Quantities
import Snapshots

extension Lesson: Storable {
  public func write(to snapshot: inout SnapshotWriter) {
    snapshot.write(title, steps, stepSpans, note, span)
  }

  public init(from snapshot: inout SnapshotReader) {
    self.init(
      title: snapshot.read(), steps: snapshot.read(), stepSpans: snapshot.read(),
      note: snapshot.read(), span: snapshot.read())
  }
}

extension Lesson.Step: Storable {
  public func write(to snapshot: inout SnapshotWriter) {
    switch self {
    case .tell(let text): snapshot.write(0, text)
    case .goto(let day): snapshot.write(1, day)
    case .ask(let question): snapshot.write(2, question)
    case .task(let task): snapshot.write(3, task)
    }
  }

  public init(from snapshot: inout SnapshotReader) {
    switch Int(from: &snapshot) {
    case 1: self = .goto(snapshot.read())
    case 2: self = .ask(snapshot.read())
    case 3: self = .task(snapshot.read())
    default: self = .tell(snapshot.read())
    }
  }
}

extension Lesson.Question: Storable {
  public func write(to snapshot: inout SnapshotWriter) {
    snapshot.write(text, key, hints, because)
  }

  public init(from snapshot: inout SnapshotReader) {
    self.init(
      text: snapshot.read(), key: snapshot.read(), hints: snapshot.read(),
      because: snapshot.read())
  }
}

extension Lesson.Key: Storable {
  public func write(to snapshot: inout SnapshotWriter) {
    switch self {
    case .choices(let choices): snapshot.write(0, choices)
    case .answer(let query): snapshot.write(1, query)
    }
  }

  public init(from snapshot: inout SnapshotReader) {
    switch Int(from: &snapshot) {
    case 1: self = .answer(snapshot.read())
    default: self = .choices(snapshot.read())
    }
  }
}

extension Lesson.Choice: Storable {
  public func write(to snapshot: inout SnapshotWriter) {
    snapshot.write(text, isRight, when, because)
  }

  public init(from snapshot: inout SnapshotReader) {
    self.init(
      text: snapshot.read(), isRight: snapshot.read(), when: snapshot.read(),
      because: snapshot.read())
  }
}

extension Lesson.Task: Storable {
  public func write(to snapshot: inout SnapshotWriter) {
    snapshot.write(text, until, within, hints, because)
  }

  public init(from snapshot: inout SnapshotReader) {
    self.init(
      text: snapshot.read(), until: snapshot.read(), within: snapshot.read(),
      hints: snapshot.read(), because: snapshot.read())
  }
}
