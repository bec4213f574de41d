package import Diagnostics
internal import Foundation
internal import Synchronization
internal import WorkerProcesses

/// Draws SVG files as PNG, in one process that starts with the first of them.
///
/// The drawing is that of resvg, which comes with vl-convert in the typesetting environment. It may
/// be used from several threads, one after the other.
package final class Rasteriser: Sendable {
  /// Why a picture could not be drawn.
  package struct Failure: Error {
    package var diagnostic: Diagnostic
  }

  /// The program, for those who keep its results under what they were made from.
  package static var program: [UInt8] { PackageResources.rasteriser_py }

  private let installation: TypesettingInstallation
  private let process = Mutex<WorkerProcess?>(nil)
  private static let timeLimit = Duration.seconds(60)

  package init(_ installation: TypesettingInstallation) { self.installation = installation }

  /// Draws a picture at one and a half of its size.
  ///
  /// - Parameter svg: the file's bytes; fonts are those of the environment.
  /// - Throws: `Failure` where the environment is incomplete or the drawing is at fault.
  package func png(_ svg: [UInt8]) throws(Failure) -> [UInt8] {
    let result = process.withLock { running -> Result<[UInt8], Failure> in
      do throws(Failure) {
        if let process = running { return .success(try Self.draw(svg, by: process)) }
        let process = try start()
        running = process
        return .success(try Self.draw(svg, by: process))
      } catch {
        running = nil
        return .failure(error)
      }
    }
    return try result.get()
  }

  private func start() throws(Failure) -> WorkerProcess {
    guard
      let process = WorkerProcess(
        python: installation.python.path, source: Self.program,
        arguments: [installation.fonts.path])
    else { throw Self.failure(installation.python.path) }
    do throws(WorkerProcess.Failure) {
      let found = try process.receive([String: String?].self, before: .now + Self.timeLimit)
      guard (found["missing"] ?? nil) == nil else {
        throw WorkerProcess.Failure.ended("vl-convert")
      }
      return process
    } catch {
      throw Self.failure(error.inWords)
    }
  }

  private static func draw(
    _ svg: [UInt8], by process: WorkerProcess
  ) throws(Failure) -> [UInt8] {
    let deadline = ContinuousClock.now + timeLimit
    let (error, picture): ([UInt8], [UInt8])
    do throws(WorkerProcess.Failure) {
      try process.send(svg, before: deadline)
      error = try process.receive(before: deadline)
      picture = try process.receive(before: deadline)
    } catch {
      throw failure(error.inWords)
    }
    guard error.isEmpty else { throw failure(String(decoding: error, as: UTF8.self)) }
    return picture
  }

  private static func failure(_ reason: String) -> Failure {
    Failure(
      diagnostic: Diagnostic(
        .`picture.not-drawn`, at: nil,
        Message(
          vi: "không vẽ được ảnh PNG: \(reason)", en: "cannot draw the PNG picture: \(reason)"),
        wayOut: Message(
          vi: "chạy Scripts/set-up-typesetting, hoặc dựng với --no-print để không có ảnh PNG",
          en: "run Scripts/set-up-typesetting, or build with --no-print, without PNG pictures")))
  }
}
