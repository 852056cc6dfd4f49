"""What an edit must have kept, looked at before it counts."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import Any

from okrtui.document.document import Document
from okrtui.document.intended import same
from okrtui.document.refused import Refused
from okrtui.document.splice import Splice
from okrtui.locales.sentence import Sentence

_LONE_LF = re.compile(r"(?<!\r)\n")


def guard(
    old: Document, new: Document, splices: Sequence[Splice], wanted: dict[str, Any], going: int, coming: Counter[str]
) -> None:
    """Refuse an edit after which the text does not say what was meant, or has lost something.

    `going` is the number of comments that are meant to go, with what they belong to; `coming` are those that come.

    Raises:
        Refused: the sentence says what would have happened.
    """
    if new.slips:
        raise Refused(Sentence("the edit would leave text that does not parse; nothing was changed"))
    try:
        right = same(new.data, wanted)
    except RecursionError:
        raise Refused(Sentence("brackets are nested too deeply for a plan")) from None
    if not right:
        raise Refused(Sentence("the edit would change more than was asked for; nothing was changed"))
    before, after = _comments(old), _comments(new)
    lost = before - after
    if lost.total() != going or after - before != coming:
        raise Refused(Sentence("the edit would lose a comment; nothing was changed"))
    if old.newline == "\r\n" and not _LONE_LF.search(old.text) and _LONE_LF.search(new.text):
        raise Refused(Sentence("the edit would mix line endings; nothing was changed"))
    if old.newline == "\n" and "\r" not in old.text and any("\r" in splice.text for splice in splices):
        raise Refused(Sentence("the edit would mix line endings; nothing was changed"))


def _comments(document: Document) -> Counter[str]:
    text = document.index.text
    return Counter(text[span.start : span.end] for span in document.index.comments)
