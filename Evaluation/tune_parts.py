#!/usr/bin/env python3
"""Tunes how much each kind of evidence for a part's role counts (Rules/roles/weights.yml).

    tune_parts.py [--corpus FOLDER …] [--binary FILE] [--rounds N] [--check]

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
from collections import Counter
from pathlib import Path

import yaml

import gold as gold_marks
import train_roles
from evaluate import f1, is_han, roles_by_character, tally

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "Rules/roles/weights.yml"
ROLES = ["achievements", "problems", "causes", "measures"]
LINE = re.compile(r"^(  [a-z-]+: )(-?[0-9.]+)", re.M)
# What a draft must gain for a change that helps one draft to be kept.
LEAST_GAIN = 0.0004
FOLDS = 3
NOT_DRAFTS = {"other", "reflection", "speech", "meeting-plan", "meeting-notice", "campaign-plan", "meeting-report"}


def cases(folders, half):
    """(draft, positions of Han characters, positions by role, author)"""
    for path in sorted(path for folder in folders for path in Path(folder).rglob("gold.txt")):
        labels = yaml.safe_load((path.parent / "case.yml").read_text(encoding="utf-8"))
        if labels.get("half") == half and labels["kind"] not in NOT_DRAFTS:
            gold = gold_marks.read(path)
            han = {position for position, character in enumerate(gold.text) if is_han(character)}
            wanted = roles_by_character([(part.roles, part.start, part.end) for part in gold.parts], han)
            yield str(next(path.parent.glob("round-1.*"))), han, wanted, labels["author"]


def score(binary, rules, drafts):
    """Mean F1 over drafts and roles; a role that neither gold nor draft has does not count."""
    command = [binary, "show", "--no-cache", "--quiet", "--format", "jsonl", "--rules", rules]
    output = subprocess.run(command + [draft[0] for draft in drafts], capture_output=True, text=True)
    lines = [json.loads(line) for line in output.stdout.splitlines()]
    if len(lines) != len(drafts):
        sys.exit(f"{len(lines)} results for {len(drafts)} drafts: {output.stderr[-400:]}")
    total = 0
    for (_, han, wanted, _), result in zip(drafts, lines):
        found = roles_by_character([(part["roles"], *part["range"]) for part in result["parts"]], han)
        values = []
        for role in ROLES:
            counter = Counter()
            tally(counter, found[role], wanted[role])
            if any(counter.values()):
                values.append(f1(counter))
        total += sum(values) / len(values) if values else 1
    return total / len(drafts)


class Fold:
    """Drafts of some authors, and rules whose sentence weights were learnt from the others."""

    def __init__(self, folder, drafts, authors, sentences):
        shutil.copytree(ROOT / "Rules", folder)
        self.rules = folder
        self.drafts = [draft for draft in drafts if draft[3] in authors]
        others = [row for row in sentences if row[2] not in authors]
        vectors = [train_roles.grams(row[1]) for row in others]
        model = train_roles.fit(vectors, [row[0] for row in others], [row[2] for row in others])
        train_roles.write(*model, folder / "role-model.yml")

    def score(self, binary, weights, values):
        weights.write(values, self.rules / "roles/weights.yml")
        return score(binary, self.rules, self.drafts) * len(self.drafts)


def folds(folders, scratch):
    drafts = list(cases(folders, "tune"))
    sentences = list(train_roles.rows(folders))
    authors = sorted({draft[3] for draft in drafts})
    return [Fold(scratch / str(number), drafts, authors[number::FOLDS], sentences) for number in range(FOLDS)]


class Weights:
    """The file with its comments; a weight is the number of a line."""

    def __init__(self):
        self.text = TARGET.read_text(encoding="utf-8")
        self.values = [float(match.group(2)) for match in LINE.finditer(self.text)]

    def write(self, values, path):
        numbers = iter(values)
        text = LINE.sub(lambda match: f"{match.group(1)}{next(numbers):g}", self.text)
        path.write_text(text, encoding="utf-8")


def tune(binary, groups, rounds):
    weights = Weights()
    values = list(weights.values)
    count = sum(len(group.drafts) for group in groups)

    def reached_with(trial):
        return sum(group.score(binary, weights, trial) for group in groups) / count

    best = reached_with(values)
    print(f"{count} drafts, start {best:.4f}", flush=True)
    for _ in range(rounds):
        before = best
        for index in random.sample(range(len(values)), len(values)):
            step = max(0.2, abs(values[index]) * 0.3)
            for change in (step, -step, 2.5 * step, -2.5 * step):
                trial = values[:index] + [round(values[index] + change, 2)] + values[index + 1 :]
                reached = reached_with(trial)
                if reached > best + LEAST_GAIN:
                    print(f"{reached:.4f} weight {index}: {values[index]:g} → {trial[index]:g}", flush=True)
                    best, values = reached, trial
                    weights.write(values, TARGET)
                    break
        if best == before:
            break


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--corpus", nargs="*", default=[str(ROOT / "Corpus")])
    parser.add_argument("--binary", default=str(ROOT / ".build/release/shenyue"))
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    random.seed(1)
    if options.check:
        for half in ("tune", "check"):
            print(half, f"{score(options.binary, ROOT / 'Rules', list(cases(options.corpus, half))):.4f}")
        return
    with tempfile.TemporaryDirectory() as scratch:
        tune(options.binary, folds(options.corpus, Path(scratch)), options.rounds)


if __name__ == "__main__":
    main()
