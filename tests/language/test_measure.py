"""The title of a key result fills its fields, as far as it speaks of them."""

import pytest

from okrtui.language.measure import Measure, read_measure
from okrtui.language.statement import read_statement
from okrtui.locales.language import Language


def _measure(title: str, language: Language) -> Measure | None:
    return read_measure(read_statement(title, language))


class TestStartAndGoal:
    @pytest.mark.parametrize(
        ("title", "language", "metric", "unit", "baseline", "target"),
        [
            ("NPS 40 → 55", "en", "NPS", None, 40, 55),
            ("NPS de 40 à 55", "fr", "NPS", None, 40, 55),
            ("Raise NPS from 40 to 55", "en", "NPS", None, 40, 55),
            ("Faire passer le NPS de 40 à 55", "fr", "NPS", None, 40, 55),
            ("conversion rate from 12% to 20%", "en", "conversion rate", "%", 12, 20),
            ("taux de conversion de 12 à 20 %", "fr", "taux de conversion", "%", 12, 20),
            ("Augmenter le taux d’ouverture de 18 % à 25 %", "fr", "taux d’ouverture", "%", 18, 25),
            ("Cut churn from 5% to 3%", "en", "churn", "%", 5, 3),
            ("Revenue from $2M to $3M", "en", "Revenue", "$", 2_000_000, 3_000_000),
            ("Chiffre d’affaires de 1,2 M€ à 1,5 M€", "fr", "Chiffre d’affaires", "€", 1_200_000, 1_500_000),
            ("Leads qualifiés : 140 → 220", "fr", "Leads qualifiés", None, 140, 220),
            ("220 leads, up from 140", "en", "leads", None, 140, 220),
            ("220 leads contre 140", "fr", "leads", None, 140, 220),
        ],
    )
    def test_all_fields(
        self, title: str, language: Language, metric: str, unit: str | None, baseline: float, target: float
    ) -> None:
        assert _measure(title, language) == Measure(metric, unit, baseline, target)


class TestGoal:
    @pytest.mark.parametrize(
        ("title", "language", "metric", "unit", "target"),
        [
            ("NPS de 55", "fr", "NPS", None, 55),
            ("NPS of 55", "en", "NPS", None, 55),
            ("Taux d’ouverture ≥ 35 %", "fr", "Taux d’ouverture", "%", 35),
            ("Open rate above 35%", "en", "Open rate", "%", 35),
            ("At least 95% retention", "en", "retention", "%", 95),
            ("≥ 95% retention", "en", "retention", "%", 95),
            ("Au moins 95 % de clients satisfaits", "fr", "clients satisfaits", "%", 95),
            ("1 200 leads par mois", "fr", "leads", None, 1200),
            ("12k visites", "fr", "visites", None, 12_000),
            ("3 M€ de chiffre d’affaires", "fr", "chiffre d’affaires", "€", 3_000_000),
            ("2 millions d’euros de chiffre d’affaires", "fr", "chiffre d’affaires", "€", 2_000_000),
            ("Revenue of €1.2m", "en", "Revenue", "€", 1_200_000),
            ("Délai de réponse de moins de 2 h", "fr", "Délai de réponse", "h", 2),
            ("Note moyenne de 4,5/5", "fr", "Note moyenne", "/5", 4.5),
            ("400 abonnés à la newsletter d’ici fin mars", "fr", "abonnés à la newsletter", None, 400),
        ],
    )
    def test_without_a_start(
        self, title: str, language: Language, metric: str, unit: str | None, target: float
    ) -> None:
        assert _measure(title, language) == Measure(metric, unit, None, target)

    @pytest.mark.parametrize(
        ("title", "language", "metric", "target"),
        [
            ("3 nouvelles mentions", "fr", "mentions", 3),
            ("40 new customers", "en", "customers", 40),
        ],
    )
    def test_what_is_new_starts_at_nothing(self, title: str, language: Language, metric: str, target: float) -> None:
        assert _measure(title, language) == Measure(metric, None, 0, target)


class TestChange:
    @pytest.mark.parametrize(
        ("title", "language", "metric", "change"),
        [
            ("+30 % de leads", "fr", "leads", "+30\u202f%"),
            ("30% more leads", "en", "leads", "+30%"),
            ("Grow revenue by 30%", "en", "revenue", "+30%"),
            ("Augmenter les ventes de 12,5 %", "fr", "ventes", "+12,5\u202f%"),
            ("Cut churn by 20%", "en", "churn", "-20%"),
            ("−15 % de résiliations", "fr", "résiliations", "-15\u202f%"),
            ("x2 le trafic", "fr", "trafic", "x2"),
            ("Doubler les ventes", "fr", "ventes", "x2"),
            ("Twice as many leads", "en", "leads", "x2"),
            ("Multiplier par 1,5 les ventes", "fr", "ventes", "x1,5"),
            ("Halve the complaints", "en", "complaints", "-50%"),
            ("Réduire de moitié les réclamations", "fr", "réclamations", "-50\u202f%"),
        ],
    )
    def test_as_the_field_spells_it(self, title: str, language: Language, metric: str, change: str) -> None:
        assert _measure(title, language) == Measure(metric=metric, change=change)


class TestNothing:
    @pytest.mark.parametrize(
        "title",
        [
            *("Publish the new website", "Customers recommend us", "Certified to ISO 27001", "Support open 24/7"),
            *("Launch by 31 March", "Launch in 2027", "Be the #1 in our market", "Reach the top 3", "Known in B2B"),
            *("", "?", "A third fewer complaints", "+2 pts of awareness", "One visitor in twenty asks for a demo"),
        ],
    )
    def test_in_english(self, title: str) -> None:
        assert _measure(title, "en") is None

    @pytest.mark.parametrize(
        "title",
        [
            *("Mettre en ligne le nouveau site", "Nos clients nous recommandent", "Certifiés ISO 27001", "Ouvert 7j/7"),
            *(
                "Lancer le 15 mars",
                "Horizon 2030",
                "Être le n° 1 du marché",
                "Entrer au CAC 40",
                "Séduire les 18-25 ans",
            ),
            *("Un visiteur sur cinq demande une démo", "+2 pts de notoriété", "Réduire d’un tiers les réclamations"),
        ],
    )
    def test_in_french(self, title: str) -> None:
        assert _measure(title, "fr") is None

    def test_a_figure_too_large_to_keep(self) -> None:
        assert _measure("9" * 400 + " leads", "en") is None

    @pytest.mark.parametrize(
        ("title", "language"), [("Reach 40", "en"), ("Atteindre 40", "fr"), ("40 widgets polished", "en")]
    )
    def test_a_figure_of_something_unknown_names_no_metric(self, title: str, language: Language) -> None:
        measure = _measure(title, language)
        assert measure is not None
        assert (measure.metric, measure.target) == (None, 40)
