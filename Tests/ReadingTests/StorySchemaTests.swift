import Citations
import Diagnostics
import Model
import Reading
import Testing
import VietnameseText

private func read(_ text: String) -> (story: Story?, places: [String]) {
  var diagnostics: [Diagnostic] = []
  let story = ContentReader.story(
    Array(text.utf8), path: "stories/a.md", file: "a.md", diagnostics: &diagnostics)
  return (story, diagnostics.inSourceOrder().map(\.place))
}

@Suite("Front matter of stories")
struct StorySchemaTests {
  @Test("Every key is read, by its Vietnamese name")
  func vietnamese() throws {
    let (found, places) = read(
      """
      ---
      loai: mo-hinh
      tieu-de: Nuôi bò
      loi-dan: Một dự án.
      ngay: 20/10/2026
      tinh: Tuyên Quang
      chu-de: Sinh kế
      du-an: Dự án thử
      van-ban: Báo cáo số 150/BC-LĐTBXH ngày 27/10/2023
      chien-dich: thang-cao-diem-2026
      giai-doan: 2021-2025
      ket-qua: {so: trên 305, don-vi: tỷ đồng, noi-dung: đăng ký, nguon: Báo cáo}
      kinh-phi: {so: "5.000", don-vi: triệu đồng}
      nguon-von: {so: "5.000", don-vi: triệu đồng, noi-dung: ngân sách}
      hinh-anh: {tep: a.jpg, mo-ta: Bò, chu-thich: Bò, tac-gia: T, ban-quyen: Q, co-nguoi: [A, B]}
      trich-loi: {loi: Vui, nguoi-noi: A, nguon: Báo}
      nhan-vat:
        - {ten: A, vai-tro: rieng, tuoi: 9}
        - {ten: B, vai-tro: cong-vu}
      an-danh: không
      dong-y: {nhan-vat: A, nguoi-dong-y: M, ngay: 01/10/2026, pham-vi: [ten, hinh-anh], nguoi-giam-ho: M, tre-dong-y: có, ho-so: tủ 3}
      ngay-cap-nhat: 21/10/2026
      duong-dan: nuoi-bo
      ---
      Theo Báo cáo số 150/BC-LĐTBXH.
      """)
    #expect(places == [])
    let story = try #require(found)
    #expect(story.sort == .model)
    #expect(story.results.map(\.amount) == ["trên 305 tỷ đồng"])
    #expect(story.pictures.first?.shows == .persons(["A", "B"]))
    #expect(story.pictures.first?.position.line == 15)
    #expect(story.persons.map(\.isChild) == [true, false])
    #expect(story.persons.map(\.position.line) == [18, 19])
    #expect(story.consents.first?.scopes == [.name, .image])
    #expect(story.consents.first?.hasChildAgreed == true)
    #expect(story.citations.body.mentions.count == 1)
    #expect(story.citations.texts.count == story.citingTexts.count)
  }

  @Test("Title, lead and date are required")
  func required() {
    let places = read("---\nchu-de: Nhà ở\n---\n").places
    #expect(places == Array(repeating: "1:1 front-matter.missing-key", count: 3))
  }

  @Test(
    "A value that cannot be is an error with its place",
    arguments: [
      ("ket-qua: {so: nhiều}", "5:15 story.bad-figure"),
      ("hinh-anh: {tep: a.jpg}", "5:11 front-matter.missing-key"),
      ("nhan-vat: {ten: A, tuoi: chín}", "5:26 story.bad-age"),
      ("nhan-vat: {ten: A, tuoi: 131}", "5:26 story.bad-age"),
      (
        "dong-y: {nguoi-dong-y: A, ngay: 1/2/2026, pham-vi: mat}", "5:52 front-matter.unknown-value"
      ),
      ("duong-dan: Nuôi bò", "5:12 front-matter.bad-slug"),
    ])
  func badValues(key: String, expected: String) {
    let places = read("---\ntieu-de: T\nloi-dan: L\nngay: 1/2/2026\n\(key)\n---\n").places
    #expect(places.map { $0.replacing(#/-\d+ /#, with: " ") } == [expected])
  }
}
