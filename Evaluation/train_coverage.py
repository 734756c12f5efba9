#!/usr/bin/env python3
"""Learns from the gold marks when a problem is left without a measure, and writes the weights into Rules/coverage.yml.

Once for the measures of the draft itself (`open`) and once for another document, such as the plan that should take up
the problems of a self-examination (`foreign`): that may be somebody else's, so each draft's problems are also held
against the measures of others.

    train_coverage.py [--corpus Corpus …] [--half tune] [--check]

Logistic regression over a few figures that `AnswerDoubt.swift` and `SentenceLikeness.swift` in `Analysis/Facts/Coverage` compute in
the same way. Drafts of the
corpus answer nearly every problem, so each is also taken with some of its measures left out, and in small pieces.
The thinned drafts leave far more problems open than whole ones do, so the intercept of `open` is then lowered until the
whole drafts of `--whole`, both halves, are expected to leave open as many as they do.
The same folders give the same weights. `--check` prints how well they do on the other half and writes nothing.
Needs numpy and PyYAML.
"""

import argparse
import math
import random
import re
from collections import Counter
from pathlib import Path

import numpy as np
import yaml

import gold as gold_marks

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "Rules/coverage.yml"
NAMES = ["intercept", "own", "joint", "ratio", "load", "other", "ordered"]
# Of single sentences and topics, for the draft's own measures only.
SENTENCE_NAMES = ["sentence", "sentenceRatio", "rarest", "shared", "topic"]


def is_han(character):
    code = ord(character)
    return 0x4E00 <= code <= 0x9FFF or 0x3400 <= code <= 0x4DBF or code == 0x3007


def grams(text, length):
    runs = re.split(r"[^㐀-䶿一-鿿〇]+", text)
    return Counter(run[i : i + length] for run in runs for i in range(len(run) - length + 1))


def vectors(texts, length):
    counts = [grams(text, length) for text in texts]
    documents = Counter(gram for count in counts for gram in count)
    result = []
    for count in counts:
        vector = {
            gram: (1 + math.log(times)) * math.log((len(texts) + 1) / documents[gram]) for gram, times in count.items()
        }
        norm = math.sqrt(sum(weight * weight for weight in vector.values())) or 1
        result.append({gram: weight / norm for gram, weight in vector.items()})
    return result


def cosines(texts, split, length):
    items = vectors(texts, length)
    return np.array(
        [[sum(w * right.get(g, 0) for g, w in left.items()) for right in items[split:]] for left in items[:split]]
    )


def likeness(problems, measures, weights):
    texts, split = problems + measures, len(problems)
    pairs = cosines(texts, split, 2)
    joint = pairs + weights["likeness"]["single"] * cosines(texts, split, 1)
    means = joint.mean(axis=1, keepdims=True) + joint.mean(axis=0, keepdims=True)
    return pairs, joint, joint - weights["likeness"]["centre"] * means


def assignment(centred, weights):
    """For each problem its measure, and whether the measures keep the order of the problems."""
    rows, columns = centred.shape
    skip = weights["order"]["skip"]
    score = np.full(columns + 1, -np.inf)
    score[0] = 0
    back = np.zeros((rows, columns + 1), dtype=int)
    for row in range(rows):
        following = np.full(columns + 1, -np.inf)
        best, place = -np.inf, 0
        for column in range(1, columns + 1):
            if score[column - 1] + skip * (column - 1) > best:
                best, place = score[column - 1] + skip * (column - 1), column - 1
            stepped = best - skip * (column - 1)
            stays = score[column] >= stepped
            following[column] = centred[row, column - 1] + (score[column] if stays else stepped)
            back[row, column] = column if stays else place
        score = following
    column = int(np.argmax(score - skip * (columns - np.arange(columns + 1))))
    ordered = [0] * rows
    for row in range(rows - 1, -1, -1):
        ordered[row] = column - 1
        column = back[row, column]
    free = [int(np.argmax(centred[row])) for row in range(rows)]

    def total(path):
        return sum(centred[row, column] for row, column in enumerate(path))

    return (free, 0) if total(ordered) < weights["order"]["least"] * total(free) else (ordered, 1)


