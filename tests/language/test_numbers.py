"""Numbers as people write them: signs, thousands, units, words, both decimal marks, spaces of every width."""

import pytest

from okrtui.language.number import parse_number
from okrtui.language.quantity import Quantity
from okrtui.language.statement import read_statement
from okrtui.locales.language import Language

SPACES = {"a space": " ", "a no-break space": "\u00a0", "a narrow no-break space": "\u202f", "a thin space": "\u2009"}


def only_quantity(text: str, language: Language) -> Quantity:
    """The quantity of a text that has but one."""
    (quantity,) = read_statement(text, language).quantities
    return quantity


class TestDigits:
    @pytest.mark.parametrize(
        ("written", "language", "value"),
        [
            ("1200", "fr", 1200),
            ("1 200,5", "fr", 1200.5),
            ("1.200,5", "fr", 1200.5),
            ("1.200", "fr", 1200),
            ("1,2", "fr", 1.2),
            ("1.2", "fr", 1.2),
            ("1’200", "fr", 1200),
            ("1,200", "fr", 1.2),
            ("1,200.5", "en", 1200.5),
            ("1,200", "en", 1200),
            ("1.200", "en", 1.2),
            ("1 200.5", "en", 1200.5),
            ("12,5", "en", 12.5),
            ("1,200,000", "fr", 1_200_000),
            ("1.200.000", "en", 1_200_000),
            ("1,200.5", "fr", 1200.5),
        ],
    )
    def test_marks(self, written: str, language: Language, value: float) -> None:
        assert parse_number(written, language) == value

    @pytest.mark.parametrize("space", SPACES.values(), ids=SPACES)
    def test_spaces_between_thousands(self, space: str) -> None:
        for language in ("fr", "en"):
            assert parse_number(f"1{space}200{space}000", language) == 1_200_000
        assert only_quantity(f"1{space}200,5 leads", "fr").value == 1200.5
        assert only_quantity(f"1{space}200.5 leads", "en").value == 1200.5

    @pytest.mark.parametrize("space", ["", *SPACES.values()], ids=["nothing", *SPACES])
    def test_spaces_before_units(self, space: str) -> None:
        assert only_quantity(f"+30{space}% de leads", "fr")[:3] == ("change", 30, "%")
        assert only_quantity(f"+2{space}pts de notoriété", "fr")[:3] == ("change", 2, "points")
        assert only_quantity(f"3{space}M€ de chiffre d’affaires", "fr")[:3] == ("level", 3_000_000, "€")
        assert only_quantity(f"délai moins de 2{space}h", "fr")[:3] == ("level", 2, "h")
        assert only_quantity(f"retention ≥{space}95% ", "en")[:3] == ("level", 95, "%")

    def test_more_digits_than_a_number_holds(self) -> None:
        assert parse_number("9" * 5_000, "en") == float("inf")
        assert parse_number("1" + " 000" * 5_000, "fr") == float("inf")

    def test_two_numbers_are_not_one(self) -> None:
        assert [quantity.value for quantity in read_statement("12 20 leads", "en").quantities] == [12, 20]
        assert [quantity.value for quantity in read_statement("1 2000 leads", "en").quantities] == [1, 2000]


class TestUnits:
    @pytest.mark.parametrize(
        ("text", "language", "value", "unit"),
        [
            ("12k visites", "fr", 12_000, ""),
            ("12K visits", "en", 12_000, ""),
            ("3 M€ de chiffre d’affaires", "fr", 3_000_000, "€"),
            ("200 k€ de chiffre d’affaires", "fr", 200_000, "€"),
            ("1,5 Md€ de chiffre d’affaires", "fr", 1_500_000_000, "€"),
            ("2 millions d’euros de chiffre d’affaires", "fr", 2_000_000, "€"),
            ("1 200 000 € de chiffre d’affaires", "fr", 1_200_000, "€"),
            ("Revenue of $3M", "en", 3_000_000, "$"),
            ("Revenue of €1.2m", "en", 1_200_000, "€"),
            ("Revenue of £250k", "en", 250_000, "£"),
            ("Revenue of 2 million dollars", "en", 2_000_000, "$"),
            ("Taux d’ouverture : 35 %", "fr", 35, "%"),
            ("Taux d’ouverture de 35 pour cent", "fr", 35, "%"),
            ("An open rate of 35 per cent", "en", 35, "%"),
            ("Répondre en moins de 24 h", "fr", 24, "h"),
            ("Reply in less than 30 minutes", "en", 30, "minutes"),
        ],
    )
    def test_levels(self, text: str, language: Language, value: float, unit: str) -> None:
        assert only_quantity(text, language)[:3] == ("level", value, unit)

    @pytest.mark.parametrize(
        ("text", "language", "value", "scale"),
        [
            ("Note moyenne de 4,5/5", "fr", 4.5, 5),
            ("Average rating of 4.5/5", "en", 4.5, 5),
            ("4.5 out of 5", "en", 4.5, 5),
            ("Note de 16 sur 20", "fr", 16, 20),
            ("Rated 4.7 stars", "en", 4.7, 5),
        ],
    )
    def test_marks_on_a_scale(self, text: str, language: Language, value: float, scale: float) -> None:
        quantity = only_quantity(text, language)
        assert (quantity.value, quantity.scale) == (value, scale)


class TestWords:
    @pytest.mark.parametrize(
        ("text", "language", "value"),
        [
            ("Quarante leads par mois", "fr", 40),
            ("Forty leads a month", "en", 40),
            ("twenty-two customers", "en", 22),
            ("quatre-vingt-dix clients", "fr", 90),
            ("two hundred and fifty customers", "en", 250),
            ("deux cent cinquante clients", "fr", 250),
            ("trois mille clients", "fr", 3000),
            ("une douzaine de clients", "fr", 12),
            ("a dozen customers", "en", 12),
        ],
    )
    def test_numbers(self, text: str, language: Language, value: float) -> None:
        assert only_quantity(text, language)[:3] == ("level", value, "")


