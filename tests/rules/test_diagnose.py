"""Remarks stand where they belong in the text, in its order, and nothing that a file holds stops them."""

import pickle
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okrtui.document.document import Document
from okrtui.document.edit import Value
from okrtui.document.render import render
from okrtui.plan.plan import Plan
from okrtui.rules.diagnose import diagnose
from okrtui.rules.registry import RULES
from okrtui.rules.settings import DEFAULT_SETTINGS, Settings
from tests.rules.judging import TODAY, framed, judge

PLAN = framed("""[[objectives]]
id = "été"
title = "Être cités"
owner = "tout le monde"

[[objectives.key_results]]
id = "b"
metric = "notoriété"
""")


def test_lines_and_columns_count_from_one_and_the_end_is_excluded() -> None:
    told = next(told for told in judge(PLAN) if told.code == "O504")
    assert (told.line, told.column) == (11, 9)
    assert (told.end_line, told.end_column) == (11, 24)
    assert told.marked == '"tout le monde"'
    assert told.pointer == "/objectives/0/owner"
    assert told.item == "été"


def test_columns_count_characters_also_in_windows_files() -> None:
    plain = [(told.code, told.line, told.column, told.end_column) for told in judge(PLAN)]
    windows = [(told.code, told.line, told.column, told.end_column) for told in judge(PLAN.replace("\n", "\r\n"))]
    assert plain == windows


def test_remarks_are_in_the_order_of_the_text() -> None:
    places = [(told.line, told.column) for told in judge(PLAN)]
    assert places == sorted(places)
    assert len(places) > 5


def test_the_plan_itself_goes_by_its_own_name() -> None:
    vision = next(told for told in judge(PLAN) if told.code == "A705")
    assert vision.item == "plan"
    assert vision.pointer == "/plan/vision"
    assert vision.marked == "[plan]"


def test_an_item_without_id_goes_by_its_pointer() -> None:
    told = next(told for told in judge(PLAN.replace('id = "b"\n', "")) if told.code == "O501")
    assert told.item == "/objectives/0/key_results/0"


def test_a_selection_leaves_all_others_out() -> None:
    settings = Settings(select=frozenset({"O501"}))
    assert {told.code for told in judge(PLAN, settings=settings)} == {"O501"}


def test_a_rule_of_the_day_speaks_where_it_is_selected() -> None:
    text = framed("[[initiatives]]\nid = 'i'\ntitle = 't'\nend = 2027-02-05\n")
    settings = Settings(select=frozenset({"E606"}))
    assert {told.code for told in judge(text, settings=settings, day_rules=False)} == {"E606"}


def test_a_severity_can_be_another() -> None:
    settings = Settings(severities={"O501": "error"})
    told = next(told for told in judge(PLAN, settings=settings) if told.code == "O501")
    assert told.severity == "error"


def test_a_plan_in_order_is_validated_once(monkeypatch: pytest.MonkeyPatch) -> None:
    calls = []
    validate = Plan.model_validate

    def counting(data: object) -> Plan:
        calls.append(data)
        return validate(data)

    monkeypatch.setattr(Plan, "model_validate", counting)
    judge(PLAN)
    assert len(calls) == 1


def test_remarks_travel_between_processes() -> None:
    told = judge(PLAN)
    assert pickle.loads(pickle.dumps(told)) == told


KEYS = st.sampled_from(
    ["okrtui", "plan", "people", "objectives", "key_results", "id", "title", "owner", "state", "period", "due"]
)
SCALARS = (
    st.none().map(lambda _none: "x")
    | st.integers()
    | st.floats(allow_nan=True)
    | st.booleans()
    | st.text(max_size=8)
    | st.dates(min_value=date(1, 1, 1))
)
DATA = st.recursive(
    SCALARS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=4), max_leaves=20
)


@given(data=st.dictionaries(KEYS, DATA, max_size=5))
def test_every_rule_bears_any_data(data: dict[str, Value]) -> None:
    document = Document.from_text("".join(f"{key} = {render(value)}\n" for key, value in data.items()))
    assert not document.slips
    for diagnostic in diagnose(document, DEFAULT_SETTINGS, today=TODAY, day_rules=True):
        assert str(diagnostic.message)
        assert str(diagnostic.help)


@given(text=st.text(max_size=60))
def test_any_text_gets_an_answer(text: str) -> None:
    document = Document.from_text(framed("[[objectives]]\ntitle = 't'\n") + text)
    for diagnostic in diagnose(document, DEFAULT_SETTINGS, today=TODAY, day_rules=True):
        assert 1 <= diagnostic.line <= diagnostic.end_line
        assert document.text[diagnostic.span.start : diagnostic.span.end] == diagnostic.marked


def test_every_code_belongs_to_a_group() -> None:
    assert {rule.code[0] for rule in RULES} <= set("SFCMROEAKTD")
