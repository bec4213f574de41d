import Diagnostics

/// What is said of a word processor's file as a whole.
enum WordMessages {
  static func noPython(_ path: String, file: String) -> Diagnostic {
    error(
      .`import.no-reader`, file, vi: "không chạy được \(path)", en: "cannot run \(path)",
      wayOut: Message(
        vi: "chạy Scripts/set-up-typesetting để cài môi trường có lxml",
        en: "run Scripts/set-up-typesetting, which installs lxml"))
  }

  static func failed(_ reason: String, file: String) -> Diagnostic {
    error(
      .`import.reader-failed`, file, vi: "tiến trình đọc tệp dừng: \(reason)",
      en: "the reading process ended: \(reason)",
      wayOut: Message(
        vi: "mở tệp bằng Word, lưu lại thành .docx rồi nhập lại",
        en: "open it in Word, save it as .docx and import it again"))
  }

  /// Why a file is not read; one error each.
  static func refusal(_ refusal: WordFile.Refusal, file: String) -> Diagnostic {
    let saveAgain = Message(
      vi: "mở tệp bằng Word hoặc LibreOffice, lưu lại thành .docx rồi nhập lại",
      en: "open it in Word or LibreOffice, save it as .docx and import it again")
    switch refusal.code {
    case "password":
      return error(
        .`import.password`, file, vi: "tệp có mật khẩu", en: "the file has a password",
        wayOut: Message(
          vi: "mở bằng mật khẩu, lưu một bản không mật khẩu rồi nhập bản ấy",
          en: "open it with the password, save a copy without and import that"))
    case "too-large":
      return error(
        .`import.too-large`, file, vi: "tệp bung ra quá lớn (\(refusal.detail))",
        en: "the file unpacks to too much (\(refusal.detail))", wayOut: saveAgain)
    case "no-libreoffice":
      return error(
        .`import.no-libreoffice`, file, vi: "tệp .\(refusal.detail) cần LibreOffice để đọc",
        en: "reading .\(refusal.detail) files takes LibreOffice",
        wayOut: Message(
          vi: "cài bằng lệnh apt-get install libreoffice-writer-nogui, hoặc lưu tệp thành .docx",
          en: "install it by apt-get install libreoffice-writer-nogui, or save the file as .docx"))
    case "no-pdftotext":
      return error(
        .`import.no-pdftotext`, file, vi: "tệp PDF cần pdftotext để đọc",
        en: "reading PDF files takes pdftotext",
        wayOut: Message(
          vi: "cài bằng lệnh apt-get install poppler-utils",
          en: "install it by apt-get install poppler-utils"))
    case "scan":
      return error(
        .`import.scan`, file, vi: "tệp PDF là bản chụp, không có chữ để đọc",
        en: "the PDF is a scan without text",
        wayOut: Message(
          vi: "nhận dạng chữ (OCR) trước, rồi nhập tệp .txt, hoặc xin tệp Word",
          en: "recognise the text first and import that as .txt, or ask for the Word file"))
    case "pdf-legacy-font":
      return error(
        .`import.pdf-legacy-font`, file, vi: "chữ trong tệp PDF ở bảng mã cũ (TCVN3, VNI)",
        en: "the text of the PDF is in an old encoding (TCVN3, VNI)",
        wayOut: Message(vi: "nhập tệp Word gốc", en: "import the Word file it was made from"))
    case "pdf-columns":
      return error(
        .`import.pdf-columns`, file,
        vi: "chữ trong tệp PDF chạy thành hai cột, đọc theo dòng sẽ lẫn",
        en: "the text of the PDF runs in two columns, which its lines mix up",
        wayOut: Message(vi: "nhập tệp Word gốc", en: "import the Word file it was made from"))
    case "sheet":
      return error(
        .`import.sheet`, file, vi: "đây là bảng tính", en: "this is a spreadsheet",
        wayOut: Message(
          vi: "nhập bằng anpham import table", en: "import it by anpham import table"))
    case "unknown":
      return error(
        .`import.unknown-form`, file, vi: "không nhận ra loại tệp",
        en: "the form of the file is not known",
        wayOut: Message(
          vi: "nhập .docx, .doc, .odt, .rtf, .pdf, .txt hoặc .md",
          en: "import .docx, .doc, .odt, .rtf, .pdf, .txt or .md"))
    case "conversion":
      return error(
        .`import.conversion`, file,
        vi: "LibreOffice không chuyển được tệp trong thời gian cho phép",
        en: "LibreOffice did not convert the file in time", wayOut: saveAgain)
    default:
      return error(
        .`import.damaged`, file, vi: "tệp hỏng, không đọc được", en: "the file is damaged",
        wayOut: saveAgain)
    }
  }

  private static func error(
    _ code: Diagnostic.Code, _ file: String, vi: String, en: String, wayOut: Message
  ) -> Diagnostic {
    Diagnostic(
      code, at: SourceLocation(file: file), Message(vi: vi, en: en),
      wayOut: wayOut)
  }
}

