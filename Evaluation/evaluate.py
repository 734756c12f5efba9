#!/usr/bin/env python3
"""How well shenyue understands and judges the drafts of a corpus, measured against their gold marks.

    evaluate.py [--binary .build/release/shenyue] [--corpus Corpus] [--verbose] [CASE…]

Prints figures for all drafts, for each kind, and for the two halves of authors (`tune`, `check`), so that what was
fitted to one half shows on the other. README.md says what each figure means.
"""

import argparse
import json
import subprocess
import sys
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from pathlib import Path

import yaml

import gold as gold_marks

ROOT = Path(__file__).resolve().parent.parent
MAIN_ROLES = ["basics", "achievements", "problems", "causes", "measures"]
SHARES = ["achievements", "problems", "causes", "measures"]
OUTSIDE_BODY = {"title", "salutation", "signature", "attachment", "frame"}
ITEM_KINDS = ["problems", "causes", "measures"]


def is_han(character):
    code = ord(character)
    return 0x4E00 <= code <= 0x9FFF or 0x3400 <= code <= 0x4DBF or code == 0x3007


@dataclass
class Case:
    path: Path
    labels: dict
    gold: object
    result: dict


def load(folder, binary):
    labels = yaml.safe_load((folder / "case.yml").read_text(encoding="utf-8"))
    draft = next(folder.glob("round-1.*"))
    command = [binary, "check", str(draft), "--format", "json", "--fail-on", "never", "--rules", str(ROOT / "Rules")]
    if labels.get("pack"):
        command += ["--pack", labels["pack"]]
    output = subprocess.run(command, capture_output=True, text=True)
    if not output.stdout:
        sys.exit(f"{draft}: {output.stderr}")
    return Case(folder, labels, gold_marks.read(folder / "gold.txt"), json.loads(output.stdout)["drafts"][0])


@dataclass
class Figures:
    drafts: int = 0
    kind_right: int = 0
    role: dict = field(default_factory=lambda: defaultdict(Counter))
    share_errors: list = field(default_factory=list)
    exact: Counter = field(default_factory=Counter)
    close: Counter = field(default_factory=Counter)
    counted: Counter = field(default_factory=Counter)
    leaves_exact: int = 0
    spans: dict = field(default_factory=lambda: defaultdict(Counter))
    coverage: Counter = field(default_factory=Counter)
    calibration: dict = field(default_factory=lambda: defaultdict(Counter))
    planted: Counter = field(default_factory=Counter)
    clean_findings: list = field(default_factory=list)
    clean_musts: int = 0
    silenced: Counter = field(default_factory=Counter)


def f1(counter):
    both = 2 * counter["hit"]
    total = both + counter["extra"] + counter["missed"]
    return both / total if total else float("nan")


def precision(counter):
    total = counter["hit"] + counter["extra"]
    return counter["hit"] / total if total else float("nan")


def recall(counter):
    total = counter["hit"] + counter["missed"]
    return counter["hit"] / total if total else float("nan")


def tally(counter, found, wanted):
    """Adds two sets to a counter of hits, extras and misses."""
    counter["hit"] += len(found & wanted)
    counter["extra"] += len(found - wanted)
    counter["missed"] += len(wanted - found)


def roles_by_character(parts, han):
    """Role → set of positions of Han characters."""
    result = defaultdict(set)
    for roles, start, end in parts:
        positions = [p for p in range(start, end) if p in han]
        for role in roles:
            result[role].update(positions)
    return result


def divided(gold, found, wanted):
    """What is wanted where a part of gold has several roles and the tool divides it: the items in it say what stands where.

    Words of no item may have any role of the part. A merged part that the tool leaves whole counts for each of its roles.
    The tasks of a plan are merged too where it tells each problem with its measure.
    """
    result = defaultdict(set, {role: set(positions) for role, positions in wanted.items()})
    for part in gold.parts:
        if part.roles == {"tasks"}:
            divide_tasks(gold, part, found, result)
        if len(part.roles) == 1:
            continue
        items = [(role, item) for role in part.roles if role in ITEM_KINDS for item in gold.items[role].values()]
        for p in range(part.start, part.end):
            own = {role for role, positions in found.items() if p in positions}
            if not own or not own < part.roles:
                continue
            told = {role for role, item in items if item.start <= p < item.end} or own
            for role in part.roles - told:
                result[role].discard(p)
    return result


def divide_tasks(gold, part, found, result):
    items = [(role, item) for role in ("problems", "measures") for item in gold.items[role].values()]
    for p in range(part.start, part.end):
        own = {role for role in ("problems", "measures") if p in found[role]}
        for role in {role for role, item in items if item.start <= p < item.end} or own if own else ():
            result[role].add(p)


