import Foundation
import Gazetteer
import Testing
import VietnameseText

private func day(_ text: String) throws -> PartialDate { try PartialDate(parsing: text) }

struct NameTests {
  private let gazetteer = Gazetteer.standard

  @Test(
    "a unit is found by its name in the spellings in use",
    arguments: [
      ("Sơn La", "son-la"), ("tỉnh Sơn La", "son-la"), ("TỈNH SƠN LA", "son-la"),
      ("son la", "son-la"), ("Tinh Son La", "son-la"), ("Hoà Bình", "hoa-binh"),
      ("Hòa Bình", "hoa-binh"), ("Thanh Hoá", "thanh-hoa"), ("Khánh Hoà", "khanh-hoa"),
      ("Đồng Tháp", "dong-thap"), ("dong thap", "dong-thap"), ("Đong Thap", "dong-thap"),
      ("TP HCM", "tp-ho-chi-minh"), ("TP. HCM", "tp-ho-chi-minh"), ("TPHCM", "tp-ho-chi-minh"),
      ("TP Hồ Chí Minh", "tp-ho-chi-minh"), ("Tp. Hồ Chí Minh", "tp-ho-chi-minh"),
      ("Thành phố Hồ Chí Minh", "tp-ho-chi-minh"), ("Hồ Chí Minh", "tp-ho-chi-minh"),
      ("Thừa Thiên Huế", "thua-thien-hue"), ("Thừa Thiên - Huế", "thua-thien-hue"),
      ("Huế", "thua-thien-hue"), ("Bà Rịa - Vũng Tàu", "ba-ria-vung-tau"),
      ("Bà Rịa – Vũng Tàu", "ba-ria-vung-tau"), ("Bà Rịa-Vũng Tàu", "ba-ria-vung-tau"),
      ("Bà Rịa Vũng Tàu", "ba-ria-vung-tau"), ("Đắk Lắk", "dak-lak"), ("Đắc Lắc", "dak-lak"),
      ("Daklak", "dak-lak"), ("Kontum", "kon-tum"), ("Bắc Cạn", "bac-kan"),
      ("Ha\u{300} No\u{323}\u{302}i", "ha-noi"), ("thành phố Hà Nội", "ha-noi"),
      ("  Cần\u{A0}Thơ. ", "can-tho"),
    ])
  func found(name: String, slug: String) throws {
    #expect(gazetteer.unit(named: name, on: try day("2023-10-27"))?.slug == slug)
  }

  @Test(
    "another name, wrong accents or a wrong kind find none",
    arguments: [
      "", "tỉnh", "TP", "Hà", "Hà Tây", "Hòa Bính", "tỉnh Hà Nội", "thành phố Hòa Bình",
      "TP Huế", "thành phố Thái Nguyên", "Sơn La và Lai Châu", "...", "Cả nước",
    ])
  func notFound(name: String) throws {
    #expect(gazetteer.unit(named: name, on: try day("2023-10-27")) == nil)
  }

  @Test("every name of every unit finds it on its first and last day")
  func everyName() throws {
    for unit in gazetteer.units {
      for date in [unit.firstDay, unit.lastDay ?? unit.firstDay] {
        for name in [unit.name, unit.fullName(on: date), unit.slug] + unit.otherNames {
          #expect(gazetteer.unit(named: name, on: date) == unit, "\(name) on \(date.iso)")
        }
      }
    }
  }

  @Test("a name that two units bore means the one of the day, without a day the youngest")
  func onDate() throws {
    let before = try #require(gazetteer.unit(named: "Tuyên Quang", on: day("2025-06-30")))
    let after = try #require(gazetteer.unit(named: "Tuyên Quang", on: day("2025-07-01")))
    #expect(before != after)
    #expect(gazetteer.successor(of: before) == after)
    #expect(gazetteer.unit(named: "Tuyên Quang") == after)
    #expect(gazetteer.unit(named: "Hà Giang", on: try day("2025-07-01")) == nil)
    #expect(gazetteer.unit(named: "Hà Giang")?.slug == "ha-giang")
    #expect(gazetteer.unit(named: "thành phố Đồng Nai", on: try day("2026-01-01")) == nil)
    #expect(gazetteer.unit(named: "thành phố Đồng Nai")?.slug == "dong-nai")
  }

  @Test(
    "a misspelt name suggests the one that was meant",
    arguments: [
      ("Quảng Nin", "Quảng Ninh"), ("Hòa Bính", "Hòa Bình"), ("Sơn Lla", "Sơn La"),
      ("Thái Ngyuên", "Thái Nguyên"), ("tỉnh Hà Nội", "Hà Nội"), ("Tây Nnih", "Tây Ninh"),
    ])
  func suggests(name: String, expected: String) throws {
    #expect(gazetteer.suggestion(for: name, on: try day("2023"))?.name == expected)
  }

  @Test(
    "nothing is suggested where nothing or more than one is plausible",
    arguments: ["", "Luân Đôn", "Bắc Ging Ninh", "Hà Nai", "Tân Biên"])
  func suggestsNothing(name: String) throws {
    #expect(gazetteer.suggestion(for: name, on: try day("2023")) == nil)
  }

  @Test("only units of the day are suggested")
  func suggestsOnDate() throws {
    #expect(gazetteer.suggestion(for: "Hà Giangg", on: try day("2023"))?.slug == "ha-giang")
    #expect(gazetteer.suggestion(for: "Hà Giangg", on: try day("2025-07-01"))?.slug != "ha-giang")
    #expect(gazetteer.suggestion(for: "Tuyên Quangg")?.firstDay == (try day("2025-07-01")))
  }
}
