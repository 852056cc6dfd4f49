"""What a metric is by its name: a share or an amount, its scale, and which way is better."""

import re
from functools import lru_cache
from typing import Literal, NamedTuple

from okrtui.language.metric_names import Better, Found, Kind, canonical, head_of, lexicon, names_in
from okrtui.locales.language import Language
from okrtui.text.fold import fold

_Unit = Literal["none", "percent", "points", "other"]

_PERCENT = frozenset({"%", "pct", "percent", "per cent", "pourcent", "pour cent", "pourcentage", "percentage"})
_POINTS = frozenset({"point", "points", "pt", "pts", "pp", "percentage points", "points de pourcentage", "% points"})
_BARE = frozenset[Kind | None]({None, "count", "score", "mark", "position", "ratio"})
_OUT_OF = r"(?:/|\bsur|\bout of)\s*(5|10|20|100)(?![\d/])"
_LONGEST_NAME = 12
_THEMES = 1  # a single word such as “customers” is a subject and no KPI


class Metric(NamedTuple):
    """What is known of a metric from its words and its unit.

    `share` is a part of a whole, told by what the metric is and never by the sign %. `lowest` and `highest` are the
    ends of its scale, in its unit, None where it has none. `better` is the direction that is good, None where that
    is not known. `bare`: its figures say enough without a unit. `is_percent`: its figures are in per cent by nature.
    `kind` is what its figures are; None where the lexicon does not know it.
    """

    share: bool
    lowest: float | None
    highest: float | None
    better: Better | None
    bare: bool
    is_percent: bool
    kind: Kind | None


UNKNOWN = Metric(False, None, None, None, bare=True, is_percent=False, kind=None)
"""A metric that no lexicon knows: nothing is said about it."""


@lru_cache(maxsize=1024)
def metric_of(words: str, unit: str | None, language: Language) -> Metric:
    """What is known of the metric that some words of a plan name, in time linear in them.

    `unit` is that of the key result, where it is given; a share of customers counted in customers is none.
    """
    told, found = _read(words, language)
    name = head_of(told, found, language)
    in_unit = _unit(unit)
    if name is None:
        return UNKNOWN._replace(is_percent=in_unit == "percent")
    of_percent = in_unit in ("percent", "points")
    share = (name.kind == "share" and in_unit != "other") or (name.kind in ("part", "mark") and in_unit == "percent")
    is_percent = in_unit == "percent" or (name.kind in ("share", "percent") and (of_percent or in_unit == "none"))
    lowest, highest = name.lowest, name.highest
    if name.kind in ("part", "mark", "score"):
        out_of = None if highest is not None and name.kind == "score" else _out_of(words, unit)
        if out_of is not None:
            lowest, highest = 0.0, out_of
        elif name.kind != "score":
            lowest, highest = (0.0, 100.0) if share else (None, None)
    elif name.kind == "share" and not share:
        lowest, highest = None, None
    bare = name.kind in _BARE or _names_unit(words, told, name.kind, language)
    doubtful = lexicon(language).doubt.intersection(told).difference(name.words)
    return Metric(share, lowest, highest, None if doubtful else name.better, bare, is_percent, name.kind)


def is_only_metric(title: str, language: Language) -> bool:
    """Whether a title is nothing but the name of a KPI: “Organic traffic”, « Le NPS », « Taux de conversion »."""
    if title.count(" ") > _LONGEST_NAME:
        return False
    told, found = _read(title, language)
    named = [each for each in found if each.name.kind is not None]
    if not named:
        return False
    if len(told) == _THEMES and named[0].name.kind == "count":
        return False
    covered = {place for each in named for place in range(each.start, each.end)}
    around = lexicon(language).around
    return all(place in covered or word in around for place, word in enumerate(told))


@lru_cache(maxsize=1024)
def _read(words: str, language: Language) -> tuple[list[str], list[Found]]:
    """The canonical words of a text, and the names in them."""
    told = canonical(words, language)
    return told, names_in(told, language)


def _unit(unit: str | None) -> _Unit:
    if unit is None or not unit.strip():
        return "none"
    plain = " ".join(fold(unit).split())
    if plain in _PERCENT or plain.startswith("%"):
        return "percent"
    return "points" if plain in _POINTS else "other"


def _names_unit(words: str, told: list[str], kind: Kind | None, language: Language) -> bool:
    if kind in ("share", "part", "percent"):
        return "%" in words or not _PERCENT.isdisjoint(told)
    return any(sign in words for sign in "%€$£") or not lexicon(language).unit.isdisjoint(told)


def _out_of(words: str, unit: str | None) -> float | None:
    """So many that a mark is out of, where its unit or its words say so."""
    for text in (unit, words):
        if text and (said := re.search(_OUT_OF, fold(text))):
            return float(said[1])
    return None
