import Testing

@Suite("A symbol begins with the abbreviation of the kind")
struct KindMatchesSymbolTests {
  @Test(
    "The symbol of another kind is pointed out",
    arguments: [
      "symbol: BC-UBND", "symbol: QĐ-TTg\nkind: ke-hoach", "symbol: 2022/NĐ-CP",
      "kind: cong-van\nsymbol: KH-UBND", "kind: khac\nsymbol: KH-UBND",
    ])
  func others(_ keys: String) {
    let line = keys.hasPrefix("kind") ? 3 : 2
    #expect(codes(keys) == ["document.kind-symbol \(line)"])
  }

  @Test(
    "Symbols in use are left alone",
    arguments: [
      "symbol: KH-MTTQ-BTT", "kind: chuong-trinh-phoi-hop\nsymbol: CTr-BLĐTBXH-MTTW",
      "kind: chuong-trinh-phoi-hop\nsymbol: CTrPH/UBND-UBMTTQ",
      "kind: nghi-dinh\nsymbol: 2022/NĐ-CP",
      "kind: luat\nsymbol: 2015/QH13", "kind: cong-van\nsymbol: LĐTBXH-VPQGGN",
      "kind: quy-dinh\nsymbol: -QĐ/TW", "kind: chi-thi\nsymbol: -CT/TW",
      "kind: khac\nsymbol: ABC-D",
    ])
  func proper(_ keys: String) { #expect(codes(keys).isEmpty) }
}
