package import Diagnostics
import Foundation
import Model
import Reading
import VietnameseText

/// Begins the campaign of a new year from that of an earlier one.
package struct CampaignStarter {
  package struct Outcome: Sendable {
    /// The files that were made, as the user sees their paths.
    package var made: [String] = []
    /// What is to be filled in or looked at, in the user's words.
    package var tasks: [Message] = []
    /// What kept the campaign from being made; then nothing was.
    package var failures: [Diagnostic] = []
  }

  private let year: Int
  private let folder: String
  private var outcome = Outcome()

  /// - Parameters:
  ///   - year: the new campaign's.
  ///   - content: the content folder.
  package init(year: Int, content: String) {
    self.year = year
    folder = content
  }

  /// Copies the campaign with its days moved, and the hand-outs that name it.
  ///
  /// Documents and the programme stay, figures do not: they are of the former year. No file that is
  /// there already is overwritten.
  ///
  /// - Parameter last: the year of the campaign to begin from; nil for the latest one before.
  package mutating func run(from last: Int?) -> Outcome {
    guard let contents = ContentFolder(folder, diagnostics: &outcome.failures) else {
      return outcome
    }
    guard let source = source(in: contents, last) else { return outcome }
    var files: [(path: String, text: String)] = []
    if let copy = campaign(source) { files.append(copy) }
    files += handouts(in: contents, naming: source)
    for file in files where FileSystem.exists(contents.file(file.path)) {
      outcome.failures.append(
        Diagnostic(
          .`new.exists`, at: SourceLocation(file: contents.file(file.path)),
          Message(vi: "tệp này đã có, không ghi đè", en: "this file is there already"),
          wayOut: Message(
            vi: "sửa tiếp tệp ấy, hoặc đổi tên nó", en: "go on with that file, or rename it")))
    }
    guard outcome.failures.isEmpty else { return outcome }
    write(files, to: contents)
    return outcome
  }

  // MARK: The former campaign

  private struct Source {
    var campaign: Campaign
    var slug: String
    var text: FrontMatterText
  }

  private mutating func source(in contents: ContentFolder, _ last: Int?) -> Source? {
    var found: [Source] = []
    for path in contents.files(.campaigns) {
      guard let bytes = read(contents.file(path)) else { return nil }
      var problems: [Diagnostic] = []
      let file = contents.file(path)
      let campaign = ContentReader.campaign(
        bytes, path: path, file: file, diagnostics: &problems)
      let text = FrontMatterText(String(decoding: bytes, as: UTF8.self))
      guard let campaign, let text, campaign.year < year, last ?? campaign.year == campaign.year
      else { continue }
      let name = String(FileSystem.name(path).dropLast(3))
      let slug = campaign.slug ?? Slug.make(name) ?? name
      found.append(Source(campaign: campaign, slug: slug, text: text))
    }
    if let latest = found.max(by: { $0.campaign.year < $1.campaign.year }) { return latest }
    let earlier = last.map { "năm \($0)" } ?? "trước năm \(year)"
    outcome.failures.append(
      Diagnostic(
        .`new.no-campaign`, at: SourceLocation(file: contents.file("campaigns")),
        Message(
          vi: "không có chiến dịch nào \(earlier)",
          en: "there is no campaign "
            + (last.map { "of \($0)" } ?? "before \(year)")),
        wayOut: Message(
          vi: "viết tệp đầu tiên theo docs/campaigns.md, hoặc chỉ đúng năm bằng --from",
          en: "write the first file as docs/campaigns.md says, or name the year with --from")))
    return nil
  }

  private mutating func read(_ file: String) -> [UInt8]? {
    SourceFile.read(file, within: folder, &outcome.failures) {
      Diagnostic(.`content.unreadable`, $0, vi: "không đọc được tệp", en: "cannot read the file")
    }
  }

  private mutating func write(
    _ files: [(path: String, text: String)], to contents: ContentFolder
  ) {
    for file in files {
      let path = contents.file(file.path)
      do throws(FileSystem.Failure) {
        try FileSystem.write(Array(file.text.utf8), to: path)
        outcome.made.append(path)
      } catch {
        outcome.failures.append(
          Diagnostic(
            .`new.unwritable`, error, vi: "không ghi được tệp", en: "cannot write the file")
        )
      }
    }
  }

  // MARK: The new files

  private static let dayKeys = ["first-day", "tu-ngay", "last-day", "den-ngay"]
  private static let eventKeys = ["events", "lich"]

  private mutating func campaign(_ source: Source) -> (path: String, text: String)? {
    var text = source.text
    let shift = DateShift(from: source.campaign.year, to: year)
    text.change(["year", "nam"]) { _ in "nam: \(year)" }
    text.change(["name", "ten", "slug", "duong-dan"], shift.renamed)
    text.change(Self.dayKeys + Self.eventKeys, shift.moved)
    for (names, task) in Self.emptied where text.remove(names) { outcome.tasks.append(task) }
    _ = text.remove(["updated", "ngay-cap-nhat"])
    for (names, task) in Self.kept where text.lines(of: names) != nil {
      outcome.tasks.append(task)
    }
    outcome.tasks.append(
      Message(
        vi: "lời văn: còn là lời của năm \(source.campaign.year)",
        en: "the text: it is still that of \(source.campaign.year)"))
    return (shift.path(source.campaign.path), text.text)
  }

  /// What is of the former year only.
  private static let emptied: [(names: [String], task: Message)] = [
    (
      ["figures", "so-lieu"],
      Message(
        vi: "so-lieu: số liệu năm cũ đã bỏ, ghi số mới khi công bố",
        en: "figures: those of the former year are gone; write new ones when they are published")
    ),
    (
      ["ledger", "thu-chi"],
      Message(
        vi: "thu-chi: ghi bảng thu, chi của năm mới", en: "ledger: name the new year's table")
    ),
    (
      ["goals", "muc-tieu"],
      Message(vi: "muc-tieu: ghi mục tiêu của năm mới", en: "goals: write the new year's")
    ),
    (
      ["stories", "cau-chuyen"],
      Message(
        vi: "cau-chuyen: trang lấy mọi câu chuyện nêu chiến dịch mới",
        en: "stories: the page takes all that name the new campaign")
    ),
  ]

  /// What stays and may have changed.
  private static let kept: [(names: [String], task: Message)] = [
    (
      ["fund", "quy"],
      Message(
        vi: "quy: đối chiếu lại số tài khoản với giấy của ngân hàng",
        en: "fund: compare the account's number with the bank's paper")
    ),
    (
      ["hotline", "duong-day-nong"],
      Message(vi: "duong-day-nong: gọi thử", en: "hotline: try it out")
    ),
    (
      ["events", "lich"],
      Message(
        vi: "lich: ngày đã dời sang năm mới, kiểm tra từng hoạt động",
        en: "events: the days are moved to the new year; check each")
    ),
    (
      ["documents", "van-ban"],
      Message(
        vi: "van-ban: giữ nguyên, thêm văn bản mới nếu có",
        en: "documents: as they were; add new ones")
    ),
  ]

  /// Copies of the hand-outs that name the campaign.
  private mutating func handouts(
    in contents: ContentFolder, naming source: Source
  ) -> [(path: String, text: String)] {
    let shift = DateShift(from: source.campaign.year, to: year)
    let slug = shift.renamed(source.slug)
    var copies: [(path: String, text: String)] = []
    for path in contents.files(.handouts) {
      guard let bytes = read(contents.file(path)),
        var text = FrontMatterText(String(decoding: bytes, as: UTF8.self))
      else { continue }
      let names = ["campaign", "chien-dich"]
      let lines = text.lines(of: names) ?? []
      let value = lines.first?.split(separator: ":", maxSplits: 1).last ?? ""
      let words = value.prefix { $0 != "#" }.trimmingCharacters(in: .init(charactersIn: " \"'"))
      guard words == source.slug else { continue }
      text.change(names) { $0.replacingOccurrences(of: source.slug, with: slug) }
      text.change(["slug", "duong-dan"], shift.renamed)
      text.change(
        ["date", "ngay", "start", "tu-ngay", "end", "den-ngay", "title", "tieu-de"], shift.moved)
      copies.append((shift.path(path), text.text))
    }
    if !copies.isEmpty {
      outcome.tasks.append(
        Message(
          vi: "handouts: \(copies.count) tờ mới còn mang con số cũ, thay khi có số mới",
          en: "handouts: \(copies.count) new sheets still bear the old figures"))
    }
    return copies
  }
}

