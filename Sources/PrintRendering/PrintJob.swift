/// One document to be typeset: which template, and the content it walks.
package struct PrintJob: Sendable, Equatable {
  /// The content file, as diagnostics show it.
  package var path: String
  /// The template in `Templates/print`, without its ending: `document`.
  package var template: String
  /// The content as JSON; docs/print.md writes down its form.
  package var content: [UInt8]

  package init(path: String, template: String, content: [UInt8]) {
    self.path = path
    self.template = template
    self.content = content
  }
}
