"""Texts of the corpus as material for rounds."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def drafts(folder=ROOT / "Corpus"):
    """Paragraphs of every draft of the corpus, or of a folder laid out like it, by name."""
    result = {}
    for gold in sorted(Path(folder).glob("*/*/gold.txt")):
        text = re.sub(r"⟦[^⟧]*⟧", "", gold.read_text(encoding="utf-8"))
        paragraphs = [line.strip(" 　\t") for line in text.split("\n")]
        result[gold.parent.parent.name + "/" + gold.parent.name] = [p for p in paragraphs if p]
    return result
