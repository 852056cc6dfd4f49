"""The JSON Schema: what it says of plans, and that other programs read it the same way."""

import json
import subprocess
import sysconfig
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
import tomli
from jsonschema import Draft202012Validator, FormatChecker
from pydantic import ValidationError

from okrtui.locales.language import speaking
from okrtui.plan.meanings import MEANINGS
from okrtui.plan.part import Part
from okrtui.plan.plan import Plan
from okrtui.plan.schema import plan_schema

TAPLO = Path(sysconfig.get_path("scripts")) / "taplo"
SHIPPED = sorted((Path(__file__).parents[2] / "plans").glob("*/*.toml"))

TOP = 'okrtui = 1\n[plan]\ntitle = "Plan"\nperiod = "2027-Q1"\n'
OBJECTIVE = TOP + '[[objectives]]\ntitle = "Known"\n'
KEY_RESULT = OBJECTIVE + '[[objectives.key_results]]\nmetric = "NPS"\n'
INITIATIVE = TOP + '[[initiatives]]\ntitle = "Site"\n'

GOOD = {
    "least": TOP,
    "year": TOP.replace("2027-Q1", "2027"),
    "half": TOP.replace("2027-Q1", "2027-H2"),
    "month": TOP.replace("2027-Q1", "2027-12"),
    "days": TOP.replace('"2027-Q1"', "{ start = 2027-01-04, end = 2027-03-28 }"),
    "own keys": "x-team = 3\n" + TOP + 'x-board = "yes"\n[meta]\nanything = [1, "a"]\n',
    "whole number for a number": KEY_RESULT + "baseline = 20\ntarget = 26.5\nweight = 0\n",
    "change": KEY_RESULT + 'change = "+30 %"\n',
    "change with a minus sign and narrow space": KEY_RESULT + 'change = "\u2212 12,5\u202f%"\n',
    "times": KEY_RESULT + 'change = "x2"\n',
    "title in place of metric": OBJECTIVE + '[[objectives.key_results]]\ntitle = "NPS of 55"\n',
    "history": KEY_RESULT + 'check_ins = [\n  { date = 2027-01-29, value = 20.5, confidence = 6, note = "calm" },\n]\n',
    "work": INITIATIVE + 'id = "site-2"\nstart = 2027-01-11\nkind = "redesign"\nserves = ["a", "b"]\neffort = 12\n',
    "decision": TOP + '[[reviews]]\ndate = 2027-03-30\ndecisions = [{ about = "plan", decision = "carry-over" }]\n',
}

BAD = {
    "no format": TOP.replace("okrtui = 1\n", ""),
    "no header": "okrtui = 1\n",
    "other format": TOP.replace("okrtui = 1", "okrtui = 2"),
    "no title": TOP.replace('title = "Plan"\n', ""),
    "no period": TOP.replace('period = "2027-Q1"\n', ""),
    "French quarter": TOP.replace("2027-Q1", "2027-T1"),
    "bare year": TOP.replace('"2027-Q1"', "2027"),
    "half a period": TOP.replace('"2027-Q1"', "{ start = 2027-01-04 }"),
    "number for a text": TOP.replace('"Plan"', "3"),
    "text for a number": KEY_RESULT + 'baseline = "20"\n',
    "true for a number": KEY_RESULT + "baseline = true\n",
    "number for true": KEY_RESULT + "done = 1\n",
    "text for a list": INITIATIVE + 'serves = "a"\n',
    "number in a list of ids": INITIATIVE + "serves = [3]\n",
    "no such word": OBJECTIVE + 'state = "paused"\n',
    "negative weight": KEY_RESULT + "weight = -1\n",
    "too confident": KEY_RESULT + "check_ins = [{ date = 2027-01-29, confidence = 11 }]\n",
    "grade above one": OBJECTIVE + "grade = 1.5\n",
    "check-in without a day": KEY_RESULT + "check_ins = [{ value = 3 }]\n",
    "text for a day": INITIATIVE + 'start = "soon"\n',
    "day with a time": INITIATIVE + "start = 2027-01-11T09:00:00\n",
    "change without a sign": KEY_RESULT + 'change = "30 %"\n',
    "change as a table": KEY_RESULT + 'change = { factor = 2.0, written = "x2" }\n',
    "neither title nor metric": OBJECTIVE + "[[objectives.key_results]]\nbaseline = 3\n",
    "id with an accent": TOP + '[[people]]\nid = "zoé"\n',
    "unknown key at the top": "people_ = 3\n" + TOP,
    "key in the wrong table": TOP + "people = []\n",
    "unknown key in a history": KEY_RESULT + 'check_ins = [{ date = 2027-01-29, coment = "calm" }]\n',
}


