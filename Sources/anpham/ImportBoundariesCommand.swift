import ArgumentParser
import Diagnostics
import Publishing

/// `anpham import boundaries`
struct ImportBoundariesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "boundaries",
    abstract: say(
      vi: "Nhập ranh giới tỉnh, thành phố (GeoJSON) cho bản đồ",
      en: "Bring boundaries of the provinces (GeoJSON) for the maps"),
    discussion: say(
      vi: """
        Tệp cần đủ 63 hoặc 34 tỉnh, thành phố, gọi bằng tên hoặc mã, và quần đảo Hoàng Sa, Trường Sa.
        Ghi vào Content/data/boundaries-63.json hoặc boundaries-34.json thì trang vẽ theo ranh giới.
        """,
      en: """
        The file needs all of the 63 or of the 34 provinces, by name or code, and both archipelagos.
        Written to Content/data/boundaries-63.json or boundaries-34.json the site's maps use it.
        """))

  @Argument(help: .saying(vi: "Tệp GeoJSON", en: "The GeoJSON file", value: "file"))
  var file: String

  @Option(
    help: .saying(
      vi: "Tệp GeoJSON có Hoàng Sa và Trường Sa, khi tệp chính không có",
      en: "A GeoJSON file with Hoàng Sa and Trường Sa, where the first has not got them",
      value: "file"))
  var archipelagos: String?

  @Option(
    help: .saying(
      vi: "Nguồn và giấy phép, in dưới bản đồ", en: "Origin and licence, as maps show them",
      value: "text"))
  var notice: String?

  @Option(help: .saying(vi: "Tệp kết quả", en: "The file to write", value: "file"))
  var to: String

  @Option(
    help: .saying(
      vi: "Dạng thông báo: cho người đọc, hoặc JSON từng dòng",
      en: "Form of the messages: for people, or JSON lines"))
  var format = SiteOptions.Format.text

  @Flag(help: .saying(vi: "Chỉ in lỗi", en: "Print errors only"))
  var quiet = false

  func run() throws {
    let console = Console(format: format, isQuiet: quiet)
    let outcome = BoundaryImporting.run(
      file, archipelagos: archipelagos, notice: notice, to: to, Installation.current())
    console.report(outcome.diagnostics)
    guard let written = outcome.written, let count = outcome.count else {
      throw ExitCode.contentErrors
    }
    console.say(
      vi: "Đã ghi ranh giới \(count) tỉnh, thành phố vào \(written.path) "
        + "(\((written.size + 1023) / 1024) KB).",
      en: "Wrote the boundaries of \(count) provinces to \(written.path) "
        + "(\((written.size + 1023) / 1024) KB).")
  }
}
