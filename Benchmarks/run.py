#!/usr/bin/env python3
"""Measures shenyue against the floor and prints a Markdown report: `run.py [BINARY]`.

Builds floor.c and measure.c, generates the drafts (again only when the generator has changed) and runs all commands in
turn, round after round, so that a busy moment of the machine touches all of them alike. Figures are medians over the
rounds; a ratio is the median of the ratios of each round. What a command needs and the binary lacks is left out and said.
"""

import argparse
import hashlib
import os
import platform
import re
import shlex
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path
from statistics import median
from typing import NamedTuple

from generator import hostile

HERE = Path(__file__).resolve().parent
WORK = HERE / ".bench"
OUT = WORK / "out"
DRAFTS, TEN, LONG, SERIES = (WORK / name for name in ("drafts", "ten", "long", "series"))
ONE = DRAFTS / "draft-0001.docx"
TINY = SERIES / "tiny.txt"
LONG_DRAFT = LONG / "long.docx"
HOSTILE = WORK / "hostile" / "runs-100mb.docx"

# What is measured: name and command line.
FLOOR = "{floor} {path}"
CHECK = "{shenyue} check {path} --format jsonl --out {out}/findings.jsonl --fail-on never"
ANNOTATE = "{shenyue} check {path} --format docx --out {out}/annotated --fail-on never"
TEXT = "{shenyue} text {path}"
WITHOUT_LIMITS = " --limits part-size=200000000,total-size=400000000,xml-elements=20000000"
COMMANDS = {
    "floor": (FLOOR, DRAFTS),
    "check": (CHECK, DRAFTS),
    "annotate": (ANNOTATE, DRAFTS),
    "stages": (CHECK + " --timing", DRAFTS),
    "one worker": (CHECK + " --jobs 1", DRAFTS),
    "two workers": (CHECK + " --jobs 2", DRAFTS),
    "ten drafts": (CHECK, TEN),
    "floor, long": (FLOOR, LONG),
    "check, long": (CHECK, LONG),
    "one draft": (CHECK, ONE),
    "start-up": (CHECK, TINY),
    "100 KB": (CHECK, SERIES / "series-100k.txt"),
    "1 MB": (CHECK, SERIES / "series-1m.txt"),
    "start-up, text": (TEXT, TINY),
    "read, long": (TEXT, LONG_DRAFT),
    "hostile, refused": (TEXT, HOSTILE),
    "hostile, read": (TEXT + WITHOUT_LIMITS, HOSTILE),
}
STAGES = ("read", "analyse", "check", "report")
STAGE_LINE = re.compile(rf"({'|'.join(STAGES)})\t(\d+(?:\.\d+)?)")
FINISHED = {0: "", 3: "some drafts could not be judged (exit code 3)"}


class Cost(NamedTuple):
    """What one run cost: CPU and wall time in milliseconds, peak memory in MB, printed milliseconds of each stage."""

    cpu: float
    wall: float
    memory: float
    stages: dict


def main():
    arguments = parse()
    for program, packages in (("floor", ["libxml-2.0", "zlib"]), ("measure", [])):
        build(program, packages)
    generate_drafts(arguments.count)
    notes = {}
    rounds = [run_round(number, arguments, notes) for number in range(1, arguments.rounds + 1)]
    print(report(rounds, notes, arguments))


def parse():
    parser = argparse.ArgumentParser(description="Measures shenyue against the floor.")
    parser.add_argument("binary", nargs="?", default=".build/release/shenyue", help="a release build (default .build/release/shenyue)")
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--count", type=int, default=1000, help="drafts in the folder (default 1000)")
    return parser.parse_args()


# Preparation

def build(program, packages):
    WORK.mkdir(exist_ok=True)
    flags = subprocess.run(["pkg-config", "--cflags", "--libs", *packages], check=True, capture_output=True, text=True).stdout if packages else ""
    compiler = os.environ.get("CC", "cc")
    subprocess.run([compiler, "-O2", "-Wall", "-Wextra", HERE / f"{program}.c", *shlex.split(flags), "-o", WORK / program], check=True)


