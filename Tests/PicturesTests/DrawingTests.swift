import Foundation
import FoundationXML
import TestSupport
import Testing

@testable import Pictures

private let python = TestFiles.root.appending(path: ".typesetting/venv/bin/python3").path

/// A drawing of 200 by 100 with something in it.
private func drawing(_ inside: String, _ attributes: String = "") -> String {
  """
  <svg xmlns="http://www.w3.org/2000/svg" xmlns:y="http://www.w3.org/1999/xlink" width="200"\
   height="100" \(attributes)>\(inside)</svg>
  """
}

@Suite(
  "Drawings",
  .enabled(
    if: FileManager.default.isExecutableFile(atPath: python),
    "the environment with libvips is missing"))
struct DrawingTests {
  private static let processor = PictureProcessor(python: python, timeLimit: .seconds(30))
  private static let lines = PictureRecipe(form: "svg", width: 0, height: 0, quality: 100)

  /// The drawing written anew, or the code of why it is refused.
  private func rebuilt(_ bytes: [UInt8]) -> (text: String?, refusal: String?) {
    do throws(PictureFailure) {
      let made = try Self.processor.make([Self.lines], of: bytes)
      return (made.variants.first.map { String(decoding: $0, as: UTF8.self) }, nil)
    } catch {
      guard case .refused(let code, _) = error else { return (nil, "\(error)") }
      return (nil, code)
    }
  }

  private func rebuilt(_ text: String) -> (text: String?, refusal: String?) {
    rebuilt(Array(text.utf8))
  }

  @Test(
    "What runs or moves is refused, by whatever prefix it is called",
    arguments: [
      "<script>x()</script>", "<g><handler/></g>", "<foreignObject/>",
      "<z:script xmlns:z='http://www.w3.org/2000/svg'>x()</z:script>",
      "<z:iframe xmlns:z='http://www.w3.org/1999/xhtml' src='x'/>",
      "<rect><set attributeName='onclick' to='x()'/></rect>", "<rect oNclick='x()'/>",
      "<rect><animate attributeName='href' values='x'/></rect>",
      "<metadata><script/></metadata>", "<script xmlns=''/>",
    ])
  func running(inside: String) {
    #expect(rebuilt(drawing(inside)).refusal == "picture.drawing-script")
  }

  @Test(
    "What leads out of the drawing is refused, however it is written",
    arguments: [
      "<image y:href='http://a.vn/x.png'/>", "<image href='/x.png'/>", "<use href='x.svg#a'/>",
      "<a y:href='https://a.vn'><rect/></a>", "<a href='java&#9;script:x()'><rect/></a>",
      "<use href='data:image/svg+xml;base64,PHN2Zy8+'/>",
      "<image href='data:image/svg+xml;base64,PHN2Zy8+'/>",
      "<image href='data:image/png;base64,PHN2Zz48L3N2Zz4='/>",
      "<style>@im&#112;ort 'http://a.vn/x.css';</style>", "<style>@font-face{src:url(x)}</style>",
      "<style>@\\69mport 'x';</style>", "<style>rect{fill:u\\72l(http://a.vn)}</style>",
      "<style>rect{fill:url( 'http://a.vn' )}</style>", "<rect fill='URL(//a.vn/x#y)'/>",
      "<rect style='fill:image-set(&quot;http://a.vn/x&quot; 1x)'/>",
      "<rect style='cursor:url(http://a.vn/x),auto'/>", "<rect fill='u&#x5c;rl(x)'/>",
      "<?xml-stylesheet href='x.css'?>", "<rect mask='url(x.svg#m)'/>", "<rect filter='src(x)'/>",
    ])
  func leading(inside: String) {
    let refusal = rebuilt(drawing(inside)).refusal
    #expect(refusal == "picture.drawing-reference" || refusal == "picture.unknown-form")
  }

