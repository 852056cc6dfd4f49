"""Titles, figures and where they come from: what a coach would say, and where one would keep silent."""

from pathlib import Path

import pytest

from okrtui.document.applying import apply
from okrtui.document.document import Document
from okrtui.locales.language import LANGUAGES
from okrtui.rules.diagnostic import Diagnostic
from tests.rules.judging import HEAD, drawn, judge

PLANS = Path(__file__).parents[2] / "plans"
MINE = frozenset(
    {
        *("C206", "C207", "C208", "M304", "M308", "M310", "M311", "M314", "M315", "R402", "R403", "R404", "E611"),
    }
)


def objective(title: str, id: str = "o", more: str = "") -> str:
    return f'[[objectives]]\nid = "{id}"\ntitle = """{title}"""\n{more}\n'


def key_result(fields: str, id: str = "k") -> str:
    return f'[[objectives.key_results]]\nid = "{id}"\n' + fields.replace("; ", "\n") + "\n"


def initiative(title: str, more: str = "") -> str:
    return f'[[initiatives]]\nid = "i"\ntitle = "{title}"\n{more}\n'


def said(text: str, code: str) -> list[Diagnostic]:
    return drawn(text, code)


def about(fields: str, code: str) -> list[Diagnostic]:
    return said(objective("Buyers think of us first") + key_result(fields), code)


def french(text: str, code: str) -> list[Diagnostic]:
    return [told for told in judge(HEAD["fr"] + text) if told.code == code]


class TestLongTitle:
    def test_what_lies_beyond_120_characters_is_marked(self) -> None:
        (told,) = said(objective("a" * 119 + "bcd"), "C206")
        assert told.marked == "cd"

    def test_120_are_enough(self) -> None:
        assert said(objective("a" * 120), "C206") == []
        assert said(objective("é" * 120), "C206") == []
        assert about('metric = "' + "a" * 120 + '"', "C206") == []

    def test_key_results_and_initiatives_are_read_too(self) -> None:
        assert about('metric = "' + "a" * 121 + '"', "C206")
        assert said(initiative("a" * 121), "C206")


class TestDuplicateTitle:
    def test_the_second_one_is_told(self) -> None:
        text = objective("Increase our awareness", "a") + objective("Improve awareness", "b")
        assert [told.item for told in said(text, "C207")] == ["b"]

    @pytest.mark.parametrize(
        ("one", "other"),
        [
            ("Be more visible", "Be more visible on social media"),
            ("Be more visible on social media", "Be more visible"),
        ],
    )
    def test_an_objective_within_another_one_is_told(self, one: str, other: str) -> None:
        assert len(said(objective(one, "a") + objective(other, "b"), "C207")) == 1

    @pytest.mark.parametrize(
        ("one", "other"),
        [
            ("Grow with retailers in France", "Grow with retailers in Spain"),
            ("Win the trust of buyers", "Win the trust of buyers in Spain"),
            ("Grow the Q1 pipeline", "Grow the Q2 pipeline"),
            ("Reduce what customers wait for", "Increase what customers wait for"),
            ("Make customers our best advocates", "Make employees our best advocates"),
            ("Buyers think of us first", "Buyers think of us first when a line stops at night"),
        ],
    )
    def test_another_country_time_audience_or_direction_is_another_objective(self, one: str, other: str) -> None:
        assert said(objective(one, "a") + objective(other, "b"), "C207") == []

    def test_a_parked_objective_may_say_the_same(self) -> None:
        assert said(objective("Grow", "a") + objective("Grow", "b", 'state = "parked"'), "C207") == []

    def test_key_results(self) -> None:
        head = objective("Buyers think of us first")
        one = key_result('title = "3 mentions in the press"', "a")
        assert said(head + one + key_result('title = "Three press mentions"', "b"), "C207")
        assert said(head + one + key_result('title = "5 press mentions"', "b"), "C207") == []

    @pytest.mark.parametrize("other", ['unit = "k€"; target = 5', 'unit = "leads"; target = 9'])
    def test_figures_that_differ_make_no_duplicate_title(self, other: str) -> None:
        text = objective("a") + key_result('metric = "leads"; unit = "leads"; target = 5', "a")
        assert said(text + key_result(f'metric = "leads"; {other}', "b"), "C207") == []

    def test_three_hundred_titles_are_compared_at_once(self) -> None:
        text = "".join(objective(f"Win the trust of customer {n}", f"o{n}") for n in range(300))
        assert said(text, "C207") == []