def generate_drafts(count):
    if not HOSTILE.exists():
        hostile.write(HOSTILE)
    stamp, wanted = WORK / "drafts.sha256", f"{generator_hash()} {count}\n"
    if stamp.exists() and stamp.read_text() == wanted:
        return
    for folder in (DRAFTS, TEN, LONG, SERIES):
        shutil.rmtree(folder, ignore_errors=True)
    generate(DRAFTS, "--kind", "docx", "--count", str(count))
    generate(TEN, "--kind", "docx", "--count", "10")
    generate(LONG, "--pages", "300")
    generate(SERIES, "--size-series")
    TINY.write_text("个人对照检查材料\n", encoding="utf-8")
    stamp.write_text(wanted)


def generate(folder, *options):
    progress(f"generating {folder.name}")
    subprocess.run([sys.executable, HERE / "generate.py", folder, *options], check=True)


def generator_hash():
    digest = hashlib.sha256()
    sources = [path for path in (HERE / "generator").rglob("*") if path.is_file() and path.suffix != ".pyc"]
    for path in [HERE / "generate.py", *sorted(sources)]:
        digest.update(path.read_bytes())
    return digest.hexdigest()


# Measuring

def run_round(number, arguments, notes):
    """The cost of every command that works; a command that failed once is not tried again."""
    progress(f"round {number} of {arguments.rounds}")
    costs = {}
    for name, (command, path) in COMMANDS.items():
        if notes.get(name, "").startswith("skipped"):
            continue
        values = {"floor": WORK / "floor", "shenyue": arguments.binary, "path": path, "out": OUT}
        cost, note = run(command.format(**{key: shlex.quote(str(value)) for key, value in values.items()}))
        if name in ("check", "annotate") and cost:
            note = note or incomplete(name, arguments.count)
        if note:
            notes[name] = note
        if cost:
            costs[name] = cost
    return costs


def run(command):
    """The cost of a command, or None, and a note when something is worth saying."""
    shutil.rmtree(OUT, ignore_errors=True)
    OUT.mkdir()
    result, errors = WORK / "result", WORK / "stderr"
    with errors.open("wb") as stderr:
        subprocess.run([WORK / "measure", result, *shlex.split(command)], check=True, stdout=subprocess.DEVNULL, stderr=stderr)
    status, cpu, wall, memory = (float(field) for field in result.read_text().split())
    lines = errors.read_text(errors="replace").splitlines()
    if status not in FINISHED:
        return None, f"skipped, exit code {status:.0f}: {lines[0] if lines else 'no message'}"
    return Cost(cpu, wall, memory / (1 << 20 if sys.platform == "darwin" else 1 << 10), stage_sums(lines)), FINISHED[status]


def stage_sums(lines):
    """The milliseconds of each stage from lines `stage<TAB>milliseconds`."""
    sums = {}
    for line in lines:
        found = STAGE_LINE.match(line)
        if found:
            sums[found[1]] = sums.get(found[1], 0) + float(found[2])
    return sums


def incomplete(name, count):
    """A note when a command wrote less than one result a draft: its time then means nothing."""
    findings = OUT / "findings.jsonl"
    if name == "annotate":
        written = len(list((OUT / "annotated").rglob("*.docx")))
    else:
        written = findings.read_bytes().count(b"\n") if findings.exists() else 0
    return "" if written >= count else f"wrote {written} results for {count} drafts"


# Report

def report(rounds, notes, arguments):
    lines = [f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}, "
             f"{arguments.count} drafts, median of {arguments.rounds} rounds.", ""]
    lines += ["| run | CPU ms | wall ms | peak MB | CPU to the floor |", "| --- | ---: | ---: | ---: | ---: |"]
    lines += [cost_row(rounds, name) for name in COMMANDS]
    lines += ["", "| question | result | goal |", "| --- | ---: | ---: |"]
    lines += [f"| {question} | {shown(value, unit)} | {goal} |" for question, value, unit, goal in answers(rounds)]
    if notes:
        lines += ["", *(f"- {name}: {note}" for name, note in notes.items())]
    return "\n".join(lines)