def matched(found, wanted):
    """One-to-one pairs of spans that share more than half of what either covers."""
    pairs, taken = {}, set()
    for index, (start, end) in enumerate(found):
        best, best_share = None, 0.5
        for number, item in wanted.items():
            common = min(end, item.end) - max(start, item.start)
            union = max(end, item.end) - min(start, item.start)
            if number not in taken and common > 0 and common / union > best_share:
                best, best_share = number, common / union
        if best is not None:
            pairs[index] = best
            taken.add(best)
    return pairs


def measure_parts(case, figures, notes):
    text, result = case.gold.text, case.result
    han = {p for p, c in enumerate(text) if is_han(c)}
    wanted = roles_by_character([(p.roles, p.start, p.end) for p in case.gold.parts], han)
    found = roles_by_character([(p["roles"], *p["range"]) for p in result["parts"]], han)
    wanted = divided(case.gold, found, wanted)
    for role in set(wanted) | set(found):
        own = Counter()
        tally(own, found[role], wanted[role])
        figures.role[role] += own
        if role in MAIN_ROLES and own and f1(own) < 0.97:
            notes.append(f"{role}: characters F1 {f1(own):.2f} ({own['extra']} too many, {own['missed']} missing)")
    body = han - set().union(*(wanted[role] for role in OUTSIDE_BODY)) or {0}
    if "table" not in case.labels.get("hard", []):
        for role in SHARES:
            error = abs(result["shares"].get(role, 0) - len(wanted[role] & body) / len(body))
            figures.share_errors.append(error)
            if error > 0.03:
                notes.append(f"share of {role} off by {error:.3f}")
    for part in result["parts"]:
        own = [p for p in range(*part["range"]) if p in han]
        if not own or set(part["roles"]) <= OUTSIDE_BODY:
            continue
        right = sum(all(p in wanted[role] for role in part["roles"]) for p in own) / len(own) >= 0.8
        figures.calibration[min(9, int(part["confidence"] * 10))]["right" if right else "wrong"] += 1


def measure_items(case, figures, notes):
    result, pairs = case.result, {}
    for kind in ITEM_KINDS:
        wanted = case.gold.items[kind]
        found = [tuple(item["range"]) for item in result["items"][kind]]
        pairs[kind] = matched(found, wanted)
        hits = len(pairs[kind])
        figures.spans[kind] += Counter(hit=hits, extra=len(found) - hits, missed=len(wanted) - hits)
        figures.counted[kind] += 1
        figures.exact[kind] += len(found) == len(wanted)
        figures.close[kind] += abs(len(found) - len(wanted)) <= 0.1 * len(wanted)
        if len(found) != len(wanted) or hits < len(wanted):
            notes.append(f"{kind}: {len(found)} found, {len(wanted)} there, {hits} spans agree")
    leaves = sum(item.leaves for item in case.gold.items["problems"].values())
    figures.leaves_exact += result["counts"]["problems"]["leaves"] == leaves
    wanted = case.gold.coverage()
    found = set()
    for entry in result["coverage"]:
        problem = pairs["problems"].get(entry["problem"], -1 - entry["problem"])
        for measure in entry["measures"]:
            found.add((problem, pairs["measures"].get(measure, -1 - measure)))
    own = Counter()
    tally(own, found, wanted)
    figures.coverage += own
    if own and f1(own) < 0.8:
        notes.append(f"coverage F1 {f1(own):.2f} ({own['extra']} too many, {own['missed']} missing)")


def covers(finding, mark):
    """True when the words that a finding selects, and not only words it refers to, are the mark's."""
    span = finding.get("range")
    return bool(span) and span[0] < mark.end and mark.start < span[1]


def overlaps(finding, mark):
    spans = [finding.get("range")] + [other.get("range") for other in finding.get("related", [])]
    return any(span and span[0] < mark.end and mark.start < span[1] for span in spans)


def tells(finding, rule):
    """True when a finding is of the requirement that a mark names; S-12A and S-12B are halves of S-12 (domain.md 7)."""
    return finding["rule"] == rule or finding["rule"].rstrip("ABCDE") == rule


def measure_findings(case, figures, notes, shipped):
    findings, labels = case.result["findings"], case.labels
    for mark in case.gold.defects:
        if mark.rule in shipped:
            hit = any(tells(f, mark.rule) and overlaps(f, mark) for f in findings)
            figures.planted["hit" if hit else "missed"] += 1
            if not hit:
                notes.append(f"missed {mark.rule}: {case.gold.text[mark.start:mark.end][:30]}")
    for defect in labels.get("defects") or []:
        if defect.get("quote") is None and defect["rule"] in shipped:
            hit = any(tells(f, defect["rule"]) for f in findings)
            figures.planted["hit" if hit else "missed"] += 1
            if not hit:
                notes.append(f"missed {defect['rule']} ({defect.get('note', '')})")
    whole = [defect["rule"] for defect in labels.get("defects") or [] if defect.get("quote") is None]
    told = [
        f
        for f in findings
        if any(tells(f, mark.rule) and covers(f, mark) for mark in case.gold.defects)
        or any(tells(f, rule) for rule in whole)
    ]
    for mark in case.gold.silent:
        hits = [f for f in findings if (mark.rule == "*" or tells(f, mark.rule)) and f.get("range")]
        hits = [f for f in hits if covers(f, mark) or f not in told and overlaps(f, mark)]
        figures.silenced["flagged" if hits else "left alone"] += 1
        notes.extend(f"flagged though right: {f['rule']} {f['quote'][:30]}" for f in hits)
    for rule in labels.get("silent") or []:
        fired = any(tells(f, rule) for f in findings if f not in told)
        figures.silenced["flagged" if fired else "left alone"] += 1
        if fired:
            notes.append(f"flagged though right: {rule}")
    if labels.get("clean"):
        figures.clean_findings.append(len(findings))
        hard = [f for f in findings if f["severity"] in ("reject", "must")]
        figures.clean_musts += bool(hard)
        notes.extend(f"clean draft, {f['severity']}: {f['rule']} {f['message'][:50]}" for f in hard)


