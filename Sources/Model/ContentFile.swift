package import Diagnostics

/// What a file of the content holds, by the folder it lies in.
package enum ContentSort: String, Sendable, CaseIterable {
  case documents, stories, campaigns, handouts, publications

  /// The folder of its addresses.
  package var addressFolder: String {
    switch self {
    case .documents: "van-ban"
    case .stories: "cau-chuyen"
    case .campaigns: "chien-dich"
    case .handouts, .publications: "an-pham"
    }
  }

  /// What follows the slug in the addresses of its files; that of its page, or of what stands for one,
  /// comes first.
  package var endings: [String] {
    switch self {
    case .documents, .stories: [".html", ".pdf"]
    case .campaigns: [".html", ".ics", ".txt", ".zip"]
    case .handouts: [".html"] + Handout.Variant.allCases.map { "-\($0.suffix).pdf" }
    case .publications: [".pdf", ".epub"]
    }
  }

  /// The address of one of its files, relative to the site's root.
  ///
  /// - Parameter ending: one of `endings`; by default the first.
  package func address(_ slug: String, _ ending: String? = nil) -> String {
    "\(addressFolder)/\(slug)\(ending ?? endings[0])"
  }

  /// What one of them is called in messages.
  package var word: Message {
    switch self {
    case .documents: Message(vi: "văn bản", en: "document")
    case .stories: Message(vi: "câu chuyện", en: "story")
    case .campaigns: Message(vi: "chiến dịch", en: "campaign")
    case .handouts: Message(vi: "ấn phẩm", en: "hand-out")
    case .publications: Message(vi: "tuyển tập", en: "volume")
    }
  }
}

/// A file of the content that becomes pages or printed matter, as it was read.
package protocol ContentFile: Sendable {
  static var sort: ContentSort { get }
  /// Relative to the content folder: `documents/ke-hoach-237.md`.
  var path: String { get }
  /// The name in addresses that it declares; nil for that of the file.
  var slug: String? { get }
  /// Not published unless drafts are asked for.
  var isUnpublished: Bool { get }
  var body: Body { get }
  /// Where each front matter value stands, by the schema's English key.
  var positions: [String: FieldPosition] { get }
}

extension ContentFile {
  /// The file's identity.
  package var id: ContentID { ContentID(path) }
}

extension Document: ContentFile { package static let sort = ContentSort.documents }
extension Story: ContentFile { package static let sort = ContentSort.stories }
extension Campaign: ContentFile { package static let sort = ContentSort.campaigns }
extension Handout: ContentFile { package static let sort = ContentSort.handouts }
extension Publication: ContentFile { package static let sort = ContentSort.publications }
