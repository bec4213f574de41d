internal import Foundation

/// Messages over a stream socket: a length in four bytes, big-endian, and that many bytes.
package struct MessageChannel: Sendable {
  private let socket: Int32

  package enum Failure: Error {
    case timeout
    /// The other end is gone, or sends what is no message.
    case closed
  }

  /// A PDF is far smaller; a greater length means that the stream is out of step.
  private static let longestMessage = 1 << 30

  package init(socket: Int32) {
    self.socket = socket
    _ = fcntl(socket, F_SETFL, O_NONBLOCK)
  }

  /// Sends a message.
  ///
  /// - Throws: when the other end does not take it in time, or is gone.
  package func send(_ message: [UInt8], before deadline: ContinuousClock.Instant) throws(Failure) {
    let length = UInt32(clamping: message.count)
    try sendAll([24, 16, 8, 0].map { UInt8(truncatingIfNeeded: length >> $0) }, before: deadline)
    try sendAll(message, before: deadline)
  }

  /// Waits for the next message.
  ///
  /// - Throws: when none comes in time, or the other end is gone.
  package func receive(before deadline: ContinuousClock.Instant) throws(Failure) -> [UInt8] {
    let length = try receive(4, before: deadline).reduce(0) { $0 << 8 | Int($1) }
    guard length <= Self.longestMessage else { throw .closed }
    return try receive(length, before: deadline)
  }

  package func close() { _ = Foundation.close(socket) }

  private func sendAll(_ bytes: [UInt8], before deadline: ContinuousClock.Instant) throws(Failure) {
    var sent = 0
    while sent < bytes.count {
      try wait(for: POLLOUT, before: deadline)
      let count = bytes.withUnsafeBytes {
        Foundation.send(
          socket, $0.baseAddress.map { $0 + sent }, bytes.count - sent, Int32(MSG_NOSIGNAL))
      }
      if count > 0 { sent += count } else if !Self.isPassing(errno) { throw .closed }
    }
  }

  private func receive(
    _ count: Int, before deadline: ContinuousClock.Instant
  ) throws(Failure) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    var received = 0
    while received < count {
      try wait(for: POLLIN, before: deadline)
      let read = bytes.withUnsafeMutableBytes {
        recv(socket, $0.baseAddress.map { $0 + received }, count - received, 0)
      }
      if read > 0 { received += read } else if read == 0 || !Self.isPassing(errno) { throw .closed }
    }
    return bytes
  }

  private func wait(for events: Int32, before deadline: ContinuousClock.Instant) throws(Failure) {
    var entry = pollfd(fd: socket, events: Int16(events), revents: 0)
    while true {
      let left = ContinuousClock.now.duration(to: deadline) / .milliseconds(1)
      guard left > 0 else { throw .timeout }
      let ready = poll(&entry, 1, Int32(min(left.rounded(.up), 60_000)))
      if ready > 0 { return }
      if ready < 0, errno != EINTR { throw .closed }
    }
  }

  private static func isPassing(_ error: Int32) -> Bool {
    error == EAGAIN || error == EWOULDBLOCK || error == EINTR
  }
}
