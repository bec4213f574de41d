import ArgumentParser
import Diagnostics
import Foundation
import Publishing

/// `anpham new`
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: say(vi: "Mở nội dung mới từ nội dung cũ", en: "Begin new content from old"),
    subcommands: [NewCampaignCommand.self])
}

/// `anpham new campaign`
struct NewCampaignCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "campaign",
    abstract: say(
      vi: "Mở chiến dịch của một năm mới từ chiến dịch năm trước",
      en: "Begin a new year's campaign from an earlier one"),
    discussion: say(
      vi: "Ngày được dời sang năm mới, số liệu bị bỏ, văn bản giữ nguyên; các tờ in nêu chiến dịch "
        + "cũ được chép theo. Không ghi đè tệp nào.",
      en: "Days are moved, figures dropped, documents kept, and the hand-outs that name the old "
        + "campaign are copied. No file is overwritten."))

  @Argument(
    help: .saying(vi: "Năm của chiến dịch mới", en: "The new campaign's year", value: "year"))
  var year: Int

  @Option(
    help: .saying(
      vi: "Năm của chiến dịch cũ; mặc định là năm gần nhất", en: "The old one's year", value: "year"
    ))
  var from: Int?

  @Option(help: .saying(vi: "Thư mục nội dung", en: "The content folder", value: "dir"))
  var content = "Content"

  func validate() throws {
    guard (1900...2200).contains(year) else {
      throw ValidationError(
        say(vi: "năm phải từ 1900 đến 2200", en: "the year must be from 1900 to 2200"))
    }
  }

  func run() throws {
    let console = Console(format: .text, isQuiet: false)
    var starter = CampaignStarter(year: year, content: content)
    let outcome = starter.run(from: from)
    console.report(outcome.failures)
    if !outcome.made.isEmpty {
      var lines = [say(vi: "Đã tạo:", en: "Made:")]
      lines += outcome.made.map { "  \($0)" }
      lines.append(say(vi: "Việc cần làm:", en: "To do:"))
      lines += outcome.tasks.map { "  - \($0[language])" }
      console.printResult(lines.joined(separator: "\n") + "\n")
    }
    if !outcome.failures.isEmpty { throw ExitCode.contentErrors }
  }
}
