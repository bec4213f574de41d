import Diagnostics
import Linking
import Model
import Parallelism
import Pictures
import PrintRendering
import Synchronization

/// The picture files that a site's content uses: found in `Content/media`, looked at, and planned.
struct PictureFiles {
  private let content: String
  private let processor: PictureProcessor
  private let cache: ContentCache
  private let isPrinted: Bool
  private let work: ParallelWork

  /// The folder of pictures, relative to the content folder.
  static let folder = "media"
  /// The most that one file may weigh, in bytes.
  static let sizeLimit = 64 << 20
  /// How long a drawing may take to be drawn once, whatever it asks for.
  private static let drawingLimit = Duration.seconds(20)

  /// - Parameters:
  ///   - content: the content folder, as the user gave it.
  ///   - installation: where the environment with libvips is.
  ///   - options: for the number of threads and the cache.
  init(_ content: String, _ installation: Installation, options: BuildOptions, work: ParallelWork) {
    self.content = content
    processor = PictureProcessor(python: installation.typesetting + "/venv/bin/python3")
    cache = ContentCache(folder: options.cache)
    isPrinted = options.prints
    self.work = work
  }

  /// A picture of the site, with what is known of it.
  struct Found: Sendable {
    /// The first place that shows it.
    var use: PictureUse
    var picture: Picture
    /// The digest of its bytes.
    var key: ContentCache.Key
  }

