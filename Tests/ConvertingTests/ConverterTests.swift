import Foundation
import Glibc
import Testing

@testable import Converting

/// What a converting program may do, shown with a script in its place.
@Suite("Converter", .serialized)
struct ConverterTests {
  private static func limits(_ change: (inout ConversionLimits) -> Void) -> ConversionLimits {
    var limits = ConversionLimits.standard
    change(&limits)
    return limits
  }

  @Test("what the program writes is the result")
  func result() throws {
    let program = try FakeProgram("cat input.doc > output/input.docx")
    let result = try program.convert([7, 8, 9])
    #expect(result.bytes == [7, 8, 9])
    #expect(result.program == .libreOffice)
  }

  @Test("the folder is private, and gone afterwards, also after a failure", arguments: ["", "exit 1"])
  func folder(ending: String) throws {
    let program = try FakeProgram(
      "pwd > $LEFT/pwd; stat -c %a . > $LEFT/mode; mkdir -p deep/er; echo x > deep/er/x; ln -s $LEFT/pwd link; \(ending)"
    )
    #expect(throws: ConversionError.failed) { try program.convert() }
    #expect(program.left("mode") == "700\n")
    let path = try #require(program.left("pwd")).trimmingCharacters(in: .newlines)
    #expect(path.hasPrefix("/"))
    #expect(!FileManager.default.fileExists(atPath: path))
    #expect(program.left("pwd") != nil, "a link out of the folder is not followed")
  }

