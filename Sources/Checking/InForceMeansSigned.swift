import Diagnostics
import Linking
import Model

/// A document is signed by a person who has the power to sign (Decree 30/2020/NĐ-CP, article 13); one
/// in force names its signers.
enum InForceMeansSigned {
  @Sendable static func check(_ document: Document, _ place: DocumentPlace) -> [Diagnostic] {
    guard document.status == .inForce,
      document.signers.isEmpty || document.signers.contains(where: \.name.isEmpty)
    else { return [] }
    return [
      Diagnostic(
        .`document.unsigned`, at: place["signers"],
        Message(
          vi: "văn bản còn hiệu lực mà thiếu họ tên người ký",
          en: "the document is in force, but a signer's name is missing"),
        wayOut: Message(
          vi: "điền nguoi-ky, hoặc ghi tinh-trang: du-thao",
          en: "fill the signers in, or write status: draft"))
    ]
  }
}
