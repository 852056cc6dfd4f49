"""What is told below a decision while it is typed."""

import pytest

from okrtui.editing.quick.decision_line import DecisionContext, read_decision
from okrtui.editing.typed_day import TypingContext
from okrtui.locales.language import LANGUAGES, Language, speaking
from okrtui.plan.directory import Directory
from okrtui.text.width import cell_width
from okrtui.tui.drawing.palette import palette
from okrtui.tui.walkthrough.decision_told import EXAMPLE, decision_understood
from okrtui.tui.widgets.prompt import Understood
from tests.editing.quick.reading import PLAN, TODAY

WIDTH = 76
STYLES = palette("dark")


def context(language: Language = "en") -> DecisionContext:
    return DecisionContext(Directory(PLAN), TypingContext(language, TODAY, PLAN.header.period))


def understood(text: str, language: Language = "en", width: int = WIDTH) -> Understood:
    return decision_understood(STYLES, text, len(text), context(language), width)


def told(found: Understood) -> list[str]:
    return ["".join(piece.text for piece in row) for row in found.told]


def test_each_part_is_told_as_it_was_understood() -> None:
    assert told(understood("adjust: survey @claire 4/15")) == [
        "decision adjust   note survey   owner Claire Martin   due Thu, Apr 15, 2027"
    ]


def test_in_french_it_is_told_in_french() -> None:
    with speaking("fr"):
        assert told(understood("arrêter : plus de budget @marc", "fr")) == [
            "décision abandonner   note plus de budget   responsable Marc Aubry"
        ]


def test_what_is_unclear_is_told_and_marked_faintly_while_it_is_typed() -> None:
    text = "adjust: survey @clare"
    found = understood(text)
    assert found.marked == (15, 21)
    assert "Claire Martin" in told(found)[1]
    assert {piece.style for piece in found.told[1][:2]} == {STYLES.faint}
    assert {piece.style for piece in understood(f"{text} ").told[1][:2]} != {STYLES.faint}


@pytest.mark.parametrize(
    ("language", "text", "adds"),
    [
        ("en", "drop: too dear @zoé", "as it stands, it adds the person “zoé” to the plan"),
        ("fr", "abandonner : trop cher @zoé", "tel quel, cela ajoute la personne «\u202fzoé\u202f» au plan"),
    ],
)
def test_who_is_not_known_is_told_to_be_added_to_the_plan(language: Language, text: str, adds: str) -> None:
    with speaking(language):
        assert told(understood(text, language))[-1] == adds
        assert adds not in told(understood(text.replace("zoé", "marc"), language))
        assert adds not in told(understood(text.split(":")[-1], language))


def test_what_is_typed_can_be_completed() -> None:
    assert [each.text for each in understood("ad").candidates] == ["adjust: "]
    assert [each.text for each in understood("adjust: x @ma").candidates] == ["@marc"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_empty_line_shows_how_one_looks_and_that_one_is_understood(language: Language) -> None:
    with speaking(language):
        found = understood("", language)
        example = str(EXAMPLE)
        line = read_decision(example, context(language))
    assert example in told(found)[0]
    assert (line.decision, line.owner, line.due is not None, line.unclear) == ("adjust", "claire", True, ())
    assert found.marked is None


@pytest.mark.parametrize("width", [30, 76])
@pytest.mark.parametrize("text", ["", "adjust: survey @claire 4/15", "nothing @clare", "drop: x @zoé"])
def test_it_is_never_wider_than_there_is_room(width: int, text: str) -> None:
    assert all(cell_width(row) <= width for row in told(understood(text, width=width)))
