import Quantities
import Testing

@Suite struct NumberIndexTests {
  @Test func numbersKeepTheirPlaces() throws {
    var index = NumberIndex()
    let numbers = try (0..<5000).map { try #require(Decimal(($0 - 2500) * 1_048_576)) }
    #expect(index.find(numbers[0]) == nil)
    for (place, number) in numbers.enumerated() { #expect(index.insert(number) == place) }
    for (place, number) in numbers.enumerated() {
      #expect(index.insert(number) == place && index.find(number) == place)
    }
    #expect(index.numbers == numbers)
    let one = try #require(Decimal(1))
    #expect(index.find(one) == nil)
  }
}
