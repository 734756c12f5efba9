/// Results in the order of the inputs, or the first thing that could not be written.
struct FallibleResults<Value: Sendable>: ResultConsumer {
  private var progress: Progress
  private var values: [Value] = []
  private var failure: OutputFailure?

  init(progress: Progress = Progress(total: 0, style: .none)) { self.progress = progress }

  mutating func consume(_ result: Result<[Value], OutputFailure>) {
    switch result {
    case .success(let done):
      values += done
      for _ in done { progress.step() }
    case .failure(let failure): self.failure = self.failure ?? failure
    }
  }

  /// To be called after the last result.
  func all() throws(OutputFailure) -> [Value] {
    progress.clear()
    if let failure { throw failure }
    return values
  }
}
