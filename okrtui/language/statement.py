"""A sentence of a plan, read once: its words, what it begins with, and the quantities in it."""

import re
from collections.abc import Callable
from functools import cached_property, lru_cache, wraps
from typing import Any, TypeVar

from okrtui.language.lexicon import Lexicon, lexicon
from okrtui.language.naming_numbers import naming_numbers
from okrtui.language.opening import opening
from okrtui.language.quantity import Quantity, quantities_in
from okrtui.language.tags import FRACTION, FUNCTION, MULTIPLE, NUMBER, PLAIN
from okrtui.language.token import Token, tokens_of
from okrtui.locales.language import Language

_PLAINLY = 2
_NUMERALS = NUMBER | FRACTION | MULTIPLE
_DIGIT = re.compile(r"\d")
_GRAMMAR = FUNCTION | PLAIN
_WORDS_ENOUGH = 3
"""Shorter titles are names of metrics, which both languages share."""

_REMEMBERED = 1024
_LONG = 500
"""A text of more characters than any title is read anew each time, so that none is held on to."""


class Statement:
    """A title as its language reads it; every answer is found once."""

    def __init__(self, text: str, language: Language) -> None:
        self.text = text
        self.language = language
        self.lexicon: Lexicon = lexicon(language)
        self.tokens: list[Token] = tokens_of(text, self.lexicon)
        self.opening = opening(self.tokens)
        self.answers: dict[str, Any] = {}

    @cached_property
    def tags(self) -> int:
        """The tags of all its words together."""
        found = 0
        for token in self.tokens:
            found |= token.tags
        return found

    @cached_property
    def has_numbers(self) -> bool:
        """Whether there is a digit, or a word that counts."""
        return bool(self.tags & _NUMERALS) or _DIGIT.search(self.text) is not None

    @cached_property
    def naming(self) -> dict[int, str]:
        """What the numbers are that measure nothing, by their places among the tokens."""
        return naming_numbers(self.tokens) if self.has_numbers else {}

    @cached_property
    def quantities(self) -> tuple[Quantity, ...]:
        """Everything in it that is counted or measured, in its order."""
        if not self.has_numbers:
            return ()
        return quantities_in(self.tokens, self.opening, self.naming, self.lexicon)

    @property
    def said(self) -> list[Token]:
        """The tokens from where it begins."""
        return self.tokens[self.opening :]

    @property
    def grammar_words(self) -> int:
        """How many of its words are verbs in their plain form or hold a sentence of its language together."""
        count = 0
        for token in self.tokens:
            if token.tags & _GRAMMAR and token.tags != PLAIN and token.end - token.start > 1:
                count += 1
        return count

    def span(self, first: int, last: int) -> tuple[int, int]:
        """The characters from one token to another, both counted; the end is excluded."""
        return self.tokens[first].start, self.tokens[last].end


Answer = TypeVar("Answer")


def once(judgement: Callable[[Statement], Answer]) -> Callable[[Statement], Answer]:
    """Have a judgement found once for each statement: several rules ask it."""
    name = judgement.__name__

    @wraps(judgement)
    def answer(statement: Statement) -> Answer:
        if name not in statement.answers:
            statement.answers[name] = judgement(statement)
        found: Answer = statement.answers[name]
        return found

    return answer


@lru_cache(_REMEMBERED)
def _remembered(text: str, language: Language) -> Statement:
    statement = Statement(text, language)
    own = statement.grammar_words
    if own > 1 or len(statement.tokens) < _WORDS_ENOUGH:
        return statement
    other = Statement(text, "en" if language == "fr" else "fr")
    return other if other.grammar_words >= _PLAINLY * (own + 1) else statement


def read_statement(text: str, language: Language) -> Statement:
    """A statement in a language, or in the other one where it is plainly written in that: plans mix both.

    The same one for the same text, as long as it is remembered.
    """
    return _remembered(text, language) if len(text) <= _LONG else Statement(text, language)
