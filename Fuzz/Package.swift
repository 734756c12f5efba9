// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that nobody who builds shenyue needs libFuzzer. Built by run.py, which knows the flags.

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let shenyue = Target.Dependency.product(name: "Shenyue", package: "shenyue")

let package = Package(
  name: "shenyue-fuzz",
  dependencies: [.package(name: "shenyue", path: "..")],
  targets: [
    .systemLibrary(name: "CLibFuzzer"),
    // What all targets share: the loop, the promises a document keeps, packages made from parts.
    .target(name: "Fuzzing", dependencies: ["CLibFuzzer", shenyue], swiftSettings: settings),
    // Take the place of libFuzzer's own mutation in the targets that link them.
    .target(name: "XMLMutation", dependencies: ["CLibFuzzer", "Fuzzing"], swiftSettings: settings),
    .target(name: "ZipMutation", dependencies: ["CLibFuzzer", "Fuzzing"], swiftSettings: settings),
    .target(name: "LineMutation", dependencies: ["CLibFuzzer", "Fuzzing"], swiftSettings: settings),

    .executableTarget(name: "FuzzPackage", dependencies: ["Fuzzing", "ZipMutation", shenyue], swiftSettings: settings),
    .executableTarget(name: "FuzzStory", dependencies: ["Fuzzing", "XMLMutation", shenyue], swiftSettings: settings),
    .executableTarget(name: "FuzzText", dependencies: ["Fuzzing", shenyue], swiftSettings: settings),
    .executableTarget(name: "FuzzRules", dependencies: ["Fuzzing", "LineMutation", shenyue], swiftSettings: settings),
    .executableTarget(
      name: "FuzzAnalysis", dependencies: ["Fuzzing", "LineMutation", shenyue], swiftSettings: settings),
    .executableTarget(
      name: "FuzzAnnotate", dependencies: ["Fuzzing", "XMLMutation", shenyue], swiftSettings: settings),
  ]
)
