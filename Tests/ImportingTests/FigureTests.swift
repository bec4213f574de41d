import Diagnostics
import Foundation
import Importing
import Model
import Testing

/// No figure and no word is dropped on a guess.
@Suite("Figures and words are kept")
struct FigureTests {
  private let page = String(repeating: "Phòng đọc mở cửa vào mọi buổi chiều trong tuần ", count: 16)

  /// How often each word stands in a text; marks of lists and tables are none.
  private func words(_ text: String) -> [String: Int] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }
      .reduce(into: [:]) { $0[String($1), default: 0] += 1 }
  }

  @Test("page numbers that rise by one where pages break are left out, with the second alone")
  func pageNumbers() throws {
    let three = try Imported(plan("\(page)\n\n2\n\nvà \(page)\n\n3\n\nvà \(page)."))
    #expect(three.codes(at: 13) == ["import.guess.page-number"])
    #expect(three.codes(at: 17) == ["import.guess.page-number"])
    let two = try Imported(plan("\(page)\n\n2\n\nvà đọc sách."))
    #expect(two.codes(at: 13) == ["import.guess.page-number"])
  }

  @Test(
    "every other number alone on a line is kept",
    arguments: [
      "TT\nXã\nHộ\n1\nNà Bó\n16\n2\nCò Nòi\n50\n3\nHát Lót\n20", "Số hộ nghèo:\n\n27\n\nhộ.",
      "1\n\nPhòng đọc.\n\n2\n\nNhà sách.", "2030\n\n2031\n\n2032", "- 5 -\n\nSách.",
      "Năm\n1\n2\n3\n4\n5",
    ])
  func kept(text: String) throws {
    let imported = try Imported(plan(text))
    let figures = text.split { !$0.isNumber }.map(String.init)
    let kept = imported.file.split { !$0.isNumber }.map(String.init)
    for figure in figures { #expect(kept.contains(figure), "\(figure)") }
    #expect(!imported.codes.contains("import.guess.page-number"))
  }

  @Test(
    "figures in cells on lines of their own are kept, where they count up and break a sentence too")
  func cells() throws {
    let text = "\(page)\n|\n0\n|\nđồng\n\(page)\n|\n1\n|\nđồng\n\(page)\n|\n2\n|\nđồng."
    #expect(!(try Imported(plan(text))).codes.contains("import.guess.page-number"))
  }

  @Test("numbers of rows over a page's worth of text each are no page numbers")
  func rows() throws {
    let row = String(repeating: "Phòng đọc mở cửa. ", count: 40)
    let imported = try Imported(plan((1...4).map { "\($0)\n\n\(row)" }.joined(separator: "\n\n")))
    #expect(!imported.codes.contains("import.guess.page-number"))
  }

  @Test("all words of a text are in its file, whatever lines are cut, doubled or out of order")
  func mutations() throws {
    let lines = AnnotatedHeader.all[0].text(form: 7).split(separator: "\n").map(String.init)
    var state: UInt64 = 7
    func random(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    for _ in 0..<60 {
      var changed = lines
      for _ in 0..<4 {
        let place = random(changed.count)
        switch random(4) {
        case 0: changed.remove(at: place)
        case 1: changed.insert(changed[random(changed.count)], at: place)
        case 2: changed.swapAt(place, random(changed.count))
        default: changed[place] = String(changed[place].prefix(random(12)))
        }
      }
      let result = importText(Array(changed.joined(separator: "\n").utf8), file: "x.txt")
      #expect(!result.diagnostics.contains { $0.code == "import.word-lost" })
      let statistics = result.statistics
      #expect(
        statistics.placed + statistics.leftOut + statistics.unplaced == statistics.lines)
    }
  }

  @Test("the words of the text under a header are in the body, as often as in the source")
  func multiset() throws {
    let body =
      "I. VIỆC ĐỌC\n\n1. Mở 12 phòng đọc ở 3 xã.\n\na) Xã một: 5 phòng.\n\nb) Xã hai: 7 phòng."
    let imported = try Imported(plan(body))
    let expected = words(body)
    let found = words(imported.markdown)
    for (word, count) in expected { #expect(found[word, default: 0] >= count, "\(word)") }
  }

  @Test("a paragraph without a mark in a point belongs to it, and the next point goes on")
  func pointParagraph() throws {
    let imported = try Imported(
      "Số: 5/KH-UBND\n\nKẾ HOẠCH\nSách\n\nĐiều 2. Hồ sơ\n\n1. Nộp hồ sơ\n\na) Hộ gửi đơn.\n\nXã trả lời.\n\n"
        + "b) Xã gửi tỉnh.\n\n2. Trả kết quả.")
    let anchors = imported.document.body.sections.map(\.anchor)
    #expect(anchors.contains("dieu-2-1-a") && anchors.contains("dieu-2-1-b"))
    #expect(!anchors.contains("dieu-2-b"))
  }

  @Test("wrapped cells are one row, and a cell over all columns a row of its own")
  func wrappedCells() throws {
    let table =
      "|TT |Việc   |Điểm |\n|1  |Mở phòng |10 |\n|   |đọc ở bản |   |\n|Nhóm hai (20 điểm)   |\n|2  |Tặng sách |20 |"
    let imported = try Imported(plan(table))
    #expect(imported.holds("| 1 | Mở phòng đọc ở bản | 10 |"))
    #expect(imported.holds("| Nhóm hai (20 điểm) | | |"))
    #expect(imported.holds("| 2 | Tặng sách | 20 |"))
  }

  @Test("signs of symbol fonts become letters; a letter that is lost is told with its column")
  func signs() throws {
    let imported = try Imported(plan("Ô \u{F06F} và \u{F0B7} và \u{FFFD}."))
    #expect(imported.holds("Ô ☐ và • và"))
    let found = imported.result.diagnostics.first { $0.code == "import.unreadable-letter" }
    #expect(found?.location?.start == .init(line: 11, column: 13))
  }
}
