/// What a picture file is, once it has been read to its last pixel.
package struct Picture: Sendable, Codable, Equatable {
  package enum Form: String, Sendable, Codable, CaseIterable {
    case jpeg, png, webp, heif, tiff, svg, gif

    /// The endings of its files.
    package var endings: [String] {
      switch self {
      case .jpeg: ["jpg", "jpeg"]
      case .png: ["png"]
      case .webp: ["webp"]
      case .heif: ["heic", "heif", "avif"]
      case .tiff: ["tif", "tiff"]
      case .svg: ["svg"]
      case .gif: ["gif"]
      }
    }
  }

  package var form: Form
  /// In pixels, upright.
  package var width: Int
  package var height: Int
  package var hasAlpha: Bool
  /// Whether its colours are those of a printing press.
  package var isCMYK: Bool
}

/// A size and form to be made of a picture; of a drawing also "svg", the drawing written anew from
/// lists of what may be in one.
package struct PictureRecipe: Sendable, Codable, Equatable {
  package var form: String
  /// In pixels.
  package var width: Int
  package var height: Int
  /// From 1 to 100, for forms that lose something.
  package var quality: Int

  package init(form: String, width: Int, height: Int, quality: Int) {
    self.form = form
    self.width = width
    self.height = height
    self.quality = quality
  }
}

/// Why nothing was made of a picture.
package enum PictureFailure: Error, Sendable, Equatable {
  /// The picture is not taken, by the worker's code and what it adds.
  case refused(String, detail: String)
  case outOfTime
  /// The worker ended: how.
  case crashed(String)
  /// The environment cannot be used: what is missing.
  case unavailable(String)
}