  @Test(
    "Declarations of a document type, and encodings nobody needs, are refused",
    arguments: [
      ("<!DOCTYPE svg [<!ENTITY a 'b'>]>", "picture.drawing-reference"),
      ("<!DOCTYPE svg [<!ENTITY % a SYSTEM 'http://a.vn/x'> %a;]>", "picture.drawing-reference"),
      ("<!DOCTYPE svg [<!ATTLIST svg onload CDATA 'x()'>]>", "picture.drawing-reference"),
      ("<?xml version='1.0' encoding='UTF-7'?>", "picture.drawing-encoding"),
      ("<?xml version='1.0' encoding='windows-1258'?>", "picture.drawing-encoding"),
    ])
  func declarations(before: String, code: String) {
    #expect(rebuilt(before + drawing("<rect/>")).refusal == code)
  }

  @Test("A document type is left out, and UTF-16 becomes UTF-8")
  func neutralised() throws {
    let type = "<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'http://a.vn/svg11.dtd'>"
    let plain = try #require(rebuilt(drawing("<text>Xã Ý</text>")).text)
    #expect(rebuilt(type + drawing("<text>Xã Ý</text>")).text == plain)
    #expect(!plain.contains("DOCTYPE"))
    let wide = "<?xml version='1.0' encoding='UTF-16'?>" + drawing("<text>Xã Ý</text>")
    #expect(rebuilt([UInt8](try #require(wide.data(using: .utf16)))).text == plain)
    #expect(rebuilt([0x1F, 0x8B, 8, 0]).refusal == "picture.drawing-encoding")
  }

  @Test("What editors and style sheets write comes through, without what is theirs")
  func kept() throws {
    let inside = """
      <metadata><r:RDF xmlns:r="urn:r"><r:by>Somebody</r:by></r:RDF></metadata><!-- by Somebody -->
      <style type="text/css">/* x */ .a, g > rect { fill: url(#grad); -x-y: 1 } .b{stroke:#FFF}</style>
      <defs><linearGradient id="grad"><stop offset="0%" stop-color="rgb(1,2,3)"/></linearGradient></defs>
      <g e:label="Lớp 1" xmlns:e="urn:e" xml:base="http://a.vn/" transform="translate(1 2)">
      <e:guide href="http://a.vn"/><rect class="a" width="9" height="9" style="opacity:.5;x-y:z"/>
      </g><use y:href="#grad" role="img"/>
      """
    let text = try #require(rebuilt(drawing(inside)).text)
    #expect(
      text == """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 100" width="200" height="100">\
        <style type="text/css">.a, g &gt; rect{fill:url(#grad)}.b{stroke:#FFF}</style>\
        <defs><linearGradient id="grad"><stop offset="0%" stop-color="rgb(1,2,3)"/></linearGradient>\
        </defs><g transform="translate(1 2)"><rect class="a" width="9" height="9" style="opacity:.5"/>\
        </g><use href="#grad"/></svg>

        """)
    // Written anew, it is what it was.
    #expect(rebuilt(text).text == text)
  }

  @Test("A picture within a drawing is made anew, without what a camera wrote into it")
  func embedded() throws {
    let recipe = PictureRecipe(form: "jpeg", width: 20, height: 10, quality: 80)
    let jpeg = try #require(
      Self.processor.make([recipe], of: Array(drawing("<rect/>").utf8)).variants.first)
    let comment: [UInt8] = [0xFF, 0xFE, 0, 10] + Array("Somebody".utf8)
    let marked = Data(jpeg[..<2] + comment + jpeg[2...])
    let text = try #require(
      rebuilt(drawing("<image href='data:image/jpeg;base64,\(marked.base64EncodedString())'/>"))
        .text)
    let encoded = try #require(
      text.firstMatch(of: #/base64,([^"]*)/#).flatMap { Data(base64Encoded: String($0.1)) })
    #expect(encoded.range(of: Data("Somebody".utf8)) == nil)
    #expect(try Self.processor.make([], of: [UInt8](encoded)).picture.width == 20)
  }

  @Test(
    "Sizes",
    arguments: [
      ("viewBox='0 0 40 10'", "viewBox=\"0 0 40 10\" width=\"40\" height=\"10\""),
      ("viewBox='0 0 40 10' width='100%' height='100%'", "width=\"40\" height=\"10\""),
      ("width='1in' height='48px'", "viewBox=\"0 0 96 48\" width=\"96\" height=\"48\""),
      ("width='1e9' height='1e9'", "width=\"12000\" height=\"12000\""),
      ("viewBox='0 0 40 10' width='8'", "width=\"8\" height=\"2\""),
    ])
  func sizes(attributes: String, expected: String) throws {
    let text = "<svg xmlns='http://www.w3.org/2000/svg' \(attributes)><rect/></svg>"
    #expect(try #require(rebuilt(text).text).contains(expected))
  }

  @Test(
    "A drawing without a size, or too tall, is refused",
    arguments: [
      ("", "picture.drawing-size"), ("width='9'", "picture.drawing-size"),
      ("viewBox='0 0 0 9'", "picture.drawing-size"),
      ("width='1e999' height='9'", "picture.drawing-size"),
      ("width='1' height='5000'", "picture.too-large"),
    ])
  func badSizes(attributes: String, code: String) {
    #expect(
      rebuilt("<svg xmlns='http://www.w3.org/2000/svg' \(attributes)/>").refusal == code)
  }
}