  @Test("the program and all it started are killed at the time limit")
  func timeLimit() throws {
    let program = try FakeProgram("sleep 300 & echo $! > $LEFT/child; sleep 300")
    let start = Date()
    #expect(throws: ConversionError.timedOut(seconds: 1)) {
      try program.convert(limits: Self.limits { $0.seconds = 1 })
    }
    #expect(Date().timeIntervalSince(start) < 10)
    let child = try #require(program.left("child").flatMap { pid_t($0.trimmingCharacters(in: .newlines)) })
    #expect(isGone(child))
  }

  @Test("what the program leaves running is killed when it ends")
  func leftovers() throws {
    let program = try FakeProgram("sleep 300 & echo $! > $LEFT/child; echo ok > output/input.docx")
    #expect(try program.convert().bytes == Array("ok\n".utf8))
    let child = try #require(program.left("child").flatMap { pid_t($0.trimmingCharacters(in: .newlines)) })
    #expect(isGone(child))
  }

  /// A killed process may stay in the table as a zombie until its new parent looks at it.
  private func isGone(_ process: pid_t) -> Bool {
    for _ in 0..<100 {
      let status = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
      guard let status else { return true }
      if status.contains(") Z ") { return true }
      usleep(20_000)
    }
    return false
  }

  @Test("a result at the size limit is taken and one above is refused", arguments: [(1_000, true), (1_001, false)])
  func sizeLimit(size: Int, isTaken: Bool) throws {
    let program = try FakeProgram("head -c \(size) /dev/zero > output/input.docx")
    let limits = Self.limits { $0.resultSize = 1_000 }
    if isTaken {
      #expect(try program.convert(limits: limits).bytes.count == size)
    } else {
      #expect(throws: ConversionError.tooLarge(limit: 1_000)) { try program.convert(limits: limits) }
    }
  }

  @Test("a file cannot grow far beyond the limit")
  func fileSize() throws {
    let program = try FakeProgram(
      "head -c 100000000 /dev/zero > output/input.docx; wc -c < output/input.docx > $LEFT/size")
    #expect(throws: ConversionError.tooLarge(limit: 1_000)) {
      try program.convert(limits: Self.limits { $0.resultSize = 1_000 })
    }
    let size = try #require(program.left("size").flatMap { Int($0.trimmingCharacters(in: .whitespacesAndNewlines)) })
    #expect(size < 20_000_000)
  }

  @Test("memory and processor time are bounded")
  func bounds() throws {
    let program = try FakeProgram("ulimit -v > $LEFT/memory; ulimit -t > $LEFT/time; ulimit -c > $LEFT/core")
    #expect(throws: ConversionError.failed) { try program.convert(limits: Self.limits { $0.memory = 1 << 30 }) }
    #expect(program.left("memory") == "1048576\n")
    #expect(program.left("time") == "120\n")
    #expect(program.left("core") == "0\n")
  }

  @Test("the program sees no variables of the user's, and its home is the private folder")
  func environment() throws {
    setenv("SHENYUE_SECRET", "1", 1)
    defer { unsetenv("SHENYUE_SECRET") }
    let program = try FakeProgram("env > $LEFT/env; pwd > $LEFT/pwd")
    #expect(throws: ConversionError.failed) { try program.convert() }
    let variables = try #require(program.left("env"))
    let pwd = try #require(program.left("pwd"))
    #expect(!variables.contains("SHENYUE_SECRET"))
    #expect(variables.contains("HOME=\(pwd)"))
  }

  @Test(
    "there is no network but the loop where the system grants a network of one's own",
    .enabled(if: !Sandbox.noNetwork.isEmpty))
  func network() throws {
    let program = try FakeProgram("tail -n +3 /proc/net/dev > $LEFT/devices")
    #expect(throws: ConversionError.failed) { try program.convert() }
    let devices = try #require(program.left("devices")).split(separator: "\n")
    #expect(devices.allSatisfy { $0.contains("lo:") })
  }

  @Test("a link in place of a result is not followed")
  func link() throws {
    let program = try FakeProgram("ln -s /etc/passwd output/input.docx")
    #expect(throws: ConversionError.failed) { try program.convert() }
  }

  @Test("macros are off and links are not updated in LibreOffice's settings")
  func settings() throws {
    let program = try FakeProgram(
      "cat profile/user/registrymodifications.xcu > $LEFT/settings; echo $* > $LEFT/arguments")
    #expect(throws: ConversionError.failed) { try program.convert() }
    let settings = try #require(program.left("settings"))
    #expect(settings.contains("DisableMacrosExecution\" oor:op=\"fuse\"><value>true<"))
    #expect(settings.contains("Content/Update\"><prop oor:name=\"Link\" oor:op=\"fuse\"><value>0<"))
    let arguments = try #require(program.left("arguments"))
    #expect(arguments.contains("-env:UserInstallation=file:///"))
    #expect(arguments.hasSuffix("--outdir output input.doc\n"))
  }

  @Test("a missing program is named with its package")
  func missing() {
    let converter = Converter(limits: .standard, paths: [:])
    #expect(throws: ConversionError.notInstalled(.libreOffice)) { try converter.convert([1], from: .odt) }
    #expect(throws: ConversionError.notInstalled(.pdfToText)) { try converter.convert([1], from: .pdf) }
    #expect(Program.libreOffice.package == "libreoffice-writer")
  }

  @Test("a PDF that is refused and encrypted has a password")
  func lockedPDF() throws {
    let program = try FakeProgram("exit 1")
    let locked = Array("%PDF-1.4\ntrailer << /Encrypt 5 0 R >>".utf8)
    #expect(throws: ConversionError.passwordProtected) { try program.convert(locked, from: .pdf) }
    #expect(throws: ConversionError.failed) { try program.convert(Array("%PDF-1.4".utf8), from: .pdf) }
  }

  @Test("LibreOffice turns RTF into a DOCX", .enabled(if: Program.libreOffice.installedPath != nil))
  func libreOffice() throws {
    let result = try Converter().convert(Array("{\\rtf1\\ansi\\ansicpg936 \\u19968?\\u12289?ok\\par}".utf8), from: .rtf)
    #expect(result.bytes.starts(with: [0x50, 0x4B, 3, 4]))
  }

  @Test("LibreOffice refuses what is damaged", .enabled(if: Program.libreOffice.installedPath != nil))
  func damaged() {
    let bytes: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + Array(repeating: 0xFE, count: 4_000)
    #expect(throws: ConversionError.failed) { try Converter().convert(bytes, from: .doc) }
  }
}
