#!/usr/bin/env python3
"""Learns from the gold marks when a problem is left without a measure, and writes the weights into Rules/coverage.yml.

    train_coverage.py [--check] [--foreign]

Logistic regression over a few figures that `AnswerDoubt.swift` and `SentenceLikeness.swift` in `Analysis/Facts/Coverage` compute in
the same way. `open`, for the measures of the draft itself, is learnt from the drafts as they are, of the `tune` half of `Corpus/` and of
`Drafts/`; `--check` prints how well that does on hands left out of the learning and on the `check` half, and writes nothing.

With `--foreign` the weights for another document are learnt instead, such as a plan that should take up the problems of a
self-examination: that may be somebody else's, so each draft's problems are also held against the measures of others, with some of its
own left out, and in small pieces.
The same folders give the same weights. Needs numpy and PyYAML.
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
FOREIGN = ["intercept", "own", "joint", "ratio", "load", "other", "ordered"]
OPEN = ["intercept", "own", "ratio", "other", "many", "spare", "sentence", "sentenceRatio", "rarest", "common", "topic"]


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


def is_measure_left(row, chosen, count):
    """Whether between the measures of the problems before and behind stands one that no other problem was given."""
    before = chosen[row - 1] if row else -1
    behind = chosen[row + 1] if row + 1 < len(chosen) else count
    others = set(chosen[:row] + chosen[row + 1 :])
    return any(column not in others for column in range(min(before, behind) + 1, max(before, behind)))


def figures(problems, measures, weights):
    """By problem and name."""
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
            {
                "intercept": 1,
                "own": centred[row, column] / typical,
                "joint": joint[row, column] / typical,
                "ratio": min(1, own[row] / (rival + 0.01)),
                "load": min(3, load[column] - 1),
                "other": elsewhere / typical,
                "ordered": ordered,
                "many": math.log(len(problems)),
                "spare": float(is_measure_left(row, chosen, len(measures))),
            }
        )
    return result


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
        result.append({
            "sentence": best,
            "sentenceRatio": min(1, best / (rival + 0.01)),
            "rarest": max((weights[pair] / holders[pair] for pair in one if answered[pair]), default=0),
            "common": sum(pair in words.common for pair in one) / max(1, len(one)),
            "topic": float(bool(topics & words.at_head(problems[index]))),
        })
    return result


class Sample:
    """A draft that lists both problems and measures."""

    def __init__(self, path):
        labels = yaml.safe_load((path.parent / "case.yml").read_text(encoding="utf-8"))
        self.draft = gold_marks.read(path)
        self.half = labels.get("half")
        # All drafts of one hand are left out together.
        self.hand = re.sub(r"-\d+$", "", str(labels.get("author")))
        self.problems, self.measures = (sorted(self.draft.items[kind]) for kind in ("problems", "measures"))
        self.pairs = self.draft.coverage()

    def texts(self, kind, kept):
        return [self.draft.text[self.draft.items[kind][key].start : self.draft.items[kind][key].end] for key in kept]

    def truths(self, problems, measures):
        return [not any((p, m) in self.pairs for m in measures) for p in problems]


def samples(folder, half=None):
    found = [Sample(path) for path in sorted(folder.rglob("gold.txt"))]
    return [one for one in found if one.problems and one.measures and half in (None, one.half)]


def whole(chosen, weights):
    """Figures, truths and hands of all problems, the drafts as they are."""
    rows, truths, hands = [], [], []
    words = Words(weights["words"])
    for one in chosen:
        asked, answers = one.texts("problems", one.problems), one.texts("measures", one.measures)
        for own, more in zip(figures(asked, answers, weights), sentence_figures(asked, answers, words)):
            rows.append([(own | more)[name] for name in OPEN])
        truths += one.truths(one.problems, one.measures)
        hands += [one.hand] * len(asked)
    return np.array(rows), np.array(truths), np.array(hands)


def foreign(chosen, weights):
    """Figures and truths of all problems, the drafts whole, thinned and in pieces: the measures of another draft are added each
    time, and stand alone sometimes."""
    random.seed(7)
    rows, truths = [], []
    for one in chosen:
        for problems, measures in [*variants(one.problems, one.measures), *[(one.problems, [])] * 4]:
            answers = one.texts("measures", measures)
            if not answers or random.random() < 0.5:
                other = random.choice([another for another in chosen if another is not one])
                answers = answers + other.texts("measures", other.measures)
            own = figures(one.texts("problems", problems), answers, weights)
            rows += [[figure[name] for name in FOREIGN] for figure in own]
            truths += one.truths(problems, measures)
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


def likelihoods(rows, weights):
    return 1 / (1 + np.exp(-rows @ weights))


def left_out(rows, truths, hands, folds=12):
    """Likelihoods by weights learnt from other hands."""
    number = {hand: place % folds for place, hand in enumerate(sorted(set(hands)))}
    fold = np.array([number[hand] for hand in hands])
    likely = np.zeros(len(truths))
    for one in range(folds):
        likely[fold == one] = likelihoods(rows[fold == one], learn(rows[fold != one], truths[fold != one]))
    return likely


def report(name, likely, truths, doubt):
    open_ = likely > doubt
    print(
        f"{name}: {len(truths)} problems, {truths.sum()} open; called open {open_.sum()}, "
        f"found {(open_ & truths).sum() / truths.sum():.2f}, right {(open_ & truths).sum() / max(1, open_.sum()):.2f}"
    )


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--foreign", action="store_true", help="learn the weights for another document")
    parser.add_argument("--check", action="store_true", help="only print how well the learnt weights do")
    options = parser.parse_args()
    source = TARGET.read_text(encoding="utf-8")
    fixed = yaml.safe_load(source)
    tune, strange = (samples(ROOT / "Corpus", half) for half in ("tune", "check"))
    if options.foreign:
        key, names, doubt = "foreign", FOREIGN, 0.5
        rows, truths = foreign(tune, fixed)
        other, other_truths = foreign(strange, fixed)
    else:
        key, names, doubt = "open", OPEN, fixed["doubt"]
        rows, truths, hands = whole(tune + samples(ROOT / "Evaluation/Drafts"), fixed)
        other, other_truths, _ = whole(strange, fixed)
        report("open, hands left out", left_out(rows, truths, hands), truths, doubt)
    weights = learn(rows, truths)
    report(f"{key}, learnt from", likelihoods(rows, weights), truths, doubt)
    report(f"{key}, check half", likelihoods(other, weights), other_truths, doubt)
    line = f"{key}: {{" + ", ".join(f"{name}: {weight:.3f}" for name, weight in zip(names, weights)) + "}"
    print(line)
    if not options.check:
        TARGET.write_text(re.sub(rf"^{key}: .*$", line, source, flags=re.MULTILINE), encoding="utf-8")


if __name__ == "__main__":
    main()