  /// Looks at every picture that the content shows.
  ///
  /// - Parameter diagnostics: receives what is wrong with pictures, and those that nobody shows.
  /// - Returns: those that can be used, by their files relative to the content folder.
  func find(
    _ uses: [PictureUse], _ diagnostics: inout [Diagnostic]
  ) -> [(path: String, found: Found)] {
    let first = Dictionary(
      uses.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    let paths = first.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let lying = MediaFolder(content).files(&diagnostics)
    diagnostics += lying.filter { first[$0] == nil }.map(unused)
    let results = work.map(runsOf: paths.count) { run in
      run.map { index -> Result<(Found, [Diagnostic]), Problem> in
        let path = paths[index]
        guard let use = first[path] else { return .failure(Problem([])) }
        return look(at: path, use, among: lying)
      }
    }
    var found: [(path: String, found: Found)] = []
    for (path, result) in zip(paths, results) {
      switch result {
      case .success(let (picture, notes)):
        found.append((path, picture))
        diagnostics += notes
      case .failure(let problem): diagnostics += problem.diagnostics
      }
    }
    if isPrinted { diagnostics += tooSmall(uses, found) }
    // What is missing for one picture is missing for all.
    var isFirst = true
    diagnostics.removeAll {
      guard $0.rule == .`picture.unavailable` else { return false }
      defer { isFirst = false }
      return !isFirst
    }
    return found
  }

  private struct Problem: Error {
    var diagnostics: [Diagnostic]
    init(_ diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }
  }

  private func look(
    at path: String, _ use: PictureUse, among lying: [String]
  ) -> Result<(Found, [Diagnostic]), Problem> {
    let messages = PictureMessages(path: path, use: use, content: content)
    guard lying.contains(path) else {
      return .failure(.init([messages.missing(among: lying)]))
    }
    guard let ending = Self.ending(of: path) else {
      return .failure(.init([messages.unknownForm()]))
    }
    let bytes: [UInt8]
    do throws(Unmakeable) {
      bytes = try Self.read(path, content: content)
    } catch {
      return .failure(.init([error.diagnostic]))
    }
    let key = ContentCache.Key([bytes])
    let picture: Picture
    do throws(PictureFailure) {
      if let known = known(key) {
        picture = known
      } else {
        picture = try looked(bytes, key, isDrawing: ending == "svg")
      }
    } catch {
      return .failure(.init([messages.failure(error)]))
    }
    guard picture.form.endings.contains(ending) else {
      return .failure(.init([messages.otherForm(picture.form)]))
    }
    let notes = picture.isCMYK ? [messages.convertedFromCMYK()] : []
    return .success((Found(use: use, picture: picture, key: key), notes))
  }

  private func looked(
    _ bytes: [UInt8], _ key: ContentCache.Key, isDrawing: Bool
  ) throws(PictureFailure) -> Picture {
    let picture = try processor.make(
      [], of: bytes, within: isDrawing ? Self.drawingLimit : nil
    ).picture
    cache.keep(picture.encoded, Self.key(of: key))
    return picture
  }

  private func known(_ key: ContentCache.Key) -> Picture? {
    cache.bytes(Self.key(of: key)).flatMap(Picture.init(encoded:))
  }

  private static func key(of source: ContentCache.Key) -> ContentCache.Key {
    ContentCache.Key([Array(source.digits.utf8), Array(PicturePlan.version.utf8)])
  }

  /// The ending of a file in small letters, where pictures have it.
  private static func ending(of path: String) -> String? {
    let name = FileSystem.name(path)
    guard let dot = name.lastIndex(of: ".") else { return nil }
    let ending = name[name.index(after: dot)...].lowercased()
    return Picture.Form.allCases.contains { $0.endings.contains(ending) } ? ending : nil
  }

  /// The bytes of a picture.
  static func read(_ path: String, content: String) throws(Unmakeable) -> [UInt8] {
    let file = ContentFolder.prefix(content) + path
    let contents: FileSystem.Contents
    do throws(FileSystem.Failure) {
      contents = try FileSystem.read(file, within: content, limit: sizeLimit)
    } catch {
      throw Unmakeable(
        diagnostic: Diagnostic(
          .`picture.unreadable`, error, vi: "không đọc được hình", en: "cannot read the picture"))
    }
    switch contents {
    case .bytes(let bytes): return bytes
    case .tooLarge: throw Unmakeable(diagnostic: PictureMessages.tooHeavy(file))
    }
  }

  /// Pictures that have too few pixels for 300 dots an inch where they are printed.
  private func tooSmall(
    _ uses: [PictureUse], _ found: [(path: String, found: Found)]
  ) -> [Diagnostic] {
    let pictures = Dictionary(
      found.map { ($0.path, $0.found.picture) }, uniquingKeysWith: { first, _ in first })
    return uses.compactMap { use in
      guard let millimetres = use.printWidth, let picture = pictures[use.path],
        picture.form != .svg
      else { return nil }
      let needed = PicturePlan.printPixels(millimetres)
      guard picture.width < needed else { return nil }
      return PictureMessages(path: use.path, use: use, content: content)
        .tooSmall(picture.width, needed: needed)
    }
  }

  private func unused(_ path: String) -> Diagnostic {
    Diagnostic(
      .`picture.unused`, at: SourceLocation(file: ContentFolder.prefix(content) + path),
      Message(vi: "không có trang nào dùng hình này", en: "no page shows this picture"),
      wayOut: Message(vi: "xóa tệp nếu không cần nữa", en: "delete the file if it is not needed"))
  }
}

extension PictureFiles {
  /// Plans the variants of the pictures that were found, and tells the site of them.
  ///
  /// - Parameters:
  ///   - signs: the pictures that are campaigns' signs.
  ///   - plan: receives a file for each variant.
  ///   - diagnostics: receives addresses that two pictures want.
  /// - Returns: what is made of each picture, by its file.
  func plan(
    _ found: [(path: String, found: Found)], signs: Set<String>, _ plan: inout OutputPlan,
    _ diagnostics: inout [Diagnostic]
  ) -> [String: SitePicture] {
    var pictures: [String: SitePicture] = [:]
    var owners: [String: String] = [:]
    for (path, picture) in found {
      guard let variants = PicturePlan(path: path, picture.picture) else { continue }
      if let owner = owners.updateValue(path, forKey: variants.base) {
        let messages = PictureMessages(path: path, use: picture.use, content: content)
        diagnostics.append(messages.sameAddress(as: owner))
        continue
      }
      pictures[path] = variants.sitePicture
      var recipes = variants.recipes
      var addresses = variants.sitePicture.variants.map(\.address)
      // The archive of a campaign has its sign as lines too.
      if isPrinted, picture.picture.form == .svg, signs.contains(path) {
        recipes.append(PicturePlan.linesRecipe(picture.picture))
        addresses.append(variants.base + ".svg")
      }
      let maker = PictureMaker(
        path: path, content: content, recipes: recipes, source: picture, processor, cache)
      for (index, address) in addresses.enumerated() {
        plan.add(
          PlannedFile(path: address, source: ContentFolder.prefix(content) + path) {
            () throws(Unmakeable) in try maker.bytes(of: index)
          })
      }
    }
    return pictures
  }

  /// The pictures as print takes them: 300 dpi where they are printed widest, if the source has that.
  func printPictures(
    _ found: [(path: String, found: Found)], _ uses: [PictureUse]
  ) -> PrintPictures {
    let widths = Dictionary(uses.map { ($0.path, $0.printWidth ?? 0) }, uniquingKeysWith: max)
    var pictures = PrintPictures()
    for (path, source) in found {
      guard let width = widths[path], width > 0, let base = PicturePlan.base(of: path) else {
        continue
      }
      let name = FileSystem.name(base)
      let recipe = PicturePlan.printRecipe(source.picture, width: width)
      let size = source.picture.form == .svg ? "" : "-\(recipe.width)"
      let maker = PictureMaker(
        path: path, content: content, recipes: [recipe], source: source, processor, cache)
      let file = PrintFile(name: "\(name)\(size).\(recipe.form)") {
        try maker.bytes(of: 0)
      }
      pictures.add(file, width: recipe.width, height: recipe.height, for: path)
    }
    return pictures
  }
}
