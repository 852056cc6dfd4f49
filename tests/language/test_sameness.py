"""Titles that say almost the same, and those that only look like it."""

from collections import defaultdict
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okrtui.language.sameness import beginnings, content, metric_key, same_words
from okrtui.locales.language import LANGUAGES, Language
from tests.language.labelled import statements


@pytest.mark.parametrize(
    ("one", "other", "language"),
    [
        ("Increase our brand awareness", "Improve brand awareness", "en"),
        ("Launch the webinar series", "The webinar series launched", "en"),
        ("Website redesign", "Redesign the website", "en"),
        ("Publish three articles", "3 articles published", "en"),
        ("10,000 followers", "10 000 followers", "en"),
        ("Organise a fair", "Organization of fairs", "en"),
        ("Accroître la notoriété auprès des PME", "Améliorer notre notoriété chez les PME", "fr"),
        ("Lancer le nouveau site", "Lancement du nouveau site", "fr"),
        ("Déployer le CRM", "Déploiement du CRM", "fr"),
        ("Organiser cinq webinaires", "L’organisation de 5 webinaires", "fr"),
        ("Publier une étude", "Publication d’une étude", "fr"),
        ("Être plus visibles", "PLUS VISIBLES !", "fr"),
        ("10 000 abonnés", "10\u202f000 abonnés", "fr"),
    ],
)
def test_these_say_the_same(one: str, other: str, language: Language) -> None:
    assert same_words(one, other, language)
    assert same_words(other, one, language)


@pytest.mark.parametrize(
    ("one", "other", "language"),
    [
        ("Grow leads in France", "Grow leads in Spain", "en"),
        ("Leads in Q1", "Leads in Q2", "en"),
        ("Publish 3 articles", "Publish 5 articles", "en"),
        ("Reduce churn", "Increase churn", "en"),
        ("More leads", "Fewer leads", "en"),
        ("Market leads", "Marketing leads", "en"),
        ("Leads", "Leaders", "en"),
        ("2.5k leads", "25k leads", "en"),
        ("Leads 2026", "Leads 2027", "en"),
        ("Grow leads", "Win leads", "en"),
        ("10 % des clients", "10 clients", "fr"),
        ("Trafic organique", "Trafic direct", "fr"),
        ("Clients fidèles", "Clients fidèles en B2B", "fr"),
        ("Moins de délais", "Plus de délais", "fr"),
        ("日本", "中国", "en"),
        ("!!!", "???", "en"),
    ],
)
def test_these_do_not(one: str, other: str, language: Language) -> None:
    assert not same_words(one, other, language)


@given(st.text(), st.text())
def test_sameness_is_even(one: str, other: str) -> None:
    for language in LANGUAGES:
        assert same_words(one, one, language)
        assert same_words(one, other, language) is same_words(other, one, language)
        assert content(one, language)


class TestMetricKey:
    @pytest.mark.parametrize(
        ("one", "other", "language"),
        [
            ("NPS from 40 to 55", "Reach an NPS of 60", "en"),
            ("+25% qualified leads", "12k qualified leads", "en"),
            ("Augmenter le NPS de 40 à 55", "NPS", "fr"),
            ("+30 % de notoriété spontanée", "notoriété spontanée : + 6 points", "fr"),
            ("Réduire le churn", "Augmenter le churn", "fr"),
        ],
    )
    def test_figures_and_directions_are_left_out(self, one: str, other: str, language: Language) -> None:
        assert metric_key(one, language) == metric_key(other, language)

    @pytest.mark.parametrize(
        ("one", "other"),
        [
            ("NPS in France", "NPS in Spain"),
            ("NPS in Q1", "NPS in Q2"),
            ("NPS of installed customers", "NPS of new customers"),
            ("leads", "qualified leads"),
            ("leads 2026", "leads 2027"),
            ("5", "6"),
        ],
    )
    def test_audience_country_and_time_are_not(self, one: str, other: str) -> None:
        assert metric_key(one, "en") != metric_key(other, "en")


@pytest.mark.parametrize("words", ["more less x1 x2 ", "1 000 ", "de la ", "a1,2.3 "])
def test_a_million_characters_take_no_time(words: str) -> None:
    began = perf_counter()
    text = words * (1_000_000 // len(words))
    content(text, "en")
    metric_key(text, "fr")
    assert perf_counter() - began < 5


@pytest.mark.parametrize("language", LANGUAGES)
def test_titles_with_one_content_begin_alike_too(language: Language) -> None:
    by_content: dict[object, set[frozenset[str]]] = defaultdict(set)
    for statement in statements("growing", language):
        words = statement.text
        for written in (words, words.upper(), words.replace("s ", " "), f"the {words}", f"atteindre {words}"):
            by_content[frozenset(content(written, language))].add(beginnings(written, language))
            by_content[metric_key(written, language), "metric"].add(beginnings(written, language))
    assert all(len(found) == 1 for found in by_content.values())