class TestBounds:
    @pytest.mark.parametrize(
        ("text", "language", "value", "bound"),
        [
            ("≥ 95% retention", "en", 95, ">"),
            ("Rétention ≥ 95 %", "fr", 95, ">"),
            ("At least 95% of customers satisfied", "en", 95, ">"),
            ("Au moins 95 % de clients satisfaits", "fr", 95, ">"),
            ("Churn < 3%", "en", 3, "<"),
            ("Churn below 3%", "en", 3, "<"),
            ("No more than 5 complaints", "en", 5, "<"),
            ("Pas plus de 5 réclamations", "fr", 5, "<"),
            ("délai moins de 2 h", "fr", 2, "<"),
            ("NPS de 55", "fr", 55, ""),
        ],
    )
    def test_what_is_at_least_or_at_most(self, text: str, language: Language, value: float, bound: str) -> None:
        quantity = only_quantity(text, language)
        assert (quantity.kind, quantity.value, quantity.bound) == ("level", value, bound)


class TestFromTo:
    @pytest.mark.parametrize(
        ("text", "language", "origin", "value", "unit"),
        [
            ("taux de conversion de 12 à 20 %", "fr", 12, 20, "%"),
            ("conversion rate from 12% to 20%", "en", 12, 20, "%"),
            ("NPS 40 → 55", "en", 40, 55, ""),
            ("NPS 40 -> 55", "fr", 40, 55, ""),
            ("NPS 40 => 55", "fr", 40, 55, ""),
            ("NPS de −5 à 20", "fr", -5, 20, ""),
            ("passer de 12 k€ à 20 k€", "fr", 12_000, 20_000, "€"),
            ("Cut the reply time from 24 hours to 2 hours", "en", 24, 2, "hours"),
            ("Grow leads from 1,200 a month to at least 2,000", "en", 1200, 2000, ""),
        ],
    )
    def test_start_and_goal(self, text: str, language: Language, origin: float, value: float, unit: str) -> None:
        quantity = only_quantity(text, language)
        assert quantity[:3] == ("level", value, unit)
        assert quantity.origin == origin

    @pytest.mark.parametrize(
        ("text", "language"),
        [("220 leads, up from 140", "en"), ("Leads: 220 (vs 140)", "en"), ("220 leads contre 140", "fr")],
    )
    def test_a_start_said_behind(self, text: str, language: Language) -> None:
        goal, start = read_statement(text, language).quantities
        assert (goal.kind, goal.value) == ("level", 220)
        assert (start.kind, start.value) == ("origin", 140)


class TestChanges:
    @pytest.mark.parametrize(
        ("text", "language", "factor"),
        [
            ("+30 % de leads", "fr", 1.3),
            ("30% more leads", "en", 1.3),
            ("30 % de leads en plus", "fr", 1.3),
            ("Grow revenue by 30%", "en", 1.3),
            ("CA en hausse de 30 %", "fr", 1.3),
            ("−15 % de résiliations", "fr", 0.85),
            ("-15 % de résiliations", "fr", 0.85),
            ("30% fewer complaints", "en", 0.7),
            ("Cut churn by 20%", "en", 0.8),
            ("Réduire les réclamations de 20 %", "fr", 0.8),
            ("x2 le trafic", "fr", 2),
            ("Trafic x1,5", "fr", 1.5),
            ("Leads ×2", "en", 2),
            ("× 2 leads", "en", 2),
            ("2x traffic", "en", 2),
            ("doubler les ventes", "fr", 2),
            ("Tripler le nombre de leads", "fr", 3),
            ("halve the complaints", "en", 0.5),
            ("Réduire de moitié les réclamations", "fr", 0.5),
            ("Diviser par deux les réclamations", "fr", 0.5),
            ("Multiplier par 4 les demandes", "fr", 4),
            ("Deux fois plus de ventes", "fr", 2),
            ("Three times as many leads", "en", 3),
            ("Increase revenue tenfold", "en", 10),
        ],
    )
    def test_factors(self, text: str, language: Language, factor: float) -> None:
        quantity = only_quantity(text, language)
        assert quantity.kind == "change"
        assert quantity.factor == pytest.approx(factor)

    @pytest.mark.parametrize(
        ("text", "language", "points"),
        [
            ("+2 pts de notoriété", "fr", 2),
            ("+2 points of awareness", "en", 2),
            ("Reduce churn by 2 points", "en", -2),
            ("Réduire l’attrition de 2 points", "fr", -2),
        ],
    )
    def test_points_add(self, text: str, language: Language, points: float) -> None:
        quantity = only_quantity(text, language)
        assert quantity[:3] == ("change", points, "points")
        assert quantity.factor is None


class TestCounts:
    @pytest.mark.parametrize(
        ("text", "language"), [("3 nouvelles mentions", "fr"), ("3 new mentions", "en"), ("Mentions : 3", "fr")]
    )
    def test_what_is_counted(self, text: str, language: Language) -> None:
        assert only_quantity(text, language)[:3] == ("level", 3, "")

    @pytest.mark.parametrize(
        ("text", "language"),
        [("40 leads en 6 mois", "fr"), ("40 leads within 6 months", "en"), ("40 leads in 6 months", "en")],
    )
    def test_a_time_within_which_is_no_target(self, text: str, language: Language) -> None:
        assert [quantity.kind for quantity in read_statement(text, language).quantities] == ["level", "window"]
