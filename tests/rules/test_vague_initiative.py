"""Initiatives nobody could point at, and those that say what is done."""

import pytest

from tests.rules.fragments import french, initiative, said


class TestVagueInitiative:
    @pytest.mark.parametrize(
        "title",
        [
            *("Marketing actions", "Communication", "SEO", "Various digital activities", "TBD", "Day-to-day marketing"),
            *("Follow-up", "Sales follow-up"),
        ],
    )
    def test_nothing_to_point_at(self, title: str) -> None:
        assert said(initiative(title), "E611")

    @pytest.mark.parametrize(
        "title", ["Actions marketing", "Communication", "Actions digitales", "Divers", "Le SEO", "Suivi"]
    )
    def test_nothing_to_point_at_in_french(self, title: str) -> None:
        assert french(initiative(title), "E611")

    @pytest.mark.parametrize(
        "title",
        [
            *("SEO audit", "E-mail campaign", "Press campaign", "Newsletter", "Webinar series", "Website redesign"),
            *("Press day", "Press days", "Brand days", "Sales day", "Press evening", "Press morning", "Brand fair"),
            *("Press tour", "Press week", "Lead follow-up call", "Improve the checkout page", "Raise the budget"),
            *("Boost the newsletter", "Improve onboarding e-mails", "Reduce form fields", "Improve brand strategy"),
            *("Improve customer stories", "Raise the standard of our stores"),
            *("Increase trust with three customer stories", "Improve awareness through a trade show"),
            *("Communication plan", "Campaign “The noise that is not there”", "Black Friday", "Campaign 2027", "CRM"),
        ],
    )
    def test_a_piece_of_work(self, title: str) -> None:
        assert said(initiative(title), "E611") == []

    @pytest.mark.parametrize(
        "title",
        [
            *("Refonte du site", "Salon de Lyon", "Campagne presse", "Plan de communication", "Livre blanc"),
            *("Nouveau site", "Journée presse", "Journées presse", "Soirée presse", "Matinée commerciale", "Tournée"),
            *("Améliorer la page panier", "Optimiser les campagnes", "Suivi des visiteurs du salon"),
            *("Améliorer l’identité de la marque", "Renforcer la signature de la marque"),
            "Améliorer la notoriété par une étude",
        ],
    )
    def test_a_piece_of_work_in_french(self, title: str) -> None:
        assert french(initiative(title), "E611") == []

    @pytest.mark.parametrize(
        "title",
        [
            *("Improve awareness", "Improve our brand awareness", "Increase sales", "Grow organic traffic"),
            *("Reduce churn", "Increase brand visibility"),
        ],
    )
    def test_an_aim_says_nothing_of_what_is_done(self, title: str) -> None:
        (told,) = said(initiative(title), "E611")
        assert str(told.message) == f"“{title}” is an aim, not a piece of work"

    @pytest.mark.parametrize(
        "title", ["Améliorer la notoriété", "Développer la fidélité", "Renforcer l’image de marque"]
    )
    def test_neither_does_one_in_french(self, title: str) -> None:
        assert french(initiative(title), "E611")

    @pytest.mark.parametrize("more", ['note = "Three banners"', 'link = "https://a.example"', 'state = "done"'])
    def test_a_note_or_a_link_says_what_it_is(self, more: str) -> None:
        assert said(initiative("Marketing actions", more), "E611") == []
