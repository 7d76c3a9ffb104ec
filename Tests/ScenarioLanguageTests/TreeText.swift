@testable import ScenarioLanguage

/// A tree as text, one item or clause a line, for tests to compare: `<…>` a sentence, `[…]` a phrase
/// or name, `(…)` a condition or term with its sign first.
struct TreeText {
  let file: SourceFile
  let tree: SyntaxTree

  static func of(_ text: String) -> String {
    let (file, parsed) = parsed(text)
    return TreeText(file: file, tree: parsed.tree).text
  }

  var text: String {
    tree.items.map { item in
      let clauses = tree.clauses[item.clauses].map { clause in
        let indent = String(repeating: "  ", count: Int(clause.depth) + 1)
        return "\n\(indent)\(clause.kind)\(body(clause.body))"
      }
      return "\(item.kind)\(body(item.header))\(clauses.joined())"
    }.joined(separator: "\n")
  }

  private func token(_ index: Int) -> String { file.text(of: tree.tokens[index]) }

  private func tokens(_ range: TokenRange) -> String {
    range.map(token).joined(separator: " ")
  }

  private func body(_ body: BodySyntax) -> String {
    switch body {
    case .nothing: ""
    case .text(let spans): " \"\(file.text(of: spans))\""
    case .names(let range), .phrase(let range): " [\(tokens(range))]"
    case .kind(let name, let parent):
      " [\(token(name))]" + (parent.map { " is [\(token($0))]" } ?? "")
    case .inLanguage(let code, let rest): " \(token(code)) [\(tokens(rest))]"
    case .inLanguageTitle(let code, let text): " \(token(code)) \"\(file.text(of: text))\""
    case .code(let scheme, let value): " \(token(scheme)) [\(tokens(value))]"
    case .one(let value, let keys):
      " \(token(value)) for \(keys.map(token).joined(separator: " "))"
    case .condition(let index): " \(condition(index))"
    case .rule(let head, let index):
      " \(sentence(head))" + (index.map { " if \(condition($0))" } ?? "")
    case .effect(let fact, let index):
      " \(sentence(fact))" + (index.map { " where \(condition($0))" } ?? "")
    case .fact(let fact, let since): " \(sentence(fact))" + (since.map { " @\(token($0))" } ?? "")
    case .event(let date, let move): " \(token(date)) \(sentence(move))"
    case .remark(let date, let text): " \(token(date)) \"\(file.text(of: text))\""
    case .token(let index): " \(token(index))"
    case .term(let index): " \(term(index))"
    case .move(let move): " \(sentence(move))"
    case .likelihood(let percent, let amount, let unit):
      " \(token(percent)) in \(token(amount)) \(token(unit))"
    case .count(let index): " \(token(index))"
    case .citation(let name, let locator):
      " [\(tokens(name))]" + (locator.isEmpty ? "" : " \"\(file.text(of: locator))\"")
    }
  }

  func sentence(_ sentence: SentenceSyntax) -> String {
    var text = "<\(tokens(sentence.tokens))>"
    for embedded in sentence.embedded {
      text += "{\(tokens(embedded.tokens)) = \(term(embedded.term))}"
    }
    return text + (sentence.since.map { " since \(token($0))" } ?? "")
  }

  func condition(_ index: ConditionIndex) -> String {
    switch tree.conditions[Int(index.number)] {
    case .all(let range): "(and\(children(range)))"
    case .any(let range): "(or\(children(range)))"
    case .none(let inner): "(not \(condition(inner)))"
    case .sentence(let syntax): sentence(syntax)
    case .comparison(let left, let sign, let right):
      "(\(token(sign)) \(term(left)) \(term(right)))"
    case .missing: "MISSING"
    }
  }

  private func children(_ range: Range<Int>) -> String {
    tree.conditionLists[range].map { " " + condition($0) }.joined()
  }

  func term(_ index: TermIndex) -> String {
    switch tree.terms[Int(index.number)] {
    case .name(let range): "[\(tokens(range))]"
    case .variable(let index), .anything(let index), .number(let index), .date(let index),
      .today(let index):
      token(index)
    case .arithmetic(let left, let sign, let right):
      "(\(token(sign)) \(term(left)) \(term(right)))"
    case .duration(let amount, let unit): "(\(token(unit)) \(term(amount)))"
    case .aggregate(let function, let of, let inner, _):
      "(\(token(function)) \(of.map(token).joined(separator: " ")) \(condition(inner)))"
    case .missing: "MISSING"
    }
  }
}
