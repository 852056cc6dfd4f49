"""What a quick line is understood as."""

from collections import Counter
from datetime import date
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okrtui.document.document import Document
from okrtui.document.source import Source
from okrtui.editing.add_item import AddItem
from okrtui.editing.changing import changed
from okrtui.editing.quick.read_quick import read_quick
from okrtui.locales.language import LANGUAGES, Language
from okrtui.plan.items import ItemKind
from okrtui.plan.period import Period
from okrtui.plan.plan import Plan
from okrtui.plan.reading import read_plan
from tests.editing.quick.reading import PLAN, context, read

JANUARY_11, FEBRUARY_5 = date(2027, 1, 11), date(2027, 2, 5)


@pytest.mark.parametrize("arrow", ["->", "→", "=>", "à", "to"])
def test_a_key_result_goes_from_one_figure_to_another(arrow: str) -> None:
    assert read("key_result", f"NPS 40 {arrow} 55 @claire").fields == {
        "metric": "NPS",
        "baseline": 40,
        "target": 55,
        "owner": "claire",
    }


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("NPS de 40 à 55", {"metric": "NPS", "baseline": 40, "target": 55}),
        ("NPS from 40 to 55", {"metric": "NPS", "baseline": 40, "target": 55}),
        ("NPS : 40->55", {"metric": "NPS", "baseline": 40, "target": 55}),
        ("NPS -5 -> 10", {"metric": "NPS", "baseline": -5, "target": 10}),
        ("NPS ? -> 55", {"metric": "NPS", "target": 55}),
        ("NPS -> 55", {"metric": "NPS", "target": 55}),
        ("NPS 55", {"metric": "NPS", "target": 55}),
        ("NPS ?", {"metric": "NPS", "establish": True}),
        ("NPS", {"metric": "NPS"}),
        ("notoriété 20 → 26 %", {"metric": "notoriété", "baseline": 20, "target": 26, "unit": "%"}),
        (
            "trafic direct de 20 500 à 24 600 visites/mois",
            {"metric": "trafic direct", "baseline": 20500, "target": 24600, "unit": "visites/mois"},
        ),
        ("coût par lead 12 € -> 9 €", {"metric": "coût par lead", "baseline": 12, "target": 9, "unit": "€"}),
        ("$40 -> $55 ARPU", {"metric": "ARPU", "baseline": 40, "target": 55, "unit": "$"}),
        ("CA 1,2 M€ → 1,5 M€", {"metric": "CA", "baseline": 1.2, "target": 1.5, "unit": "M€"}),
        ("leads 12k -> 15k", {"metric": "leads", "baseline": 12000, "target": 15000}),
        ("délai de réponse 26 h -> 4 h", {"metric": "délai de réponse", "baseline": 26, "target": 4, "unit": "h"}),
        ("démos 120/mois -> 200/mois", {"metric": "démos", "baseline": 120, "target": 200, "unit": "/mois"}),
        ("démos 120 -> 200 /mois", {"metric": "démos", "baseline": 120, "target": 200, "unit": "/mois"}),
        ("démos 120/mois -> 200", {"metric": "démos", "baseline": 120, "target": 200, "unit": "/mois"}),
        ("démos 120 par mois à 200 par mois", {"metric": "démos", "baseline": 120, "target": 200, "unit": "par mois"}),
        ("démos 120/mois -> 200 par mois", {"metric": "démos", "baseline": 120, "target": 200, "unit": "par mois"}),
        ("demos 120 a month -> 200 a month", {"metric": "demos", "baseline": 120, "target": 200, "unit": "a month"}),
        (
            "démos de 120 démos par mois à 200 démos par mois",
            {"metric": "démos", "baseline": 120, "target": 200, "unit": "démos par mois"},
        ),
        (
            "réponse 26 heures ouvrées -> 4 heures ouvrées",
            {"metric": "réponse", "baseline": 26, "target": 4, "unit": "heures ouvrées"},
        ),
        ("CAC 120 €/client -> 90 €/client", {"metric": "CAC", "baseline": 120, "target": 90, "unit": "€/client"}),
        ("CAC $40/lead -> $30/lead", {"metric": "CAC", "baseline": 40, "target": 30, "unit": "$/lead"}),
        ("démos ≥ 200/mois", {"metric": "démos", "at_least": 200, "unit": "/mois"}),
        (
            "Passer les démos de 120/mois à 200/mois",
            {"title": "Passer les démos de 120/mois à 200/mois", "baseline": 120, "target": 200, "unit": "/mois"},
        ),
        ("note 4,1/5 -> 4,5/5", {"metric": "note", "baseline": 4.1, "target": 4.5, "unit": "/5"}),
        ("note 3/5 à 4/5", {"metric": "note", "baseline": 3, "target": 4, "unit": "/5"}),
        ("churn 5 % -> 3 % chez les PME", {"metric": "churn chez les PME", "baseline": 5, "target": 3, "unit": "%"}),
        ("demos 5 to 8 per week", {"metric": "demos", "baseline": 5, "target": 8, "unit": "per week"}),
        ("from 5 to 8 demos a week", {"metric": "demos a week", "baseline": 5, "target": 8}),
        ("+30 % de notoriété spontanée", {"metric": "notoriété spontanée", "change": "+30 %"}),
        ("notoriété spontanée +30 %", {"metric": "notoriété spontanée", "change": "+30 %"}),
        ("leads qualifiés x2", {"metric": "leads qualifiés", "change": "x2"}),
        ("désabonnements ≤ 0,6 %", {"metric": "désabonnements", "at_most": 0.6, "unit": "%"}),
        ("disponibilité >= 95 %", {"metric": "disponibilité", "at_least": 95, "unit": "%"}),
        ("NPS entre 30 et 50", {"metric": "NPS", "at_least": 30, "at_most": 50}),
        ("NPS 40 -> 55 due 28/02", {"metric": "NPS", "baseline": 40, "target": 55, "due": date(2027, 2, 28)}),
        ("NPS 40 -> 55 d’ici s8", {"metric": "NPS", "baseline": 40, "target": 55, "due": date(2027, 2, 26)}),
        ("NPS 40 -> 55 28/02", {"metric": "NPS", "baseline": 40, "target": 55, "due": date(2027, 2, 28)}),
        (
            "NPS 40 -> 55 source : enquête en ligne @marc rythme : mensuel",
            {"metric": "NPS", "baseline": 40, "target": 55, "source": "enquête en ligne", "cadence": "monthly",
             "owner": "marc"},
        ),
        (
            "Passer le NPS de 40 à 55",
            {"title": "Passer le NPS de 40 à 55", "metric": "NPS", "baseline": 40, "target": 55},
        ),
        ("Atteindre 10 000 abonnés", {"title": "Atteindre 10 000 abonnés", "metric": "abonnés", "target": 10000}),
        ("Être n°1", {"title": "Être n°1"}),
    ],
)  # fmt: skip
def test_a_key_result_has_the_figures_that_its_line_has(text: str, fields: dict[str, object]) -> None:
    understood = read("key_result", text)
    assert understood.fields == fields
    assert not understood.unclear


