import ArgumentParser
import Diagnostics
import Foundation
import Publishing

/// `anpham claims`
struct ClaimsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "claims",
    abstract: say(
      vi: "Liệt kê những điều văn bản nêu mà kiểm được: tổng, số lượng, danh sách, bảng",
      en: "List what documents state that can be checked: sums, counts, lists, tables"),
    usage: "anpham claims <file> ... [--format text|csv|json]",
    discussion: say(
      vi: """
        Tệp nằm trong thư mục nội dung của một trang thì có thêm các điều khai ở doi-chieu.
        Điều không khớp là cảnh báo của anpham check; ở đây mã thoát vẫn là 0.
        """,
      en: """
        Files within a site's content folder also get the claims that their front matter declares.
        What does not hold is a warning of anpham check; here the exit code is 0 all the same.
        """))

  @Argument(
    help: .saying(vi: "các tệp chữ hoặc Markdown", en: "text or Markdown files", value: "file"))
  var files: [String]

  @Option(
    help: .saying(
      vi: "dạng kết quả: text, csv hoặc json", en: "form of the result: text, csv or json"))
  var format = CitationsCommand.Format.text

  func run() throws {
    let console = Console(format: .text, isQuiet: false)
    var diagnostics: [Diagnostic] = []
    let rows = ClaimLister.list(
      files, jobs: ProcessInfo.processInfo.activeProcessorCount, diagnostics: &diagnostics)
    switch format {
    case .text: for row in rows { console.printResult(row.text(language)) }
    case .csv:
      console.printResult(ClaimRow.columns.joined(separator: ","))
      for row in rows { console.printResult(row.csv) }
    case .json: console.printResult(try ClaimRow.json(rows))
    }
    console.report(diagnostics)
    if format == .text { console.summarise(rows) }
    if diagnostics.hasErrors { throw ExitCode.contentErrors }
  }
}

extension Console {
  /// Says how many claims there are, and how many do not hold.
  func summarise(_ claims: [ClaimRow]) {
    let failed = claims.count(where: \.fails)
    say(
      vi: "\(claims.count) điều kiểm được, \(failed) không khớp.",
      en: "\(claims.count) claim\(claims.count == 1 ? "" : "s"), of which \(failed) do not hold.")
  }
}
