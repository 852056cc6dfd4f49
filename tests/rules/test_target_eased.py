"""When a target counts as made easier, and what is the word of why."""

import pytest

from tests.rules.changes import PLAN, changed, codes, decision, fixed, told

LOWER = ("target = 24600", "target = 24000")


class TestTargetEased:
    @pytest.mark.parametrize(
        ("old", "new"),
        [
            ("target = 24600", "target = 24599"),
            ("target = 20\n", "target = 21\n"),
            ("at_least = 4.5", "at_least = 4.4"),
            ("at_most = 4.9", "at_most = 5"),
            ("at_least = 4.5\n", ""),
            ("at_least = 4.5\nat_most = 4.9\n", ""),
            ('"+50 %"', '"+49 %"'),
            ('"+50 %"', '"x1.4"'),
            ('change = "+50 %"', "target = 5.9"),
            ("target = 24600\n", ""),
            ("target = 24600\n", "at_least = 24000\n"),
            ("target = 24600\n", "done = false\n"),
            ("due = 2027-03-12", "due = 2027-03-13"),
            ("due = 2027-03-12\n", ""),
        ],
    )
    def test_what_asks_for_less_or_later_is_told(self, old: str, new: str) -> None:
        found = codes(changed((old, new)))
        assert found
        assert set(found) == {"D901"}

    @pytest.mark.parametrize(
        ("old", "new"),
        [
            ("target = 24600", "target = 24601"),
            ("target = 20\n", "target = 19\n"),
            ("at_least = 4.5", "at_least = 4.6"),
            ("at_most = 4.9", "at_most = 4.8"),
            ('"+50 %"', '"+51 %"'),
            ('"+50 %"', '"x1.5"'),
            ('change = "+50 %"', "target = 6"),
            ("target = 24600\n", "at_least = 24600\n"),
            ("due = 2027-03-12", "due = 2027-03-11"),
            ('metric = "average rating"', 'metric = "average rating"\ndue = 2027-03-20'),
        ],
    )
    def test_what_asks_for_as_much_or_more_or_sooner_is_not(self, old: str, new: str) -> None:
        assert codes(changed((old, new))) == []

    def test_it_says_what_was_eased_by_how_much_and_when(self) -> None:
        (remark,) = told(changed(LOWER))
        assert (
            str(remark.message)
            == "The target of “direct traffic” was eased from 24,600 to 24,000, 6 weeks after the period began"
        )
        assert (remark.item, remark.marked, remark.severity) == ("traffic", "24000", "warning")

    def test_a_target_and_a_due_day_are_two_things(self) -> None:
        assert codes(changed(LOWER, ("due = 2027-03-12", "due = 2027-03-20"))) == ["D901", "D901"]

    def test_a_target_of_which_nothing_says_which_way_is_better_may_move(self) -> None:
        before = '[[objectives]]\nid = "a"\ntitle = "A"\n\n[[objectives.key_results]]\nid = "b"\nmetric = "blorps"\n'
        before += "target = 6\n"
        assert codes(changed(("target = 6", "target = 4"), plan=before), before=before) == []
        first = ("target = 6", "target = 6\ncheck_ins = [{ date = 2027-01-08, value = 2 }]")
        known = changed(first, plan=before)
        assert codes(changed(("target = 6", "target = 4"), plan=known), before=known) == ["D901"]

    def test_figures_in_another_unit_are_not_compared(self) -> None:
        after = changed(
            ('unit = "visits/month"', 'unit = "thousand visits"'),
            ("baseline = 20500\ntarget = 24600", "baseline = 20.5\ntarget = 24.6"),
            ("value = 20600", "value = 20.6"),
            ("value = 21200", "value = 21.2"),
        )
        assert codes(after) == []
        assert codes(changed(('unit = "visits/month"', 'unit = "visits"'), LOWER)) == ["D901"]

    @pytest.mark.parametrize("state", ["parked", "done", "dropped"])
    def test_what_is_closed_is_left_in_peace(self, state: str) -> None:
        closed = changed(("target = 24600", f'target = 24600\nstate = "{state}"'))
        assert "D901" not in codes(changed(LOWER, plan=closed), before=closed)
        assert "D901" not in codes(changed(LOWER), before=closed)
        assert "D901" not in codes(changed(LOWER, plan=closed))

    def test_a_range_for_a_target_is_held_against_it(self) -> None:
        before = changed(("at_most = 4.9\n", ""))
        for target, found in (("4.4", ["D901"]), ("4.6", [])):
            assert codes(changed(("at_least = 4.5", f"target = {target}"), plan=before), before=before) == found

    @pytest.mark.parametrize("word", ["keep", "adjust", "drop"])
    def test_a_decision_about_it_in_the_same_change_is_the_word_of_why(self, word: str) -> None:
        assert codes(changed(LOWER) + decision("traffic", word)) == []

    def test_so_is_one_that_adjusts_its_objective_but_not_one_that_keeps_it(self) -> None:
        assert codes(changed(LOWER) + decision("awareness", "adjust")) == []
        assert codes(changed(LOWER) + decision("plan", "adjust")) == []
        assert codes(changed(LOWER) + decision("awareness", "keep")) == ["D901"]
        assert codes(changed(LOWER) + decision("churn", "adjust")) == ["D901"]

    def test_a_decision_that_stood_there_already_is_not(self) -> None:
        stood = decision("traffic", day="2027-02-01")
        assert codes(changed(LOWER) + stood, before=PLAN + stood) == ["D901"]
        assert codes(changed(LOWER) + stood.replace("02-01", "02-02"), before=PLAN + stood) == ["D901"]
        reworded = stood.replace('"adjust"', '"adjust", note = "The budget"')
        assert codes(changed(LOWER) + reworded, before=PLAN + stood) == ["D901"]
        assert codes(changed(LOWER) + stood + decision("traffic"), before=PLAN + stood) == []

    def test_the_proposal_writes_the_decision_into_a_review_of_today(self) -> None:
        after = changed(LOWER)
        mended = fixed(after, told(after)[0])
        assert mended.endswith(
            "\n[[reviews]]\ndate = 2027-02-15\n"
            'decisions = [\n  { about = "traffic", decision = "adjust", note = "" },\n]\n'
        )
        assert codes(mended) == []
        held = after + decision("churn")
        mended = fixed(held, told(held)[0])
        assert mended.count("[[reviews]]") == 1
        assert '{ about = "traffic", decision = "adjust", note = "" },' in mended
        assert codes(mended) == []

    def test_an_item_without_an_id_is_followed_by_its_words_and_gets_no_proposal(self) -> None:
        nameless = changed(('id = "traffic"\n', ""))
        (remark,) = told(changed(LOWER, plan=nameless), before=nameless)
        assert (remark.code, remark.fix) == ("D901", None)
        assert codes(changed(LOWER), before=nameless) == ["D901"]

    def test_without_an_id_and_with_other_words_the_place_tells(self) -> None:
        nameless = changed(('id = "churn"\n', ""))
        after = changed(("cancelled contracts", "Zzz"), ("target = 20\n", "target = 29\n"), plan=nameless)
        assert codes(after, before=nameless) == ["D901"]

    def test_a_value_that_cannot_be_read_is_told_as_such_alone(self) -> None:
        assert codes(changed(("target = 24600", 'target = "lots"'))) == []
        assert codes(PLAN, before=changed(("target = 24600", 'target = "lots"'))) == []
