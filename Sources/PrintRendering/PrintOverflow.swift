internal import Diagnostics
internal import Foundation

/// A text that does not fit its place on a sheet, as `lib/handout/fit.typ` reports it:
/// `does-not-fit: title height 12 1 30; message width 3 0 0`.
struct PrintOverflow: Equatable {
  enum Kind: String {
    /// A word is wider than the place.
    case width
    /// The lines are higher than the place.
    case height
    /// A table is wider than the sheet, turned and in the smallest type.
    case table
  }

  /// The front matter's key.
  var field: String
  var kind: Kind
  /// By how much, in millimetres.
  var millimetres: Int
  /// How many lines are too many; the columns of a table.
  var lines: Int
  /// How many letters are too many; 0 where that cannot be told.
  var characters: Int

  private static let mark = "does-not-fit: "

  /// Everything that a message of Typst's reports; nothing for other messages.
  static func all(in message: String) -> [PrintOverflow] {
    guard let start = message.range(of: mark) else { return [] }
    return message[start.upperBound...].split(separator: ";").compactMap { part in
      let words = part.split { $0 == " " || $0 == "\"" || $0 == "\n" }
      guard words.count >= 5, let kind = Kind(rawValue: String(words[1])),
        let millimetres = Int(words[2]), let lines = Int(words[3]), let characters = Int(words[4])
      else { return nil }
      return PrintOverflow(
        field: String(words[0]), kind: kind, millimetres: millimetres, lines: lines,
        characters: characters)
    }
  }

  /// "“message” thừa 2 dòng (9 mm), khoảng 34 ký tự".
  var summary: Message {
    switch kind {
    case .width:
      return Message(
        vi: "“\(field)” không vừa chỗ: một từ rộng quá \(millimetres) mm",
        en: "“\(field)” does not fit: a word is \(millimetres) mm too wide")
    case .table:
      return Message(
        vi:
          "bảng \(lines) cột rộng quá \(millimetres) mm, cả khi xoay ngang và chữ nhỏ nhất là 9 pt",
        en:
          "a table of \(lines) columns is \(millimetres) mm too wide, turned and in 9 pt, the smallest"
      )
    case .height:
      let letters =
        characters == 0
        ? Message(vi: "", en: "")
        : Message(
          vi: ", khoảng \(characters) ký tự", en: ", about \(characters) letters")
      return Message(
        vi: "“\(field)” không vừa chỗ: thừa \(lines) dòng (\(millimetres) mm)\(letters.vietnamese)",
        en: "“\(field)” does not fit: \(lines) line\(lines == 1 ? "" : "s") (\(millimetres) mm) "
          + "too long\(letters.english)")
    }
  }
}

extension PrintOverflow {
  /// Where a table stands: "line:42".
  fileprivate func place(in job: PrintJob) -> SourceLocation {
    if let place = job.fields[field] { return place }
    guard kind == .table, let line = Int(field.dropFirst("line:".count)), line > 0 else {
      return SourceLocation(file: job.path)
    }
    return SourceLocation(file: job.path, line: line)
  }

  fileprivate var code: Diagnostic.Code {
    kind == .table ? .`print.table-too-wide` : .`handout.does-not-fit`
  }

  fileprivate var wayOut: Message {
    kind == .table
      ? Message(
        vi: "chia thành hai bảng, bớt cột, hoặc ghi số theo đơn vị lớn hơn (triệu đồng)",
        en: "make two tables of it, leave columns out, or give numbers in a larger unit")
      : Message(
        vi: "viết ngắn lại, hoặc chọn mẫu lớn hơn; chữ không bao giờ bị cắt hay tự thu nhỏ",
        en: "write less, or take a larger template; text is never cut or made smaller")
  }
}

extension PrintFailure {
  /// Texts do not fit their places on a sheet.
  ///
  /// - Parameters:
  ///   - first: what the diagnostic names.
  ///   - others: what its notes name.
  init(_ first: PrintOverflow, _ others: ArraySlice<PrintOverflow>, in job: PrintJob) {
    let sheet = job.part.map { Message(vi: "\($0): ", en: "\($0): ") } ?? Message(vi: "", en: "")
    diagnostic = Diagnostic(
      first.code, at: first.place(in: job),
      Message(
        vi: sheet.vietnamese + first.summary.vietnamese,
        en: sheet.english + first.summary.english),
      wayOut: first.wayOut,
      notes: others.map { .init($0.summary, at: $0.place(in: job)) })
  }
}
