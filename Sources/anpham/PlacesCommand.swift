import ArgumentParser
import Diagnostics
import Foundation
import Gazetteer
import Publishing
import VietnameseText

/// `anpham places`
struct PlacesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "places",
    abstract: say(
      vi: "Cho biết một tên tỉnh, thành phố là đơn vị nào",
      en: "Tell which unit the name of a province means"),
    usage: "anpham places <name> [--on <date>] [--content <dir>] [--format text|json]",
    discussion: say(
      vi: """
        Nhận tên, slug hoặc mã; không cần dấu. Không có --on thì liệt kê mọi đơn vị từng mang tên ấy.
        """,
      en: """
        Takes a name, slug or code; accents may be missing. Without --on all units that ever bore the
        name are told.
        """))

  @Argument(help: .saying(vi: "tên, slug hoặc mã", en: "a name, slug or code", value: "name"))
  var name: String

  @Option(help: .saying(vi: "vào ngày nào", en: "on which day", value: "date"))
  var on: String?

  @Option(
    help: .saying(
      vi: "thư mục nội dung có data/places.csv", en: "the content folder with data/places.csv",
      value: "dir"))
  var content = "Content"

  @Option(help: .saying(vi: "dạng kết quả: text hoặc json", en: "form of the result: text or json"))
  var format = SiteOptions.Format.text

  func validate() throws {
    guard let on else { return }
    do throws(PartialDate.Failure) {
      _ = try PartialDate(parsing: on)
    } catch {
      throw ValidationError("--on: " + say(vi: error.vietnamese, en: error.english))
    }
  }

  func run() throws {
    let console = Console(format: format, isQuiet: false)
    var diagnostics: [Diagnostic] = []
    let lister = PlaceLister(PlaceLoader.gazetteer(of: content, diagnostics: &diagnostics))
    let date = on.flatMap { try? PartialDate(parsing: $0) }
    do throws(PlaceProblem) {
      let found = try lister.list(name, on: date)
      switch format {
      case .text: console.printResult(found.map { $0.text(language) }.joined(separator: "\n\n"))
      case .json: console.printResult((try? PlaceDescription.json(found)) ?? "[]")
      }
    } catch {
      diagnostics.append(
        Diagnostic(error.code, at: nil, error.summary, wayOut: error.wayOut))
    }
    console.report(diagnostics)
    if diagnostics.hasErrors { throw ExitCode.contentErrors }
  }
}
