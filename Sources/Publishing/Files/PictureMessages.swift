import Diagnostics
import Linking
import Pictures

/// What there is to say of one picture, at the place that shows it first.
struct PictureMessages {
  private let path: String
  private let location: SourceLocation

  init(path: String, use: PictureUse, content: String) {
    self.path = path
    location = SourceLocation(
      file: ContentFolder.prefix(content) + use.file, line: use.line, column: use.column)
  }

  func missing(among files: [String]) -> Diagnostic {
    let near = Suggestion.nearest(to: path, among: files)
    return error(
      .`picture.missing`,
      Message(vi: "không có hình “\(path)”", en: "there is no picture “\(path)”"),
      Suggestion.message(near)
        ?? Message(
          vi: "chép tệp vào Content/media, giữ đúng chữ hoa, chữ thường của tên",
          en: "copy the file into Content/media, with the capitals of its name as they are"))
  }

  func unknownForm() -> Diagnostic {
    error(
      .`picture.unknown-form`,
      Message(
        vi: "“\(path)” không phải là một dạng hình dùng được",
        en: "“\(path)” has no form that is taken"),
      Message(
        vi: "lưu lại thành JPEG, PNG, WebP, AVIF, TIFF, GIF hoặc SVG",
        en: "save it as JPEG, PNG, WebP, AVIF, TIFF, GIF or SVG"))
  }

  func otherForm(_ form: Picture.Form) -> Diagnostic {
    error(
      .`picture.other-form`,
      Message(
        vi: "tên tệp “\(path)” không đúng: bên trong là \(form.rawValue.uppercased())",
        en: "the name “\(path)” is wrong: the file holds \(form.rawValue.uppercased())"),
      Message(
        vi: "đổi phần đuôi thành .\(form.endings[0])", en: "rename it to .\(form.endings[0])"))
  }

  func convertedFromCMYK() -> Diagnostic {
    Diagnostic(
      .`picture.cmyk`, at: location,
      Message(
        vi: "“\(path)” dùng màu in (CMYK) và được chuyển sang sRGB; màu có thể đổi chút ít",
        en: "“\(path)” has the colours of a press (CMYK) and is converted to sRGB; they may shift"),
      wayOut: Message(
        vi: "muốn màu chắc chắn thì lưu lại thành sRGB", en: "for certain colours save it in sRGB"))
  }

  /// - Parameters:
  ///   - width: in pixels.
  ///   - needed: how many it would need.
  func tooSmall(_ width: Int, needed: Int) -> Diagnostic {
    let dots = width * 300 / needed
    return Diagnostic(
      .`picture.low-resolution`, at: location,
      Message(
        vi: "“\(path)” rộng \(width) điểm ảnh: khi in chỉ được \(dots) dpi, cần 300 dpi",
        en: "“\(path)” is \(width) pixels wide: \(dots) dpi in print, where 300 are needed"),
      wayOut: Message(
        vi: "dùng bản gốc rộng từ \(needed) điểm ảnh", en: "take one that is \(needed) pixels wide")
    )
  }

  func sameAddress(as other: String) -> Diagnostic {
    error(
      .`picture.same-address`,
      Message(
        vi: "“\(path)” và “\(other)” sẽ có cùng địa chỉ",
        en: "“\(path)” and “\(other)” would have one address"),
      Message(vi: "đổi tên một trong hai tệp", en: "rename one of the two"))
  }

  static func tooHeavy(_ file: String) -> Diagnostic {
    let limit = PictureFiles.sizeLimit >> 20
    return Diagnostic(
      .`picture.too-heavy`, at: SourceLocation(file: file),
      Message(
        vi: "tệp hình nặng quá \(limit) MB", en: "the picture is heavier than \(limit) MB"),
      wayOut: Message(
        vi: "thu nhỏ hình xuống còn khoảng 4.000 điểm ảnh", en: "make it some 4,000 pixels wide"))
  }

