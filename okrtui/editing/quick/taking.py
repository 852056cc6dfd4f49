"""A line while it is read: what has been taken out of it for a field, and what is left."""

import re
from collections.abc import Iterator

from okrtui.document.edit import Value
from okrtui.editing.quick.quick_line import NewName, Piece, Unclear
from okrtui.locales.sentence import Sentence

_BLANKS = re.compile(r"[ \t]+")
WORD = re.compile(r"\S+")


class Taking:
    """The text of a line; each character is taken once at most, blanks stand in the place of what is taken."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.left = text
        self.fields: dict[str, Value] = {}
        self.pieces: list[Piece] = []
        self.unclear: list[Unclear] = []
        self.names: list[NewName] = []

    def take(self, start: int, end: int, field: str, value: Value | None = None) -> None:
        """Take characters for a field, and give it a value where one is said."""
        self.pieces.append(Piece(start, end, field))
        self._blank(start, end)
        if value is not None:
            self.fields[field] = value

    def leave(
        self, sentence: Sentence, start: int, end: int, mend: str | None = None, unlisted: NewName | None = None
    ) -> None:
        """Leave characters to the title, and say why; nothing else is read from them."""
        self.unclear.append(Unclear(sentence, start, end, mend, unlisted))
        self._blank(start, end)

    def _blank(self, start: int, end: int) -> None:
        self.left = self.left[:start] + " " * (end - start) + self.left[end:]

    def words(self) -> Iterator[tuple[int, int]]:
        """Where each word that is left begins and ends, at the time it is reached."""
        at = 0
        while (found := WORD.search(self.left, at)) is not None:
            yield found.span()
            at = found.end()

    def follows_a_piece(self, start: int) -> bool:
        """Whether nothing but blanks lies between a place and what has been taken before it."""
        behind = len(self.text[:start].rstrip())
        return any(piece.start < behind <= piece.end for piece in self.pieces)

    def runs(self) -> list[tuple[int, int]]:
        """The stretches that are left, without the blanks around them."""
        edges = sorted((piece.start, piece.end) for piece in self.pieces)
        stretches, at = [], 0
        for start, end in [*edges, (len(self.text), len(self.text))]:
            words = self.text[at:start]
            if words.strip():
                first = at + len(words) - len(words.lstrip())
                stretches.append((first, at + len(words.rstrip())))
            at = end
        return stretches

    def take_rest(self, field: str) -> str:
        """Take all that is left as the words of a field, in their order; gives them, "" where nothing is left."""
        runs = self.runs()
        words = " ".join(self.text[start:end] for start, end in runs)
        for start, end in runs:
            self.take(start, end, field)
        words = _BLANKS.sub(" ", words)
        if words:
            self.fields[field] = words
        return words
