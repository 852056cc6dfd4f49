"""The minutes of a walkthrough: complete, in both languages, and nothing in them but words."""

import re
from dataclasses import replace
from datetime import date, timedelta
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from okrtui.document.document import Document
from okrtui.editing.add_check_in import AddCheckIn
from okrtui.editing.add_decision import AddDecision
from okrtui.editing.add_review_note import AddReviewNote
from okrtui.editing.remove_item import RemoveItem
from okrtui.editing.set_field import SetField
from okrtui.locales.language import LANGUAGES, Language, speaking
from okrtui.plan.agenda import Agenda
from okrtui.plan.reading import read_plan
from okrtui.review.minutes.duration import duration
from okrtui.review.minutes.gathering import gathered
from okrtui.review.minutes.meeting import Ballot
from okrtui.review.minutes.minutes import minutes
from okrtui.review.minutes.same_but_for_time import same_but_for_time
from okrtui.review.minutes.words import SectionWords
from okrtui.text.safe import UNSAFE
from tests.document.examples import few
from tests.generated.plans import GeneratedPlan
from tests.generated.strategies import choices, plans
from tests.review.meetings import DAY, MEETING, PLAN, SAID, held, minutes_of

ENGLISH = """\
# Minutes: Plan marketing, T1 2027

- Feb 5, 2027, from 09:00 to 10:07
- 37 min on the plan
- Present: Claire Martin and Marc
- Looked at, and nothing to add: “Des clients qui restent” (less than a minute)
- Not looked at: “Une équipe au complet”

## Notoriété auprès des PME (25 min)

### Decided

- **Adjust** – “notoriété spontanée” – cible ramenée à 24 – Claire Martin, by Feb 15, 2027
- **Keep**

### Confidence

- “notoriété spontanée”: 4 votes, 4 to 8, median 6; agreed on 6

### Check-ins

- Check-in of Feb 5, 2027 on “notoriété spontanée”: 22%, confidence 6 and “vague de janvier”

### Changed in the plan

- Target of “notoriété spontanée” lowered from 26 to 24%, 5 weeks after the start
- Initiative “Livre blanc”: end changed from Feb 5, 2027 to Feb 19, 2027

### Notes

- la vague de mars est avancée

### Parked questions

- “notoriété spontanée”: qui paie le baromètre\u202f?

## Des leads mieux qualifiés (10 min)

### Decided

- **Park** – après le salon – by Feb 12, 2027

## The plan in all

### Notes

- Marc remplace Sophie jusqu’en mars

## To do

- **By Feb 12, 2027** – après le salon – “Des leads mieux qualifiés”
- **Claire Martin, by Feb 15, 2027** – cible ramenée à 24 – “Notoriété auprès des PME”
"""
FRENCH = """\
# Compte rendu\u00a0: Plan marketing, T1 2027

- 5 févr. 2027, de 09:00 à 10:07
- Temps passé sur le plan\u00a0: 37\u00a0min
- Participants\u00a0: Claire Martin et Marc
- Vu, rien à ajouter\u00a0: «\u202fDes clients qui restent\u202f» (moins d’une minute)
- Pas abordé\u00a0: «\u202fUne équipe au complet\u202f»

## Notoriété auprès des PME (25\u00a0min)

### Décisions

- **Ajuster** – «\u202fnotoriété spontanée\u202f» – cible ramenée à 24 – Claire Martin, d’ici au 15 févr. 2027
- **Garder**

### Confiance

- «\u202fnotoriété spontanée\u202f»\u00a0: 4 votes, de 4 à 8, médiane 6\u202f; accord sur 6
"""


def test_all_that_was_said_and_changed_is_told_by_objective() -> None:
    assert minutes_of(PLAN, held(PLAN, *SAID)) == ENGLISH


def test_in_french_all_of_it_is_french() -> None:
    with speaking("fr"):
        told = minutes_of(PLAN, held(PLAN, *SAID))
    assert told.startswith(FRENCH)
    english = {line for line in ENGLISH.splitlines() if re.search(r"[A-Za-z]", line)}
    own = {"### Notes", "- la vague de mars est avancée", "- Marc remplace Sophie jusqu’en mars"}
    assert english & {*told.splitlines()} == own
    assert told.count("\n") == ENGLISH.count("\n")


def test_where_nothing_was_said_there_is_no_empty_section() -> None:
    bare = replace(MEETING, seconds={}, people=(), ballots=())
    assert minutes_of(PLAN, PLAN, bare) == (
        "# Minutes: Plan marketing, T1 2027\n\n- Feb 5, 2027, from 09:00 to 10:07\n- Not looked at: “Notoriété auprès"
        " des PME”, “Des leads mieux qualifiés”, “Des clients qui restent” and “Une équipe au complet”\n"
    )


