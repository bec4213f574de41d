import Diagnostics
import Model

extension Format<DeclaredClaim> {
  /// A claim as one line, or with its place and a note.
  static let claim = Format(.either([.text, record.shape])) { node, reader in
    switch node.value {
    case .scalar: statement.read(node, &reader)
    case .mapping, .list:
      record.read(node, &reader).flatMap { draft in
        guard var claim = draft.claim else { return nil }
        (claim.quote, claim.note, claim.isKnown) = (draft.quote, draft.note, draft.isKnown)
        return claim
      }
    }
  }

  private struct Draft: Sendable {
    var claim: DeclaredClaim?
    var quote: String?
    var note: String?
    var isKnown = false
  }

  private static let record = Format<Draft>.record(
    Schema([
      Field(
        "statement", "dieu", statement, required: true,
        about: Message(
          vi: "điều phải đúng: 51 + 2 + 10 = 63; cách viết ở docs/claims.md",
          en: "what must hold: 51 + 2 + 10 = 63; the grammar is in docs/claims.md")
      ) { $0.claim = $1 },
      Field(
        "place", "cho", .text,
        about: Message(
          vi: "những chữ của chính văn nêu điều ấy, hoặc #muc-i-2",
          en: "the words of the body that state it, or #muc-i-2")
      ) { $0.quote = $1 },
      Field(
        "note", "ghi-chu", .text,
        about: Message(vi: "lời giải thích cho người đọc", en: "an explanation for readers")
      ) { $0.note = $1 },
      Field(
        "known", "da-biet", .flag,
        about: Message(
          vi: "bản gốc sai chỗ này và ta đã biết: không cảnh báo nữa",
          en: "the original is wrong here and that is known: no more warning")
      ) { $0.isKnown = $1 },
    ]), Draft())

  private static let statement = Format<DeclaredClaim>(.text) { node, reader in
    guard case .scalar(let written) = node.value else {
      reader.reportType(node, expected: Message(vi: "một dòng chữ", en: "a text"))
      return nil
    }
    let text = written.onOneLine
    do throws(StatementParser.Failure) {
      return DeclaredClaim(
        statement: try StatementParser.parse(text), text: text,
        position: .init(line: node.place.position.line, column: node.place.position.column))
    } catch {
      var place = node.place
      // A quote stands before the text where the value is longer than it by two.
      let isQuoted = place.endColumn.map { $0 - place.position.column == written.utf8.count + 2 }
      place.position.column += error.offset + (isQuoted == true ? 1 : 0)
      place.endColumn = nil
      reader.report(
        .`claim.syntax`, at: place,
        Message(
          vi: "điều đối chiếu sai cách viết: ở đây cần \(error.expected.vietnamese)",
          en: "the claim cannot be read: expected \(error.expected.english) here"),
        wayOut: Message(
          vi: "ví dụ: 888 + 1864 = 2752 tỷ; số dòng adoption có state = issued = 51",
          en: "such as: 888 + 1864 = 2752 tỷ; count of adoption where state = issued = 51"))
      return nil
    }
  }
}
