import CFileExchange
import Diagnostics
import Foundation

/// The few file operations of a build, by POSIX calls (docs/decisions/0007).
enum FileSystem {
  /// Why an operation failed, by its `errno`.
  struct Failure: Error {
    var path: String
    var code: Int32

    init(_ path: String, code: Int32 = errno) {
      self.path = path
      self.code = code
    }
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

  /// What reading a file gives.
  enum Contents {
    case bytes([UInt8])
    /// The file is larger than the limit, by its size in bytes.
    case tooLarge(Int)
  }

  /// Reads a whole regular file that lies in a folder, by itself or by a link: the one door to what
  /// users put into the folders of content and templates.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - folder: the folder as the user named it, which itself may be a link.
  ///   - limit: the largest size that is read, in bytes.
  /// - Throws: a `Failure` with `EXDEV` for what lies elsewhere, `EINVAL` for devices, sockets and
  ///   named pipes, which are not opened.
  static func read(
    _ path: String, within folder: String, limit: Int
  ) throws(Failure) -> Contents {
    guard let root = realPath(folder), let real = realPath(path) else { throw Failure(path) }
    guard contains(root, real) else { throw Failure(path, code: EXDEV) }
    guard kind(real) != .other else { throw Failure(path, code: EINVAL) }
    do throws(Failure) {
      return try read(real, limit: limit, followingLink: false)
    } catch {
      throw Failure(path, code: error.code)
    }
  }

  /// Reads a whole regular file of at most `limit` bytes.
  static func read(
    _ path: String, limit: Int, followingLink: Bool = true
  ) throws(Failure) -> Contents {
    // Without O_NONBLOCK a named pipe would hold up the build.
    let file = open(
      path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | (followingLink ? 0 : O_NOFOLLOW))
    guard file >= 0 else { throw Failure(path) }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw Failure(path) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw Failure(path, code: status.st_mode & S_IFMT == S_IFDIR ? EISDIR : EINVAL)
    }
    let size = Int(status.st_size)
    guard size <= limit else { return .tooLarge(size) }
    return .bytes(try read(file, size: size, path))
  }

  /// Reads from an open file until it ends or `size` bytes are there.
  private static func read(_ file: Int32, size: Int, _ path: String) throws(Failure) -> [UInt8] {
    var failure: Failure?
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let read = Foundation.read(file, buffer.baseAddress! + count, size - count)
        if read < 0, errno == EINTR { continue }
        if read < 0 { failure = Failure(path) }
        if read <= 0 { break }
        count += read
      }
    }
    if let failure { throw failure }
    return bytes
  }

  /// Whether a path is a regular file, and no link to one, with just these bytes.
  static func holds(_ path: String, _ bytes: [UInt8]) -> Bool {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW)
    guard file >= 0 else { return false }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      Int(status.st_size) == bytes.count
    else { return false }
    return (try? read(file, size: bytes.count, path)) == bytes
  }

  /// Gives a file a second name; false where that cannot be.
  static func link(_ path: String, as new: String) -> Bool { Foundation.link(path, new) == 0 }

  /// Writes a new file; one that is there already is an error.
  ///
  /// - Parameter isForced: whether to wait until the file is on the disk, whatever happens to the
  ///   machine then.
  static func write(
    _ bytes: [UInt8], to path: String, isForced: Bool = false
  ) throws(Failure) {
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw Failure(path) }
    var written = 0
    var failure: Failure?
    bytes.withUnsafeBytes { buffer in
      while written < buffer.count, failure == nil {
        let count = Foundation.write(file, buffer.baseAddress! + written, buffer.count - written)
        if count < 0, errno == EINTR { continue }
        if count <= 0 { failure = Failure(path) } else { written += count }
      }
    }
    if isForced, failure == nil, fsync(file) != 0 { failure = Failure(path) }
    // Some file systems report a full disk only here.
    if close(file) != 0, failure == nil { failure = Failure(path) }
    if let failure { throw failure }
  }

  /// Waits until the names in a folder are on the disk.
  static func force(_ folder: String) throws(Failure) {
    let file = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard file >= 0 else { throw Failure(folder) }
    defer { close(file) }
    // EINVAL: a file system that has no such thing.
    if fsync(file) != 0, errno != EINVAL { throw Failure(folder) }
  }

  /// Waits until everything of the file system that a folder lies on is on the disk.
  static func forceAll(with folder: String) throws(Failure) {
    let file = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard file >= 0 else { throw Failure(folder) }
    defer { close(file) }
    if anpham_sync(file) != 0, errno != ENOSYS { throw Failure(folder) }
  }

  /// Makes a folder; one that is there already will do.
  static func makeFolder(_ path: String) throws(Failure) {
    guard mkdir(path, 0o755) != 0 else { return }
    let failure = Failure(path)
    if failure.code != EEXIST || kind(path) != .folder { throw failure }
  }

  /// Makes a folder and those above it.
  static func makeFolders(_ path: String) throws(Failure) {
    if path.isEmpty || exists(path) { return }
    try makeFolders(parent(path))
    try makeFolder(path)
  }

  /// The names in a folder, in the order of their bytes. A name that is not UTF-8 has replacement
  /// characters in it, and so names no file.
  static func names(in folder: String) throws(Failure) -> [String] {
    guard let stream = opendir(folder) else { throw Failure(folder) }
    defer { closedir(stream) }
    var names: [String] = []
    errno = 0
    while let entry = Foundation.readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        String(cString: UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self))
      }
      if name != ".", name != ".." { names.append(name) }
      errno = 0
    }
    guard errno == 0 else { throw Failure(folder) }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Removes a file, or a folder with all that is in it; links are removed, not followed.
  static func remove(_ path: String) {
    guard unlink(path) != 0, errno == EISDIR || errno == EPERM else { return }
    for name in (try? names(in: path)) ?? [] { remove("\(path)/\(name)") }
    rmdir(path)
  }
}

