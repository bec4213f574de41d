import Diagnostics
import Linking
import Model
import VietnameseText

/// Whoever is quoted, or can be recognised in a picture, is declared among the story's persons:
/// without that no rule of consent can be kept (Law 91/2025/QH15). A consent is about declared
/// persons likewise.
enum ShownPersonsAreDeclared {
  @Sendable static func check(_ story: Story, _ place: DocumentPlace) -> [Diagnostic] {
    let known = Set(story.persons.map { Folding.toned($0.name) })
    let isUnknown = { (name: String) in !known.contains(Folding.toned(name)) }
    var found: [Diagnostic] = []
    for picture in story.pictures {
      switch picture.shows {
      case .nobody: break
      case .everybody:
        if known.isEmpty { found.append(report("co-nguoi", at: place[picture.position])) }
      case .persons(let names):
        found += names.filter(isUnknown).map { report($0, at: place[picture.position]) }
      }
    }
    for quotation in story.quotations {
      if let speaker = quotation.speaker, isUnknown(speaker) {
        found.append(report(speaker, at: place[quotation.position]))
      }
    }
    for consent in story.consents {
      found += consent.persons.filter(isUnknown).map { report($0, at: place[consent.position]) }
    }
    return found
  }

  private static func report(_ name: String, at location: SourceLocation) -> Diagnostic {
    ConsentRule.error(
      .`consent.undeclared`, at: location,
      Message(
        vi: "“\(name)” không có trong nhan-vat", en: "“\(name)” is not among persons"),
      wayOut: Message(
        vi: "thêm người ấy vào nhan-vat, tên viết như nhau",
        en: "add the person to persons, with the name written the same"))
  }
}
