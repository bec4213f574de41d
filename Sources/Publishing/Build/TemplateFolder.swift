import Diagnostics
import Model
import Reading
import Templating
import WebRendering

/// The files of a templates folder that the website is rendered with.
struct TemplateFolder {
  let web: [TemplateFile]
  /// `style.css` first, then the other style sheets in the order of their names.
  let stylesheets: [TemplateFile]
  let scripts: [TemplateFile]
  let theme: Theme
  let themePath: String
  /// The style sheet of electronic books; empty where there is none.
  let bookStylesheet: [UInt8]
  /// The folder of the print templates, which the typesetter reads itself.
  let print: String

  /// Reads the folder; nil with an error among the diagnostics.
  init?(_ path: String, diagnostics: inout [Diagnostic]) {
    let root = FileSystem.withoutEndingSlash(path)
    print = root + "/print"
    themePath = root + "/theme.yml"
    let folder = root + "/web"
    // What a folder holds that is a link to elsewhere would be reported file by file.
    let foreign = ["web", "print", "epub"].map { "\(root)/\($0)" }.filter {
      FileSystem.kind($0) == .link && !FileSystem.leads($0, into: root)
    }
    diagnostics += foreign.map(SourceFile.linkOut)
    guard foreign.isEmpty, let web = Self.files(".mustache", in: folder, root, &diagnostics),
      let stylesheets = Self.files(".css", in: folder, root, &diagnostics),
      let scripts = Self.files(".js", in: folder, root, &diagnostics),
      let first = Self.file("style", at: "\(folder)/\(Self.firstStylesheet)", root, &diagnostics),
      let themeFile = Self.file("theme", at: themePath, root, &diagnostics),
      let theme = ContentReader.theme(
        themeFile.bytes, file: themePath, diagnostics: &diagnostics)
    else { return nil }
    self.web = web
    self.stylesheets = [first] + stylesheets.filter { $0.file != first.file }
    self.scripts = scripts
    self.theme = theme
    let book = root + "/epub/style.css"
    bookStylesheet =
      FileSystem.kind(book) != nil
      ? Self.file("style", at: book, root, &diagnostics)?.bytes ?? [] : []
  }

  private static let firstStylesheet = "style.css"

  /// The files with an ending, named without it.
  private static func files(
    _ suffix: String, in folder: String, _ root: String, _ diagnostics: inout [Diagnostic]
  ) -> [TemplateFile]? {
    let names: [String]
    do throws(FileSystem.Failure) {
      names = try FileSystem.names(in: folder).filter { $0.hasSuffix(suffix) }
    } catch {
      diagnostics.append(unreadable(error))
      return nil
    }
    let files = names.compactMap { name in
      file(String(name.dropLast(suffix.count)), at: "\(folder)/\(name)", root, &diagnostics)
    }
    return files.count == names.count ? files : nil
  }

  private static func file(
    _ name: String, at path: String, _ root: String, _ diagnostics: inout [Diagnostic]
  ) -> TemplateFile? {
    SourceFile.read(path, within: root, &diagnostics, unreadable: unreadable)
      .map { TemplateFile(name: name, file: path, bytes: $0) }
  }

  private static func unreadable(_ failure: FileSystem.Failure) -> Diagnostic {
    Diagnostic(
      .`template.unreadable`, failure, vi: "không đọc được mẫu", en: "cannot read the template",
      wayOut: Message(
        vi: "chỉ đúng thư mục mẫu bằng --templates",
        en: "name the templates folder with --templates"))
  }
}
