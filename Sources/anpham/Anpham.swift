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
    subcommands: [
      BuildCommand.self, CheckCommand.self, MergeCommand.self, ImportCommand.self,
      CitationsCommand.self, PlacesCommand.self, ClaimsCommand.self, NewCommand.self,
    ])

  static func main() {
    // A reader that has gone away, or a file at its size limit, is an error of one write, to be
    // reported, and no reason to die in the middle of a build.
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let code as ExitCode {
      exit(withError: code)
    } catch {
      let isRequested = exitCode(for: error) == .success
      let text = ParserWords.inUsersLanguage(fullMessage(for: error)) + "\n"
      write(text, to: isRequested ? .standardOutput : .standardError)
      exit(withError: isRequested ? ExitCode.success : ExitCode.wrongUsage)
    }
  }
}

extension ExitCode {
  static let contentErrors = ExitCode(1)
  static let wrongUsage = ExitCode(2)
}