CHANGED = "- Target of", "- Initiative “Livre blanc”"
NOTHING = "- Looked at, and nothing to add: ", "- Not looked at: "


@pytest.mark.parametrize("known", range(1, len(SAID) + 1))
def test_what_was_written_down_before_who_presents_came_back_is_told_too(known: int) -> None:
    again = minutes_of(held(PLAN, *SAID[:known]), held(PLAN, *SAID)).splitlines()
    said = [
        line for line in ENGLISH.splitlines() if line.startswith("- ") and not line.startswith((*CHANGED, *NOTHING))
    ]
    assert [line for line in again if line in said] == said
    assert "- With what was decided, noted and checked in earlier that day" in again
    assert not any(line.startswith("- Not looked at") for line in again)


def test_where_something_was_said_earlier_that_day_it_is_not_said_that_there_was_nothing() -> None:
    morning = held(PLAN, AddDecision(DAY, "leads", "drop", "non"), AddCheckIn("spontanee", DAY, confidence=4))
    told = minutes_of(morning, morning, replace(MEETING, ballots=()))
    assert "- **Drop** – non" in told
    assert "- Check-in of Feb 5, 2027 on “notoriété spontanée”: confidence 4\n" in told
    (nothing,) = (line for line in told.splitlines() if line.startswith(NOTHING))
    assert nothing == f"{NOTHING[0]}“Des clients qui restent” (less than a minute)"


def test_what_other_days_have_is_not_told() -> None:
    yesterday = DAY - timedelta(days=1)
    before = held(PLAN, AddReviewNote(yesterday, "hier"), AddCheckIn("spontanee", yesterday, 22))
    told = minutes_of(before, before)
    assert "hier" not in told
    assert "Check-in" not in told
    assert "- Not looked at: “Une équipe au complet”\n" in told


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_note_that_says_a_change_or_vote_word_for_word_is_not_told_beside_it(language: Language) -> None:
    with speaking(language):
        plain = minutes_of(PLAN, held(PLAN, *SAID))
        after = read_plan(Document.from_text(held(PLAN, *SAID)).data).plan
        told = gathered(
            Document.from_text(PLAN), Document.from_text(held(PLAN, *SAID)), Agenda.of(after, DAY), MEETING, DAY
        )
        words = SectionWords(told.plans)
        lines = [(said, section.item) for section in told.objectives for said in words.happened(section)]
        assert len(lines) == 4
        notes = [AddReviewNote(DAY, said, None if item is None else item.key) for said, item in lines]
        assert minutes_of(PLAN, held(PLAN, *SAID, *notes)) == plain
        other = AddReviewNote(DAY, f"{lines[0][0]} !", "notoriete")
        assert " \\!" in minutes_of(PLAN, held(PLAN, *SAID, *notes, other))


def test_a_state_is_told_only_where_no_decision_of_the_day_about_the_same_item_says_it() -> None:
    park = AddDecision(DAY, "spontanee", "park", "trop tôt")
    state = "### Changed in the plan\n\n- State of “notoriété spontanée” set to parked\n"
    assert "parked" not in minutes_of(PLAN, held(PLAN, park, SetField("spontanee", "state", "parked")))
    assert "State of “notoriété spontanée” set to dropped" in minutes_of(
        PLAN, held(PLAN, park, SetField("spontanee", "state", "dropped"))
    )
    other = AddDecision(DAY, "notoriete", "park", "trop tôt")
    assert state in minutes_of(PLAN, held(PLAN, other, SetField("spontanee", "state", "parked")))
    morning = held(PLAN, park)
    assert state not in minutes_of(morning, held(morning, SetField("spontanee", "state", "parked")))
    yesterday = held(PLAN, AddDecision(DAY - timedelta(days=1), "spontanee", "park", "trop tôt"))
    assert state in minutes_of(yesterday, held(yesterday, SetField("spontanee", "state", "parked")))


def test_lessons_and_what_was_changed_elsewhere_are_told_of_the_plan_in_all() -> None:
    after = held(PLAN, AddReviewNote(DAY, "x")) + 'learned = "le salon paie"\n'
    after = after.replace("Plan marketing", "Le plan").replace('note = "Départ"', 'note = "Début"')
    told = minutes_of(PLAN, after).partition("## The plan in all")[2]
    assert "### Learned\n\n- le salon paie\n" in told
    assert "- Plan: title changed from “Plan marketing, T1 2027” to “Le plan, T1 2027”\n" in told
    assert "- Review of Jan 4, 2027: note changed from “Départ” to “Début”\n" in told


