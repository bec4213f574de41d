import Diagnostics
import Linking
import Model
import VietnameseText

/// A campaign ends after it began, and is of the year in which it begins.
enum CampaignDaysAgree {
  @Sendable static func check(_ campaign: Campaign, _ place: DocumentPlace) -> [Diagnostic] {
    guard let first = campaign.firstDay, let last = campaign.lastDay else { return [] }
    var found: [Diagnostic] = []
    if last < first {
      found.append(
        Diagnostic(
          .`campaign.ends-before-start`, at: place["last-day"],
          Message(
            vi: "chiến dịch kết thúc \(last.slashed), trước ngày bắt đầu \(first.slashed)",
            en: "the campaign ends on \(last.iso), before it begins on \(first.iso)"),
          wayOut: Message(vi: "sửa một trong hai ngày", en: "correct one of the days")))
    }
    if first.year != campaign.year {
      found.append(
        Diagnostic(
          .`campaign.other-year`, at: place["year"],
          Message(
            vi: "chiến dịch năm \(campaign.year) lại bắt đầu \(first.slashed)",
            en: "the campaign of \(campaign.year) begins on \(first.iso)"),
          wayOut: Message(vi: "sửa nam hoặc tu-ngay", en: "correct year or first-day")))
    }
    return found
  }
}
