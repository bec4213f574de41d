import ArgumentParser
import Diagnostics
import Foundation
import Publishing

/// `anpham merge`
struct MergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: say(
      vi: "Ghép các phần mà nhiều máy đã dựng", en: "Join the parts that several machines built"),
    usage: "anpham merge <part> ... [--output <dir>]",
    discussion: say(
      vi: """
        Mỗi phần do anpham build --shard I/N --output PHẦN làm ra. Thiếu phần, phần dựng từ nội dung
        khác, hay tệp hỏng thì không ghép; thư mục kết quả vẫn như cũ. Xem docs/shards.md.
        """,
      en: """
        Each part comes from anpham build --shard I/N --output PART. With a part missing, made from
        other content or damaged nothing is joined; the output folder is as it was. See
        docs/shards.md.
        """))

  @Argument(help: .saying(vi: "Thư mục của từng phần", en: "The parts' folders"))
  var part: [String]

  @Option(help: .saying(vi: "Thư mục kết quả", en: "The output folder", value: "dir"))
  var output = "Output"

  @Option(help: .saying(vi: "Số việc làm cùng lúc", en: "How many jobs run at once", value: "n"))
  var jobs: Int = ProcessInfo.processInfo.activeProcessorCount

  @Option(
    help: .saying(
      vi: "Dạng thông báo: cho người đọc, hoặc JSON từng dòng",
      en: "Form of the messages: for people, or JSON lines"))
  var format = SiteOptions.Format.text

  func validate() throws {
    guard (1...256).contains(jobs) else {
      throw ValidationError(say(vi: "--jobs từ 1 đến 256", en: "--jobs takes 1 to 256"))
    }
  }

  func run() throws {
    let console = Console(format: format, isQuiet: false)
    var merger = PartMerger(part, output: output, jobs: jobs)
    let result = merger.merge()
    console.report(result.diagnostics)
    guard result.isComplete else {
      console.explain(
        vi: "Chưa ghép được; thư mục \(output) vẫn như cũ.",
        en: "Nothing was joined; the folder \(output) is as it was.")
      throw ExitCode.contentErrors
    }
    console.say(
      vi: "Đã ghép \(result.files) tệp từ \(part.count) phần vào \(output).",
      en: "Joined \(result.files) files from \(part.count) parts into \(output).")
  }
}
