"""Only rules that an edit can touch are asked again, and the remarks are those of all rules asked anew."""

import copy
from collections.abc import Iterable
from datetime import date
from itertools import product
from random import Random
from typing import Any

import pytest

from okrtui.document.parents import NO_PARENTS, Parents
from okrtui.locales.language import speaking
from okrtui.plan.reading import read_plan
from okrtui.rules.context import Context
from okrtui.rules.judge import Judge, Told, ask_all
from okrtui.rules.limits import Limits
from okrtui.rules.registry import RULES
from okrtui.rules.rule import Rule
from okrtui.rules.section import EVERY_SECTION, written_sections
from tests.generated.edits import random_edit
from tests.generated.model import Node
from tests.generated.plans import generated_plan
from tests.rules.judging import TODAY
from tests.rules.noticeable import Data, changed, example_plans, gathered, orderly_examples, shipped_plans
from tests.rules.sections import with_sections

DAYS = (TODAY, date(2026, 11, 26))
"""In the period of the examples, and in that of the plans that come with the program."""


def seen(data: Data, today: date = TODAY, **around: Any) -> Context:
    return Context(read_plan(data), data, today, **around)


def words(told: Iterable[Told]) -> list[str]:
    """What was told, by what it says: a number that is none equals nothing, itself included."""
    return [f"{rule.code} {finding!r}" for rule, finding in told]


@pytest.mark.parametrize("seed", range(60))
def test_edit_after_edit_the_remarks_are_those_of_all_rules_asked_anew(seed: int) -> None:
    random = Random(seed)
    data = (
        copy.deepcopy(random.choice(shipped_plans()))
        if seed % 4 == 0
        else gathered(random, example_plans(), 1 + seed % 9)
    )
    judge, states, today = Judge(), [data], random.choice(DAYS)
    for step in range(20):
        undone = random.random() < 0.15
        data = random.choice(states) if undone else changed(random, data)
        states.append(data)
        tried = changed(random, data)
        for ask, plan in ((judge.ask_on_trial, tried), (judge.ask, data)):
            assert words(ask(RULES, seen(plan, today))) == words(ask_all(RULES, seen(plan, today))), (seed, step)


@pytest.mark.parametrize("seed", range(40))
def test_so_they_are_for_plans_of_any_words_and_edits_that_only_a_program_would_make(seed: int) -> None:
    random = Random(seed)
    plan = Node(generated_plan(random, size=3).data)
    judge = Judge()
    for step in range(12):
        plan = plan.edited(random_edit(random, plan.plain()))
        data = plan.plain()
        assert words(judge.ask(RULES, seen(data))) == words(ask_all(RULES, seen(data))), (seed, step)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_an_answer_depends_on_nothing_but_what_the_rule_reads(rule: type[Rule]) -> None:
    random = Random(rule.code)
    own = [plan for plan in orderly_examples() if ask_all([rule], seen(plan))]
    plans = [*random.sample(own, min(8, len(own))), *shipped_plans()]
    others = [*(gathered(random, orderly_examples(), 12) for _ in range(4)), *random.sample(shipped_plans(), 4)]
    for plan, today in product(plans, DAYS):
        answer = words(ask_all([rule], seen(plan, today)))
        for other in others:
            mixed = with_sections(plan, rule.reads, other)
            assert words(ask_all([rule], seen(mixed, today))) == answer


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_an_answer_stays_while_what_the_rule_reads_does(rule: type[Rule]) -> None:
    random = Random(rule.code)
    own = [plan for plan in example_plans() if ask_all([rule], seen(plan))]
    for turn in range(240):
        plan = random.choice(own or shipped_plans()) if turn % 4 else gathered(random, example_plans(), 4)
        after = changed(random, plan)
        before, now = written_sections(plan), written_sections(after)
        if all(before[section] == now[section] for section in rule.reads):
            assert words(ask_all([rule], seen(after))) == words(ask_all([rule], seen(plan))), after


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_who_reads_check_ins_reads_their_key_results(rule: type[Rule]) -> None:
    assert rule.reads <= EVERY_SECTION
    assert "check_ins" not in rule.reads or "key_results" in rule.reads


def test_a_plan_put_together_from_its_own_sections_is_that_plan() -> None:
    for plan in shipped_plans():
        assert with_sections(plan, EVERY_SECTION, shipped_plans()[0]) == plan
        for section in EVERY_SECTION:
            mixed = with_sections(plan, EVERY_SECTION - {section}, shipped_plans()[0])
            for name, written in written_sections(mixed).items():
                if name != section and not (name == "check_ins" and section == "key_results"):
                    assert written == written_sections(plan)[name], (name, section)


