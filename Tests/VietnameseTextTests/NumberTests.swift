import Foundation
import Testing
import VietnameseText

struct NumberTests {
  @Test(
    "thousands are grouped by points, decimals follow a comma",
    arguments: [
      ("0", "0"), ("2", "2"), ("999", "999"), ("2752", "2.752"), ("2892254", "2.892.254"),
      ("-1000", "-1.000"), ("1.2", "1,2"), ("1234567.05", "1.234.567,05"), ("-0.5", "-0,5"),
    ])
  func format(number: String, text: String) throws {
    let value = try #require(Decimal(string: number))
    #expect(VietnameseNumber.format(value) == text)
    #expect(VietnameseNumber.parse(text) == value)
  }

  @Test("integers are grouped to the ends of their range")
  func integers() {
    #expect(VietnameseNumber.format(2_752) == "2.752")
    #expect(VietnameseNumber.format(Int.max) == "9.223.372.036.854.775.807")
    #expect(VietnameseNumber.format(Int.min) == "-9.223.372.036.854.775.808")
  }

  @Test("office style is kept when read and written")
  func office() {
    #expect(
      [0, 2, 9, 10, 63, 1_589].map(VietnameseNumber.office) == [
        "0", "02", "09", "10", "63", "1.589",
      ])
    #expect(VietnameseNumber.parse("02") == 2)
    #expect(VietnameseNumber.parse("09") == 9)
    #expect(VietnameseNumber.parse("2752") == 2752)
  }

  @Test(
    "what is no Vietnamese number is not read",
    arguments: [
      "", "1.23", "1.2345", "1,2,3", ".5", "5.", "1,", "1..000", "0.500", "1 000", "1,000.5", "٣",
      "²",
      "--1", "1e3", String(repeating: "9", count: 31),
    ])
  func refuses(text: String) { #expect(VietnameseNumber.parse(text) == nil) }

  @Test("sums of the sources hold")
  func sums() {
    func read(_ text: String) -> Decimal { VietnameseNumber.parse(text) ?? .nan }
    #expect(read("888") + read("1.864") == read("2.752"))
    #expect(read("97.654") + read("787.566") + read("2.007.034") == read("2.892.254"))
  }

  @Test("every number is read back from its written form")
  func roundTrip() {
    var random = RandomText(seed: 9)
    for _ in 0..<2000 {
      let value = Decimal(Int.random(in: -9_999_999_999...9_999_999_999, using: &random)) / 1000
      #expect(VietnameseNumber.parse(VietnameseNumber.format(value)) == value)
    }
  }
}

struct QuantityTests {
  @Test(
    "an amount is its figure times its scale",
    arguments: [
      ("2.752 tỷ", 2_752_000_000_000), ("2.752 tỷ đồng", 2_752_000_000_000),
      ("1,2 triệu", 1_200_000),
      ("2.892.254 triệu đồng", 2_892_254_000_000), ("500.000đ", 500_000), ("500.000 đồng", 500_000),
      ("50 nghìn đồng", 50_000), ("50 ngàn", 50_000), ("3 tỉ", 3_000_000_000),
      ("12 nghìn tỷ đồng", 12_000_000_000_000), ("02", 2), ("7 TRIỆU ĐỒNG", 7_000_000),
      ("5\u{A0}tỷ", 5_000_000_000), ("500.000 VNĐ", 500_000),
    ])
  func reads(text: String, value: Int) throws {
    #expect(try #require(Quantity(parsing: text)).value == Decimal(value))
  }

  @Test("trên and hơn belong to the figure")
  func qualifiers() throws {
    let amount = try #require(Quantity(parsing: "hơn 2.752 tỷ đồng"))
    #expect(amount == Quantity(2752, scale: .billion, isMoney: true, qualifier: .moreThan))
    #expect(amount.formatted == "hơn 2.752 tỷ đồng")
    #expect(try #require(Quantity(parsing: "Trên 500 nghìn")).qualifier == .above)
  }

  @Test(
    "what says more than an amount is none",
    arguments: [
      "", "tỷ", "500.000đ/đồ ấm", "02 tỉnh", "1,2 triệu người", "3 triệu tấn", "5 đời", "hơn",
    ])
  func refuses(text: String) { #expect(Quantity(parsing: text) == nil) }
}

struct RomanNumeralTests {
  @Test("every numeral is read back as its number")
  func roundTrip() {
    for number in 1...3999 {
      #expect(RomanNumeral.format(number).flatMap(RomanNumeral.parse) == number)
    }
    #expect(
      [1, 4, 9, 14, 40, 90, 1994].map(RomanNumeral.format) == [
        "I", "IV", "IX", "XIV", "XL", "XC", "MCMXCIV",
      ])
  }

  @Test(
    "other texts and numbers have none",
    arguments: ["", "IIII", "VX", "IC", "iv", "A", "I.", "MMMM", "IVI", "XIIX"])
  func refuses(text: String) { #expect(RomanNumeral.parse(text) == nil) }

  @Test("there is no numeral beyond 3999 or below 1", arguments: [0, -1, 4000])
  func outOfRange(number: Int) { #expect(RomanNumeral.format(number) == nil) }
}