def test_thousands_are_marked_as_the_reader_marks_them() -> None:
    assert read("key_result", "leads 1,200 -> 1,500", "en").fields["target"] == 1500
    assert read("key_result", "taux 1,200 -> 1,500", "fr").fields["target"] == 1.5


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        (
            "Livre blanc 11/01-05/02 #communication @claire !notoriete",
            {"title": "Livre blanc", "start": JANUARY_11, "end": FEBRUARY_5, "team": "communication",
             "owner": "claire", "serves": ["notoriete"]},
        ),
        (
            "Livre blanc du 11/01 au 05/02 12j !spont !ment",
            {"title": "Livre blanc", "start": JANUARY_11, "end": FEBRUARY_5, "effort": 12,
             "serves": ["spontanee", "mentions"]},
        ),
        ("Livre blanc 11/01 +2s", {"title": "Livre blanc", "start": JANUARY_11, "end": date(2027, 1, 22)}),
        ("Livre blanc 13/01 +2s", {"title": "Livre blanc", "start": date(2027, 1, 13), "end": date(2027, 1, 26)}),
        ("Livre blanc 10/01 +2s", {"title": "Livre blanc", "start": date(2027, 1, 10), "end": date(2027, 1, 22)}),
        ("Livre blanc 11/01 +14j", {"title": "Livre blanc", "start": JANUARY_11, "end": date(2027, 1, 24)}),
        (
            "Atelier demain +2s #digital",
            {"title": "Atelier", "start": date(2027, 1, 21), "end": date(2027, 2, 3), "team": "digital"},
        ),
        ("Atelier lundi +1s", {"title": "Atelier", "start": date(2027, 1, 25), "end": date(2027, 1, 29)}),
        ("Le monde de demain +2s", {"title": "Le monde de demain", "start": date(2027, 2, 3)}),
        ("Livre blanc dès le 11/01", {"title": "Livre blanc", "start": JANUARY_11}),
        ("Livre blanc jusqu’au 05/02", {"title": "Livre blanc", "end": FEBRUARY_5}),
        ("Livre blanc 11 janv. 5 févr.", {"title": "Livre blanc", "start": JANUARY_11, "end": FEBRUARY_5}),
        ("Webinaire s3", {"title": "Webinaire", "start": date(2027, 1, 18), "end": date(2027, 1, 22)}),
        ("Webinaire dès lundi", {"title": "Webinaire", "start": date(2027, 1, 25)}),
        ("Newsletter du lundi", {"title": "Newsletter du lundi"}),
        ("Le monde de demain", {"title": "Le monde de demain"}),
        ("Support 24/7 en 30 jours", {"title": "Support 24/7 en 30 jours"}),
        (
            "Presse type : campagne après : livre-blanc",
            {"title": "Presse", "kind": "campaign", "after": ["livre-blanc"]},
        ),
    ],
)  # fmt: skip
def test_an_initiative_has_its_days_and_whom_it_belongs_to(text: str, fields: dict[str, object]) -> None:
    understood = read("initiative", text)
    assert understood.fields == fields
    assert not understood.unclear


