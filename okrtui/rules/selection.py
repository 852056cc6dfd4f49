"""Which rules are meant by a word: a name, a code, or the beginning of codes."""

from collections.abc import Iterable

from okrtui.locales.sentence import Quoted, Sentence
from okrtui.rules.registry import RULES
from okrtui.rules.rule import Rule


class UnknownRule(Exception):
    """A word that no rule goes by; says so in one sentence, with the nearest name."""

    def __init__(self, word: str) -> None:
        super().__init__(word)
        self.word = word

    @property
    def sentence(self) -> Sentence:
        """What to tell the user."""
        near = nearest_rule_name(self.word)
        if near is None:
            return Sentence("no rule is called {word}", word=Quoted(self.word))
        return Sentence("no rule is called {word}; {near} is", word=Quoted(self.word), near=near)


def nearest_rule_name(word: str) -> str | None:
    """The name of a rule that is spelt much like a word."""
    # only for a word that is wrong: it pulls in what takes longer than a check
    from okrtui.text.nearest import nearest

    return nearest(word, [rule.name for rule in RULES])


def rules_meant(word: str) -> tuple[type[Rule], ...]:
    """The rules that a word stands for: ``vague-objective``, ``C201``, ``C2``, ``C``; none for any other word."""
    named = tuple(rule for rule in RULES if rule.name == word.lower())
    if named or not word:
        return named
    return tuple(rule for rule in RULES if rule.code.startswith(word.upper()))


def codes_meant(words: Iterable[str]) -> frozenset[str]:
    """The codes of all rules that some words stand for.

    Raises:
        UnknownRule: one of them stands for none.
    """
    codes: set[str] = set()
    for word in words:
        rules = rules_meant(word)
        if not rules:
            raise UnknownRule(word)
        codes.update(rule.code for rule in rules)
    return frozenset(codes)
