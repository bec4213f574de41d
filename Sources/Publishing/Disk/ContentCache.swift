internal import CLibMD
import Foundation

/// Keeps what is costly to make, under the digest of everything it was made from.
///
/// An entry is never changed in place, so that builds may share a cache at the same time, and a build
/// that was killed goes on from where it was. Nothing in the folder is believed: an entry ends with the
/// digest of its key and its bytes, and whatever else lies in its place is replaced, never followed.
struct ContentCache: Sendable {
  /// The SHA-256 of everything that a result depends on.
  struct Key: Sendable, Hashable {
    /// 64 hexadecimal digits.
    let digits: String

    /// - Parameter parts: what the result is made from; no two lists of parts share a key.
    init(_ parts: [[UInt8]]) {
      var context = SHA2_CTX()
      SHA256Init(&context)
      for part in parts {
        var length = UInt64(part.count).littleEndian
        withUnsafeBytes(of: &length) {
          SHA256Update(&context, $0.bindMemory(to: UInt8.self).baseAddress, 8)
        }
        SHA256Update(&context, part, part.count)
      }
      self.init(&context)
    }

    /// The plain SHA-256 of bytes, as `sha256sum` gives it.
    init(bytes: [UInt8]) {
      var context = SHA2_CTX()
      SHA256Init(&context)
      SHA256Update(&context, bytes, bytes.count)
      self.init(&context)
    }

    private init(_ context: inout SHA2_CTX) {
      var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
      SHA256Final(&digest, &context)
      digits = digest.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
  }

  /// The folder; nil for a cache that keeps nothing.
  let folder: String?

  /// What is kept under a key, if its bytes are those that were kept.
  func bytes(_ key: Key) -> [UInt8]? {
    guard let path = path(key), FileSystem.kind(FileSystem.parent(path)) == .folder,
      case .bytes(var bytes)? = try? FileSystem.read(
        path, limit: Self.limit, followingLink: false),
      bytes.count >= Self.sealLength
    else { return nil }
    let seal = Array(bytes.suffix(Self.sealLength))
    bytes.removeLast(Self.sealLength)
    guard seal == Self.seal(bytes, key) else { return nil }
    // Tells `trim` that somebody has a use for it.
    utimensat(AT_FDCWD, path, nil, AT_SYMLINK_NOFOLLOW)
    return bytes
  }

  /// What an entry ends with: bytes under another key are no entry either.
  static func seal(_ bytes: [UInt8], _ key: Key) -> [UInt8] {
    Array(Key([Array(key.digits.utf8), bytes]).digits.utf8)
  }

  private static let sealLength = 64

  /// Keeps something; a failure to do so is no failure of the build.
  func keep(_ bytes: [UInt8], _ key: Key) {
    guard let path = path(key) else { return }
    let group = FileSystem.parent(path)
    // Renamed when it is whole and on the disk: another build may be reading.
    let unfinished = path + ".\(getpid()).\(UInt32.random(in: 0 ... .max))"
    defer { FileSystem.remove(unfinished) }
    guard (try? makeFolder(group)) != nil,
      (try? FileSystem.write(bytes + Self.seal(bytes, key), to: unfinished, isForced: true)) != nil
    else { return }
    if rename(unfinished, path) != 0 {
      // A folder is in the way.
      FileSystem.remove(path)
      guard rename(unfinished, path) == 0 else { return }
    }
    try? FileSystem.force(group)
  }

  /// Removes what has not been asked for longest, until the rest takes at most three quarters of a
  /// limit; nothing while all takes no more than the limit.
  ///
  /// - Parameter limit: in bytes.
  func trim(to limit: Int = Self.sizeLimit) {
    guard let folder else { return }
    var entries: [(path: String, size: Int, used: timespec)] = []
    for group in (try? FileSystem.names(in: folder)) ?? []
    where group.utf8.count == 2 && FileSystem.kind("\(folder)/\(group)") == .folder {
      for name in (try? FileSystem.names(in: "\(folder)/\(group)")) ?? [] {
        let path = "\(folder)/\(group)/\(name)"
        var status = stat()
        guard lstat(path, &status) == 0 else { continue }
        entries.append((path, Int(status.st_size), status.st_mtim))
      }
    }
    var total = entries.reduce(0) { $0 + $1.size }
    guard total > limit else { return }
    entries.sort { ($0.used.tv_sec, $0.used.tv_nsec) < ($1.used.tv_sec, $1.used.tv_nsec) }
    for entry in entries where total > limit / 4 * 3 {
      FileSystem.remove(entry.path)
      total -= entry.size
    }
  }

  /// 2 GiB: some 30,000 leaflets.
  static let sizeLimit = 2 << 30
  private static let limit = 256 << 20

  /// Makes the folder of a group of entries, in the place of whatever else is there.
  private func makeFolder(_ group: String) throws(FileSystem.Failure) {
    guard let folder, FileSystem.kind(group) != .folder else { return }
    // Never a folder, which another thread may have made meanwhile.
    unlink(group)
    try FileSystem.makeFolders(group)
    // Keeps the cache out of version control; there already after the first time.
    try? FileSystem.write(Array("*\n".utf8), to: folder + "/.gitignore")
  }

  private func path(_ key: Key) -> String? {
    folder.map { "\($0)/\(key.digits.prefix(2))/\(key.digits)" }
  }
}
