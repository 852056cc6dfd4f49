"""What a terminal sends, with what is pasted kept apart from what is typed."""

from collections.abc import Iterable

from textual._xterm_parser import XTermParser
from textual.message import Message

from okrtui.text.control_sequences import without_control_sequences

_BEGIN = "\x1b[200~"
_END = "\x1b[201~"


class PasteReader:
    """Reads what is typed with Textual's parser, and what is pasted between its two marks itself.

    Textual's parser takes an escape sequence within a paste for keys, and hands what follows out of order.
    """

    def __init__(self, parser: XTermParser) -> None:
        self._parser = parser
        self._last = ""
        """What was read last, as long as a mark at most."""
        self._pasted: str | None = None
        """What is pasted so far; None where nothing is."""

    def feed(self, text: str) -> Iterable[Message]:
        """What some text from the terminal stands for; half a paste stands for nothing yet."""
        while text:
            if self._pasted is None:
                typed, text = self._to_the_mark(text)
                yield from self._parser.feed(typed)
                continue
            pasted, mark, rest = (self._pasted + text).partition(_END)
            if not mark:
                self._pasted = pasted
                return
            self._pasted, text = None, rest
            yield from self._parser.feed(without_control_sequences(pasted) + mark)

    def _to_the_mark(self, text: str) -> tuple[str, str]:
        """What is typed, with the mark where a paste begins, and what comes behind it."""
        known = self._last + text
        at = known.find(_BEGIN)
        if at < 0:
            self._last = known[-len(_BEGIN) + 1 :]
            return text, ""
        self._last, self._pasted = "", ""
        end = at + len(_BEGIN) - (len(known) - len(text))
        return text[:end], text[end:]

    def tick(self) -> Iterable[Message]:
        """What has been waited for too long to be anything else: a lone escape is one, and begins no mark."""
        events = list(self._parser.tick())
        if events:
            self._last = ""
        return events

    def end(self) -> None:
        """Nothing will come any more; half a sequence means nothing."""
        for _event in self._parser.feed(""):
            pass
