"""A check-in as people type it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okrtui.document.refused import Refused
from okrtui.editing.typed_check_in import TypedCheckIn, read_check_in, read_observation
from okrtui.plan.check_in import CheckIn
from okrtui.plan.key_result import KeyResult

SHARE = KeyResult(metric="m", unit="%", baseline=20, target=26, check_ins=(CheckIn(value=21.5, confidence=6),))
VISITS = KeyResult(metric="m", unit="visites par mois", baseline=20500, target=24000)
SCORE = KeyResult(metric="m", unit="/10", baseline=7, target=8)
BALANCE = KeyResult(metric="m", baseline=-2, target=10)
MILESTONE = KeyResult(metric="m", done=False)


@pytest.mark.parametrize(
    ("key_result", "text", "meant"),
    [
        (SHARE, "22 7 La campagne démarre", TypedCheckIn(22, 7, "La campagne démarre")),
        (SHARE, "20,5", TypedCheckIn(20.5)),
        (SHARE, "20,5 % 6 ok", TypedCheckIn(20.5, 6, "ok")),
        (SHARE, "22, 7, note", TypedCheckIn(22, 7, "note")),
        (SHARE, "22 7/10", TypedCheckIn(22, 7)),
        (SHARE, "22 conf. 10 ok", TypedCheckIn(22, 10, "ok")),
        (SHARE, "+1 7 mieux", TypedCheckIn(22.5, 7, "mieux", by=1)),
        (SHARE, "+1,3 %", TypedCheckIn(22.8, by=1.3)),
        (SHARE, "-3 0", TypedCheckIn(18.5, 0, by=-3)),
        (SHARE, "\u22121,5", TypedCheckIn(20, by=-1.5)),
        (SHARE, "-30 0", TypedCheckIn(-30, 0)),
        (SHARE, "=-3 0", TypedCheckIn(-3, 0)),
        (SHARE, "=+1", TypedCheckIn(1)),
        (BALANCE, "-3 0", TypedCheckIn(-3, 0)),
        (BALANCE, "+3 0", TypedCheckIn(1, 0, by=3)),
        (KeyResult(metric="m", target=5), "+3", TypedCheckIn(3)),
        (SHARE, "", TypedCheckIn(21.5, 6, unchanged=True)),
        (SHARE, "= 7 bien", TypedCheckIn(21.5, 7, "bien", unchanged=True)),
        (SHARE, "- 7 pas de chiffre", TypedCheckIn(None, 7, "pas de chiffre")),
        (SHARE, "7/10 ok", TypedCheckIn(None, 7, "ok")),
        (SHARE, "rien de neuf", TypedCheckIn(None, None, "rien de neuf")),
        (SHARE, "22 - 3 nouveaux clients", TypedCheckIn(22, None, "3 nouveaux clients")),
        (SHARE, "22 70 clients", TypedCheckIn(22, None, "70 clients")),
        (SHARE, "3e vague", TypedCheckIn(None, None, "3e vague")),
        (SHARE, "11/01 livré", TypedCheckIn(None, None, "11/01 livré")),
        (VISITS, "21 000 6 mieux", TypedCheckIn(21000, 6, "mieux")),
        (VISITS, "21\u202f000 visites par mois 6 mieux", TypedCheckIn(21000, 6, "mieux")),
        (VISITS, "21000 Visites 6", TypedCheckIn(21000, 6)),
        (VISITS, "21,5 k 6", TypedCheckIn(21500, 6)),
        (VISITS, "", TypedCheckIn(20500, None, unchanged=True)),
        (SCORE, "7,4/10 6", TypedCheckIn(7.4, 6)),
        (MILESTONE, "fait 9 enfin", TypedCheckIn(None, 9, "enfin", done=True)),
        (MILESTONE, "7 bientôt", TypedCheckIn(None, 7, "bientôt")),
        (MILESTONE, "= 6", TypedCheckIn(None, 6)),
    ],
)
def test_value_confidence_and_note_are_told_apart(key_result: KeyResult, text: str, meant: TypedCheckIn) -> None:
    assert read_check_in(text, key_result) == meant


@pytest.mark.parametrize(
    ("key_result", "text"), [(SHARE, "22 70"), (MILESTONE, ""), (KeyResult(metric="m"), ""), (MILESTONE, "25")]
)
def test_what_can_be_no_check_in_is_refused(key_result: KeyResult, text: str) -> None:
    with pytest.raises(Refused):
        read_check_in(text, key_result)


@given(st.text(max_size=40))
def test_any_line_is_understood_or_refused(text: str) -> None:
    for key_result in (SHARE, VISITS, SCORE, MILESTONE):
        try:
            meant = read_check_in(text, key_result)
        except Refused:
            continue
        assert meant.confidence is None or 0 <= meant.confidence <= 10
        assert meant.note is None or meant.note in text


@pytest.mark.parametrize(("text", "meant"), [("17 200", 17200), ("17,2 k", 17200), ("21 visites", 21), ("21 %", 21)])
def test_an_observation_is_a_number_with_its_unit_or_without(text: str, meant: float) -> None:
    assert read_observation(text, "visites/mois") == meant


@pytest.mark.parametrize("text", ["", "x", "12 3", "21 clients"])
def test_an_observation_is_nothing_else(text: str) -> None:
    with pytest.raises(Refused):
        read_observation(text, "visites/mois")
