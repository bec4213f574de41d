import ArgumentParser
import Foundation

/// The command line. Exit codes: 0 done, 1 errors in the content, 2 wrong usage.
@main
struct Anpham: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "anpham",
    abstract: say(
      vi: "Dựng trang web và bản in từ văn bản viết bằng Markdown",
      en: "Makes a website and printable documents from Markdown"),
    version: Version.current,
    subcommands: [BuildCommand.self, CheckCommand.self, ImportCommand.self])

  static func main() {
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let code as ExitCode {
      exit(withError: code)
    } catch {
      let code = exitCode(for: error)
      let text = fullMessage(for: error)
      let isHelp = code == .success
      (isHelp ? FileHandle.standardOutput : .standardError).write(Data((text + "\n").utf8))
      Foundation.exit(isHelp ? 0 : ExitCode.wrongUsage.rawValue)
    }
  }
}

extension ExitCode {
  static let contentErrors = ExitCode(1)
  static let wrongUsage = ExitCode(2)
}
