"""What the titles of objectives say: what is marked, what is proposed instead, and where nothing is said."""

import pytest

from okrtui.document.applying import apply
from okrtui.document.document import Document
from okrtui.locales.language import Language
from okrtui.rules.diagnostic import Diagnostic
from tests.rules.judging import framed, judge

CLARITY = ("C201", "C202", "C203", "C204", "C205")


def objective(title: str, more: str = "", id: str | None = "o") -> str:
    return "[[objectives]]\n" + (f'id = "{id}"\n' if id else "") + f'title = "{title}"\n{more}\n'


def key_result(fields: str, id: str = "k") -> str:
    return f'\n[[objectives.key_results]]\nid = "{id}"\n' + fields.replace("; ", "\n") + "\n"


def initiative(title: str, more: str = "") -> str:
    return f'\n[[initiatives]]\nid = "i"\ntitle = "{title}"\n{more}\n'


def told(text: str, code: str, language: Language = "en") -> Diagnostic | None:
    found = [remark for remark in judge(framed(text, language)) if remark.code == code]
    assert len(found) <= 1
    return found[0] if found else None


def the(text: str, code: str, language: Language = "en") -> Diagnostic:
    remark = told(text, code, language)
    assert remark is not None
    return remark


def fixed(text: str, code: str, language: Language = "en") -> str:
    """What the plan is once the fix of a remark is taken."""
    fix = the(text, code, language).fix
    assert fix is not None
    assert not fix.safe
    return apply(Document.from_text(framed(text, language)), fix.edits).document.text


GOOD: list[tuple[Language, str]] = [
    ("en", "Maintenance managers of mid-sized manufacturers think of us first"),
    ("en", "Win the trust of industrial buyers in France, Spain and Portugal"),
    ("en", "Become the partner that private clinics recommend to each other"),
    ("en", "Be ready for ISO 27001 in the eyes of B2B buyers by 2027"),
    ("en", "Shorten the wait for customers without losing quality"),
    ("fr", "Les responsables de maintenance des PME industrielles pensent d’abord à nous"),
    ("fr", "Gagner la confiance des acheteurs industriels en France, en Espagne et au Portugal"),
    ("fr", "Devenir le partenaire que les cliniques privées se recommandent"),
    ("fr", "Faire de nos clients B2B les ambassadeurs de la marque d’ici 2027"),
    ("fr", "Raccourcir l’attente des clients sans perdre en qualité"),
]


@pytest.mark.parametrize(("language", "title"), GOOD)
def test_a_good_title_is_left_in_peace(language: Language, title: str) -> None:
    remarks = [remark for remark in judge(framed(objective(title), language)) if remark.code in CLARITY]
    assert remarks == []


@pytest.mark.parametrize("state", ["parked", "done", "dropped"])
def test_what_is_closed_is_left_in_peace(state: str) -> None:
    for title in ("Be better", "Increase leads from clinics by 30%", "Launch the new website", "Maintain our service"):
        text = objective(title, f'state = "{state}"')
        assert [remark for remark in judge(framed(text)) if remark.code in CLARITY] == []


class TestVagueObjective:
    @pytest.mark.parametrize(
        ("language", "title"),
        [("en", "Be better"), ("en", "Improve our marketing"), ("fr", "Améliorer le marketing")],
    )
    def test_what_any_team_could_say_is_marked(self, language: Language, title: str) -> None:
        assert the(objective(title), "C201", language).marked in title

    @pytest.mark.parametrize("letter", "bàX")
    def test_a_single_letter_says_nothing_more(self, letter: str) -> None:
        assert the(objective(f"Être plus visibles {letter}"), "C201", "fr")

    def test_its_metrics_say_what_it_is_about(self) -> None:
        text = objective("Be better") + key_result('metric = "quote requests from clinics"')
        assert "“quote requests from clinics”" in str(the(text, "C201").help)

    def test_else_its_reason_does(self) -> None:
        text = objective("Be better", 'why = "Clinics do not know us"')
        assert "“Clinics do not know us”" in str(the(text, "C201").help)


