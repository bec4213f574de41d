import VietnameseText

/// The parts that every official document has, in lines: the text with its header, the ending with
/// recipients and signatures, and what is attached.
struct Zones {
  private(set) var main: ArraySlice<Line>
  private(set) var ending: ArraySlice<Line>
  private(set) var appendices: [Appendix] = []

  struct Appendix {
    var title: ArraySlice<Line>
    var body: ArraySlice<Line>
  }

  init(_ lines: [Line]) {
    let endingStart = Self.endingStart(lines)
    let from = endingStart ?? lines.startIndex
    let starts = lines.indices.dropFirst(from - lines.startIndex).filter {
      Self.startsAppendix(lines, at: $0, inEnding: endingStart != nil)
    }
    let first = starts.first ?? lines.endIndex
    main = lines[..<min(endingStart ?? first, first)]
    ending = lines[main.endIndex..<first]
    for (number, start) in starts.enumerated() {
      let end = number + 1 < starts.count ? starts[number + 1] : lines.endIndex
      let body = Self.endOfTitle(lines[start..<end])
      appendices.append(Appendix(title: lines[start..<body], body: lines[body..<end]))
    }
  }
}

extension Zones {
  /// Where recipients or the first signature begin, before any appendix.
  private static func endingStart(_ lines: [Line]) -> Int? {
    var start: Int?
    for index in lines.indices {
      let line = lines[index]
      if start == nil, isAppendixHeading(line), index > 0 { break }
      if isRecipientsHeading(line) || SignatureLine.isAuthority(line.string) {
        start = index
        break
      }
    }
    guard var start = start ?? startOfBarePost(lines) else { return nil }
    // A post and a name may stand above "Nơi nhận:".
    while let above = lines[..<start].lastIndex(where: { !$0.isBlank }),
      SignatureLine.isPost(lines[above].string)
        || (SignatureLine.isName(lines[above].string)
          && lines[..<above].last { !$0.isBlank }.map { SignatureLine.isPost($0.string) } ?? false)
    {
      start = above
    }
    return start
  }

  /// A post in capitals among the last lines, where no recipients and no authority are printed.
  private static func startOfBarePost(_ lines: [Line]) -> Int? {
    let end = lines.firstIndex(where: isAppendixHeading) ?? lines.endIndex
    let last = lines[..<end].indices.filter { !lines[$0].isBlank }.suffix(4)
    return last.first { SignatureLine.isPost(lines[$0].string) }
  }

  static func isRecipientsHeading(_ line: Line) -> Bool {
    line.lead.hasPrefix("noi nhan") && (line.length <= 10 || line.lead.hasPrefix("noi nhan:"))
  }

  /// "Phụ lục", "Phụ lục I", "PHỤ LỤC 2:", with or without a title, on a line of its own.
  static func isAppendixHeading(_ line: Line) -> Bool {
    AppendixHeading(line) != nil
  }

  /// An appendix, or in the ending the title of an attached document: a kind or "DANH SÁCH" in
  /// capitals over "(Ban hành kèm theo …)".
  private static func startsAppendix(_ lines: [Line], at index: Int, inEnding: Bool) -> Bool {
    let line = lines[index]
    if isAppendixHeading(line) { return true }
    guard inEnding, index == 0 || lines[index - 1].isBlank || !lines[index - 1].isUppercase else {
      return false
    }
    if isNumberedForm(line) { return true }
    guard line.isUppercase,
      KindHeading(line) != nil || attachedTitles.contains(where: line.lead.hasPrefix)
    else { return false }
    return lines[(index + 1)...].prefix(12).contains(where: isAttachedTo)
  }

  /// "Mẫu số 01", "Biểu số 2a/BC": a form behind the signature, on a line of its own.
  private static func isNumberedForm(_ line: Line) -> Bool {
    guard line.length <= 60, let first = line.string.unicodeScalars.first, first.isCapital,
      let label = ["mau so ", "bieu so ", "bieu mau so ", "mau "].first(where: line.lead.hasPrefix)
    else { return false }
    return line.lead.dropFirst(label.count).unicodeScalars.first?.isDigit ?? false
  }

  private static let attachedTitles = ["danh muc", "danh sach", "bieu", "mau", "de cuong", "bang"]

  /// "(Kèm theo Quyết định số …".
  static func isAttachedTo(_ line: Line) -> Bool {
    line.lead.hasPrefix("(kem theo") || line.lead.hasPrefix("(ban hanh kem theo")
      || line.lead.hasPrefix("(dinh kem")
  }

  /// The title ends with the bracket that says what the appendix belongs to; without one, with the
  /// last line in capitals or bold under the heading.
  private static func endOfTitle(_ lines: ArraySlice<Line>) -> Int {
    let start = lines.startIndex + 1
    let near = lines[start...].prefix(16)
    let text = near.firstIndex { $0.text.utf8.contains(0x09) || OutlineMarker($0) != nil }
    if let bracket = near[..<(text ?? near.endIndex)].firstIndex(where: isAttachedTo) {
      var end = bracket
      while end < lines.endIndex, !lines[end].isBlank {
        end += 1
        if lines[end - 1].string.hasSuffix(")") { break }
      }
      return end
    }
    var (index, end) = (start, start)
    while index < near.endIndex, index != text {
      let line = lines[index]
      guard line.isBlank || line.isUppercase || line.text.isWhollyStrong else { break }
      index += 1
      if !line.isBlank { end = index }
    }
    return end
  }
}

/// The line that an appendix begins with.
struct AppendixHeading {
  /// "Phụ lục I"; the number as printed.
  var label: String
  /// What stands behind it on the same line.
  var title: String

  init?(_ line: Line) {
    guard line.lead.hasPrefix("phu luc"), let first = line.string.unicodeScalars.first,
      first.isCapital
    else { return nil }
    let words = line.string.words
    guard words.count >= 2 else { return nil }
    guard words.count > 2 else {
      (label, title) = ("Phụ lục", "")
      return
    }
    // "Phụ lục số 01:".
    let place = Folding.plain(String(words[2])) == "so" && words.count > 3 ? 3 : 2
    let number = words[place].trimmingEnd(".:")
    let isNumber =
      RomanNumeral.parse(number) != nil || Int(number).map { $0 < 1000 } ?? false
      || (number.count == 1 && number.isWrittenInCapitals)
    let rest = words.dropFirst(isNumber ? place + 1 : 2).joined(separator: " ")
    let end = words[isNumber ? place : 1]
    let separated = end.hasSuffix(".") || end.hasSuffix(":")
    guard rest.isEmpty || rest.isWrittenInCapitals || separated || rest.hasPrefix("- ") else {
      return nil
    }
    label = isNumber ? "Phụ lục \(number)" : "Phụ lục"
    title = rest.hasPrefix("- ") ? String(rest.dropFirst(2)) : rest
  }
}
