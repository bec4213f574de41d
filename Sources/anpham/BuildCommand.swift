import ArgumentParser
import Foundation
import Publishing

/// `anpham build`
struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: say(vi: "dựng trang web và bản in", en: "build the website and the printable documents"))

  @OptionGroup var site: SiteOptions

  func run() throws {
    let start = ContinuousClock.now
    let console = Console(format: site.format, isQuiet: site.quiet)
    let installation = Installation.current()
    var builder = SiteBuilder(
      site.buildOptions(installation), installation: installation, progress: console.show)
    let result = builder.build()
    console.clearProgress()
    console.report(result.diagnostics)
    guard result.isComplete else {
      console.say(
        vi: "Chưa dựng được; thư mục \(site.output) vẫn như cũ.",
        en: "Nothing was built; the folder \(site.output) is as it was.", isError: true)
      throw ExitCode.contentErrors
    }
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    let time = String(format: "%.1f", seconds)
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
    abstract: say(vi: "kiểm tra nội dung, không ghi gì", en: "check the content, write nothing"))

  @OptionGroup var site: SiteOptions

  func run() throws {
    let console = Console(format: site.format, isQuiet: site.quiet)
    let installation = Installation.current()
    var builder = SiteBuilder(site.buildOptions(installation), installation: installation)
    let result = builder.check()
    console.report(result.diagnostics)
    guard result.isComplete else { throw ExitCode.contentErrors }
    console.say(
      vi: "\(result.documents) văn bản, không có lỗi.",
      en: "\(result.documents) documents, no errors.")
  }
}
