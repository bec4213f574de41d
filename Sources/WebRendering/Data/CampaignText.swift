import Linking
import Model
import VietnameseText

/// What a campaign's page says as plain text, for those who write to newspapers, read out loud or fill
/// in other pages.
struct CampaignText {
  private let site: SiteView
  private let linked: LinkedCampaign

  /// - Parameters:
  ///   - linked: the campaign.
  ///   - site: the site that it is on.
  init(_ linked: LinkedCampaign, of site: SiteView) {
    self.linked = linked
    self.site = site
  }

  func write(into out: inout [UInt8]) {
    let campaign = linked.campaign
    let days = [campaign.firstDay, campaign.lastDay].compactMap { $0?.slashed }
    let head = [
      campaign.name, campaign.slogan,
      days.isEmpty ? nil : "Từ " + days.joined(separator: " đến "),
    ]
    out.write(verbatim: head.compactMap(\.self).joined(separator: "\n") + "\n")
    if let summary = campaign.summary { out.write(verbatim: "\n\(summary)\n") }
    section("Bạn có thể làm gì", campaign.actions, into: &out)
    section("Ủng hộ", giving, into: &out)
    section("Lịch hoạt động", linked.events.map(line), into: &out)
    section("Mục tiêu", campaign.goals.map(line), into: &out)
    section("Số liệu đã công bố", site.figures(of: linked).map(\.inText), into: &out)
    section("Câu chuyện", stories, into: &out)
    section("Ấn phẩm để in", handouts, into: &out)
    let documents = zip(campaign.documents, linked.documents).map { name, found in
      found.map { site.naming(of: $0).name } ?? name.identifier
    }
    section("Văn bản chính", documents, into: &out)
    let ending = [
      campaign.organisers.isEmpty
        ? nil : "Đơn vị tổ chức: " + campaign.organisers.joined(separator: "; "),
      campaign.source.map { "Nguồn: \($0)" },
      campaign.updated.map { "Cập nhật: \($0.slashed)" },
      "Trang: " + base + linked.address,
    ]
    out.write(verbatim: "\n" + ending.compactMap(\.self).joined(separator: "\n") + "\n")
  }

  private func section(_ title: String, _ items: [String], into out: inout [UInt8]) {
    guard !items.isEmpty else { return }
    out.write(verbatim: "\n\(title.uppercased())\n")
    for item in items { out.write(verbatim: "- \(item)\n") }
  }

  private var base: String { site.settings.baseURL }

  private var stories: [String] {
    linked.stories.map { index in
      let story = site.stories[index]
      return [story.story.title, story.story.lead, base + story.address]
        .compactMap(\.self).joined(separator: "\n  ")
    }
  }

  private var handouts: [String] {
    site.handouts(of: linked).map {
      "\($0.handout.title) (\($0.handout.template.title))\n  \(base + $0.address)"
    }
  }

  private var giving: [String] {
    let fund = linked.campaign.fund
    return [
      fund?.name, fund?.account.map { "Số tài khoản: \(ContactNumber.grouped($0))" },
      fund?.holder.map { "Chủ tài khoản: \($0)" }, fund?.bank.map { "Ngân hàng: \($0)" },
      linked.campaign.hotline.map { "Đường dây nóng: \(ContactNumber.grouped($0))" },
    ].compactMap(\.self)
  }

  private func line(_ event: Campaign.Event) -> String {
    let days = [event.date, event.until].compactMap { $0?.slashed }.joined(separator: " đến ")
    let place = [event.venue, event.province].compactMap(\.self).joined(separator: ", ")
    return [
      [days, event.time?.inText].compactMap(\.self).joined(separator: ", ") + ": " + event.what,
      place.isEmpty ? nil : place, event.note,
    ].compactMap(\.self).joined(separator: ". ")
  }

  private func line(_ goal: Campaign.Goal) -> String {
    [goal.figure, goal.text, goal.source.map { "(\($0))" }].compactMap(\.self)
      .joined(separator: " ")
  }
}
