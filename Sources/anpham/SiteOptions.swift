import ArgumentParser
import Diagnostics
import Foundation
import Publishing
import Reading

/// What `build` and `check` have in common.
struct SiteOptions: ParsableArguments {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @Option(help: .saying(vi: "Thư mục nội dung", en: "The content folder", value: "dir"))
  var content = "Content"

  @Option(
    help: .saying(
      vi: "Thư mục mẫu; mặc định là Templates ở đây, hoặc bản cài cùng chương trình",
      en: "The templates folder; by default Templates here, else the one installed", value: "dir"))
  var templates: String?

  @Option(help: .saying(vi: "Thư mục kết quả", en: "The output folder", value: "dir"))
  var output = "Output"

  @Option(
    help: .saying(
      vi: "Địa chỉ công khai, thay cho dia-chi trong site.yml",
      en: "The public address, instead of base-url in site.yml", value: "url"))
  var baseURL: String?

  @Flag(help: .saying(vi: "Xuất bản cả các bản nháp", en: "Publish drafts too"))
  var drafts = false

  @Flag(help: .saying(vi: "Không tạo bản in PDF", en: "Make no PDF"))
  var noPrint = false

  @Option(
    help: .saying(
      vi: "Thư mục lưu những gì dựng tốn công; mặc định là .anpham-cache cạnh thư mục kết quả",
      en:
        "The folder that keeps what is costly to make; by default .anpham-cache beside the output",
      value: "dir"))
  var cache: String?

  @Flag(help: .saying(vi: "Không lưu gì cho lần dựng sau", en: "Keep nothing for the next build"))
  var noCache = false

  @Option(
    help: .saying(
      vi: "Chỉ ghi phần thứ I trong N phần, để anpham merge ghép lại",
      en: "Write only the I-th of N parts, for anpham merge to join", value: "i/n"))
  var shard: String?

  @Flag(help: .saying(vi: "Coi cảnh báo là lỗi", en: "Treat warnings as errors"))
  var strict = false

  @Option(help: .saying(vi: "Số việc làm cùng lúc", en: "How many jobs run at once", value: "n"))
  var jobs: Int = ProcessInfo.processInfo.activeProcessorCount

  @Option(
    help: .saying(
      vi: "Dạng thông báo: cho người đọc, hoặc JSON từng dòng",
      en: "Form of the messages: for people, or JSON lines"))
  var format = Format.text

  @Flag(help: .saying(vi: "Chỉ in lỗi và cảnh báo", en: "Print diagnostics only"))
  var quiet = false

  func validate() throws {
    guard (1...256).contains(jobs) else {
      throw ValidationError(say(vi: "--jobs từ 1 đến 256", en: "--jobs takes 1 to 256"))
    }
    if let shard, Shard(parsing: shard) == nil {
      throw ValidationError(
        say(vi: "--shard viết như 2/4", en: "--shard takes a share such as 2/4"))
    }
    if let baseURL, ContentReader.baseURL(baseURL) == nil {
      throw ValidationError(
        say(
          vi: "--base-url cần địa chỉ như https://example.vn/",
          en: "--base-url takes an address such as https://example.vn/"))
    }
  }

  /// The build that the options ask for.
  func buildOptions(_ installation: Installation) -> BuildOptions {
    let local = FileManager.default.fileExists(atPath: "Templates") ? "Templates" : nil
    var options = BuildOptions(
      content: content, templates: templates ?? local ?? installation.templates, output: output,
      jobs: jobs)
    options.baseURL = baseURL.flatMap(ContentReader.baseURL)
    options.includesDrafts = drafts
    options.prints = !noPrint
    options.isStrict = strict
    options.shard = shard.flatMap(Shard.init(parsing:))
    options.cache = noCache ? nil : cache ?? BuildOptions.defaultCache(output: output)
    return options
  }

}
