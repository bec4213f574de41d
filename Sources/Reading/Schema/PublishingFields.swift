import Diagnostics
import Model
import VietnameseText

/// The keys that decide how a content file is published, the same for all of them.
extension Field {
  /// When what is shown was last changed.
  static func updated(_ value: any WritableKeyPath<Target, PartialDate?> & Sendable) -> Field {
    Field(
      "updated", "ngay-cap-nhat", .date,
      about: Message(vi: "ngày cập nhật trang này", en: "when this page was last updated")
    ) { $0[keyPath: value] = $1 }
  }

  /// Whether it waits to be published.
  static func draft(_ value: any WritableKeyPath<Target, Bool> & Sendable) -> Field {
    Field(
      "draft", "ban-nhap", .flag,
      about: Message(
        vi: "chưa xuất bản; chỉ hiện khi dựng với --drafts",
        en: "not yet published; shown only when built with --drafts")
    ) { $0[keyPath: value] = $1 }
  }

  /// Its name in addresses.
  static func slug(_ value: any WritableKeyPath<Target, String?> & Sendable) -> Field {
    Field(
      "slug", "duong-dan", .slug,
      about: Message(
        vi: "tên trang trong địa chỉ; mặc định lấy từ tên tệp",
        en: "the page's name in its address; from the file name by default")
    ) { $0[keyPath: value] = $1 }
  }
}
