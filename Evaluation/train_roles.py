#!/usr/bin/env python3
"""Learns from the gold marks what sentences of each role look like, and writes the weights into Rules/role-model.yml.

    train_roles.py [--corpus FOLDER …] [--check]

Logistic regression over single characters and pairs of neighbours that at least two authors use; digits count as one
character, Chinese numerals as another, and the sum is divided by the root of the sentence's length, as
`Analysis/Vocabulary/RoleModel.swift` does. Problems, causes, measures and achievements are told from each other; opening,
closing, the last rectification and the way of checking each from everything else. `--check` prints how well it does on
authors it has not seen and writes nothing. Only drafts of the half `tune` are learnt from. Needs numpy, scikit-learn and
PyYAML.
"""

import argparse
import re
from collections import Counter, defaultdict
from pathlib import Path

import numpy as np
import yaml
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

import gold as gold_marks

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "Rules/role-model.yml"
ROLES = ["achievements", "causes", "measures", "problems"]
# Told from everything else, one by one.
FRAME = ["opening", "closing", "previous-rectification", "method"]
# Parts that report what was done.
REPORTS = {"achievements", "gains", "integrity", "method", "basics", "previous-rectification"}
OUTSIDE = {"title", "salutation", "signature", "attachment", "frame", "other"}
LEAST_AUTHORS = 2
FEATURES = 8000
FRAME_FEATURES = 2500
STRENGTH = 10.0
# Authors write few sentences of these roles, in set words.
FRAME_STRENGTH = 4.0
SCALE = 100
FOLDS = 6
# The number in front of a sentence is a habit of its author.
NUMBER = re.compile(r"^(?:[（(]?[0-9一二三四五六七八九十]{1,3}[）)、.．，：]+|[一二三四五六七八九十]{1,2}[是要]|[①-⑳])")
WIDE = str.maketrans(",;:()?!", "，；：（）？！")


def sentences(text):
    for match in re.finditer(r"[^。！？\n]+[。！？]*", text):
        sentence = re.sub(r"[\s​﻿]", "", match.group())
        if len(re.findall("[一-鿿]", sentence)) >= 4:
            yield sentence


def rows(folders):
    """(role, sentence, author) of every marked item and of the parts that report."""
    for path in sorted(path for folder in folders for path in Path(folder).rglob("gold.txt")):
        labels = yaml.safe_load((path.parent / "case.yml").read_text(encoding="utf-8"))
        if labels.get("half") != "tune":
            continue
        gold = gold_marks.read(path)
        for role in ("problems", "causes", "measures"):
            for item in gold.items[role].values():
                for sentence in sentences(gold.text[item.start : item.end]):
                    yield role, sentence, labels["author"]
        for part in gold.parts:
            if len(part.roles) == 1 and part.roles <= REPORTS:
                for sentence in sentences(gold.text[part.start : part.end]):
                    yield "achievements", sentence, labels["author"]


def frame_rows(folders):
    """(role, sentence, author) of every part with one role."""
    for path in sorted(path for folder in folders for path in Path(folder).rglob("gold.txt")):
        labels = yaml.safe_load((path.parent / "case.yml").read_text(encoding="utf-8"))
        if labels.get("half") != "tune":
            continue
        gold = gold_marks.read(path)
        for part in gold.parts:
            if len(part.roles) == 1 and not part.roles & OUTSIDE:
                for sentence in sentences(gold.text[part.start : part.end]):
                    yield next(iter(part.roles)), sentence, labels["author"]


def grams(sentence):
    text = NUMBER.sub("", sentence.translate(WIDE))
    text = re.sub(r"[0-9０-９]", "0", text)
    text = re.sub(r"[一二三四五六七八九十百千两〇零]", "一", text)
    counts = Counter(text) + Counter(text[i : i + 2] for i in range(len(text) - 1))
    return {gram: count / len(text) ** 0.5 for gram, count in counts.items()}


