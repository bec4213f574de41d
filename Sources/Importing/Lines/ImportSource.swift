/// What an import works on: the lines of a document and what is known of where they come from.
package struct ImportSource: Sendable {
  package enum Origin: Sendable {
    /// A text file, perhaps from character recognition: lines may be cut at the paper's edge.
    case text
    /// The pages of a PDF as text.
    case pdf
    /// A word processor's file: a line is a paragraph or a row of a table, and pages are not known.
    case wordProcessor
  }

  /// A picture as it lies in the document.
  package struct Picture: Sendable {
    /// The ending of its file, "png" or "jpg"; with "?" behind where the site has no use for it.
    package var form: String
    package var bytes: [UInt8]
  }

  package var lines: [SourceLine]
  package var origin = Origin.text
  /// Those that lines of the part `picture` point to.
  package var pictures: [Picture] = []
  /// What the source says of each line that shows a picture, by the line's number.
  package var descriptions: [Int: String] = [:]

  package init(
    lines: [SourceLine], origin: Origin = .text, pictures: [Picture] = [],
    descriptions: [Int: String] = [:]
  ) {
    self.lines = lines
    self.origin = origin
    self.pictures = pictures
    self.descriptions = descriptions
  }
}

extension ImportSource.Origin {
  /// Whether a number alone on a line may be that of a page.
  var hasPageNumbers: Bool { self != .wordProcessor }

  /// Why an import is nobody's original until somebody has compared it.
  var editionNote: String {
    let origin =
      switch self {
      case .text: "văn bản nhận dạng ký tự"
      case .pdf: "tệp PDF"
      case .wordProcessor: "tệp soạn thảo văn bản"
      }
    return "Bản chuyển tự động từ \(origin), chưa đối chiếu với bản ký"
  }
}
