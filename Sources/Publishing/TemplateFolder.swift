import Diagnostics
import Model
import Reading
import Templating
import WebRendering

/// The files of a templates folder that the website is rendered with.
struct TemplateFolder {
  let web: [TemplateFile]
  let stylesheet: TemplateFile
  let theme: Theme
  let themePath: String
  /// The folder of the print templates, which the typesetter reads itself.
  let print: String

  private static let suffix = ".mustache"

  /// Reads the folder; nil with an error among the diagnostics.
  init?(_ path: String, diagnostics: inout [Diagnostic]) {
    let root = FileSystem.withoutEndingSlash(path)
    print = root + "/print"
    themePath = root + "/theme.yml"
    guard let web = Self.templates(in: root + "/web", &diagnostics),
      let stylesheet = Self.file(
        WebRenderer.stylesheetName, at: "\(root)/web/\(WebRenderer.stylesheetName)", &diagnostics),
      let themeFile = Self.file("theme", at: themePath, &diagnostics),
      let theme = ContentReader.theme(
        themeFile.bytes, file: themePath, diagnostics: &diagnostics)
    else { return nil }
    self.web = web
    self.stylesheet = stylesheet
    self.theme = theme
  }

  private static func templates(
    in folder: String, _ diagnostics: inout [Diagnostic]
  ) -> [TemplateFile]? {
    let names: [String]
    do throws(FileSystem.Failure) {
      names = try FileSystem.names(in: folder).filter { $0.hasSuffix(suffix) }
    } catch {
      diagnostics.append(unreadable(error))
      return nil
    }
    let files = names.compactMap { name in
      file(String(name.dropLast(suffix.count)), at: "\(folder)/\(name)", &diagnostics)
    }
    return files.count == names.count ? files : nil
  }

  private static func file(
    _ name: String, at path: String, _ diagnostics: inout [Diagnostic]
  ) -> TemplateFile? {
    SourceFile.read(path, &diagnostics, unreadable: unreadable)
      .map { TemplateFile(name: name, file: path, bytes: $0) }
  }

  private static func unreadable(_ failure: FileSystem.Failure) -> Diagnostic {
    Diagnostic(
      "template.unreadable", failure, vi: "không đọc được mẫu", en: "cannot read the template",
      wayOut: Message(
        vi: "chỉ đúng thư mục mẫu bằng --templates",
        en: "name the templates folder with --templates"))
  }
}
