"""Defects of real drafts, each put into a share of the generated ones."""

from generator.blocks import BODY, ITEM, PART, SIGNATURE, Block


def half_width_marks(g, blocks):
    """A paragraph typed with ASCII punctuation."""
    table = str.maketrans("，；：", ",;:")
    return edit(g, blocks, (BODY, ITEM), lambda text: text.translate(table))


def doubled_mark(g, blocks):
    return edit(g, blocks, (BODY, ITEM), lambda text: text.replace("，", "，，", 1))


def missing_member(g, blocks):
    """一是…三是… with no 二是."""
    return edit(g, blocks, (BODY, ITEM), lambda text: text.replace("二是", "三是", 1))


def mixed_series(g, blocks):
    return edit(g, blocks, (BODY, ITEM), lambda text: text.replace("一是", "第一，", 1))


def slogans(g, blocks):
    """A closing paragraph of a part that says nothing."""
    at = g.rng.choice([i for i, block in enumerate(blocks) if block.style == PART][1:])
    return blocks[:at] + [Block(BODY, g.expand("{slogan}。"))] + blocks[at:]


def placeholder_date(g, blocks):
    return edit(g, blocks, (SIGNATURE,), lambda text: text if "年" not in text else "20xx年x月x日")


def copied_paragraph(g, blocks):
    """The same paragraph twice in a row."""
    at = any_block(g, blocks, (BODY, ITEM))
    return blocks[: at + 1] + blocks[at:]


def wrong_count(g, blocks):
    """An introduction that announces more aspects than follow."""
    return [block._replace(text=block.text.replace("以下四个方面", "以下五个方面")) for block in blocks]


def missing_causes(g, blocks):
    """The part on causes was forgotten."""
    start = next(i for i, block in enumerate(blocks) if block.style == PART and ("原因" in block.text or "根源" in block.text))
    end = next(i for i, block in enumerate(blocks) if i > start and block.style == PART)
    return blocks[:start] + blocks[end:]


# Flaw and the share of drafts that have it.
FLAWS = [
    (half_width_marks, 0.3), (doubled_mark, 0.2), (missing_member, 0.15), (mixed_series, 0.15), (slogans, 0.4), (placeholder_date, 0.1),
    (copied_paragraph, 0.1), (wrong_count, 0.2), (missing_causes, 0.05),
]


def spoil(g, blocks):
    for flaw, share in FLAWS:
        if g.chance(share):
            blocks = flaw(g, blocks)
    return blocks


def edit(g, blocks, styles, change):
    """The blocks with one of the given styles changed; as they were when there is none."""
    at = any_block(g, blocks, styles)
    if at is None:
        return blocks
    return blocks[:at] + [blocks[at]._replace(text=change(blocks[at].text))] + blocks[at + 1 :]


def any_block(g, blocks, styles):
    places = [i for i, block in enumerate(blocks) if block.style in styles]
    return g.rng.choice(places) if places else None
