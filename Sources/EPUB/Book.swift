/// A book as EPUB 3.3 takes it (https://www.w3.org/TR/epub-33/).
package struct Book: Sendable {
  /// Unique in the world: the book's own web address.
  package var identifier: String
  package var title: String
  package var subtitle: String?
  package var publisher: String
  /// Where the year stands on its title page.
  package var year: String?
  /// When it last changed, in UTC: `2026-10-01T00:00:00Z`.
  package var modified: String
  /// What it is, for those who choose a book by what they can read of it.
  package var accessibilitySummary: String
  package var chapters: [Chapter]
  /// The style sheet of all chapters.
  package var stylesheet: [UInt8]
  /// The pictures that chapters show, each with its alternative there.
  package var pictures: [Picture] = []

  package init(
    identifier: String, title: String, publisher: String, modified: String,
    accessibilitySummary: String, chapters: [Chapter], stylesheet: [UInt8]
  ) {
    self.identifier = identifier
    self.title = title
    self.publisher = publisher
    self.modified = modified
    self.accessibilitySummary = accessibilitySummary
    self.chapters = chapters
    self.stylesheet = stylesheet
  }

  /// One file of the book's text.
  package struct Chapter: Sendable {
    /// The file's name without its ending, which is also its id: a letter, then letters, digits and
    /// hyphens.
    package var name: String
    package var title: String
    /// How deep it stands in the table of contents, from 1.
    package var level: Int
    /// What the file is: `chapter`, `part`, `preface`, `appendix` (EPUB 3 Structural Semantics).
    package var type: String
    /// The content of the body element, as XHTML.
    package var body: [UInt8]
    /// The headings that the table of contents lists below it.
    package var sections: [Section]

    package init(
      name: String, title: String, level: Int, type: String, body: [UInt8],
      sections: [Section] = []
    ) {
      self.name = name
      self.title = title
      self.level = level
      self.type = type
      self.body = body
      self.sections = sections
    }

    /// The file that other chapters link to.
    package var file: String { "\(name).xhtml" }
  }

  /// A file with a picture.
  package struct Picture: Sendable {
    package enum Form: String, Sendable {
      case svg, png, jpeg

      var mediaType: String { self == .svg ? "image/svg+xml" : "image/\(rawValue)" }
    }

    /// The file's name without its ending, which is also its id, unlike that of any chapter.
    package var name: String
    package var form: Form
    package var bytes: [UInt8]

    package init(name: String, form: Form, bytes: [UInt8]) {
      self.name = name
      self.form = form
      self.bytes = bytes
    }

    /// The file that chapters show.
    package var file: String { Self.file(name, form) }

    package static func file(_ name: String, _ form: Form) -> String { "\(name).\(form.rawValue)" }
  }

  package struct Section: Sendable {
    package var title: String
    /// The id of its heading.
    package var anchor: String

    package init(title: String, anchor: String) {
      self.title = title
      self.anchor = anchor
    }
  }
}
