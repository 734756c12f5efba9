#!/usr/bin/env python3
"""Builds the fuzz targets and runs each for some time: `run.py [--seconds N] [TARGET …]`.

Prints a Markdown table: executions, executions per second, coverage, inputs kept, crashes. Exit code 1 when a target crashed, hung or
took too much memory; the input then stands in `.findings/TARGET/`.
"""

import argparse
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).resolve().parent
RULES, CORPUS = HERE.parent / "Rules", HERE.parent / "Corpus"


class Target(NamedTuple):
    """Program, folder of its seeds and regressions, longest input in bytes, and seconds that one input may take."""

    program: str
    seeds: str
    longest: int
    timeout: int


# Limits are far above what an input of that length takes: tens of milliseconds with the sanitizer.
TARGETS = {
    "package": Target("FuzzPackage", "package", 16384, 10),
    "story": Target("FuzzStory", "story", 16384, 10),
    "text": Target("FuzzText", "text", 16384, 10),
    "rules": Target("FuzzRules", "rules", 32768, 20),
    "analysis": Target("FuzzAnalysis", "analysis", 16384, 20),
    "annotate": Target("FuzzAnnotate", "story", 16384, 20),
}
FIGURES = re.compile(r"#(\d+)\s.*cov: (\d+) ft: (\d+) corp: (\d+)")
# Swift keeps bits of enumerations in pointers, which then look like leaks. Its own backtraces read memory that the
# sanitizer guards; libFuzzer prints the stack.
SANITIZER = {"ASAN_OPTIONS": "detect_leaks=0", "SWIFT_BACKTRACE": "enable=no"}


def main():
    arguments = parse()
    scratch = Path(arguments.scratch)
    if not arguments.no_build:
        build(scratch)
    rows = [run(name, scratch, arguments) for name in arguments.targets or TARGETS]
    print("| target | executions | per second | coverage | inputs | crashes |")
    print("| --- | ---: | ---: | ---: | ---: | ---: |")
    for row in rows:
        print("| " + " | ".join(str(field) for field in row) + " |")
    sys.exit(1 if any(row[-1] for row in rows) else 0)


def parse():
    parser = argparse.ArgumentParser(description="Runs the fuzz targets.")
    parser.add_argument("targets", nargs="*", metavar="TARGET", help=f"of {', '.join(TARGETS)} (default all)")
    parser.add_argument("--seconds", type=int, default=int(os.environ.get("FUZZ_SECONDS", "60")), help="for each target (default 60)")
    parser.add_argument("--scratch", default=HERE / ".build", help="where to build")
    parser.add_argument("--work", type=Path, default=HERE, help="where to keep inputs (.corpus) and crashes (.findings)")
    parser.add_argument("--no-build", action="store_true")
    arguments = parser.parse_args()
    for name in arguments.targets:
        if name not in TARGETS:
            parser.error(f"no target {name}: choose of {', '.join(TARGETS)}")
    return arguments


def build(scratch):
    """With coverage and address sanitizer; the linker gets libFuzzer without its `main`, which SwiftPM renames."""
    compiler = Path(shutil.which("swift")).resolve().parent / "clang"
    found = subprocess.run([compiler, "--print-file-name=libclang_rt.fuzzer_no_main-x86_64.a"], capture_output=True, text=True).stdout
    library = Path(found.strip())
    if not library.is_absolute():
        library = next(compiler.parent.parent.glob(f"lib/clang/*/lib/linux/libclang_rt.fuzzer_no_main-{os.uname().machine}.a"))
    flags = ["-Xswiftc", "-sanitize=address", "-Xswiftc", "-Xfrontend", "-Xswiftc", "-sanitize=fuzzer",
             "-Xlinker", str(library), "-Xlinker", "-lstdc++"]
    command = ["swift", "build", "-c", "release", "--package-path", HERE, "--scratch-path", scratch, *flags]
    subprocess.run(command, check=True, stdout=sys.stderr)


def run(name, scratch, arguments):
    target = TARGETS[name]
    corpus, findings = arguments.work / ".corpus" / name, arguments.work / ".findings" / name
    for folder in (corpus, findings):
        folder.mkdir(parents=True, exist_ok=True)
    copy_repository_files(name, corpus)
    before = set(findings.iterdir())
    folders = [corpus, *(folder for folder in (HERE / "Seeds" / target.seeds, HERE / "Regressions" / target.seeds) if folder.is_dir())]
    command = [Path(scratch) / "release" / target.program, *folders, f"-artifact_prefix={findings}/", f"-max_len={target.longest}",
               f"-max_total_time={arguments.seconds}", f"-timeout={target.timeout}", "-rss_limit_mb=2048", "-print_final_stats=1",
               "-use_value_profile=1", "-reload=0"]
    log = findings.parent / f"{name}.log"
    with log.open("wb") as output:
        subprocess.run(command, stdout=output, stderr=output, env={**os.environ, **SANITIZER})
    crashes = sorted(path for path in set(findings.iterdir()) - before if not path.name.startswith("slow-unit"))
    for path in crashes:
        print(f"{name}: {path}, see {log}", file=sys.stderr)
    return row(name, log.read_text(errors="replace"), len(corpus_files(corpus)), len(crashes))


def copy_repository_files(name, corpus):
    """Shipped rules and drafts of the corpus are good seeds; they need not stand here twice."""
    if name == "rules":
        for path in RULES.rglob("*.yml"):
            copy_seed(name, corpus, path.relative_to(RULES), f"=== {path.relative_to(RULES)}\n".encode() + path.read_bytes())
    if name == "analysis":
        for path in CORPUS.rglob("round-*.txt"):
            copy_seed(name, corpus, path.relative_to(CORPUS), path.read_bytes())
            copy_seed(name, corpus, f"formatted-{path.relative_to(CORPUS)}", b"#docx\n" + path.read_bytes())


def copy_seed(name, corpus, path, content):
    if len(content) < TARGETS[name].longest:
        (corpus / ("shipped-" + str(path).replace("/", "-"))).write_bytes(content)


def corpus_files(corpus):
    return [path for path in corpus.iterdir() if path.is_file()]


def row(name, log, inputs, crashes):
    figures = FIGURES.findall(log)
    executions = re.findall(r"number_of_executed_units: (\d+)", log)
    rate = re.findall(r"average_exec_per_sec:\s+(\d+)", log)
    count = executions[-1] if executions else figures[-1][0] if figures else 0
    return name, count, rate[-1] if rate else "–", figures[-1][1] if figures else "–", inputs, crashes


if __name__ == "__main__":
    main()