@pytest.fixture(scope="module")
def schema() -> dict[str, Any]:
    return plan_schema()


@pytest.fixture(scope="module")
def schema_file(schema: dict[str, Any], tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("schema") / "plan.schema.json"
    path.write_text(json.dumps(schema), encoding="utf-8")
    return path


def as_json(value: object) -> object:
    """Days and times as JSON programs have them: as text."""
    match value:
        case dict():
            return {key: as_json(inner) for key, inner in value.items()}
        case list():
            return [as_json(inner) for inner in value]
        case date() | datetime():
            return value.isoformat()
    return value


def accepts(schema: dict[str, Any], text: str) -> bool:
    validator = Draft202012Validator(schema, format_checker=FormatChecker(["date"]))
    return validator.is_valid(as_json(tomli.loads(text)))


def taplo_accepts(schema_file: Path, plan: Path) -> bool:
    command = [TAPLO, "check", "--schema", schema_file.as_uri(), plan.name]
    run = subprocess.run(command, cwd=plan.parent, capture_output=True, check=False)
    assert run.returncode in (0, 1)
    return run.returncode == 0


def test_it_is_a_schema(schema: dict[str, Any]) -> None:
    Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"


@pytest.mark.parametrize("text", GOOD.values(), ids=GOOD.keys())
def test_a_good_plan_is_accepted(schema: dict[str, Any], schema_file: Path, tmp_path: Path, text: str) -> None:
    plan = tmp_path / "plan.toml"
    plan.write_text(text, encoding="utf-8")
    assert accepts(schema, text)
    assert taplo_accepts(schema_file, plan)
    Plan.model_validate(tomli.loads(text))


@pytest.mark.parametrize("text", BAD.values(), ids=BAD.keys())
def test_a_bad_plan_is_not(schema: dict[str, Any], schema_file: Path, tmp_path: Path, text: str) -> None:
    plan = tmp_path / "plan.toml"
    plan.write_text(text, encoding="utf-8")
    assert not accepts(schema, text)
    assert not taplo_accepts(schema_file, plan)


@pytest.mark.parametrize("plan", SHIPPED, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_the_shipped_plans_are_accepted(schema: dict[str, Any], schema_file: Path, plan: Path) -> None:
    assert accepts(schema, plan.read_text(encoding="utf-8"))
    assert taplo_accepts(schema_file, plan)


def test_a_day_in_quotation_marks_passes_the_schema_and_not_the_model(
    schema: dict[str, Any], schema_file: Path, tmp_path: Path
) -> None:
    text = INITIATIVE + 'start = "2027-01-11"\n'
    plan = tmp_path / "plan.toml"
    plan.write_text(text, encoding="utf-8")
    assert accepts(schema, text)
    assert taplo_accepts(schema_file, plan)
    with pytest.raises(ValidationError):
        Plan.model_validate(tomli.loads(text))


def test_it_is_the_same_on_every_call_and_in_every_language() -> None:
    with speaking("fr"):
        french = json.dumps(plan_schema())
    assert json.dumps(plan_schema()) == french


def test_it_knows_no_null(schema: dict[str, Any]) -> None:
    assert "null" not in json.dumps(schema)


def tables(part: type[Part]) -> list[type[Part]]:
    return [part, *(table for kind in part.__subclasses__() for table in tables(kind))]


def test_every_key_has_a_meaning_and_no_meaning_is_stale() -> None:
    keys = {
        kind: [field.alias or name for name, field in kind.model_fields.items() if not field.exclude]
        for kind in tables(Part)
        if kind is not Part and kind.__name__ != "Change"
    }
    assert {kind: list(meanings) for kind, meanings in MEANINGS.items()} == keys


def test_every_key_of_the_schema_is_described_in_the_order_of_the_model(schema: dict[str, Any]) -> None:
    assert list(schema["properties"]) == [*MEANINGS[Plan], "meta"]
    definitions = schema["$defs"]
    for kind, meanings in MEANINGS.items():
        if kind is Plan:
            continue
        definition = definitions[kind.__name__]
        table = definition["oneOf"][1] if "oneOf" in definition else definition
        assert {key: field["description"] for key, field in table["properties"].items()} == {
            key: str(meaning) for key, meaning in meanings.items()
        }
        assert list(table["properties"]) == list(meanings)
