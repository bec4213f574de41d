internal import Foundation

/// Messages over a stream socket: a length and the number of a job in four bytes each, big-endian,
/// and as many bytes.
struct MessageChannel: Sendable {
  private let socket: Int32

  enum Failure: Error {
    case timeout
    /// The other end is gone.
    case closed
    /// The other end sends what is no message, or a message at the wrong time.
    case outOfStep
  }

  /// A PDF is far smaller.
  static let longestMessage = 256 << 20

  init(socket: Int32) {
    self.socket = socket
    _ = fcntl(socket, F_SETFL, O_NONBLOCK)
  }

  /// Sends a message of a job that has not been answered yet.
  ///
  /// - Throws: when the other end has said something already, does not take it in time, or is gone.
  func send(
    _ message: [UInt8], of job: UInt32, before deadline: ContinuousClock.Instant
  ) throws(Failure) {
    var byte: UInt8 = 0
    switch recv(socket, &byte, 1, Int32(MSG_PEEK)) {
    case 0: throw .closed
    case 1: throw .outOfStep
    default: if !Self.isPassing(errno) { throw .closed }
    }
    let header = [UInt32(clamping: message.count), job].flatMap { number in
      [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
    }
    try sendAll(header, before: deadline)
    try sendAll(message, before: deadline)
  }

  /// Waits for the next message, which is to be one of a job.
  ///
  /// - Throws: when none comes in time, the other end is gone, or what comes belongs elsewhere.
  func receive(
    of job: UInt32, before deadline: ContinuousClock.Instant
  ) throws(Failure) -> [UInt8] {
    let header = try receive(8, before: deadline)
    let length = header[..<4].reduce(0) { $0 << 8 | Int($1) }
    guard length <= Self.longestMessage, header[4...].reduce(0, { $0 << 8 | UInt32($1) }) == job
    else { throw .outOfStep }
    return try receive(length, before: deadline)
  }

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
    var bytes: [UInt8] = []
    // Room for what is there, not for what a length promises.
    var part = [UInt8](repeating: 0, count: min(count, 1 << 18))
    while bytes.count < count {
      try wait(for: POLLIN, before: deadline)
      let read = recv(socket, &part, min(part.count, count - bytes.count), 0)
      if read > 0 {
        bytes += part[..<read]
      } else if read == 0 || !Self.isPassing(errno) {
        throw .closed
      }
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
