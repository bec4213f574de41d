import Diagnostics

/// What is said of a spreadsheet: each kind of thing once, with its cells.
struct TableMessages {
  let file: String
  private(set) var diagnostics: [Diagnostic] = []
  /// How many cells or rows a message names.
  private static let most = 10

  init(file: String) { self.file = file }

  private mutating func add(
    _ code: Diagnostic.Code, vi: String, en: String, wayOut: Message? = nil
  ) {
    diagnostics.append(
      Diagnostic(
        code, at: SourceLocation(file: file), Message(vi: vi, en: en),
        wayOut: wayOut))
  }

  private static func list(_ items: [String]) -> String {
    items.prefix(most).joined(separator: ", ") + (items.count > most ? ", …" : "")
  }
}

extension TableMessages {
  mutating func failed(_ failure: SheetFile.Failure, python: String) {
    switch failure {
    case .noPython:
      add(
        .`import.table.no-reader`, vi: "không chạy được \(python)", en: "cannot run \(python)",
        wayOut: Message(
          vi: "chạy Scripts/set-up-typesetting để cài môi trường có python-calamine",
          en: "run Scripts/set-up-typesetting, which installs python-calamine"))
    case .ended(let reason):
      add(
        .`import.table.reader-failed`, vi: "tiến trình đọc bảng tính dừng: \(reason)",
        en: "the reading process ended: \(reason)", wayOut: Self.saveAgain)
    }
  }

  private static let saveAgain = Message(
    vi: "mở bằng Excel hoặc LibreOffice, lưu lại thành .xlsx rồi nhập lại",
    en: "open it in Excel or LibreOffice, save it as .xlsx and import it again")

  mutating func refused(_ refusal: WordFile.Refusal) {
    switch refusal.code {
    case "password":
      add(
        .`import.table.password`, vi: "bảng tính có mật khẩu", en: "the spreadsheet has a password",
        wayOut: Message(
          vi: "lưu một bản không mật khẩu rồi nhập bản ấy",
          en: "save a copy without a password and import that"))
    case "too-large":
      add(
        .`import.table.too-large`, vi: "bảng tính quá lớn (\(refusal.detail))",
        en: "the spreadsheet is too large (\(refusal.detail))",
        wayOut: Message(
          vi: "chỉ giữ trang tính cần nhập rồi lưu lại", en: "keep the sheet to import only"))
    case "encoding":
      add(
        .`import.table.encoding`, vi: "tệp CSV không ở bảng mã Unicode (UTF-8)",
        en: "the CSV file is not in Unicode (UTF-8)",
        wayOut: Message(
          vi: "trong Excel chọn Lưu thành, dạng “CSV UTF-8”",
          en: "in Excel save it as “CSV UTF-8”"))
    case "document":
      add(
        .`import.table.document`, vi: "đây là tệp văn bản", en: "this is a document",
        wayOut: Message(
          vi: "nhập bằng anpham import documents", en: "import it by anpham import documents"))
    case "unknown":
      add(
        .`import.table.unknown-form`, vi: "không nhận ra loại tệp",
        en: "the form of the file is not known",
        wayOut: Message(
          vi: "nhập .xlsx, .xls, .ods hoặc .csv", en: "import .xlsx, .xls, .ods or .csv"))
    default:
      add(
        .`import.table.damaged`, vi: "bảng tính hỏng, không đọc được",
        en: "the spreadsheet is damaged",
        wayOut: Self.saveAgain)
    }
  }

  mutating func noSheet(_ name: String?, _ names: [String]) {
    let all = Self.list(names)
    if let name {
      add(
        .`import.table.no-sheet`, vi: "không có trang tính “\(name)”",
        en: "there is no sheet “\(name)”",
        wayOut: Message(vi: "các trang tính: \(all)", en: "the sheets are: \(all)"))
    } else {
      add(.`import.table.empty`, vi: "không thấy bảng nào", en: "there is no table")
    }
  }

