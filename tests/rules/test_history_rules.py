"""What the rules of changes see when a plan is held against what it was, and what they leave in peace."""

import copy
from datetime import date
from random import Random

import pytest

from okrtui.document.document import Document
from okrtui.plan.reading import read_plan
from okrtui.rules.context import Context
from okrtui.rules.diagnose import diagnose, plan_as_it_was
from okrtui.rules.judge import Judge, ask_all
from okrtui.rules.registry import RULES
from okrtui.rules.settings import DEFAULT_SETTINGS
from tests.rules.changes import HISTORY, PLAN, changed, codes, decision, fixed, told
from tests.rules.judging import TODAY, framed, judge
from tests.rules.noticeable import changed as noticeably_changed
from tests.rules.noticeable import shipped_plans

FIRST_DAY = date(2027, 1, 1)
DAY_BEFORE = date(2026, 12, 31)
OBJECTIVE = PLAN[PLAN.index('\n[[objectives]]\nid = "customers"') :]
KEY_RESULT = PLAN[
    PLAN.index('\n[[objectives.key_results]]\nid = "churn"') : PLAN.index('\n[[objectives.key_results]]\nid = "rev')
]
LOWER = ("target = 24600", "target = 24000")


class TestComparison:
    def test_a_plan_that_is_only_checked_draws_none_even_if_they_are_selected(self) -> None:
        settings = DEFAULT_SETTINGS._replace(select=frozenset(HISTORY))
        assert judge(framed(PLAN), settings=settings) == ()
        assert not [remark for remark in judge(framed(PLAN)) if remark.code in HISTORY]

    def test_a_plan_that_has_not_changed_draws_none(self) -> None:
        assert codes(PLAN) == []

    @pytest.mark.parametrize("plan", shipped_plans(), ids=lambda plan: plan["plan"]["title"])
    def test_nor_does_a_shipped_plan(self, plan: dict[str, object]) -> None:
        was = Context(read_plan(plan), plan, TODAY)
        asked = Context(read_plan(plan), plan, TODAY, before=was)
        assert ask_all([rule for rule in RULES if rule.of_changes], asked) == []

    def test_text_that_is_written_otherwise_is_no_change(self) -> None:
        assert (
            codes(
                changed(
                    ("target = 24600", "target = 24_600.0  # more"),
                    ("baseline = 30\ntarget = 20", "target = 20\nbaseline = 30"),
                )
            )
            == []
        )

    def test_what_is_added_draws_none(self) -> None:
        more = '\n[[objectives.key_results]]\nid = "press"\nmetric = "press mentions"\nbaseline = 2\ntarget = 6\n'
        assert codes(PLAN + more + '\n[[objectives]]\nid = "more"\ntitle = "More"\n') == []

    def test_nor_does_another_order_or_another_objective(self) -> None:
        assert codes(OBJECTIVE + PLAN.replace(OBJECTIVE, "\n")) == []
        assert codes(PLAN.replace(KEY_RESULT, "\n") + KEY_RESULT) == []

    def test_a_title_an_owner_a_weight_may_change(self) -> None:
        assert (
            codes(
                changed(
                    ("average rating", "mean rating"), ("at_least = 4.5", 'at_least = 4.5\nweight = 2\nowner = "Ann"')
                )
            )
            == []
        )

    def test_a_text_that_can_be_read_only_in_part_is_not_compared(self) -> None:
        broken = 'okrtui = 1\n\n[plan]\ntitle = "Plan" marketing\nperiod = = "2027-Q1"\n'
        assert codes(broken) == []
        assert codes("", before=broken + PLAN) == []

    def test_a_plan_of_which_nothing_was_there_draws_none(self) -> None:
        assert codes(PLAN, before="") == []

    def test_the_file_of_the_next_period_is_another_plan(self) -> None:
        after = (
            framed("").replace("2027-Q1", "2027-Q2") + '[[objectives]]\nid = "new"\ntitle = "Clinics recommend us"\n'
        )
        assert codes(after, today=date(2027, 4, 2)) == []

    def test_a_period_that_is_made_longer_is_the_same_plan(self) -> None:
        after = framed(changed(LOWER)).replace("2027-Q1", "2027-H1")
        assert codes(after) == ["D901"]

    def test_without_a_period_nobody_knows_when_it_began(self) -> None:
        head = 'okrtui = 1\n\n[plan]\ntitle = "Plan"\nlang = "en"\n'
        assert codes(head + changed(LOWER), before=head + PLAN) == []

    @pytest.mark.parametrize("after", [changed(LOWER), PLAN.replace(OBJECTIVE, "\n"), PLAN.replace(KEY_RESULT, "\n")])
    def test_until_the_day_before_the_period_anything_may_change(self, after: str) -> None:
        assert codes(after, today=DAY_BEFORE) == []
        assert len(codes(after, today=FIRST_DAY)) == 1

    def test_a_comment_silences_one_for_its_item_and_is_not_idle_later(self) -> None:
        allowed = '# okrtui: allow target-eased: the budget was halved\n[[objectives.key_results]]\nid = "traffic"'
        after = changed(LOWER, ('[[objectives.key_results]]\nid = "traffic"', allowed))
        assert codes(after) == []
        for before in (None, framed(PLAN), framed(after)):
            assert "S010" not in [remark.code for remark in judge(framed(after), before=before)]


