package import Foundation

/// Where tests find their files.
package enum TestFiles {
  /// The package's root folder.
  package static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// A file of `Tests/Fixtures`.
  package static func fixture(_ path: String) -> URL {
    root.appending(path: "Tests/Fixtures/\(path)")
  }

  /// A file of the material that lies beside the checkout, or nil where there is none; tests that
  /// need it are then skipped.
  package static func shared(_ path: String) -> URL? {
    let url = root.deletingLastPathComponent().appending(path: "shared/\(path)")
    return FileManager.default.fileExists(atPath: url.path) ? url : nil
  }

  /// Runs a body with an empty folder that is removed afterwards.
  package static func withTemporaryFolder<Result>(_ body: (URL) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "anpham-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder)
  }
}

/// Compares a text with its golden file under `Tests/Fixtures`.
///
/// With `ANPHAM_RECORD=1` in the environment the golden file is written instead; under CI that is
/// refused, so that a change of golden files is always one that somebody looked at.
///
/// - Returns: nil when they agree, else a description of the first difference.
package func differenceFromGolden(_ actual: String, _ path: String) throws -> String? {
  let url = TestFiles.fixture(path)
  let environment = ProcessInfo.processInfo.environment
  if environment["ANPHAM_RECORD"] == "1", environment["CI"] == nil {
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try actual.write(to: url, atomically: true, encoding: .utf8)
    return nil
  }
  guard let expected = try? String(contentsOf: url, encoding: .utf8) else {
    return "no golden file \(path): record it with ANPHAM_RECORD=1"
  }
  if expected == actual { return nil }
  let a = expected.split(separator: "\n", omittingEmptySubsequences: false)
  let b = actual.split(separator: "\n", omittingEmptySubsequences: false)
  for index in 0..<max(a.count, b.count) {
    let (x, y) = (index < a.count ? a[index] : "<end>", index < b.count ? b[index] : "<end>")
    if x != y { return "\(path):\(index + 1)\n  expected \(x)\n  actual   \(y)" }
  }
  return "\(path): differs in bytes"
}
