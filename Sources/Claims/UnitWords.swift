import VietnameseText

/// What a figure counts, as the words after it say.
struct CountedUnit: Equatable {
  /// Words for things that are counted together: "10 đơn vị, gồm 9 xã và 1 thị trấn".
  enum Group: Equatable {
    case place, agency, people
    /// Stretches of time and measures, which no count is made of.
    case measure
    case other
  }

  /// The noun, folded: "xã", "dự án".
  var noun: String
  var group: Group

  /// - Parameter words: what follows the figure, folded, up to the next mark of punctuation.
  init?(_ words: [Substring]) {
    guard let first = words.first, first.first?.isLetter == true else { return nil }
    let pair = words.prefix(2).joined(separator: " ")
    if let group = Self.nouns[pair] {
      (noun, self.group) = (pair, group)
    } else if let group = Self.nouns[String(first)] {
      (noun, self.group) = (String(first), group)
    } else {
      (noun, group) = (pair, .other)
    }
  }

  /// Whether figures of two units can be added and compared without thought.
  func isLike(_ other: CountedUnit) -> Bool {
    noun == other.noun || (group == other.group && group != .measure && group != .other)
  }

  private static let nouns: [String: Group] = {
    let lists: [(Group, String)] = [
      (
        .place,
        "tỉnh,thành phố,huyện,quận,thị xã,xã,phường,thị trấn,thôn,ấp,bản,khu phố,tổ dân phố,"
          + "địa phương,đơn vị hành"
      ),
      (
        .agency,
        "cơ quan,bộ,ngành,sở,ban,ủy ban,ubnd,đơn vị,tổ chức,đoàn thể,phòng,doanh nghiệp,"
          + "hợp tác,trường"
      ),
      (
        .people,
        "người,cá nhân,tập thể,hộ,gia đình,đồng chí,đại biểu,học viên,hội viên,đoàn viên,trẻ em,"
          + "em,cháu,học sinh,sinh viên,lao động,cán bộ,thành viên,nam,nữ,khẩu,nhân khẩu"
      ),
      (
        .measure,
        "ngày,tháng,năm,giờ,phút,tuần,quý,buổi,lần,đợt,kỳ,tuổi,kg,tấn,tạ,yến,km,m,m2,m3,ha,lít,"
          + "trang,điểm,nhiệm kỳ,lượt"
      ),
      (.other, "nhóm,căn,nhà,cuộc,đoàn,lớp,phần,bài,suất,con,cây,chiếc,cái,bước,việc,tờ,cụm"),
    ]
    var nouns: [String: Group] = [:]
    for (group, words) in lists {
      for word in words.split(separator: ",") { nouns[String(word)] = group }
    }
    return nouns
  }()

  /// Folded words before a figure that make it a name: "khoản 4", "Dự án 2", "ngày 17".
  static let ordinals: Set<String> = [
    "ngày", "tháng", "năm", "số", "khoản", "điều", "mục", "điểm", "án", "lần", "thứ", "lục", "quý",
    "đợt", "chương", "phần", "đoạn", "khóa", "cấp", "nhóm", "biểu", "mẫu", "bảng", "câu", "trang",
    "lúc", "kỳ", "vùng", "dung", "chí", "tiêu", "vụ", "lớp", "tổ", "ấp", "phố", "loại", "bước",
    "đội", "đường", "hạng", "quận", "phường", "covid",
  ]
}
