#!/usr/bin/env python3
"""Writes the drafts that the benchmarks run on: `generate.py OUT --count 1000 --seed 7`.

The same arguments always give the same bytes (with the same zlib), and a draft does not depend on how many there are.
"""

import argparse
import random
from pathlib import Path

from generator import drafts, plain, word
from generator.blocks import length

HAN_OF_A_DRAFT = (3250, 4800)
BYTES_OF_A_DOCUMENT_PART = (63_000, 86_000)
HAN_OF_A_PAGE = 415
TEAM = drafts.STYLES.index(next(style for style in drafts.STYLES if style[0] is drafts.self_exam_team))
# What --size-series writes: the name and the size in bytes.
SERIES = {"series-100k.txt": 100_000, "series-1m.txt": 1_000_000}


def main():
    arguments = parse()
    arguments.out.mkdir(parents=True, exist_ok=True)
    if arguments.pages:
        write_long_draft(arguments.out / "long.docx", arguments.seed, arguments.pages)
    if arguments.size_series:
        for name, size in SERIES.items():
            write_text_of_size(arguments.out / name, arguments.seed, size)
    if not arguments.pages and not arguments.size_series:
        for number in range(1, arguments.count + 1):
            write_draft(arguments.out, arguments.seed, number, arguments.kind)


def parse():
    parser = argparse.ArgumentParser(description="Writes drafts for the benchmarks.")
    parser.add_argument("out", type=Path, metavar="OUT", help="the folder to write to")
    parser.add_argument("--count", type=int, default=1000, help="how many drafts (default 1000)")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--kind", choices=["docx", "txt", "both"], default="both", help="with both, two thirds are DOCX (default)")
    parser.add_argument("--pages", type=int, help="write one long draft of so many pages, long.docx, instead")
    parser.add_argument("--size-series", action="store_true", help="write drafts of 100 KB and 1 MB as TXT instead")
    return parser.parse_args()


def write_draft(folder, seed, number, kind):
    rng = random.Random(f"{seed}/{number}")
    blocks = drafts.draft(rng, rng.randint(*HAN_OF_A_DRAFT), style=number % len(drafts.STYLES), table=rng.random() < 0.2)
    path = folder / f"draft-{number:04}"
    if kind == "docx" or (kind == "both" and rng.random() < 2 / 3):
        word.write(path.with_suffix(".docx"), rng, blocks, rng.randint(*BYTES_OF_A_DOCUMENT_PART))
    else:
        plain.write(path.with_suffix(".txt"), rng, blocks)


def write_long_draft(path, seed, pages):
    rng = random.Random(f"{seed}/long")
    blocks = drafts.draft(rng, pages * HAN_OF_A_PAGE, style=TEAM, flawed=False)
    word.write(path, rng, blocks, part_size=16 * length(blocks))


def write_text_of_size(path, seed, size):
    """Aims once with a guess of the bytes that go with a Han character, then corrects the guess."""
    han = size // 4
    for _ in range(3):
        content = plain.text(drafts.draft(random.Random(f"{seed}/series"), han, style=TEAM, flawed=False)).encode()
        han = han * size // len(content)
    path.write_bytes(content)


if __name__ == "__main__":
    main()