def measure(cases, shipped, verbose=False):
    figures = Figures()
    for case in cases:
        notes = []
        figures.drafts += 1
        # A kind without a pack stays unjudged; its kind can be right all the same.
        right = case.result["kind"]["id"] == case.labels["kind"]
        figures.kind_right += right
        if not right:
            notes.append(f"kind {case.result['kind']['id']} instead of {case.labels['kind']}")
        measure_parts(case, figures, notes)
        measure_items(case, figures, notes)
        measure_findings(case, figures, notes, shipped)
        if verbose and notes:
            print(f"{case.path.parent.name}/{case.path.name}")
            print("".join(f"    {note}\n" for note in notes), end="")
    return figures


def median(values):
    ordered = sorted(values)
    return ordered[len(ordered) // 2] if ordered else float("nan")


def rows(figures):
    count = figures.drafts
    yield "kind right", f"{figures.kind_right}/{count}"
    for role in MAIN_ROLES:
        yield f"F1 of {role}, characters", f"{f1(figures.role[role]):.3f}"
    macro = [f1(figures.role[role]) for role in MAIN_ROLES if figures.role[role]]
    yield "F1 of main parts, mean", f"{sum(macro) / len(macro):.3f}" if macro else "–"
    errors = figures.share_errors
    yield "share error, mean", f"{sum(errors) / len(errors):.3f}" if errors else "–"
    for kind in ITEM_KINDS:
        total = figures.counted[kind]
        yield f"{kind} counted exactly", f"{figures.exact[kind]}/{total}"
        yield f"{kind} within 10 %", f"{figures.close[kind]}/{total}"
        yield f"{kind}, F1 of spans", f"{f1(figures.spans[kind]):.3f}"
    yield "leaves counted exactly", f"{figures.leaves_exact}/{count}"
    cover = figures.coverage
    yield "coverage F1 (precision, recall)", f"{f1(cover):.3f} ({precision(cover):.2f}, {recall(cover):.2f})"
    sure = figures.calibration[9]
    yield "parts at confidence ≥ 0.9 right", f"{sure['right']}/{sure.total()}"
    less = sum((c for b, c in figures.calibration.items() if b < 9), Counter())
    yield "parts below 0.9 right", f"{less['right']}/{less.total()}"
    yield "planted defects found", f"{figures.planted['hit']}/{figures.planted.total()}"
    yield "must-not-flag violations", f"{figures.silenced['flagged']}/{figures.silenced.total()}"
    yield "findings on a clean draft, median", f"{median(figures.clean_findings)}"
    yield "clean drafts with must or reject", f"{figures.clean_musts}/{len(figures.clean_findings)}"


def table(columns):
    names = list(columns)
    print("| | " + " | ".join(names) + " |\n|---|" + "---:|" * len(names))
    for lines in zip(*(rows(columns[name]) for name in names)):
        print(f"| {lines[0][0]} | " + " | ".join(value for _, value in lines) + " |")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--binary", default=str(ROOT / ".build/release/shenyue"))
    parser.add_argument("--corpus", default=str(ROOT / "Corpus"))
    parser.add_argument("--verbose", action="store_true", help="say what is wrong in each draft")
    parser.add_argument("cases", nargs="*", help="case folders; all of the corpus without them")
    options = parser.parse_args()
    folders = [Path(case) for case in options.cases]
    folders = folders or sorted(path.parent for path in Path(options.corpus).rglob("gold.txt"))
    shipped = {path.stem for path in (ROOT / "Rules/checks").glob("*/*.yml")}
    cases = [load(folder, options.binary) for folder in folders]
    if options.verbose:
        measure(cases, shipped, verbose=True)
        print()
    groups = {"all": cases}
    for half in ("tune", "check"):
        groups[half] = [case for case in cases if case.labels.get("half") == half]
    for kind in sorted({case.labels["kind"] for case in cases}):
        groups[kind] = [case for case in cases if case.labels["kind"] == kind]
    table({name: measure(group, shipped) for name, group in groups.items() if group})


if __name__ == "__main__":
    main()
