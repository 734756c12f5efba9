#!/usr/bin/env python3
"""Damages drafts as copying, printing and converting do, and looks whether they are still understood alike.

    mangle.py [--binary .build/release/shenyue] [--corpus Evaluation/Drafts] [--count 160] [--verbose] [DAMAGE…]

The reading of the draft as it was is the measure, not its gold: what is asked is what the damage alone changes. Printed for
each damage: the share of Han characters that keep their role, the drafts whose kind and whose numbers of problems, causes
and measures stay the same, and the rules that now find more or less. Same corpus, same drafts, same damage.
"""

import argparse
import difflib
import json
import random
import subprocess
import tempfile
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import damage

ROOT = Path(__file__).resolve().parent.parent


@dataclass
class Reading:
    """What was understood of one draft, by its Han characters in order."""

    characters: list
    roles: list
    kind: str
    counts: tuple
    findings: Counter


def is_han(character):
    return "\u4e00" <= character <= "\u9fff" or "\u3400" <= character <= "\u4dbf" or character == "〇"


def texts(folder, count):
    """Drafts in UTF-8 with lines of their own, a sample that is the same each time."""
    result = []
    for path in sorted(Path(folder).rglob("round-1.txt")):
        text = path.read_bytes().decode("utf-8-sig", "replace").replace("\r\n", "\n")
        if "\ufffd" not in text and text.count("\n") > 5:
            result.append((path.parent.name, text.rstrip("\n")))
    return random.Random(3).sample(result, min(count, len(result)))


def read(binary, folder):
    """File stem → reading, for all drafts of a folder."""
    command = [binary, "check", str(folder), "--format", "jsonl", "--fail-on", "never", "--rules", str(ROOT / "Rules")]
    lines = subprocess.run(command, capture_output=True, text=True).stdout.splitlines()
    entries = (json.loads(line) for line in lines if line.strip())
    return {Path(entry["path"]).stem: reading(binary, entry) for entry in entries if "parts" in entry}


def reading(binary, entry):
    text = subprocess.run([binary, "text", entry["path"]], capture_output=True, text=True).stdout
    roles = ["-"] * len(text)
    for part in entry["parts"]:
        start, end = part["range"]
        roles[start:end] = ["+".join(part["roles"])] * (min(end, len(text)) - start)
    han = [place for place, character in enumerate(text) if is_han(character)]
    counts = entry["counts"]
    return Reading(
        [text[place] for place in han],
        [roles[place] for place in han],
        entry["kind"]["id"],
        (counts["problems"]["items"], counts["causes"], counts["measures"]),
        Counter(finding["rule"] for finding in entry["findings"]),
    )


def pairs(before, after):
    """Roles of the same characters in both readings; what the damage added or took is left out."""
    if before.characters == after.characters:
        return list(zip(before.roles, after.roles))
    matcher = difflib.SequenceMatcher(None, before.characters, after.characters, autojunk=False)
    return [
        pair
        for a, b, size in matcher.get_matching_blocks()
        for pair in zip(before.roles[a : a + size], after.roles[b : b + size])
    ]


def report(name, drafts, before, after, verbose):
    kept = total = kinds = counts = 0
    more, less = Counter(), Counter()
    for index, (title, _) in enumerate(drafts):
        key = f"{index:03}"
        if key not in before:
            continue
        if key not in after:
            print(f"    {title}: not read")
            continue
        was, now = before[key], after[key]
        both = pairs(was, now)
        same = sum(a == b for a, b in both)
        kept, total = kept + same, total + len(both)
        kinds += was.kind == now.kind
        counts += was.counts == now.counts
        more.update(rule for rule in now.findings if now.findings[rule] > was.findings[rule])
        less.update(rule for rule in was.findings if was.findings[rule] > now.findings[rule])
        if verbose and (was.counts != now.counts or was.kind != now.kind or same < 0.97 * len(both)):
            print(f"    {title}: {was.kind} {was.counts} → {now.kind} {now.counts}, {len(both) - same} characters")
    rules = lambda counter: " ".join(f"{rule}×{number}" for rule, number in counter.most_common(5))
    print(f"| {name} | {kept / max(1, total):.3f} | {kinds}/{len(before)} | {counts}/{len(before)} | {rules(more)} | {rules(less)} |")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--binary", default=str(ROOT / ".build/release/shenyue"))
    parser.add_argument("--corpus", default=str(ROOT / "Evaluation/Drafts"))
    parser.add_argument("--count", type=int, default=160)
    parser.add_argument("--verbose", action="store_true")
    parser.add_argument("damages", nargs="*", choices=[*damage.TEXT, *damage.DOCX, []], metavar="DAMAGE")
    options = parser.parse_args()
    drafts = texts(options.corpus, options.count)
    with tempfile.TemporaryDirectory() as folder:
        plain = Path(folder) / "plain"
        damage.write(plain, drafts, "txt", lambda text: text)
        before = read(options.binary, plain)
        print(f"{len(before)} drafts\n\n| damage | roles kept | kind | counts | rules that find more | less |\n|---|---:|---:|---:|---|---|")
        for suffix, damages in (("txt", damage.TEXT), ("docx", damage.DOCX)):
            for name, change in damages.items():
                if options.damages and name not in options.damages:
                    continue
                place = Path(folder) / name
                damage.write(place, drafts, suffix, change)
                report(name, drafts, before, read(options.binary, place), options.verbose)


if __name__ == "__main__":
    main()
