#!/usr/bin/env python3
"""Redlines of eight pairs with a known edit script: time, marked characters and moves, beside what other tools make.

`redlines.py SHENYUE [--peers]`. Each pair is a draft of some 5,700 characters and the same with two words replaced, one
paragraph moved, one deleted and a section of two paragraphs inserted; in half of the pairs typed numbers shift. Peers run
where they are installed: `git diff --word-diff`, `dwdiff`, and the Python packages jubarte-redlines and docx-trackdiff.
"""

import argparse
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time
import zipfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "Evaluation"))
from rounds import corpus  # noqa: E402
from rounds.series import NUMBER, Paragraph, docx, next_round, renumber, write_docx  # noqa: E402

WORDS = [("群众", "服务对象"), ("工作", "事务"), ("今年", "本年度"), ("没有", "未曾"), ("加强", "强化"), ("认真", "扎实"), ("提高", "提升"), ("不够", "不足"), ("问题", "毛病"), ("思想", "头脑")]


def pair(number):
    """Old and new paragraphs, and characters inserted, deleted and moved by the script."""
    rng = random.Random(number)
    drafts = [p for p in corpus.drafts().values() if len(p) > 20]
    start = rng.choice(drafts)
    while sum(map(len, start)) < 5200:
        start = start[:-2] + [p for p in rng.choice(drafts)[4:] if len(p) > 30]
    while sum(map(len, start)) > 6200:
        del start[len(start) // 2]
    old = [Paragraph(p) for p in start]
    new = next_round(old)
    inserted = deleted = 0
    for word, other in rng.sample([w for w in WORDS if any(w[0] in p.text for p in new)], 2):
        paragraph = rng.choice([p for p in new if word in p.text])
        paragraph.text = paragraph.text.replace(word, other, 1)
        deleted += len(word)
        inserted += len(other)
    body = [p for p in new[4:-4] if len(p.text) > 60]
    moved, gone = rng.sample(body, 2)
    new.remove(gone)
    deleted += len(gone.text)
    at = new.index(moved)
    new.remove(moved)
    new.insert((at + len(new) // 2) % (len(new) - 8) + 4, moved)
    pool = [p for d in drafts if d is not start for p in d if len(p) > 60 and p not in start]
    section = [Paragraph(p) for p in rng.sample(pool, 2)]
    at = rng.randint(5, len(new) - 5)
    new[at:at] = section
    inserted += sum(len(p.text) for p in section)
    if number % 2:
        before = [p.text for p in new]
        renumber(new)
        for text, paragraph in zip(before, new):
            if text != paragraph.text:
                one, other = NUMBER.match(text).group(), NUMBER.match(paragraph.text).group()
                marks = "、（）．.()"
                deleted += len(one.strip(marks))
                inserted += len(other.strip(marks))
    return old, new, (inserted, deleted, len(moved.text))


def with_settings(entries):
    """The same package with an empty settings part, which one peer needs."""
    word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml"
    target = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/settings"
    changed = {
        "[Content_Types].xml": ("</Types>", f'<Override PartName="/word/settings.xml" ContentType="{kind}"/></Types>'),
        "word/_rels/document.xml.rels": ('relationships"/>', f'relationships"><Relationship Id="rIdS" Type="{target}" Target="settings.xml"/></Relationships>'),
    }
    result = [(name, content.replace(*changed[name]) if name in changed else content) for name, content in entries]
    return result + [("word/settings.xml", f'<?xml version="1.0" encoding="UTF-8"?><w:settings xmlns:w="{word}"/>')]


def marked(path):
    """Characters inside w:ins, w:del and w:moveTo of a DOCX."""
    import xml.etree.ElementTree as tree

    w = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    counts = {"ins": 0, "del": 0, "moveTo": 0}

    def walk(element, state):
        name = element.tag.removeprefix(w)
        if name in ("ins", "del", "moveTo", "moveFrom"):
            state = name
        if name in ("t", "delText") and state in counts:
            counts[state] += len(element.text or "")
        for child in element:
            walk(child, state)

    walk(tree.fromstring(zipfile.ZipFile(path).read("word/document.xml")), None)
    return counts["ins"], counts["del"], counts["moveTo"]


def timed(command, **options):
    start = time.perf_counter()
    result = subprocess.run(command, capture_output=True, **options)
    return time.perf_counter() - start, result


def ours(binary, folder, number):
    out = folder / f"ours-{number}.docx"
    command = [binary, "compare", "--quiet", "--fail-on", "never", "--format", "docx", "--date", "2026-01-15", "--out", out, folder / f"old-{number}.docx", folder / f"new-{number}.docx"]
    seconds, result = timed(list(map(str, command)))
    if not out.exists():
        sys.exit(result.stderr.decode())
    return seconds, marked(out)


def text_diff(command):
    """A tool that compares text files and marks words `[-…-]`, `{+…+}`."""

    def run(folder, number):
        seconds, result = timed([*command, str(folder / f"old-{number}.txt"), str(folder / f"new-{number}.txt")])
        text = result.stdout.decode()
        count = lambda pattern: sum(len(m.replace("\n", "")) for m in re.findall(pattern, text, re.S))
        return seconds, (count(r"\{\+(.*?)\+\}"), count(r"\[-(.*?)-\]"), 0)

    return run


def python_peer(code):
    """A Python package, in a process of its own."""

    def run(folder, number):
        out = folder / "peer.docx"
        out.unlink(missing_ok=True)
        seconds, result = timed([sys.executable, "-c", code, str(folder / f"old-{number}.docx"), str(folder / f"new-{number}.docx"), str(out)])
        return (seconds, marked(out)) if out.exists() else None

    return run


def command_peer(command):
    """A program that writes a redline."""

    def run(folder, number):
        out = folder / "peer.docx"
        out.unlink(missing_ok=True)
        seconds, result = timed(command(str(folder / f"old-{number}.docx"), str(folder / f"new-{number}.docx"), str(out)))
        return (seconds, marked(out)) if out.exists() else None

    return run


JUBARTE = """
import sys
from jubarte_redlines import compare_documents
open(sys.argv[3], "wb").write(compare_documents(open(sys.argv[1], "rb").read(), open(sys.argv[2], "rb").read()))
"""
PEERS = [
    ("git diff --word-diff", "git", text_diff(["git", "diff", "--no-index", "--word-diff=plain", "--word-diff-regex=.", "--unified=100000"])),
    ("dwdiff", "dwdiff", text_diff(["dwdiff", "-P", "-m", "1"])),
    ("docx-trackdiff", "docx-trackdiff", command_peer(lambda old, new, out: ["docx-trackdiff", old, new, out])),
    ("jubarte-redlines", None, python_peer(JUBARTE)),
]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("binary")
    parser.add_argument("--peers", action="store_true")
    parser.add_argument("--pairs", type=int, default=8)
    parser.add_argument("--keep", type=Path, help="folder for the files")
    arguments = parser.parse_args()
    folder = arguments.keep or Path(tempfile.mkdtemp())
    folder.mkdir(parents=True, exist_ok=True)
    truth = []
    for number in range(arguments.pairs):
        old, new, script = pair(number)
        truth.append(script)
        for name, paragraphs in (("old", old), ("new", new)):
            write_docx(folder / f"{name}-{number}.docx", with_settings(docx(paragraphs, random.Random(number))))
            (folder / f"{name}-{number}.txt").write_text("\n".join(p.text for p in paragraphs) + "\n", encoding="utf-8")
    mean = lambda rows: " / ".join(f"{sum(r[i] for r in rows) / len(rows):.0f}" for i in range(3))
    print(f"{'':28} {'median s':>9}   inserted / deleted / moved")
    print(f"{'edit script':28} {'':9}   {mean(truth)}")
    tools = [("shenyue compare", None, lambda f, n: ours(arguments.binary, f, n))] + (PEERS if arguments.peers else [])
    for name, program, run in tools:
        if program and not shutil.which(program):
            print(f"{name:28} not installed")
            continue
        results = [run(folder, number) for number in range(arguments.pairs)]
        if any(r is None for r in results):
            print(f"{name:28} does not run")
            continue
        times = sorted(r[0] for r in results)
        print(f"{name:28} {times[len(times) // 2]:9.3f}   {mean([r[1] for r in results])}")
    if not arguments.keep:
        shutil.rmtree(folder)


if __name__ == "__main__":
    main()