/// Moves dates and names from one year to another.
struct DateShift {
  let from: Int
  let to: Int

  /// A file's name with the new year in it.
  func path(_ path: String) -> String {
    let folder = FileSystem.parent(path)
    let name = FileSystem.name(path)
    if name.contains("\(from)") { return "\(folder)/\(renamed(name))" }
    let bare = name.hasSuffix(".md") ? String(name.dropLast(3)) : name
    return "\(folder)/\(bare)-\(to).md"
  }

  /// A name or slug of the new year.
  func renamed(_ text: String) -> String {
    text.replacingOccurrences(of: "\(from)", with: "\(to)")
  }

  /// A line with the dates of the former year, or of the next, moved by as many years; 29 February
  /// becomes the 28th where the new year has none.
  func moved(_ line: String) -> String {
    var line = line
    for offset in [1, 0] {
      let (old, new) = (from + offset, to + offset)
      line = line.replacingOccurrences(of: "/\(old)", with: "/\(new)")
      line = line.replacingOccurrences(of: "\(old)-", with: "\(new)-")
      guard (try? PartialDate(year: new, month: 2, day: 29)) == nil else { continue }
      for (day, moved) in [
        ("29/02/\(new)", "28/02/\(new)"), ("29/2/\(new)", "28/2/\(new)"),
        ("\(new)-02-29", "\(new)-02-28"),
      ] { line = line.replacingOccurrences(of: day, with: moved) }
    }
    return line
  }
}
