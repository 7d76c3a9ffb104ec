import Quantities
import Testing

@Suite struct DecimalTests {
  private func exact(_ tenThousandths: Int64) -> Decimal {
    Decimal(tenThousandths: tenThousandths)!
  }

  @Test func productsRoundHalfToEven() {
    // 0.0001 × 0.5 = 0.00005, halfway between 0 and 0.0001: to the even 0.
    #expect(exact(1).multiplied(by: exact(5_000)) == exact(0))
    #expect(exact(3).multiplied(by: exact(5_000)) == exact(2))
    #expect(exact(-3).multiplied(by: exact(5_000)) == exact(-2))
    #expect(exact(5).multiplied(by: exact(5_000)) == exact(2))
  }

  @Test func quotientsRoundHalfToEven() {
    #expect(exact(10_000).divided(by: exact(30_000)) == exact(3_333))
    #expect(exact(20_000).divided(by: exact(30_000)) == exact(6_667))
    #expect(exact(-20_000).divided(by: exact(30_000)) == exact(-6_667))
    #expect(exact(1).divided(by: exact(20_000)) == exact(0))
    #expect(exact(3).divided(by: exact(20_000)) == exact(2))
    #expect(exact(10_000).divided(by: exact(0)) == nil)
  }

  @Test func leavesTheRangeAsNoNumber() {
    let largest = Decimal(900_000_000_000_000)!
    #expect(largest.adding(exact(1)) == nil)
    #expect(largest.multiplied(by: exact(10_001)) == nil)
    #expect(Decimal(900_000_000_000_001) == nil)
    #expect(largest.subtracting(largest) == exact(0))
  }

  @Test func printsShortest() {
    #expect(exact(-35_000).text == "-3.5")
    #expect(exact(12_000_000).text == "1200")
    #expect(exact(1).text == "0.0001")
    #expect(exact(0).text == "0")
  }
}
