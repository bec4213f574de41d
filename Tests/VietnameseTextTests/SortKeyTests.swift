import Foundation
import Testing
import VietnameseText

struct SortKeyTests {
  private func expectOrder(_ texts: [String]) {
    var random = RandomText(seed: 6)
    #expect(texts.shuffled(using: &random).sortedAlphabetically { $0 } == texts)
  }

  @Test("letters are in the order of the alphabet, f j w z in their Latin places")
  func letters() {
    expectOrder(
      [
        "a", "ă", "â", "b", "c", "d", "đ", "e", "ê", "f", "g", "h", "i", "j", "k", "l", "m", "n",
        "o",
        "ô", "ơ", "p", "q", "r", "s", "t", "u", "ư", "v", "w", "x", "y", "z", "ж", "漢",
      ])
  }

  @Test("tones decide second: none, huyền, hỏi, ngã, sắc, nặng")
  func tones() {
    expectOrder(["ma", "mà", "mả", "mã", "má", "mạ", "mai", "mải", "măn", "mẳn", "mân"])
  }

  @Test("texts are compared syllable by syllable")
  func syllables() {
    expectOrder(["ba", "ba con", "ba mẹ", "bà con", "bà mẹ", "bác", "băng"])
    expectOrder(["An", "An Giang", "Ang", "Ăn"])
  }

  @Test("numbers compare by value, wherever they stand")
  func numbers() {
    expectOrder(["Phụ lục 1", "Phụ lục 2", "Phụ lục 10", "Phụ lục 100", "Phụ lục a"])
    expectOrder(["02/KH", "09/KH", "10/KH", "90/KH", "237/KH", "1550/KH"])
    let long = String(repeating: "9", count: 300)
    expectOrder(["1", long, "1" + long, "2" + long])
  }

  @Test("case decides third, lower first; then the spelling")
  func caseAndSpelling() {
    expectOrder(["bà", "Bà", "BÀ", "bà con"])
    expectOrder(["hoa", "hoà", "hòa", "hoả"])
    expectOrder(["1", "02", "2", "03"])
  }

  @Test("provinces come in the order of a Vietnamese index")
  func provinces() {
    expectOrder([
      "An Giang", "Bà Rịa - Vũng Tàu", "Bạc Liêu", "Bắc Giang", "Bắc Kạn", "Bắc Ninh", "Bến Tre",
      "Bình Dương", "Bình Định", "Bình Phước", "Bình Thuận", "Cà Mau", "Cao Bằng", "Cần Thơ",
      "Đà Nẵng", "Đắk Lắk", "Đắk Nông", "Điện Biên", "Đồng Nai", "Đồng Tháp", "Gia Lai", "Hà Giang",
      "Hải Dương", "Hậu Giang", "Hòa Bình", "Huế", "Hưng Yên", "Lai Châu", "Long An",
    ])
  }

  @Test("one syllable sorts as ICU sorts it in Vietnamese")
  func agreesWithICU() {
    let syllables =
      "a à ả ã á ạ ai ái ăn ẳn ân bo bô bơ ca cha da đa đà e ê ế i ì o ô ơ u ư ừ y ỳ z Ba Bà"
      .split(separator: " ").map(String.init)
    for a in syllables {
      for b in syllables {
        let icu = a.compare(b, options: [], range: nil, locale: Locale(identifier: "vi"))
        #expect((SortKey(a) < SortKey(b)) == (icu == .orderedAscending), "\(a) \(b)")
      }
    }
  }

  @Test("composed and decomposed forms stand side by side")
  func decomposed() {
    expectOrder(["ba", "ba\u{300}", "bà", "ba\u{309}", "bả"])
  }

  @Test("the order is total: only equal bytes have equal keys")
  func total() {
    var random = RandomText(seed: 7)
    let texts = (0..<300).map { _ in random.text() }
    let keys = texts.map { (bytes: Array($0.utf8), key: SortKey($0)) }
    var failures: [([UInt8], [UInt8])] = []
    for (a, x) in keys {
      for (b, y) in keys {
        let relations = [x < y, x == y, y < x].count { $0 }
        if relations != 1 || (x == y) != (a == b) { failures.append((a, b)) }
      }
    }
    #expect(failures.isEmpty)
  }

  @Test("spelling without tones never outweighs the letters of the first syllable")
  func prefixes() {
    var random = RandomText(seed: 8)
    for _ in 0..<2000 {
      let text = random.vietnamese()
      let longer = text + " " + "ba"
      #expect(SortKey(text) < SortKey(longer), "\(text)")
    }
  }
}
