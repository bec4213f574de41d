import Diagnostics
import Linking
import Model

/// A slogan fits on the A3 poster, where nobody may shrink it below what is read at three metres.
enum SloganFitsPoster {
  @Sendable static func check(_ campaign: Campaign, _ place: DocumentPlace) -> [Diagnostic] {
    guard let slogan = campaign.slogan, slogan.count > Campaign.sloganLimit else { return [] }
    let excess = slogan.count - Campaign.sloganLimit
    return [
      Diagnostic(
        .`campaign.long-slogan`, at: place["slogan"],
        Message(
          vi: "khẩu hiệu dài \(slogan.count) chữ cái, áp phích chỉ vừa \(Campaign.sloganLimit)",
          en: "the slogan has \(slogan.count) letters; the poster takes \(Campaign.sloganLimit)"),
        wayOut: Message(
          vi: "bớt ít nhất \(excess) chữ cái, phần còn lại đưa vào gioi-thieu",
          en: "drop at least \(excess) letters; the rest may go into summary"))
    ]
  }
}