class TestKpiAsObjective:
    @pytest.mark.parametrize("title", ["Conversion rate", "Organic traffic", "The NPS", "Net revenue retention"])
    def test_the_name_of_a_kpi_is_no_aim(self, title: str) -> None:
        assert said(objective(title), "C208")

    @pytest.mark.parametrize("title", ["Taux de conversion", "Le NPS", "Trafic du site", "Chiffre d’affaires"])
    def test_neither_is_it_in_french(self, title: str) -> None:
        assert french(objective(title), "C208")

    def test_nor_is_that_of_a_kpi_of_the_plan(self) -> None:
        text = '[[kpis]]\nid = "x"\ntitle = "Fill of the tanks"\n' + objective("The fill of the tanks")
        (told,) = said(text, "C208")
        assert "watched already" in str(told.help)

    @pytest.mark.parametrize(
        "title",
        [
            *("Grow organic traffic from buyers", "Customers love our service", "A conversion rate to be proud of"),
            *("Our customers are our best advocates", "Customers", "Become the reference for maintenance"),
        ],
    )
    def test_a_change_or_a_state_is_an_aim(self, title: str) -> None:
        assert said(objective(title), "C208") == []


class TestMissingUnit:
    @pytest.mark.parametrize(
        "fields",
        [
            'metric = "conversion rate"; baseline = 2.4; target = 3',
            'metric = "time to the first call"; baseline = 26; target = 12',
            'metric = "cost per lead"; at_most = 190',
            'metric = "direct traffic"; baseline = 12400; change = "+20 %"',
            'metric = "page views"; baseline = 40000; target = 50000',
            'title = "400 visits from customers"; baseline = 300; target = 400',
        ],
    )
    def test_figures_that_say_nothing(self, fields: str) -> None:
        assert about(fields, "M304")

    @pytest.mark.parametrize(
        "fields",
        [
            'metric = "qualified leads"; baseline = 160; target = 184',
            'metric = "mentions in the trade press"; baseline = 0; target = 6',
            'metric = "NPS"; baseline = 31; target = 38',
            'metric = "app store rating"; baseline = 4.1; target = 4.5',
            'metric = "average Google position"; baseline = 9; target = 4',
            'metric = "lines equipped per customer"; baseline = 1.4; target = 1.8',
            'metric = "conversion rate"; unit = "%"; baseline = 2.4; target = 3',
            'metric = "time to the first call, in hours"; baseline = 26; target = 12',
            'metric = "conversion rate (%)"; baseline = 2.4; target = 3',
            'metric = "monthly visits"; baseline = 400; target = 500',
            'title = "Conversion rate from 2.4 % to 3 %"; baseline = 2.4; target = 3',
            'title = "+20 % conversion rate"',
            'metric = "conversion rate"',
            'metric = "conversion rate"; establish = true',
            'metric = "conversion rate"; baseline = 2; target = 3; state = "dropped"',
            'title = "Six customers host a visit for prospects"; unit = ""; baseline = 0; target = 6',
            'title = "12 happy customers write about their visit"; target = 12',
            'title = "Reach 12 customers who accept a longer delivery time"; target = 12',
        ],
    )
    def test_figures_that_say_enough(self, fields: str) -> None:
        assert about(fields, "M304") == []

    def test_one_finding_and_the_fix_for_what_can_only_be_per_cent(self) -> None:
        text = objective("Buyers think of us first")
        text += key_result('metric = "cost per lead"; baseline = 190; target = 150', "a")
        text += key_result('metric = "open rate"; baseline = 20; target = 26', "b")
        (told,) = said(text, "M304")
        assert told.item == "a"
        assert told.fix is not None
        mended = apply(Document.from_text(HEAD["en"] + text), told.fix.edits).document.text
        assert mended.count('unit = "%"') == 1
        assert '"open rate"\nunit = "%"' in mended

    def test_a_share_written_as_a_fraction_gets_no_per_cent(self) -> None:
        (told,) = about('metric = "open rate"; baseline = 0.2; target = 0.26', "M304")
        assert told.fix is None


