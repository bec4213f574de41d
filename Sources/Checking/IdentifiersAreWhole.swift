import Citations
import Diagnostics
import Linking
import Model

/// A cited identifier is printed whole, without spaces and with letters that stand for a kind or an
/// agency (Decree 30/2020/NĐ-CP, appendix I, part II.3); a source that damages it is told of in
/// `corrections`.
enum IdentifiersAreWhole {
  @Sendable static func check(_ linked: LinkedDocument, _ place: DocumentPlace) -> [Diagnostic] {
    Mentioned.all(of: linked).compactMap { mentioned in
      guard let identifier = mentioned.mention.identifier,
        identifier.isDamaged || identifier.hasBlanks,
        !linked.document.lists(identifier.printed)
      else { return nil }
      return Diagnostic(
        .`citation.damaged`, at: mentioned.location(place),
        Message(
          vi: "“\(identifier.printed)” hình như là \(identifier.normalised)",
          en: "“\(identifier.printed)” seems to be \(identifier.normalised)"),
        wayOut: Message(
          vi: "nếu bản in ghi như vậy, thêm vào dinh-chinh; nếu không, sửa lại cho đúng",
          en: "if it is printed so, list it in corrections; else correct it"))
    }
  }
}
