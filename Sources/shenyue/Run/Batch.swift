import Synchronization

/// What becomes of the results of a batch, one after the other.
protocol ResultConsumer<Result>: Sendable {
  associatedtype Result: Sendable
  mutating func consume(_ result: Result)
}

/// Works on many inputs at once and hands the results on in the order of the inputs.
enum Batch {
  /// Results that may wait for an earlier one, for each worker: behind one slow draft the others go on for a while, and
  /// then rest, so that memory stays bounded.
  static let waitingPerJob = 64

  /// - Parameter jobs: workers, at least 1; each takes the next input when it is done with one.
  /// - Returns: the consumer after the last result.
  static func run<Input: Sendable, Consumer: ResultConsumer>(
    _ inputs: [Input], jobs: Int, into consumer: Consumer,
    work: @escaping @Sendable (Input) -> Consumer.Result
  ) async -> Consumer {
    let next = Counter()
    let workers = min(max(1, jobs), inputs.count)
    let results = OrderedResults(consumer, mostWaiting: workers * waitingPerJob)
    await withTaskGroup { group in
      for _ in 0..<workers {
        group.addTask {
          while let index = next.take(below: inputs.count) {
            await results.room(for: index)
            results.deliver(work(inputs[index]), at: index)
          }
        }
      }
    }
    return results.consumer
  }
}

/// Gives out 0, 1, 2 … to several workers.
private final class Counter: Sendable {
  private let value = Atomic(0)

  func take(below limit: Int) -> Int? {
    let taken = value.wrappingAdd(1, ordering: .relaxed).oldValue
    return taken < limit ? taken : nil
  }
}

/// Keeps results back until all before them have been consumed.
final class OrderedResults<Consumer: ResultConsumer>: Sendable {
  private struct State {
    var consumer: Consumer
    var next = 0
    var waiting: [Int: Consumer.Result] = [:]
    var resting: [(index: Int, worker: CheckedContinuation<Void, Never>)] = []
  }

  private let state: Mutex<State>
  private let mostWaiting: Int

  init(_ consumer: Consumer, mostWaiting: Int) {
    state = Mutex(State(consumer: consumer))
    self.mostWaiting = mostWaiting
  }

  var consumer: Consumer { state.withLock { $0.consumer } }

  /// Returns when the result at an index may be made: at once for the one that all others wait for.
  func room(for index: Int) async {
    await withCheckedContinuation { worker in
      let hasRoom = state.withLock { state in
        if index < state.next + mostWaiting { return true }
        state.resting.append((index, worker))
        return false
      }
      if hasRoom { worker.resume() }
    }
  }

  func deliver(_ result: Consumer.Result, at index: Int) {
    let rested = state.withLock { state in
      state.waiting[index] = result
      while let ready = state.waiting.removeValue(forKey: state.next) {
        state.consumer.consume(ready)
        state.next += 1
      }
      let limit = state.next + mostWaiting
      let rested = state.resting.filter { $0.index < limit }
      state.resting.removeAll { $0.index < limit }
      return rested
    }
    for (_, worker) in rested { worker.resume() }
  }
}
