import Diagnostics
import Linking
import Model

/// Only a draft has its number left blank; a document in force has been numbered and dated.
enum BlanksMeanDraft {
  @Sendable static func check(_ document: Document, _ place: DocumentPlace) -> [Diagnostic] {
    guard document.status != .draft else { return [] }
    var found: [Diagnostic] = []
    if document.hasBlankNumber {
      found.append(
        Diagnostic(
          .`document.blank-number`, at: place["number"],
          Message(
            vi: "số còn để trống nhưng văn bản không ghi là dự thảo",
            en: "the number is blank, yet the document is not marked as a draft"),
          wayOut: Message(
            vi: "điền số, hoặc ghi tinh-trang: du-thao",
            en: "fill the number in, or write status: draft")))
    }
    if document.date == nil {
      found.append(
        Diagnostic(
          .`document.no-date`, at: place["date"],
          Message(
            vi: "văn bản không ghi ngày ban hành", en: "the document has no date of issue"),
          wayOut: Message(
            vi: "thêm ngay-ban-hanh, hoặc ghi tinh-trang: du-thao",
            en: "add date, or write status: draft")))
    }
    return found
  }
}
