internal import Foundation
internal import Synchronization

/// A process with a socket for its standard input, which ends with this program or before.
///
/// `Foundation.Process` gives neither a socket nor a process group, and starts threads of its own
/// for each child (docs/decisions/0051).
final class ChildProcess: Sendable {
  /// This end of the socket.
  let socket: Int32
  private let process: pid_t
  /// This end of a channel that carries nothing: the kernel ends the process when it closes.
  let lifeline: Int32
  /// How the process ended, once it has been waited for.
  private let end = Mutex<String?>(nil)

  /// Starts a process.
  ///
  /// - Parameters:
  ///   - arguments: the program's path and its arguments.
  ///   - environment: "NAME=value", all that the process gets to see.
  /// - Returns: nil where it cannot be started.
  init?(_ arguments: [String], environment: [String]) {
    guard let channel = Self.socketPair() else { return nil }
    guard let lifeline = Self.socketPair() else {
      for end in [channel.ours, channel.theirs] { close(end) }
      return nil
    }
    defer { for end in [channel.theirs, lifeline.theirs] { close(end) } }
    guard
      let process = Self.spawn(
        arguments, environment: environment, inheriting: [channel.theirs, lifeline.theirs])
    else {
      for end in [channel.ours, lifeline.ours] { close(end) }
      return nil
    }
    Self.kill(process, whenClosed: lifeline.theirs)
    self.process = process
    self.lifeline = lifeline.ours
    socket = channel.ours
  }

  deinit { stop() }

  /// Ends the process at once, waits for it, and leaves nothing of it behind; once only, however
  /// often it is asked for.
  ///
  /// - Returns: how it ended, by itself or by this: "exit code 1", "signal 9".
  @discardableResult func stop() -> String {
    end.withLock { end in
      if let end { return end }
      // What has ended by itself keeps its status.
      Foundation.kill(process, SIGKILL)
      let words = Self.wait(for: process)
      for end in [socket, lifeline] { close(end) }
      end = words
      return words
    }
  }

  private static func wait(for process: pid_t) -> String {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 {
      if errno != EINTR { return "?" }
    }
    let signal = status & 0x7F
    return signal == 0 ? "exit code \((status >> 8) & 0xFF)" : "signal \(signal)"
  }

  private static func socketPair() -> (ours: Int32, theirs: Int32)? {
    var ends: [Int32] = [-1, -1]
    let kind = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
    guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else { return nil }
    return (ends[0], ends[1])
  }

  /// Has the kernel send SIGKILL to a process when the other end of a channel closes: with this
  /// program, however that ends, and whatever the process is busy with.
  ///
  /// - Parameter channel: an end that the process has inherited, and that carries nothing.
  private static func kill(_ process: pid_t, whenClosed channel: Int32) {
    let setSignal: Int32 = 10  // F_SETSIG, which glibc declares only under _GNU_SOURCE
    _ = fcntl(channel, setSignal, SIGKILL)
    _ = fcntl(channel, F_SETOWN, process)
    _ = fcntl(channel, F_SETFL, O_ASYNC)
  }

  /// - Parameter inheriting: what the process finds as its descriptors: 0, and 3.
  private static func spawn(
    _ arguments: [String], environment: [String], inheriting: [Int32]
  ) -> pid_t? {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, inheriting[0], 0)
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, inheriting[1], 3)
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
    return status == 0 ? process : nil
  }

  private static func withCStrings<Result>(
    _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let copies = strings.map { strdup($0) }
    defer { for copy in copies { free(copy) } }
    return body(copies + [nil])
  }
}
