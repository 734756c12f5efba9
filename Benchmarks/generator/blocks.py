"""What a draft is made of before it is written as TXT or DOCX."""

import re
from typing import NamedTuple

from generator import numerals

TITLE, BYLINE, SALUTATION, BODY, SIGNATURE, TABLE = "title", "byline", "salutation", "body", "signature", "table"
# Numbered: 一、 heading, （一） heading, 1. item with its label at the start of the paragraph.
PART, ASPECT, ITEM = "part", "aspect", "item"
LEVELS = {PART: 1, ASPECT: 2, ITEM: 3}

HAN = re.compile(r"[〇\u3400-\u4dbf\u4e00-\u9fff]")


class Block(NamedTuple):
    """A paragraph without its number, or a table."""

    style: str
    text: str = ""
    rows: tuple = ()


def han(text):
    """The number of Han characters."""
    return len(HAN.findall(text))


def length(blocks):
    """The Han characters of paragraphs; tables do not count."""
    return sum(han(block.text) for block in blocks)


def typed_numbers(blocks):
    """For each block the number its author would type in front of it, or an empty string."""
    counts = [0, 0, 0]
    for block in blocks:
        level = LEVELS.get(block.style)
        if level is None:
            yield ""
            continue
        counts[level - 1] += 1
        counts[level:] = [0] * (3 - level)
        yield numerals.label(level, counts[level - 1])
