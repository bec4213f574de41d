import Diagnostics
import Linking
import Model
import VietnameseText

/// A key figure comes from a table, or from a document that is named with the time the figure is for;
/// those who were helped are counted, not told.
enum CampaignFiguresHaveSources {
  @Sendable static func check(_ campaign: Campaign, _ place: DocumentPlace) -> [Diagnostic] {
    campaign.figures.flatMap { figure in
      [source(of: figure, place), count(of: figure, place)].compactMap(\.self)
    }
  }

  private static func source(
    of figure: Campaign.Figure, _ place: DocumentPlace
  ) -> Diagnostic? {
    let isMeasured = figure.dataset != nil && figure.measure != nil
    let isStated = figure.value != nil && figure.document != nil && figure.time != nil
    let isMixed = (figure.dataset != nil || figure.measure != nil) && figure.value != nil
    if (isMeasured || isStated) && !isMixed { return nil }
    return Diagnostic(
      .`campaign.figure-without-source`, at: place[figure.position],
      Message(
        vi: isMixed
          ? "“\(figure.label)” vừa lấy từ bảng vừa ghi sẵn con số"
          : "“\(figure.label)” không rõ lấy từ đâu, của lúc nào",
        en: isMixed
          ? "“\(figure.label)” is taken from a table and written out as well"
          : "“\(figure.label)” does not say where it comes from and when it was"),
      wayOut: Message(
        vi: "ghi bang và so-do, hoặc gia-tri kèm van-ban và thoi-diem",
        en: "write dataset and measure, or value with document and time"))
  }

  private static func count(of figure: Campaign.Figure, _ place: DocumentPlace) -> Diagnostic? {
    guard figure.role == .beneficiaries, let value = figure.value,
      !value.contains(where: \.isNumber)
    else { return nil }
    return Diagnostic(
      .`campaign.beneficiaries-not-counted`, at: place[figure.position],
      Message(
        vi: "“\(value)” không phải là số người; người được giúp chỉ nêu số đếm, không nêu tên",
        en: "“\(value)” is no number of people; those helped are counted and not named"),
      wayOut: Message(vi: "ghi số người, số hộ", en: "write how many people or households"))
  }
}
