// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .treatAllWarnings(as: .error),
]

/// A target of the project; imports point downward only (docs/architecture.md).
func module(
  _ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource]? = nil
) -> Target {
  .target(name: name, dependencies: dependencies, resources: resources, swiftSettings: settings)
}

/// The tests of one target. `TestSupport` finds fixtures and the shared sources.
func tests(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.init(stringLiteral: name), "TestSupport"] + dependencies,
    swiftSettings: settings)
}

let package = Package(
  name: "anpham",
  products: [.executable(name: "anpham", targets: ["anpham"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    .systemLibrary(
      name: "CCmarkGFM",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    .systemLibrary(name: "CLibYAML", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(name: "CLibCSV", providers: [.apt(["libcsv-dev"])]),
    .systemLibrary(name: "CLibMD", providers: [.apt(["libmd-dev"])]),
    .systemLibrary(name: "CQREncode", providers: [.apt(["libqrencode-dev"])]),
    .systemLibrary(name: "CLibZip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(name: "CFileExchange"),
    module("Diagnostics", resources: [.embedInCode("Resources")]),
    module("VietnameseText"),
    module("Citations", ["VietnameseText"]),
    module("Claims", ["VietnameseText", "Diagnostics"]),
    module("Parallelism"),
    module("Pictures", ["WorkerProcesses"], resources: [.embedInCode("Resources")]),
    module("QRCodes", ["CQREncode"]),
    module("Archiving", ["CLibZip"]),
    module("EPUB", ["Archiving"]),
    module("WorkerProcesses", resources: [.embedInCode("Resources")]),
    module("Templating", ["Diagnostics"]),
    module("Gazetteer", ["VietnameseText", "Diagnostics"], resources: [.embedInCode("Resources")]),
    module(
      "Maps", ["Gazetteer", "Linking", "Model", "Templating", "VietnameseText", "Diagnostics"],
      resources: [.embedInCode("Resources")]),
    module("Model", ["Citations", "Diagnostics", "VietnameseText"]),
    module(
      "Reading",
      [
        "Citations", "Model", "Diagnostics", "VietnameseText", "CCmarkGFM", "CLibYAML", "CLibCSV",
      ]),
    module(
      "Linking",
      ["Citations", "Claims", "Model", "Diagnostics", "VietnameseText", "Gazetteer", "Parallelism"]),
    module(
      "Checking",
      [
        "Citations", "Claims", "Linking", "Model", "Diagnostics", "VietnameseText", "Parallelism",
      ]),
    module(
      "Figures",
      [
        "Linking", "Maps", "Model", "Diagnostics", "VietnameseText", "Gazetteer",
        "WorkerProcesses",
      ], resources: [.embedInCode("Resources")]),
    module(
      "WebRendering",
      [
        "Claims", "Gazetteer", "Linking", "Figures", "Maps", "Model", "Diagnostics",
        "VietnameseText", "Templating", "EPUB",
      ]),
    module(
      "PrintRendering",
      [
        "Linking", "Figures", "Maps", "Model", "Diagnostics", "VietnameseText", "WorkerProcesses",
        "Gazetteer", "QRCodes",
      ],
      resources: [.embedInCode("Resources")]),
    module(
      "Publishing",
      [
        "Pictures", "Reading", "Linking", "Checking", "Claims", "Figures", "WebRendering",
        "PrintRendering",
        "Model", "Citations", "Importing", "Diagnostics", "VietnameseText", "Templating",
        "CFileExchange", "CLibMD", "Gazetteer", "Maps", "Parallelism", "EPUB", "Archiving",
      ]),
    module(
      "Importing",
      ["Reading", "Model", "Diagnostics", "VietnameseText", "Gazetteer", "WorkerProcesses"],
      resources: [.embedInCode("Resources")]),
    .executableTarget(
      name: "anpham",
      dependencies: [
        "Publishing", "Importing", "Reading", "Gazetteer", "Diagnostics", "VietnameseText",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: settings),

    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: settings),
    tests("Diagnostics"),
    tests("VietnameseText"),
    tests("Citations", ["VietnameseText"]),
    tests("Claims", ["Importing", "Linking", "Reading", "Model", "Diagnostics", "VietnameseText"]),
    tests("Templating", ["Diagnostics"]),
    tests("Gazetteer", ["Diagnostics", "VietnameseText"]),
    tests(
      "Maps",
      ["Gazetteer", "Importing", "Linking", "Model", "Diagnostics", "Reading", "VietnameseText"]),
    tests("Reading", ["Citations", "Model", "Diagnostics", "VietnameseText"]),
    tests("WorkerProcesses"),
    tests("Pictures"),
    tests("Linking", ["Gazetteer", "Reading", "Model", "Diagnostics"]),
    tests(
      "Figures", ["Linking", "Reading", "Model", "Diagnostics", "Gazetteer", "VietnameseText"]),
    tests("Checking", ["Linking", "Reading", "Model", "Diagnostics"]),
    tests(
      "WebRendering",
      [
        "Gazetteer", "Figures", "Linking", "Reading", "Model", "Diagnostics", "Templating",
        "VietnameseText",
      ]),
    tests("EPUB", ["Archiving"]),
    tests("QRCodes"),
    tests(
      "PrintRendering",
      ["Figures", "Gazetteer", "VietnameseText", "Linking", "Reading", "Model", "Diagnostics"]),
    tests(
      "Importing", ["Archiving", "Gazetteer", "Reading", "Model", "Diagnostics", "VietnameseText"]),
    tests("Publishing", ["Archiving", "Reading", "Importing", "Model", "Diagnostics", "anpham"]),
  ])