extension DrawingTests {
  /// Drawings that ask for far more than they weigh.
  private static let bombs: [String: String] = [
    "tiles of a box":
      "<pattern id='p' width='.0001' height='.0001'><path d='M0 0h1'/></pattern>"
      + "<rect fill='url(#p)' width='200' height='100'/>",
    "tiles of the page":
      "<pattern id='p' patternUnits='userSpaceOnUse' width='.01' height='.01'/>"
      + "<rect fill='url(#p)' width='200' height='100'/>",
    "tiles made small":
      "<pattern id='p' width='1' height='1' patternTransform='scale(.0001)'/><rect fill='url(#p)'/>",
    "tiles after another's":
      "<pattern id='p' width='.0001' height='.0001'/><pattern id='q' href='#p'/>"
      + "<rect fill='url(#q)'/>",
    "doubled uses": (1...30).map {
      "<g id='a\($0)'><use href='#a\($0 - 1)'/>"
        + "<use href='#a\($0 - 1)'/></g>"
    }.joined() + "<rect id='a0'/>",
    "doubled masks": (1...30).map {
      "<mask id='a\($0)'><g mask='url(#a\($0 - 1))'/>"
        + "<g mask='url(#a\($0 - 1))'/></mask>"
    }.joined() + "<g mask='url(#a30)'/>",
    "a circle of uses": "<g id='a'><use href='#b'/></g><g id='b'><use href='#a'/></g>",
    "a chain of uses": (1...5000).map { "<g id='a\($0)'><use href='#a\($0 + 1)'/></g>" }.joined(),
    "uses by a rule": "<style>rect{mask:url(#m)}</style><mask id='m'>"
      + String(repeating: "<path/>", count: 1000) + "</mask>"
      + String(repeating: "<rect/>", count: 1000),
    "markers": "<marker id='m'>" + String(repeating: "<path/>", count: 1000) + "</marker>"
      + "<path marker-mid='url(#m)' d='M0 0\(String(repeating: "l1 1", count: 1000))'/>",
    "filters": "<filter id='f'>" + String(repeating: "<feGaussianBlur/>", count: 100) + "</filter>"
      + String(repeating: "<rect filter='url(#f)'/>", count: 100),
    "nesting": String(repeating: "<g>", count: 100) + String(repeating: "</g>", count: 100),
    "elements": String(repeating: "<rect/>", count: 60_000),
    "dashes": "<path stroke='red' stroke-dasharray='.0000001' d='M0 0h200'/>",
    "dashes by a rule": "<style>path{stroke-dasharray:1e-9 1e-9}</style><path d='M0 0h200'/>",
    "rules": "<style>\(String(repeating: "a,", count: 30_000))b{fill:red}</style>"
      + String(repeating: "<rect/>", count: 1000),
    "turbulence": "<filter id='f'><feTurbulence numOctaves='9999'/></filter>",
  ]

