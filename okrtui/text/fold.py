"""Accents folded: what two spellings of one word have in common."""

import re
import unicodedata

_LIGATURES = str.maketrans({"œ": "oe", "Œ": "OE", "æ": "ae", "Æ": "AE", "ß": "ss", "ø": "o", "Ø": "O"})
_LIGATURES_OF_THE_WEST = "œŒæÆßøØ".encode("cp1252")
_LATIN_MARKS = re.compile("[\u0300-\u034e\u0350-\u036f]+")
_MAY_BE_A_MARK = re.compile("[^\x00-\u02ff]+")
_NOT_IN_A_SLUG = re.compile(r"[^a-z0-9]+")


def fold(text: str) -> str:
    """Lower case, without accents or ligatures: ``fold("Notoriété")`` is ``"notoriete"``."""
    if text.isascii():
        return text.casefold()
    if _is_plain_western(text):
        return _LATIN_MARKS.sub("", unicodedata.normalize("NFKD", text)).casefold()
    return _MAY_BE_A_MARK.sub(_unmarked, unicodedata.normalize("NFKD", text.translate(_LIGATURES))).casefold()


def _is_plain_western(text: str) -> bool:
    """Whether a text has neither ligatures nor letters of other scripts: as nearly all French and English has not.

    Asked of a codec, because it answers in a fraction of the time of anything else.
    """
    try:
        raw = text.replace("\u202f", " ").encode("cp1252")
    except UnicodeEncodeError:
        return False
    return len(raw.translate(None, _LIGATURES_OF_THE_WEST)) == len(raw)


def _unmarked(found: re.Match[str]) -> str:
    return "".join(char for char in found.group() if not unicodedata.combining(char))


def slug(text: str, longest: int = 40) -> str:
    """An id made from a title: lower-case ASCII letters, digits and hyphens, whole words, never empty."""
    words = _NOT_IN_A_SLUG.sub(" ", fold(text)).split()
    made = ""
    for word in words:
        if made and len(made) + 1 + len(word) > longest:
            break
        made = f"{made}-{word}" if made else word[:longest]
    return made or "item"
