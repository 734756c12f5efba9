import Archive
import ArgumentParser
import Checking
import Reporting

/// Files what was judged, round by round, and says what became of each draft.
struct Filing {
  /// How many drafts were filed, known already, and left out.
  struct Counts {
    var added = 0
    var opened = 0
    var known = 0
    var left = 0

    var line: String {
      var parts = ["存入 \(added) 稿"]
      if opened > 0 { parts[0] += "（新立 \(opened) 份）" }
      if known > 0 { parts.append("已存过 \(known) 稿") }
      if left > 0 { parts.append("没有存入 \(left) 份") }
      return parts.joined(separator: "，") + "。"
    }
  }

  private struct Due {
    let path: String
    let identity: DraftIdentity
    let round: NewRound
  }

  let open: OpenArchive
  let rules: RoundsRules
  let stamp: Stamp
  /// Number of the draft that all belong to; nil when each says for itself.
  let draft: Int?
  /// Id of the author's role to set.
  let role: String?

  func file(_ candidates: [FilingCandidate]) throws -> Counts {
    var counts = Counts()
    var due: [Due] = []
    for candidate in candidates {
      switch candidate.result {
      case .success(let found): due.append(Due(path: candidate.path, identity: found.identity, round: found.round))
      case .failure(let refusal): leave(candidate.path, refusal.reason, &counts)
      }
    }
    for (path, others) in unordered(due) {
      leave(path, "和\(others.joined(separator: "、"))是同一份材料，看不出哪个在先。请在文件名里写明第几稿，或逐个用 --round 存入。", &counts)
      due.removeAll { $0.path == path }
    }
    // Files without a number come after those with one, as the next round.
    for next in due.sorted(by: { ($0.identity.number ?? 100) < ($1.identity.number ?? 100) }) {
      try file(next, &counts)
    }
    return counts
  }

  /// Files of one draft of which more than one does not say which round it is, with the others of each.
  private func unordered(_ due: [Due]) -> [(path: String, others: [String])] {
    let unnumbered = due.filter { $0.identity.number == nil }
    let groups = Dictionary(grouping: unnumbered) { draft == nil ? $0.identity.key : nil }
    return unnumbered.compactMap { file in
      let group = groups[draft == nil ? file.identity.key : nil] ?? []
      let others = group.filter { $0.path != file.path && $0.round.text != file.round.text }.map(\.path)
      return others.isEmpty ? nil : (file.path, others)
    }
  }

  private func file(_ due: Due, _ counts: inout Counts) throws {
    let filing: MeetingArchive.Filing
    do {
      filing = try open.archive.add(
        due.round, of: due.identity.key, draft: draft, number: due.identity.number, stamp)
    } catch .roundTaken(let taken, let number) {
      let reason = "\(taken.shown(rules))的第\(number)稿已经存过，文字不同。存过的不能改；确是新的一稿，请用 --round 写明第几稿。"
      return leave(due.path, reason, &counts)
    } catch .ambiguous(let drafts) {
      let list = drafts.map { "\($0.id)（\($0.shown(rules))）" }.joined(separator: "、")
      return leave(due.path, "可能属于档案里的\(list)。请用 --draft 写明编号；不属于这些的，用 --unit 写明单位。", &counts)
    } catch .otherKind(let summary) {
      let kinds = (rules.kind(summary.key.kind), rules.kind(due.identity.key.kind))
      let reason = "编号 \(summary.id) 是\(kinds.0)，这份看来是\(kinds.1)。确是同一份材料的，请加 --kind \(summary.key.kind)。"
      return leave(due.path, reason, &counts)
    } catch .noSuchDraft {
      throw Refusal("档案里没有编号为 \(draft ?? 0) 的稿件。shenyue rounds list 列出现有的稿件。")
    } catch {
      // What was filed before stays; the summary says how much that is.
      StandardError.write("\(counts.line)\n")
      return try open { _ throws(ArchiveError) in throw error }
    }
    if let role {
      try open { archive throws(ArchiveError) in try archive.setAuthor(role, of: filing.draft.id, stamp) }
    }
    say(due, filing, &counts)
  }

  private func say(_ due: Due, _ filing: MeetingArchive.Filing, _ counts: inout Counts) {
    switch filing {
    case .known(let draft, let number):
      counts.known += 1
      let stated = due.identity.number
      let note = stated.map { $0 == number } ?? true ? "" : "，文件名说是第\(stated ?? 0)稿，没有另存"
      print(due.path, "与编号 \(draft.id) 的第\(number)稿文字完全相同\(note)")
    case .added(let draft, let number, let isNew):
      counts.added += 1
      if isNew { counts.opened += 1 }
      print(due.path, "编号 \(draft.id)，\(draft.shown(rules))，第\(number)稿，\(due.round.verdict.name(.zh))")
    }
  }

  private func leave(_ path: String, _ reason: String, _ counts: inout Counts) {
    counts.left += 1
    print(path, "没有存入：\(reason)")
  }

  private func print(_ path: String, _ text: String) {
    StandardOutput.write(PrintableText.of("\(path)：\(text)") + "\n")
  }
}
