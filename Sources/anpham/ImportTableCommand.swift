import ArgumentParser
import Diagnostics
import Publishing

/// `anpham import table`
struct ImportTableCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "table",
    abstract: say(
      vi: "Nhập bảng tính thành bảng số liệu CSV kèm lược đồ",
      en: "Turn a spreadsheet into a CSV table with a schema"),
    discussion: say(
      vi: """
        Nhận .xlsx, .xls, .ods, .csv. Tìm hàng tên cột dưới các hàng tiêu đề, bỏ hàng tổng và nói rõ,
        từ chối công thức chưa được tính. Lược đồ là bản nháp: xem lại rồi hãy công bố.
        """,
      en: """
        Takes .xlsx, .xls, .ods and .csv. Finds the header under title rows, leaves out total rows and
        says so, refuses formulas without a value. The schema is a draft: look at it before publishing.
        """))

  @Argument(help: .saying(vi: "Tệp bảng tính", en: "The spreadsheet", value: "file"))
  var file: String

  @Option(
    help: .saying(
      vi: "Thư mục dữ liệu: Content/data", en: "The data folder: Content/data", value: "dir"))
  var to: String

  @Option(
    help: .saying(
      vi: "Trang tính cần nhập; mặc định là trang đầu có bảng",
      en: "The sheet to take; by default the first with a table", value: "name"))
  var sheet: String?

  @Option(
    help: .saying(
      vi: "Tên hai tệp kết quả; mặc định theo tên bảng tính",
      en: "The name of the two files; by default that of the spreadsheet", value: "name"))
  var name: String?

  @Option(
    help: .saying(
      vi: "Dạng thông báo: cho người đọc, hoặc JSON từng dòng",
      en: "Form of the messages: for people, or JSON lines"))
  var format = SiteOptions.Format.text

  @Flag(help: .saying(vi: "Chỉ in lỗi và cảnh báo", en: "Print diagnostics only"))
  var quiet = false

  func validate() throws {
    guard let name else { return }
    let isName =
      !name.isEmpty
      && name.utf8.allSatisfy { 0x61...0x7A ~= $0 || 0x30...0x39 ~= $0 || $0 == UInt8(ascii: "-") }
    if !isName {
      throw ValidationError(
        say(
          vi: "--name chỉ gồm chữ thường không dấu, số và gạch nối",
          en: "--name takes small letters, digits and hyphens"))
    }
  }

  func run() throws {
    let console = Console(format: format, isQuiet: quiet)
    let outcome = TableImporting.run(
      file, sheet: sheet, name: name, to: to, Installation.current())
    console.report(outcome.diagnostics)
    guard let written = outcome.written else { throw ExitCode.contentErrors }
    console.say(
      vi:
        "\(file) → \(written.csv), \(written.schema): \(written.rows) hàng, \(written.columns) cột",
      en:
        "\(file) → \(written.csv), \(written.schema): \(written.rows) rows, \(written.columns) columns"
    )
  }
}
