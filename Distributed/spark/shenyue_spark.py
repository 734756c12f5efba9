#!/usr/bin/env python3
"""Reviews a corpus and finds copies in it with Apache Spark; `shenyue` does the work, Spark spreads it.

    spark-submit shenyue_spark.py CORPUS --out RESULT [--shenyue PATH] [--partitions N]

Results equal those of `shenyue check --format jsonl` and `shenyue copies --format json` on one machine over the same files;
`test_spark.py` holds them against each other. Every worker needs the command, its rule folder, and the corpus at the same path.
"""

import argparse
import json
import math
import os
import subprocess
import tempfile
from pathlib import Path

EXTENSIONS = (".docx", ".docm", ".doc", ".wps", ".rtf", ".odt", ".txt", ".pdf")

# The bounds of `CopyLimits` and `CopySearch`: which texts are compared with each other, and which pairs are shown.
VISITS = 20_000
CANDIDATES = 100
FEWEST_HITS = 2.5
STRONGEST = 10


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("corpus", help="folder of drafts")
    parser.add_argument("--out", required=True, help="folder for 结果.jsonl and 雷同.json")
    parser.add_argument("--shenyue", default="shenyue", help="the command, as workers find it")
    parser.add_argument("--partitions", type=int, help="parts that the corpus is cut into; four for each core by default")
    parser.add_argument("--scratch", help="folder that all workers see, for the counts of fingerprints; --out by default")
    arguments = parser.parse_args()
    from pyspark.sql import SparkSession  # here and below, so that --help needs no Spark

    spark = SparkSession.builder.appName("shenyue").getOrCreate()
    try:
        run(spark.sparkContext, arguments)
    finally:
        spark.stop()


def run(context, arguments):
    from pyspark import StorageLevel

    paths = drafts(arguments.corpus)
    partitions = min(len(paths) or 1, arguments.partitions or context.defaultParallelism * 4)
    corpus = context.parallelize(list(enumerate(paths)), partitions)
    out = Path(arguments.out)
    out.mkdir(parents=True, exist_ok=True)
    # Parts keep their order, so that nothing has to be sorted. The count does the work, in all parts at once and once only;
    # the iterator then takes one part after the other into memory.
    reviews = corpus.mapPartitions(lambda part: check(arguments.shenyue, part)).persist(StorageLevel.DISK_ONLY)
    reviews.count()
    write_lines(out / "结果.jsonl", reviews.toLocalIterator())
    reviews.unpersist()
    scratch = Path(arguments.scratch or arguments.out).resolve()
    report = copies(context, corpus, len(paths), paths, arguments.shenyue, scratch, partitions)
    write(out / "雷同.json", json.dumps(report, ensure_ascii=False, sort_keys=True) + "\n")


def drafts(folder):
    """The files that `shenyue` takes for drafts, in the order in which it takes them: folder by folder, by the bytes of names."""
    found = []
    names = sorted(os.listdir(folder), key=os.fsencode)
    lower = {name.lower() for name in names}
    for name in names:
        path = os.path.join(folder, name)
        if name.startswith((".", "~$")):
            continue
        if os.path.isdir(path):
            if not os.path.islink(path):
                found += drafts(path)
        elif name.lower().endswith(EXTENSIONS) and not is_own(name) and not is_print(name, lower):
            found.append(path)
    return found


def is_own(name):
    return name.lower().endswith((".审阅.docx", ".审阅.html", ".反馈意见.docx"))


def is_print(name, names):
    """A PDF beside a document of the same name."""
    stem = name.lower()[:-4]
    return name.lower().endswith(".pdf") and any(stem + e in names for e in EXTENSIONS if e not in (".txt", ".pdf"))


def engine(command, options, paths, accepted):
    """Runs the command on paths handed over on standard input; `accepted` are the exit codes that are no failure."""
    done = subprocess.run([command, *options], input=b"".join(os.fsencode(p) + b"\0" for p in paths), capture_output=True, check=False)
    if done.returncode not in accepted:
        raise RuntimeError(f"{command} {' '.join(options)}: exit {done.returncode}: {done.stderr.decode(errors='replace')[:2000]}")
    return done.stdout.decode()


def lines(command, options, part, accepted):
    """A line for each text of the part. Only line feeds end one: a draft may hold other characters that Python takes for line ends."""
    if not part:
        return []
    found = engine(command, options, [path for _, path in part], accepted).split("\n")[:-1]
    if len(found) != len(part):
        raise RuntimeError(f"{command} {' '.join(options)}: {len(found)} lines for {len(part)} texts")
    return found


def check(command, part):
    return lines(command, ["check", "--stdin0", "--format", "jsonl", "--jobs", "1", "--quiet"], list(part), (0, 1, 3))


