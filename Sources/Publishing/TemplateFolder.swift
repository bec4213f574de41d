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
    let root = path.hasSuffix("/") ? String(path.dropLast()) : path
    print = root + "/print"
    themePath = root + "/theme.yml"
    do throws(FileSystem.Failure) {
      let names = try FileSystem.names(in: root + "/web").filter { $0.hasSuffix(Self.suffix) }
      var files: [TemplateFile] = []
      for name in names {
        let file = "\(root)/web/\(name)"
        files.append(
          TemplateFile(
            name: String(name.dropLast(Self.suffix.count)), file: file,
            bytes: try FileSystem.read(file, limit: SourceText.sizeLimit)))
      }
      web = files
      let sheet = "\(root)/web/\(WebRenderer.stylesheetName)"
      stylesheet = TemplateFile(
        name: WebRenderer.stylesheetName, file: sheet,
        bytes: try FileSystem.read(sheet, limit: SourceText.sizeLimit))
      let bytes = try FileSystem.read(themePath, limit: SourceText.sizeLimit)
      guard
        let theme = ContentReader.theme(bytes, file: themePath, diagnostics: &diagnostics)
      else { return nil }
      self.theme = theme
    } catch {
      diagnostics.append(
        Diagnostic(
          "template.unreadable", error, vi: "không đọc được mẫu", en: "cannot read the template",
          wayOut: Message(
            vi: "chỉ đúng thư mục mẫu bằng --templates",
            en: "name the templates folder with --templates")))
      return nil
    }
  }
}
