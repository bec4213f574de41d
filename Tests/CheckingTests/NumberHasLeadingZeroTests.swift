import Testing

@Suite("Numbers below 10 have a zero before them")
struct NumberHasLeadingZeroTests {
  @Test("A single digit is pointed out")
  func missing() { #expect(codes("number: \"5\"") == ["document.leading-zero 2"]) }

  @Test(
    "Two digits are right, and so is what is printed otherwise",
    arguments: [
      "number: \"05\"", "number: \"10\"", "number: \"5\"\nprinted-identifier: 5/KH-UBND",
    ])
  func proper(_ keys: String) { #expect(codes(keys).isEmpty) }
}
