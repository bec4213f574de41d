import Foundation
import PrintRendering

/// Where things stand on the pages of a PDF, in points from a page's upper left corner.
struct PDFMeasure {
  struct Word {
    var text: String
    var left, top, right, bottom: Double
    /// The box of a word is as high as its type is large, by a factor that each face has.
    var height: Double { bottom - top }
  }

  struct Page {
    var width = 0.0
    var height = 0.0
    var words: [Word] = []

    /// Words that stand on one line, from left to right; the lines from the top down.
    var lines: [[Word]] {
      var lines: [[Word]] = []
      for word in words.sorted(by: { ($0.bottom, $0.left) < ($1.bottom, $1.left) }) {
        if let last = lines.last?.last, abs(last.bottom - word.bottom) < 1 {
          lines[lines.count - 1].append(word)
        } else {
          lines.append([word])
        }
      }
      return lines.map { $0.sorted { $0.left < $1.left } }
    }

    /// The first stretch of words with these texts.
    func find(_ text: String) -> [Word]? { all(text).first }

    /// Every stretch of words with these texts.
    func all(_ text: String) -> [[Word]] {
      let wanted = text.split(separator: " ").map(String.init)
      return words.indices.dropLast(wanted.count - 1)
        .map { Array(words[$0..<($0 + wanted.count)]) }
        .filter { $0.map(\.text) == wanted }
    }
  }

  /// A straight horizontal line.
  struct Rule: Decodable {
    var page: Int
    var left, y, width: Double
  }

  var pages: [Page] = []
  var rules: [Rule] = []

  init(_ pdf: [UInt8]) throws {
    let boxes = try Print.read(pdf, with: "pdftotext", ["-bbox", "FILE", "-"])
    for line in boxes.split(separator: "\n") {
      let numbers = line.matches(of: /="([\d.-]+)"/).compactMap { Double($0.output.1) }
      if line.contains("<page ") {
        pages.append(Page(width: numbers[0], height: numbers[1]))
      } else if let text = line.firstMatch(of: />(.*)<\/word>/) {
        let plain = text.output.1.replacing("&amp;", with: "&").replacing("&lt;", with: "<")
          .replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
        pages[pages.count - 1].words.append(
          Word(
            text: String(plain), left: numbers[0], top: numbers[1], right: numbers[2],
            bottom: numbers[3]))
      }
    }
    rules = try JSONDecoder().decode([Rule].self, from: Data(Self.rules(of: pdf).utf8))
  }

  /// Typst draws a line as a path of two points under a matrix of its own.
  private static let program = """
    import json, sys, pikepdf
    rules = []
    def times(a, b):
        return (a[0]*b[0] + a[1]*b[2], a[0]*b[1] + a[1]*b[3], a[2]*b[0] + a[3]*b[2],
          a[2]*b[1] + a[3]*b[3], a[4]*b[0] + a[5]*b[2] + b[4], a[4]*b[1] + a[5]*b[3] + b[5])
    for number, page in enumerate(pikepdf.open(sys.argv[1]).pages, 1):
        height = float(page.mediabox[3])
        matrix, saved, points = (1, 0, 0, 1, 0, 0), [], []
        for operands, operator in pikepdf.parse_content_stream(page):
            name = str(operator)
            if name == "q": saved.append(matrix)
            elif name == "Q": matrix = saved.pop()
            elif name == "cm": matrix = times([float(x) for x in operands], matrix)
            elif name in "ml":
                point = times((1, 0, 0, 1, *(float(x) for x in operands)), matrix)[4:]
                points = ([] if name == "m" else points) + [point]
            elif name == "S" and len(points) == 2 and abs(points[0][1] - points[1][1]) < 0.01:
                left, right = sorted(x for x, _ in points)
                rules.append(dict(page=number, left=left, y=height-points[0][1], width=right-left))
    print(json.dumps(rules))
    """

  private static func rules(of pdf: [UInt8]) throws -> String {
    try Print.read(
      pdf, with: Print.installation.python.path, ["-c", program, "FILE"])
  }

  /// The line of words that stands nearest above a rule.
  func line(above rule: Rule) -> [Word] {
    let above = pages[rule.page - 1].words.filter {
      $0.bottom < rule.y + 3 && $0.left < rule.left + rule.width && $0.right > rule.left
    }
    guard let nearest = above.max(by: { $0.bottom < $1.bottom }) else { return [] }
    let line = pages[rule.page - 1].words.filter { abs($0.bottom - nearest.bottom) < 1 }
    // Of what stands side by side, what stands over the rule.
    var result = [nearest]
    for word in line where word.right <= nearest.left + 1 || word.left >= nearest.right - 1 {
      result.append(word)
    }
    result.sort { $0.left < $1.left }
    let index = result.firstIndex { $0.left == nearest.left } ?? 0
    var (first, last) = (index, index)
    while first > 0, result[first].left - result[first - 1].right < 12 { first -= 1 }
    while last + 1 < result.count, result[last + 1].left - result[last].right < 12 { last += 1 }
    return Array(result[first...last])
  }
}
