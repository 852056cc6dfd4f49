"""One translation, and the marks that its translator has left beside it.

A comment ``# code: title = "…"`` above an entry of the `.po` says that these characters are code: they are the same
in both languages and no typography applies to them. ``# otherwise: owner`` says that the French deliberately does
without a word of the glossary there, or without a field.
"""

import re
from collections.abc import Iterator, Sequence
from string import Formatter
from typing import NamedTuple

from babel.messages.catalog import Catalog, Message

_FIELD = re.compile(r"\{[^{}]*\}")


class Entry(NamedTuple):
    """A sentence in English and in French: one form of each, or the singular and the plural."""

    english: tuple[str, ...]
    french: tuple[str, ...]
    code: tuple[str, ...]
    otherwise: tuple[str, ...]

    def prose(self, text: str) -> str:
        """A text of this entry without its code, a letter in the place of every field and every piece of code."""
        for fragment in sorted(self.code, key=len, reverse=True):
            text = text.replace(fragment, "X")
        return _FIELD.sub("X", text)


def entries(catalogue: Catalog) -> Iterator[Entry]:
    """The translations of a catalogue; what waits for one is left out."""
    for message in catalogue:
        if message.id and not message.fuzzy and all(forms(message.string)):
            yield entry(message)


def entry(message: Message) -> Entry:
    """A translation as it stands in the `.po`."""
    return Entry(
        forms(message.id),
        forms(message.string),
        tuple(_marks(message, "code: ")),
        tuple(_marks(message, "otherwise: ")),
    )


def forms(text: str | Sequence[str] | None) -> tuple[str, ...]:
    """What Babel has as a message: its one form, or all of them."""
    return (text,) if isinstance(text, str) else tuple(text or ())


def _marks(message: Message, word: str) -> Iterator[str]:
    return (comment.removeprefix(word) for comment in message.user_comments if comment.startswith(word))


def fields(text: str) -> frozenset[str]:
    """The names of the fields of a template; none where the text is no template, such as one about a bracket."""
    try:
        return frozenset(name for _text, name, _format, _conversion in Formatter().parse(text) if name is not None)
    except ValueError:
        return frozenset()
