import Foundation

@testable import Converting

/// A shell script in place of LibreOffice, with a folder for what it leaves behind.
final class FakeProgram {
  let folder: URL
  let path: String

  /// - Parameter script: `$LEFT` is the folder for what it leaves behind.
  init(_ script: String) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "fake-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let file = folder.appending(path: "soffice")
    try Data("#!/bin/sh\nLEFT='\(folder.path)'\nmkdir -p output\n\(script)\n".utf8).write(to: file)
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: file.path)
    path = file.path
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func convert(
    _ bytes: [UInt8] = [1, 2, 3], from format: ForeignFormat = .doc, limits: ConversionLimits = .standard
  ) throws(ConversionError) -> Converter.Result {
    try Converter(limits: limits, paths: [.libreOffice: path, .pdfToText: path]).convert(bytes, from: format)
  }

  /// What the script wrote to a file of its folder.
  func left(_ name: String) -> String? {
    try? String(contentsOf: folder.appending(path: name), encoding: .utf8)
  }
}
