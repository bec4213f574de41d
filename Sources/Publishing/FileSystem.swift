import Diagnostics
import Foundation

/// The few file operations of a build, by POSIX calls: Foundation's take three to fifteen times as
/// long, which shows at ten thousand files.
enum FileSystem {
  /// Why an operation failed, by its `errno`.
  struct Failure: Error {
    var path: String
    var code: Int32

    init(_ path: String) {
      self.path = path
      code = errno
    }

    var reason: String { String(cString: strerror(code)) }
  }

  enum Kind { case file, folder, link, other }

  /// What a path names, without following a link; nil where there is nothing.
  static func kind(_ path: String) -> Kind? {
    var status = stat()
    guard lstat(path, &status) == 0 else { return nil }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    case S_IFLNK: return .link
    default: return .other
    }
  }

  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// The path with every link followed; nil where it leads nowhere.
  static func realPath(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// Reads a whole file.
  ///
  /// - Parameter limit: the most bytes to read; of a larger file only `limit + 1` are returned, which
  ///   is enough to see that it is too large.
  static func read(_ path: String, limit: Int = .max - 1) throws(Failure) -> [UInt8] {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw Failure(path) }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw Failure(path) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      errno = EISDIR
      throw Failure(path)
    }
    let size = min(Int(status.st_size), limit + 1)
    var failed = false
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let read = Foundation.read(file, buffer.baseAddress! + count, size - count)
        if read < 0, errno == EINTR { continue }
        failed = read < 0
        if read <= 0 { break }
        count += read
      }
    }
    if failed { throw Failure(path) }
    return bytes
  }

  /// Writes a new file; one that is there already is an error.
  static func write(_ bytes: [UInt8], to path: String) throws(Failure) {
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw Failure(path) }
    var written = 0
    var failure: Failure?
    bytes.withUnsafeBytes { buffer in
      while written < buffer.count {
        let count = Foundation.write(file, buffer.baseAddress! + written, buffer.count - written)
        if count < 0, errno == EINTR { continue }
        if count <= 0 {
          failure = Failure(path)
          return
        }
        written += count
      }
    }
    // Some file systems report a full disk only here.
    if close(file) != 0, failure == nil { failure = Failure(path) }
    if let failure { throw failure }
  }

  /// Makes a folder; one that is there already will do.
  static func makeFolder(_ path: String) throws(Failure) {
    if mkdir(path, 0o755) != 0, errno != EEXIST { throw Failure(path) }
  }

  /// Makes a folder and those above it.
  static func makeFolders(_ path: String) throws(Failure) {
    if path.isEmpty || exists(path) { return }
    try makeFolders(parent(path))
    try makeFolder(path)
  }

  /// The names in a folder, in the order of their bytes.
  static func names(in folder: String) throws(Failure) -> [String] {
    guard let stream = opendir(folder) else { throw Failure(folder) }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = Foundation.readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: UInt8.self, capacity: Int(NAME_MAX) + 1) { pointer in
          String(decoding: UnsafeBufferPointer(start: pointer, count: strlen(pointer)), as: UTF8.self)
        }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Removes a file, or a folder with all that is in it; links are removed, not followed.
  static func remove(_ path: String) {
    if kind(path) == .folder {
      for name in (try? names(in: path)) ?? [] { remove("\(path)/\(name)") }
      rmdir(path)
    } else {
      unlink(path)
    }
  }

  /// The folder above a path, "." for a bare name.
  static func parent(_ path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}

extension Diagnostic {
  /// A file operation that failed.
  init(_ code: String, _ failure: FileSystem.Failure, vi: String, en: String, wayOut: Message? = nil)
  {
    self.init(
      .error, code, at: SourceLocation(file: failure.path),
      Message(vi: "\(vi): \(failure.reason)", en: "\(en): \(failure.reason)"), wayOut: wayOut)
  }
}
