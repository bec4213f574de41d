import Foundation
import TestSupport

/// The built program, which lies beside the test bundle.
struct Program {
  static let path: String = {
    let bundle =
      (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    return URL(filePath: bundle).deletingLastPathComponent().appending(path: "anpham").path
  }()

  struct Run {
    var status: Int32
    var output: String
    var errors: String
  }

  var folder: URL
  var environment = ["LANG": "en_US.UTF-8"]

  /// Starts the program, its two streams going to files of this name beside the workspace's.
  func start(_ arguments: [String], log: String = "log") throws -> Process {
    try start(Self.path, arguments, log: log)
  }

  func start(_ executable: String, _ arguments: [String], log: String) throws -> Process {
    let process = Process()
    process.executableURL = URL(filePath: executable)
    process.arguments = arguments
    process.environment = environment
    process.currentDirectoryURL = folder
    process.standardInput = FileHandle.nullDevice
    for (name, stream) in [("out", \Process.standardOutput), ("err", \Process.standardError)] {
      let file = folder.appending(path: "\(log).\(name)")
      _ = FileManager.default.createFile(atPath: file.path, contents: nil)
      process[keyPath: stream] = try FileHandle(forWritingTo: file)
    }
    try process.run()
    return process
  }

  /// Starts the program, or a copy of it, so that signals end it: `Process` hands down that this thread
  /// has blocked them.
  func startForSignals(_ arguments: [String], executable: String = path) throws -> Process {
    let unblock = """
      import os, signal, sys
      signal.pthread_sigmask(signal.SIG_SETMASK, [])
      os.execv(sys.argv[1], sys.argv[1:])
      """
    return try start(
      "/usr/bin/python3", ["-I", "-S", "-c", unblock, executable] + arguments, log: "log")
  }

  func finish(_ process: Process, log: String = "log") throws -> Run {
    process.waitUntilExit()
    func text(_ name: String) throws -> String {
      String(
        decoding: try Data(contentsOf: folder.appending(path: "\(log).\(name)")), as: UTF8.self)
    }
    return Run(status: process.terminationStatus, output: try text("out"), errors: try text("err"))
  }

  func run(_ arguments: [String]) throws -> Run { try finish(start(arguments)) }

  /// Runs a shell line in which `$0` is the program.
  func runShell(_ line: String) throws -> Run {
    try finish(start("/bin/sh", ["-c", line, Self.path], log: "log"))
  }
}

/// What a program prints of files.
func toolOutput(_ program: String, _ arguments: [String]) throws -> String {
  let process = Process()
  process.executableURL = URL(filePath: program)
  process.arguments = arguments
  process.standardError = FileHandle.nullDevice
  let pipe = Pipe()
  process.standardOutput = pipe
  try process.run()
  let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
  process.waitUntilExit()
  return String(decoding: data, as: UTF8.self)
}

/// A folder with a small site in it, in which the program is run.
struct Workspace {
  let folder: URL
  var program: Program

  init(_ folder: URL, title: String = "Trang thử") throws {
    self.folder = folder
    program = Program(folder: folder)
    try write(
      "Content/site.yml",
      "title: \(title)\nbase-url: https://example.vn/\npublisher: Ban biên tập\n")
  }

  /// Runs a test in a workspace of its own.
  static func with<Result>(_ body: (inout Workspace) throws -> Result) throws -> Result {
    try TestFiles.withTemporaryFolder { folder in
      var workspace = try Workspace(folder)
      return try body(&workspace)
    }
  }

  func write(_ path: String, _ text: String) throws { try write(path, Data(text.utf8)) }

  func write(_ path: String, _ data: Data) throws {
    let url = folder.appending(path: path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: url)
  }

  func remove(_ path: String) throws {
    try FileManager.default.removeItem(at: folder.appending(path: path))
  }

  func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: folder.appending(path: path).path)
  }

  func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: folder.appending(path: path)), as: UTF8.self)
  }

  /// Arguments of a build of the workspace's content with the templates of the project, without
  /// PDFs.
  static let build = [
    "build", "--no-print", "--templates", TestFiles.root.appending(path: "Templates").path,
  ]

  func build(_ options: String...) throws -> Program.Run { try program.run(Self.build + options) }

  /// Every file of a folder with its bytes, hidden ones too; a link by where it leads.
  func snapshot(_ path: String = "Output") throws -> [String: Data] {
    let root = folder.appending(path: path).path
    var files: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: root) {
      let file = root + "/" + name
      let kind = try FileManager.default.attributesOfItem(atPath: file)[.type] as? FileAttributeType
      switch kind {
      case .typeDirectory: files[name + "/"] = Data()
      case .typeSymbolicLink:
        files[name] = Data(try FileManager.default.destinationOfSymbolicLink(atPath: file).utf8)
      default: files[name] = try Data(contentsOf: URL(filePath: file))
      }
    }
    return files
  }

  /// What a build has left in the workspace beside content, output and this test's own files.
  func litter() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.contains(".anpham") }
  }
}

/// The text of a document in the content format.
struct Sample {
  var number = "05"
  var symbol = "KH-UBND"
  var date = "2023-04-05"
  var subject = "Giảm nghèo bền vững"
  var extra = ""
  var body = "## I. MỤC ĐÍCH\n\nChăm lo hộ nghèo.\n"

  var frontMatter: String {
    """
    ---
    kind: ke-hoach
    number: "\(number)"
    symbol: \(symbol)
    date: \(date)
    issuers: [Ủy ban nhân dân tỉnh Sơn La]
    subject: \(subject)
    province: Sơn La
    signers:
      - {post: CHỦ TỊCH, name: Nguyễn Văn A}
    \(extra)
    """
  }

  var text: String { frontMatter + "---\n\n" + body }
}
