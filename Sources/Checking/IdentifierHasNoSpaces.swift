import Diagnostics
import Linking
import Model

/// There are no spaces in a number and symbol, neither around the slash nor around hyphens (Decree
/// 30/2020/NĐ-CP, appendix I, part II.3). What is printed otherwise goes into `printed-identifier`.
enum IdentifierHasNoSpaces {
  /// Spaces beyond ASCII begin with these bytes.
  private static func mayHaveSpace(_ text: String) -> Bool {
    text.utf8.contains { $0 <= 0x20 || $0 == 0xC2 || $0 == 0xE2 || $0 == 0xE3 }
  }

  @Sendable static func check(_ document: Document, _ place: DocumentPlace) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for (key, value) in [("number", document.number), ("symbol", document.symbol)] {
      guard let value, mayHaveSpace(value), value.contains(where: \.isWhitespace) else { continue }
      let proper = String(value.filter { !$0.isWhitespace })
      found.append(
        Diagnostic(
          .`document.identifier-space`, at: place[key],
          Message(
            vi: "số, ký hiệu không có dấu cách: “\(value)”",
            en: "there are no spaces in a number or symbol: “\(value)”"),
          wayOut: Message(
            vi: "ghi “\(proper)”; nếu bản in có dấu cách, ghi thêm so-ky-hieu-in",
            en: "write “\(proper)”; if it is printed with spaces, add printed-identifier")))
    }
    return found
  }
}
