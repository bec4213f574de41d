internal import Foundation

/// A Python process that answers messages; the other end of `Resources/channel.py`.
///
/// The process lives in a group of its own, so that Ctrl-C reaches it only through this program:
/// when this program ends, for whatever reason, the socket closes and the worker leaves
/// (docs/decisions/0051).
package struct WorkerProcess: Sendable {
  private let process: Int32
  private let channel: MessageChannel

  /// Why a worker gave no answer; it must then be stopped.
  package enum Failure: Error {
    case outOfTime
    /// How the process ended, such as "signal 9".
    case ended(String)

    /// The reason for a message to staff.
    package var inWords: String {
      switch self {
      case .outOfTime: "timeout"
      case .ended(let end): end
      }
    }
  }

  /// Starts a process.
  ///
  /// - Parameters:
  ///   - python: the path of the interpreter.
  ///   - source: the worker's program, which runs after `channel.py`.
  ///   - arguments: what it finds in `sys.argv` from 1 on.
  /// - Returns: nil where the interpreter cannot be run.
  package init?(python: String, source: [UInt8], arguments: [String]) {
    guard access(python, X_OK) == 0 else { return nil }
    let program = String(decoding: PackageResources.channel_py + source, as: UTF8.self)
    guard
      let child = ChildProcess.spawn(
        [python, "-I", "-B", "-c", program] + arguments, environment: Self.environment)
    else { return nil }
    process = child.process
    channel = MessageChannel(socket: child.socket)
  }

  /// No locale and no time zone of the user's, one thread (there is a worker for each core), and a
  /// proxy that nobody listens on, so that nothing can be fetched.
  private static let environment = [
    "LC_ALL=C.UTF-8", "TZ=UTC", "RAYON_NUM_THREADS=1", "HTTP_PROXY=http://127.0.0.1:9",
    "HTTPS_PROXY=http://127.0.0.1:9", "ALL_PROXY=http://127.0.0.1:9",
  ]

  /// Sends a message.
  ///
  /// - Throws: `Failure` where the process does not take it in time or has ended.
  package func send(
    _ message: [UInt8], before deadline: ContinuousClock.Instant
  ) throws(Failure) {
    do { try channel.send(message, before: deadline) } catch { throw failure(error) }
  }

  /// Waits for a message.
  ///
  /// - Throws: `Failure` where none comes in time or the process has ended.
  package func receive(before deadline: ContinuousClock.Instant) throws(Failure) -> [UInt8] {
    do { return try channel.receive(before: deadline) } catch { throw failure(error) }
  }

  private func failure(_ failure: MessageChannel.Failure) -> Failure {
    switch failure {
    case .timeout: .outOfTime
    case .closed: .ended(ChildProcess.end(of: process))
    }
  }

  /// Ends the process at once and leaves nothing behind.
  package func stop() {
    channel.close()
    ChildProcess.stop(process)
  }
}
