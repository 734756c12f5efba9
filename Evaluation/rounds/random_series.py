#!/usr/bin/env python3
"""Writes random series of rounds for an honest measurement: `random_series.py OUT --seed 7 --count 30`.

Each starts from a draft of the corpus and is edited as people edit: words and figures replaced, clauses and sentences
added, dropped and turned round, paragraphs moved (some with edits), divided, joined, deleted and inserted from drafts by
other hands, sections dropped, numbers brought in order again, lines wrapped, formats changed. Lines that recur word for
word (责任人, 完成时限) are put in as traps. With `--defects` some come, go and come back (plant.py), so that states are known.
"""

import argparse
import copy
import random
import re
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from rounds import corpus, plant  # noqa: E402
from rounds.series import NUMBER, Paragraph, next_round, renumber, write  # noqa: E402

WORDS = [
    ("加强", "强化"), ("不够", "不足"), ("提高", "提升"), ("认真", "扎实"), ("没有", "未能"), ("工作", "各项工作"), ("学习", "理论学习"),
    ("问题", "突出问题"), ("思想", "思想上"), ("落实", "抓好落实"), ("同志", "干部"), ("主要", "突出"), ("缺乏", "缺少"), ("存在", "还存在"),
    ("群众", "服务对象"), ("自己", "本人"), ("今年", "本年度"), ("还", "仍然"), ("但", "但是"), ("每月", "每季度"), ("，", "，并且"),
]
TRAPS = ["责任人：本人。完成时限：2025年12月底前。", "责任领导：党组书记。责任科室：办公室。整改时限：长期坚持。", "存在问题：不够深入。", "整改措施如下："]


def is_wrapped(paragraphs):
    """True when lines of a scan or of a hard wrap stand for paragraphs: many long ones end inside a clause."""
    long = [p for p in paragraphs if len(p) >= 25]
    return sum(p[-1] not in "。；：！？”）.;:!?)，" for p in long) * 5 > len(long)


def clauses(text):
    return [c for c in re.split(r"(?<=[，。；：！？])", text) if c]


def sentences(text):
    return [s for s in re.split(r"(?<=[。；！？])", text) if s]


class Editor:
    def __init__(self, rng, pool):
        self.rng = rng
        self.pool = pool

    def edited(self, text, strength):
        number = NUMBER.match(text)
        head, text = (number.group(), text[number.end():]) if number else ("", text)
        for _ in range(strength):
            text = self.rng.choice([self.word, self.figure, self.drop, self.add, self.turn, self.width])(text) or text
        return head + text

    def word(self, text):
        known = [(a, b) for a, b in WORDS if a in text]
        if not known:
            return text + "。" if not text.endswith("。") else text
        old, new = self.rng.choice(known)
        places = [m.start() for m in re.finditer(old, text)]
        at = self.rng.choice(places)
        return text[:at] + new + text[at + len(old):]

    def figure(self, text):
        places = list(re.finditer(r"\d+", text))
        if not places:
            return self.word(text)
        place = self.rng.choice(places)
        return text[:place.start()] + str(int(place.group()) + self.rng.randint(1, 9)) + text[place.end():]

    def drop(self, text):
        parts = clauses(text)
        if len(parts) < 4:
            return self.word(text)
        del parts[self.rng.randrange(len(parts) - 1)]
        return "".join(parts)

    def add(self, text):
        parts = sentences(text)
        parts.insert(self.rng.randint(0, len(parts)), self.rng.choice(sentences(self.rng.choice(self.pool))))
        return "".join(parts)

    def turn(self, text):
        parts = sentences(text)
        if len(parts) < 3:
            return self.word(text)
        at = self.rng.randrange(len(parts) - 1)
        parts[at], parts[at + 1] = parts[at + 1], parts[at]
        return "".join(parts)

    def width(self, text):
        return text.replace("，", ",", 1)

    # Whole paragraphs

    def round(self, paragraphs):
        new = next_round(paragraphs)
        busy = set()
        body = [i for i, p in enumerate(new) if 2 < i < len(new) - 2]

        def take(condition=lambda p: True):
            free = [i for i in body if i not in busy and condition(new[i])]
            if not free:
                return None
            at = self.rng.choice(free)
            busy.update((at - 1, at, at + 1))
            return at

        long = lambda p: len(p.text) > 60
        for _ in range(self.rng.randint(2, 7)):
            at = take(lambda p: len(p.text) > 15)
            if at is not None:
                new[at].text = self.edited(new[at].text, self.rng.choice([1, 1, 2, 3]))
        at = take(lambda p: NUMBER.match(p.text) and len(p.text) < 30)
        if at is not None and self.rng.random() < 0.5:
            new[at].text = self.edited(new[at].text, 1)
        edits = []
        for kind in self.rng.choices(["move", "split", "merge", "delete", "insert", "insert", "block"], k=self.rng.randint(3, 7)):
            if kind == "move":
                at = take(lambda p: len(p.text) > 25)
                if at is not None:
                    edits.append(("move", new[at], self.rng.random() < 0.5))
            elif kind == "split":
                at = take(lambda p: len(sentences(p.text)) >= 2 and len(p.text) > 80)
                if at is not None:
                    edits.append(("split", new[at]))
            elif kind == "merge":
                at = take(long)
                if at is not None and at + 1 < len(new) - 2 and at + 2 not in busy:
                    busy.add(at + 2)
                    edits.append(("merge", new[at], new[at + 1]))
            elif kind == "delete":
                at = take()
                if at is not None:
                    edits.append(("delete", new[at]))
            elif kind == "insert":
                edits.append(("insert", self.rng.choice(self.pool if self.rng.random() < 0.8 else TRAPS)))
            elif kind == "block" and self.rng.random() < 0.4:
                at = self.rng.choice(body)
                block = new[at:at + self.rng.randint(2, 4)]
                if all(new.index(p) not in busy for p in block):
                    busy.update(new.index(p) for p in block)
                    edits.append(("block", block, self.rng.random() < 0.5))
        index = lambda p: next(i for i, q in enumerate(new) if q is p)
        for edit in edits:
            if edit[0] == "move":
                paragraph = new.pop(index(edit[1]))
                new.insert(self.rng.randint(3, len(new) - 2), paragraph)
                if edit[2]:
                    paragraph.text = self.edited(paragraph.text, self.rng.choice([1, 2]))
            elif edit[0] == "block":
                for p in edit[1]:
                    new.pop(index(p))
                if edit[2]:
                    at = self.rng.randint(3, len(new) - 2)
                    new[at:at] = edit[1]
            elif edit[0] == "split":
                at = index(edit[1])
                parts = sentences(edit[1].text)
                cut = self.rng.randint(1, len(parts) - 1)
                halves = ["".join(parts[:cut]), "".join(parts[cut:])]
                if min(map(len, halves)) > 12:
                    new[at:at + 1] = [Paragraph(h, list(edit[1].sources)) for h in halves]
            elif edit[0] == "merge":
                at = index(edit[1])
                if at + 1 < len(new) and new[at + 1] is edit[2] and not NUMBER.match(edit[2].text):
                    new[at:at + 2] = [Paragraph(edit[1].text + edit[2].text, edit[1].sources + edit[2].sources)]
            elif edit[0] == "delete":
                new.pop(index(edit[1]))
            elif edit[0] == "insert":
                new.insert(self.rng.randint(3, len(new) - 2), Paragraph(edit[1]))
        if self.rng.random() < 0.7:
            renumber(new)
        return new


