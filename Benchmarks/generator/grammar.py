"""Turns clauses with slots into text."""

import re

from generator.clauses import WORDS

SLOT = re.compile(r"\{([^{}]+)\}")
RANGE = re.compile(r"(\d+)-(\d+)")


class Grammar:
    """Expands clauses for one draft. A list is used up before any of its entries comes again."""

    def __init__(self, rng, facts):
        self.rng = rng
        self.facts = facts
        self._decks = {}

    def expand(self, clause):
        """The clause with every slot filled."""
        return SLOT.sub(lambda slot: self._fill(slot[1]), clause)

    def pick(self, name, choices):
        """The next clause of a shuffled deck of `choices`, expanded."""
        deck = self._decks.get(name)
        if not deck:
            deck = list(choices)
            self.rng.shuffle(deck)
            self._decks[name] = deck
        return self.expand(deck.pop())

    def chance(self, share):
        return self.rng.random() < share

    def _fill(self, slot):
        if slot in self.facts:
            return self.facts[slot]
        numbers = RANGE.fullmatch(slot)
        if numbers:
            return str(self.rng.randint(int(numbers[1]), int(numbers[2])))
        return self.pick(slot, WORDS[slot])
