import ArgumentParser
import Diagnostics
import Foundation
import Publishing

/// `anpham citations`
struct CitationsCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, csv, json
  }

  static let configuration = CommandConfiguration(
    commandName: "citations",
    abstract: say(
      vi: "Liệt kê các văn bản được dẫn trong tệp", en: "List the documents that files cite"),
    usage: "anpham citations <file> ... [--format text|csv|json]",
    discussion: say(
      vi: """
        Tệp nằm trong thư mục nội dung của một trang thì có thêm văn bản được dẫn là văn bản nào.
        Cột đếm từ 1 theo byte UTF-8; cột cuối là sau byte cuối.
        """,
      en: """
        Files within a site's content folder also get the document that is meant.
        Columns count UTF-8 bytes from 1; the end column is past the last byte.
        """))

  @Argument(
    help: .saying(vi: "các tệp chữ hoặc Markdown", en: "text or Markdown files", value: "file"))
  var files: [String]

  @Option(
    help: .saying(
      vi: "dạng kết quả: text, csv hoặc json", en: "form of the result: text, csv or json"))
  var format = Format.text

  func run() throws {
    let console = Console(format: .text, isQuiet: false)
    var diagnostics: [Diagnostic] = []
    let rows = CitationLister.list(
      files, jobs: ProcessInfo.processInfo.activeProcessorCount, diagnostics: &diagnostics)
    switch format {
    case .text: for row in rows { console.printResult(row.text) }
    case .csv:
      console.printResult(CitationRow.columns.joined(separator: ","))
      for row in rows { console.printResult(row.csv) }
    case .json: console.printResult(try CitationRow.json(rows))
    }
    console.report(diagnostics)
    if diagnostics.hasErrors { throw ExitCode.contentErrors }
  }
}