def asked(judge: Judge, context: Context, monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """The codes of the rules that were asked."""
    codes: set[str] = set()
    with monkeypatch.context() as patch:
        for rule in RULES:
            check = rule.check

            def noted(self: Rule, plan: Any, context: Context, check: Any = check) -> Any:
                codes.add(self.code)
                return check(self, plan, context)

            patch.setattr(rule, "check", noted)
        judge.ask(RULES, context)
    return codes


QUARTER = next(plan for plan in shipped_plans() if plan["plan"]["title"] == "Marketing plan, Q4 2026")


def asked_after(monkeypatch: pytest.MonkeyPatch, path: tuple[str | int, ...], value: object) -> set[str]:
    """The codes of the rules that are asked again when a value of a plan is another."""
    judge, data = Judge(), copy.deepcopy(QUARTER)
    judge.ask(RULES, seen(data))
    table: Any = data
    for step in path[:-1]:
        table = table[step]
    assert table[path[-1]] != value or type(table[path[-1]]) is not type(value)
    table[path[-1]] = value
    return asked(judge, seen(data), monkeypatch)


def test_all_rules_are_asked_once_and_none_again_while_nothing_changes(monkeypatch: pytest.MonkeyPatch) -> None:
    judge = Judge()
    assert asked(judge, seen(QUARTER), monkeypatch) == {rule.code for rule in RULES}
    assert asked(judge, seen(copy.deepcopy(QUARTER)), monkeypatch) == set()


def test_another_title_of_an_objective_asks_no_rule_that_reads_none(monkeypatch: pytest.MonkeyPatch) -> None:
    codes = asked_after(monkeypatch, ("objectives", 0, "title"), "Being known")
    assert codes == {rule.code for rule in RULES if "objectives" in rule.reads}
    assert {"F101", "E601", "O502"} <= codes
    assert not codes & {"S007", "S009", "S011", "O503", "E604", "E606", "E608", "A705", "A706"}


def test_another_end_of_an_initiative_asks_no_rule_of_objectives_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    codes = asked_after(monkeypatch, ("initiatives", 0, "end"), date(2026, 10, 9))
    assert codes == {rule.code for rule in RULES if "initiatives" in rule.reads}
    assert {"S009", "E604", "E606", "E607", "E608"} <= codes
    assert not codes & {"F102", "F103", "F104", "F105", "O501", "O502", "A701", "A702"}


def test_a_check_in_asks_only_the_rules_that_look_at_figures(monkeypatch: pytest.MonkeyPatch) -> None:
    codes = asked_after(monkeypatch, ("objectives", 0, "key_results", 0, "check_ins", 0, "value"), 23.5)
    assert codes == {rule.code for rule in RULES if "check_ins" in rule.reads}
    assert "S002" in codes
    assert not {code for code in codes if code[0] in "FCOA"}


@pytest.mark.parametrize(
    ("path", "value"), [(("okrtui",), True), (("okrtui",), 1.0), (("teams", 0, "capacity"), 9.0)], ids=str
)
def test_what_python_takes_for_the_same_is_seen_as_a_change(
    monkeypatch: pytest.MonkeyPatch, path: tuple[str | int, ...], value: object
) -> None:
    assert "S002" in asked_after(monkeypatch, path, value)


def test_a_number_too_long_to_be_written_out_is_judged_each_time(monkeypatch: pytest.MonkeyPatch) -> None:
    judge = Judge()
    data = {**QUARTER, "okrtui": 16**5000}
    judge.ask(RULES, seen(data))
    assert "S007" in asked(judge, seen(data), monkeypatch)


@pytest.mark.parametrize(
    "around",
    [
        {"today": date(2027, 2, 16)},
        {"limits": Limits(objectives=1)},
        {"parents": Parents(complete=False)},
        {"parents": Parents(plans=(read_plan(shipped_plans()[0]).plan,))},
    ],
    ids=["day", "limits", "no parent", "parent"],
)
def test_another_day_limit_or_parent_asks_every_rule(monkeypatch: pytest.MonkeyPatch, around: dict[str, Any]) -> None:
    judge = Judge()
    judge.ask(RULES, seen(QUARTER, parents=NO_PARENTS))
    assert asked(judge, seen(QUARTER, **around), monkeypatch) == {rule.code for rule in RULES}


def test_a_plan_that_names_no_language_is_judged_anew_in_that_of_another_reader(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    judge = Judge()
    judge.ask(RULES, seen(QUARTER))
    with speaking("fr"):
        assert asked(judge, seen(QUARTER), monkeypatch) == {rule.code for rule in RULES}


def test_a_trial_leaves_no_trace(monkeypatch: pytest.MonkeyPatch) -> None:
    judge = Judge()
    judge.ask(RULES, seen(QUARTER))
    judge.ask_on_trial(RULES, seen(example_plans()[0]))
    assert asked(judge, seen(QUARTER), monkeypatch) == set()


def test_a_rule_that_was_not_asked_the_last_time_is_asked() -> None:
    judge = Judge()
    judge.ask(RULES[:1], seen(QUARTER))
    assert words(judge.ask(RULES, seen(QUARTER))) == words(ask_all(RULES, seen(QUARTER)))
