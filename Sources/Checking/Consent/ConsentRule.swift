import Diagnostics
import Linking
import Model
import VietnameseText

/// What the rules of consent have in common (Law 91/2025/QH15 on the protection of personal data and
/// Decree 356/2025/NĐ-CP, both in force since 1 January 2026).
///
/// Silence is no consent, consent can be withdrawn, and an official on duty needs none. A story whose
/// consent was withdrawn never gets here: linking has taken it out.
enum ConsentRule {
  /// The rules, in the order in which they are explained in docs/content-format.md.
  static let all: [@Sendable (Story, DocumentPlace) -> [Diagnostic]] = [
    PrivatePersonsHaveConsent.check, ConsentComesBeforePublication.check,
    ChildrenHaveGuardians.check, ChildrenFromSevenAgree.check, ConsentCoversNames.check,
    ConsentCoversPictures.check, AnonymousStoriesNameNobody.check, ShownPersonsAreDeclared.check,
  ]

  /// The law, as messages name it.
  static let law = Message(vi: "Luật số 91/2025/QH15", en: "Law 91/2025/QH15")

  /// The private persons that the page shows or names.
  static func privatePersons(of story: Story) -> [Story.Person] {
    story.isAnonymous ? [] : story.persons.filter { $0.role == .private && !$0.name.isEmpty }
  }

  /// An error against the law.
  static func error(
    _ code: Diagnostic.Code, at location: SourceLocation, _ summary: Message, wayOut: Message
  ) -> Diagnostic {
    Diagnostic(
      code, at: location,
      Message(
        vi: "\(summary.vietnamese) (\(law.vietnamese))", en: "\(summary.english) (\(law.english))"),
      wayOut: wayOut)
  }

  /// The way out that every rule on what a page shows has.
  static let orAnonymous = Message(
    vi: ", hoặc đặt an-danh: có", en: ", or set anonymous: true")
}

/// A name as it is looked for in texts: by its words, without regard to case, to the place of tone
/// marks, or to kinds of spaces.
struct SoughtName {
  private let folded: String

  init(_ name: String) { folded = Self.fold(name) }

  /// Whether a text has the name in it as whole words.
  func occurs(in text: String) -> Bool {
    !folded.isEmpty && " \(Self.fold(text)) ".containsWords(" \(folded) ")
  }

  private static func fold(_ text: String) -> String {
    Folding.toned(text).split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
  }
}

extension Story {
  /// Every text that the page shows, with where it stands; the body by its blocks.
  func shownTexts(_ place: DocumentPlace) -> [(text: String, location: SourceLocation)] {
    var texts: [(String, SourceLocation)] = [
      (title, place["title"]), (lead ?? "", place["lead"]), (theme ?? "", place["theme"]),
      (project ?? "", place["project"]),
    ]
    for picture in shownPictures {
      let words = [picture.alternative, picture.caption ?? "", picture.credit ?? ""]
      texts.append((words.joined(separator: ". "), place[picture.position]))
    }
    for quotation in quotations {
      let words = [quotation.text, quotation.speaker ?? "", quotation.source]
      texts.append((words.joined(separator: ". "), place[quotation.position]))
    }
    for figure in results + cost + funding {
      let words = [figure.label ?? "", figure.unit ?? "", figure.source ?? ""]
      texts.append((words.joined(separator: ". "), place[figure.position]))
    }
    for document in documents { texts.append((document, place["documents"])) }
    for block in body.nodes
    where block.kind == .paragraph || block.kind == .heading
      || block.kind == .tableCell || block.kind == .codeBlock
    {
      texts.append((body.text(of: block), place.body(at: Int(block.textStart))))
    }
    return texts
  }
}
