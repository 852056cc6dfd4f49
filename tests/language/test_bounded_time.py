"""No title freezes the program: a quarter of a million characters of anything are read and judged, and twice the text
takes twice the time. `OKRTUI_CHARACTERS=1000000` has it be a million."""

import os
import time
from collections.abc import Callable
from itertools import count

import pytest

from okrtui.language.statement import Statement, read_statement
from okrtui.locales.language import LANGUAGES, Language
from tests.language.judgements import judged
from tests.rules.judging import HEAD, judge

_LARGEST = int(os.environ.get("OKRTUI_CHARACTERS", "200000"))
_MILLIONS = _LARGEST / 1_000_000

HOSTILE = {
    "letters": "a",
    "digits": "1",
    "brackets": "(",
    "quotes": '"',
    "guillemets": "«»",
    "spaces": " ",
    "combining accents": "e\u0301",
    "de de": "de ",
    "a number without end": "1 000 000 ",
    "start and goal": "from 1 to 2 ",
    "et et et": "et ",
}
REPEATED = {
    "no-break spaces": "1\u202f",
    "commas between digits": "1,",
    "slashes between digits": "1/",
    "de … à …": "de 12 à 20 % ",
    "aims": "grow sales and ",
    "hyphens": "vingt-",
    "number words": "three hundred and ",
    "about": "about ",
    # a word of each kind that a judgement looks for, as often as a title can hold it
    "changes": "30 % x2 ",
    "changes behind one move": "de 30 % ",
    "arrows": "1 → ",
    "running of": "gestion de ",
    "running": "day-to-day running ",
    "continue": "continue to publish ",
    "new sites": "new site live ",
    "articles written": "12 articles written by the press ",
    "visits": "visits ",
    "seen by": "seen by ",
    "no churn": "no x x x churn x x x ",
    "leads and figures": "10 leads, ",
    "one in": "one visitor in ",
    "plus de": "plus de ",
    "dates": "2027-03-",
    "for whom": "pour que ",
    "while": "while growing ",
    "tags": "#a ",
    "outputs behind a subject": "sessions 1 ",
    "press and outputs": "12 articles about us in the press ",
}
_MOVES: dict[Language, str] = {"en": "grow ", "fr": "augmenter "}


def _of_length(unit: str, length: int) -> str:
    """So many characters of the same, and one word that ends it: what is looked for may always come at last."""
    return unit * (length // len(unit)) + " x"


@pytest.mark.parametrize("unit", HOSTILE.values(), ids=HOSTILE)
def test_very_many_characters_are_read_and_judged(unit: str) -> None:
    text = _of_length(unit, _LARGEST)
    for language in LANGUAGES:
        began = time.process_time()
        judged(read_statement(text, language))
        assert time.process_time() - began < 20 * _MILLIONS


@pytest.mark.parametrize("unit", (HOSTILE | REPEATED).values(), ids=HOSTILE | REPEATED)
def test_twice_the_title_takes_about_twice_the_time(unit: str) -> None:
    for language in LANGUAGES:
        for led in ("", _MOVES[language]):

            def reads(length: int, language: Language = language, led: str = led) -> None:
                judged(Statement(led + _of_length(unit, length), language))

            _assert_linear(reads, 20_000)


PLAN = """
[[objectives]]
title = '''{title}'''

[[objectives.key_results]]
title = '''{title}'''

[[objectives.initiatives]]
title = '''{title}'''
"""


@pytest.mark.parametrize("unit", HOSTILE.values(), ids=HOSTILE)
def test_twice_the_title_takes_every_rule_about_twice_the_time(unit: str) -> None:
    for language in LANGUAGES:

        def judges(length: int, language: Language = language) -> None:
            judge(HEAD[language] + PLAN.format(title=_of_length(unit, length)))

        _assert_linear(judges, 10_000)


def test_a_title_of_very_many_characters_is_judged_by_every_rule() -> None:
    began = time.process_time()
    assert judge(HEAD["fr"] + PLAN.format(title=_of_length("de 12 à 20 % et ", _LARGEST)))
    assert time.process_time() - began < 60 * _MILLIONS


def _assert_linear(work: Callable[[int], None], length: int) -> None:
    for attempt in count(1):
        ratio = _seconds(work, 2 * length) / max(_seconds(work, length), _SHORTEST)
        if ratio < 3:  # 4 would be quadratic
            return
        assert attempt < 5, ratio


_SHORTEST = 0.005
"""So short a time says nothing of what twice the work takes."""


def _seconds(work: Callable[[int], None], length: int) -> float:
    began = time.process_time()
    work(length)
    return time.process_time() - began