extension FileSystem {
  /// Whether a path leads into a folder, or is it.
  static func leads(_ path: String, into folder: String) -> Bool {
    guard let folder = realPath(folder), let target = realPath(path) else { return false }
    return contains(folder, target)
  }

  /// The folder above a path, "." for a bare name.
  static func parent(_ path: String) -> String {
    // By bytes: a slash and a combining mark after it are one `Character`.
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The last part of a path.
  static func name(_ path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return path }
    return String(path[path.utf8.index(after: slash)...])
  }

  /// The path without slashes at its end.
  static func withoutEndingSlash(_ path: String) -> String {
    var bytes = path.utf8[...]
    while bytes.count > 1, bytes.last == UInt8(ascii: "/") { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether a path is a folder, or lies in it; both with every link followed.
  static func contains(_ folder: String, _ path: String) -> Bool {
    let prefix = folder == "/" ? folder : folder + "/"
    return path.utf8.elementsEqual(folder.utf8) || path.utf8.starts(with: prefix.utf8)
  }
}

extension FileSystem.Failure {
  /// Why, in the user's words; the system's own where the reason is a rare one.
  var reason: Message {
    let words = String(cString: strerror(code))
    let vietnamese =
      switch code {
      case ENOENT: "không có tệp hoặc thư mục này"
      case EACCES, EPERM: "không có quyền"
      case EROFS: "ổ đĩa chỉ cho đọc"
      case ENOSPC: "đĩa đã đầy"
      case EDQUOT: "đã dùng hết phần đĩa được cấp"
      case EFBIG: "tệp lớn quá mức cho phép"
      case EISDIR: "đây là thư mục, không phải tệp"
      case ENOTDIR: "một phần của đường dẫn không phải là thư mục"
      case EEXIST: "đã có sẵn"
      case ELOOP: "các liên kết tượng trưng dẫn vòng quanh"
      case EXDEV: "liên kết tượng trưng dẫn ra ngoài thư mục"
      case ENAMETOOLONG: "tên quá dài"
      case EINVAL: "đây không phải là tệp thường"
      case EIO: "thiết bị báo lỗi vào ra"
      case EBUSY: "đang được dùng"
      case EMFILE, ENFILE: "mở quá nhiều tệp cùng lúc"
      default: words
      }
    let english =
      switch code {
      case EINVAL: "this is no regular file"
      case EXDEV: "a symbolic link leads out of the folder"
      default: words
      }
    return Message(vi: vietnamese, en: english)
  }
}

extension Diagnostic {
  /// A file operation that failed.
  init(
    _ code: Diagnostic.Code, _ failure: FileSystem.Failure, vi: String, en: String,
    wayOut: Message? = nil
  ) {
    let reason = failure.reason
    self.init(
      code, at: SourceLocation(file: failure.path),
      Message(vi: "\(vi): \(reason.vietnamese)", en: "\(en): \(reason.english)"), wayOut: wayOut)
  }
}
