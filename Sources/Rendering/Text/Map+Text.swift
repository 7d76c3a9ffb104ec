import Demarche
import ScenarioLanguage

/// Maps of relations in characters.
extension TextWriter {
  /// A table of how many relations there are from whom to whom; then, for every two that are joined, a
  /// line between their names with the relations on it. What the last step changed is marked with
  /// `+` and `−`; what has held from the start is counted, and told in full where one name is asked
  /// about.
  mutating func map(_ map: RelationMap, columns: Int) {
    heading(map)
    guard !map.nodes.isEmpty else {
      return say(0, map.name == nil ? MapLabel.nobody : .nothing)
    }
    let grouped = GroupedMap(map)
    let table = map.name == nil ? matrix(grouped, columns: columns) : nil
    for pair in grouped.pairs { self.pair(pair, in: grouped, columns: columns) }
    alone(grouped)
    mapLegend(map, table)
  }

  private mutating func heading(_ map: RelationMap) {
    var pieces = [Piece(say(MapLabel.relations(map.name)), .heading)]
    pieces.append(Piece(" " + say(MapLabel.on(date(map.date)))))
    if let step = map.step {
      let event = step.event ?? say(MapLabel.timePasses)
      pieces.append(Piece(say(MapLabel.after("\(self.step(step.number)) \(event)")), .aside))
    }
    line(0, pieces)
  }

  // MARK: The table

  /// The plan of the table, if there is one.
  private mutating func matrix(_ grouped: GroupedMap, columns: Int) -> MatrixPlan? {
    let map = grouped.map
    let joined = Set(map.links.flatMap { [$0.from, $0.to] }).sorted()
    guard joined.count > 2, let plan = MatrixPlan(map, joined, columns: columns) else {
      return nil
    }
    gap()
    for row in plan.header { line(0, Piece(row, .aside)) }
    for from in joined {
      var pieces = [Piece(plan.label(of: map.nodes[from].name), .heading)]
      for to in joined {
        let links = map.links.filter { $0.from == from && $0.to == to }
        let marks = Set(links.compactMap { $0.mention.change?.mark }).sorted().joined()
        let holding = links.count { $0.mention.change != .ended }
        let text = from == to ? "\\" : links.isEmpty ? "·" : "\(holding)\(marks)"
        let role: TextRole =
          marks.contains("+") ? .began : marks.isEmpty ? (links.isEmpty ? .aside : .plain) : .ended
        pieces.append(Piece(plan.cell(text), role))
      }
      line(0, pieces)
    }
    return plan
  }

  // MARK: Pairs

  private mutating func pair(_ pair: GroupedMap.Pair, in grouped: GroupedMap, columns: Int) {
    let (left, right) = (grouped.map.nodes[pair.left].name, grouped.map.nodes[pair.right].name)
    let isFull = grouped.map.name != nil
    let shown = isFull ? pair.rows : pair.rows.filter { $0.rank < 2 }
    let hidden = pair.rows.count - shown.count
    // On a map of all, pairs with nothing but background are in the table.
    guard !shown.isEmpty else { return }
    gap()
    let isNew = shown.contains { $0.change == .began }
    let stroke = isNew ? "═" : pair.rows.allSatisfy(\.isDerived) ? "╌" : "─"
    let room = min(columns, 100) - displayWidth(left) - displayWidth(right) - 2
    let drawn = String(repeating: stroke, count: max(room, 3))
    let begins = pair.rows.contains { $0.way != .forth } ? "◂" : stroke
    let ends = pair.rows.contains { $0.way != .back } ? "▸" : stroke
    line(
      0, Piece(left, .heading),
      Piece(" \(begins)\(drawn.dropFirst().dropLast())\(ends) ", isNew ? .began : .aside),
      Piece(right, .heading))
    for row in shown { relation(row, from: left) }
    if hidden > 0 {
      say(4, MapLabel.sinceStart(hidden, left), .aside)
    }
  }

  private mutating func relation(_ row: GroupedMap.Row, from left: String) {
    let arrow: String =
      switch row.way {
      case .forth: "→"
      case .back: "←"
      case .both: "↔"
      }
    let role: TextRole =
      switch row.change {
      case .began: .began
      case .ended: .ended
      case nil: row.isDerived ? .derived : row.isFromStart ? .aside : .plain
      }
    let text = row.isDerived ? "~ \(row.text)" : row.text
    line(
      2, Piece("\(arrow) ", .aside), Piece("\(row.change?.mark ?? " ") ", role), Piece(text, role))
  }

