"""The message that is proposed for a commit."""

from datetime import date
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okrtui.document.document import Document
from okrtui.locales.language import Language, speaking
from okrtui.review.account import account_of
from okrtui.review.comparison import compare
from okrtui.review.message import SUBJECT, proposed_message
from okrtui.rules.settings import DEFAULT_SETTINGS
from okrtui.text.width import cell_width
from tests.document.examples import few
from tests.generated import data as contents
from tests.generated.model import Node
from tests.generated.strategies import choices
from tests.plan.test_changes import edited

TODAY = date(2027, 1, 20)
PLAN = """
okrtui = 1

[plan]
title = "Plan"
lang = "{lang}"
period = "2027-Q1"

[[objectives]]
id = "awareness"
title = "{title}"

[[objectives.key_results]]
id = "unaided"
metric = "unaided awareness"
baseline = 20
target = {target}
"""


def plan(lang: Language = "en", title: str = "Buyers think of us first", target: int = 26) -> str:
    return PLAN.format(lang=lang, title=title, target=target)


def message(old: str | None, new: str) -> str:
    """What is proposed for a change of the text."""
    before = None if old is None else Document.from_text(old)
    comparison = compare("plan.toml", before, Document.from_text(new), DEFAULT_SETTINGS, today=TODAY)
    return proposed_message(account_of(comparison, TODAY), "plan.toml")


def test_one_change_is_the_subject_where_it_fits() -> None:
    assert message(plan(), plan(title="Buyers know us")) == (
        "Title changed from “Buyers think of us first” to “Buyers know us”\n\n"
        "- Objective “Buyers know us”: title changed from “Buyers think of us\n"
        "  first” to “Buyers know us”"
    )
    assert message(plan(), plan().replace('"Plan"', '"Our plan"')) == ("Plan: title changed from “Plan” to “Our plan”")


def test_of_several_changes_the_most_telling_leads_and_all_are_listed() -> None:
    assert message(plan(), plan(title="Buyers know us", target=24)) == (
        "Target of “unaided awareness” lowered from 26 to 24, and 1 more change\n\n"
        "- Objective “Buyers know us”: title changed from “Buyers think of us\n"
        "  first” to “Buyers know us”\n"
        "- Objective “Buyers know us”: target of “unaided awareness” lowered from\n"
        "  26 to 24, 2 weeks after the start"
    )


CLAIRE = '[[people]]\nid = "claire"\nname = "Claire"\n'
OWNED = 'id = "awareness"\nowner = "claire"\n'
REVIEW = """
[[reviews]]
date = 2027-01-18
decisions = [{ about = "unaided", decision = "adjust", note = "Half the budget" }]
"""
ANOTHER = '[[objectives]]\ntitle = "Come back"\n'


@pytest.mark.parametrize(
    ("new", "subject"),
    [
        (plan(target=24) + REVIEW, "Target of “unaided awareness” lowered from 26 to 24, and 1 more change"),
        (plan(target=28) + CLAIRE, "Target of “unaided awareness” raised from 26 to 28, and 1 more change"),
        (plan() + ANOTHER + CLAIRE, "Objective “Come back”: added, and 1 more change"),
        (
            plan().replace('id = "awareness"\n', OWNED) + CLAIRE + REVIEW,
            "Objective “Buyers think of…”: owner set to “Claire”, and 2 more changes",
        ),
        (plan() + CLAIRE + REVIEW, "Person “Claire”: added, and 1 more change"),
        (plan() + REVIEW, "Review of Jan 18, 2027: added"),
    ],
)
def test_what_the_plan_aims_at_leads_then_what_came_then_who_answers_and_reviews_come_last(
    new: str, subject: str
) -> None:
    assert message(plan(), new).splitlines()[0] == subject


def test_a_plan_with_a_long_title_is_named_all_the_same() -> None:
    title = "The plan of marketing and communication for industry, first quarter of 2027"
    subject = message(None, plan().replace('"Plan"', f'"{title}"')).splitlines()[0]
    assert subject == "New plan: The plan of marketing and communication for…"


def test_a_key_result_is_named_where_what_it_stands_under_would_not_fit() -> None:
    title = "Buyers of machines think of us first when a line stands still"
    new = plan(title=title, target=24).replace('"Plan"', '"Our plan, which we have talked about for a week or two"')
    subject, _blank, body = message(plan(title=title), new).split("\n", 2)
    assert subject == "Target of “unaided awareness” lowered from 26 to 24, and 1 more change"
    assert "2 weeks after the start" in body.replace("\n  ", " ")


@pytest.mark.parametrize("interface", ["en", "fr"])
def test_it_is_written_in_the_language_of_the_plan(interface: Language) -> None:
    with speaking(interface):
        assert "target" in message(plan("en"), plan("en", target=24))
        assert "cible" in message(plan("fr"), plan("fr", target=24))
        nowhere = plan().replace('lang = "en"\n', "")
        other = nowhere.replace("= 26", "= 24")
        assert ("cible" if interface == "fr" else "target") in message(nowhere, other)


def test_a_new_plan_and_a_change_of_comments_have_words_too() -> None:
    assert message(None, plan()).splitlines()[0] == "New plan: Plan"
    assert message(plan(), plan() + "# later\n") == "Only comments differ: the plan says what it said"


@few(60)
@given(choices(), st.integers(1, 6))
def test_a_subject_always_fits_and_no_line_holds_what_a_terminal_obeys(random: Random, count: int) -> None:
    old = contents.plan(random, 3)
    new = Node(edited(random, old, count))
    texts = [Document.from_text("okrtui = 1\n"), Document.from_text("okrtui = 1\n")]
    for document, data in zip(texts, (old, new.plain()), strict=True):
        document.data = data
    comparison = compare("plan.toml", *texts, DEFAULT_SETTINGS, today=TODAY)
    lines = proposed_message(account_of(comparison, TODAY), "plan.toml").split("\n")
    assert 0 < cell_width(lines[0]) <= SUBJECT
    assert lines[1:2] in ([], [""])
    assert not any(ord(char) < 32 or 0x7F <= ord(char) < 0xA0 for line in lines for char in line)
