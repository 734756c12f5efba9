#!/usr/bin/env python3
"""Whether redlines are right in LibreOffice: `redline.py --binary SHENYUE [FOLDER…] [--random 100] [--seed 7]`.

For every pair of consecutive rounds below FOLDER, and for random pairs of rich Word files (rich.py), the redline is made and
opened in LibreOffice; all changes are accepted, and rejected, there, and what is left is compared with the files of both
rounds as LibreOffice shows them (a plain text: as `shenyue text` prints it). Compared are the words of all paragraphs in
order; then words with automatic numbers; then also which words stand in which cells of tables.
With `--check PROGRAM` (shared/check-docx) each redline is checked by it, too. Needs LibreOffice and python3-uno.
"""

import argparse
import difflib
import random
import re
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from rounds import corpus, rich  # noqa: E402
from rounds.office import ACCEPT, REJECT, Office  # noqa: E402
from rounds.series import write_docx  # noqa: E402


def corpus_pairs(folders):
    for folder in sorted({p.parent for f in folders for p in f.rglob("round-*.*")}):
        files = sorted((p for p in folder.glob("round-*.*") if p.suffix in (".txt", ".docx")), key=lambda p: int(re.search(r"\d+", p.stem).group()))
        for old, new in zip(files, files[1:]):
            yield f"{folder.name} {old.name} {new.name}", old, new


def random_pairs(count, seed, folder):
    texts = {name: p for name, p in corpus.drafts().items() if len(p) > 14}
    for number in range(seed, seed + count):
        rng = random.Random(number)
        name = rng.choice(sorted(texts))
        pool = [p for other, ps in texts.items() if other != name for p in ps if len(p) > 20]
        start = rng.randrange(max(1, len(texts[name]) - 25))
        old = rich.draft(texts[name][start:start + rng.randint(8, 25)], rng)
        paths = []
        for side, blocks in (("old", old), ("new", rich.edited(old, pool, rng))):
            paths.append(folder / f"{number}-{side}.docx")
            write_docx(paths[-1], rich.Writer(rng).entries(blocks))
        yield f"random {number}", *paths


def words(blocks):
    """Words of paragraphs, without automatic numbers, tables and notes."""
    return [b.words for b in blocks if b.kind != "note" and b.words]


def numbered(blocks):
    return [b.number + b.words for b in blocks if b.kind != "note" and b.words]


def placed(blocks):
    return [f"{b.kind}|{b.number}{b.words}" for b in blocks if b.kind != "note" and b.words]


# Notes are left out: LibreOffice 7.4 itself mixes them up in files with comments.
VIEWS = [("words", words), ("numbers", numbered), ("cells", placed)]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="*", type=Path)
    parser.add_argument("--binary", default=".build/release/shenyue")
    parser.add_argument("--random", type=int, default=0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", type=Path, help="folder for the files")
    parser.add_argument("--check", help="a program that judges redlines: PROGRAM --no-soffice --redline OLD NEW FILE")
    parser.add_argument("--verbose", action="store_true")
    arguments = parser.parse_args()
    folder = arguments.keep or Path(tempfile.mkdtemp())
    folder.mkdir(parents=True, exist_ok=True)
    right = {view: {"accept": 0, "reject": 0} for view, _ in VIEWS}
    count = bad = 0
    with Office() as office:

        def shown(path):
            if path.suffix == ".docx":
                return office.blocks(path)
            text = subprocess.run([arguments.binary, "text", str(path)], capture_output=True, check=True).stdout.decode()
            return office.lines(text)

        for name, old, new in [*corpus_pairs(arguments.folders), *random_pairs(arguments.random, arguments.seed, folder)]:
            redline = folder / "redline.docx"
            redline.unlink(missing_ok=True)
            command = [arguments.binary, "compare", "--quiet", "--fail-on", "never", "--format", "docx", "--out", redline, old, new]
            result = subprocess.run(list(map(str, command)), capture_output=True)
            if not redline.exists():
                sys.exit(f"{name}: {result.stderr.decode()}")
            count += 1
            if arguments.check:
                judged = subprocess.run([arguments.check, "--no-soffice", "--baseline", new, redline], capture_output=True)
                if judged.returncode:
                    bad += 1
                    print(name, judged.stdout.decode())
            for side, command, wanted in (("accept", ACCEPT, shown(new)), ("reject", REJECT, shown(old))):
                got = office.blocks(redline, command)
                reported = False
                for view, lines in VIEWS:
                    if lines(got) == lines(wanted):
                        right[view][side] += 1
                    elif not reported:
                        reported = True
                        print(f"{name}: {side} differs in {view}")
                        if arguments.verbose:
                            for line in list(difflib.unified_diff(lines(wanted), lines(got), lineterm="", n=0))[2:12]:
                                print("   ", line[:140])
    print(f"{count} pairs" + (f", {bad} not valid" if arguments.check else ""))
    for view, _ in VIEWS:
        print(f"{view:16} accept = new {right[view]['accept']}/{count}  reject = old {right[view]['reject']}/{count}")


if __name__ == "__main__":
    main()