class TestKpiAsKeyResult:
    def test_a_target_at_the_baseline_is_no_aim(self) -> None:
        (told,) = about('metric = "traffic"; unit = "visits"; baseline = 20; target = 20', "M308")
        assert told.marked == "20"
        assert about('metric = "traffic"; baseline = 20; target = 20', "R403") == []

    @pytest.mark.parametrize(("metric", "kept"), [("organic traffic", "at_least = 20"), ("churn", "at_most = 20")])
    def test_the_fix_makes_it_a_range_to_keep(self, metric: str, kept: str) -> None:
        text = objective("Buyers think of us") + key_result(f'metric = "{metric}"; baseline = 20; target = 20')
        (told,) = said(text, "M308")
        assert told.fix is not None
        assert not told.fix.safe
        mended = apply(Document.from_text(HEAD["en"] + text), told.fix.edits).document.text
        assert kept in mended
        assert "target" not in mended
        assert said(mended, "M308") == []

    def test_no_direction_is_guessed(self) -> None:
        (told,) = about('metric = "widgets"; baseline = 20; target = 20', "M308")
        assert told.fix is None

    def test_a_relative_aim_of_nothing_is_nothing(self) -> None:
        (told,) = about('metric = "leads"; baseline = 0; change = "+30 %"', "M308")
        assert "+30 % of a baseline of 0 is 0" in str(told.message)

    @pytest.mark.parametrize(
        "fields",
        ["baseline = 0; target = 1", "target = 20", "baseline = 20", "at_least = 20", "baseline = 2; at_least = 2"],
    )
    def test_everything_else_moves_or_is_kept(self, fields: str) -> None:
        assert about(f'metric = "traffic"; {fields}', "M308") == []


class TestMissingSource:
    def test_one_finding_names_the_key_results(self) -> None:
        text = objective("a") + "".join(key_result(f'metric = "leads {n}"; target = 5', f"k{n}") for n in "abcdef")
        (told,) = said(text, "M310")
        assert told.item == "ka"
        assert "“leads d” and 2 others" in str(told.message)

    @pytest.mark.parametrize("title", ["+30% unaided brand awareness", "3 new trade press mentions"])
    def test_a_figure_in_the_title_wants_a_source_too(self, title: str) -> None:
        assert about(f'title = "{title}"', "M310")

    @pytest.mark.parametrize("kpi", ["", 'kpi = "cost"'])
    def test_a_kpi_beside_it_is_none(self, kpi: str) -> None:
        text = '[[kpis]]\nid = "cost"\ntitle = "cost per lead"\n' + objective("a")
        assert said(text + key_result(f'metric = "leads"; target = 5; {kpi}'), "M310")

    @pytest.mark.parametrize(
        "fields",
        [
            'metric = "leads"; target = 5; source = "CRM"',
            'title = "Site online"; done = false',
            'metric = "leads"; establish = true',
            'title = "Less churn"',
            'title = "LCP of 2 s on the home page (PageSpeed)"',
            'title = "NPS of 50 in the December survey"',
            'title = "40 demo requests in HubSpot"',
            'metric = "leads"; target = 5; state = "done"',
        ],
    )
    def test_these_say_enough_or_lack_more(self, fields: str) -> None:
        assert about(fields, "M310") == []

    def test_french_surveys_are_sources(self) -> None:
        assert french(objective("a") + key_result('title = "26 % de notoriété au baromètre"'), "M310") == []


class TestDuplicateMetric:
    def two(self, one: str, other: str) -> list[Diagnostic]:
        return said(objective("a") + key_result(one, "a") + objective("b", "p") + key_result(other, "b"), "M311")

    @pytest.mark.parametrize(
        ("one", "other", "why"),
        [
            ('metric = "NPS"; baseline = 31; target = 38', 'metric = "the NPS"; baseline = 31; target = 45', "figures"),
            ('metric = "leads"; baseline = 9; target = 5', 'metric = "leads"; baseline = 5; target = 9', "opposite"),
            ('metric = "spend"; baseline = 5; target = 9', 'metric = "spend"; at_most = 6', "opposite"),
            ('metric = "churn"; at_most = 3', 'metric = "churn"; at_most = 5', "figures"),
        ],
    )
    def test_two_figures_for_one_metric(self, one: str, other: str, why: str) -> None:
        (told,) = self.two(one, other)
        assert told.item == "b"
        assert why in str(told.message)

    @pytest.mark.parametrize(
        ("one", "other"),
        [
            ('metric = "NPS in France"; target = 38', 'metric = "NPS in Spain"; target = 45'),
            ('metric = "NPS of customers"; target = 38', 'metric = "NPS of employees"; target = 45'),
            ('metric = "leads"; unit = "leads"; target = 38', 'metric = "leads"; unit = "%"; target = 45'),
            ('metric = "NPS"; target = 38', 'metric = "CSAT"; target = 45'),
            ('metric = "NPS"; target = 34; due = 2027-02-15', 'metric = "NPS"; target = 38'),
            ('metric = "NPS"; baseline = 31; target = 38', 'metric = "NPS"; at_least = 30'),
            ('title = "3 mentions"', 'title = "5 mentions"'),
            ('metric = "NPS"; target = 38', 'metric = "NPS"; target = 45; state = "parked"'),
            ('metric = "leads"; target = 38', 'metric = "qualified leads"; target = 45'),
        ],
    )
    def test_no_contradiction(self, one: str, other: str) -> None:
        assert self.two(one, other) == []


