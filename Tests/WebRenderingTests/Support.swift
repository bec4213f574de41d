import Diagnostics
import Foundation
import Linking
import Model
import Reading
import Templating
import TestSupport
import Testing

@testable import WebRendering

/// The HTML of a Markdown text, in the parts of a document's page.
func html(_ markdown: String) -> BodyHTML.Parts { BodyHTML.write(body(markdown)) }

/// The HTML of a Markdown text that has neither appendices nor footnotes.
func mainHTML(_ markdown: String) -> String { text(html(markdown).main) }

func body(_ markdown: String) -> Body {
  var diagnostics: [Diagnostic] = []
  return MarkdownReader.read(
    Array(markdown.utf8)[...], file: "t.md", firstLine: 1, diagnostics: &diagnostics)
}

func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

/// A site with the project's own templates and theme.
struct SampleSite {
  static let settings = SiteSettings(
    title: "Trang thử", description: "Văn bản dùng để thử.",
    baseURL: "https://example.vn/an-pham/", publisher: "Cơ quan thử", responsible: "Người thử",
    contact: .init(address: "1 phố Thử", phone: "024 0000 0000", email: "thu@example.vn"))

  let renderer: WebRenderer
  let site: SiteView

  /// - Parameters:
  ///   - files: content files by their names.
  ///   - stories: stories beside them.
  ///   - agencies: what the list of agencies says.
  ///   - campaigns: campaign files.
  ///   - datasets: tables with their provinces.
  ///   - publications: publication files.
  ///   - limits: how much one page has of long lists.
  ///   - alter: changes the linked site before it is rendered.
  ///   - reading: changes a document as it was read.
  init(
    _ files: [String: String], stories: [Story] = [], agencies: [Agency] = [],
    campaigns: [String] = [], datasets: [LinkedDataset] = [], publications: [String] = [],
    printed: Bool = true, theme: Theme? = nil, limits: ListLimits = ListLimits(),
    alter: (inout SiteView) -> Void = { _ in }, reading: (inout Document) -> Void = { _ in }
  ) throws {
    var diagnostics: [Diagnostic] = []
    var documents = files.sorted { $0.key < $1.key }.compactMap { name, content in
      ContentReader.document(
        Array(content.utf8), path: "documents/\(name)", file: name, diagnostics: &diagnostics)
    }
    for index in documents.indices { reading(&documents[index]) }
    let read = campaigns.enumerated().compactMap { index, content in
      ContentReader.campaign(
        Array(content.utf8), path: "campaigns/chien-dich-\(index).md", file: "\(index).md",
        diagnostics: &diagnostics)
    }
    let volumes = publications.enumerated().compactMap { index, content in
      ContentReader.publication(
        Array(content.utf8), path: "publications/tap-\(index).md", file: "tap-\(index).md",
        diagnostics: &diagnostics)
    }
    var site = Linker.link(
      SiteContent(
        documents: documents, stories: stories, campaigns: read, publications: volumes,
        agencies: agencies, datasets: datasets, settings: Self.settings),
      contentFolder: "", diagnostics: &diagnostics)
    let errors = diagnostics.filter { $0.severity == .error }.map(\.summary.english)
    try #require(errors == [])
    alter(&site)
    self.site = site
    renderer = WebRenderer(
      site: site, templates: try Self.templates(), stylesheets: try Self.stylesheets(),
      scripts: try Self.scripts(), theme: try theme ?? Self.theme(), themePath: "theme.yml",
      limits: limits, printed: printed)
  }

  /// The pages whose addresses the site's book does not know, which an old address could hide.
  var unknownAddresses: [String] {
    renderer.pages.map(\.path).filter { !site.addresses.holds($0) }
  }

  /// The text of a file of the website.
  func page(_ path: String) throws -> String {
    let page = try #require(renderer.pages.first { $0.path == path }, "no page \(path)")
    var bytes: [UInt8] = []
    try renderer.render(page, into: &bytes)
    return WebRenderingTests.text(bytes)
  }

  static func templates() throws -> [TemplateFile] { try files(".mustache") }

