import Diagnostics

/// Reads one appendix: its heading, the bracket that says what it belongs to, and its text.
struct AppendixReader {
  /// "Phụ lục I"; empty for an attached document that has only a title.
  private(set) var label = ""
  private(set) var title = StyledText()
  /// "(Kèm theo Báo cáo số …)"; empty where none is printed.
  var attachedTo = StyledText()
  var blocks: [Block]
  let line: Int

  init(_ appendix: Zones.Appendix, breaking: LineBreaking, log: inout ImportLog) {
    line = appendix.title.first?.number ?? 1
    let paragraphs = ParagraphAssembler(appendix.body, breaking: breaking, log: &log).paragraphs
    blocks = OutlineBuilder(paragraphs, log: &log).blocks
    for line in appendix.title where !line.isBlank { take(line, &log) }
  }

  private mutating func take(_ line: Line, _ log: inout ImportLog) {
    log.place(line.number, as: .body)
    if !attachedTo.isEmpty || Zones.isAttachedTo(line) {
      attachedTo.append(line.text.plain)
    } else if label.isEmpty, title.isEmpty, let heading = AppendixHeading(line) {
      label = heading.label
      title = StyledText(heading.title)
    } else {
      title.append(line.text.plain)
    }
  }

  /// "Phụ lục I. TỔNG HỢP …".
  var fullTitle: String {
    label.isEmpty || title.isEmpty ? label + title.string : "\(label). \(title.string)"
  }

  /// The blocks with heading and bracket before them.
  var written: [Block] {
    var result = [
      Block(
        kind: .heading(level: 1), label: label.isEmpty ? nil : label, text: title, lines: [line])
    ]
    if !attachedTo.isEmpty {
      let text = StyledText(
        attachedTo.utf8, spans: [.init(range: attachedTo.utf8.indices, style: .emphasis)])
      result.append(Block(kind: .paragraph, text: text, lines: [line]))
    }
    return result + blocks
  }
}
