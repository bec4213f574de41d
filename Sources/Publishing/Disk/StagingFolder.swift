import CFileExchange
import Foundation

/// A folder beside the output in which a build works: it holds the new output while that is written,
/// and the former one once the two have changed places.
///
/// It is locked as long as a build works in it. What a killed build leaves in it, the next one clears
/// away.
final class StagingFolder {
  private let path: String
  private let lock: Int32

  /// Where the new output is written.
  var new: String { path + "/new" }
  /// Where a build keeps what it needs only itself.
  var work: String { path + "/work" }
  /// Where the former output waits on file systems that cannot exchange two folders.
  private var former: String { path + "/former" }

  /// Makes the folder, locks it, and clears what a killed build left.
  ///
  /// - Parameters:
  ///   - path: the folder's path, on the file system of the output.
  ///   - output: the folder that will be replaced.
  /// - Throws: a failure with the code `EWOULDBLOCK` while another build holds the lock.
  init(_ path: String, output: String) throws(FileSystem.Failure) {
    self.path = path
    lock = try Self.makeLocked(path)
    if FileSystem.kind(former) == .folder, FileSystem.kind(output) == nil {
      rename(former, output)
    }
    do throws(FileSystem.Failure) {
      for name in try FileSystem.names(in: path) { FileSystem.remove("\(path)/\(name)") }
      try FileSystem.makeFolder(new)
    } catch {
      close(lock)
      throw error
    }
  }

  deinit {
    FileSystem.remove(path)
    // Only now: nobody else may take the folder while it is being removed.
    close(lock)
  }

  /// The lock goes with the folder, not with its name: a build that ends removes the folder, so it
  /// may be another one by the time the lock is held.
  private static func makeLocked(_ path: String) throws(FileSystem.Failure) -> Int32 {
    while true {
      try FileSystem.makeFolder(path)
      let lock = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
      if lock < 0 {
        if errno == ENOENT { continue }
        throw FileSystem.Failure(path)
      }
      guard flock(lock, LOCK_EX | LOCK_NB) == 0 else {
        let failure = FileSystem.Failure(path)
        close(lock)
        throw failure
      }
      var held = stat()
      var named = stat()
      if fstat(lock, &held) == 0, lstat(path, &named) == 0, held.st_dev == named.st_dev,
        held.st_ino == named.st_ino
      {
        return lock
      }
      close(lock)
    }
  }

  /// Puts the new output, once it is on the disk, in the place of the former one, which is removed
  /// with this folder.
  func exchange(with output: String) throws(FileSystem.Failure) {
    try FileSystem.forceAll(with: new)
    // Renaming is enough where the output is not there, or empty.
    if rename(new, output) != 0, anpham_exchange(new, output) != 0 {
      guard [EINVAL, ENOSYS, ENOTTY, EOPNOTSUPP].contains(errno) else {
        throw FileSystem.Failure(output)
      }
      try exchangeInTwoSteps(with: output)
    }
    // Before the former output is removed: a power cut leaves the one or the other.
    try? FileSystem.force(FileSystem.parent(output))
  }

  /// For file systems that cannot exchange two folders. A kill between the steps leaves no output;
  /// the next build puts the former one back.
  private func exchangeInTwoSteps(with output: String) throws(FileSystem.Failure) {
    guard rename(output, former) == 0 else { throw FileSystem.Failure(output) }
    guard rename(new, output) == 0 else {
      let failure = FileSystem.Failure(output)
      rename(former, output)
      throw failure
    }
  }
}