  /// `style.css` first, as a build has them.
  static func stylesheets() throws -> [TemplateFile] {
    let sheets = try files(".css")
    return sheets.filter { $0.name == "style" } + sheets.filter { $0.name != "style" }
  }

  static func scripts() throws -> [TemplateFile] { try files(".js") }

  private static func files(_ suffix: String) throws -> [TemplateFile] {
    let folder = TestFiles.root.appending(path: "Templates/web")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    return try names.sorted().filter { $0.hasSuffix(suffix) }.map { name in
      TemplateFile(
        name: String(name.dropLast(suffix.count)), file: name,
        bytes: Array(try Data(contentsOf: folder.appending(path: name))))
    }
  }

  static func theme() throws -> Theme {
    let url = TestFiles.root.appending(path: "Templates/theme.yml")
    var diagnostics: [Diagnostic] = []
    let theme = ContentReader.theme(
      Array(try Data(contentsOf: url)), file: "theme.yml", diagnostics: &diagnostics)
    return try #require(theme, "\(diagnostics)")
  }
}

/// Content files for the tests.
enum Sample {
  /// A document with something in every place of its page.
  static let complete = """
    ---
    kind: ke-hoach
    number: "07"
    symbol: KH-UBND
    printed-identifier: "07 /KH-UBND"
    date: 2023-02-05
    place: Bình Dương
    issuers:
      - {name: Ủy ban nhân dân tỉnh Bình Dương, parents: [Chính phủ]}
    subject: Giúp "hộ nghèo" & hộ cận nghèo
    period: 2021-2025
    legal-bases: [Căn cứ Luật thử số 1/2020/QH14, Căn cứ Nghị định thử]
    relations:
      - {type: thuc-hien, document: 01/CTr-BTN, date: 2023-01-03, issuer: Bộ Thử nghiệm}
      - {type: can-cu, document: 99/QĐ-TTg, date: 2022-05-01, issuer: Thủ tướng, note: chưa đăng}
    status: historical
    signers:
      - {authority: [TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH], post: PHÓ CHỦ TỊCH, name: Trần Thử}
      - {post: GIÁM ĐỐC, name: ""}
    recipients:
      - {name: Sở Thử, purpose: để thực hiện}
      - Báo Thử
    archive: VT
    province: Bình Dương
    attachments:
      - {title: Phụ lục I, present: true}
      - {title: Biểu mẫu 2, present: false}
    abbreviations: {BTN: Bộ Thử nghiệm}
    corrections:
      - {printed: giãm, meant: giảm, reason: Sai dấu}
    source: Bản quét
    edition: {edited: Rút gọn phần mở đầu}
    updated: 2024-03-01
    aliases: [cu/ke-hoach-07]
    ---
    Mở đầu theo Mục II.[^1]

    ## I. MỤC ĐÍCH

    ### 1. Mục đích chung

    a) Điểm thứ nhất.

    ## II. TỔ CHỨC

    # Phụ lục I. BIỂU SỐ LIỆU

    | TT | Xã |
    | --- | --- |
    | 1 | Thử |

    [^1]: Xem thêm.
    """

  static let target = """
    ---
    kind: chuong-trinh
    number: "01"
    symbol: CTr-BTN
    date: 2023-01-03
    issuers: [Bộ Thử nghiệm]
    subject: Chương trình thử
    ---
    Một đoạn.
    """

  /// A document with as little as there can be.
  static func small(_ number: Int) -> String {
    """
    ---
    kind: thong-bao
    number: "\(number)"
    symbol: TB-BTN
    date: 2020-01-01
    issuers: [Bộ Thử nghiệm]
    subject: Thông báo \(number)
    ---
    Nội dung.
    """
  }
}

extension String {
  /// The values of an attribute, in order.
  func attributes(_ name: String) -> [String] {
    components(separatedBy: " \(name)=\"").dropFirst().map {
      String($0.prefix { $0 != "\"" })
    }
  }

  func count(of part: String) -> Int { components(separatedBy: part).count - 1 }
}
