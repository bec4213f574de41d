import Testing

@Suite("Campaigns")
struct CampaignTests {
  @Test("A campaign whose facts agree is not remarked on")
  func whole() {
    let keys = """
      slogan: Vì người nghèo - Không để ai bị bỏ lại phía sau
      events: [{what: Mở đầu, date: 2026-10-17}, {what: Tuần lễ, date: 2026-11-10, until: 2026-11-18}]
      figures: [{label: Vận động, value: trên 888, unit: tỷ, time: 2023, document: 1/BC-A}]
      """
    #expect(campaignCodes(keys) == ["campaign.unknown-document 4"])
  }

  @Test("It ends after it began")
  func order() {
    #expect(campaignCodes("last-day: 2026-10-16") == ["campaign.ends-before-start 2"])
  }

  @Test("It is of the year in which it begins")
  func year() { #expect(campaignCodes("year: 2025") == ["campaign.other-year 2"]) }

  @Test(
    "An event outside its days is an error at the event",
    arguments: ["date: 2026-10-16", "date: 2026-11-19", "date: 2026-11-18, until: 2026-11-19"])
  func outside(_ days: String) {
    #expect(campaignCodes("events:\n  - {what: Lễ, \(days)}") == ["campaign.event-outside 3"])
  }

  @Test("An event that ends before it begins is an error at the event")
  func eventOrder() {
    #expect(
      campaignCodes("events:\n  - {what: Lễ, date: 2026-11-18, until: 2026-11-17}")
        == ["campaign.event-ends-before-start 3"])
  }

  @Test("A slogan too long for the poster is an error that says by how much")
  func slogan() {
    #expect(campaignCodes("slogan: \(String(repeating: "ệ", count: 60))").isEmpty)
    #expect(
      campaignCodes("slogan: \(String(repeating: "ệ", count: 61))") == ["campaign.long-slogan 2"])
  }

  @Test(
    "A figure comes from a table, or from a document with its time",
    arguments: [
      "value: 888", "value: 888, document: 1/BC-A", "dataset: quy", "measure: thu",
      "dataset: quy, measure: thu, value: 888, document: 1/BC-A, time: 2023",
    ])
  func source(_ keys: String) {
    let found = campaignCodes("figures:\n  - {label: Vận động, \(keys)}")
    #expect(found.contains("campaign.figure-without-source 3"))
  }

  @Test("Those who were helped are counted, not named")
  func beneficiaries() {
    let found = campaignCodes(
      "figures:\n  - {label: X, role: beneficiaries, value: bà A, document: 1/BC-A, time: 2023}")
    #expect(found.contains("campaign.beneficiaries-not-counted 3"))
  }
}
