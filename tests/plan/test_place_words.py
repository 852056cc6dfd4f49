"""Places in a plan, and what is missing there, are told in words."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okrtui.locales.language import LANGUAGES, Language, speaking
from okrtui.plan.lacking import lacking_words
from okrtui.plan.part import Part
from okrtui.plan.path import Path
from okrtui.plan.place_words import place_words
from okrtui.plan.plan import Plan
from okrtui.plan.reading import read_plan
from okrtui.plan.shapes import table_shape
from okrtui.plan.words import FIELDS


def tables(part: type[Part], path: Path = ()) -> Iterator[tuple[Path, type[Part]]]:
    """Every kind of table of the format, and where the second of each could stand."""
    yield path, part
    for key, below, many in table_shape(part).tables:
        yield from tables(below, (*path, key, 1) if many else (*path, key))


FIELD_PATHS = [(*path, key) for path, part in tables(Plan) for key in table_shape(part).fields]


@pytest.mark.parametrize(
    ("path", "english", "french"),
    [
        ((), "the plan", "le plan"),
        (("plan", "vision"), "vision of the plan", "le plan, vision"),
        (("objectives",), "objectives", "objectifs"),
        (("objectives", 0), "objective 1", "objectif n°\u00a01"),
        (
            ("objectives", 1, "key_results", 0, "at_least"),
            "at least of key result 1 of objective 2",
            "objectif n°\u00a02, résultat clé n°\u00a01, au moins",
        ),
        (
            ("initiatives", 2, "serves", 0),
            "number 1 of serves of initiative 3",
            "initiative n°\u00a03, sert, n°\u00a01",
        ),
        (("kpis", 0, "x-mine"), "“x-mine” of KPI 1", "KPI n°\u00a01, «\u202fx-mine\u202f»"),
    ],
)
def test_a_place_is_told_from_the_inside_out(path: Path, english: str, french: str) -> None:
    assert str(place_words(path)) == english
    with speaking("fr"):
        assert str(place_words(path)) == french


@given(st.sampled_from(FIELD_PATHS), st.sampled_from(LANGUAGES))
def test_no_place_of_the_format_is_told_by_its_keys(path: Path, language: Language) -> None:
    with speaking(language):
        told = str(place_words(path))
    assert "_" not in told
    assert "/" not in told
    assert "“" not in told
    assert "«" not in told


def test_every_key_of_the_format_has_a_word() -> None:
    assert {path[-1] for path in FIELD_PATHS} - set(FIELDS) == {"plan"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_a_table_requires_has_a_sentence_for_its_absence(language: Language) -> None:
    with speaking(language):
        told = {fields: str(lacking_words(fields)) for _path, part in tables(Plan) for fields in part.required}
    assert len(set(told.values())) == len(told)


def test_an_item_goes_by_its_title_its_id_or_its_number() -> None:
    plan = read_plan({"objectives": [{"id": "a", "title": "A"}, {"id": "b"}, {"key_results": [{}]}]}).plan
    assert [item.words for item in plan.items] == ["A", "b", "objective 3", "key result 1 of objective 3"]
