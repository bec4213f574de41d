import Testing
import VietnameseText

struct FoldingTests {
  @Test(
    "folding strips tones and marks, đ included, and lowers case",
    arguments: [
      ("Giảm nghèo", "giam ngheo"), ("Đồng Tháp", "dong thap"), ("ƯỢNG ươ Ỹ", "uong uo y"),
      ("Ðắk Lắk", "dak lak"), ("Bà Rịa – Vũng\u{A0}Tàu", "ba ria - vung tau"),
      ("Čư M’gar, Éa Ñ", "cu m’gar, ea n"), ("đo\u{302}\u{300}ng", "dong"), ("ПЛАН 漢字", "план 漢字"),
    ])
  func plain(text: String, folded: String) { #expect(Folding.plain(text) == folded) }

  @Test(
    "both tone placements of an open syllable are one",
    arguments: [
      ("Hoà", "hòa"), ("HÒA BÌNH", "hòa bình"), ("thuỷ lợi", "thủy lợi"), ("khoẻ", "khỏe"),
      ("UỶ BAN", "ủy ban"), ("hoá, xoá", "hóa, xóa"), ("tuỳ-thuý", "tùy-thúy"),
    ])
  func open(text: String, folded: String) { #expect(Folding.toned(text) == folded) }

  @Test(
    "tones of other syllables stay where they are",
    arguments: [
      "quý", "quỳ", "toàn", "hoài", "ngoáy", "huỳnh", "khuỷu", "huế", "thuở", "huệ", "quà", "oái",
    ])
  func closed(text: String) { #expect(Folding.toned(text) == text) }

  @Test("different tones stay different in the toned form")
  func distinct() {
    #expect(Set(["hòa", "hóa", "hỏa", "họa", "hoa", "hõa"].map(Folding.toned)).count == 6)
    #expect(Folding.toned("quý") != Folding.toned("quy"))
  }

  @Test("a search without tones finds the words, one with their tones ranks first")
  func match() throws {
    #expect(Folding.match("giam ngheo", in: "Chương trình giảm nghèo bền vững") == .folded)
    #expect(Folding.match("dong thap", in: "tỉnh Đồng Tháp") == .folded)
    #expect(Folding.match("Giảm nghèo", in: "chương trình GIẢM NGHÈO") == .exact)
    #expect(Folding.match("hoà bình", in: "Hòa Bình") == .exact)
    #expect(Folding.match("lao động", in: "Hòa Bình") == nil)
    #expect(Folding.Match.folded < .exact)
  }

  @Test("folding twice changes nothing, whatever the text")
  func idempotent() {
    var random = RandomText(seed: 3)
    for _ in 0..<3000 {
      let text = random.text()
      let (plain, toned) = (Folding.plain(text), Folding.toned(text))
      #expect(Folding.plain(plain) == plain, "\(Array(text.unicodeScalars))")
      #expect(Folding.toned(toned) == toned, "\(Array(text.unicodeScalars))")
    }
  }

  @Test("texts that are equal with tones are equal without")
  func tonedIsFiner() {
    var random = RandomText(seed: 4)
    for _ in 0..<3000 {
      let text = random.vietnamese()
      #expect(Folding.plain(Folding.toned(text)) == Folding.plain(text))
    }
  }
}

struct SlugTests {
  @Test(
    "a slug has a to z, digits and single hyphens",
    arguments: [
      ("Đồng Tháp", "dong-thap"),
      ("  Kế hoạch số 02/KH-UBND (2023) ", "ke-hoach-so-02-kh-ubnd-2023"),
      ("Bà Rịa – Vũng Tàu", "ba-ria-vung-tau"), ("Ngày vì “Người nghèo”...", "ngay-vi-nguoi-ngheo"),
      ("BT&PCTNXH", "bt-pctnxh"), ("THỪA THIÊN HUẾ", "thua-thien-hue"), ("a--b__c", "a-b-c"),
      ("ươ\u{301}c", "uoc"),
    ])
  func make(title: String, slug: String) { #expect(Slug.make(title) == slug) }

  @Test("a title without letters or digits has no slug", arguments: ["", " ", "…", "- / -", "漢字"])
  func empty(title: String) { #expect(Slug.make(title) == nil) }

  @Test("a slug of anything is well formed and its own slug")
  func idempotent() {
    var random = RandomText(seed: 5)
    for _ in 0..<3000 {
      guard let slug = Slug.make(random.text()) else { continue }
      #expect(
        slug.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 })
      #expect(!slug.hasPrefix("-") && !slug.hasSuffix("-") && !slug.contains("--"))
      #expect(Slug.make(slug) == slug)
    }
  }
}
