import ArgumentParser
import Importing
import Publishing

/// `anpham import`
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: say(vi: "Đưa văn bản có sẵn vào nội dung", en: "Bring documents into the content"),
    subcommands: [ImportTextCommand.self, ImportBoundariesCommand.self])
}

/// `anpham import text`
struct ImportTextCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "text",
    abstract: say(
      vi: "Nhập văn bản dạng chữ (từ OCR) thành tệp nội dung",
      en: "Turn plain text, as from OCR, into content files"))

  @Argument(help: .saying(vi: "Các tệp văn bản", en: "The text files", value: "file"))
  var files: [String]

  @Option(
    help: .saying(
      vi: "Thư mục nhận tệp nội dung", en: "Where the content files go", value: "dir"))
  var to: String

  @Option(
    help: .saying(
      vi: "Dạng thông báo: cho người đọc, hoặc JSON từng dòng",
      en: "Form of the messages: for people, or JSON lines"))
  var format = SiteOptions.Format.text

  @Flag(help: .saying(vi: "Chỉ in lỗi", en: "Print errors only"))
  var quiet = false

  func run() throws {
    let console = Console(format: format, isQuiet: quiet)
    let outcome = TextImporter.run(files, to: to)
    for (source, result) in outcome.imported {
      if format == .json {
        console.report(result.diagnostics)
      } else {
        console.printResult(ImportReport.text(source: source, result: result, language: language))
      }
    }
    console.report(outcome.failures)
    if !outcome.failures.isEmpty { throw ExitCode.contentErrors }
  }
}
