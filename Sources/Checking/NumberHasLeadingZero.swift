import Diagnostics
import Linking
import Model

/// A number below 10 has a zero before it (Decree 30/2020/NĐ-CP, appendix I, part II.3). Where the
/// document is printed otherwise, `printed-identifier` says so.
enum NumberHasLeadingZero {
  @Sendable static func check(_ document: Document, _ place: DocumentPlace) -> [Diagnostic] {
    guard let number = document.number, number.count == 1, number.allSatisfy(\.isNumber),
      document.printedIdentifier == nil
    else { return [] }
    return [
      Diagnostic(
        .`document.leading-zero`, at: place["number"],
        Message(
          vi: "số nhỏ hơn 10 phải có số 0 ở trước: 0\(number)",
          en: "a number below 10 has a zero before it: 0\(number)"),
        wayOut: Message(
          vi: "ghi so: \"0\(number)\"; nếu bản in không có số 0, ghi thêm so-ky-hieu-in",
          en: "write number: \"0\(number)\"; if it is printed without, add printed-identifier"))
    ]
  }
}
