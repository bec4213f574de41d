/// A picture of the website: the file it comes from, and what is made of it.
package struct SitePicture: Sendable, Equatable {
  /// One size and form of it.
  package struct Variant: Sendable, Equatable {
    package enum Form: String, Sendable {
      case webp, jpeg, png

      /// Its media type (IANA).
      package var mediaType: String { "image/\(rawValue)" }
      /// The ending of its files.
      package var ending: String { self == .jpeg ? "jpg" : rawValue }
    }

    /// The file's address, relative to the site's root.
    package var address: String
    package var form: Form
    /// In pixels.
    package var width: Int
    package var height: Int

    package init(address: String, form: Form, width: Int, height: Int) {
      self.address = address
      self.form = form
      self.width = width
      self.height = height
    }
  }

  /// The size of the upright source, in pixels.
  package var width: Int
  package var height: Int
  /// By form, in each from the smallest; those of the form that every browser reads come last.
  package var variants: [Variant]

  package init(width: Int, height: Int, variants: [Variant]) {
    self.width = width
    self.height = height
    self.variants = variants
  }

  /// The largest variant in the form that every browser reads.
  package var fallback: Variant? { variants.last }
}