class TestNumberInObjective:
    @pytest.mark.parametrize(
        ("language", "title", "marked", "without"),
        [
            ("en", "Increase demo requests from clinics by 30%", "by 30%", "Increase demo requests from clinics"),
            ("en", "Cut complaints from florists by half", "by half", "Cut complaints from florists"),
            ("en", "Reduce churn among florists to under 5%", "5%", "Reduce churn among florists"),
            ("en", "Double our sales to clinics", "Double", "Increase our sales to clinics"),
            ("en", "Win the trust of clinics (NPS > 40)", "40", "Win the trust of clinics"),
            (
                "en",
                "Lift occupancy of the campsite from 62% to 75% in the low season",
                "from 62% to 75%",
                "Lift occupancy of the campsite in the low season",
            ),
            (
                "fr",
                "Augmenter les demandes de démo des cliniques de 30 %",
                "de 30 %",
                "Augmenter les demandes de démo des cliniques",
            ),
            (
                "fr",
                "Augmenter les demandes des cliniques de 30 % d’ici fin 2027",
                "de 30 %",
                "Augmenter les demandes des cliniques d’ici fin 2027",
            ),
            ("fr", "Réduire d’un tiers les retours des abonnés", "d’un tiers", "Réduire les retours des abonnés"),
            ("fr", "Doubler nos ventes aux cliniques", "Doubler", "Accroître nos ventes aux cliniques"),
        ],
    )
    def test_the_figure_is_marked_and_the_title_proposed_without_it(
        self, language: Language, title: str, marked: str, without: str
    ) -> None:
        remark = the(objective(title), "C202", language)
        assert remark.marked == marked
        assert without in str(remark.help)
        assert f'title = "{without}"' in fixed(objective(title), "C202", language)

    @pytest.mark.parametrize(
        ("language", "title"),
        [
            ("en", "Bring the NPS of clinics to 60"),
            ("en", "Become the obvious choice for caterers, with 25% of the market"),
            ("en", "Nine out of ten tenants recommend us to a friend"),
            ("en", "Increase our performance by 30%"),
            ("fr", "Porter le NPS des cliniques à 60"),
            ("fr", "Atteindre 5 M€ d’ARR sur le segment mid-market"),
            ("fr", "Progresser de 20 % partout"),
        ],
    )
    def test_no_title_is_proposed_that_would_say_nothing(self, language: Language, title: str) -> None:
        remark = the(objective(title), "C202", language)
        assert remark.fix is None
        assert remark.marked

    @pytest.mark.parametrize(
        ("language", "title", "figure"),
        [
            ("en", "Half typed", None),
            ("en", "Half of our customers come back", "Half"),
            ("en", "Cut complaints by half", "by half"),
            ("en", "Kill nine", None),
            ("en", "Win nine clinics", "nine"),
            ("en", "Win 9", "9"),
            ("fr", "Viser le neuf", None),
            ("fr", "Gagner neuf cliniques", "neuf"),
        ],
    )
    def test_a_number_in_words_is_a_figure_where_it_counts_something(
        self, language: Language, title: str, figure: str | None
    ) -> None:
        told = [each for each in judge(framed(objective(title), language)) if each.code == "C202"]
        assert [each.marked for each in told] == ([] if figure is None else [figure])

    def test_the_figure_moves_into_a_key_result(self) -> None:
        text = fixed(objective("Increase demo requests from clinics by 30%"), "C202")
        assert 'metric = "demo requests from clinics"' in text
        assert 'change = "+30%"' in text

    def test_what_names_no_metric_moves_with_all_its_words(self) -> None:
        text = fixed(objective("Win the trust of clinics (at least 40 recommend us)"), "C202")
        assert 'title = "Win the trust of clinics"' in text
        assert 'title = "Win the trust of clinics (at least 40 recommend us)"' in text

    @pytest.mark.parametrize(
        "fields",
        ['metric = "demo requests"; change = "+30 %"', 'title = "Demo requests +30%"'],
    )
    def test_where_a_key_result_has_it_already_only_the_title_changes(self, fields: str) -> None:
        text = objective("Increase demo requests from clinics by 30%") + key_result(fields)
        assert "has it already" in str(the(text, "C202").help)
        assert fixed(text, "C202").count("[[objectives.key_results]]") == 1

    def test_a_level_is_found_again_in_a_target(self) -> None:
        text = objective("Reduce churn among florists to 5%") + key_result('metric = "churn"; unit = "%"; target = 5')
        assert "“churn”" in str(the(text, "C202").help)

    def test_a_key_result_on_the_same_metric_is_not_added_a_second_time(self) -> None:
        text = objective("Increase demo requests by 30%") + key_result('metric = "demo requests"; target = 90')
        assert the(text, "C202").fix is None
        assert "“demo requests”" in str(the(text, "C202").help)

    def test_a_sixth_key_result_is_not_proposed(self) -> None:
        five = "".join(key_result(f'metric = "metric {place}"', f"k{place}") for place in range(5))
        assert the(objective("Increase demo requests from clinics by 30%") + five, "C202").fix is None


