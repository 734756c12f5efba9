import CLibFuzzer

// libFuzzer finds these by name when they are linked. One call in four changes bytes, for all that is not well-formed.

@_cdecl("LLVMFuzzerCustomMutator")
public func mutate(_ data: UnsafeMutablePointer<UInt8>, _ size: Int, _ maximum: Int, _ seed: UInt32) -> Int {
  guard seed % 4 != 0 else { return LLVMFuzzerMutate(data, size, maximum) }
  let mutated = XMLMutation.mutated(Array(UnsafeBufferPointer(start: data, count: size)), seed: seed)
  guard mutated.count <= maximum else { return LLVMFuzzerMutate(data, size, maximum) }
  _ = UnsafeMutableBufferPointer(start: data, count: maximum).update(fromContentsOf: mutated)
  return mutated.count
}

@_cdecl("LLVMFuzzerCustomCrossOver")
public func cross(
  _ first: UnsafePointer<UInt8>, _ firstSize: Int, _ second: UnsafePointer<UInt8>, _ secondSize: Int,
  _ result: UnsafeMutablePointer<UInt8>, _ maximum: Int, _ seed: UInt32
) -> Int {
  let crossed = XMLMutation.crossed(
    Array(UnsafeBufferPointer(start: first, count: firstSize)),
    Array(UnsafeBufferPointer(start: second, count: secondSize)), seed: seed)
  guard crossed.count <= maximum else { return 0 }
  _ = UnsafeMutableBufferPointer(start: result, count: maximum).update(fromContentsOf: crossed)
  return crossed.count
}