extension WordMessages {
  /// What the reader met and did not put into the text, or what needs a look.
  static func notes(_ answer: WordFile, _ lines: WordLines, file: String) -> [Diagnostic] {
    guard let report = answer.report else { return [] }
    var result = openWork(report, file)
    if !report.fonts.isEmpty {
      let names = report.fonts.keys.sorted().joined(separator: ", ")
      result.append(
        note(
          .`import.legacy-font`, file, vi: "đã đổi chữ ở phông \(names) sang Unicode",
          en: "converted text in \(names) fonts to Unicode"))
    }
    if let beginning = report.legacyWithoutFont {
      result.append(
        warning(
          .`import.legacy-without-font`, file,
          vi: "có chữ giống bảng mã TCVN3 mà phông không phải .Vn: “\(beginning)”",
          en: "there is text that reads like TCVN3 in another font: “\(beginning)”",
          wayOut: Message(
            vi: "đặt lại phông .VnTime cho đoạn ấy trong Word rồi nhập lại",
            en: "set that passage in .VnTime in Word and import it again")))
    }
    let counts: [(Int, Diagnostic.Code, String, String)] = [
      (
        report.hidden, .`import.hidden-text`, "bỏ \(report.hidden) ký tự ẩn", "left out hidden text"
      ),
      (
        report.contents, .`import.contents`, "bỏ mục lục do Word tạo",
        "left out Word's table of contents"
      ),
      (
        report.nested, .`import.nested-table`,
        "bảng nằm trong ô của bảng khác được viết thành dòng chữ",
        "a table within a cell is written as lines of text"
      ),
      (
        report.external, .`import.external`, "không mở \(report.external) liên kết ra ngoài tệp",
        "did not follow \(report.external) links out of the file"
      ),
    ]
    for (count, code, vi, en) in counts where count > 0 {
      result.append(note(code, file, vi: vi, en: en))
    }
    return result + toLookAt(report, lines, file)
  }

  /// Changes and comments: a document that is still worked on is not the signed one.
  private static func openWork(_ report: WordFile.Report, _ file: String) -> [Diagnostic] {
    var result: [Diagnostic] = []
    if !report.revisions.isEmpty {
      let count = report.revisions.values.reduce(0, +)
      let authors = people(report.revisions)
      result.append(
        warning(
          .`import.tracked-changes`, file,
          vi: "tệp còn \(count) chỗ sửa chưa chốt của \(authors); đã lấy bản sau khi sửa",
          en: "the file has \(count) tracked changes by \(authors); they were accepted",
          wayOut: Message(
            vi: "đây chưa phải bản đã ký: so với bản ký",
            en: "this is not the signed text: compare the two")))
    }
    if !report.comments.isEmpty {
      let count = report.comments.values.reduce(0, +)
      let authors = people(report.comments)
      result.append(
        warning(
          .`import.comments`, file,
          vi: "tệp có \(count) lời nhận xét của \(authors), không đưa vào",
          en: "the file has \(count) comments by \(authors), which were left out",
          wayOut: Message(
            vi: "đây chưa phải bản đã ký: so với bản ký",
            en: "this is not the signed text: compare the two")))
    }
    return result
  }

  private static func people(_ counts: [String: Int]) -> String {
    counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .map { "\($0.key) (\($0.value))" }.joined(separator: ", ")
  }

  private static func toLookAt(
    _ report: WordFile.Report, _ lines: WordLines, _ file: String
  ) -> [Diagnostic] {
    let compare = Message(
      vi: "đối chiếu với tệp gốc rồi sửa trong tệp nội dung",
      en: "compare with the source and mend the content file")
    var result: [Diagnostic] = []
    let counts: [(Int, Diagnostic.Code, String, String)] = [
      (
        report.unknownSymbols, .`import.unknown-symbol`,
        "có \(report.unknownSymbols) ký hiệu của phông biểu tượng chưa đọc được, ghi là \u{FFFD}",
        "\(report.unknownSymbols) signs of symbol fonts are not known; they became \u{FFFD}"
      ),
      (
        report.formulas, .`import.formula`,
        "có \(report.formulas) công thức, chỉ lấy được chữ và số",
        "of \(report.formulas) formulas only letters and figures were taken"
      ),
      (
        report.objects, .`import.object`, "có \(report.objects) đối tượng nhúng không đọc được",
        "\(report.objects) embedded objects could not be read"
      ),
    ]
    for (count, code, vi, en) in counts where count > 0 {
      result.append(warning(code, file, vi: vi, en: en, wayOut: compare))
    }
    for line in lines.boxes {
      result.append(
        warning(
          .`import.text-box`, file, line: line,
          vi: "chữ trong khung (hộp chữ) được đặt sau đoạn này",
          en: "the text of a box was put after this paragraph", wayOut: compare))
    }
    for line in lines.mergedNumbers {
      result.append(
        warning(
          .`import.merged-number`, file, line: line,
          vi: "ô gộp nhiều hàng chứa con số: số chỉ ghi ở hàng đầu",
          en: "a cell over several rows holds a number, which stands in the first row only",
          wayOut: compare))
    }
    return result
  }

  private static func note(_ code: Diagnostic.Code, _ file: String, vi: String, en: String)
    -> Diagnostic
  {
    Diagnostic(code, at: SourceLocation(file: file), Message(vi: vi, en: en))
  }

  private static func warning(
    _ code: Diagnostic.Code, _ file: String, line: Int? = nil, vi: String, en: String,
    wayOut: Message
  ) -> Diagnostic {
    let location = line.map { SourceLocation(file: file, line: $0) } ?? SourceLocation(file: file)
    return Diagnostic(
      code, at: location, Message(vi: vi, en: en), wayOut: wayOut)
  }
}
