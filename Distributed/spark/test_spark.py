#!/usr/bin/env python3
"""Holds the Spark job against the command on one machine: `test_spark.py [SHENYUE] [--corpus FOLDER] [--cores 2]`.

Skips with a message and exit code 0 when pyspark or Java is not there, unless `--require` asks for them. A command that is
not built is an error: nothing would be tested.
"""

import argparse
import importlib.util
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("shenyue", nargs="?", default=str(ROOT / ".build/debug/shenyue"))
    parser.add_argument("--corpus", help="folder of drafts; a small one is made by default")
    parser.add_argument("--cores", type=int, default=2)
    parser.add_argument("--require", action="store_true", help="fail where the test would be skipped")
    arguments = parser.parse_args()
    if not Path(arguments.shenyue).exists():
        sys.exit(f"{arguments.shenyue} is not built (swift build)")
    reasons = list(missing())
    if reasons:
        print(f"skipped: {'; '.join(reasons)}")
        sys.exit(1 if arguments.require else 0)
    with tempfile.TemporaryDirectory() as folder:
        corpus = arguments.corpus or small_corpus(Path(folder) / "材料")
        out = Path(folder) / "out"
        started = time.time()
        spark(arguments.shenyue, corpus, out, arguments.cores)
        print(f"spark, {arguments.cores} cores: {time.time() - started:.1f} s")
        started = time.time()
        check = single(arguments.shenyue, "check", corpus, "--format", "jsonl", "--fail-on", "never")
        copies = json.loads(single(arguments.shenyue, "copies", corpus, "--format", "json"))
        print(f"one process: {time.time() - started:.1f} s")
        compare(out, check, copies)


def missing():
    if importlib.util.find_spec("pyspark") is None:
        yield "pyspark is not installed (pip install pyspark)"
    if shutil.which("java") is None and not os.environ.get("JAVA_HOME"):
        yield "Java is not installed (apt install default-jre-headless)"


def small_corpus(folder):
    """Drafts of the corpus, a copy of one with words changed, a file that is no draft, a name with a line break."""
    folder.mkdir(parents=True)
    sources = sorted((ROOT / "Corpus" / "self-exam-personal").glob("*/round-1.txt"))[:6]
    for number, source in enumerate(sources):
        shutil.copy(source, folder / f"稿{number}.txt")
    text = sources[0].read_text(encoding="utf-8", errors="ignore")
    (folder / "抄 袭\n稿.txt").write_text(text.replace("工作", "业务"), encoding="utf-8")
    (folder / "下级").mkdir()
    (folder / "下级" / "坏.docx").write_bytes(b"MZ\x90\x00\x03\x00\x00\x00")
    return str(folder)


def spark(command, corpus, out, cores):
    environment = dict(os.environ, PYSPARK_PYTHON=sys.executable, PYSPARK_DRIVER_PYTHON=sys.executable)
    environment.setdefault("SHENYUE_RULES", str(ROOT / "Rules"))
    options = f"--master local[{cores}] --conf spark.ui.enabled=false --conf spark.ui.showConsoleProgress=false pyspark-shell"
    environment["PYSPARK_SUBMIT_ARGS"] = options
    done = subprocess.run(
        [sys.executable, str(HERE / "shenyue_spark.py"), corpus, "--out", str(out), "--shenyue", command],
        env=environment, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        sys.exit(f"the job failed:\n{done.stdout[-2000:]}\n{done.stderr[-6000:]}")


def single(command, *options):
    environment = dict(os.environ)
    environment.setdefault("SHENYUE_RULES", str(ROOT / "Rules"))
    done = subprocess.run([command, *options, "--quiet"], env=environment, capture_output=True, text=True, check=False)
    if done.returncode not in (0, 1, 3):
        sys.exit(done.stderr)
    return done.stdout


def compare(out, check, copies):
    # The command writes what it could not read behind the rest; the job where it belongs.
    lines = (out / "结果.jsonl").read_text(encoding="utf-8").split("\n")[:-1]
    assert sorted(lines) == sorted(check.split("\n")[:-1]), "reviews differ"
    reviews = [line for line in lines if '"shenyue.failure/1"' not in line]
    assert reviews == [line for line in check.split("\n")[:-1] if '"shenyue.failure/1"' not in line], "the order differs"
    found = json.loads((out / "雷同.json").read_text(encoding="utf-8"))
    for key in ("texts", "failures"):
        assert found[key] == copies[key], f"{key}: {found[key]} and {copies[key]}"
    ours, theirs = found["pairs"], copies["pairs"]
    assert len(ours) == len(theirs), f"{len(ours)} and {len(theirs)} pairs"
    for one, other in zip(ours, theirs):
        assert one == other, f"pairs differ:\n{one}\n{other}"
    print(f"equal: {len(lines)} lines, {len(theirs)} pairs")


if __name__ == "__main__":
    main()
