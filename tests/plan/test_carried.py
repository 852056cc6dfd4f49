"""Taking a key result along into the next plan."""

from datetime import date

from okrtui.plan.carried import carried_over
from okrtui.plan.key_result import KeyResult


def carried(**fields: object) -> dict[str, object]:
    """What the next plan's key result has written down."""
    old = KeyResult.model_validate(fields)
    new = carried_over(old, "marketing-2027-q1.toml", "leads")
    return {name: getattr(new, name) for name in new.model_fields_set}


FROM = {"carried_from": "marketing-2027-q1.toml#leads"}


def last(value: float) -> list[dict[str, object]]:
    return [{"date": date(2027, 1, 8), "value": 101.0}, {"date": date(2027, 3, 30), "value": value}]


def test_it_starts_at_the_last_value_and_keeps_the_absolute_target() -> None:
    assert carried(baseline=100, change="+30 %", check_ins=last(115)) == {"baseline": 115, "target": 130, **FROM}
    assert carried(baseline=100, target=130) == {"baseline": 100, "target": 130, **FROM}


def test_a_change_of_nothing_known_stays_a_change() -> None:
    new = carried(change="x2")
    assert set(new) == {"change", "carried_from"}


def test_what_it_is_stays_and_what_the_period_made_of_it_does_not() -> None:
    stays = {
        "id": "leads",
        "title": "Leads",
        "metric": "leads",
        "unit": "/month",
        "owner": "marc",
        "source": "CRM",
        "cadence": "monthly",
        "kpi": "traffic",
        "weight": 2,
    }
    goes = {
        "due": date(2027, 3, 1),
        "state": "done",
        "grade": 0.5,
        "grade_why": "late",
        "check_ins": last(4),
        "expected": [{"date": date(2027, 2, 1), "value": 4}],
        "carried_from": "older.toml#leads",
    }
    assert carried(**stays, **goes) == {**stays, "baseline": 4, **FROM}


def test_a_range_to_keep_is_kept_from_the_last_value_on() -> None:
    assert carried(at_least=95, at_most=99, check_ins=last(97)) == {
        "at_least": 95,
        "at_most": 99,
        "baseline": 97,
        **FROM,
    }


def test_a_milestone_starts_as_not_done() -> None:
    assert carried(done=True) == {"done": False, **FROM}


def test_a_baseline_is_to_be_established_until_it_is_known() -> None:
    assert carried(establish=True) == {"establish": True, **FROM}
    assert carried(establish=True, check_ins=last(12)) == {"baseline": 12, **FROM}
