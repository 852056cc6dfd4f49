"""Checking in: one line more in the file, in its place by day, and nothing else touched."""

from datetime import date, timedelta
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okrtui.document.applying import apply, respliced
from okrtui.document.document import Document
from okrtui.document.refused import Refused
from okrtui.editing.add_check_in import AddCheckIn
from okrtui.editing.add_observation import AddObservation
from okrtui.plan.plan import Plan
from okrtui.plan.reading import read_plan
from tests.document.examples import few
from tests.generated.plans import GeneratedPlan
from tests.generated.strategies import choices, plans

HEAD = """\
okrtui = 1

[plan]
title = "Plan"
period = "2027-Q1"

[[objectives]]
id = "o"
title = "Être cité"

[[objectives.key_results]]
id = "k"
metric = "notoriété"
baseline = 20
target = 26
"""
DAY = date(2027, 1, 20)
OFFSETS = st.lists(st.integers(-60, 60), max_size=6)


def document(text: str) -> Document:
    return Document.from_bytes(text.encode())


def plan_of(found: Document) -> Plan:
    return read_plan(found.data).plan


def after(text: str, command: AddCheckIn | AddObservation) -> str:
    before = document(text)
    return apply(before, command.edits(plan_of(before))).document.text


@given(OFFSETS.map(sorted), st.sampled_from(["\n", "\r\n"]), st.sampled_from(["", "  # constaté", " # « 3 »"]))
def test_a_check_in_is_one_line_more_in_its_place_by_day(offsets: list[int], newline: str, comment: str) -> None:
    lines = [f"  {{ date = {DAY + timedelta(days=offset)}, value = {offset} }},{comment}" for offset in offsets]
    text = newline.join([*HEAD.splitlines(), "check_ins = [", *lines, "]", "weight = 2", ""])
    if not offsets:
        text = HEAD.replace("\n", newline)
    new = after(text, AddCheckIn("k", DAY, 22, 7, "Ça démarre")).split(newline)
    written = '  { date = 2027-01-20, value = 22, confidence = 7, note = "Ça démarre" },'
    if not offsets:
        assert new == [*text.split(newline)[:-1], "check_ins = [", written, "]", ""]
        return
    at = new.index(written)
    assert [*new[:at], *new[at + 1 :]] == text.split(newline)
    assert at - new.index("check_ins = [") - 1 == sum(offset <= 0 for offset in offsets)


@few(60)
@given(plans(), choices(), st.integers(-40, 400))
def test_on_any_plan_all_that_was_noted_stays_in_its_order_and_undo_gives_the_bytes_back(
    generated: GeneratedPlan, random: Random, offset: int
) -> None:
    before = Document.from_bytes(generated.raw)
    plan = plan_of(before)
    items = [item for item in plan.items if item.kind in ("key_result", "kpi")]
    if not items:
        return
    item = random.choice(items)
    day = date(2027, 1, 1) + timedelta(days=offset)
    command = AddCheckIn(item.key, day, 22, 7, "é") if item.kind == "key_result" else AddObservation(item.key, day, 22)
    try:
        edits = command.edits(plan)
    except Refused:  # two items with one id, the first of another kind
        return
    applied = apply(before, edits)
    assert respliced(applied.document, applied.undo).source == before.source
    changed = next(each for each in plan_of(applied.document).items if each.key == item.key)
    key = "check_ins" if item.kind == "key_result" else "observations"
    old, new = list(getattr(item.part, key)), list(getattr(changed.part, key))
    place = next(at for at, each in enumerate(new) if each not in old or new.count(each) > old.count(each))
    assert new[place].date == day
    assert [*new[:place], *new[place + 1 :]] == old
    days = [each.date for each in old]
    if days == sorted(days):
        assert [each.date for each in new] == sorted(each.date for each in new)


def test_the_last_check_in_of_the_day_is_corrected_and_the_others_stay() -> None:
    text = HEAD + (
        "check_ins = [\n"
        "  { date = 2027-01-13, value = 20.5, confidence = 6 },\n"
        '  { date = 2027-01-20, value = 21, note = "faux", x-who = "Claire" },  # à relire\n'
        "]\n"
    )
    assert after(text, AddCheckIn("k", DAY, 22, 7, corrects=True)) == text.replace(
        'value = 21, note = "faux", x-who = "Claire"', 'value = 22, confidence = 7, x-who = "Claire"'
    )


def test_where_there_is_nothing_to_correct_it_is_added() -> None:
    assert after(HEAD, AddCheckIn("k", DAY, 22, corrects=True)) == after(HEAD, AddCheckIn("k", DAY, 22))


def test_the_first_value_of_what_is_to_be_established_is_its_baseline() -> None:
    text = HEAD.replace("baseline = 20\ntarget = 26\n", "establish = true\n")
    found = after(text, AddCheckIn("k", DAY, 34, 6))
    key_result = plan_of(document(found)).objectives[0].key_results[0]
    assert (key_result.baseline, key_result.check_ins[0].value) == (34, 34)
    corrected = plan_of(document(after(found, AddCheckIn("k", DAY, 35, corrects=True)))).objectives[0].key_results[0]
    assert (corrected.baseline, corrected.check_ins[0].value) == (35, 35)
    later = after(found, AddCheckIn("k", DAY + timedelta(days=7), 36))
    assert plan_of(document(later)).objectives[0].key_results[0].baseline == 34


def test_a_milestone_is_reached() -> None:
    text = HEAD.replace("baseline = 20\ntarget = 26\n", "done = false\n")
    key_result = (
        plan_of(document(after(text, AddCheckIn("k", DAY, confidence=9, done=True)))).objectives[0].key_results[0]
    )
    assert (key_result.done, key_result.check_ins[0].confidence) == (True, 9)


@pytest.mark.parametrize(
    "command",
    [
        AddCheckIn("k", DAY),
        AddCheckIn("k", DAY, 22, 11),
        AddCheckIn("o", DAY, 22),
        AddCheckIn("nobody", DAY, 22),
        AddObservation("k", DAY, 22),
    ],
)
def test_what_cannot_be_noted_is_refused(command: AddCheckIn | AddObservation) -> None:
    with pytest.raises(Refused):
        command.edits(plan_of(document(HEAD)))
