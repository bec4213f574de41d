internal import CLibZip

/// Makes ZIP archives whose bytes depend on nothing but their members.
package enum ZipArchive {
  /// A file that goes into an archive.
  package struct Member: Sendable, Hashable {
    /// Its name in the archive, with slashes between folders.
    package var name: String
    /// Where it lies; read when the archive is written.
    package var path: String

    package init(name: String, path: String) {
      self.name = name
      self.path = path
    }
  }

  /// Why an archive was not made, in the library's words.
  package struct Failure: Error, Sendable {
    package var reason: String
  }

  /// Writes an archive. Members are stored as they are, not compressed: PDFs and pictures are already.
  ///
  /// Each has the same time, 1 January 1980, the first that the format knows: an archive changes when
  /// its members do.
  ///
  /// - Parameters:
  ///   - members: in their order; each name once.
  ///   - path: the archive; nothing is there yet.
  /// - Throws: `Failure` where a member cannot be read or the archive cannot be written.
  package static func write(_ members: [Member], to path: String) throws(Failure) {
    var code: Int32 = 0
    guard let archive = zip_open(path, ZIP_CREATE | ZIP_EXCL, &code) else {
      throw Failure(reason: text(of: code))
    }
    for member in members {
      guard add(member, to: archive) else {
        let reason = String(cString: zip_strerror(archive))
        zip_discard(archive)
        throw Failure(reason: "\(member.name): \(reason)")
      }
    }
    guard zip_close(archive) == 0 else {
      let reason = String(cString: zip_strerror(archive))
      zip_discard(archive)
      throw Failure(reason: reason)
    }
  }

  private static func add(_ member: Member, to archive: OpaquePointer) -> Bool {
    guard let source = zip_source_file(archive, member.path, 0, -1) else { return false }
    let index = zip_file_add(archive, member.name, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
    guard index >= 0 else {
      zip_source_free(source)
      return false
    }
    return setAttributes(archive, zip_uint64_t(index), ZIP_CM_STORE)
  }

  static func setAttributes(
    _ archive: OpaquePointer, _ place: zip_uint64_t, _ compression: Int32
  ) -> Bool {
    // 0x21: day 1, month 1, year 0 of the format, which counts from 1980.
    zip_set_file_compression(archive, place, compression, 0) == 0
      && zip_file_set_dostime(archive, place, 0, 0x21, 0) == 0
      && zip_file_set_external_attributes(
        archive, place, 0, zip_uint8_t(ZIP_OPSYS_UNIX), 0o100644 << 16) == 0
  }

  private static func text(of code: Int32) -> String {
    var error = zip_error_t()
    zip_error_init_with_code(&error, code)
    defer { zip_error_fini(&error) }
    return String(cString: zip_error_strerror(&error))
  }
}
