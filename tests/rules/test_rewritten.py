"""Baselines and check-ins that are not what they were: what may be put right, and what may not."""

from datetime import date

import pytest

from okrtui.document.document import Document
from tests.rules.changes import PLAN, changed, codes, decision, fixed, told
from tests.rules.judging import framed


class TestBaselineRewritten:
    def test_another_baseline_after_a_check_in_is_told_whichever_way_it_goes(self) -> None:
        for baseline in ("20499", "20501"):
            assert codes(changed(("baseline = 20500", f"baseline = {baseline}"))) == ["D902"]
        assert codes(changed(("baseline = 20500\n", ""))) == ["D902"]

    def test_before_the_first_check_in_it_may_be_put_right(self) -> None:
        assert codes(changed(("baseline = 30", "baseline = 31"))) == []
        ahead = changed(("baseline = 30", "baseline = 30\ncheck_ins = [{ date = 2027-02-16, value = 29 }]"))
        after = changed(("baseline = 30", "baseline = 31"), plan=ahead)
        assert codes(after, before=ahead) == []
        assert codes(after, before=ahead, today=date(2027, 2, 16)) == ["D902"]

    def test_a_baseline_that_was_missing_may_be_filled_in(self) -> None:
        assert codes(PLAN, before=changed(("baseline = 20500\n", ""))) == []

    def test_a_decision_does_not_make_another_start(self) -> None:
        assert codes(changed(("baseline = 20500", "baseline = 20000")) + decision("traffic")) == ["D902"]

    def test_the_proposal_puts_it_back(self) -> None:
        for after in (changed(("baseline = 20500", "baseline = 20000")), changed(("baseline = 20500\n", ""))):
            assert codes(fixed(after, told(after)[0])) == []


class TestHistoryRewritten:
    OLD = '  { date = 2027-01-15, value = 20600, confidence = 6, note = "A slow start." },\n'
    NEWEST = "  { date = 2027-02-08, value = 21200, confidence = 7 },\n"

    @pytest.mark.parametrize(
        ("old", "new"),
        [
            ("value = 20600", "value = 20700"),
            ("confidence = 6", "confidence = 7"),
            ("value = 20600, ", ""),
            ("2027-01-15", "2027-01-16"),
            ("date = 2027-01-15, ", ""),
            ("A slow start.", "All is well, the campaign carries us"),
            (', note = "A slow start."', ""),
            (OLD, ""),
        ],
    )
    def test_an_old_check_in_that_says_something_else_or_is_gone_is_told_and_put_back(self, old: str, new: str) -> None:
        after = changed((old, new))
        (remark,) = told(after)
        assert (remark.code, remark.item) == ("D903", "traffic")
        mended = fixed(after, remark)
        assert codes(mended) == []
        assert Document.from_text(mended).data == Document.from_text(framed(PLAN)).data

    @pytest.mark.parametrize(
        ("old", "new"),
        [
            ("A slow start.", "A slow start"),
            ("A slow start.", "A slwo start."),
            ("A slow start.", "A slow start. It picked up later."),
            (NEWEST, NEWEST.replace(" }", ', note = "late" }')),
            (NEWEST, NEWEST + "  { date = 2027-02-15, value = 21300 },\n"),
            (OLD + NEWEST, NEWEST + OLD),
        ],
    )
    def test_a_note_spelt_better_what_was_left_out_what_is_new_and_another_order_are_not(
        self, old: str, new: str
    ) -> None:
        assert codes(changed((old, new))) == []

    def test_the_newest_may_be_put_right_for_seven_days(self) -> None:
        for after in (changed(("value = 21200", "value = 21900")), changed((self.NEWEST, ""))):
            assert codes(after, today=date(2027, 2, 15)) == []
            assert codes(after, today=date(2027, 2, 16)) == ["D903"]

    def test_the_one_before_it_may_not_fresh_as_it_is(self) -> None:
        before = changed((self.NEWEST, self.NEWEST + "  { date = 2027-02-12, value = 21300 },\n"))
        assert codes(changed(("value = 21200", "value = 21900"), plan=before), before=before) == ["D903"]

    @pytest.mark.parametrize("wrong", ["2026-01-29", "2027-03-01"])
    def test_a_day_that_cannot_be_meant_may_always_be_put_right(self, wrong: str) -> None:
        before = changed(("2027-01-15", wrong))
        assert codes(PLAN, before=before) == []

    def test_several_are_one_finding(self) -> None:
        after = changed((self.OLD, ""), ("value = 21200", "value = 22000"))
        (remark,) = told(after, today=date(2027, 2, 20))
        assert (
            str(remark.message)
            == "2 check-ins for “direct traffic” were changed or taken out, the first of Jan 15, 2027"
        )
        assert codes(fixed(after, remark), today=date(2027, 2, 20)) == []

    def test_one_of_two_that_are_the_same_may_go(self) -> None:
        assert codes(PLAN, before=changed((self.OLD, self.OLD * 2))) == []
