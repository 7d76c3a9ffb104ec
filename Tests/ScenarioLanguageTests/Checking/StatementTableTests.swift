import Quantities
import Testing

@testable import ScenarioLanguage

/// Values keep what they are in 32 bits, and equal values have equal cells.
@Suite struct StatementTableTests {
  @Test func valuesComeBack() throws {
    var values: [Value] = [.entity(EntityID(0)), .entity(EntityID(1 << 29)), .text(TextID(7))]
    let whole = 1 << 27
    for number in [
      0, 1, -1, 53_687, 53_688, -53_687, -53_688, whole - 1, whole, -whole, -whole - 1,
      900_000_000_000_000,
    ] {
      let decimal = try #require(Decimal(number))
      values.append(.number(decimal))
    }
    for number: Int64 in [1, -(1 << 29), 1 << 29] {
      let decimal = try #require(Decimal(tenThousandths: number))
      values.append(.number(decimal))
    }
    let epoch = try #require(Day(number: 0))
    values += [.date(.first), .date(.last), .date(epoch)]
    var table = StatementTable()
    let cells = values.map { table.cell($0) }
    #expect(cells.map { table.value($0) } == values)
    #expect(Set(cells).count == cells.count)
    #expect(values.map { table.cell($0) } == cells)
    #expect(values.map { table.known($0) } == cells)
    let unknown = try #require(Decimal(777_777_777))
    #expect(table.known(.number(unknown)) == nil)
    let index = table.append(3, cells)
    #expect(table.values(index) == values && table.isEqual(index, 3, cells))
    #expect(!table.isEqual(index, 4, cells) && !table.isEqual(index, 3, Array(cells.dropLast())))
  }

  @Test func aThousandGivensAreToldApart() {
    var givens = GivensBuilder()
    let span = Span(file: FileID(0), start: 0, end: 1)
    for number in 0..<1000 {
      #expect(givens.insert(RelationID(number % 3), [UInt32(number / 3)], span) == nil)
    }
    for number in 0..<1000 {
      #expect(givens.insert(RelationID(number % 3), [UInt32(number / 3)], span) == number)
    }
    #expect(givens.count == 1000)
  }
}
