#!/usr/bin/env python3
"""How well `shenyue compare` finds what became of each paragraph: `align.py --binary SHENYUE FOLDER… [--verbose]`.

Every folder below FOLDER with an `alignment.tsv` is a series (Corpus/README.md). Pairs of paragraphs are compared by
their text, so that of equal lines it does not matter which one is meant. Printed are F1 of all links, F1 of those that are
not `same`, precision and recall of moves, splits and mergers, and, where findings are labelled, the share of right states.
"""

import argparse
import json
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path


def dense(text):
    return re.sub(r"\s", "", text)


def read_series(folder):
    """Lengths of paragraphs by round, links by step, labelled states."""
    lengths, links = {}, {}
    for line in (folder / "alignment.tsv").read_text(encoding="utf-8").splitlines():
        cells = line.split("\t")
        if cells[0] == "lengths":
            lengths[int(cells[1])] = [int(n) for n in cells[2].split()]
            continue
        members = [[int(n) - 1 for n in cell.split(",")] if cell != "-" else [] for cell in cells[2:4]]
        links.setdefault(int(cells[0].split("-")[0]), []).append((cells[1], members[0], members[1]))
    return lengths, links


def files(folder):
    return sorted((p for p in folder.glob("round-*.*") if p.suffix in (".txt", ".docx")), key=lambda p: int(re.search(r"\d+", p.stem).group()))


class RoundFile:
    """The text as read and where each labelled paragraph stands in it."""

    def __init__(self, binary, path, lengths):
        self.text = subprocess.run([binary, "text", str(path)], capture_output=True, check=True).stdout.decode()
        visible = [i for i, c in enumerate(self.text) if not c.isspace()]
        assert len(visible) == sum(lengths), f"{path}: labels are of another text ({len(visible)} {sum(lengths)})"
        self.owner = [-1] * (len(self.text) + 1)
        self.paragraphs = []
        at = 0
        for index, length in enumerate(lengths):
            for position in visible[at:at + length]:
                self.owner[position] = index
            self.paragraphs.append("".join(self.text[p] for p in visible[at:at + length]))
            at += length

    def members(self, ranges):
        """Paragraphs of which at least half stands in the ranges."""
        counts = Counter(self.owner[p] for start, end in ranges for p in range(start, end))
        return sorted(i for i, n in counts.items() if i >= 0 and n * 2 >= len(self.paragraphs[i]))


class Score:
    def __init__(self):
        self.hits = self.said = self.true = 0

    def add(self, said, true):
        said, true = Counter(said), Counter(true)
        self.hits += sum((said & true).values())
        self.said += sum(said.values())
        self.true += sum(true.values())

    precision = property(lambda s: s.hits / s.said if s.said else 1.0)
    recall = property(lambda s: s.hits / s.true if s.true else 1.0)

    @property
    def f1(self):
        return 2 * self.hits / (self.said + self.true) if self.said + self.true else 1.0


def pairs(links):
    """(old text, new text) of every link; '' where a side is empty."""
    result = []
    for _, olds, news in links:
        result += [(o, n) for o in olds or [""] for n in news or [""]]
    return result


def measure(binary, folder, scores, verbose):
    lengths, truth = read_series(folder)
    paths = files(folder)
    rounds = [RoundFile(binary, path, lengths[i + 1]) for i, path in enumerate(paths)]
    run = subprocess.run([binary, "compare", "--quiet", "--format", "json", *map(str, paths)], capture_output=True)
    if run.returncode not in (0, 1, 3):
        sys.exit(f"{folder}: {run.stderr.decode()}")
    comparison = json.loads(run.stdout)
    for step in comparison["steps"]:
        old, new = rounds[step["from"] - 1], rounds[step["to"] - 1]
        text = lambda side, members: [side.paragraphs[i] for i in members]
        true = [(c, text(old, o), text(new, n)) for c, o, n in truth[step["from"]]]
        said = [(l["change"], text(old, old.members(l["old"])), text(new, new.members(l["new"]))) for l in step["links"]]
        scores["all"].add(pairs(said), pairs(true))
        scores["changed"].add(pairs(l for l in said if l[0] != "same"), pairs(l for l in true if l[0] != "same"))
        moved = lambda links: pairs(l for l in links if l[0].startswith("moved"))
        scores["moves"].add(moved(said), moved(true))
        for kind in ("split", "merged"):
            whole = lambda links: [(tuple(o), tuple(n)) for c, o, n in links if c.endswith(kind)]
            scores[kind].add(whole(said), whole(true))
        if verbose:
            key = lambda links: Counter((c, tuple(o), tuple(n)) for c, o, n in links)
            for sign, rest in (("-", key(true) - key(said)), ("+", key(said) - key(true))):
                for c, o, n in rest:
                    print(f"{folder.name} {step['from']}-{step['to']} {sign} {c}\n    {[x[:50] for x in o]}\n    {[x[:50] for x in n]}")
        follow(folder, comparison, step, (old, new), truth[step["from"]], scores, verbose)
    states(folder, comparison, scores, verbose)


