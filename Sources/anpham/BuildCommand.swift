import ArgumentParser
import Diagnostics
import Foundation
import Publishing

/// `anpham build`
struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: say(
      vi: "Dựng trang web và bản in", en: "Build the website and the printable documents"),
    usage: "anpham build [<options>]",
    discussion: say(
      vi: """
        Thư mục kết quả chỉ được thay khi mọi tệp đã dựng xong; có lỗi thì nó vẫn như cũ.
        Chỉ in lỗi và cảnh báo; anpham check in cả ghi chú.
        Mã thoát: 0 là xong, 1 là nội dung có lỗi, 2 là dùng lệnh sai.
        """,
      en: """
        The output folder is replaced only when every file is done; after an error it is as it was.
        Prints errors and warnings only; anpham check prints notes as well.
        Exit codes: 0 done, 1 errors in the content, 2 wrong usage.
        """))

  @OptionGroup var site: SiteOptions

  func run() throws {
    let start = ContinuousClock.now
    let console = Console(format: site.format, isQuiet: site.quiet)
    let installation = Installation.current()
    var builder = SiteBuilder(
      site.buildOptions(installation), installation: installation, progress: console.show)
    let result = builder.build()
    console.report(result.diagnostics.filter { $0.severity > .note })
    console.reportFigures(of: result)
    guard result.isComplete else {
      console.explain(
        vi: "Chưa dựng được; thư mục \(site.output) vẫn như cũ.",
        en: "Nothing was built; the folder \(site.output) is as it was.")
      throw ExitCode.contentErrors
    }
    let time = String(format: "%.1f", (ContinuousClock.now - start) / .seconds(1))
    console.say(
      vi: "Đã dựng \(result.pages) tệp trang web và \(result.prints) tệp PDF từ "
        + "\(result.documents) văn bản trong \(time.replacing(".", with: ",")) giây.",
      en: "Built \(result.pages) web files and \(result.prints) PDFs from \(result.documents) "
        + "documents in \(time) seconds.")
    let home = URL(filePath: site.output).appending(path: "index.html").path
    console.say(vi: "Mở: \(home)", en: "Open: \(home)")
  }
}

/// `anpham check`
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: say(
      vi: "Kiểm tra nội dung và mẫu, không ghi gì",
      en: "Check the content and the templates, write nothing"),
    usage: "anpham check [<options>]",
    discussion: say(
      vi: "Mã thoát: 0 là không có lỗi, 1 là nội dung có lỗi, 2 là dùng lệnh sai.",
      en: "Exit codes: 0 no errors, 1 errors in the content, 2 wrong usage."))

  @OptionGroup var site: SiteOptions

  @Flag(
    help: .saying(
      vi: "In mọi điều kiểm được, cả điều khớp", en: "Print all claims, also those that hold"))
  var claims = false

  func run() throws {
    let console = Console(format: site.format, isQuiet: site.quiet)
    let installation = Installation.current()
    var builder = SiteBuilder(
      site.buildOptions(installation), installation: installation, progress: console.show)
    let result = builder.check()
    console.report(result.diagnostics)
    console.reportFigures(of: result)
    if claims { for row in result.claims { console.printResult(row.text(language)) } }
    if !result.claims.isEmpty { console.summarise(result.claims) }
    guard result.isComplete else { throw ExitCode.contentErrors }
    console.say(
      vi: "\(result.documents) văn bản, không có lỗi.",
      en: "\(result.documents) document\(result.documents == 1 ? "" : "s"), no errors.")
  }
}