class TestDroppedWithoutDecision:
    @pytest.mark.parametrize("state", ["parked", "dropped"])
    def test_a_key_result_or_objective_that_is_given_up_is_told(self, state: str) -> None:
        for title in ('metric = "referrals"', 'title = "Our customers bring us their neighbours"'):
            after = changed((title, f'{title}\nstate = "{state}"'))
            (remark,) = told(after)
            assert (remark.code, remark.marked) == ("D904", f'"{state}"')
            assert codes(fixed(after, remark)) == []

    @pytest.mark.parametrize("part", [OBJECTIVE, KEY_RESULT], ids=["objective", "key result"])
    def test_what_is_gone_is_told_where_it_stood_and_comes_back_as_dropped(self, part: str) -> None:
        after = PLAN.replace(part, "\n")
        (remark,) = told(after)
        assert (remark.code, remark.item) == ("D904", "plan" if part == OBJECTIVE else "awareness")
        mended = fixed(after, remark)
        assert mended.count('state = "dropped"') == 1
        remarks = [remark.code for remark in judge(mended, before=framed(PLAN))]
        assert not {*HISTORY, "S006"} & set(remarks)

    def test_a_plan_with_nothing_left_tells_each_objective(self) -> None:
        assert codes("") == ["D904", "D904"]

    def test_an_objective_that_is_given_up_with_all_it_has_is_told_once(self) -> None:
        after = changed(
            ('title = "Our customers bring us their neighbours"', 'title = "Our customers"\nstate = "dropped"'),
            ('metric = "referrals"', 'metric = "referrals"\nstate = "dropped"'),
        )
        assert [remark.item for remark in told(after)] == ["customers"]

    def test_done_is_no_giving_up(self) -> None:
        assert codes(changed(('metric = "referrals"', 'metric = "referrals"\nstate = "done"'))) == []

    def test_what_was_closed_may_go(self) -> None:
        for state in ("parked", "done", "dropped"):
            before = changed(('title = "Our customers', f'state = "{state}"\ntitle = "Our customers'))
            assert codes(PLAN.replace(OBJECTIVE, "\n"), before=before) == []

    def test_another_id_is_no_giving_up(self) -> None:
        assert codes(changed(('id = "traffic"', 'id = "direct-traffic"'))) == []
        assert codes(changed(('id = "customers"', 'id = "neighbours"'))) == []

    @pytest.mark.parametrize(
        ("word", "found"), [("drop", []), ("park", []), ("carry-over", []), ("adjust", []), ("keep", ["D904"])]
    )
    def test_a_decision_that_gives_it_up_is_the_word_of_why(self, word: str, found: list[str]) -> None:
        after = changed(('metric = "referrals"', 'metric = "referrals"\nstate = "dropped"'))
        assert codes(after + decision("referrals", word)) == found
        assert codes(after + decision("customers", word)) == found
        assert codes(PLAN.replace(OBJECTIVE, "\n") + decision("customers", word)) == found

    def test_so_is_one_of_an_earlier_review_if_it_says_so(self) -> None:
        after = changed(('metric = "referrals"', 'metric = "referrals"\nstate = "dropped"'))
        for word, found in (("drop", []), ("adjust", ["D904"]), ("keep", ["D904"])):
            stood = decision("referrals", word, "2027-02-01")
            assert codes(after + stood, before=PLAN + stood) == found

    def test_a_list_that_cannot_be_read_gives_nothing_up(self) -> None:
        assert "D904" not in codes("objectives = 3\n" + framed(""))


class TestJudge:
    def test_edit_after_edit_the_answers_are_those_of_all_rules_asked_anew(self) -> None:
        told_of_changes = 0
        for seed in range(12):
            random = Random(seed)
            data = copy.deepcopy(random.choice(shipped_plans()))
            day = date(2026, 11, 26)
            judge, was = Judge(), Context(read_plan(data), data, day)
            for _step in range(15):
                data = noticeably_changed(random, data)
                if random.random() < 0.1:
                    was = Context(read_plan(data), data, day)
                before = None if random.random() < 0.1 else was
                seen = Context(read_plan(data), data, day, before=before)
                found = judge.ask(RULES, seen)
                assert [repr(each) for each in found] == [repr(each) for each in ask_all(RULES, seen)]
                told_of_changes += sum(each.rule.of_changes for each in found)
        assert told_of_changes

    def test_any_two_plans_can_be_compared(self) -> None:
        random = Random(1)
        for plan in shipped_plans():
            other = random.choice(shipped_plans())
            text = Document.from_text(framed(PLAN))
            was = Context(read_plan(other), other, TODAY)
            ask_all(RULES, Context(read_plan(plan), plan, TODAY, before=was))
            assert diagnose(text, DEFAULT_SETTINGS, today=TODAY, day_rules=True, before=plan_as_it_was(text, TODAY))
