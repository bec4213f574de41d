import Diagnostics
import Foundation
import Model
import Pictures
import Synchronization
import VietnameseText

/// Which variants of a picture the website has.
struct PicturePlan {
  /// Changes with everything that changes the bytes of variants: the worker's settings, libvips.
  static let version = "2, libvips 8.18"
  /// For telephones, for text on a large screen, and for that at two dots a pixel; never wider than
  /// the source.
  private static let widths = [480, 960, 1440]
  /// How many pixels a width has at 300 dots an inch.
  static func printPixels(_ millimetres: Double) -> Int {
    Int((millimetres / 25.4 * 300).rounded(.up))
  }

  /// What the addresses begin with: "media/bo-hmong".
  let base: String
  let sitePicture: SitePicture
  let recipes: [PictureRecipe]

  /// Nil where the file's name gives no address.
  ///
  /// - Parameter path: the file, relative to the content folder.
  init?(path: String, _ picture: Picture) {
    guard let base = Self.base(of: path) else { return nil }
    self.base = base
    let largest = Self.widths.reduce(0, max)
    let widths =
      Self.widths.filter { $0 < picture.width && $0 < largest } + [min(picture.width, largest)]
    let fallback: SitePicture.Variant.Form = Self.keepsEdges(picture) ? .png : .jpeg
    var variants: [SitePicture.Variant] = []
    for form in [.webp, fallback] as [SitePicture.Variant.Form] {
      for width in widths {
        variants.append(
          SitePicture.Variant(
            address: "\(base)-\(width).\(form.ending)", form: form, width: width,
            height: Self.height(of: picture, width: width)))
      }
    }
    sitePicture = SitePicture(width: picture.width, height: picture.height, variants: variants)
    recipes = variants.map {
      PictureRecipe(
        form: $0.form.rawValue, width: $0.width, height: $0.height,
        quality: $0.form == .webp ? 78 : 82)
    }
  }

  /// What the addresses of a picture's variants begin with; nil where its name gives none.
  static func base(of path: String) -> String? {
    let name = path.split(separator: "/").dropFirst().joined(separator: "/")
    let stem = name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
    return Slug.make(stem).map { "media/\($0)" }
  }

  /// The picture for print; a drawing stays one of lines.
  ///
  /// - Parameter width: how wide it is printed, in millimetres.
  static func printRecipe(_ picture: Picture, width: Double) -> PictureRecipe {
    if picture.form == .svg { return linesRecipe(picture) }
    let width = min(picture.width, printPixels(width))
    return PictureRecipe(
      form: keepsEdges(picture) ? "png" : "jpeg", width: width,
      height: height(of: picture, width: width), quality: 90)
  }

  /// A drawing written anew, with its lines.
  static func linesRecipe(_ picture: Picture) -> PictureRecipe {
    PictureRecipe(form: "svg", width: picture.width, height: picture.height, quality: 100)
  }

  /// Whether it is drawn, or lets something shine through, so that JPEG would spoil it.
  private static func keepsEdges(_ picture: Picture) -> Bool {
    picture.hasAlpha || picture.form == .svg || picture.form == .gif
  }

  private static func height(of picture: Picture, width: Int) -> Int {
    max((picture.height * width + picture.width / 2) / picture.width, 1)
  }
}

/// Makes the variants of one picture together, since reading it costs the most, and hands them out one
/// by one.
final class PictureMaker: Sendable {
  private let path: String
  private let content: String
  private let recipes: [PictureRecipe]
  private let source: PictureFiles.Found
  private let processor: PictureProcessor
  private let cache: ContentCache
  /// Those that were made and not yet handed out, or why none can be, which is found out once.
  private let made = Mutex<Result<[Int: [UInt8]], Unmakeable>>(.success([:]))

  init(
    path: String, content: String, recipes: [PictureRecipe], source: PictureFiles.Found,
    _ processor: PictureProcessor, _ cache: ContentCache
  ) {
    self.path = path
    self.content = content
    self.recipes = recipes
    self.source = source
    self.processor = processor
    self.cache = cache
  }

  /// A variant, from the cache where that has it.
  ///
  /// - Parameter index: of its recipe.
  func bytes(of index: Int) throws(Unmakeable) -> [UInt8] {
    if let bytes = cache.bytes(key(of: index)) { return bytes }
    let result = made.withLock { state -> Result<[UInt8], Unmakeable> in
      do throws(Unmakeable) {
        var made = try state.get()
        if let bytes = made.removeValue(forKey: index) {
          state = .success(made)
          return .success(bytes)
        }
        let all = try make()
        for (other, bytes) in all.enumerated() {
          if cache.folder == nil { made[other] = bytes } else { cache.keep(bytes, key(of: other)) }
        }
        made[index] = nil
        state = .success(made)
        return .success(all[index])
      } catch {
        state = .failure(error)
        return .failure(error)
      }
    }
    return try result.get()
  }

  private func make() throws(Unmakeable) -> [[UInt8]] {
    let bytes = try PictureFiles.read(path, content: content)
    do throws(PictureFailure) {
      return try processor.make(recipes, of: bytes).variants
    } catch {
      let messages = PictureMessages(path: path, use: source.use, content: content)
      throw Unmakeable(diagnostic: messages.failure(error))
    }
  }

  private func key(of index: Int) -> ContentCache.Key {
    ContentCache.Key([
      Array(source.key.digits.utf8), Array(PicturePlan.version.utf8), recipes[index].encoded,
    ])
  }
}

extension Picture {
  /// The picture's facts as JSON.
  var encoded: [UInt8] { Self.encode(self) }

  init?(encoded: [UInt8]) {
    guard let picture = try? JSONDecoder().decode(Self.self, from: Data(encoded)) else {
      return nil
    }
    self = picture
  }

  fileprivate static func encode(_ value: some Encodable) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return (try? encoder.encode(value)).map { [UInt8]($0) } ?? []
  }
}

extension PictureRecipe {
  fileprivate var encoded: [UInt8] { Picture.encode(self) }
}
