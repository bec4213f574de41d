import Diagnostics
import Linking
import Model

/// Text holds no character that stands for a lost letter, none that only one font has, and none that
/// nobody can see.
enum CharactersAreReadable {
  @Sendable static func check(_ document: Document, _ place: DocumentPlace) -> [Diagnostic] {
    let text = document.body.text
    var found: [Diagnostic] = []
    var index = 0
    while index + 2 < text.count, found.count < mostTold {
      if let (code, message) = problem(text[index], text[index + 1], text[index + 2]) {
        found.append(
          Diagnostic(
            .warning, code, at: place.body(at: index), message,
            wayOut: Message(
              vi: "đối chiếu bản gốc rồi gõ lại chỗ ấy",
              en: "compare with the original and type it anew")))
        index += 2
      }
      index += 1
    }
    return found
  }

  private static let mostTold = 20

  private static func problem(_ a: UInt8, _ b: UInt8, _ c: UInt8) -> (String, Message)? {
    switch (a, b, c) {
    case (0xEF, 0xBF, 0xBD):
      (
        "document.unreadable-letter",
        Message(
          vi: "có chữ đã mất, chỉ còn dấu \u{FFFD}",
          en: "a letter is lost; only \u{FFFD} stands for it")
      )
    case (0xEE, _, _), (0xEF, 0x80...0xA3, _):
      (
        "document.private-character",
        Message(
          vi: "có ký tự riêng của một phông chữ, máy khác không đọc được",
          en: "there is a character that only one font has")
      )
    case (0xE2, 0x80, 0x8B...0x8F), (0xE2, 0x80, 0xAA...0xAE), (0xEF, 0xBB, 0xBF):
      (
        "document.invisible-character",
        Message(
          vi: "có ký tự không nhìn thấy trong chính văn",
          en: "there is a character that nobody can see in the text")
      )
    default: nil
    }
  }
}