def cost_row(rounds, name):
    floor = {"floor": "floor", "check": "floor", "annotate": "floor", "floor, long": "floor, long", "check, long": "floor, long"}.get(name)
    costs = [costs[name] for costs in rounds if name in costs]
    if not costs:
        return f"| {name} | – | – | – | – |"
    cpu, wall, memory = (median(cost[field] for cost in costs) for field in range(3))
    to_floor = shown(ratio(rounds, name, floor), "×") if floor else ""
    return f"| {name} | {cpu:.1f} | {wall:.1f} | {memory:.1f} | {to_floor} |"


def answers(rounds):
    """The questions with a goal: question, value or None, unit, goal."""
    yield "check : floor", ratio(rounds, "check", "floor"), "×", "≤ 2"
    yield "check : floor, 300 pages", ratio(rounds, "check, long", "floor, long"), "×", "≤ 2"
    for stage in STAGES:
        yield f"stage {stage}, as printed by `--timing`", stage_milliseconds(rounds, stage), " ms", ""
    yield "stage read : floor", stage_to_floor(rounds), "×", "≤ 1.3"
    yield "annotate : check", ratio(rounds, "annotate", "check"), "×", "≤ 2.5"
    yield "one draft, whole process", per_round(rounds, ["one draft"], lambda one: one.cpu), " ms", "≤ 30 ms"
    yield "1 MB : 100 KB, both less start-up", linearity(rounds), "×", "≤ 11"
    yield "peak memory, all drafts : ten", ratio(rounds, "check", "ten drafts", "memory"), "×", "≤ 1.2"
    yield "peak memory, all drafts", per_round(rounds, ["check"], lambda check: check.memory), " MB", "≤ 60 MB"
    yield "peak memory above start-up : largest part, 300 pages", memory_to_part(rounds, "read, long"), "×", "≤ 12"
    yield "peak memory above start-up : largest part, 100 MB hostile", memory_to_part(rounds, "hostile, read"), "×", "≤ 12"
    yield "100 MB hostile, refused", per_round(rounds, ["hostile, refused"], lambda cost: cost.cpu), " ms", ""
    yield "100 MB hostile, read with its limits raised", per_round(rounds, ["hostile, read"], lambda cost: cost.cpu), " ms", ""
    yield "wall, one worker : two", ratio(rounds, "one worker", "two workers", "wall"), "×", "≥ 1.8"


def per_round(rounds, names, value):
    """The median over the rounds of a value of the named costs; None when one of them was never measured."""
    values = [value(*(costs[name] for name in names)) for costs in rounds if all(name in costs for name in names)]
    return median(values) if values else None


def ratio(rounds, name, base, field="cpu"):
    return per_round(rounds, [name, base], lambda cost, reference: getattr(cost, field) / getattr(reference, field))


def linearity(rounds):
    """Ten times the text for how many times the CPU time; the start of the process would hide a part of the growth."""
    large, small, start = (per_round(rounds, [name], lambda cost: cost.cpu) for name in ("1 MB", "100 KB", "start-up"))
    if None in (large, small, start) or small - start < 1:
        return None
    return (large - start) / (small - start)


def memory_to_part(rounds, name):
    """Memory beyond that of a process that reads one line, as a multiple of the unpacked size of the largest part."""
    with zipfile.ZipFile(COMMANDS[name][1]) as package:
        part = max(entry.file_size for entry in package.infolist()) / (1 << 20)
    return per_round(rounds, [name, "start-up, text"], lambda cost, start: (cost.memory - start.memory) / part)


def stage_milliseconds(rounds, stage):
    printed = [costs["stages"].stages[stage] for costs in rounds if stage in costs.get("stages", NO_STAGES).stages]
    return median(printed) if printed else None


def stage_to_floor(rounds):
    with_read = [costs for costs in rounds if "read" in costs.get("stages", NO_STAGES).stages]
    return per_round(with_read, ["stages", "floor"], lambda stages, floor: stages.stages["read"] / floor.cpu)


NO_STAGES = Cost(0, 0, 0, {})


def shown(value, unit):
    if value is None:
        return "not measured"
    return f"{value:.2f} {unit}" if unit == "×" else f"{value:.1f}{unit}"


def progress(message):
    print(message, file=sys.stderr)


if __name__ == "__main__":
    main()
