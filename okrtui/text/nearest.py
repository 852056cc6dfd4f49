"""The word that somebody most likely meant."""

from collections.abc import Iterable

from okrtui.text.fold import fold

_ALIKE = 70
"""Least likeness, in per cent of shared letters: a missing letter passes, another word does not."""


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word that is spelt most like this one, accents and case aside; None where none is close."""
    # most plans have nothing to propose for, and this takes longer to import than a check
    from rapidfuzz import fuzz, process

    found = process.extractOne(fold(word), list(known), scorer=fuzz.ratio, processor=fold, score_cutoff=_ALIKE)
    return None if found is None else found[0]
