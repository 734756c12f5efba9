"""Defects that come, stay, go and come back over the rounds of a draft, so that the state of each is known."""

from dataclasses import dataclass

TYPOS = [("部署", "布署"), ("台账", "台帐"), ("即使", "既使"), ("安排", "按排"), ("其他", "其它"), ("账目", "帐目"), ("报账", "报帐")]
FRAMES = ["来源：文秘网　作者：佚名　更新时间：2023-05-06 10:22", "更多范文请访问第一公文网", "本文由公文写作网整理，转载请注明出处。"]
# In which of four rounds it is there.
LIVES = [(1, 1, 0, 0), (1, 0, 0, 0), (1, 0, 1, 1), (0, 1, 1, 0), (0, 0, 1, 1), (1, 1, 1, 1), (1, 1, 0, 1), (0, 1, 0, 0)]


@dataclass
class Defect:
    rule: str
    # Words that stand in the finding's quote and nowhere else.
    words: str
    life: tuple
    # Words of the clean draft that it takes the place of; none for a line of its own.
    right: str = ""

    def states(self, rounds):
        """The state in each round; `-` where there is nothing to say."""
        states, before = [], "-"
        for present in self.life[:rounds]:
            known = before in ("new", "open", "back")
            if present:
                before = "open" if known else "back" if "new" in states else "new"
            else:
                before = "fixed" if known else "-"
            states.append(before)
        return states


def defects(paragraphs, rng):
    """Some for this draft: typing errors in words that stand in it once, placeholders, lines of websites."""
    text = "\n".join(paragraphs)
    found = []
    typos = [(right, wrong) for right, wrong in TYPOS if text.count(right) == 1 and wrong not in text]
    for right, wrong in rng.sample(typos, min(2, len(typos))):
        found.append(Defect("T-03", wrong, rng.choice(LIVES), right))
    for number in rng.sample(["我", "一", "的", "在"], 2):
        words = next((c for p in paragraphs[3:] for c in _clauses(p) if number in c and text.count(c) == 1), None)
        if words:
            found.append(Defect("O-03", "XX", rng.choice(LIVES), words))
            break
    found.append(Defect("O-02", rng.choice(FRAMES), rng.choice(LIVES)))
    return found


def _clauses(text):
    import re

    return [c for c in re.split(r"[，。；：！？]", text) if 6 <= len(c) <= 20]


def planted(paragraphs, all_defects, number, make):
    """The paragraphs of a round with the defects that it has; `make` builds a new paragraph."""
    result = list(paragraphs)
    for defect in all_defects:
        if not defect.life[number]:
            continue
        if not defect.right:
            result.append(make(defect.words))
            continue
        for paragraph in result:
            if defect.right in paragraph.text:
                wrong = defect.words if defect.rule != "O-03" else defect.right[:-2] + "XX" + defect.right[-2:]
                paragraph.text = paragraph.text.replace(defect.right, wrong, 1)
                break
    return result
