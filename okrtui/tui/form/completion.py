"""The word being typed in a field, and what it could become."""

from collections.abc import Sequence
from typing import NamedTuple

from okrtui.tui.form.choices import Choice, Choices
from okrtui.tui.form.typed_line import TypedLine

NO_CHOICES = Choices(())


class Stretch(NamedTuple):
    """Characters of a text from `start` to `end`, the end excluded."""

    start: int
    end: int


class Completion:
    """What is offered for what is typed; nothing before something is.

    `at` is the place of the choice that is highlighted among `offered`: in a field that takes nothing else the first
    in which a word begins so, in others none until one is chosen.
    """

    def __init__(self, choices: Choices | None) -> None:
        self.choices = choices or NO_CHOICES
        self.offered: Sequence[Choice] = ()
        self.at: int | None = None

    def follow(self, line: TypedLine) -> None:
        """Offer what could become of what is typed now."""
        stretch = self._word(line)
        word = line.text[stretch.start : stretch.end].strip()
        if not word and not self.choices.closed:
            self.offered, self.at = (), None
            return
        known = self.choices.meaning(word) is not None
        others = line.text[: stretch.start] + line.text[stretch.end :]
        self.offered, begun = self.choices.matching(word, [part.strip() for part in others.split(",")])
        if known and not begun:
            self.offered = ()
        self.at = 0 if self.choices.closed and begun and word and not known else None

    def end(self) -> None:
        """Offer nothing more."""
        self.offered, self.at = (), None

    def choose(self, steps: int) -> bool:
        """Highlight another choice; False where there is none that way.

        Above the first one, a field that takes other texts too has none highlighted again.
        """
        if not self.offered or (self.at is None and steps < 0):
            return False
        at = min((-1 if self.at is None else self.at) + steps, len(self.offered) - 1)
        self.at = at if at >= 0 else 0 if self.choices.closed else None
        return True

    def completed(self, line: TypedLine, at: int | None = None) -> TypedLine:
        """The line with the highlighted choice, or the one at a place, put in for the word; itself where none is."""
        at = self.at if at is None else at
        if at is None:
            return line
        start, end = self._word(line)
        text = self.offered[at].text
        return TypedLine(line.text[:start] + text + line.text[end:], start + len(text))

    def meant(self, text: str) -> str:
        """A text with each word that is the name of something as the field takes it."""
        if not self.choices.many:
            return self.choices.meaning(text) or text
        return ", ".join(self.choices.meaning(part) or part.strip() for part in text.split(","))

    def _word(self, line: TypedLine) -> Stretch:
        """The text, or in a list the part of it between commas that the cursor stands in, without blanks before it."""
        if not self.choices.many:
            return Stretch(0, len(line.text))
        start = line.text.rfind(",", 0, line.cursor) + 1
        end = line.text.find(",", line.cursor)
        end = len(line.text) if end < 0 else end
        start += len(line.text[start:end]) - len(line.text[start:end].lstrip())
        return Stretch(start, end)