class TestSameAsInitiative:
    @pytest.mark.parametrize(
        ("words", "work"),
        [
            ("Run 5 webinars", "Run webinars"),
            ("Launch of the new site", "Launch the new site"),
            ("Publish three articles", "3 articles published"),
        ],
    )
    def test_work_among_the_key_results(self, words: str, work: str) -> None:
        (told,) = said(objective("a") + key_result(f'title = "{words}"') + initiative(work), "M314")
        assert told.item == "k"

    @pytest.mark.parametrize(
        ("words", "work", "more"),
        [
            ("Run 5 webinars", "Run 3 webinars", ""),
            ("demo requests", "Redesign of the demo form", ""),
            ("leads from webinars", "Webinars", ""),
            ("Run 5 webinars", "Run webinars", 'state = "dropped"'),
            ("5", "6", ""),
        ],
    )
    def test_an_effect_is_none(self, words: str, work: str, more: str) -> None:
        assert said(objective("a") + key_result(f'title = "{words}"') + initiative(work, more), "M314") == []


class TestMeasuredOnlyAtTheEnd:
    END = 'cadence = "end"'

    def test_nothing_tells_on_the_way(self) -> None:
        text = (
            objective("a") + key_result(f'metric = "x"; {self.END}', "x") + key_result(f'metric = "y"; {self.END}', "y")
        )
        (told,) = said(text, "M315")
        assert told.item == "o"

    @pytest.mark.parametrize(
        "other",
        [
            'metric = "y"',
            'metric = "y"; cadence = "monthly"',
            'metric = "y"; cadence = "end"; kpi = "traffic"',
            'metric = "y"; cadence = "end"; check_ins = [ { date = 2027-02-01, value = 3 } ]',
        ],
    )
    def test_one_that_tells_is_enough(self, other: str) -> None:
        assert (
            said(objective("a") + key_result(f'metric = "x"; {self.END}', "x") + key_result(other, "y"), "M315") == []
        )

    def test_a_survey_alone_is_measured_once(self) -> None:
        assert about(f'metric = "x"; {self.END}', "M315") == []


class TestSandbaggedTarget:
    @pytest.mark.parametrize(
        "fields",
        [
            'metric = "organic traffic"; baseline = 20000; target = 20200',
            'metric = "organic traffic"; baseline = 20000; change = "+1 %"',
            'metric = "NPS"; baseline = 50; target = 51',
            'metric = "churn"; unit = "%"; baseline = 5; target = 4.95',
            'metric = "widgets"; baseline = 200; target = 202',
        ],
    )
    def test_a_step_smaller_than_chance(self, fields: str) -> None:
        assert about(fields, "R402")

    @pytest.mark.parametrize(
        "fields",
        [
            'metric = "client meetings held"; baseline = 40; target = 44',
            'metric = "availability"; unit = "%"; baseline = 99.5; target = 99.9',
            'metric = "retention"; unit = "%"; baseline = 92; target = 93',
            'metric = "unaided awareness"; unit = "%"; baseline = 20; target = 22',
            'metric = "annual recurring revenue"; unit = "M€"; baseline = 6.8; target = 7.7',
            'metric = "app store rating"; baseline = 4.6; target = 4.7',
            'metric = "mentions"; baseline = 0; target = 1',
            'metric = "incidents"; baseline = 9; target = 8',
            'metric = "churn"; unit = "%"; baseline = 2; target = 1.5',
            'metric = "leads"; target = 100',
            'metric = "leads"; baseline = 100; at_least = 100',
            'metric = "leads"; baseline = 100; target = 102; due = 2027-02-15',
        ],
    )
    def test_a_step_worth_the_work(self, fields: str) -> None:
        assert about(fields, "R402") == []


