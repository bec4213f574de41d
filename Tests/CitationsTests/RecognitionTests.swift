import Testing

@testable import Citations

struct RecognitionTests {
  @Test func runs() {
    let found = Recognition(of: Array("theo khoản 4 Mục IV Kế hoạch số 12/KH-UBND".utf8))
    #expect(found.mentions.first?.identifier?.normalised == "12/KH-UBND")
    #expect(found.mentions.first?.pinpoints.first?.label == "khoản 4 Mục IV")
  }
}