WEEKS_3_TO_6 = (date(2027, 1, 18), date(2027, 2, 12))
MARCH = (date(2027, 3, 1), date(2027, 3, 31))
JANUARY_AND_FEBRUARY = (date(2027, 1, 1), date(2027, 2, 28))


@pytest.mark.parametrize(
    ("text", "days"),
    [
        *((words, WEEKS_3_TO_6) for words in ("semaine 3 à 6", "semaines 3 à 6", "semaines 3-6", "sem. 3–6")),
        *((words, WEEKS_3_TO_6) for words in ("weeks 3 to 6", "week 3-6", "from week 3 to week 6", "s3-s6")),
        *((words, WEEKS_3_TO_6) for words in ("de la semaine 3 à la 6", "des semaines 3 à 6", "Semaine 3 à 6,")),
        ("pour janvier-février", JANUARY_AND_FEBRUARY),
        *((words, MARCH) for words in ("en mars", "in March", "en mars 2027", "In March, ", "en Mars")),
        *((words, JANUARY_AND_FEBRUARY) for words in ("janvier-février", "de janvier à février", "en janv. – févr.")),
        *((words, JANUARY_AND_FEBRUARY) for words in ("January-February", "from January to February", "Jan-Feb 2027")),
        ("de décembre à janvier", (date(2026, 12, 1), date(2027, 1, 31))),
        ("de décembre à janvier 2028", (date(2027, 12, 1), date(2028, 1, 31))),
        ("en mai", (date(2027, 5, 1), date(2027, 5, 31))),
        ("en février 2028", (date(2028, 2, 1), date(2028, 2, 29))),
    ],
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_an_initiative_may_last_for_weeks_or_months(text: str, days: tuple[date, date], language: Language) -> None:
    for line in (f"Livre blanc {text} @claire", f"{text} Livre blanc @claire"):
        if text in ("in March", "en Mars") and line.startswith(text):
            continue  # a capital behind it makes a name of it
        understood = read("initiative", line, language)
        assert understood.fields == {"title": "Livre blanc", "start": days[0], "end": days[1], "owner": "claire"}


@pytest.mark.parametrize(
    "title",
    [
        *("Campagne Mars", "Partenariat Mars et Milka", "Que mettre in may", "Gather in March Madness", "mars"),
        *("Salons en janvier et mars", "Bilan de mars", "Sortie en marge de juin", "Atelier Mars - Vénus"),
        *("Presse 11 janvier-février", "Janvier-Lambert", "Presse 1er mars-avril"),
    ],
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_month_is_read_from_a_word_that_only_looks_like_one(title: str, language: Language) -> None:
    assert read("initiative", title, language).fields == {"title": title}


def test_months_keep_to_a_period_that_begins_or_ends_within_them() -> None:
    header = PLAN.header.model_copy(update={"period": Period(start=date(2027, 1, 4), end=date(2027, 3, 28))})
    around = context("initiative", PLAN.model_copy(update={"header": header}))
    assert read_quick("Presse janvier-mars", around).fields == {
        "title": "Presse",
        "start": date(2027, 1, 4),
        "end": date(2027, 3, 28),
    }


def test_what_follows_on_a_month_is_no_year_of_it() -> None:
    assert read("initiative", "Gagner en mars 5000 visites").fields["title"] == "Gagner 5000 visites"
    assert read("initiative", "Publier en mars 3 articles").fields["title"] == "Publier 3 articles"


def test_a_week_that_the_period_has_not_is_left_as_it_is_typed() -> None:
    for words in ("s3-16", "semaine 3 à 16", "semaines 6 à 3"):
        understood = read("initiative", f"Presse {words} #digital")
        assert understood.fields == {"title": f"Presse {words}", "team": "digital"}
        (unclear,) = understood.unclear
        assert f"Presse {words}"[unclear.start : unclear.end] == words


@pytest.mark.parametrize(
    ("kind", "text", "fields"),
    [
        (
            "objective",
            "Une marque qu’on cite @claire !b2b",
            {"title": "Une marque qu’on cite", "owner": "claire", "supports": ["b2b"]},
        ),
        ("objective", "Bravo ! Être #1", {"title": "Bravo ! Être #1"}),
        ("person", "Jean Petit #digital", {"name": "Jean Petit", "team": "digital"}),
        ("team", "Communication 8", {"name": "Communication", "capacity": 8}),
        ("team", "Communication 8 j/sem", {"name": "Communication", "capacity": 8}),
        ("team", "Communication", {"name": "Communication"}),
        ("priority", "Croître en B2B 2", {"title": "Croître en B2B 2"}),
        (
            "kpi",
            "Trafic organique ≥ 18000 visites/mois",
            {"title": "Trafic organique", "at_least": 18000, "unit": "visites/mois"},
        ),
        ("kpi", "Panier min 40 max 60 €", {"title": "Panier", "at_least": 40, "at_most": 60, "unit": "€"}),
    ],
)  # fmt: skip
def test_the_others_have_theirs(kind: ItemKind, text: str, fields: dict[str, object]) -> None:
    assert read(kind, text).fields == fields


@pytest.mark.parametrize(
    ("word", "owner"),
    [
        *(("@claire", "claire"), ("@Cl", "claire"), ("@aubry", "marc")),
        *(("@Claire Martin", "claire"), ('@"Marc Aubry"', "marc")),
    ],
)  # fmt: skip
def test_a_person_is_known_by_id_name_or_a_beginning(word: str, owner: str) -> None:
    assert read("key_result", f"NPS {word} 40 -> 55").fields == {
        "metric": "NPS",
        "baseline": 40,
        "target": 55,
        "owner": owner,
    }


def test_where_a_plan_lists_nobody_a_name_is_one() -> None:
    assert read_quick("NPS @Zoé", context("key_result", Plan())).fields == {"metric": "NPS", "owner": "Zoé"}


@pytest.mark.parametrize(
    ("kind", "text", "title", "words", "mend"),
    [
        ("key_result", "NPS 40 -> 55 @cliare", "NPS @cliare", "@cliare", "@claire"),
        ("key_result", "NPS 40 -> 55 #digital", "NPS #digital", "#digital", None),
        ("initiative", "Salon !not", "Salon !not", "!not", None),
        ("initiative", "Salon @claire @marc", "Salon @marc", "@marc", None),
        ("initiative", "Salon 31/02", "Salon 31/02", "31/02", None),
        ("initiative", "Salon type : fête", "Salon type : fête", "type : fête", None),
    ],
)
def test_what_is_unclear_is_said_and_stays_in_the_title(
    kind: ItemKind, text: str, title: str, words: str, mend: str | None
) -> None:
    understood = read(kind, text)
    assert understood.fields.get("title", understood.fields.get("metric")) == title
    (unclear,) = understood.unclear
    assert text[unclear.start : unclear.end] == words
    assert unclear.mend == mend


WORDS = st.sampled_from(
    [
        *("NPS", "Livre blanc", "notoriété", "source:", "type : campagne", "après :", "due", "dès", "du", "au", "la"),
        *("@claire", "@cl", "@Zoé", '@"Marc Aubry"', "#digital", "#x", "!not", "!spontanee", "!", "#", "@", "?"),
        *("40", "20 500", "1,2 M€", "26 h", "5%", "x2", "+30 %", "≤", "->", "→", "à", "to", "entre", "et", "-"),
        *("/mois", "par mois", "a month", "120/mois", "$40/lead"),
        *(
            "11/01",
            "11/01-05/02",
            "31/02",
            "s3",
            "s3-s6",
            "semaine 3 à 6",
            "s3-99",
            "en mars",
            "janvier-février",
            "+2w",
            "11 janv.",
            "demain",
            "12j",
            "8 j/sem",
            "«",
            "\u202f",
        ),
    ]
)
LINES = st.lists(st.one_of(WORDS, st.text(max_size=6)), max_size=9).flatmap(
    lambda words: st.sampled_from([" ", "  ", ""]).map(lambda blank: blank.join(words))
)
KINDS = st.sampled_from(get_args(ItemKind))
NAMES = ("title", "metric", "name")


@given(LINES, KINDS, st.sampled_from(LANGUAGES))
def test_no_word_is_lost_whatever_is_typed(text: str, kind: ItemKind, language: Language) -> None:
    understood = read(kind, text, language)
    taken = Counter(at for piece in understood.pieces for at in range(piece.start, piece.end))
    assert all(count == 1 for count in taken.values())
    assert not [char for at, char in enumerate(text) if at not in taken and not char.isspace()]
    for name in NAMES:
        own = "".join(text[piece.start : piece.end] for piece in understood.pieces if piece.field == name)
        if own.strip():
            assert _letters(own) in _letters(str(understood.fields[name]))
    for unclear in understood.unclear:
        assert 0 <= unclear.start < unclear.end <= len(text)


def _letters(text: str) -> str:
    return "".join(text.split())


@given(LINES, KINDS)
def test_what_is_understood_can_be_added_if_it_has_a_name(text: str, kind: ItemKind) -> None:
    document = Document(Source('okrtui = 1\n\n[[objectives]]\nid = "notoriete"\ntitle = "N"\n', False))
    fields = read(kind, text).fields
    if any(str(fields.get(name, "")).strip() for name in NAMES):
        under = "notoriete" if kind == "key_result" else None
        after, _undo = changed(document, read_plan(document.data).plan, AddItem(kind, fields, under=under))
        items = read_plan(after.data).plan.items
        added = next(item for item in items if item.kind == kind and item.path != ("objectives", 0))
        for name, value in fields.items():
            read_back = getattr(added.part, name)
            assert value == (list(read_back) if isinstance(value, list) else getattr(read_back, "written", read_back))
