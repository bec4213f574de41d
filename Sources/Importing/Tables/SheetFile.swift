internal import Foundation
internal import WorkerProcesses

/// What `Resources/sheets.py` finds in a spreadsheet.
struct SheetFile: Decodable {
  /// A cell as the program of the sheet holds it.
  struct Cell: Decodable, Equatable {
    enum Kind: String, Decodable {
      case text = "s"
      case number = "n"
      case date = "d"
      case flag = "b"
      case error = "e"
    }

    var kind: Kind
    /// A number in plain digits with a point, a date as 2024-01-05.
    var text: String

    init(_ kind: Kind, _ text: String) {
      self.kind = kind
      self.text = text
    }

    init(from decoder: any Decoder) throws {
      var parts = try decoder.unkeyedContainer()
      kind = try parts.decode(Kind.self)
      text = try parts.decode(String.self)
    }
  }

  struct Sheet: Decodable {
    var name: String
    var isHidden: Bool
    var rows: [[Cell?]]
    /// First row and column, last row and column, from 0.
    var merged: [[Int]]
    var hiddenRows: [Int]
    var hiddenColumns: [Int]
    /// Cells with a formula whose value nobody has computed: "C5".
    var formulas: [String]
    /// Cells that show an error: "D7".
    var errors: [String]
    /// Row and column of cells that show a percentage.
    var percents: [[Int]]
  }

  var refused: WordFile.Refusal?
  /// "xlsx", "xls", "ods" or "csv".
  var kind: String?
  var sheets: [Sheet]?
}

extension SheetFile {
  enum Failure: Error {
    case noPython
    case ended(String)
  }

  /// The largest workbooks take some seconds.
  private static let timeLimit = Duration.seconds(120)

  /// Reads a file in a Python process of its own.
  static func read(_ bytes: [UInt8], python: String) throws(Failure) -> SheetFile {
    let program = PackageResources.word_package_py + PackageResources.sheets_py
    guard let process = WorkerProcess(python: python, source: program, arguments: []) else {
      throw .noPython
    }
    let deadline = ContinuousClock.now + timeLimit
    do {
      try process.send(bytes, before: deadline)
      return try JSONDecoder().decode(
        SheetFile.self, from: Data(process.receive(before: deadline)))
    } catch {
      throw .ended((error as? WorkerProcess.Failure)?.inWords ?? "\(error)")
    }
  }
}
