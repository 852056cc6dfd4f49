"""What a metric is by its name."""

from pathlib import Path
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okrtui.language import metric_names
from okrtui.language.metric import UNKNOWN, is_only_metric, metric_of
from okrtui.locales.language import LANGUAGES, Language
from okrtui.text.fold import fold

LEXICONS = Path(metric_names.__file__).parent / "lexicons"


class TestShare:
    @pytest.mark.parametrize(
        ("words", "unit", "language"),
        [
            ("conversion rate", None, "en"),
            ("conversion rate from visitor to demo request", "%", "en"),
            ("Lead conversion rates", "%", "en"),
            ("e-mail open rate", "%", "en"),
            ("unaided awareness among maintenance managers", "%", "en"),
            ("share of revenue lost over twelve months", "%", "en"),
            ("% of customers who stay", "%", "en"),
            ("market share", "%", "en"),
            ("customer retention", "%", "en"),
            ("customer satisfaction", "%", "en"),
            ("SLA compliance", "%", "en"),
            ("taux de conversion", None, "fr"),
            ("TAUX D’OUVERTURE", "%", "fr"),
            ("taux d'ouverture de la newsletter", "pour cent", "fr"),
            ("notoriété spontanée chez les responsables de maintenance", "%", "fr"),
            ("part des demandes qui mènent à un rendez-vous", "%", "fr"),
            ("hausse de la part de marché", "points", "fr"),
            ("abandon de panier", "%", "fr"),
            ("satisfaction client", "%", "fr"),
            ("+25 % de taux de conversion", None, "fr"),
        ],
    )
    def test_parts_of_a_whole(self, words: str, unit: str | None, language: Language) -> None:
        metric = metric_of(words, unit, language)
        assert metric.share
        assert (metric.lowest, metric.highest) == (0, 100)
        assert metric.is_percent

    @pytest.mark.parametrize(
        ("words", "unit", "language"),
        [
            ("net revenue retention", "%", "en"),
            ("NRR", "%", "en"),
            ("ROAS", "%", "en"),
            ("return on investment", "%", "en"),
            ("revenue growth", "%", "en"),
            ("mark-up", "%", "en"),
            ("gross margin", "%", "en"),
            ("quota attainment", "%", "en"),
            ("occupancy rate", "%", "en"),
            ("engagement rate", "%", "en"),
            ("retention", "months", "en"),
            ("churn", "customers", "en"),
            ("adoption", "users", "en"),
            ("share of wallet", "€", "en"),
            ("share price", "€", "en"),
            ("number of customers with a high conversion rate", None, "en"),
            ("budget spent", "%", "en"),
            ("croissance du chiffre d’affaires", "%", "fr"),
            ("rétention nette du CA", "%", "fr"),
            ("taux de marque", "%", "fr"),
            ("taux de remplissage", "%", "fr"),
            ("taux d’atteinte des objectifs", "%", "fr"),
            ("taux de change", "%", "fr"),
            ("retours positifs de la part des clients", None, "fr"),
            ("part des ventes en ligne", "k€", "fr"),
            ("nombre de clients dont le taux de conversion monte", None, "fr"),
            ("quelque chose d’inconnu", "%", "fr"),
        ],
    )
    def test_the_sign_makes_no_share(self, words: str, unit: str | None, language: Language) -> None:
        metric = metric_of(words, unit, language)
        assert not metric.share
        assert metric.highest is None


class TestScale:
    @pytest.mark.parametrize(
        ("words", "unit", "language", "scale"),
        [
            ("NPS", None, "en", (-100, 100)),
            ("NPS score", "points", "en", (-100, 100)),
            ("recommandation des clients installés (NPS)", "points", "fr", (-100, 100)),
            ("System Usability Scale", None, "en", (0, 100)),
            ("PageSpeed score", None, "en", (0, 100)),
            ("autorité de domaine", None, "fr", (0, 100)),
            ("app store rating", None, "en", (0, 5)),
            ("note Google", None, "fr", (0, 5)),
            ("note moyenne", "/10", "fr", (0, 10)),
            ("note moyenne sur 20", None, "fr", (0, 20)),
            ("average rating out of 5", None, "en", (0, 5)),
            ("customer satisfaction", "/5", "en", (0, 5)),
            ("CSAT", "%", "en", (0, 100)),
            ("Google position", None, "en", (1, None)),
            ("note moyenne", None, "fr", (None, None)),
            ("support open 24/7", None, "en", (None, None)),
            ("leads", None, "en", (None, None)),
        ],
    )
    def test_ends(self, words: str, unit: str | None, language: Language, scale: tuple[float, float]) -> None:
        metric = metric_of(words, unit, language)
        assert (metric.lowest, metric.highest) == scale


