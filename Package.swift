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
    module("Diagnostics"),
    module("VietnameseText"),
    module("Citations", ["VietnameseText"]),
    module("Parallelism"),
    module("QRCodes", ["CQREncode"]),
    module("Archiving", ["CLibZip"]),
    module("WorkerProcesses", resources: [.embedInCode("Resources")]),
    module("Templating", ["Diagnostics"]),
    module("Gazetteer", ["VietnameseText", "Diagnostics"], resources: [.embedInCode("Resources")]),
    module(
      "Maps", ["Gazetteer", "Model", "Templating", "VietnameseText", "Diagnostics"],
      resources: [.embedInCode("Resources")]),
    module("Model", ["Citations", "Diagnostics", "VietnameseText"]),
    module(
      "Reading",
      [
        "Citations", "Model", "Diagnostics", "VietnameseText", "CCmarkGFM", "CLibYAML", "CLibCSV",
      ]),
    module(
      "Linking",
      ["Citations", "Model", "Diagnostics", "VietnameseText", "Gazetteer", "Parallelism"]),
    module("Checking", ["Citations", "Linking", "Model", "Diagnostics", "VietnameseText"]),
    module("WebRendering", ["Linking", "Model", "Diagnostics", "VietnameseText", "Templating"]),
    module(
      "PrintRendering",
      ["Linking", "Model", "Diagnostics", "VietnameseText", "WorkerProcesses", "QRCodes"],
      resources: [.embedInCode("Resources")]),
    module(
      "Publishing",
      [
        "Reading", "Linking", "Checking", "WebRendering", "PrintRendering", "Model",
        "Citations", "Importing", "Diagnostics", "VietnameseText", "Templating", "CFileExchange",
        "CLibMD", "Gazetteer", "Parallelism", "Archiving",
      ]),
    module("Importing", ["Reading", "Model", "Diagnostics", "VietnameseText", "Gazetteer"]),
    .executableTarget(
      name: "anpham",
      dependencies: [
        "Publishing", "Importing", "Reading", "Diagnostics",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: settings),

    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: settings),
    tests("Diagnostics"),
    tests("VietnameseText"),
    tests("Citations", ["VietnameseText"]),
    tests("Templating", ["Diagnostics"]),
    tests("Gazetteer", ["Diagnostics", "VietnameseText"]),
    tests("Maps", ["Gazetteer", "Model", "Diagnostics", "VietnameseText"]),
    tests("Reading", ["Model", "Diagnostics", "VietnameseText"]),
    tests("Linking", ["Reading", "Model", "Diagnostics"]),
    tests("Checking", ["Linking", "Reading", "Model", "Diagnostics"]),
    tests(
      "WebRendering",
      ["Linking", "Reading", "Model", "Diagnostics", "Templating", "VietnameseText"]),
    tests("QRCodes"),
    tests("PrintRendering", ["Linking", "Reading", "Model", "Diagnostics"]),
    tests("Importing", ["Reading", "Model", "Diagnostics"]),
    tests("Publishing", ["Reading", "Importing", "Model", "Diagnostics", "anpham"]),
  ])
