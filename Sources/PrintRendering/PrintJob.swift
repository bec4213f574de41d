package import Diagnostics

/// One file to be typeset: which template, and the content it walks.
package struct PrintJob: Sendable, Equatable {
  /// The content file, as diagnostics show it.
  package var path: String
  /// The template in `Templates/print`, without its ending: `document`, `leaflet-a5/sheet`.
  package var template: String
  /// The content as JSON; docs/print.md writes down its form.
  package var content: [UInt8]
  /// The pictures that the content names.
  package var files: [PrintFile]
  /// How far colour runs over the trim, in millimetres; nil for sheets that are not trimmed. The
  /// template sets the page's bleed wider, to make room for marks.
  package var bleed: Double?
  /// Where the texts of the content come from, by the names that templates give their fields.
  package var fields: [String: SourceLocation] = [:]
  /// Which sheet of a set it is, for diagnostics: "Tỉnh Sơn La".
  package var part: String?

  package init(path: String, template: String, content: [UInt8], files: [PrintFile] = []) {
    self.path = path
    self.template = template
    self.content = content
    self.files = files
  }
}

/// A picture for print, as a template finds it: `image("/media/NAME")`.
package struct PrintFile: Sendable, Hashable {
  /// A plain file name; all jobs of a build that use it mean the same bytes.
  package var name: String
  /// Makes or reads the bytes when a job is the first to need them; called from any thread.
  package var bytes: @Sendable () throws -> [UInt8]

  package init(name: String, bytes: @escaping @Sendable () throws -> [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  package static func == (a: Self, b: Self) -> Bool { a.name == b.name }
  package func hash(into hasher: inout Hasher) { hasher.combine(name) }
}