class TestTaskAsObjective:
    @pytest.mark.parametrize(
        ("language", "title", "aim", "work"),
        [
            ("en", "Launch the new site so that buyers find us", "Buyers find us", "Launch the new site"),
            ("en", "Develop a chatbot to relieve the hotline.", "Relieve the hotline", "Develop a chatbot"),
            (
                "en",
                "To make life easier for technicians, deploy tablets in every van",
                "Make life easier for technicians",
                "Deploy tablets in every van",
            ),
            (
                "fr",
                "Lancer le site pour accroître la notoriété auprès des PME",
                "Accroître la notoriété auprès des PME",
                "Lancer le site",
            ),
            (
                "fr",
                "Refondre le site afin que les acheteurs nous trouvent",
                "Faire en sorte que les acheteurs nous trouvent",
                "Refondre le site",
            ),
            ("fr", "Pour rassurer les PME, publier nos références", "Rassurer les PME", "Publier nos références"),
        ],
    )
    def test_what_the_work_is_for_becomes_the_objective_and_the_work_an_initiative(
        self, language: Language, title: str, aim: str, work: str
    ) -> None:
        remark = the(objective(title), "C203", language)
        assert aim in str(remark.help)
        assert work in str(remark.help)
        text = fixed(objective(title), "C203", language)
        assert f'[[objectives]]\nid = "o"\ntitle = "{aim}"\n' in text
        assert f'title = "{work}"\nserves = ["o"]' in text
        assert told(text, "C203", language) is None

    @pytest.mark.parametrize("said", ["Launch the new site", "New site"])
    def test_an_initiative_that_is_there_is_not_added_again(self, said: str) -> None:
        text = objective("Launch the new site so that buyers find us") + initiative(said, 'serves = ["o"]')
        assert f"“{said}”" in str(the(text, "C203").help)
        after = fixed(text, "C203")
        assert after.count("[[initiatives]]") == 1
        assert 'title = "Buyers find us"' in after

    def test_without_an_id_the_work_would_be_lost(self) -> None:
        assert the(objective("Launch the new site so that buyers find us", id=None), "C203").fix is None

    @pytest.mark.parametrize(
        ("language", "title", "marked"),
        [
            ("en", "Launch the new website", "Launch the new website"),
            ("en", "Launch the app so that florists recommend it", "Launch the app"),
            ("en", "Launch a podcast to launch the app", "Launch a podcast"),
            ("en", "Roll out the CRM to all teams", "Roll out the CRM"),
            ("fr", "Refonte du site institutionnel", "Refonte"),
            ("fr", "Organiser un salon pour les acheteurs", "Organiser un salon"),
        ],
    )
    def test_where_it_names_no_purpose_the_question_is_asked(self, language: Language, title: str, marked: str) -> None:
        remark = the(objective(title), "C203", language)
        assert remark.marked is not None
        assert remark.marked.startswith(marked)
        assert remark.fix is None

    def test_key_results_say_what_it_may_be_for(self) -> None:
        text = objective("Launch the new website") + key_result('metric = "quote requests from clinics"')
        assert "“quote requests from clinics”" in str(the(text, "C203").help)


class TestCompoundObjective:
    @pytest.mark.parametrize(
        ("language", "title", "marked", "halves"),
        [
            (
                "en",
                "Win the trust of clinics and reduce the turnover in our team",
                "and reduce",
                ("“Win the trust of clinics”", "“Reduce the turnover in our team”"),
            ),
            (
                "fr",
                "Gagner la confiance des cliniques et réduire les départs dans notre équipe",
                "et réduire",
                ("Gagner la confiance des cliniques", "Réduire les départs dans notre équipe"),
            ),
        ],
    )
    def test_both_halves_are_quoted(self, language: Language, title: str, marked: str, halves: tuple[str, str]) -> None:
        remark = the(objective(title), "C204", language)
        assert remark.marked == marked
        assert all(half in str(remark.message) for half in halves)
        assert remark.fix is None

    def test_with_three_active_objectives_one_would_have_to_go(self) -> None:
        title = "Win the trust of clinics and reduce the turnover in our team"
        more = objective("Florists think of us first", id="p") + objective("Bakers think of us first", id="q")
        assert "3 are active already" in str(the(objective(title) + more, "C204").help)
        assert "already" not in str(the(objective(title), "C204").help)


class TestBusinessAsUsual:
    @pytest.mark.parametrize(
        ("language", "title", "marked"),
        [
            ("en", "Maintain the quality of our customer service", "Maintain"),
            ("en", "Continue to answer florists within the day", "Continue"),
            ("fr", "Maintenir la qualité de notre service client", "Maintenir"),
            ("fr", "Poursuivre nos efforts auprès des PME", "Poursuivre"),
        ],
    )
    def test_the_word_for_more_of_the_same_is_marked(self, language: Language, title: str, marked: str) -> None:
        remark = the(objective(title), "C205", language)
        assert remark.marked == marked
        assert "at least" in str(remark.help)

    def test_a_kpi_that_watches_it_is_named(self) -> None:
        text = objective("Maintain the satisfaction of our clinics") + '[[kpis]]\nid = "x"\ntitle = "Satisfaction"\n'
        assert "“Satisfaction”" in str(the(text, "C205").help)

    def test_key_results_that_move_say_more_than_the_title(self) -> None:
        text = objective("Maintain our service") + key_result('metric = "answer time"; baseline = 12; target = 4')
        assert "“answer time”" in str(the(text, "C205").help)


def test_a_figure_on_another_metric_is_not_the_one_of_the_title() -> None:
    text = (
        "[[objectives]]\nid = 'a'\ntitle = 'Augmenter de 30 % les demandes de démo des cliniques'\n"
        "[[objectives.key_results]]\nid = 'b'\ntitle = '+30 % de notoriété spontanée'\n"
    )
    (told,) = [each for each in judge(framed(text, "fr")) if each.code == "C202"]
    assert "notoriété" not in str(told.help)
