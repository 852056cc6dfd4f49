"""The French is French: its typography, and the words of the glossary."""

import pytest

from compile_catalogues import LOCALES, read_catalogue
from tests.locales.entry import Entry, entries
from tests.locales.glossary import foreign_words, missing_terms
from tests.locales.typography import bare_capitals, faults

FRENCH = list(entries(read_catalogue(LOCALES / "fr" / "LC_MESSAGES" / "okrtui.po")))


def _said(english: str, french: str, *, code: tuple[str, ...] = (), otherwise: tuple[str, ...] = ()) -> Entry:
    return Entry((english,), (french,), code, otherwise)


def test_french_is_set_as_french() -> None:
    found = {
        text: wrong for entry in FRENCH for text in entry.french if (wrong := list(faults(entry.prose(text)))) != []
    }
    assert found == {}


def test_capitals_have_their_accents() -> None:
    assert bare_capitals(entry.prose(text) for entry in FRENCH for text in entry.french) == frozenset()


def test_the_words_of_the_glossary_are_used() -> None:
    found = {entry.french: terms for entry in FRENCH if (terms := list(missing_terms(entry))) != []}
    assert found == {}


def test_no_english_stands_in_the_french() -> None:
    found = {entry.french: words for entry in FRENCH if (words := list(foreign_words(entry))) != []}
    assert found == {}


def test_a_question_is_en_suspens_and_only_an_objective_en_reserve() -> None:
    parked = {
        text
        for entry in FRENCH
        if any("question" in each.lower() and "park" in each.lower() for each in entry.english)
        for text in entry.french
    }
    assert len(parked) > 4
    assert {text for text in parked if "suspens" not in text or "réserve" in text} == set()


@pytest.mark.parametrize(
    "text",
    [
        "Qui ?",
        "Qui?",
        "oui\u00a0; non",
        "28 %",
        "« mot »",
        "«\u202fmot »",
        "ici : là",
        "ici\u202f: là",
        "ici\u00a0:là",
        "l'objectif",
        "et puis...",
        "le “mot”",
        'le "mot"',
        "deux  mots",
        "oui - non",
        "un coeur",
        "A revoir",
        "Fini. A revoir plus tard",
    ],
)
def test_a_slip_of_typography_is_seen(text: str) -> None:
    assert list(faults(text)) != []


@pytest.mark.parametrize(
    "text",
    [
        "Qui\u202f? Moi\u202f!",
        "28\u202f%\u202f; le reste attend…",
        "l’objectif «\u202fmot\u202f»\u00a0: là",
        "En résumé\u00a0:",
        "À revoir",
    ],
)
def test_good_typography_is_left_in_peace(text: str) -> None:
    assert list(faults(text)) == []


def test_a_capital_without_its_accent_is_seen() -> None:
    assert bare_capitals(["Ecrivez ceci", "Il est temps", "Enregistrer"]) == {"Ecrivez"}


def test_code_has_its_own_typography() -> None:
    entry = _said('Write title = "…".', 'Écrivez title = "…".', code=('title = "…"',))
    assert list(faults(entry.prose(entry.french[0]))) == []
    assert list(faults(entry.french[0])) != []


def test_words_beside_the_glossary_are_seen() -> None:
    assert len(list(missing_terms(_said("The key result has no owner", "Le KR n’a pas de propriétaire")))) == 2
    assert (
        list(missing_terms(_said("The key result has no owner", "Aucun responsable", otherwise=("key result",)))) == []
    )
    assert list(foreign_words(_said("The key result has no owner", "Le KR n’a pas d’owner"))) == ["KR", "owner"]
    assert list(foreign_words(_said("Set owner", "Remplissez owner", code=("owner",)))) == []