def trapped(paragraphs, rng):
    """The text with lines that recur after every few items."""
    trap = rng.choice(TRAPS)
    result = []
    for paragraph in paragraphs:
        result.append(paragraph)
        if len(paragraph) > 60 and rng.random() < 0.3:
            result.append(trap)
    return result


def with_defects(rounds, rng):
    """The rounds with defects planted, and rows of `states.tsv`."""
    # What is mended must stand in every round.
    common = [p.text for p in rounds[0] if all(sum(p.text in q.text for q in r) == 1 for r in rounds)]
    chosen = plant.defects(common, rng)
    result = []
    for number, paragraphs in enumerate(rounds):
        result.append(plant.planted(copy.deepcopy(paragraphs), chosen, number, Paragraph))
    for before, after in zip(result, result[1:]):
        # A line of a website has no ancestors but itself.
        for line in after:
            if not line.sources:
                line.sources = [i for i, old in enumerate(before) if old.text == line.text and old.text in plant.FRAMES]
    rows = [(i, d.rule, d.words, s) for d in chosen for i, s in enumerate(d.states(len(rounds)), 1)]
    return result, rows


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=30)
    parser.add_argument("--corpus", type=Path, default=corpus.ROOT / "Corpus", help="drafts to start from")
    parser.add_argument("--defects", action="store_true", help="three or four rounds with planted defects")
    arguments = parser.parse_args()
    rng = random.Random(arguments.seed)
    texts = {name: p for name, p in corpus.drafts(arguments.corpus).items() if len(p) > 14 and not is_wrapped(p)}
    for number in range(arguments.count):
        name = rng.choice(sorted(texts))
        pool = [p for other, ps in texts.items() if other != name for p in ps if len(p) > 40]
        start = trapped(texts[name], rng) if rng.random() < 0.4 else texts[name]
        rounds = [[Paragraph(p) for p in start]]
        editor = Editor(rng, pool)
        for _ in range(rng.randint(2, 3) if arguments.defects else rng.randint(1, 3)):
            rounds.append(editor.round(rounds[-1]))
        states = []
        if arguments.defects:
            rounds, states = with_defects(rounds, rng)
        formats = [rng.choice(["txt", "docx", "docx", "gb18030", "wrapped"]) for _ in rounds]
        folder = arguments.out / f"series-{number:03d}"
        write(folder, rounds, formats, rng, indents_short=True)
        (folder / "source.txt").write_text(name + "\n", encoding="utf-8")
        if states:
            (folder / "states.tsv").write_text("".join("\t".join(map(str, row)) + "\n" for row in states), encoding="utf-8")


if __name__ == "__main__":
    main()
