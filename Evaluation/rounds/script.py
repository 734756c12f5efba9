"""Edits by hand on a draft, in words a person would use: each picks its paragraph by words that stand in it only once."""

from rounds.series import Paragraph, next_round, renumber


class Series:
    def __init__(self, paragraphs):
        self.rounds = [[Paragraph(p) for p in paragraphs]]
        # What became of findings: (round, rule, words, state).
        self.states = []

    @property
    def now(self):
        return self.rounds[-1]

    def next(self):
        self.rounds.append(next_round(self.now))
        return self

    def at(self, words):
        found = [i for i, p in enumerate(self.now) if words in p.text]
        assert len(found) == 1, f"“{words}” stands in {len(found)} paragraphs"
        return found[0]

    def change(self, old, new):
        paragraph = self.now[self.at(old)]
        assert paragraph.text.count(old) == 1, f"“{old}” stands there {paragraph.text.count(old)} times"
        paragraph.text = paragraph.text.replace(old, new)
        return self

    def rewrite(self, words, text):
        self.now[self.at(words)].text = text
        return self

    def insert(self, after, *texts):
        at = self.at(after) + 1
        self.now[at:at] = [Paragraph(t) for t in texts]
        return self

    def delete(self, *words):
        for word in words:
            del self.now[self.at(word)]
        return self

    def move(self, words, after):
        paragraph = self.now.pop(self.at(words))
        self.now.insert(self.at(after) + 1, paragraph)
        return self

    def split(self, before):
        at = self.at(before)
        paragraph = self.now[at]
        cut = paragraph.text.index(before)
        self.now[at:at + 1] = [Paragraph(t, list(paragraph.sources)) for t in (paragraph.text[:cut], paragraph.text[cut:])]
        return self

    def join(self, words, gap=""):
        """With the paragraph that follows."""
        at = self.at(words)
        first, second = self.now[at], self.now[at + 1]
        self.now[at:at + 2] = [Paragraph(first.text + gap + second.text, first.sources + second.sources)]
        return self

    def says(self, rule, words, *states):
        """What a finding is in each round from the first; `-` where it is not there."""
        self.states += [(number, rule, words, state) for number, state in enumerate(states, 1)]
        return self

    def renumber(self):
        renumber(self.now)
        return self
