"""A title is read in the language that it is written in, whichever its plan speaks."""

import pytest

from okrtui.language.statement import read_statement
from okrtui.language.work import work_named
from okrtui.locales.language import Language

ENGLISH = (
    "Launch the new website before the summer",
    "Grow the number of customers who recommend us to a friend",
    "Increase the conversion rate from 12% to 20%",
    "Become the brand that engineers think of first",
    "Publish 12 articles about our customers",
)
FRENCH = (
    "Lancer le nouveau site avant l’été",
    "Augmenter le nombre de clients qui nous recommandent",
    "Faire passer le taux de conversion de 12 à 20 %",
    "Devenir la marque à laquelle les ingénieurs pensent d’abord",
    "Publier 12 articles sur nos clients",
)


@pytest.mark.parametrize("plan", ["en", "fr"])
class TestWhole:
    @pytest.mark.parametrize("title", ENGLISH)
    def test_english(self, title: str, plan: Language) -> None:
        assert read_statement(title, plan).language == "en"

    @pytest.mark.parametrize("title", FRENCH)
    def test_french(self, title: str, plan: Language) -> None:
        assert read_statement(title, plan).language == "fr"


@pytest.mark.parametrize("plan", ["en", "fr"])
class TestNames:
    @pytest.mark.parametrize(
        "title", ["NPS", "NPS 40 → 55", "Leads", "Marketing", "ROI > 3", "Newsletter", "Churn < 3 %", "", "?", "12"]
    )
    def test_what_both_share_is_read_in_that_of_the_plan(self, title: str, plan: Language) -> None:
        assert read_statement(title, plan).language == plan


class TestBorrowed:
    @pytest.mark.parametrize(
        "title",
        ["Doubler les leads du content marketing", "Notre newsletter lue par tous", "Baisser le churn", "NPS de 55"],
    )
    def test_english_words_in_french(self, title: str) -> None:
        assert read_statement(title, "fr").language == "fr"

    @pytest.mark.parametrize(
        "title",
        ["Make our café concept known in France", "Rendez-vous with 40 prospects", "Grow the Le Mans dealership"],
    )
    def test_french_words_in_english(self, title: str) -> None:
        assert read_statement(title, "en").language == "en"


class TestJudged:
    @pytest.mark.parametrize("plan", ["en", "fr"])
    def test_in_its_own_language(self, plan: Language) -> None:
        for title, work in ((ENGLISH[0], "Launch the new website"), (FRENCH[0], "Lancer le nouveau site")):
            span = work_named(read_statement(title, plan))
            assert span is not None
            assert title[slice(*span)].startswith(work)

    def test_decimal_marks(self) -> None:
        assert read_statement("Grow the revenue to 1,200 euros with our partners", "fr").quantities[0].value == 1200
        assert (
            read_statement("Porter le panier moyen à 1,200 euros avec nos partenaires", "en").quantities[0].value == 1.2
        )
