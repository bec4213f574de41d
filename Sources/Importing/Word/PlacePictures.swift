import Diagnostics

/// A picture as the body shows it.
struct PlacedPicture {
  var alt: String
  /// From the content file.
  var path: String
}

/// Names the pictures of a document that stand in its text, and says of the others why not.
///
/// Those in the header and at the signatures are emblems, stamps and handwritten signatures, which no
/// edition imitates.
struct PicturePlacer {
  /// By the line of each.
  private(set) var placed: [Int: PlacedPicture] = [:]
  private(set) var files: [ImportedPicture] = []
  private let source: ImportSource
  private let stem: String
  private let media: String

  init(_ source: ImportSource, stem: String, media: String) {
    self.source = source
    self.stem = stem
    self.media = media
  }

  /// Takes the pictures among the blocks of the text.
  mutating func keep(_ blocks: [Block], _ log: inout ImportLog) {
    var names: [Int: String] = [:]
    var shown: Set<Int> = []
    for (index, block) in blocks.enumerated() {
      guard case .picture(let picture) = block.kind, let line = block.lines.first,
        source.pictures.indices.contains(picture)
      else { continue }
      shown.insert(line)
      let content = source.pictures[picture]
      guard !content.form.hasSuffix("?"), !content.bytes.isEmpty else {
        tellUnusable(content.form, line, &log)
        continue
      }
      let name = names[picture] ?? "\(stem)-\(files.count + 1).\(content.form)"
      if names[picture] == nil { files.append(ImportedPicture(name: name, bytes: content.bytes)) }
      names[picture] = name
      let next = index + 1 < blocks.count ? blocks[index + 1] : nil
      placed[line] = PlacedPicture(
        alt: description(line, caption: next, &log), path: "\(media)/\(name)")
    }
    for line in source.lines where !shown.contains(line.number) {
      if case .picture = line.part { tellLeftOut(line.number, &log) }
    }
  }

  /// What the document says of a picture, or the caption under it.
  private func description(_ line: Int, caption: Block?, _ log: inout ImportLog) -> String {
    let own = source.descriptions[line] ?? ""
    // Word's own guesses at what a picture shows say so at their end.
    if !own.isEmpty, !own.contains("generated") { return own }
    if let caption, case .paragraph = caption.kind,
      ["hinh ", "anh ", "bieu do", "so do", "ban do", "anh: "].contains(
        where: Line(number: 0, text: caption.text).lead.hasPrefix)
    {
      log.guess(
        .`import.guess.picture-caption`, line,
        Message(
          vi: "lấy dòng dưới hình làm lời mô tả hình",
          en: "took the line under the picture for its description"))
      return caption.text.string
    }
    log.warn(
      .`import.picture-without-description`, line,
      Message(vi: "hình chưa có lời mô tả", en: "the picture has no description"),
      wayOut: Message(
        vi: "viết hình cho thấy gì vào giữa ![ và ] trong tệp nội dung",
        en: "write what it shows between ![ and ] in the content file"))
    return own.isEmpty ? "Hình trong văn bản, chưa có lời mô tả" : own
  }

  private func tellUnusable(_ form: String, _ line: Int, _ log: inout ImportLog) {
    let name = form.dropLast().uppercased()
    log.warn(
      .`import.picture-form`, line,
      Message(
        vi: "bỏ ra một hình dạng \(name) mà trang web không dùng được",
        en: "left out a picture in the form \(name), which the site has no use for"),
      wayOut: Message(
        vi: "mở tệp gốc, lưu hình ấy thành PNG hoặc JPEG rồi chèn vào tệp nội dung",
        en: "save it from the source as PNG or JPEG and put it into the content file"))
  }

  private func tellLeftOut(_ line: Int, _ log: inout ImportLog) {
    log.note(
      .`import.picture-left-out`, line,
      Message(
        vi:
          "bỏ hình ở phần đầu hoặc phần ký: biểu tượng, con dấu, chữ ký không đưa vào bản biên tập",
        en:
          "left out a picture in the header or at the signatures: an emblem, a stamp or a signature"
      ))
  }
}
