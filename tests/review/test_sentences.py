"""Every change can be said, in both languages, and nothing that is said can be obeyed by a terminal."""

from datetime import date
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okrtui.locales.language import Language, speaking
from okrtui.locales.sentence import Sentence
from okrtui.plan.changes import changes_and_paths
from okrtui.plan.plan import Plan
from okrtui.plan.reading import read_plan
from okrtui.plan.schema import plan_schema
from okrtui.review.sentences import Teller, sentence_of
from okrtui.review.wording import field_words
from okrtui.text.safe import UNSAFE
from tests.document.examples import few
from tests.generated import data as contents
from tests.generated.strategies import choices
from tests.plan.test_changes import Data, edited

TODAY = date(2027, 2, 25)


def test_every_field_of_the_format_has_words() -> None:
    tables = plan_schema()["$defs"].values()
    fields = {field for table in tables for field in table.get("properties", {})} - {"okrtui", "meta"}
    sections = {"objectives", "people", "teams", "priorities", "kpis", "initiatives", "reviews", "plan"}
    assert len(fields - sections) > 30
    assert [field for field in sorted(fields - sections) if not isinstance(field_words(field), Sentence)] == []


@pytest.mark.parametrize("language", ["en", "fr"])
@few(120)
@given(choices(), st.integers(1, 8))
def test_any_change_can_be_said(language: Language, random: Random, count: int) -> None:
    old = contents.plan(random, 3)
    new = edited(random, old, count)
    plans = read_plan(old).plan, read_plan(new).plan
    changes, paths = changes_and_paths(old, new)
    teller = Teller(*plans, TODAY, paths)
    with speaking(language):
        for change in changes:
            said = str(teller.told(change).sentence)
            assert said
            assert not UNSAFE.search(said)
            assert not UNSAFE.search(str(sentence_of(change, *plans, TODAY)))


def plan() -> Data:
    """A small plan of the first quarter."""
    return {
        "okrtui": 1,
        "plan": {"title": "Marketing", "period": "2027-Q1"},
        "people": [{"id": "claire", "name": "Claire Martin"}, {"id": "ben", "name": "Ben Roy"}],
        "objectives": [
            {
                "id": "awareness",
                "title": "Raise awareness",
                "owner": "claire",
                "key_results": [
                    {
                        "id": "recall",
                        "metric": "unaided recall",
                        "unit": "%",
                        "baseline": 20,
                        "target": 26,
                        "check_ins": [{"date": date(2027, 1, 29), "value": 20.5, "confidence": 6}],
                    },
                    {"id": "mentions", "metric": "press mentions", "baseline": 0, "target": 6},
                ],
            },
            {"id": "trial", "title": "More trials", "key_results": [{"id": "trials", "metric": "trials"}]},
        ],
        "initiatives": [{"id": "paper", "title": "White paper", "serves": ["recall"], "start": date(2027, 1, 11)}],
    }


def said(new: Data, language: Language = "en") -> list[str]:
    """What is said of the changes from the plan above, with plain blanks."""
    old = plan()
    changes, paths = changes_and_paths(old, new)
    teller = Teller(_read(old), _read(new), TODAY, paths)
    with speaking(language):
        return [str(teller.told(change).sentence).replace("\u202f", " ").replace("\u00a0", " ") for change in changes]


def _read(data: Data) -> Plan:
    return read_plan(data).plan


def test_a_target_eased_on_the_way() -> None:
    new = plan()
    new["objectives"][0]["key_results"][0]["target"] = 22
    assert said(new) == [
        "Objective “Raise awareness”: target of “unaided recall” lowered from 26 to 22%, 7 weeks after the start"
    ]


def test_people_are_called_by_their_names() -> None:
    new = plan()
    new["objectives"][0]["owner"] = "ben"
    assert said(new) == ["Objective “Raise awareness”: owner changed from “Claire Martin” to “Ben Roy”"]


def test_a_check_in_is_one_sentence() -> None:
    new = plan()
    new["objectives"][0]["key_results"][0]["check_ins"].append({"date": date(2027, 2, 5), "value": 21, "note": "Wave"})
    assert said(new) == ["Objective “Raise awareness”: check-in of Feb 5, 2027 on “unaided recall”: 21% and “Wave”"]


def test_what_only_follows_a_new_id_or_has_another_day_or_subject_is_said_so() -> None:
    decision = {"about": "recall", "decision": "keep", "owner": "claire"}

    def said_of(new_decision: Data, id: str = "recall") -> list[str]:
        old, new = plan(), plan()
        for data, each in ((old, decision), (new, new_decision)):
            data["reviews"] = [{"date": date(2027, 2, 1), "decisions": [each]}]
        new["objectives"][0]["key_results"][0]["id"] = id
        new["initiatives"][0]["serves"] = [id]
        changes, paths = changes_and_paths(old, new)
        teller = Teller(_read(old), _read(new), TODAY, paths)
        with speaking("en"):
            return [str(teller.told(change).what) for change in changes if change.item == "review"]

    about = "decision about “unaided recall”"
    assert said_of({**decision, "about": "cited"}, "cited") == [f"{about}: follows the new id of what it names"]
    assert said_of({**decision, "about": "mentions"}) == [
        "decision about “press mentions”: before, it was about “unaided recall”"
    ]
    new = plan()
    new["objectives"][0]["key_results"][0]["check_ins"][0]["date"] = date(2027, 1, 28)
    (sentence,) = said(new)
    assert sentence.endswith("check-in of Jan 28, 2027 on “unaided recall”: before, it was of Jan 29, 2027")


def test_moves_are_said_as_moves() -> None:
    new = plan()
    new["objectives"].reverse()
    new["objectives"][0]["key_results"].append(new["objectives"][1]["key_results"].pop(0))
    assert said(new) == [
        "Objective “More trials”: key result “unaided recall” comes from the objective “Raise awareness”",
        "Objective “Raise awareness”: moved from rank 1 to rank 2",
    ]


def test_what_serves_what_is_told_by_its_words() -> None:
    new = plan()
    new["initiatives"][0]["serves"] = ["mentions"]
    assert said(new) == ["Initiative “White paper”: serves: “press mentions” added, “unaided recall” removed"]


def test_a_key_result_that_is_gone_is_told_under_its_objective() -> None:
    new = plan()
    new["objectives"][0]["title"] = "Raise awareness a lot"
    del new["objectives"][0]["key_results"][1]
    assert said(new)[1] == "Objective “Raise awareness a lot”: key result “press mentions” removed"
