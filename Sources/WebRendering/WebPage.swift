import Model
import Templating
import VietnameseText

/// One file of the website, before it is written.
package struct WebPage: Sendable {
  /// The file's path in the output folder, which is also its address on the site.
  package let path: String
  /// The template that the page is made with; nil for files without one.
  package let template: String?
  /// When its content was last changed, where that is known.
  let lastChange: PartialDate?
  /// Appends the file's bytes.
  let write: @Sendable (WebRenderer, inout [UInt8]) throws(TemplateFailure) -> Void

  /// - Parameters:
  ///   - path: its address.
  ///   - template: the template that it is made with.
  ///   - lastChange: when its content was last changed.
  ///   - write: appends its bytes.
  init(
    path: String, template: String? = nil, lastChange: PartialDate? = nil,
    write: @escaping @Sendable (WebRenderer, inout [UInt8]) throws(TemplateFailure) -> Void
  ) {
    self.path = path
    self.template = template
    self.lastChange = lastChange
    self.write = write
  }
}
