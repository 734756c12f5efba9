"""Chinese numerals and the numbers people type in front of headings."""

DIGITS = "〇一二三四五六七八九"
UNITS = ((1000, "千"), (100, "百"), (10, "十"))


def chinese(number):
    """1 to 9999 in Chinese numerals: 12 is 十二, 105 is 一百〇五, 112 is 一百一十二."""
    text = _spelled(number)
    return text[1:] if text.startswith("一十") else text


def _spelled(number):
    if number < 10:
        return DIGITS[number]
    unit, name = next(pair for pair in UNITS if number >= pair[0])
    head, rest = divmod(number, unit)
    gap = "〇" if 0 < rest < unit // 10 else ""
    return DIGITS[head] + name + gap + (_spelled(rest) if rest else "")


def label(level, number):
    """The typed number of a heading level (1 to 3)."""
    if level == 1:
        return f"{chinese(number)}、"
    if level == 2:
        return f"（{chinese(number)}）"
    return f"{number}."
