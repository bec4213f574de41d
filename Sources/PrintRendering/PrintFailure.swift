package import Diagnostics
internal import Foundation
internal import WorkerProcesses

/// Why a document was not typeset, or none could be.
package struct PrintFailure: Error, Sendable {
  package let diagnostic: Diagnostic

  static let crashCode = Diagnostic.Code.`print.crashed`

  /// Whether the worker ended in the middle of the job.
  var isCrash: Bool { diagnostic.rule == Self.crashCode }
}

/// What stands in the way of all typesetting.
package enum TypesettingObstacle: Sendable {
  case noPython(String)
  case noTypst(String)
  case noFont(String, String)
  case noTemplates(String)
  /// A symbolic link in the templates that leads out of their folder.
  case escapingLink(String)
  /// The worker ended before it was ready.
  case noAnswer(String)

  package var failure: PrintFailure {
    PrintFailure(
      diagnostic: Diagnostic(code, at: nil, summary, wayOut: wayOut))
  }

  private var code: Diagnostic.Code {
    switch self {
    case .noTemplates, .escapingLink: .`print.templates`
    default: .`print.unavailable`
    }
  }

  private var summary: Message {
    switch self {
    case .noPython(let path):
      Message(
        vi: "chưa có môi trường dàn trang: không chạy được “\(path)”",
        en: "the typesetting environment is missing: “\(path)” cannot be run")
    case .noTypst(let path):
      Message(
        vi:
          "môi trường dàn trang không có Typst: “\(path)” không nạp được gói “typst” và “pikepdf”",
        en:
          "the typesetting environment lacks Typst: “\(path)” cannot load the packages “typst” and “pikepdf”"
      )
    case .noFont(let family, let folder):
      Message(
        vi: "không có phông chữ “\(family)” trong “\(folder)”",
        en: "the font “\(family)” is not in “\(folder)”")
    case .noTemplates(let folder):
      Message(
        vi: "không có thư mục mẫu in “\(folder)”",
        en: "there is no folder of print templates “\(folder)”")
    case .escapingLink(let path):
      Message(
        vi: "liên kết tượng trưng “\(path)” dẫn ra ngoài thư mục mẫu in",
        en: "the symbolic link “\(path)” leads out of the folder of print templates")
    case .noAnswer(let end):
      Message(
        vi: "bộ dàn trang dừng khi khởi động (\(end))",
        en: "the typesetting worker ended while it started (\(end))")
    }
  }

  private var wayOut: Message {
    switch self {
    case .noTemplates:
      Message(vi: "kiểm tra đường dẫn của --templates", en: "check the path given with --templates")
    case .escapingLink:
      Message(
        vi: "chép tệp vào thư mục thay cho liên kết", en: "copy the file in place of the link")
    default:
      Message(
        vi: "chạy “make site” để cài đặt, hoặc thêm --no-print để bỏ qua bản in",
        en: "run “make site” to set it up, or add --no-print to leave print out")
    }
  }
}

extension PrintFailure {
  /// Typst refused the job.
  init(_ problem: TypesettingWorker.Report.Problem, in job: PrintJob) {
    if let overflow = PrintOverflow.all(in: problem.message).first {
      self.init(overflow, PrintOverflow.all(in: problem.message).dropFirst(), in: job)
      return
    }
    let missing = Self.missingCharacters(problem.detail)
    if !missing.isEmpty {
      let list = missing.map { "“\($0)”" }.joined(separator: ", ")
      self.init(
        job, .`print.missing-character`,
        Message(
          vi: "phông chữ của bản in không có ký tự \(list)",
          en: "the fonts for print lack the characters \(list)"),
        wayOut: Message(
          vi: "viết bằng chữ khác, hoặc đổi phông ở nhóm print của theme.yml",
          en: "write something else, or change the font in the group print of theme.yml"),
        notes: [problem])
      return
    }
    self.init(
      job, .`print.failed`,
      Message(vi: "không dàn trang được văn bản này", en: "this document could not be typeset"),
      notes: [problem])
  }

  /// Typst warned; a page with warnings is not published.
  init(warnings: [TypesettingWorker.Report.Problem], in job: PrintJob) {
    self.init(
      job, .`print.warned`,
      Message(
        vi: "Typst cảnh báo khi dàn trang văn bản này", en: "Typst warned about this document"),
      notes: warnings)
  }

  /// The job took too long, or ended its worker.
  init(_ failure: TypesettingWorker.Failure, in job: PrintJob, limit: Duration) {
    switch failure {
    case .stopped(.outOfTime):
      let seconds = limit / .seconds(1)
      let time = seconds.rounded() == seconds ? "\(Int(seconds))" : "\(seconds)"
      self.init(
        job, .`print.timeout`,
        Message(
          vi: "dàn trang quá \(time) giây nên bị dừng",
          en: "typesetting took more than \(time) seconds and was stopped"),
        wayOut: Message(
          vi: "chia nhỏ bảng hoặc phụ lục rất dài", en: "divide very long tables or appendices"))
    case .stopped(let end):
      self.init(
        job, Self.crashCode,
        Message(
          vi: "bộ dàn trang dừng đột ngột ở văn bản này (\(end.inWords))",
          en: "the typesetting worker ended abruptly at this document (\(end.inWords))"))
    case .notReady(let obstacle): self = obstacle.failure
    }
  }

  /// The texts that no font could show, in the order of Typst's message, which names each so:
  /// `the text `"漢"` could not be displayed with font`.
  private static func missingCharacters(_ message: String) -> [String] {
    var result: [String] = []
    var rest = message[...]
    while let start = rest.range(of: "the text `\""),
      let end = rest[start.upperBound...].range(of: "\"` could not be displayed")
    {
      let text = String(rest[start.upperBound..<end.lowerBound])
      if !result.contains(text) { result.append(text) }
      rest = rest[end.upperBound...]
    }
    return result
  }

  private init(
    _ job: PrintJob, _ code: Diagnostic.Code, _ summary: Message, wayOut: Message? = nil,
    notes: [TypesettingWorker.Report.Problem] = []
  ) {
    diagnostic = Diagnostic(
      code, at: SourceLocation(file: job.path), summary, wayOut: wayOut,
      notes: notes.map { .init(Message(vi: "Typst: \($0.detail)", en: "Typst: \($0.detail)")) })
  }
}
