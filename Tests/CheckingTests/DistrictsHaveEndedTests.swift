import Testing

@Suite("No districts since 1 July 2025")
struct DistrictsHaveEndedTests {
  @Test(
    "A district in a later document is pointed out",
    arguments: ["2025-07-01", "2025-07", "2026-01-02"])
  func later(_ date: String) {
    #expect(codes("district: Mường La\ndate: \(date)") == ["place.district-ended 2"])
  }

  @Test("One in an earlier document is right", arguments: ["2025-06-30", "2023-04"])
  func earlier(_ date: String) { #expect(codes("district: Mường La\ndate: \(date)").isEmpty) }
}
