import Model
import VietnameseText

/// Finds what a text says is attached to it: "(chi tiết tại Phụ lục I kèm theo)", "(Đề cương và
/// các biểu mẫu đính kèm)".
struct AttachmentFinder {
  struct Mention {
    var title: String
    var line: Int
  }

  private(set) var mentions: [Mention] = []
  private var known: Set<String> = []

  mutating func find(in text: StyledText, line: Int) {
    let utf8 = text.utf8
    var index = 0
    while let open = utf8[index...].firstIndex(of: UInt8(ascii: "(")) {
      index = open + 1
      guard let close = utf8[index...].prefix(300).firstIndex(of: UInt8(ascii: ")")) else {
        continue
      }
      let inner = String(decoding: utf8[index..<close], as: UTF8.self).trimmingBlanks
      guard let title = Self.title(inner), known.insert(title).inserted else {
        continue
      }
      mentions.append(Mention(title: title, line: line))
    }
  }

  /// The name of what is attached, without the words that say so.
  private static func title(_ inner: String) -> String? {
    let folded = Folding.plain(inner)
    guard folded.contains("kem theo") || folded.contains("dinh kem") || folded.contains("gui kem")
    else { return nil }
    // "(Kèm theo Báo cáo số …)" over an appendix says what the appendix belongs to.
    if folded.hasPrefix("kem theo") && folded.contains(" so ") || folded.hasPrefix("ban hanh kem") {
      return nil
    }
    var title = inner
    for phrase in [
      "chi tiết tại ", "chi tiết theo ", "theo ", "có ", "kèm theo ", "đính kèm ", "xem ",
    ]
    where Folding.plain(title).hasPrefix(Folding.plain(phrase)) {
      title = String(title.dropFirst(phrase.count))
    }
    for phrase in [" kèm theo", " đính kèm", " gửi kèm", " được"]
    where Folding.plain(title).hasSuffix(Folding.plain(phrase)) {
      title = String(title.dropLast(phrase.count))
    }
    title = title.trimmingBlanks
    guard let first = title.first, title.utf8.count > 3 else { return nil }
    return first.uppercased() + title.dropFirst()
  }
}
