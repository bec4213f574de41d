import ArgumentParser
import Diagnostics
import Importing
import Publishing

/// `anpham import`
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: say(
      vi: "Đưa văn bản, bảng tính, ranh giới có sẵn vào nội dung",
      en: "Bring documents, spreadsheets and boundaries into the content"),
    subcommands: [
      ImportDocumentsCommand.self, ImportTableCommand.self, ImportBoundariesCommand.self,
    ])
}

/// `anpham import documents`, and its older name `anpham import text`
struct ImportDocumentsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "documents",
    abstract: say(
      vi: "Nhập văn bản Word, PDF, tệp chữ thành tệp nội dung",
      en: "Turn Word files, PDFs and plain text into content files"),
    discussion: say(
      vi: """
        Nhận .docx, .doc, .odt, .rtf, .pdf có chữ, .txt, .md; nhận ra bằng nội dung chứ không bằng đuôi tệp.
        .doc, .odt, .rtf cần LibreOffice; .pdf cần pdftotext. Báo cáo nằm cạnh tệp nội dung.
        """,
      en: """
        Takes .docx, .doc, .odt, .rtf, .pdf with text, .txt and .md, known by content and not by name.
        .doc, .odt and .rtf take LibreOffice, .pdf takes pdftotext. The report lies beside the content file.
        """),
    aliases: ["text"])

  @Argument(
    help: .saying(
      vi: "Các tệp, hoặc thư mục chứa tệp", en: "Files, or folders of files", value: "file"))
  var files: [String]

  @Option(
    help: .saying(
      vi: "Thư mục nhận tệp nội dung", en: "Where the content files go", value: "dir"))
  var to: String

  @Option(
    help: .saying(
      vi: "Ghi mọi báo cáo vào một tệp này, thay vì cạnh từng tệp nội dung",
      en: "Write all reports to this file, instead of beside each content file", value: "file"))
  var report: String?

  @Option(
    help: .saying(
      vi: "Dạng thông báo: cho người đọc, hoặc JSON từng dòng",
      en: "Form of the messages: for people, or JSON lines"))
  var format = SiteOptions.Format.text

  @Flag(help: .saying(vi: "Chỉ in lỗi", en: "Print errors only"))
  var quiet = false

  func run() throws {
    let console = Console(format: format, isQuiet: quiet)
    let importer = DocumentImporter(
      to: to, report: report, language: language, Installation.current())
    let outcome = importer.run(files)
    for (source, result) in outcome.imported {
      if format == .json {
        console.report(result.diagnostics)
      } else {
        console.printResult(ImportReport.line(source: source, result: result, language: language))
      }
    }
    console.report(outcome.failures)
    if outcome.failures.hasErrors { throw ExitCode.contentErrors }
  }
}
