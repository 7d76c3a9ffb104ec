import Quantities
import Snapshots

extension Kind: Storable {
  public func write(to snapshot: inout SnapshotWriter) { snapshot.write(name, parent, note, span) }

  public init(from snapshot: inout SnapshotReader) {
    self.init(
      name: snapshot.read(), parent: snapshot.read(), note: snapshot.read(), span: snapshot.read())
  }
}

extension Entity: Storable {
  public func write(to snapshot: inout SnapshotWriter) {
    snapshot.write(name, kind, otherNames)
    snapshot.write(each: localNames) { $1.write($0.language, $0.name) }
    snapshot.write(each: codes) { $1.write($0.scheme, $0.value) }
    snapshot.write(note, span)
  }

  public init(from snapshot: inout SnapshotReader) {
    self.init(
      name: snapshot.read(), kind: snapshot.read(), otherNames: snapshot.read(),
      localNames: snapshot.list { (language: $0.read(), name: $0.read()) },
      codes: snapshot.list { (scheme: $0.read(), value: $0.read()) }, note: snapshot.read(),
      span: snapshot.read())
  }
}

extension Source: Storable {
  public func write(to snapshot: inout SnapshotWriter) {
    snapshot.write(name, title, language, published, locator, span)
  }

  public init(from snapshot: inout SnapshotReader) {
    self.init(
      name: snapshot.read(), title: snapshot.read(), language: snapshot.read(),
      published: snapshot.read(), locator: snapshot.read(), span: snapshot.read())
  }
}

extension Relation.Uniqueness: Storable {
  public func write(to snapshot: inout SnapshotWriter) { snapshot.write(value, keys) }

  public init(from snapshot: inout SnapshotReader) {
    self.init(value: snapshot.read(), keys: snapshot.read())
  }
}

extension Relation: Storable {
  public func write(to snapshot: inout SnapshotWriter) {
    snapshot.write(phrase, slots)
    snapshot.write(each: localPhrases) { $1.write($0.language, $0.phrase) }
    snapshot.write(uniqueness, isDerived, note, span)
  }

  public init(from snapshot: inout SnapshotReader) {
    self.init(
      phrase: snapshot.read(), slots: snapshot.read(),
      localPhrases: snapshot.list { (language: $0.read(), phrase: $0.read()) },
      uniqueness: snapshot.read(), isDerived: snapshot.read(), note: snapshot.read(),
      span: snapshot.read())
  }
}

extension Rule: Storable {
  public func write(to snapshot: inout SnapshotWriter) {
    snapshot.write(title, scope, head, headTerms, condition, citations, note, span, item)
  }

  public init(from snapshot: inout SnapshotReader) {
    self.init(
      title: snapshot.read(), scope: snapshot.read(), head: snapshot.read(),
      headTerms: snapshot.read(), condition: snapshot.read(), citations: snapshot.read(),
      note: snapshot.read(), span: snapshot.read(), item: snapshot.read())
  }
}

extension Effect: Storable {
  public func write(to snapshot: inout SnapshotWriter) {
    snapshot.write(begins, relation, terms, condition, scope, span)
  }

  public init(from snapshot: inout SnapshotReader) {
    self.init(
      begins: snapshot.read(), relation: snapshot.read(), terms: snapshot.read(),
      condition: snapshot.read(), scope: snapshot.read(), span: snapshot.read())
  }
}

extension Need: Storable {
  public func write(to snapshot: inout SnapshotWriter) {
    snapshot.write(condition, scope, text, span)
  }

  public init(from snapshot: inout SnapshotReader) {
    self.init(
      condition: snapshot.read(), scope: snapshot.read(), text: snapshot.read(),
      span: snapshot.read())
  }
}

extension Action: Storable {
  public func write(to snapshot: inout SnapshotWriter) {
    snapshot.write(phrase, slots)
    snapshot.write(each: localPhrases) { $1.write($0.language, $0.phrase) }
    snapshot.write(actor, needs, effects, weight)
    snapshot.write(each: codes) { $1.write($0.scheme, $0.value) }
    snapshot.write(citations, note, span)
  }

  public init(from snapshot: inout SnapshotReader) {
    self.init(
      phrase: snapshot.read(), slots: snapshot.read(),
      localPhrases: snapshot.list { (language: $0.read(), phrase: $0.read()) },
      actor: snapshot.read(), needs: snapshot.read(), effects: snapshot.read(),
      weight: snapshot.read(),
      codes: snapshot.list { (scheme: $0.read(), value: $0.read()) },
      citations: snapshot.read(), note: snapshot.read(), span: snapshot.read())
  }
}

extension Consequence: Storable {
  public func write(to snapshot: inout SnapshotWriter) {
    snapshot.write(title, scope, when, effects, citations, note, span, item)
  }

  public init(from snapshot: inout SnapshotReader) {
    self.init(
      title: snapshot.read(), scope: snapshot.read(), when: snapshot.read(),
      effects: snapshot.read(), citations: snapshot.read(), note: snapshot.read(),
      span: snapshot.read(), item: snapshot.read())
  }
}

extension Deadline: Storable {
  public func write(to snapshot: inout SnapshotWriter) {
    snapshot.write(title, scope, when, on, effects, citations, note, span, item)
  }

  public init(from snapshot: inout SnapshotReader) {
    self.init(
      title: snapshot.read(), scope: snapshot.read(), when: snapshot.read(), on: snapshot.read(),
      effects: snapshot.read(), citations: snapshot.read(), note: snapshot.read(),
      span: snapshot.read(), item: snapshot.read())
  }
}

extension Never: Storable {
  public func write(to snapshot: inout SnapshotWriter) {
    snapshot.write(scope, condition, because, text, span)
  }

  public init(from snapshot: inout SnapshotReader) {
    self.init(
      scope: snapshot.read(), condition: snapshot.read(), because: snapshot.read(),
      text: snapshot.read(), span: snapshot.read())
  }
}

extension Response: Storable {
  public func write(to snapshot: inout SnapshotWriter) {
    snapshot.write(
      title, scope, when, action, terms, likelihood, within, unit, citations, note, span)
  }

  public init(from snapshot: inout SnapshotReader) {
    self.init(
      title: snapshot.read(), scope: snapshot.read(), when: snapshot.read(),
      action: snapshot.read(), terms: snapshot.read(), likelihood: snapshot.read(),
      within: snapshot.read(), unit: snapshot.read(), citations: snapshot.read(),
      note: snapshot.read(), span: snapshot.read())
  }
}

extension Wants.Wish: Storable {
  public func write(to snapshot: inout SnapshotWriter) {
    snapshot.write(condition, scope, text, note)
  }

  public init(from snapshot: inout SnapshotReader) {
    self.init(
      condition: snapshot.read(), scope: snapshot.read(), text: snapshot.read(),
      note: snapshot.read())
  }
}

extension Wants: Storable {
  public func write(to snapshot: inout SnapshotWriter) { snapshot.write(actor, wishes, span) }

  public init(from snapshot: inout SnapshotReader) {
    self.init(actor: snapshot.read(), wishes: snapshot.read(), span: snapshot.read())
  }
}
