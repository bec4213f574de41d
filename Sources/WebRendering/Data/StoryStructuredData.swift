import Linking
import Model
import VietnameseText

extension SiteContext {
  /// What machines read of a story: schema.org's `Article` as JSON-LD, with nothing in it that the
  /// page does not show.
  func structuredData(of linked: LinkedStory) -> [UInt8] {
    let story = linked.story
    var json = JSONWriter(capacity: 1024)
    json.object { json in
      json.member("@context", "https://schema.org")
      json.member("@type", "Article")
      json.member("@id", absolute(linked.address))
      json.member("url", absolute(linked.address))
      json.member("headline", story.title)
      json.member("description", story.lead)
      json.member("inLanguage", "vi")
      json.member("datePublished", story.date?.iso)
      json.member("dateModified", (story.updated ?? story.date)?.iso)
      json.member("articleSection", story.theme ?? story.sort.title)
      for name in ["author", "publisher"] as [StaticString] {
        json.name(name)
        json.object { json in
          json.member("@type", "Organization")
          json.member("name", site.settings.publisher)
        }
      }
      writePictures(of: linked, &json)
      if let place = linked.placeInText {
        json.name("contentLocation")
        json.object { json in
          json.member("@type", "AdministrativeArea")
          json.member("name", place + ", Việt Nam")
        }
      }
      writeCitations(of: linked, &json)
    }
    return json.bytes
  }

  private func writePictures(of story: LinkedStory, _ json: inout JSONWriter) {
    let files = story.shownPictures.compactMap { picture in
      site.pictures[picture.path]?.fallback.map { (picture, $0) }
    }
    guard !files.isEmpty else { return }
    json.name("image")
    json.array { json in
      for (picture, variant) in files {
        json.object { json in
          json.member("@type", "ImageObject")
          json.member("url", absolute(variant.address))
          json.member("width", variant.width)
          json.member("height", variant.height)
          json.member("caption", picture.caption ?? picture.alternative)
          json.member("creditText", picture.credit)
        }
      }
    }
  }

  private func writeCitations(of linked: LinkedStory, _ json: inout JSONWriter) {
    guard !linked.documents.isEmpty else { return }
    json.name("citation")
    json.array { json in
      for document in linked.documents {
        json.object { json in
          json.member("@type", "Legislation")
          json.member("name", site.naming(of: document).name)
          json.member("url", absolute(site.address(of: document)))
        }
      }
    }
  }
}
