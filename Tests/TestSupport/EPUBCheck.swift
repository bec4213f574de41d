import Foundation

/// The W3C's epubcheck, as Debian packages it; Scripts/set-up-tests installs it.
package enum EPUBCheck {
  private static let program = "/usr/share/java/epubcheck.jar"

  /// Whether it can be run; tests that need it are skipped elsewhere.
  package static let isAvailable = [program, "/usr/bin/java"].allSatisfy {
    FileManager.default.fileExists(atPath: $0)
  }

  /// What it remarks on in a book; empty where the book is right.
  package static func problems(of book: [UInt8]) throws -> [String] {
    try TestFiles.withTemporaryFolder { folder in
      let file = folder.appending(path: "a.epub")
      try Data(book).write(to: file)
      let (status, output) = try run("/usr/bin/java", ["-jar", program, file.path])
      let lines = output.split(separator: "\n").map(String.init)
        .filter { line in ["ERROR", "WARNING", "FATAL"].contains { line.hasPrefix($0) } }
      return status == 0 || !lines.isEmpty ? lines : [output]
    }
  }

  /// What a program prints, on both streams, and how it ends.
  package static func run(
    _ program: String, _ arguments: [String]
  ) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }
}