def figures(problems, measures, weights):
    pairs, joint, centred = likeness(problems, measures, weights)
    chosen, ordered = assignment(centred, weights)
    own = [pairs[row, column] for row, column in enumerate(chosen)]
    usual = weights["usual"]
    median = sorted(own)[len(own) // 2]
    typical = (median * len(own) + usual["likeness"] * usual["items"]) / (len(own) + usual["items"])
    load = Counter(chosen)
    result = []
    for row, column in enumerate(chosen):
        rival = max((pairs[other, column] for other in range(len(problems)) if other != row), default=0)
        elsewhere = max((pairs[row, other] for other in range(len(measures)) if other != column), default=0)
        result.append(
            [
                1,
                centred[row, column] / typical,
                joint[row, column] / typical,
                min(1, own[row] / (rival + 0.01)),
                min(3, load[column] - 1),
                elsewhere / typical,
                ordered,
            ]
        )
    return chosen, result


class Words:
    """What `words` of coverage.yml names: pairs of characters of common words, and the words of topics."""

    def __init__(self, names):
        classes = yaml.safe_load((ROOT / f"Rules/lexicons/{names['common']}.yml").read_text(encoding="utf-8"))["classes"]
        self.common = {pair for one in classes.values() for word in one["words"] for pair in grams(word, 2)}
        self.weight = names["weight"]
        topics = yaml.safe_load((ROOT / f"Rules/lexicons/{names['topics']}.yml").read_text(encoding="utf-8"))["classes"]
        self.topics = {
            name: re.compile("|".join(map(re.escape, sorted(one["words"], key=len, reverse=True))))
            for name, one in topics.items()
            if one.get("words")
        }

    def at_head(self, text):
        head = re.split("[。；\n]", text[:60])[0]
        return {name for name, pattern in self.topics.items() if pattern.search(head)}


def sentence_figures(problems, measures, words):
    """For each problem what `SentenceLikeness` says of it, and whether a measure begins with one of its topics."""
    own, answers = [[set(grams(text, 2)) for text in texts] for texts in (problems, measures)]
    parts = [set(grams(part, 2)) for text in measures for part in re.split("(?<=[。；！？\n])", text)]
    holders, answered = [Counter(pair for one in sets for pair in one) for sets in (own, answers)]
    total = len(problems) + len(measures) + 1
    weights = {
        pair: (words.weight if pair in words.common else 1) * math.log(total / (holders[pair] + answered[pair])) / math.log(total)
        for pair in holders.keys() | answered.keys()
    }

    def norm(one):
        return math.sqrt(sum(weights[pair] ** 2 for pair in one))

    norms = [norm(part) for part in parts]
    rows = []
    for one in own:
        length = norm(one)
        rows.append([
            sum(weights[pair] ** 2 for pair in one & part) / (length * other) if length * other else 0
            for part, other in zip(parts, norms)
        ])
    topics = set().union(*(words.at_head(text) for text in measures))
    result = []
    for index, one in enumerate(own):
        place = int(np.argmax(rows[index]))
        best = rows[index][place]
        rival = max((row[place] for other, row in enumerate(rows) if other != index), default=0)
        known = [pair for pair in one if answered[pair]]
        shared = sum(1 for pair in known if holders[pair] == 1 and pair not in words.common)
        result.append([
            best,
            min(1, best / (rival + 0.01)),
            max((weights[pair] / holders[pair] for pair in known), default=0),
            math.log(1 + shared),
            float(bool(topics & words.at_head(problems[index]))),
        ])
    return result


def drafts(corpus, half):
    """The drafts of one half that list both problems and measures."""
    for path in sorted(path for folder in corpus for path in Path(folder).rglob("gold.txt")):
        labels = yaml.safe_load((path.parent / "case.yml").read_text(encoding="utf-8"))
        draft = gold_marks.read(path)
        problems, measures = draft.items["problems"], draft.items["measures"]
        if labels.get("half") != half or not problems or not measures:
            continue
        yield draft


def texts(draft, kind, kept):
    return [draft.text[draft.items[kind][key].start : draft.items[kind][key].end] for key in kept]


def samples(corpus, half, weights, foreign=False):
    """Figures and truths of all problems of the drafts of one half, whole, thinned and in pieces.

    With `foreign`, the measures of another draft are added each time, and once stand alone.
    """
    random.seed(7)
    rows, truths = [], []
    words = Words(weights["words"])
    chosen = list(drafts(corpus, half))
    for draft in chosen:
        problems, measures = sorted(draft.items["problems"]), sorted(draft.items["measures"])
        pairs = draft.coverage()
        for kept_problems, kept_measures in [*variants(problems, measures), *([(problems, [])] * 4 if foreign else [])]:
            answers = texts(draft, "measures", kept_measures)
            if foreign and (not answers or random.random() < 0.5):
                other = random.choice([one for one in chosen if one is not draft])
                answers = answers + texts(other, "measures", sorted(other.items["measures"]))
            asked = texts(draft, "problems", kept_problems)
            own = figures(asked, answers, weights)[1]
            rows += own if foreign else [a + b for a, b in zip(own, sentence_figures(asked, answers, words))]
            truths += [not any((p, m) in pairs for m in kept_measures) for p in kept_problems]
    return np.array(rows), np.array(truths)


def variants(problems, measures):
    yield problems, measures
    yield problems, measures
    if len(measures) < 4:
        return
    shuffled = random.sample(measures, len(measures))
    for dropped in [shuffled[:1], shuffled[1:2], shuffled[2:3], shuffled[:2], shuffled[3 : 3 + len(measures) // 3]]:
        yield problems, [m for m in measures if m not in dropped]
    yield problems, shuffled
    for size in (2, 3, 4, 5):
        start = random.randrange(max(1, min(len(problems), len(measures)) - size))
        piece = measures[start : start + size] or measures[-1:]
        yield problems[start : start + size], random.sample(piece, max(1, len(piece) - random.randrange(2)))


def learn(rows, truths, strength=1.0, rounds=60):
    """Newton's method with a ridge on scaled columns; returns weights for the columns as they are."""
    scale = np.where(rows.std(axis=0) > 0, rows.std(axis=0), 1)
    scaled = rows / scale
    weights = np.zeros(rows.shape[1])
    for _ in range(rounds):
        likely = 1 / (1 + np.exp(-scaled @ weights))
        ridge = strength * np.eye(len(weights))
        ridge[0, 0] = 0
        slope = scaled.T @ (likely - truths) + ridge @ weights
        curve = scaled.T @ (scaled * (likely * (1 - likely))[:, None]) + ridge
        weights -= np.linalg.solve(curve, slope)
    return weights / scale


def whole_samples(corpus, weights):
    """Figures and truths of all problems of both halves, the drafts as they are."""
    rows, truths = [], []
    words = Words(weights["words"])
    for draft in (draft for half in ("tune", "check") for draft in drafts(corpus, half)):
        problems, measures = sorted(draft.items["problems"]), sorted(draft.items["measures"])
        asked, answers = texts(draft, "problems", problems), texts(draft, "measures", measures)
        own = figures(asked, answers, weights)[1]
        rows += [a + b for a, b in zip(own, sentence_figures(asked, answers, words))]
        pairs = draft.coverage()
        truths += [not any((p, m) in pairs for m in measures) for p in problems]
    return np.array(rows), np.array(truths)


def calibrated(rows, truths, weights):
    """The weights with the intercept that expects as many problems to be open as are."""
    low, high = -10.0, 10.0
    for _ in range(60):
        shift = (low + high) / 2
        expected = (1 / (1 + np.exp(-(rows @ weights + shift)))).sum()
        low, high = (low, shift) if expected > truths.sum() else (shift, high)
    return weights + shift * (np.arange(len(weights)) == 0)


def report(name, rows, truths, weights, doubt=0.5):
    open_ = 1 / (1 + np.exp(-rows @ weights)) > doubt
    print(
        f"{name}: {len(truths)} problems, {truths.sum()} open; found {(open_ & truths).sum() / truths.sum():.2f}, "
        f"wrongly called open {(open_ & ~truths).sum() / (~truths).sum():.4f}"
    )


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--corpus", nargs="+", default=[str(ROOT / "Corpus")], help="folders with gold marks at any depth")
    parser.add_argument("--half", default="tune", choices=["tune", "check"])
    parser.add_argument(
        "--whole", nargs="+", default=[str(ROOT / "Corpus"), str(ROOT / "Evaluation/Drafts")], help="folders of whole drafts"
    )
    parser.add_argument("--check", action="store_true", help="only print how well the learnt weights do")
    options = parser.parse_args()
    source = TARGET.read_text(encoding="utf-8")
    fixed = yaml.safe_load(source)
    other = "check" if options.half == "tune" else "tune"
    for key, foreign in (("open", False), ("foreign", True)):
        rows, truths = samples(options.corpus, options.half, fixed, foreign)
        weights = learn(rows, truths)
        report(f"{key} {options.half}", rows, truths, weights)
        report(f"{key} {other}", *samples(options.corpus, other, fixed, foreign), weights)
        if not foreign:
            whole = whole_samples(options.whole, fixed)
            weights = calibrated(*whole, weights)
            report(f"{key} whole drafts", *whole, weights, fixed["doubt"])
        line = f"{key}: {{" + ", ".join(f"{name}: {weight:.3f}" for name, weight in zip(NAMES + SENTENCE_NAMES, weights)) + "}"
        print(line)
        source = re.sub(rf"^{key}: .*$", line, source, flags=re.MULTILINE)
    if not options.check:
        TARGET.write_text(source, encoding="utf-8")


if __name__ == "__main__":
    main()
