"""Text that is being typed, and the place where the next character goes."""

import re
import unicodedata
from typing import NamedTuple, Self

_BREAKS = re.compile(r"[\t\r\n\v\f\u2028\u2029]+")
_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f]")
_JOINERS = "\u200d\ufe0e\ufe0f"


class TypedLine(NamedTuple):
    """A line of text and the typing cursor, an offset from 0 to the length of the text."""

    text: str
    cursor: int

    @classmethod
    def at_end(cls, text: str) -> Self:
        """The text with the cursor behind it."""
        return cls(text, len(text))

    @property
    def is_half_typed(self) -> bool:
        """Whether the cursor stands right behind a word that may go on, or nothing is typed yet."""
        if not self.text:
            return True
        behind = self.text[self.cursor :][:1]
        return self.text[self.cursor - 1 : self.cursor].isalnum() and not behind.isalnum()

    def typed(self, text: str) -> Self:
        """With a text put in: line breaks become blanks, control characters are left out."""
        text = _CONTROLS.sub("", _BREAKS.sub(" ", text))
        return type(self)(self.text[: self.cursor] + text + self.text[self.cursor :], self.cursor + len(text))

    def moved_to(self, cursor: int) -> Self:
        """With the cursor elsewhere, as near as the text goes."""
        return type(self)(self.text, max(0, min(cursor, len(self.text))))

    def left(self) -> Self:
        """One character to the left; what is written as several code points counts as one."""
        at = self.cursor - 1
        while at > 0 and _belongs_to_previous(self.text, at):
            at -= 1
        return self.moved_to(at)

    def right(self) -> Self:
        """One character to the right."""
        at = self.cursor + 1
        while at < len(self.text) and _belongs_to_previous(self.text, at):
            at += 1
        return self.moved_to(at)

    def word_left(self) -> Self:
        """To the beginning of a word."""
        before = self.text[: self.cursor].rstrip()
        start = max((found.start() for found in re.finditer(r"\S+", before)), default=0)
        return self.moved_to(start)

    def word_right(self) -> Self:
        """Behind the end of a word."""
        found = re.compile(r"\s*\S+").match(self.text, self.cursor)
        return self.moved_to(found.end() if found else len(self.text))

    def without(self, other: Self) -> Self:
        """Without what lies between this cursor and another one."""
        start, end = sorted((self.cursor, other.cursor))
        return type(self)(self.text[:start] + self.text[end:], start)

    def after_key(self, key: str) -> Self | None:
        """After one of the keys that every line of text knows; None for any other key."""
        match key:
            case "left" | "ctrl+b":
                return self.left()
            case "right" | "ctrl+f":
                return self.right()
            case "ctrl+left" | "alt+b":
                return self.word_left()
            case "ctrl+right" | "alt+f":
                return self.word_right()
            case "home" | "ctrl+a":
                return self.moved_to(0)
            case "end" | "ctrl+e":
                return self.moved_to(len(self.text))
            case "backspace" | "ctrl+h":
                return self.without(self.left())
            case "delete" | "ctrl+d":
                return self.without(self.right())
            case "ctrl+w" | "alt+backspace" | "ctrl+backspace":
                return self.without(self.word_left())
            case "ctrl+u":
                return self.without(self.moved_to(0))
            case "ctrl+k":
                return self.without(self.moved_to(len(self.text)))
        return None


def _belongs_to_previous(text: str, at: int) -> bool:
    return unicodedata.combining(text[at]) > 0 or text[at] in _JOINERS or text[at - 1] == "\u200d"
