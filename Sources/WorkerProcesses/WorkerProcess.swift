internal import Foundation
internal import Synchronization

/// A Python process that answers jobs; the other end of `Resources/channel.py`.
///
/// Jobs are numbered, and each message of an answer bears the number of its job: what comes too early,
/// twice or out of nowhere is noticed. After any failure the process has been ended, and it ends when
/// nobody holds it any more. It lives in a group of its own, so that Ctrl-C reaches it only through
/// this program, with which it ends, however that ends (docs/decisions/0051).
package final class WorkerProcess: Sendable {
  private let child: ChildProcess
  private let channel: MessageChannel
  /// The number of the job that is being done; what a worker says before the first has the number 0.
  private let job = Atomic<UInt32>(0)

  /// Why a worker gave no answer; it has been ended, or had ended.
  package enum Failure: Error {
    case outOfTime
    /// It said what is no answer, or something at the wrong time.
    case outOfStep
    /// How the process ended, such as "signal 9".
    case ended(String)

    /// The reason for a message to staff.
    package var inWords: String {
      switch self {
      case .outOfTime: "timeout"
      case .outOfStep: "out of step"
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
      let child = ChildProcess(
        [python, "-I", "-B", "-c", program] + arguments, environment: Self.environment)
    else { return nil }
    self.child = child
    channel = MessageChannel(socket: child.socket)
  }

  /// No locale and no time zone of the user's, one thread (there is a worker for each core), and a
  /// proxy that nobody listens on, so that nothing can be fetched.
  private static let environment = [
    "LC_ALL=C.UTF-8", "TZ=UTC", "RAYON_NUM_THREADS=1", "HTTP_PROXY=http://127.0.0.1:9",
    "HTTPS_PROXY=http://127.0.0.1:9", "ALL_PROXY=http://127.0.0.1:9",
  ]

  /// Begins a job.
  ///
  /// - Parameter messages: what the worker reads of it.
  /// - Throws: `Failure` where the process does not take it in time, has ended, or has answered.
  package func send(
    _ messages: [UInt8]..., before deadline: ContinuousClock.Instant
  ) throws(Failure) {
    let number = job.add(1, ordering: .relaxed).newValue
    do throws(MessageChannel.Failure) {
      for message in messages { try channel.send(message, of: number, before: deadline) }
    } catch {
      throw end(error)
    }
  }

  /// Waits for the next message of the answer.
  ///
  /// - Throws: `Failure` where none comes in time, the process has ended, or says something else.
  package func receive(before deadline: ContinuousClock.Instant) throws(Failure) -> [UInt8] {
    do throws(MessageChannel.Failure) {
      return try channel.receive(of: job.load(ordering: .relaxed), before: deadline)
    } catch {
      throw end(error)
    }
  }

  /// Waits for the next message of the answer, which is to be JSON.
  ///
  /// - Throws: `Failure` where none comes in time, the process has ended, or says something else.
  package func receive<Answer: Decodable>(
    _ answer: Answer.Type, before deadline: ContinuousClock.Instant
  ) throws(Failure) -> Answer {
    let message = try receive(before: deadline)
    guard let answer = try? JSONDecoder().decode(answer, from: Data(message)) else {
      throw end(.outOfStep)
    }
    return answer
  }

  /// Ends a process that has failed.
  private func end(_ failure: MessageChannel.Failure) -> Failure {
    let end = child.stop()
    return switch failure {
    case .timeout: .outOfTime
    case .outOfStep: .outOfStep
    case .closed: .ended(end)
    }
  }
}