def copies(context, corpus, count, paths, command, scratch, partitions):
    prints = corpus.mapPartitions(lambda part: fingerprints(command, part)).cache()
    # Of each fingerprint: texts that have it, and places where it stands.
    common = prints.flatMap(lambda text: [(hash, (1, places)) for hash, places in text[1] or ()]) \
        .reduceByKey(lambda a, b: (a[0] + b[0], a[1] + b[1]), partitions).filter(lambda entry: entry[1][1] > 1).cache()
    weights = write_weights(scratch, count, common.toLocalIterator())
    try:
        asked = candidates(prints, common, count, partitions)
        found = asked.repartition(partitions).mapPartitions(lambda part: compared(command, weights, paths, part)).collect()
        failures = prints.filter(lambda text: text[1] is None).map(lambda text: text[0]).collect()
    finally:
        os.unlink(weights)
    return {"schema": "shenyue.copies/1", "texts": count - len(failures), "pairs": strongest(found, paths),
            "failures": failed(command, [paths[n] for n in sorted(failures)])}


def fingerprints(command, part):
    """(number of the text, its fingerprints with their counts, or None when it could not be read)"""
    part = list(part)
    found = lines(command, ["copies", "--fingerprints", "--stdin0", "--jobs", "1", "--quiet"], part, (0, 3))
    return [(number, json.loads(line).get("fingerprints")) for (number, _), line in zip(part, found)]


def write_weights(scratch, count, common):
    scratch.mkdir(parents=True, exist_ok=True)
    handle, path = tempfile.mkstemp(prefix=".weights-", dir=scratch)
    with os.fdopen(handle, "w") as file:
        file.write(f"texts\t{count}\n")
        for hash, (texts, _) in common:
            if texts > 1:
                file.write(f"{hash}\t{texts}\n")
    return path


def candidates(prints, common, count, partitions):
    """For each text those before it with which it has most in common, rare fingerprints first: what `CopyIndex` looks at."""
    by_hash = prints.flatMap(lambda text: [(hash, text[0]) for hash, _ in text[1] or ()])
    sized = by_hash.join(common, partitions).map(lambda entry: (entry[1][0], (entry[1][1][1], entry[0], entry[1][1][0])))
    looked_at = sized.groupByKey(partitions).flatMap(lambda text: rarest(text[0], text[1], count))
    owners = by_hash.groupByKey(partitions).mapValues(sorted)
    hits = looked_at.join(owners, partitions).flatMap(
        lambda entry: [((entry[1][0][0], other), entry[1][0][1]) for other in entry[1][1] if other < entry[1][0][0]])
    return hits.reduceByKey(lambda a, b: a + b, partitions).filter(lambda pair: pair[1] >= FEWEST_HITS) \
        .map(lambda pair: (pair[0][0], (-pair[1], pair[0][1]))).groupByKey(partitions) \
        .mapValues(lambda others: [other for _, other in sorted(others)[:CANDIDATES]])


def rarest(text, shared, count):
    """(fingerprint, (text, weight)) until so many places of other texts have been looked at."""
    scale = 1 / math.log(max(count, 1_000))
    visits = 0
    for places, hash, texts in sorted(shared):
        if visits >= VISITS:
            return
        visits += places
        yield hash, (text, max(0.0, 1 - math.log(texts) * scale))


def compared(command, weights, paths, part):
    pairs = [(other, text) for text, others in part for other in others]
    if not pairs:
        return []
    listed = [paths[number] for pair in pairs for number in pair]
    report = json.loads(engine(
        command, ["copies", "--weights", weights, "--stdin0", "--format", "json", "--jobs", "1", "--quiet"], listed, (0, 1)))
    return report["pairs"]


def strongest(pairs, paths):
    """The strongest pairs of each text, strongest first."""
    numbers = {path: number for number, path in enumerate(paths)}

    def order(pair):
        return (-pair["share"], -pair["longestRun"], numbers[pair["first"]["path"]], numbers[pair["second"]["path"]])

    kept, chosen = {}, []
    for pair in sorted(pairs, key=order):
        sides = pair["first"]["path"], pair["second"]["path"]
        if any(kept.get(side, 0) < STRONGEST for side in sides):
            chosen.append(pair)
            for side in sides:
                kept[side] = kept.get(side, 0) + 1
    return chosen


def failed(command, paths):
    """What is said of files that could not be read."""
    if not paths:
        return []
    return json.loads(engine(command, ["copies", "--stdin0", "--format", "json", "--quiet"], paths * 2, (0, 1, 3)))["failures"][:len(paths)]


def write(path, text):
    write_lines(path, [text.removesuffix("\n")])


def write_lines(path, lines):
    temporary = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    with open(temporary, "w", encoding="utf-8") as file:
        for line in lines:
            file.write(line + "\n")
    os.replace(temporary, path)


if __name__ == "__main__":
    main()
