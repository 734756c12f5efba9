import Glibc

extension Float {
  /// Natural; of a value above 0.
  var logarithm: Float { logf(self) }
}
