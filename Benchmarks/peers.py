#!/usr/bin/env python3
"""Measures other programs that take the text out of DOCX files, on the same drafts: `peers.py [BINARY] [--python PYTHON]`.

A program runs once over one draft and once over its sample; the difference is what a draft costs, start-up left out unless the
program must be started for each. Rounds are interleaved; figures are medians. What is not installed is left out and said.
"""

import argparse
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from statistics import median
from typing import NamedTuple

import run

HERE = Path(__file__).resolve().parent
EACH = "sh -c 'for file; do {} || exit 1; done' sh"
HAN = re.compile(r"[\u4e00-\u9fff]")
# Word shows 一、 and （一） also where they are automatic numbers.
NUMBERS = re.compile(r"(?m)^\W*(?:[一二三四五六七八九十]{1,3}\\?、|（[一二三四五六七八九十]{1,3}）)")


class Peer(NamedTuple):
    """How many drafts it gets, because some are slow, and its command, to which the files are added."""

    sample: int
    command: str


PEERS = {
    "floor (C, zlib + libxml2)": Peer(1000, "{floor}"),
    "shenyue check": Peer(1000, "{shenyue} check --format jsonl --out {out}/findings.jsonl --fail-on never"),
    "shenyue text, a process each": Peer(200, EACH.format('{shenyue} text "$file"')),
    "anytomd": Peer(1000, "{python} {reading} anytomd"),
    "docx2txt (Python)": Peer(500, "{python} {reading} docx2txt"),
    "docx2txt (Perl), a process each": Peer(100, EACH.format('docx2txt "$file" -')),
    "python-docx": Peer(300, "{python} {reading} python-docx"),
    "pandoc -t plain, a process each": Peer(50, EACH.format('pandoc -t plain --wrap=none "$file"')),
    "markitdown": Peer(50, "{python} {reading} markitdown"),
    "LibreOffice --convert-to txt": Peer(50, "soffice -env:UserInstallation=file://{profile} --headless --convert-to 'txt:Text (encoded):UTF8' --outdir {out}"),
}
READING = "shenyue, stage read"


def main():
    arguments = parse()
    for program, packages in (("floor", ["libxml-2.0", "zlib"]), ("measure", [])):
        run.build(program, packages)
    run.generate_drafts(1000)
    drafts = sorted(run.DRAFTS.glob("*.docx"))
    notes, costs, texts = {}, {name: [] for name in [*PEERS, READING]}, {}
    for number in range(1, arguments.rounds + 1):
        run.progress(f"round {number} of {arguments.rounds}")
        for name, peer in PEERS.items():
            if name in notes or arguments.only and not any(word in name for word in arguments.only):
                continue
            cost = measure(name, peer, drafts, arguments, notes, texts)
            if cost is not None:
                costs[name].append(cost)
        costs[READING].append(stage_read(arguments))
    print(report(costs, texts, notes, drafts, arguments))


def parse():
    parser = argparse.ArgumentParser(description="Measures other readers of DOCX files.")
    parser.add_argument("binary", nargs="?", default=".build/release/shenyue", help="a release build (default .build/release/shenyue)")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--python", default=sys.executable, help="a Python that has the libraries (pip install anytomd python-docx docx2txt markitdown)")
    parser.add_argument("--only", nargs="*", help="words of the names to measure")
    return parser.parse_args()


def measure(name, peer, drafts, arguments, notes, texts):
    """CPU milliseconds of one draft."""
    files = drafts[:peer.sample]
    small, note = cost(peer, files[:1], arguments)
    large, note = cost(peer, files, arguments) if small is not None else (None, note)
    if large is None:
        notes[name] = note
        return None
    texts.setdefault(name, output())
    return (large - small) / (len(files) - 1)


def cost(peer, files, arguments):
    shutil.rmtree(run.OUT, ignore_errors=True)
    run.OUT.mkdir()
    values = {"floor": run.WORK / "floor", "shenyue": Path(arguments.binary).resolve(), "python": arguments.python,
              "reading": HERE / "peer_reading.py", "out": run.OUT, "profile": run.WORK / "profile"}
    command = shlex.split(peer.command.format(**values))
    result, errors = run.WORK / "result", run.WORK / "stderr"
    with (run.OUT / "stdout.txt").open("wb") as stdout, errors.open("wb") as stderr:
        subprocess.run([run.WORK / "measure", result, *command, *files], check=True, stdout=stdout, stderr=stderr)
    status, cpu = result.read_text().split()[:2]
    if int(status) not in run.FINISHED:
        lines = errors.read_text(errors="replace").splitlines()
        return None, f"not measured, exit code {status}: {lines[-1] if lines else 'no message'}"
    return float(cpu), ""


def stage_read(arguments):
    command = run.CHECK.format(shenyue=shlex.quote(str(arguments.binary)), path=run.DRAFTS, out=run.OUT) + " --timing"
    measured, _ = run.run(command)
    return measured.stages["read"] / 1000 if measured and "read" in measured.stages else None


def output():
    """Han characters and numbered lines that the program printed or wrote."""
    text = "".join(path.read_text(errors="replace") for path in sorted(run.OUT.glob("*.txt")))
    return len(HAN.findall(text)), len(NUMBERS.findall(text))


def truth(files, arguments):
    """Han characters and numbered lines as `shenyue text` prints them."""
    texts = [subprocess.run([arguments.binary, "text", path], check=True, capture_output=True, text=True).stdout for path in files]
    return sum(len(HAN.findall(text)) for text in texts), sum(len(NUMBERS.findall(text)) for text in texts)


def report(costs, texts, notes, drafts, arguments):
    middle = {name: median(values) for name, values in costs.items() if values and None not in values}
    reading, check = middle.get(READING), middle.get("shenyue check")
    lines = ["| program | drafts | CPU ms a draft | to our reading | to our check | Han characters | numbered lines |",
             "| --- | ---: | ---: | ---: | ---: | ---: | ---: |"]
    whole = {}
    for name in sorted(middle, key=middle.get):
        sample = PEERS[name].sample if name in PEERS else 1000
        whole.setdefault(sample, truth(drafts[:sample], arguments))
        han, numbers = texts.get(name, (0, 0))
        shares = ["", ""]
        if han and "check" not in name:
            shares = [f"{100 * han / whole[sample][0]:.1f} %", f"{100 * numbers / whole[sample][1]:.1f} %"]
        ratios = [f"{middle[name] / base:.2f}" if base else "–" for base in (reading, check)]
        lines.append(f"| {name} | {sample} | {middle[name]:.2f} | {ratios[0]} | {ratios[1]} | {shares[0]} | {shares[1]} |")
    return "\n".join([*lines, "", *(f"- {name}: {note}" for name, note in notes.items())])


if __name__ == "__main__":
    main()