def matrix_of(vectors, authors):
    users = defaultdict(set)
    for vector, author in zip(vectors, authors):
        for gram in vector:
            users[gram].add(author)
    common = {gram for gram, own in users.items() if len(own) >= LEAST_AUTHORS}
    vectorizer = DictVectorizer()
    matrix = vectorizer.fit_transform([{g: v for g, v in vector.items() if g in common} for vector in vectors])
    return matrix, np.array(vectorizer.get_feature_names_out())


def strongest(matrix, targets, count, strength):
    """Weights of the columns that say most, all others left out."""

    def learn(matrix):
        return LogisticRegression(C=strength, max_iter=1000, class_weight="balanced").fit(matrix, targets)

    order = np.argsort(-np.abs(learn(matrix).coef_).max(0), kind="stable")
    kept = np.sort(order[:count])
    return kept, learn(matrix[:, kept])


def fit(rows, frame):
    """Names of grams, a row of weights for each role, and the biases."""
    matrix, names = matrix_of([grams(row[1]) for row in rows], [row[2] for row in rows])
    kept, model = strongest(matrix, [row[0] for row in rows], FEATURES, STRENGTH)
    assert list(model.classes_) == ROLES
    columns = [dict(zip(names[kept], row)) for row in model.coef_]
    bias = list(model.intercept_)
    matrix, names = matrix_of([grams(row[1]) for row in frame], [row[2] for row in frame])
    for role in FRAME:
        kept, model = strongest(matrix, [row[0] == role for row in frame], FRAME_FEATURES, FRAME_STRENGTH)
        columns.append(dict(zip(names[kept], model.coef_[0])))
        bias.append(model.intercept_[0])
    all_names = sorted(set().union(*columns))
    return all_names, np.array([[column.get(name, 0.0) for name in all_names] for column in columns]), np.array(bias)


def scores(model, sentence):
    index, weights, bias = model
    return bias + sum(value * weights[:, index[gram]] for gram, value in grams(sentence).items() if gram in index)


def check(rows, frame):
    names = sorted({row[2] for row in rows + frame})
    hits, confusion, told = 0, Counter(), Counter()
    for fold in range(FOLDS):
        held = set(names[fold::FOLDS])
        grams_, weights, bias = fit(
            [row for row in rows if row[2] not in held], [row for row in frame if row[2] not in held]
        )
        model = {gram: number for number, gram in enumerate(grams_)}, weights, bias
        for role, sentence, author in rows:
            if author in held:
                guess = ROLES[int(np.argmax(scores(model, sentence)[: len(ROLES)]))]
                hits += guess == role
                confusion[role, guess] += 1
        for role, sentence, author in frame:
            if author in held:
                for own, score in zip(FRAME, scores(model, sentence)[len(ROLES) :]):
                    told[own, role == own, score > 0] += 1
    print(f"{hits}/{len(rows)} sentences of unseen authors right")
    for role in ROLES:
        print(f"{role:14}" + "".join(f"{confusion[role, other]:6}" for other in ROLES))
    for role in FRAME:
        print(f"{role}: {told[role, True, True]} found, {told[role, True, False]} missed, {told[role, False, True]} others")


def write(names, weights, bias, target=TARGET):
    lines = [
        "# What sentences of each role look like; learnt by Evaluation/train_roles.py, not meant to be edited. Each line is a",
        "# character or a pair and its weight for each role in hundredths; 0 is any digit and 一 any Chinese numeral.",
        f"roles: [{', '.join(ROLES + FRAME)}]",
        f"bias: [{', '.join(str(round(value * SCALE)) for value in bias)}]",
        "weights: |",
    ]
    for name, column in zip(names, weights.T):
        values = [str(round(value * SCALE)) for value in column]
        while values and values[-1] == "0":
            values.pop()
        if values:
            lines.append(f"  {name} " + " ".join(values))
    target.write_text("\n".join(lines) + "\n", encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--corpus", nargs="*", default=[str(ROOT / "Corpus"), str(ROOT / "Evaluation/Drafts")])
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    data, frame = list(rows(options.corpus)), list(frame_rows(options.corpus))
    if options.check:
        check(data, frame)
    else:
        write(*fit(data, frame))


if __name__ == "__main__":
    main()