  // MARK: One name alone

  private mutating func alone(_ grouped: GroupedMap) {
    let map = grouped.map
    for node in map.nodes {
      let rows = GroupedMap.rows(of: node.facts)
      let shown = map.name == nil ? rows.filter { $0.rank < 2 } : rows
      guard !shown.isEmpty else { continue }
      gap()
      line(0, Piece(node.name, .heading), Piece("  \(node.kind)", .aside))
      for row in shown {
        let role: TextRole =
          row.change == .began
          ? .began : row.change == .ended ? .ended : row.isDerived ? .derived : .plain
        let text = row.isDerived ? "~ \(row.text)" : row.text
        line(4, Piece("\(row.change?.mark ?? " ") ", role), Piece(text, role))
      }
    }
  }

  private mutating func mapLegend(_ map: RelationMap, _ table: MatrixPlan?) {
    let mentions = map.links.map(\.mention) + map.nodes.flatMap(\.facts)
    var signs: [String] = []
    if mentions.contains(where: { $0.change == .began }) { signs.append("+ " + say(MapLabel.new)) }
    if mentions.contains(where: { $0.change == .ended }) {
      signs.append("− " + say(MapLabel.ended))
    }
    if mentions.contains(where: \.isDerived) { signs.append("~ " + say(MapLabel.follows)) }
    if map.name == nil { signs.append(say(MapLabel.onlyCounted)) }
    if let table {
      gap()
      prose(0, say(MapLabel.counts(areNumbered: table.isNumbered)), .aside)
    }
    guard !signs.isEmpty else { return }
    if table == nil { gap() }
    prose(0, signs.joined(separator: ", "), .aside)
  }
}

/// The columns of a table of actors by actors: names over them where their words fit, else numbers.
struct MatrixPlan {
  private let labelWidth: Int
  private let cellWidth: Int
  private let numbers: [String: Int]?
  /// What stands over the columns.
  let header: [String]
  /// Whether numbers stand for the names over the columns.
  var isNumbered: Bool { numbers != nil }

  /// Nil where the terminal is too narrow for it.
  init?(_ map: RelationMap, _ joined: [Int], columns: Int) {
    let names = joined.map { map.nodes[$0].name }
    let widest = names.map { displayWidth($0) }.max() ?? 0
    let longest = names.flatMap { $0.split(separator: " ") }.map { displayWidth($0) }.max() ?? 0
    let label = min(widest, max(columns / 4, 8))
    let room = (columns - label) / joined.count
    if room >= longest + 2 {
      let cell = min(room, 14)
      let parts = names.map { wrapped($0, width: cell - 1) }
      (labelWidth, cellWidth, numbers) = (label, cell, nil)
      header = (0..<(parts.map(\.count).max() ?? 0)).map { row in
        String(repeating: " ", count: label)
          + parts.map { part in
            let text = row < part.count ? part[row] : ""
            return String(repeating: " ", count: cell - displayWidth(text)) + text
          }.joined()
      }
    } else {
      let label = min(widest + 4, max(columns / 3, 12))
      let cell = min((columns - label) / joined.count, 6)
      guard cell >= 4 else { return nil }
      (labelWidth, cellWidth) = (label, cell)
      numbers = Dictionary(
        names.enumerated().map { ($1, $0 + 1) }, uniquingKeysWith: { first, _ in first })
      header = [
        String(repeating: " ", count: label)
          + names.indices.map { place in
            let text = String(place + 1)
            return String(repeating: " ", count: cell - text.count) + text
          }.joined()
      ]
    }
  }

  func label(of name: String) -> String {
    let number = numbers?[name].map { ($0 < 10 ? " \($0)" : "\($0)") + "  " } ?? ""
    let text = number + cut(name, to: labelWidth - displayWidth(number))
    return text + String(repeating: " ", count: labelWidth - displayWidth(text))
  }

  func cell(_ text: String) -> String {
    String(repeating: " ", count: max(cellWidth - displayWidth(text), 0)) + text
  }
}

/// The beginning of a text that fits into so many columns, with `…` where something is missing.
private func cut(_ text: String, to columns: Int) -> String {
  guard displayWidth(text) > columns else { return text }
  var result = ""
  var used = 0
  for character in text {
    let width = displayWidth(character)
    if used + width > columns - 1 { break }
    result.append(character)
    used += width
  }
  return result + "…"
}
