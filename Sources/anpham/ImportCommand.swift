import ArgumentParser
import Importing
import Publishing

/// `anpham import`
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: say(vi: "đưa văn bản có sẵn vào nội dung", en: "bring documents into the content"),
    subcommands: [ImportTextCommand.self])
}

/// `anpham import text`
struct ImportTextCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "text",
    abstract: say(
      vi: "nhập văn bản dạng chữ (từ OCR) thành tệp nội dung",
      en: "turn plain text, as from OCR, into content files"))

  @Argument(help: .saying(vi: "các tệp văn bản", en: "the text files", value: "file"))
  var files: [String]

  @Option(help: .saying(vi: "thư mục nhận tệp nội dung", en: "where the content files go", value: "dir"))
  var to: String

  @Option(help: .saying(vi: "dạng thông báo: text hoặc json", en: "form of the diagnostics: text or json"))
  var format = SiteOptions.Format.text

  @Flag(help: .saying(vi: "chỉ in thông báo lỗi", en: "print errors only"))
  var quiet = false

  func run() throws {
    let console = Console(format: format, isQuiet: quiet)
    let outcome = TextImporter.run(files, to: to)
    for (source, result) in outcome.imported {
      if format == .json {
        console.report(result.diagnostics)
      } else {
        console.show(ImportReport.text(source: source, result: result, language: language))
      }
    }
    console.report(outcome.failures)
    if !outcome.failures.isEmpty { throw ExitCode.contentErrors }
  }
}
