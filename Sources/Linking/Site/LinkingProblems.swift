import Diagnostics
import Model

/// The diagnostics of linking, placed by content files' front matter.
struct LinkingProblems {
  let contentFolder: String
  var diagnostics: [Diagnostic] = []

  init(contentFolder: String) { self.contentFolder = contentFolder }

  /// Where a front matter value stands; the file as a whole where the key is not written.
  func location(_ file: some ContentFile, _ key: String) -> SourceLocation {
    DocumentPlace(file, contentFolder: contentFolder)[key]
  }

  func location(_ file: some ContentFile, _ position: FieldPosition) -> SourceLocation {
    DocumentPlace(file, contentFolder: contentFolder)[position]
  }

  /// Where the innermost block stands that holds an offset of the body's text.
  func location(_ file: some ContentFile, at offset: Int) -> SourceLocation {
    DocumentPlace(file, contentFolder: contentFolder).body(at: offset)
  }

  mutating func report(
    _ code: Diagnostic.Code, at location: SourceLocation,
    _ summary: Message, wayOut: Message? = nil, notes: [Diagnostic.Note] = []
  ) {
    diagnostics.append(
      Diagnostic(code, at: location, summary, wayOut: wayOut, notes: notes))
  }

  mutating func report(
    _ code: Diagnostic.Code, _ file: some ContentFile, _ key: String,
    _ summary: Message, wayOut: Message? = nil, notes: [Diagnostic.Note] = []
  ) {
    report(code, at: location(file, key), summary, wayOut: wayOut, notes: notes)
  }
}