def test_what_is_gone_at_the_end_is_told_where_it_stood() -> None:
    decided = AddDecision(DAY, "plan", "drop", "plus de leads cette année", "claire")
    after = held(PLAN, AddReviewNote(DAY, "adieu", "notoriete"), decided, RemoveItem("leads"))
    told = minutes_of(PLAN, after)
    assert (
        told.index("## Notoriété") < told.index("## Des leads mieux qualifiés (10 min)\n") < told.index("## The plan")
    )
    assert "- Removed\n" in told
    assert "- **Claire Martin** – plus de leads cette année\n" in told


def test_a_check_in_that_was_corrected_is_told_and_one_that_is_gone_is_a_change() -> None:
    before = held(PLAN, AddCheckIn("spontanee", date(2027, 1, 20), 21), AddCheckIn("spontanee", DAY, 22))
    corrected = minutes_of(before, held(before, AddCheckIn("spontanee", DAY, 23, corrects=True)))
    assert "### Check-ins\n\n- Check-in of Feb 5, 2027 on “notoriété spontanée”: 23% instead of 22%\n" in corrected
    gone = minutes_of(before, before.replace("  { date = 2027-01-20, value = 21 },\n", ""))
    assert "### Changed in the plan\n\n- Check-in of Jan 20, 2027 on “notoriété spontanée”: taken out\n" in gone


def test_texts_of_several_lines_are_told_on_one() -> None:
    after = held(PLAN, AddReviewNote(DAY, "a\n b"), AddDecision(DAY, "leads", "keep", "c\n\td"))
    after = (
        after.replace('"Des leads mieux qualifiés"', '"""Des leads\n  mieux qualifiés"""')
        + 'learned = """\ne\nf\n"""\n'
    )
    told = minutes_of(PLAN, after)
    for line in ("## Des leads mieux qualifiés (10 min)", "- a b", "- **Keep** – c d", "- e f"):
        assert line in told.splitlines()


def test_what_has_blank_words_goes_by_its_key() -> None:
    after = held(PLAN.replace('"Des leads mieux qualifiés"', '" "'), AddDecision(DAY, "leads", "keep", "oui"))
    assert "\n## leads (10 min)\n" in minutes_of(PLAN, after, replace(MEETING, people=("", " ")))
    assert "Present" not in minutes_of(PLAN, after, replace(MEETING, people=("", " ")))


@pytest.mark.parametrize(
    ("ballot", "told"),
    [
        (Ballot("spontanee", (7,), 7), "1 vote, 7; agreed on 7"),
        (Ballot("spontanee", (5, 5, 5)), "3 votes, all of them 5"),
        (Ballot("spontanee", (3, 6)), "2 votes, 3 to 6, median 4.5"),
        (Ballot("spontanee", (), 5), "agreed on 5"),
        (Ballot("/objectives/0/key_results/0", (0, 10, 9)), "3 votes, 0 to 10, median 9"),
        (Ballot("spontanee", ()), None),
    ],
)
def test_votes_are_told_by_their_spread_and_what_was_agreed_on(ballot: Ballot, told: str | None) -> None:
    text = PLAN.replace('id = "spontanee"\n', "") if ballot.key_result.startswith("/") else PLAN
    found = minutes_of(text, text, replace(MEETING, ballots=(ballot,)))
    assert ("### Confidence" in found) == (told is not None)
    assert told is None or f"- “notoriété spontanée”: {told}\n" in found


def test_a_text_that_cannot_be_read_is_said_and_what_was_decided_is_told() -> None:
    after = held(PLAN, AddDecision(DAY, "leads", "keep", "oui"), SetField("notoriete", "title", "Autre"))
    told = minutes_of(PLAN, after.replace('title = "Autre"', "title = = [ 3"))
    assert "- The new text cannot be read in line" in told
    assert "- **Keep** – oui" in told


@pytest.mark.parametrize(
    ("seconds", "english", "french"),
    [
        (0, "less than a minute", "moins d’une minute"),
        (59.9, "less than a minute", "moins d’une minute"),
        (60, "1 min", "1\u00a0min"),
        (3599, "1 h", "1\u00a0h"),
        (3900, "1 h 5 min", "1\u00a0h 5\u00a0min"),
    ],
)
def test_durations_are_told_in_hours_and_minutes(seconds: float, english: str, french: str) -> None:
    assert str(duration(seconds)) == english
    with speaking("fr"):
        assert str(duration(seconds)) == french


