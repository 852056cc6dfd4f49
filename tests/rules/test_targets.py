"""Targets that are no aim: no step, a step too small, one taken already, or one that cannot be."""

import pytest

from okrtui.document.applying import apply
from okrtui.document.document import Document
from tests.rules.fragments import about, key_result, objective, said
from tests.rules.judging import HEAD


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