  mutating func unusableCells(_ sheet: SheetFile.Sheet) {
    if !sheet.formulas.isEmpty {
      let cells = Self.list(sheet.formulas)
      add(
        .`import.table.formula`, vi: "công thức chưa được tính: ô \(cells)",
        en: "formulas without a value: cells \(cells)",
        wayOut: Message(
          vi: "mở tệp bằng Excel hoặc LibreOffice cho máy tính lại, lưu rồi nhập lại",
          en: "open it in Excel or LibreOffice so that it is computed, save and import again"))
    }
    if !sheet.errors.isEmpty {
      let cells = Self.list(sheet.errors)
      add(
        .`import.table.error-value`, vi: "ô báo lỗi (#N/A, #REF! …): \(cells)",
        en: "cells that show an error (#N/A, #REF! …): \(cells)",
        wayOut: Message(vi: "sửa các ô ấy trong bảng tính", en: "mend these cells in the sheet"))
    }
  }

  mutating func noHeader() {
    add(
      .`import.table.no-header`, vi: "không thấy hàng tên cột", en: "no row names the columns",
      wayOut: Message(
        vi: "đặt tên cho các cột ở một hàng ngay trên số liệu",
        en: "name the columns in one row right above the data"))
  }

  mutating func otherSheets(_ sheets: [SheetFile.Sheet]) {
    let visible = sheets.filter { !$0.isHidden }.map { "“\($0.name)”" }
    if !visible.isEmpty {
      let names = Self.list(visible)
      add(
        .`import.table.other-sheets`, vi: "chưa nhập các trang tính khác: \(names)",
        en: "other sheets were not imported: \(names)",
        wayOut: Message(
          vi: "nhập từng trang bằng --sheet TÊN", en: "import each by --sheet NAME"))
    }
    let hidden = sheets.filter(\.isHidden).map { "“\($0.name)”" }
    if !hidden.isEmpty {
      let names = Self.list(hidden)
      add(
        .`import.table.hidden-sheets`, vi: "có trang tính ẩn, không nhập: \(names)",
        en: "hidden sheets were not imported: \(names)", wayOut: Self.unhide)
    }
  }

  private static let unhide = Message(
    vi: "bỏ ẩn trong bảng tính rồi nhập lại, nếu cần công bố",
    en: "show them in the sheet and import again, if they are to be published")

  mutating func hidden(_ grid: SheetGrid) {
    if !grid.hiddenNumbers.isEmpty {
      let rows = Self.list(grid.hiddenNumbers.map(String.init))
      add(
        .`import.table.hidden-rows`, vi: "hàng ẩn không nhập: \(rows)",
        en: "hidden rows were not imported: \(rows)", wayOut: Self.unhide)
    }
    if !grid.hiddenLetters.isEmpty {
      let columns = Self.list(grid.hiddenLetters)
      add(
        .`import.table.hidden-columns`, vi: "cột ẩn không nhập: \(columns)",
        en: "hidden columns were not imported: \(columns)", wayOut: Self.unhide)
    }
    if !grid.mergedNumbers.isEmpty {
      let rows = Self.list(grid.mergedNumbers.map(String.init))
      add(
        .`import.table.merged-number`, vi: "ô gộp chứa con số, chỉ ghi ở hàng đầu: hàng \(rows)",
        en: "merged cells hold a number, which stands in their first row only: rows \(rows)",
        wayOut: Message(
          vi: "xem các hàng dưới có cần số ấy không",
          en: "see whether the rows below need that number"))
    }
  }

  /// The rows that are no data, each with its words, so that no figure goes in silence.
  mutating func aside(_ shape: TableShape, _ grid: SheetGrid) {
    let kinds: [(TableShape.Aside, Diagnostic.Code, String, String)] = [
      (.total, .`import.table.total-row`, "bỏ hàng tổng", "left out the row of sums"),
      (
        .group, .`import.table.group-row`, "bỏ hàng tên nhóm", "left out the row that names a group"
      ),
      (
        .columnNumbers, .`import.table.column-numbers`, "bỏ hàng đánh số cột",
        "left out the numbers of columns"
      ),
      (.below, .`import.table.below`, "bỏ dòng dưới bảng", "left out what stands under the table"),
    ]
    for (row, why) in shape.aside {
      guard let kind = kinds.first(where: { $0.0 == why }) else { continue }
      let words = grid.rows[row].compactMap(\.self).map { cell in
        cell.kind == .number ? cell.text.replacing(".", with: ",") : cell.text
      }.joined(separator: " | ")
      add(
        kind.1, vi: "\(kind.2) \(grid.numbers[row]): \(words.shortened(to: 120))",
        en: "\(kind.3) \(grid.numbers[row]): \(words.shortened(to: 120))")
    }
  }

