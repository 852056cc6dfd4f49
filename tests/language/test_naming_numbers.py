"""Numbers that name something are no figures to reach."""

import pytest

from okrtui.language.statement import read_statement
from okrtui.locales.language import Language


class TestNames:
    @pytest.mark.parametrize(
        "text",
        [
            *("Be the reference in B2B", "Prepare for GA4", "A voice in the G7", "Ready for Web3", "A 5G offer"),
            *("Certified to ISO 27001", "Join the CAC 40", "Fortune 500 customers trust us", "A SOC 2 audit passed"),
            *("Support that is there 24/7", "A 360° view of the customer", "4x4 buyers think of us", "3D printing"),
            *("Known among year 10 pupils", "WCAG 2.1 respected", "Win over the 18-25s", "Q3 results"),
            *("Loved by 18 to 25 year olds", "Loved by under-30s", "Known beyond scope 1 and 2"),
        ],
    )
    def test_in_english(self, text: str) -> None:
        assert read_statement(text, "en").quantities == ()

    @pytest.mark.parametrize(
        "text",
        [
            *("Être la référence du B2B", "Passer à GA4", "Une voix au G7", "Certifiés ISO 27001", "Entrer au CAC 40"),
            *("Une assistance 24/7", "Une assistance 24h/24", "Ouvert 7j/7", "Séduire les 18-25 ans", "L’offre 5G"),
            *("Conquérir les 18 à 25 ans", "Plaire aux 25-34 ans", "Une version 2 aimée de tous", "Impression 3D"),
        ],
    )
    def test_in_french(self, text: str) -> None:
        assert read_statement(text, "fr").quantities == ()


class TestDays:
    @pytest.mark.parametrize(
        ("text", "language"),
        [
            *((text, "fr") for text in ("Ouvrir le 15 mars", "Ouvrir le 1er avril 2027", "Ouvrir avant le 31/03/2027")),
            *((text, "fr") for text in ("En 2027, tous nous connaissent", "Horizon 2030", "T2 2027", "mi-2027")),
            *((text, "en") for text in ("Open by 31 March", "Open on March 31, 2027", "Open on 2027-03-31")),
            *((text, "en") for text in ("In 2027 everyone knows us", "Vision 2030", "Open on the 1st of March")),
        ],
    )
    def test_days_and_years(self, text: str, language: Language) -> None:
        assert read_statement(text, language).quantities == ()

    def test_a_year_as_a_figure(self) -> None:
        (quantity,) = read_statement("2030 customers", "en").quantities
        assert quantity.value == 2030


class TestRanks:
    @pytest.mark.parametrize(
        ("text", "language"),
        [
            *((text, "en") for text in ("#1 in our market", "1st choice in France", "Number 2 in Europe", "Top 3")),
            *((text, "fr") for text in ("n° 1 du marché", "1er choix des DSI", "3e place sur Google", "Top 10")),
        ],
    )
    def test_ranks(self, text: str, language: Language) -> None:
        assert read_statement(text, language).quantities == ()


class TestWhatIsThere:
    @pytest.mark.parametrize(
        ("text", "language"),
        [
            *((text, "en") for text in ("Be visible in our 3 core markets", "Loved by the 20 largest accounts")),
            *((text, "fr") for text in ("Être visible sur nos 3 marchés", "Fidéliser les 20 premiers comptes")),
        ],
    )
    def test_how_many_there_are(self, text: str, language: Language) -> None:
        assert read_statement(text, language).quantities == ()

    @pytest.mark.parametrize(
        ("text", "language", "value"),
        [
            ("Our 3 core markets bring in 400 leads", "en", 400),
            ("Obtenir la norme ISO 27001 et 12 contrats", "fr", 12),
            ("40 leads by 31 March 2027", "en", 40),
            ("40 clients B2B avant le 15 mars", "fr", 40),
        ],
    )
    def test_a_figure_beside_a_name(self, text: str, language: Language, value: float) -> None:
        assert [quantity.value for quantity in read_statement(text, language).quantities] == [value]
