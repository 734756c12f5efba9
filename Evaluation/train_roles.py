#!/usr/bin/env python3
"""Learns from the gold marks what sentences of problems, causes, measures and achievements look like, and writes the
weights into Rules/role-model.yml.

    train_roles.py [--corpus FOLDER …] [--check]

Logistic regression over single characters and pairs of neighbours that at least two authors use; digits count as one
character, Chinese numerals as another, and the sum is divided by the root of the sentence's length, as
`Analysis/Sentences/RoleModel.swift` does. `--check` prints how well it does on authors it has not seen and writes
nothing. Only drafts of the half `tune` are learnt from. Needs numpy, scikit-learn and PyYAML.
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
# Parts that report what was done.
REPORTS = {"achievements", "gains", "integrity", "method", "basics", "previous-rectification"}
LEAST_AUTHORS = 2
FEATURES = 8000
STRENGTH = 10.0
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


def grams(sentence):
    text = NUMBER.sub("", sentence.translate(WIDE))
    text = re.sub(r"[0-9０-９]", "0", text)
    text = re.sub(r"[一二三四五六七八九十百千两〇零]", "一", text)
    counts = Counter(text) + Counter(text[i : i + 2] for i in range(len(text) - 1))
    return {gram: count / len(text) ** 0.5 for gram, count in counts.items()}


def fit(vectors, roles, authors):
    users = defaultdict(set)
    for vector, author in zip(vectors, authors):
        for gram in vector:
            users[gram].add(author)
    common = {gram for gram, own in users.items() if len(own) >= LEAST_AUTHORS}
    vectorizer = DictVectorizer()
    matrix = vectorizer.fit_transform([{g: v for g, v in vector.items() if g in common} for vector in vectors])
    names = np.array(vectorizer.get_feature_names_out())

    def learn(matrix):
        return LogisticRegression(C=STRENGTH, max_iter=1000, class_weight="balanced").fit(matrix, roles)

    order = np.argsort(-np.abs(learn(matrix).coef_).max(0), kind="stable")
    kept = np.sort(order[:FEATURES])
    model = learn(matrix[:, kept])
    assert list(model.classes_) == ROLES
    return names[kept], model.coef_, model.intercept_


def check(vectors, roles, authors):
    names = sorted(set(authors))
    hits, confusion = 0, Counter()
    for fold in range(FOLDS):
        held = set(names[fold::FOLDS])
        train = [i for i, author in enumerate(authors) if author not in held]
        grams_, weights, bias = fit(
            [vectors[i] for i in train], [roles[i] for i in train], [authors[i] for i in train]
        )
        index = {gram: number for number, gram in enumerate(grams_)}
        for i, author in enumerate(authors):
            if author in held:
                scores = bias + sum(value * weights[:, index[gram]] for gram, value in vectors[i].items() if gram in index)
                guess = ROLES[int(np.argmax(scores))]
                hits += guess == roles[i]
                confusion[roles[i], guess] += 1
    print(f"{hits}/{len(roles)} sentences of unseen authors right")
    for role in ROLES:
        print(f"{role:14}" + "".join(f"{confusion[role, other]:6}" for other in ROLES))


def write(names, weights, bias, target=TARGET):
    lines = [
        "# What sentences of problems, causes, measures and achievements look like; learnt by Evaluation/train_roles.py, not",
        "# meant to be edited. Each line is a character or a pair and its weight for each role in hundredths; 0 is any digit",
        "# and 一 any Chinese numeral.",
        f"roles: [{', '.join(ROLES)}]",
        f"bias: [{', '.join(str(round(value * SCALE)) for value in bias)}]",
        "weights: |",
    ]
    for name, column in zip(names, weights.T):
        lines.append(f"  {name} " + " ".join(str(round(value * SCALE)) for value in column))
    target.write_text("\n".join(lines) + "\n", encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--corpus", nargs="*", default=[str(ROOT / "Corpus"), str(ROOT / "Evaluation/Drafts")])
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    data = list(rows(options.corpus))
    roles, authors = [row[0] for row in data], [row[2] for row in data]
    vectors = [grams(row[1]) for row in data]
    if options.check:
        check(vectors, roles, authors)
    else:
        write(*fit(vectors, roles, authors))


if __name__ == "__main__":
    main()
