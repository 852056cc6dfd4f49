"""The words that French and English begin a decision with."""

import re
from typing import NamedTuple

from okrtui.plan.review import DecisionWord
from okrtui.text.fold import fold
from okrtui.text.nearest import nearest

_WRITTEN: dict[DecisionWord, tuple[str, ...]] = {
    "keep": (
        *("keep", "keep it", "keep going", "we keep", "continue", "stay the course"),
        *("garder", "on garde", "gardons", "maintenir", "on maintient", "continuer", "on continue", "poursuivre"),
        *("conserver", "on conserve"),
    ),
    "adjust": (
        *("adjust", "we adjust", "change", "we change", "amend"),
        *("ajuster", "on ajuste", "ajustons", "modifier", "on modifie", "adapter", "on adapte", "changer", "on change"),
        *("corriger", "on corrige"),
    ),
    "park": (
        *("park", "park it", "we park", "pause", "we pause", "on hold", "put on hold"),
        *("mettre en reserve", "on met en reserve", "en reserve", "mettre en pause", "on met en pause", "en pause"),
        *("suspendre", "on suspend", "mettre de cote", "on met de cote"),
    ),
    "drop": (
        *("drop", "drop it", "we drop", "stop", "we stop", "cancel", "abandon"),
        *("abandonner", "on abandonne", "arreter", "on arrete", "arretons", "stopper", "annuler", "on annule"),
        *("laisser tomber", "on laisse tomber"),
    ),
    "carry-over": (
        *("carry-over", "carry over", "we carry over", "carry it over"),
        *("reporter", "on reporte", "reportons", "a reporter"),
    ),
}
_MEANT: dict[str, DecisionWord] = {phrase: meant for meant, phrases in _WRITTEN.items() for phrase in phrases}
_MOST_WORDS = max(len(phrase.split()) for phrase in _MEANT)
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_BLANK = re.compile(r"[ \u00a0\u202f]+")


class FoundDecision(NamedTuple):
    """The decision that a text begins with, and the characters that say it."""

    word: DecisionWord
    start: int
    end: int


def decision_at_start(text: str) -> FoundDecision | None:
    """The decision that a text begins with, by the longest of its words that say one; None where it says none."""
    words = _first_words(text)
    for count in range(len(words), 0, -1):
        start, end = words[0].start(), words[count - 1].end()
        meant = _MEANT.get(" ".join(fold(text[start:end]).split()))
        if meant is not None:
            return FoundDecision(meant, start, end)
    return None


def nearest_decision(word: str) -> str | None:
    """What somebody most likely meant to begin with."""
    return nearest(word, [phrase for phrase in _MEANT if " " not in phrase])


def _first_words(text: str) -> list[re.Match[str]]:
    """The words at the beginning with nothing but blanks between them, as many as a decision may have."""
    found: list[re.Match[str]] = []
    at = len(text) - len(text.lstrip())
    while len(found) < _MOST_WORDS and (word := _WORD.match(text, at)) is not None:
        found.append(word)
        blank = _BLANK.match(text, word.end())
        if blank is None:
            break
        at = blank.end()
    return found