def follow(folder, comparison, step, sides, truth, scores, verbose):
    """Findings that the rules gave by themselves: the same words in what a paragraph became are the same finding, and one of
    whose rule nothing is left there is gone."""
    here = [(h, e["finding"]) for h in comparison["findings"] for e in h["rounds"] if e["round"] == step["from"] and e["finding"]]
    there = [(h, e["finding"]) for h in comparison["findings"] for e in h["rounds"] if e["round"] == step["to"] and e["finding"]]
    place = lambda side, finding: side.owner[finding["range"][0]] if finding["range"] else None
    became = {o: news for _, olds, news in truth for o in olds}
    for history, finding in here:
        same_rule = [(h, f) for h, f in there if h["rule"] == history["rule"]]
        if not finding["range"] or finding.get("measured"):
            alone = sum(h["rule"] == history["rule"] for h, _ in here) == 1
            wanted = [h for h, f in same_rule] if alone and len(same_rule) == 1 else None
        else:
            heirs = became.get(place(sides[0], finding), [])
            near = [(h, f) for h, f in same_rule if place(sides[1], f) in heirs]
            twins = [h for h, f in near if dense(f["quote"]) == dense(finding["quote"])]
            elsewhere = any(dense(f["quote"]) == dense(finding["quote"]) for _, f in same_rule)
            wanted = twins if len(twins) == 1 else [] if not near and not elsewhere and not same_rule else None
        if wanted is None:
            continue
        state = next((e["state"] for e in history["rounds"] if e["round"] == step["to"]), None)
        right = history is wanted[0] if wanted else state in ("fixed", "obsolete")
        scores["followed"].add([right], [True])
        if verbose and not right:
            print(f"{folder.name} {step['from']}-{step['to']} {history['rule']} “{finding['quote'][:40]}” is {state}, should {'go on' if wanted else 'end'}")


def states(folder, comparison, scores, verbose):
    """`states.tsv`: round, rule, words of the finding (or -), state."""
    path = folder / "states.tsv"
    if not path.exists():
        return
    for line in path.read_text(encoding="utf-8").splitlines():
        number, rule, words, state = line.split("\t")
        histories = [h for h in comparison["findings"] if h["rule"] == rule and (words == "-" or any(e["finding"] and words in e["finding"]["quote"] for e in h["rounds"]))]
        said = [e["state"] for h in histories for e in h["rounds"] if e["round"] == int(number)]
        right = state in said or state == "-" and not said
        scores["states"].add([right], [True])
        if verbose and not right:
            print(f"{folder.name} round {number} {rule} “{words}” is {said}, should be {state}")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--binary", default=".build/release/shenyue")
    parser.add_argument("--verbose", action="store_true")
    parser.add_argument("folders", nargs="+", type=Path)
    arguments = parser.parse_args()
    series = sorted({p.parent for f in arguments.folders for p in f.rglob("alignment.tsv")})
    scores = {name: Score() for name in ("all", "changed", "moves", "split", "merged", "states", "followed")}
    for folder in series:
        measure(arguments.binary, folder, scores, arguments.verbose)
    print(f"{len(series)} series")
    for name in ("all", "changed", "moves", "split", "merged"):
        s = scores[name]
        print(f"{name:8} F1 {s.f1:.4f}  precision {s.precision:.4f}  recall {s.recall:.4f}  ({s.true})")
    if scores["states"].true:
        s = scores["states"]
        print(f"states   {s.hits}/{s.true} = {s.hits / s.true:.4f}")
    if scores["followed"].true:
        s = scores["followed"]
        print(f"followed {s.hits}/{s.true} = {s.hits / s.true:.4f}")


if __name__ == "__main__":
    main()
