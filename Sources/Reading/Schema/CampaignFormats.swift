import Diagnostics
import Model
import VietnameseText

extension Format {
  /// The same format, which notes where each value stands.
  func placed(_ set: @escaping @Sendable (inout Value, FieldPosition) -> Void) -> Format {
    let read = read
    return Format(shape) { node, reader in
      guard var value = read(node, &reader) else { return nil }
      let position = node.place.position
      set(&value, FieldPosition(line: position.line, column: position.column))
      return value
    }
  }
}

extension Format<Int> {
  /// A year from 1900 to 2200.
  static let year = Format(.text) { node, reader in
    guard let text = Format<String>.text.read(node, &reader) else { return nil }
    if let year = Int(text), (1900...2200).contains(year) { return year }
    reader.report(
      .`front-matter.bad-year`, at: node.place,
      Message(vi: "“\(text.quoted)” không phải là năm", en: "“\(text.quoted)” is no year"),
      wayOut: Message(vi: "viết bốn chữ số: 2026", en: "write four digits: 2026"))
    return nil
  }
}

extension Format<PartialDate> {
  /// A date with its day.
  static let day = Format(.date) { node, reader in
    guard let date = date.read(node, &reader) else { return nil }
    if date.day != nil { return date }
    reader.report(
      .`front-matter.no-day`, at: node.place,
      Message(vi: "ở đây cần đủ ngày, tháng, năm", en: "a whole date is needed here"),
      wayOut: Message(vi: "viết 17/10/2026", en: "write 2026-10-17"))
    return nil
  }
}

extension Format<Campaign.TimeOfDay> {
  /// `07:30`, `7h30` or `7h`.
  static let timeOfDay = Format(.text) { node, reader in
    guard let text = Format<String>.text.read(node, &reader) else { return nil }
    let parts = text.split(
      maxSplits: 1, omittingEmptySubsequences: false, whereSeparator: { ":hg".contains($0) })
    let minute = parts.count == 2 && parts[1].isEmpty ? 0 : parts.last.flatMap { Int($0) }
    if parts.count == 2, let hour = Int(parts[0]), let minute, (0...23).contains(hour),
      (0...59).contains(minute)
    {
      return .init(hour: hour, minute: minute)
    }
    reader.report(
      .`front-matter.bad-time`, at: node.place,
      Message(vi: "“\(text.quoted)” không phải là giờ", en: "“\(text.quoted)” is no time of day"),
      wayOut: Message(vi: "viết 07:30 hoặc 7h30", en: "write 07:30 or 7h30"))
    return nil
  }
}

extension Format<String> {
  /// A bank account's number, given without its spaces.
  static let account = Format(.text) { node, reader in
    guard let text = Format.text.read(node, &reader) else { return nil }
    let lengths = ContactNumber.accountLength
    guard let digits = ContactNumber.digits(text) else {
      reader.report(
        .`contact.bad-account`, at: node.place,
        Message(
          vi: "số tài khoản “\(text.quoted)” có ký tự không phải chữ số",
          en: "the account's number “\(text.quoted)” has other characters than digits"),
        wayOut: Message(
          vi: "chép lại từ giấy của ngân hàng; chưa chắc thì bỏ khóa này",
          en: "copy it from the bank's paper; leave the key out unless certain"))
      return nil
    }
    if lengths.contains(digits.utf8.count) { return digits }
    reader.report(
      .`contact.account-length`, at: node.place,
      Message(
        vi: "số tài khoản có \(digits.utf8.count) chữ số, cần từ \(lengths.lowerBound) đến "
          + "\(lengths.upperBound)",
        en: "the account's number has \(digits.utf8.count) digits; it takes \(lengths.lowerBound) "
          + "to \(lengths.upperBound)"),
      wayOut: Message(
        vi: "chép lại từ giấy của ngân hàng; chưa chắc thì bỏ khóa này",
        en: "copy it from the bank's paper; leave the key out unless certain"))
    return nil
  }

  /// A telephone number of Vietnam, given without its spaces.
  static let telephone = Format(.text) { node, reader in
    guard let text = Format.text.read(node, &reader) else { return nil }
    if let digits = ContactNumber.digits(text), ContactNumber.isTelephone(digits) { return digits }
    reader.report(
      .`contact.bad-telephone`, at: node.place,
      Message(
        vi: "“\(text.quoted)” không phải là số điện thoại ở Việt Nam",
        en: "“\(text.quoted)” is no telephone number of Vietnam"),
      wayOut: Message(
        vi: "ghi 10 hoặc 11 chữ số từ số 0, hoặc đầu số 1800, 1900; chưa chắc thì bỏ khóa này",
        en: "write 10 or 11 digits from 0, or one from 1800 or 1900; leave it out unless certain"))
    return nil
  }
}