  /// Why nothing was made of the picture.
  func failure(_ failure: PictureFailure) -> Diagnostic {
    switch failure {
    case .refused(let code, let detail): refused(code, detail)
    case .outOfTime:
      error(
        .`picture.timeout`,
        Message(
          vi: "xử lý hình “\(path)” quá lâu nên bị dừng",
          en: "“\(path)” took too long and was stopped"),
        Message(vi: "thu nhỏ hình rồi thử lại", en: "make the picture smaller"))
    case .crashed(let end):
      error(
        .`picture.crashed`,
        Message(
          vi: "bộ xử lý hình dừng đột ngột ở “\(path)” (\(end))",
          en: "the picture worker ended abruptly at “\(path)” (\(end))"),
        Message(vi: "mở hình và lưu lại bằng chương trình khác", en: "save the picture anew"))
    case .unavailable(let what):
      Diagnostic(
        .`picture.unavailable`, at: nil,
        Message(
          vi: "chưa có môi trường xử lý hình: không nạp được “\(what)”",
          en: "the environment for pictures is missing: “\(what)” cannot be loaded"),
        wayOut: Message(
          vi: "chạy “make site” để cài đặt", en: "run “make site” to set it up"))
    }
  }

  private func refused(_ code: String, _ detail: String) -> Diagnostic {
    switch Diagnostic.Code(rawValue: code) {
    case .`picture.too-large`:
      error(
        .`picture.too-large`,
        Message(
          vi:
            "hình “\(path)” có \(detail) điểm ảnh; mỗi cạnh nhiều nhất là 12.000, tất cả 80 triệu",
          en: "“\(path)” has \(detail) pixels; 12,000 a side and 80 million in all are the most"),
        Message(
          vi: "thu nhỏ hình; 4.000 điểm ảnh là đủ cho bản in A3",
          en: "make it smaller; 4,000 pixels are enough for A3"))
    case .`picture.animated`:
      error(
        .`picture.animated`,
        Message(
          vi: "hình “\(path)” có nhiều khung hình", en: "“\(path)” has several frames"),
        Message(vi: "lưu riêng một khung hình", en: "save one of its frames"))
    case .some(let drawing) where drawing.rawValue.hasPrefix("picture.drawing-"):
      refusedDrawing(drawing, detail)
    case .`picture.unknown-form`: unknownForm()
    default:
      error(
        .`picture.corrupt`,
        Message(
          vi: "hình “\(path)” bị hỏng hoặc thiếu: \(detail)",
          en: "“\(path)” is damaged or incomplete: \(detail)"),
        Message(vi: "chép lại tệp từ bản gốc", en: "copy the file again from the original"))
    }
  }

  private func refusedDrawing(_ code: Diagnostic.Code, _ detail: String) -> Diagnostic {
    switch code {
    case .`picture.drawing-script`, .`picture.drawing-reference`:
      error(
        code,
        Message(
          vi: "bản vẽ “\(path)” có thứ chạy được hoặc dẫn ra ngoài: “\(detail)”",
          en: "the drawing “\(path)” runs something or leads out of itself: “\(detail)”"),
        Message(
          vi: "xóa phần ấy khỏi tệp SVG, hoặc lưu lại thành PNG",
          en: "remove that from the SVG, or save it as PNG"))
    case .`picture.drawing-part`:
      error(
        code,
        Message(
          vi: "bản vẽ “\(path)” có phần không dùng được: “\(detail)”",
          en: "the drawing “\(path)” has a part that is not taken: “\(detail)”"),
        Message(
          vi: "lưu lại thành SVG thuần (“Plain SVG”) không có phần ấy, hoặc thành PNG",
          en: "save it as plain SVG without that, or as PNG"))
    case .`picture.drawing-encoding`:
      error(
        code,
        Message(
          vi: "bản vẽ “\(path)” không phải SVG viết bằng UTF-8: \(detail)",
          en: "the drawing “\(path)” is no SVG in UTF-8: \(detail)"),
        Message(
          vi: "lưu lại thành SVG không nén, bảng mã UTF-8",
          en: "save it as SVG in UTF-8 that is not packed"))
    case .`picture.drawing-size`:
      error(
        code,
        Message(
          vi: "bản vẽ “\(path)” không nói nó rộng và cao bao nhiêu",
          en: "the drawing “\(path)” does not say how wide and high it is"),
        Message(
          vi: "thêm viewBox=\"0 0 rộng cao\" vào thẻ <svg>",
          en: "give its <svg> a viewBox=\"0 0 width height\""))
    default:
      error(
        code,
        Message(
          vi: "bản vẽ “\(path)” quá phức tạp để vẽ: \(detail)",
          en: "the drawing “\(path)” is too complex to be drawn: \(detail)"),
        Message(vi: "đơn giản hóa, hoặc lưu lại thành PNG", en: "simplify it, or save it as PNG"))
    }
  }

  private func error(_ code: Diagnostic.Code, _ summary: Message, _ wayOut: Message) -> Diagnostic {
    Diagnostic(code, at: location, summary, wayOut: wayOut)
  }
}
