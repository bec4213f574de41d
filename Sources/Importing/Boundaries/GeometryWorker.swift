internal import Diagnostics
internal import Foundation
internal import WorkerProcesses

/// The Python process that reads and simplifies boundaries; the other end of
/// `Resources/boundaries.py`.
struct GeometryWorker {
  /// What the process found wrong with a file or feature.
  struct Problem: Decodable {
    var code: Diagnostic.Code
    var detail: String
  }

  struct Feature: Decodable {
    var properties: [String: String]
    var problem: Problem?
    /// How many outer rings run clockwise, against RFC 7946.
    var reversed: Int
  }

  struct File: Decodable {
    var notice: String?
    var problem: Problem?
    var features: [Feature]
  }

  struct Read: Decodable {
    var files: [File]
  }

  struct Area: Decodable {
    var slug: String
    /// Longitude and latitude in turn, in thousandths of a degree.
    var rings: [[Int]]
  }

  struct Built: Decodable {
    var gaps: Bool
    var small: Int
    var provinces: [Area]
    var archipelagos: [Area]
  }

  /// Which features make up an area.
  struct Request: Encodable {
    var slug: String
    /// Pairs of the file's and the feature's index.
    var features: [[Int]]
  }

  enum Failure: Error {
    case noPython(String)
    case process(WorkerProcess.Failure)

    func diagnostic(_ file: String) -> Diagnostic {
      let (vi, en) =
        switch self {
        case .noPython(let path): ("không chạy được \(path)", "cannot run \(path)")
        case .process(let failure):
          ("tiến trình hình học dừng: \(failure.inWords)", "the process ended: \(failure.inWords)")
        }
      return Diagnostic(
        .`boundaries.no-geometry`, at: SourceLocation(file: file),
        Message(
          vi: "không xử lý được ranh giới: \(vi)", en: "cannot work on the boundaries: \(en)"),
        wayOut: Message(
          vi: "chạy Scripts/set-up-typesetting để cài môi trường có shapely",
          en: "run Scripts/set-up-typesetting, which installs shapely"))
    }
  }

  private struct BuildRequest: Encodable {
    var areas: [Request]
    var points: Int
  }

  private let process: WorkerProcess
  /// A million points take about ten seconds.
  private static let timeLimit = Duration.seconds(180)

  init(python: String) throws(Failure) {
    guard
      let process = WorkerProcess(
        python: python, source: PackageResources.boundaries_py, arguments: [])
    else { throw .noPython(python) }
    self.process = process
  }

  /// Reads the two files; the second may be empty.
  func read(_ provinces: [UInt8], _ archipelagos: [UInt8]) throws(Failure) -> Read {
    let deadline = ContinuousClock.now + Self.timeLimit
    do throws(WorkerProcess.Failure) {
      try process.send(provinces, archipelagos, before: deadline)
      let read = try process.receive(Read.self, before: deadline)
      guard read.files.count == 2 else { throw WorkerProcess.Failure.outOfStep }
      return read
    } catch {
      throw .process(error)
    }
  }

  /// Puts areas together and simplifies them.
  func build(_ areas: [Request], points: Int) throws(Failure) -> Built {
    let deadline = ContinuousClock.now + Self.timeLimit
    let request = BuildRequest(areas: areas, points: points)
    do throws(WorkerProcess.Failure) {
      try process.send(
        [UInt8]((try? JSONEncoder().encode(request)) ?? Data()), before: deadline)
      return try process.receive(Built.self, before: deadline)
    } catch {
      throw .process(error)
    }
  }
}
