internal import CLibZip
import Foundation

extension ZipArchive {
  /// What goes into an archive from memory.
  package struct Content: Sendable {
    /// Its name in the archive, with slashes between folders.
    package var name: String
    package var bytes: [UInt8]
    package var isCompressed: Bool

    package init(name: String, bytes: [UInt8], isCompressed: Bool = true) {
      self.name = name
      self.bytes = bytes
      self.isCompressed = isCompressed
    }
  }

  /// Makes an archive in memory; each member has the time of those that ``write(_:to:)`` writes.
  ///
  /// - Parameter contents: in their order; each name once.
  /// - Throws: `Failure` where the library refuses, in its words.
  package static func bytes(of contents: [Content]) throws(Failure) -> [UInt8] {
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    guard let target = zip_source_buffer_create(nil, 0, 0, &error) else {
      throw Failure(reason: String(cString: zip_error_strerror(&error)))
    }
    guard let archive = zip_open_from_source(target, ZIP_TRUNCATE, &error) else {
      zip_source_free(target)
      throw Failure(reason: String(cString: zip_error_strerror(&error)))
    }
    // The archive would take the source with it.
    zip_source_keep(target)
    defer { zip_source_free(target) }
    for content in contents {
      guard add(content, to: archive) else {
        let reason = String(cString: zip_strerror(archive))
        zip_discard(archive)
        throw Failure(reason: "\(content.name): \(reason)")
      }
    }
    guard zip_close(archive) == 0 else {
      let reason = String(cString: zip_strerror(archive))
      zip_discard(archive)
      throw Failure(reason: reason)
    }
    guard let bytes = read(target) else {
      throw Failure(reason: String(cString: zip_error_strerror(zip_source_error(target))))
    }
    return bytes
  }

  private static func add(_ content: Content, to archive: OpaquePointer) -> Bool {
    // The library frees the copy when the archive is closed.
    let count = content.bytes.count
    guard let copy = malloc(max(count, 1)) else { return false }
    content.bytes.withUnsafeBytes { bytes in
      if let start = bytes.baseAddress { memcpy(copy, start, count) }
    }
    guard let source = zip_source_buffer(archive, copy, zip_uint64_t(count), 1) else {
      free(copy)
      return false
    }
    let index = zip_file_add(archive, content.name, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
    guard index >= 0 else {
      zip_source_free(source)
      return false
    }
    return setAttributes(
      archive, zip_uint64_t(index), content.isCompressed ? ZIP_CM_DEFLATE : ZIP_CM_STORE)
  }

  private static func read(_ source: OpaquePointer) -> [UInt8]? {
    var status = zip_stat_t()
    guard zip_source_stat(source, &status) == 0, zip_source_open(source) == 0 else { return nil }
    defer { zip_source_close(source) }
    let size = Int(status.size)
    var count = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, filled in
      while count < size, let start = buffer.baseAddress {
        let read = zip_source_read(source, start + count, zip_uint64_t(size - count))
        if read <= 0 { break }
        count += Int(read)
      }
      filled = count
    }
    return count == size ? bytes : nil
  }
}
