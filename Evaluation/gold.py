"""Gold marks: what a careful reader sees in a draft, written into its text (see Corpus/README.md)."""

import re
from dataclasses import dataclass, field
from pathlib import Path

MARK = re.compile(r"⟦([^⟦⟧]*)⟧")
ITEM = re.compile(r"([PCM])(\d+)(?::(\d+))?(?:→((?:P\d+)(?:,P\d+)*)?)?$")
ITEM_KINDS = {"P": "problems", "C": "causes", "M": "measures"}


@dataclass
class Part:
    roles: frozenset
    start: int
    end: int


@dataclass
class Item:
    start: int
    end: int
    leaves: int = 1
    answers: tuple = ()


@dataclass
class Mark:
    """Words that a rule must flag (planted) or must leave alone."""

    rule: str
    start: int
    end: int


@dataclass
class Gold:
    """Positions are code points of the text without marks, half open."""

    text: str
    parts: list = field(default_factory=list)
    items: dict = field(default_factory=lambda: {"problems": {}, "causes": {}, "measures": {}})
    defects: list = field(default_factory=list)
    silent: list = field(default_factory=list)

    def coverage(self):
        """Pairs (problem number, measure number)."""
        return {(problem, number) for number, item in self.items["measures"].items() for problem in item.answers}


def read(path):
    """Reads a gold file; raises ValueError with the place of the first wrong mark."""
    source = Path(path).read_text(encoding="utf-8")
    text, position, marks = [], 0, []
    length = 0
    for match in MARK.finditer(source):
        piece = source[position : match.start()]
        text.append(piece)
        length += len(piece)
        marks.append((match.group(1), length))
        position = match.end()
    text.append(source[position:])
    gold = Gold("".join(text))
    starts, opened, stack = [], {}, []
    for mark, place in marks:
        if mark.startswith("§"):
            starts.append((frozenset(mark[1:].split("+")), place))
        elif mark in ("/!", "/~"):
            rule, start = stack.pop()
            list_ = gold.defects if mark == "/!" else gold.silent
            list_.append(Mark(rule, start, place))
        elif mark[:1] in "!~":
            stack.append((mark[1:], place))
        elif mark.startswith("/"):
            kind, number, leaves, answers, start = opened.pop(mark[1:])
            gold.items[kind][number] = Item(start, place, leaves, answers)
        else:
            found = ITEM.match(mark)
            if not found:
                raise ValueError(f"{path}: code point {place}: unknown mark ⟦{mark}⟧")
            letter, number, leaves, answers = found.groups()
            numbers = tuple(int(name[1:]) for name in answers.split(",")) if answers else ()
            opened[letter + number] = (ITEM_KINDS[letter], int(number), int(leaves or 1), numbers, place)
    if opened or stack:
        raise ValueError(f"{path}: marks are not closed: {sorted(opened) + [rule for rule, _ in stack]}")
    ends = [start for _, start in starts[1:]] + [len(gold.text)]
    gold.parts = [Part(roles, start, end) for (roles, start), end in zip(starts, ends)]
    return gold