@pytest.mark.parametrize("language", LANGUAGES)
def test_minutes_that_were_written_later_are_the_same_but_for_time(language: Language) -> None:
    later = replace(MEETING, ended=MEETING.ended + timedelta(hours=2), seconds={"objective fidelite": 4000.0})
    longer = replace(MEETING, seconds={**MEETING.seconds, "objective leads": 7200.0, "closing": 30.0})
    with speaking(language):
        told, again = minutes_of(PLAN, held(PLAN, *SAID)), minutes_of(PLAN, held(PLAN, *SAID), longer)
        assert told != again
        assert same_but_for_time(told, again)
        assert same_but_for_time(minutes_of(PLAN, held(PLAN, *SAID), later), told)
        assert not same_but_for_time(told, minutes_of(PLAN, held(PLAN, *SAID), replace(MEETING, people=("Marc",))))
        short, long = (minutes_of(PLAN, held(PLAN, AddReviewNote(DAY, f"y passer (1{each} min)"))) for each in "05")
        assert not same_but_for_time(short, long)


PIECES = [*'ab1 `*_{}[]<>#|~!\\@&/:.-+=)(w\n\t\x1b\x00é\u202e\u2028«»“”?"', "    ", "http://x.fr ", "![i](j)"]
WORDS = st.lists(st.sampled_from(PIECES), min_size=1, max_size=20).map("".join)


@few(150)
@given(st.lists(WORDS, min_size=6, max_size=6), st.sampled_from(LANGUAGES))
def test_whatever_people_write_is_words_and_nothing_else(words: list[str], language: Language) -> None:
    title, objective, metric, note, why, name = words
    known = ("Plan marketing, T1 2027", "Notoriété auprès des PME", "notoriété spontanée", "Claire Martin")
    text = PLAN
    for was, now in zip(known, (title, objective, metric, name), strict=True):
        text = text.replace(f'"{was}"', toml_of(now))
    said = [
        AddReviewNote(DAY, f"x{note}", "spontanee"),
        AddReviewNote(DAY, f"? x{note}"),
        AddDecision(DAY, "spontanee", "drop", f"x{why}", "claire", DAY),
        SetField("spontanee", "target", 22),
        SetField("notoriete", "why", why),
        SetField("leads", "title", objective),
    ]
    meeting = replace(MEETING, people=(name, title), ballots=(Ballot("spontanee", (1, 2)),))
    with speaking(language):
        told = minutes_of(text, held(text, *said), meeting)
    assert not UNSAFE.search(told.replace("\n", ""))
    kinds = set()
    headings = 0
    for token in MarkdownIt("commonmark", {"linkify": False}).enable("table").parse(told):
        headings += token.type == "heading_open"
        kinds |= {token.type} if token.type != "inline" else {each.type for each in token.children or ()}
        assert token.type != "inline" or all(
            each.content == "<!-- -->" for each in token.children or () if each.type == "html_inline"
        )
    assert kinds <= {
        *("heading_open", "heading_close", "bullet_list_open", "bullet_list_close", "list_item_open"),
        *("list_item_close", "paragraph_open", "paragraph_close", "text", "strong_open", "strong_close"),
        *("text_special", "html_inline"),
    }
    assert headings == sum(line.startswith("#") for line in told.splitlines())
    assert told.count("\n## ") == 4


def toml_of(text: str) -> str:
    return '"' + "".join(f"\\u{ord(each):04x}" for each in text) + '"'


@few(60)
@given(plans(2), plans(2), choices(), st.sampled_from(LANGUAGES))
def test_any_two_plans_have_minutes(
    one: GeneratedPlan, other: GeneratedPlan, random: Random, language: Language
) -> None:
    before, after = (Document.from_bytes(each.raw) for each in (one, other))
    agenda = Agenda.of(read_plan(before.data).plan, DAY).after(read_plan(after.data).plan, DAY)
    plan = read_plan(after.data).plan
    day = random.choice([DAY, *(review.date for review in plan.reviews if review.date)])
    seconds = {step.key: random.choice([0.0, 30.0, 600.0]) for step in agenda.steps}
    ballots = tuple(Ballot(item.key, (1, 9), 5) for item in plan.items if item.kind == "key_result")
    meeting = replace(MEETING, seconds=seconds, ballots=ballots, ended=MEETING.started + timedelta(hours=1))
    with speaking(language):
        told = minutes(before, after, agenda, meeting, day)
    lines = told.splitlines()
    assert "\n\n\n" not in told
    assert not UNSAFE.search(told.replace("\n", ""))
    for place, line in enumerate(lines):
        if line.startswith("### "):
            assert lines[place + 2].startswith("- ")
        elif line.startswith("## "):
            assert lines[place + 2].startswith(("### ", "- "))
