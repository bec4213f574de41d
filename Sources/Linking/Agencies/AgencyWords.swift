import VietnameseText

/// What the names of agencies look like, for those that no list knows.
enum AgencyWords {
  /// The first words of agencies' names, folded.
  private static let openings = [
    "sở", "phòng", "ban", "ủy ban", "ubnd", "ubmttq", "ubmttqvn", "mttq", "mặt trận", "hđnd",
    "hội đồng", "bộ", "cục", "chi cục", "tổng cục", "vụ", "viện", "tòa án", "thanh tra", "kho bạc",
    "bảo hiểm xã hội", "công an", "bộ chỉ huy", "ban chỉ huy", "ngân hàng", "trung tâm",
    "văn phòng",
    "báo", "đài", "hội", "liên đoàn", "liên minh", "đoàn", "trường", "quỹ", "tỉnh ủy", "thành ủy",
    "huyện ủy", "thường trực", "các cơ quan", "các đơn vị", "các sở", "các phòng", "các ban",
    "các bộ", "các tổ chức", "các hội", "các đoàn thể", "các địa phương", "các huyện", "các xã",
    "cơ quan", "đơn vị",
  ]

  /// Openings of headings that name contents, not agencies: "Hội nghị", "Báo cáo".
  private static let others = [
    "hội nghị", "hội thảo", "báo cáo", "ban hành", "bộ máy", "bộ tiêu chí", "đoàn kết", "hội nhập",
    "trường hợp", "quỹ đất", "phòng chống", "phòng, chống", "phòng ngừa", "báo chí", "vụ việc",
    "công an toàn",
  ]

  /// What headings put before an agency, folded.
  private static let introductions = [
    "đề nghị", "giao", "phân công", "trách nhiệm của", "nhiệm vụ của", "đối với",
  ]

  /// Whether a text begins like the name of an agency.
  static func isAgencyLike(_ text: String) -> Bool {
    let folded = Folding.toned(text)
    return openings.contains { folded.begins(with: $0) }
      && !others.contains { folded.begins(with: $0) }
  }

  /// Whether a name is that of a group: "Các cơ quan, đơn vị có liên quan".
  static func isGroup(_ text: String) -> Bool { Folding.toned(text).begins(with: "các") }

  /// The text without "Đề nghị", "Trách nhiệm của" before it and a colon after it.
  static func withoutIntroduction(_ text: String) -> String {
    var rest = text.trimmed
    var isDone = false
    while !isDone {
      let folded = Folding.toned(String(rest))
      let opening = introductions.first { folded.begins(with: $0) }
      isDone = opening == nil
      if let opening { rest = rest.dropFirst(opening.count).description.trimmed }
    }
    return String(rest)
  }

  /// The parts of an enumeration, at ", ", "; " and " và ".
  static func parts(of text: String) -> [String] {
    let bytes = Array(text.utf8)
    var parts: [String] = []
    var start = 0
    func end(at index: Int) {
      guard index > start else { return }
      parts.append(String(decoding: bytes[start..<index], as: UTF8.self).trimmed)
    }
    var index = 0
    while index < bytes.count {
      if let separator = separators.first(where: { bytes[index...].starts(with: $0) }) {
        end(at: index)
        index += separator.count
        start = index
      } else {
        index += 1
      }
    }
    end(at: bytes.count)
    return parts
  }

  private static let separators = [", ", "; ", " và "].map { Array($0.utf8) }
}

extension String {
  /// Whether the text begins with whole words.
  fileprivate func begins(with words: String) -> Bool {
    guard hasPrefix(words) else { return false }
    let next = dropFirst(words.count).first
    return next.map { !$0.isLetter && !$0.isNumber } ?? true
  }

  fileprivate var trimmed: String {
    // Most texts have no such edge.
    let mayBeEdge = { (byte: UInt8?) in byte.map { $0 < 0x40 || $0 >= 0x80 } ?? false }
    guard mayBeEdge(utf8.first) || mayBeEdge(utf8.last) else { return self }
    let isEdge = { (character: Character) in character.isWhitespace || ":;.,/".contains(character) }
    let rest = drop(while: isEdge)
    return rest.lastIndex { !isEdge($0) }.map { String(rest[...$0]) } ?? ""
  }
}
