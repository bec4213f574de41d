import Foundation
import TestSupport
import Testing

@Suite("The same input gives the same bytes")
struct DeterminismTests {
  @Test("Threads, time zone, language, folder and the order of files do not matter")
  func twoFolders() throws {
    let names = (0..<200).map { "\($0 % 7)/van-ban-\($0)" }
    func write(_ names: some Sequence<String>, to workspace: Workspace) throws {
      for name in names {
        let number = String(name.split(separator: "-").last ?? "")
        let sample = Sample(
          number: "1\(number)", date: "202\(number.utf8.count)-04-05",
          extra: "relations:\n  - {type: dan-chieu, document: 10/KH-UBND}\n",
          body: "## I. MỤC ĐÍCH\n\nXem [mục](#muc-i).[^1]\n\n[^1]: Ghi chú \(number).\n")
        try workspace.write("Content/documents/\(name).md", sample.text)
      }
    }
    let first = try Workspace.with { workspace in
      try write(names, to: workspace)
      workspace.program.environment = ["LANG": "en_US.UTF-8", "TZ": "America/New_York"]
      #expect(try workspace.build("--jobs", "1").status == 0)
      return try workspace.snapshot()
    }
    let second = try Workspace.with { workspace in
      try write(names.reversed(), to: workspace)
      let inner = try Workspace(workspace.folder.appending(path: "cwd"))
      var program = inner.program
      program.environment = ["LC_ALL": "vi_VN.UTF-8", "TZ": "Asia/Ho_Chi_Minh"]
      let run = try program.run(
        Workspace.build + [
          "--jobs", "8", "--content", "../Content/", "--output",
          workspace.folder.appending(path: "Output").path,
        ])
      #expect(run.status == 0, "\(run.errors)")
      return try workspace.snapshot()
    }
    #expect(Set(first.keys) == Set(second.keys))
    for (name, bytes) in first where second[name] != bytes {
      Issue.record("\(name) differs")
    }
    #expect(first.keys.contains("van-ban/van-ban-199.html"))
  }

  @Test("Diagnostics come in one order whatever the threads do")
  func diagnostics() throws {
    try Workspace.with { workspace in
      for index in 0..<150 {
        try workspace.write("Content/documents/\(index).md", Sample(date: "31/02/2023").text)
      }
      let runs = try ["1", "8"].map { try workspace.build("--jobs", $0) }
      #expect(runs[0].status == 1)
      #expect(runs[0].errors == runs[1].errors)
      #expect(runs[0].errors.contains("150 errors"))
    }
  }
}
