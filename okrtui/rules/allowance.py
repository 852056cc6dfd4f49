"""Comments that silence rules: ``# okrtui: allow vague-objective, F101: the board's own wording``."""

import re
from typing import Literal, NamedTuple

from okrtui.document.document import Document
from okrtui.document.ownership import comment_owner
from okrtui.document.span import Span
from okrtui.plan.path import Path
from okrtui.rules.finding import item_path

_WRITTEN = re.compile(
    r"#[ \t]*okrtui[ \t]*:[ \t]*(?:(?P<allow>allow)|ignore|ignorer|disable|silence|noqa)\b[ \t]*"
    r"(?P<words>[^:]*)(?::(?P<reason>.*))?",
    re.DOTALL | re.IGNORECASE,
)
"""What silences, and what other programs write for it."""

_LOOKS_WRITTEN = re.compile(r"#[ \t]*okrtui[ \t]*:", re.IGNORECASE)


class Allowance(NamedTuple):
    """A comment that silences rules for the item that it belongs to.

    `words` are the names or codes of rules as written, each with where it stands in the document. `item` is the
    path of the item, ``()`` for the plan itself, None where the comment belongs to nothing. One that `allows`
    nothing is meant to silence, but says so in another word.
    """

    place: Span
    item: Path | None
    words: tuple[tuple[str, Span], ...]
    reason: str
    allows: bool = True


class IdleWord(NamedTuple):
    """Something about an allowance that should not be so.

    ``unused``: the rule has nothing to say there; ``unknown``: no rule is called that, `near` may be; ``alone``:
    the comment belongs to nothing; ``reasonless``: it does not say why; ``otherwise``: it does not say allow.
    """

    problem: Literal["unused", "unknown", "alone", "reasonless", "otherwise"]
    place: Span
    item: Path
    word: str = ""
    near: str | None = None


def read_allowances(document: Document) -> tuple[Allowance, ...]:
    """All comments of a document that silence rules, in the order of the text."""
    if not _LOOKS_WRITTEN.search(document.text):
        return ()  # finding the comments takes longer than everything else
    index = document.index
    found = []
    for comment in sorted(index.comments):
        match = _WRITTEN.match(index.text, comment.start, comment.end)
        if match is not None:
            path = comment_owner(index, comment)
            found.append(_allowance(comment, match, None if path is None else item_path(path)))
    return tuple(found)


def _allowance(comment: Span, match: re.Match[str], item: Path | None) -> Allowance:
    words = tuple(
        (word.group(), Span(match.start("words") + word.start(), match.start("words") + word.end()))
        for word in re.finditer(r"[^\s,]+", match["words"])
    )
    return Allowance(comment, item, words, (match["reason"] or "").strip(), match["allow"] is not None)
