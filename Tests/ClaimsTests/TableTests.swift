import Testing

@Suite("Tables")
struct TableTests {
  private static func marks(_ total: Int) -> String {
    """
    | TT | Tỉnh | Đã gửi (X) | Số hiệu |
    | --- | --- | :-: | --- |
    | | Tổng cộng | \(total) | |
    | I | Vùng một | | |
    | 1 | Hà Giang | X | 1/BC |
    | 2 | Lai Châu | X | 2/BC |
    | 3 | Sơn La | | |
    | II | Vùng hai | | |
    | 4 | Hà Nội | X | 3/BC |
    | 5 | Nam Định | | |
    | 6 | Hà Nam | | |
    """
  }

  @Test("Marks are counted against the total")
  func marks() {
    #expect(verdicts(Self.marks(3)).first == "holds bảng: tổng 3 = 3 dòng đánh dấu")
    #expect(verdicts(Self.marks(4)).first == "fails bảng: tổng 4 ≠ 3 dòng đánh dấu")
    #expect(remarks(Self.marks(4)) == ["dòng tổng ghi 4, các dòng cộng lại được 3, chênh 1"])
  }

  @Test("A row of totals is held against rows or groups, a group against its rows")
  func totals() {
    let table = { (total: String, group: String) in
      """
      | TT | Đơn vị | Tổng số | Vốn một | Vốn hai | Tỷ lệ (%) |
      | --- | --- | --- | --- | --- | --- |
      | I | Vùng cao | \(group) | 8.000 | 3.400 | 61,3 |
      | 1 | Xã A | 5.200 | 4.000 | 1.200 | 28 |
      | 2 | Xã B | 6.200 | 4.000 | 2.200 | 33,3 |
      | | Tổng cộng | \(total) | 8.000 | 3.400 | 100 |
      """
    }
    #expect(verdicts(table("11.400", "11.400")).allSatisfy { $0.hasPrefix("holds") })
    #expect(verdicts(table("11.400", "11.400")).count == 7)
    #expect(verdicts(table("11.500", "11.400")).contains("fails “Tổng số”: tổng 11.500"))
    #expect(
      verdicts(table("11.400", "11.300")).filter { $0.hasPrefix("fails") }
        == ["fails “Tổng số”, Vùng cao: 11.300"])
  }

  @Test("A column that is called total but holds more than its neighbours is none")
  func noTotalColumn() {
    let table = """
      | STT | Huyện | Tổng số hộ | Hộ nghèo | Hộ cận nghèo |
      | --- | --- | --- | --- | --- |
      | 1 | A | 100 | 20 | 10 |
      | 2 | B | 200 | 30 | 20 |
      | 3 | C | 300 | 40 | 30 |
      """
    #expect(verdicts(table) == [])
  }

  @Test("A row that begins with a verb such as “tổng hợp” is no total")
  func noTotalRow() {
    let table = """
      | TT | Việc | Kinh phí (triệu đồng) |
      | --- | --- | ---: |
      | 1 | Mua giống | 10 |
      | 2 | Tập huấn | 20 |
      | 3 | Tổng hợp danh sách hộ | 7 |
      """
    #expect(verdicts(table) == [])
  }
}
