"""Numbers as people type them."""

import pytest

from okrtui.document.refused import Refused
from okrtui.editing.typed import read_number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("26", 26),
        ("26,5", 26.5),
        ("26 %", 26),
        ("26,5\u202f%", 26.5),
        ("1.200,5", 1200.5),
        ("1.200.000", 1_200_000),
        ("1,200.5", 1200.5),
        ("1 200,5", 1200.5),
        ("12k", 12_000),
        ("1,2 k€", 1_200),
        ("3 M€", 3_000_000),
        ("1.1M", 1_100_000),
        ("2 Md€", 2_000_000_000),
        ("$40", None),
        ("40 €", 40),
        ("\u22125", -5),
        ("k", None),
        ("%", None),
        ("", None),
        ("12 kg", None),
        ("9223372036854775807", 2**63 - 1),
        ("9223372036854775808", None),
        ("9223372036854775807k", None),
    ],
)
def test_a_number_is_read_or_refused(text: str, number: float | None) -> None:
    if number is None:
        with pytest.raises(Refused):
            read_number(text)
        return
    assert read_number(text) == number
    assert type(read_number(text)) is type(number)


@pytest.mark.parametrize(
    ("text", "unit", "number"),
    [("3 M€", "M€", 3), ("60 leads", "leads sur quatre semaines", 60), ("26 h", "h", 26), ("12 k", "k", 12)],
)
def test_the_own_unit_is_left_out_before_anything_else(text: str, unit: str, number: float) -> None:
    assert read_number(text, unit) == number