  @Test("What would take too long to draw is refused before it is drawn", arguments: bombs.keys)
  func bombs(name: String) throws {
    let bomb = try #require(Self.bombs[name])
    let start = ContinuousClock.now
    let refusal = rebuilt(drawing(bomb)).refusal
    #expect(
      ["picture.drawing-complex", "picture.drawing-part"].contains(refusal), "\(refusal ?? "taken")"
    )
    #expect(ContinuousClock.now - start < .seconds(10))
  }

  @Test(
    "Reading takes time in proportion to the drawing",
    arguments: ["(", "'", "a", "&quot;", "/*", "a(", ";", "9", "-", ". ", "url(#", "{", "rgb("])
  func proportion(of piece: String) throws {
    // What a quadratic pass over this would take is hours.
    let long = String(repeating: piece, count: 400_000)
    let start = ContinuousClock.now
    for inside in ["<rect style='fill:\(long.replacing("'", with: "&#39;"))'/>"] + [
      "<path d='\(long.replacing("'", with: "&#39;"))'/>", "<style>\(long)</style>",
    ] {
      // Whether it is taken is another matter.
      _ = rebuilt(drawing(inside))
    }
    #expect(ContinuousClock.now - start < .seconds(30))
  }

  /// Elements and attributes of a drawing.
  private final class Names: NSObject, XMLParserDelegate {
    var elements: Set<String> = []
    var values: [(name: String, value: String)] = []

    func parser(
      _ parser: XMLParser, didStartElement element: String, namespaceURI: String?,
      qualifiedName: String?, attributes: [String: String]
    ) {
      elements.insert(element)
      values += attributes.map { ($0.key, $0.value) }
    }
  }

  @Test("Whatever hostile parts are put together, nothing of them comes through")
  func mixtures() throws {
    var seed = FixedGenerator(state: 15)
    let names = [
      "rect", "a", "image", "use", "style", "y:g", "text", "svg", "script", "e:x", "set",
    ]
    let keys = [
      "href", "y:href", "style", "fill", "onload", "e:onclick", "xml:base", "class", "id",
    ]
    let values = [
      "#a", "url(#a)", "http://a.vn", "javascript:x()", "fill:url(x)", "&#106;avascript:x()",
      "u\\72l(x)", "red", "@import 'x'", "data:text/html,x", "URL('//a.vn')", "a b",
    ]
    var taken = 0
    for _ in 0..<80 {
      var inside = ""
      for _ in 0..<Int.random(in: 1...3, using: &seed) {
        let name = names.randomElement(using: &seed) ?? ""
        inside += "<\(name)"
        var used: Set<String> = []
        for _ in 0..<Int.random(in: 0...2, using: &seed) {
          let key = keys.randomElement(using: &seed) ?? ""
          guard used.insert(key).inserted else { continue }
          inside += " \(key)=\"\(values.randomElement(using: &seed) ?? "")\""
        }
        inside += ">\(values.randomElement(using: &seed) ?? "")</\(name)>"
      }
      let outer = "xmlns:e='urn:e'"
      guard let text = rebuilt(drawing(inside.replacing("y:g", with: "g"), outer)).text else {
        continue
      }
      taken += 1
      let found = Names()
      let parser = XMLParser(data: Data(text.utf8))
      parser.delegate = found
      #expect(parser.parse(), "\(text)")
      #expect(found.elements.isSubset(of: ["svg", "rect", "g", "image", "use", "style", "text"]))
      for (name, value) in found.values where name != "xmlns" {
        #expect(!name.hasPrefix("on") && !name.contains(":"), "\(text)")
        #expect(!value.contains("//") && !value.contains("script"), "\(text)")
        if name == "href" { #expect(value.hasPrefix("#"), "\(text)") }
      }
    }
    #expect(taken > 5)
  }
}

/// The same numbers in every run.
private struct FixedGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 29)
  }
}