  /// What there is to look at in a column.
  mutating func doubts(_ column: TableColumn, _ letter: String, _ numbers: [Int]) {
    if column.isPrivate {
      add(
        .`import.table.private`, vi: "cột \(letter) “\(column.title)” là thông tin cá nhân",
        en: "column \(letter) “\(column.title)” holds what identifies private persons",
        wayOut: Message(
          vi: "xóa cột ấy khỏi tệp CSV và lược đồ trước khi công bố",
          en: "remove it from the CSV file and the schema before publishing"))
    }
    for doubt in TableColumn.Doubt.allCases {
      guard let rows = column.doubts[doubt], !rows.isEmpty else { continue }
      let cells = Self.list(rows.map { "\(letter)\(numbers[$0])" })
      let (vi, en, wayOut) = Self.words(doubt)
      add(
        Self.code(doubt), vi: "\(vi): ô \(cells)", en: "\(en): cells \(cells)",
        wayOut: wayOut)
    }
  }

  private static func code(_ doubt: TableColumn.Doubt) -> Diagnostic.Code {
    switch doubt {
    case .numberAsText: .`import.table.number-as-text`
    case .lostZeros: .`import.table.lost-zeros`
    case .exponent: .`import.table.exponent`
    case .longNumber: .`import.table.long-number`
    case .dateSerial: .`import.table.date-serial`
    case .mixed: .`import.table.mixed`
    }
  }

  private static func words(_ doubt: TableColumn.Doubt) -> (vi: String, en: String, Message) {
    switch doubt {
    case .numberAsText:
      (
        "số gõ thành chữ, đã đọc theo lối Việt Nam (1.250,5)",
        "numbers typed as text were read the Vietnamese way (1.250,5)",
        Message(vi: "xem lại các số ấy", en: "look at these numbers")
      )
    case .lostZeros:
      (
        "mã ghi bằng số nên số 0 ở đầu có thể đã mất",
        "codes kept as numbers may have lost the zeros they begin with",
        Message(
          vi: "định dạng cột là Văn bản (Text) trong bảng tính, gõ lại, rồi nhập lại",
          en: "format the column as text in the sheet, type them again and import again")
      )
    case .exponent:
      (
        "số dài bị đổi thành dạng 1,02E+14, các chữ số sau đã mất",
        "long numbers became 1,02E+14; their digits are lost",
        Message(
          vi: "lấy lại số từ nguồn, định dạng cột là Văn bản (Text) rồi gõ lại",
          en: "take the numbers from their source, format the column as text, type them again")
      )
    case .longNumber:
      (
        "số dài hơn 15 chữ số, bảng tính đã làm tròn các chữ số cuối",
        "of numbers beyond 15 digits a spreadsheet rounds the last",
        Message(
          vi: "đối chiếu với nguồn, định dạng cột là Văn bản (Text)",
          en: "compare them with their source, format the column as text")
      )
    case .dateSerial:
      (
        "ngày ở dạng số thứ tự (45292), đã đổi thành ngày",
        "dates kept as serial numbers (45292) became dates",
        Message(vi: "xem lại các ngày ấy", en: "look at these dates")
      )
    case .mixed:
      (
        "cột số có ô là chữ nên cả cột được ghi là chữ",
        "texts among numbers make the column one of texts",
        Message(
          vi: "sửa các ô ấy, hoặc để trống khi không có số",
          en: "mend these cells, or leave them blank where there is no number")
      )
    }
  }
}