class TestTargetAlreadyMet:
    EARLY = "check_ins = [ { date = 2027-01-08, value = %s } ]"

    @pytest.mark.parametrize(
        "fields",
        [
            'metric = "NPS"; baseline = 42; target = 38',
            'metric = "churn"; baseline = 3; target = 5',
            'metric = "qualified leads"; baseline = 184; target = 160',
            'metric = "cost per lead"; baseline = 150; target = 160',
            'metric = "NPS"; baseline = 31; target = 38; ' + EARLY % 38,
            'metric = "widgets"; baseline = 31; target = 38; ' + EARLY % 40,
            'metric = "widgets"; baseline = 31; target = 20; ' + EARLY % 19,
            'metric = "leads"; target = 38; ' + EARLY % 40,
        ],
    )
    def test_it_was_met_before_anybody_began(self, fields: str) -> None:
        assert about(fields, "R403")

    @pytest.mark.parametrize(
        "fields",
        [
            'metric = "widgets"; baseline = 42; target = 38',
            'metric = "customers we have to visit"; baseline = 42; target = 38',
            'metric = "lost revenue"; unit = "k€"; baseline = 42; target = 38',
            'metric = "churn"; baseline = 5; target = 3',
            'metric = "NPS"; baseline = 31; target = 38; ' + EARLY % 37,
            'metric = "NPS"; baseline = 31; target = 38; check_ins = [ { date = 2027-02-12, value = 40 } ]',
            'metric = "widgets"; target = 38; ' + EARLY % 40,
            'metric = "NPS"; at_least = 30; ' + EARLY % 40,
            'metric = "leads"; baseline = 4; target = 9; '
            "check_ins = [ { date = 2027-01-08, value = 9 }, { date = 2027-01-15, value = 6 } ]",
        ],
    )
    def test_it_was_not(self, fields: str) -> None:
        assert about(fields, "R403") == []


class TestImpossiblePercentage:
    @pytest.mark.parametrize(
        ("fields", "marked"),
        [
            ('metric = "conversion rate"; unit = "%"; target = 120', "120"),
            ('metric = "market share"; unit = "%"; baseline = -3; target = 12', "-3"),
            ('metric = "open rate"; unit = "%"; baseline = 90; change = "+30 %"', '"+30 %"'),
            ('metric = "availability"; unit = "%"; at_least = 999', "999"),
            ('metric = "open rate"; target = 40; check_ins = [ { date = 2027-01-08, value = 260 } ]', "260"),
        ],
    )
    def test_more_than_everything(self, fields: str, marked: str) -> None:
        (told,) = about(fields, "R404")
        assert told.marked == marked

    @pytest.mark.parametrize(
        "fields",
        [
            'metric = "net revenue retention"; unit = "%"; target = 115',
            'metric = "ROAS"; unit = "%"; target = 400',
            'metric = "revenue growth"; unit = "%"; target = 140',
            'metric = "revenue growth"; unit = "%"; baseline = -4; target = 2',
            'metric = "mark-up"; unit = "%"; target = 150',
            'metric = "quota attainment"; unit = "%"; target = 110',
            'metric = "NPS"; baseline = -10; target = 20',
            'metric = "retention"; unit = "days"; target = 180',
            'metric = "churn"; unit = "customers"; baseline = 300; target = 200',
            'metric = "customer satisfaction"; target = 120',
            'metric = "something"; unit = "%"; target = 130',
            'metric = "availability"; unit = "%"; target = 100',
            'title = "+120 % conversion rate"',
            'metric = "traffic"; unit = "%"; baseline = 100; target = 130',
        ],
    )
    def test_no_share_or_a_possible_one(self, fields: str) -> None:
        assert about(fields, "R404") == []

    def test_each_key_result_is_told_once(self) -> None:
        assert len(about('metric = "open rate"; baseline = 110; target = 120', "R404")) == 1


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


class TestShippedPlans:
    @pytest.mark.parametrize(
        ("file", "expected"),
        [
            ("en/awareness.toml", ["M310"]),
            ("fr/notoriete.toml", ["M310"]),
            ("en/leads.toml", ["M310"]),
            ("fr/leads.toml", ["M310"]),
            ("en/ten-intentions.toml", ["C207", "C208", "E611", "E611", "M304", "M308", "M310", "R404"]),
            ("fr/dix-intentions.toml", ["C207", "C208", "E611", "E611", "M304", "M308", "M310", "R404"]),
        ],
    )
    def test_what_they_show(self, file: str, expected: list[str]) -> None:
        text = (PLANS / file).read_text(encoding="utf-8")
        assert sorted(told.code for told in judge(text) if told.code in MINE) == expected

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_the_good_ones_draw_nothing_here(self, language: str) -> None:
        shown = ("awareness", "notoriete", "leads", "ten-intentions", "dix-intentions")
        for file in sorted((PLANS / language).glob("*.toml")):
            if file.stem not in shown:
                assert [t.code for t in judge(file.read_text(encoding="utf-8")) if t.code in MINE] == [], file.name
