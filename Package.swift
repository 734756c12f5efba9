// swift-tools-version: 6.2
import PackageDescription

// Imports run one way, top to bottom of this list. The comment on a target says what it must not know.
// Sources/README.md shows the same as a picture of the pipeline.

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let algorithms = Target.Dependency.product(name: "Algorithms", package: "swift-algorithms")

let package = Package(
  name: "shenyue",
  products: [
    .executable(name: "shenyue", targets: ["shenyue"]),
    .library(name: "Shenyue", targets: ["Documents", "Analysis", "Checking", "Rounds", "Reporting"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-algorithms", from: "1.2.1"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CLibZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(name: "CPCRE2", pkgConfig: "libpcre2-8", providers: [.apt(["libpcre2-dev"])]),
    .systemLibrary(name: "CXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .systemLibrary(name: "CMalloc"),
    .systemLibrary(name: "CNettle", pkgConfig: "nettle", providers: [.apt(["nettle-dev"])]),

    // Office packages and their XML, opened, read and edited safely. Must not know what a paragraph means.
    .target(name: "OpenXML", dependencies: [algorithms, "CLibXML2", "CLibZip"], swiftSettings: settings),
    // Bytes to `Document`. Must not know rule files, part roles or rules.
    .target(name: "Documents", dependencies: ["OpenXML", "CNettle"], swiftSettings: settings),
    // Numbers, texts and arrays to bytes and back, damage noticed. Must not know what they mean.
    .target(name: "Packing", swiftSettings: settings),
    // Words and patterns in UTF-8 text, all in one pass. Must not know documents.
    .target(name: "Matching", dependencies: ["Packing", "CPCRE2"], swiftSettings: settings),
    // Rule files to located values, all mistakes collected. Must not know what any key means.
    .target(
      name: "RuleFiles", dependencies: [algorithms, "Packing", .product(name: "Yams", package: "Yams")],
      swiftSettings: settings),
    // `Document` to `Draft`. Must not know severities, messages or limits.
    .target(
      name: "Analysis", dependencies: [algorithms, "Documents", "Matching", "Packing", "RuleFiles"],
      swiftSettings: settings),
    // Texts to pairs that share passages. Must not know drafts, files or rules.
    .target(name: "Copies", dependencies: [algorithms], swiftSettings: settings),
    // `Draft` and rulebook to `Review`. Must not know output formats or where anything is stored.
    .target(
      name: "Checking",
      dependencies: [algorithms, "Analysis", "Copies", "Documents", "Matching", "Packing", "RuleFiles"],
      swiftSettings: settings),
    // Reviews of successive rounds to what changed between them. Must not know output formats or files.
    .target(name: "Rounds", dependencies: [algorithms, "Checking", "Analysis", "Documents"], swiftSettings: settings),
    // Reviews to bytes for people and programs, mistakes to words. Must not know rule files' syntax or storage.
    .target(
      name: "Reporting",
      dependencies: [
        algorithms, "Rounds", "Checking", "Analysis", "Documents", "OpenXML", "Packing", "RuleFiles", "CXLSXWriter",
      ],
      resources: [
        .embedInCode("HTML/Assets/page.css"), .embedInCode("HTML/Assets/page.js"),
        .embedInCode("HTML/Assets/compare.css"),
      ],
      swiftSettings: settings),
    // What became of a meeting's drafts, kept in one SQLite file. Must not know how drafts are judged, output formats or
    // wording.
    .target(
      name: "Archive",
      dependencies: [
        "Checking", "Analysis", "Documents", "OpenXML", "RuleFiles", .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: settings),
    // Files of other formats to DOCX or text, by installed programs in a sandbox. Must not know drafts.
    .target(name: "Converting", swiftSettings: settings),
    // The command: arguments in, exit code out. The only place that touches files, clocks and tasks.
    .executableTarget(
      name: "shenyue",
      dependencies: [
        "Archive", "Reporting", "Rounds", "Checking", "Analysis", "Converting", "Copies", "Documents", "OpenXML",
        "Packing", "RuleFiles", "CMalloc",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),

    // Office files, zip files and random numbers made in memory, for tests only.
    .target(name: "TestSupport", dependencies: ["RuleFiles"], path: "Tests/TestSupport", swiftSettings: settings),
    .testTarget(name: "OpenXMLTests", dependencies: ["OpenXML", "TestSupport"], swiftSettings: settings),
    .testTarget(name: "AnalysisTests", dependencies: ["Analysis", "Packing", "TestSupport"], swiftSettings: settings),
    .testTarget(name: "PackingTests", dependencies: ["Packing"], swiftSettings: settings),
    .testTarget(name: "MatchingTests", dependencies: ["Matching"], swiftSettings: settings),
    .testTarget(
      name: "ArchiveTests",
      dependencies: [
        "Archive", "Checking", "OpenXML", "RuleFiles", "TestSupport", .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: settings),
    .testTarget(name: "CopiesTests", dependencies: ["Copies", "TestSupport"], swiftSettings: settings),
    .testTarget(name: "RuleFilesTests", dependencies: ["Packing", "RuleFiles"], swiftSettings: settings),
    .testTarget(
      name: "CheckingTests",
      dependencies: ["Checking", "Analysis", "Documents", "Matching", "Packing", "RuleFiles", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "RoundsTests",
      dependencies: ["Rounds", "Checking", "Analysis", "Documents", "RuleFiles", "TestSupport"], swiftSettings: settings
    ),
    .testTarget(name: "ConvertingTests", dependencies: ["Converting"], swiftSettings: settings),
    .testTarget(
      name: "DocumentsTests", dependencies: ["Documents", "OpenXML", "TestSupport"], swiftSettings: settings),
    .testTarget(
      name: "ReportingTests",
      dependencies: [
        "Reporting", "Rounds", "Checking", "Analysis", "Documents", "OpenXML", "Packing", "RuleFiles", "TestSupport",
      ],
      exclude: ["Golden"], swiftSettings: settings),
    // Plays the built command against Markdown transcripts.
    .testTarget(
      name: "CommandTests", dependencies: ["shenyue", "TestSupport"], exclude: ["Transcripts"], swiftSettings: settings),
    .testTarget(
      name: "CorpusTests",
      dependencies: ["Analysis", "Checking", "Documents", "Reporting", "RuleFiles", "TestSupport"],
      swiftSettings: settings),
  ]
)
