/// A place of the content that shows a picture.
package struct PictureUse: Sendable, Hashable {
  /// The picture's file, relative to the content folder: `media/bo-hmong.jpg`.
  package var path: String
  /// The content file, relative to the content folder, and the place in it.
  package var file: String
  package var line: Int
  package var column: Int
  /// How wide it is printed, in millimetres; nil where it is not.
  package var printWidth: Double?

  /// The width of the text on an A4 page, in millimetres.
  package static let textWidth = 170.0
  /// The width of one of two columns on it.
  package static let columnWidth = 83.0

  package init(
    path: String, file: String, line: Int, column: Int, printWidth: Double? = nil
  ) {
    self.path = path
    self.file = file
    self.line = line
    self.column = column
    self.printWidth = printWidth
  }
}
