package import Model

/// A content file with its address, and what its links were found to lead to.
package protocol LinkedFile: Sendable {
  associatedtype File: ContentFile

  /// As it was read.
  var file: File { get }
  /// The address of its page, or of what stands for one, relative to the site's root.
  var address: String { get }
  /// Where the links and pictures of its text lead, by `Body.Node.value`: to addresses as seen from its
  /// page, and to files of the content folder; empty for those that lead nowhere.
  var destinations: [String] { get }
  /// The mentions of its text, in order; none where they are not looked for.
  var citations: [LinkedCitation] { get }
}

extension LinkedFile {
  /// Its text, with links and pictures that lead where they should.
  package var body: Body { file.body.leading(to: destinations) }
}

extension LinkedDocument: LinkedFile { package var file: Document { document } }
extension LinkedStory: LinkedFile { package var file: Story { story } }
extension LinkedCampaign: LinkedFile { package var file: Campaign { campaign } }
extension LinkedPublication: LinkedFile {
  package var file: Publication { publication }
  package var address: String { printAddress }
  package var citations: [LinkedCitation] { [] }
}
