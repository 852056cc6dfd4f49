"""The word of why for an eased target, written as the decision that quiets the remark."""

from datetime import date

import pytest

from okrtui.document.applying import apply
from okrtui.document.document import Document
from okrtui.document.refused import Refused
from okrtui.editing.decide import Decide, decides_about
from okrtui.plan.reading import read_plan
from okrtui.review.comparison import Comparison, compare
from okrtui.rules.settings import DEFAULT_SETTINGS
from tests.review.test_take_back import NEW, OLD

TODAY = date(2027, 1, 20)


def compared(new: str, old: str = OLD) -> Comparison:
    """A plan compared with what it was."""
    return compare("plan.toml", Document.from_text(old), Document.from_text(new), DEFAULT_SETTINGS, today=TODAY)


def decided(new: str, code: str, note: str, owner: str | None = None) -> str:
    """The text with the decision that a remark proposes."""
    (remark,) = (remark for remark in compared(new).new if remark.code == code)
    assert remark.fix is not None
    assert decides_about(remark.fix) in ("unaided", "leads")
    document = Document.from_text(new)
    edits = Decide(remark.fix, note, owner).edits(read_plan(document.data).plan)
    return apply(document, edits).document.text


def test_an_eased_target_is_explained_by_a_decision_of_today() -> None:
    text = decided(NEW, "D901", " Half the budget « is gone ». ", "claire")
    assert text == NEW + (
        "\n[[reviews]]\ndate = 2027-01-20\ndecisions = [\n"
        '  { about = "unaided", decision = "adjust", note = "Half the budget « is gone ».", owner = "claire" },\n]\n'
    )
    assert not any(remark.code == "D901" for remark in compared(text).new)


def test_a_review_of_today_takes_the_decision_in() -> None:
    review = (
        "\n[[reviews]]\ndate = 2027-01-20\ndecisions = [\n"
        '  { about = "leads", decision = "keep", note = "On course." },\n]\n'
    )
    text = decided(NEW + review, "D901", "Half the budget.")
    assert text.startswith(NEW + review[:-3])
    assert '  { about = "unaided", decision = "adjust", note = "Half the budget." },\n]\n' in text


def test_what_was_taken_out_comes_back_as_dropped_with_the_word_of_why() -> None:
    text = decided(NEW[: NEW.index('[[objectives]]\nid = "leads"')], "D904", "Nobody to do it.")
    data = Document.from_text(text).data
    assert data["objectives"][1]["state"] == "dropped"
    assert data["reviews"][0]["decisions"] == [{"about": "leads", "decision": "drop", "note": "Nobody to do it."}]


def test_nothing_said_is_no_decision() -> None:
    (remark,) = (remark for remark in compared(NEW).new if remark.code == "D901")
    assert remark.fix is not None
    with pytest.raises(Refused, match="says nothing"):
        Decide(remark.fix, "  ").edits(read_plan({}).plan)


def test_other_proposals_are_no_decisions() -> None:
    vague = NEW.replace('metric = "unaided awareness"\n', 'metric = "unaided awareness"\nunitt = "%"\n')
    (remark,) = (remark for remark in compared(vague).new if remark.code == "S004" or "unitt" in str(remark.message))
    assert remark.fix is not None
    assert decides_about(remark.fix) is None
    assert decides_about(None) is None
