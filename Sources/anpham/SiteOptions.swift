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

  @Option(help: .saying(vi: "thư mục nội dung", en: "the content folder", value: "dir"))
  var content = "Content"

  @Option(
    help: .saying(
      vi: "thư mục mẫu; mặc định là Templates ở đây, hoặc bản cài cùng chương trình",
      en: "the templates folder; by default Templates here, else the one installed", value: "dir"))
  var templates: String?

  @Option(help: .saying(vi: "thư mục kết quả", en: "the output folder", value: "dir"))
  var output = "Output"

  @Option(
    help: .saying(
      vi: "địa chỉ công khai, thay cho dia-chi trong site.yml",
      en: "the public address, instead of base-url in site.yml", value: "url"))
  var baseURL: String?

  @Flag(help: .saying(vi: "kể cả các bản nháp", en: "publish drafts too"))
  var drafts = false

  @Flag(help: .saying(vi: "không tạo bản in PDF", en: "make no PDF"))
  var noPrint = false

  @Flag(help: .saying(vi: "coi cảnh báo là lỗi", en: "treat warnings as errors"))
  var strict = false

  @Option(help: .saying(vi: "số việc làm cùng lúc", en: "how many jobs run at once", value: "n"))
  var jobs: Int = ProcessInfo.processInfo.activeProcessorCount

  @Option(help: .saying(vi: "dạng thông báo: text hoặc json", en: "form of the diagnostics: text or json"))
  var format = Format.text

  @Flag(help: .saying(vi: "chỉ in thông báo lỗi", en: "print diagnostics only"))
  var quiet = false

  func validate() throws {
    guard (1...256).contains(jobs) else {
      throw ValidationError(say(vi: "--jobs từ 1 đến 256", en: "--jobs takes 1 to 256"))
    }
    if let baseURL, Self.normalised(baseURL) == nil {
      throw ValidationError(
        say(vi: "--base-url cần địa chỉ như https://example.vn/", en: "--base-url takes an address such as https://example.vn/"))
    }
  }

  /// The build that the options ask for.
  func buildOptions(_ installation: Installation) -> BuildOptions {
    let local = FileManager.default.fileExists(atPath: "Templates") ? "Templates" : nil
    var options = BuildOptions(
      content: content, templates: templates ?? local ?? installation.templates, output: output,
      jobs: jobs)
    options.baseURL = baseURL.flatMap(Self.normalised)
    options.includesDrafts = drafts
    options.prints = !noPrint
    options.isStrict = strict
    return options
  }

  private static func normalised(_ address: String) -> String? {
    return ContentReader.baseURL(address)
  }
}