class TestDirection:
    @pytest.mark.parametrize(
        ("words", "language"),
        [
            *((words, "en") for words in ("churn", "cost per lead", "CAC", "bounce rate", "time to first response")),
            *((words, "en") for words in ("complaints", "unsubscribe rate", "average Google position", "lead time")),
            *((words, "fr") for words in ("attrition", "coût par lead accepté", "taux de rebond", "délai de rappel")),
            *((words, "fr") for words in ("réclamations", "taux de désinscription", "position moyenne sur Google")),
        ],
    )
    def test_less_is_better(self, words: str, language: Language) -> None:
        assert metric_of(words, None, language).better == "down"

    @pytest.mark.parametrize(("words", "language"), [("NPS", "en"), ("leads qualifiés", "fr"), ("revenue", "en")])
    def test_more_is_better(self, words: str, language: Language) -> None:
        assert metric_of(words, None, language).better == "up"

    @pytest.mark.parametrize(
        "words", ["widgets", "budget", "number of tickets", "share of calls", "lost revenue", "customers who leave us"]
    )
    def test_it_is_not_guessed(self, words: str) -> None:
        assert metric_of(words, None, "en").better is None


class TestUnits:
    @pytest.mark.parametrize(
        ("words", "language"),
        [
            *((words, "en") for words in ("qualified leads", "NPS", "app rating", "number of visits", "widgets")),
            *((words, "en") for words in ("monthly visits", "time to reply in hours", "cost per lead (€)", "rank")),
            *((words, "fr") for words in ("mentions presse", "indice de visibilité", "délai en jours", "rendez-vous")),
        ],
    )
    def test_these_figures_need_none(self, words: str, language: Language) -> None:
        assert metric_of(words, None, language).bare

    @pytest.mark.parametrize(
        ("words", "language"),
        [
            *((words, "en") for words in ("conversion rate", "revenue", "time to reply", "direct traffic")),
            *((words, "fr") for words in ("panier moyen", "délai de rappel", "rétention à 30 jours")),
        ],
    )
    def test_these_say_nothing_without(self, words: str, language: Language) -> None:
        assert not metric_of(words, None, language).bare

    def test_percent_by_nature(self) -> None:
        assert metric_of("taux d’une chose inconnue", None, "fr").is_percent
        assert metric_of("revenue growth", None, "en").is_percent
        assert not metric_of("direct traffic", None, "en").is_percent
        assert not metric_of("ROAS", None, "en").is_percent
        assert metric_of("ROAS", "%", "en").is_percent


class TestOnlyAMetric:
    @pytest.mark.parametrize(
        ("title", "language"),
        [
            *(
                (title, "en")
                for title in ("Organic traffic", "NPS", "The conversion rate of our website", "KPI: churn")
            ),
            *((title, "en") for title in ("Site traffic", "Qualified leads", "Net revenue retention")),
            *((title, "fr") for title in ("Taux de conversion", "Le NPS", "Trafic du site", "Parts de marché")),
            *((title, "fr") for title in ("Coût par lead", "Chiffre d’affaires annuel", "Taux d’ouverture (e-mail)")),
        ],
    )
    def test_names(self, title: str, language: Language) -> None:
        assert is_only_metric(title, language)

    @pytest.mark.parametrize(
        ("title", "language"),
        [
            *(
                (title, "en")
                for title in ("Grow organic traffic", "Customers", "Partners", "", "???", "Be more visible")
            ),
            *((title, "en") for title in ("A conversion rate to be proud of", "Customers love our service", "NPS 50")),
            *((title, "en") for title in ("The first name in maintenance", "Our brand", "Market leader in pumps")),
            *((title, "fr") for title in ("Générer plus de leads qualifiés", "Clients", "Moderniser notre image")),
            *(
                (title, "fr")
                for title in ("Une notoriété qui fait venir les acheteurs", "Trafic en hausse", "NPS : 50")
            ),
        ],
    )
    def test_more_than_a_name(self, title: str, language: Language) -> None:
        assert not is_only_metric(title, language)


class TestLexicons:
    @pytest.mark.parametrize("language", LANGUAGES)
    def test_they_are_written_as_plans_are_read(self, language: Language) -> None:
        """A name with an accent, a capital or an article would never be found."""
        for line in (LEXICONS / language / "metrics.txt").read_text(encoding="utf-8").splitlines():
            if line and line[0] not in "#[":
                assert line == fold(line)
                for term in line.rstrip(",").split(", "):
                    assert len(metric_names.canonical(term, language)) == len(term.split()), term

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_every_name_is_found_as_what_it_stands_for(self, language: Language) -> None:
        heading = ""
        for line in (LEXICONS / language / "metrics.txt").read_text(encoding="utf-8").splitlines():
            if line.startswith("["):
                heading = line.strip("[]").split()[0]
            elif line and line[0] != "#" and heading not in ("unit", "doubt", "around"):
                for term in line.rstrip(",").split(", "):
                    kind = metric_of(term, None, language).kind
                    assert kind == (None if heading == "other" else heading), term


class TestBounds:
    @given(st.text(), st.none() | st.text())
    def test_any_text_is_read(self, words: str, unit: str | None) -> None:
        for language in LANGUAGES:
            metric = metric_of(words, unit, language)
            assert metric.lowest is None or metric.highest is None or metric.lowest < metric.highest
            is_only_metric(words, language)

    def test_a_million_characters_take_no_time(self) -> None:
        began = perf_counter()
        metric_of("part de marche de la part de " * 36_000, None, "fr")
        assert perf_counter() - began < 5

    def test_unknown_words_say_nothing(self) -> None:
        assert metric_of("", None, "en") == UNKNOWN
