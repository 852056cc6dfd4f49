"""A second reader of what is about to be saved: tomlkit must find in it what tomli finds."""

from typing import Any

from okrtui.document.document import Document
from okrtui.document.intended import same
from okrtui.document.not_saved import NotSaved
from okrtui.locales.sentence import Sentence


def second_witness(document: Document, base: Document) -> tuple[Sentence, ...]:
    """What there is to note; nothing where both readers agree, or where the text is known not to parse.

    tomlkit reads TOML 1.0 and has faults of its own: where it already disagrees on the text before the edits,
    tomli decides, and that is noted.

    Raises:
        NotSaved: the readers agree on the old text and not on the new one.
    """
    if document.slips or _agrees(document):
        return ()
    if not base.slips and _agrees(base):
        raise NotSaved(Sentence("two TOML readers do not agree on what the file would say"))
    return (Sentence("the second TOML reader cannot follow this file; the first one decided"),)


def _agrees(document: Document) -> bool:
    from tomlkit import parse  # takes 30 ms to import and is needed for saving only
    from tomlkit.exceptions import TOMLKitError

    try:
        # TOML leaves it to the reader what a line break in a string is; tomli makes each a line feed
        read: dict[str, Any] = parse(document.text.replace("\r\n", "\n")).unwrap()
        return same(read, document.data)
    except (TOMLKitError, RecursionError, ValueError, IndexError, KeyError, TypeError, AttributeError):
        return False  # whatever it stumbles over, it is a witness and no judge
