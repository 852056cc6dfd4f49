"""What a figure is counted in and where it comes from."""

import pytest

from okrtui.document.applying import apply
from okrtui.document.document import Document
from tests.rules.fragments import about, french, key_result, objective, said
from tests.rules.judging import HEAD


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
