#!/usr/bin/env python3
"""Tunes how much each kind of evidence for a part's role counts (Rules/roles/weights.yml).

    tune_parts.py [--corpus FOLDER …] [--binary FILE] [--rounds N] [--only WEIGHT …] [--check]

Tries one weight at a time, a step up and a step down, and keeps what raises the mean over the drafts of the F1 in
characters of achievements, problems, causes and measures. Only drafts of the half `tune` are tuned to, each with sentence
weights (train_roles.py) learnt from the drafts of other authors; `--check` prints what both halves reach with the shipped
weights and changes nothing. Needs a release build and what train_roles.py needs.
"""

import argparse
import json
import random
import re
import shutil
import subprocess
import sys
import tempfile
from itertools import accumulate
from pathlib import Path

import yaml

import gold as gold_marks
import train_roles
from evaluate import is_han

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "Rules/roles/weights.yml"
ROLES = ["achievements", "problems", "causes", "measures"]
LINE = re.compile(r"^(  ([a-z-]+): )(-?[0-9.]+)", re.M)
# What a draft must gain for a change that helps one draft to be kept.
LEAST_GAIN = 0.0004
FOLDS = 3
NOT_DRAFTS = {"other", "reflection", "speech", "meeting-plan", "meeting-notice", "campaign-plan", "meeting-report"}


class Case:
    """A draft with its parts by gold, lengths in Han characters."""

    def __init__(self, path, author):
        gold = gold_marks.read(path)
        self.draft = str(next(path.parent.glob("round-1.*")))
        self.author = author
        self.parts = [(part.roles, part.start, part.end) for part in gold.parts]
        self.before = list(accumulate((is_han(character) for character in gold.text), initial=0))

    def han(self, start, end):
        last = len(self.before) - 1
        return self.before[min(end, last)] - self.before[min(start, last)] if start < end else 0

    def score(self, found):
        """Mean F1 of the roles that gold or the draft as read has; 1 when neither has any."""
        values = []
        for role in ROLES:
            own = [(start, end) for roles, start, end in found if role in roles]
            wanted = [(start, end) for roles, start, end in self.parts if role in roles]
            total = sum(self.han(*span) for span in own + wanted)
            hits = sum(self.han(max(a, c), min(b, d)) for a, b in own for c, d in wanted)
            if total:
                values.append(2 * hits / total)
        return sum(values) / len(values) if values else 1


def cases(folders, half):
    for path in sorted(path for folder in folders for path in Path(folder).rglob("gold.txt")):
        labels = yaml.safe_load((path.parent / "case.yml").read_text(encoding="utf-8"))
        if labels.get("half") == half and labels["kind"] not in NOT_DRAFTS:
            yield Case(path, labels["author"])


def score(binary, rules, drafts):
    """Sum of the drafts' scores."""
    command = [binary, "show", "--no-cache", "--quiet", "--format", "jsonl", "--rules", rules]
    output = subprocess.run(command + [draft.draft for draft in drafts], capture_output=True, text=True)
    lines = [json.loads(line) for line in output.stdout.splitlines()]
    if len(lines) != len(drafts):
        sys.exit(f"{len(lines)} results for {len(drafts)} drafts: {output.stderr[-400:]}")
    return sum(
        draft.score([(part["roles"], *part["range"]) for part in result["parts"]])
        for draft, result in zip(drafts, lines)
    )


class Fold:
    """Drafts of some authors, and rules whose sentence weights were learnt from the others."""

    def __init__(self, folder, drafts, authors, sentences, frame):
        shutil.copytree(ROOT / "Rules", folder)
        self.rules = folder
        self.drafts = [draft for draft in drafts if draft.author in authors]
        others = [[row for row in rows if row[2] not in authors] for rows in (sentences, frame)]
        model = train_roles.fit(*others)
        train_roles.write(*model, folder / "role-model.yml")

    def score(self, binary, weights, values):
        weights.write(values, self.rules / "roles/weights.yml")
        return score(binary, self.rules, self.drafts)


def folds(folders, scratch):
    drafts = list(cases(folders, "tune"))
    sentences, frame = list(train_roles.rows(folders)), list(train_roles.frame_rows(folders))
    authors = sorted({draft.author for draft in drafts})
    return [Fold(scratch / str(number), drafts, authors[number::FOLDS], sentences, frame) for number in range(FOLDS)]


class Weights:
    """The file with its comments; a weight is the number of a line."""

    def __init__(self):
        self.text = TARGET.read_text(encoding="utf-8")
        self.names = [match.group(2) for match in LINE.finditer(self.text)]
        self.values = [float(match.group(3)) for match in LINE.finditer(self.text)]

    def write(self, values, path):
        numbers = iter(values)
        text = LINE.sub(lambda match: f"{match.group(1)}{next(numbers):g}", self.text)
        path.write_text(text, encoding="utf-8")


def tune(binary, groups, rounds, only):
    weights = Weights()
    values = list(weights.values)
    indices = [index for index, name in enumerate(weights.names) if not only or name in only]
    count = sum(len(group.drafts) for group in groups)

    def reached_with(trial):
        return sum(group.score(binary, weights, trial) for group in groups) / count

    best = reached_with(values)
    print(f"{count} drafts, start {best:.4f}", flush=True)
    for _ in range(rounds):
        before = best
        for index in random.sample(indices, len(indices)):
            step = max(0.2, abs(values[index]) * 0.3)
            for change in (step, -step, 2.5 * step, -2.5 * step):
                trial = values[:index] + [round(values[index] + change, 2)] + values[index + 1 :]
                reached = reached_with(trial)
                if reached > best + LEAST_GAIN:
                    print(f"{reached:.4f} {weights.names[index]}: {values[index]:g} → {trial[index]:g}", flush=True)
                    best, values = reached, trial
                    weights.write(values, TARGET)
                    break
        if best == before:
            break


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--corpus", nargs="*", default=[str(ROOT / "Corpus"), str(ROOT / "Evaluation/Drafts")])
    parser.add_argument("--binary", default=str(ROOT / ".build/release/shenyue"))
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--only", nargs="*", help="names of the weights to tune; all when not given")
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    random.seed(1)
    if options.check:
        for half in ("tune", "check"):
            drafts = list(cases(options.corpus, half))
            print(half, len(drafts), f"{score(options.binary, ROOT / 'Rules', drafts) / max(1, len(drafts)):.4f}")
        return
    with tempfile.TemporaryDirectory() as scratch:
        tune(options.binary, folds(options.corpus, Path(scratch)), options.rounds, options.only)


if __name__ == "__main__":
    main()
