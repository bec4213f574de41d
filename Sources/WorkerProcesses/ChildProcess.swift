internal import Foundation

/// Starts a process with a socket for its standard input.
///
/// `Foundation.Process` gives neither a socket nor a process group, and starts threads of its own
/// for each child (docs/decisions/0051).
package enum ChildProcess {
  /// - Parameters:
  ///   - arguments: the program's path and its arguments.
  ///   - environment: "NAME=value", all that the process gets to see.
  /// - Returns: the process and this end of its socket; nil where it could not be started.
  package static func spawn(
    _ arguments: [String], environment: [String]
  ) -> (process: Int32, socket: Int32)? {
    var ends: [Int32] = [-1, -1]
    let kind = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
    guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else { return nil }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, ends[1], 0)
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawnattr_setflags(
      &attributes,
      Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))

    var process: pid_t = 0
    let status = withCStrings(arguments) { argv in
      withCStrings(environment) {
        posix_spawn(&process, arguments[0], &actions, &attributes, argv, $0)
      }
    }
    close(ends[1])
    guard status == 0 else {
      close(ends[0])
      return nil
    }
    return (process, ends[0])
  }

  /// Ends a process at once and leaves nothing of it behind.
  ///
  /// - Parameter process: one that `spawn` has started.
  package static func stop(_ process: Int32) {
    kill(process, SIGKILL)
    _ = end(of: process)
  }

  /// Waits for a process to end, and says how it did: "exit code 1", "signal 9".
  package static func end(of process: Int32) -> String {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 {
      if errno != EINTR { return "?" }
    }
    let signal = status & 0x7F
    return signal == 0 ? "exit code \((status >> 8) & 0xFF)" : "signal \(signal)"
  }

  private static func withCStrings<Result>(
    _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let copies = strings.map { strdup($0) }
    defer { for copy in copies { free(copy) } }
    return body(copies + [nil])
  }
}
