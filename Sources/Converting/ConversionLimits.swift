/// Bounds on a conversion.
public struct ConversionLimits: Hashable, Sendable {
  /// Wall time after which the program and all it started are killed; LibreOffice takes 3 s for a draft, most of it to start.
  public var seconds = 60
  /// Address space of each process, in bytes; LibreOffice maps about 1.5 GB.
  public var memory = 4 << 30
  /// Bytes of the result.
  public var resultSize = 64 << 20

  public init() {}

  public static let standard = ConversionLimits()
}
