"""What a decision that is typed as one line is understood as."""

from collections import Counter
from datetime import date
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okrtui.document.document import Document
from okrtui.document.source import Source
from okrtui.editing.add_decision import AddDecision
from okrtui.editing.changing import changed
from okrtui.editing.quick.decision_line import DecisionContext, DecisionLine, decision_completions, read_decision
from okrtui.editing.typed_day import TypingContext
from okrtui.locales.language import LANGUAGES, Language, speaking
from okrtui.plan.directory import Directory
from okrtui.plan.reading import read_plan
from okrtui.plan.review import DecisionWord
from okrtui.plan.words import DECISIONS
from tests.editing.quick.reading import PLAN, TODAY

APRIL_15 = date(2027, 4, 15)


def context(language: Language = "fr", *, adds_names: bool = False) -> DecisionContext:
    return DecisionContext(Directory(PLAN), TypingContext(language, TODAY, PLAN.header.period), adds_names)


def read(text: str, language: Language = "fr") -> DecisionLine:
    return read_decision(text, context(language))


@pytest.mark.parametrize(
    ("text", "language", "word", "note", "owner", "due"),
    [
        ("adjust: lower target to 22 @claire 4/15", "en", "adjust", "lower target to 22", "claire", APRIL_15),
        ("ajuster : baisser la cible à 22 @claire 15/04", "fr", "adjust", "baisser la cible à 22", "claire", APRIL_15),
        ("ajuster\u202f: baisser à 22 15/04 @claire", "fr", "adjust", "baisser à 22", "claire", APRIL_15),
        ("garder", "fr", "keep", "", None, None),
        ("Keep", "en", "keep", "", None, None),
        ("keep going", "en", "keep", "", None, None),
        ("on garde : le cap est bon", "fr", "keep", "le cap est bon", None, None),
        ("garder le cap", "fr", "keep", "garder le cap", None, None),
        ("drop, no budget", "en", "drop", "no budget", None, None),
        ("drop - no budget before April 15", "en", "drop", "no budget", None, APRIL_15),
        ("arrêter la campagne télé", "fr", "drop", "arrêter la campagne télé", None, None),
        ("ARRÊTER – plus de budget", "fr", "drop", "plus de budget", None, None),
        ("mettre en réserve : après le salon", "fr", "park", "après le salon", None, None),
        ("carry over: the survey is late", "en", "carry-over", "the survey is late", None, None),
        ("carry-over → survey", "en", "carry-over", "survey", None, None),
        ("reporter : le baromètre a pris du retard", "fr", "carry-over", "le baromètre a pris du retard", None, None),
        ("ajuster : étude d’ici le 15/04 @marc", "fr", "adjust", "étude", "marc", APRIL_15),
        ("ajuster : étude @Claire Martin le 15 avril", "fr", "adjust", "étude", "claire", APRIL_15),
        ("ajuster : étude @claire lundi", "fr", "adjust", "étude", "claire", date(2027, 1, 25)),
        ("adjust: survey @claire +2w", "en", "adjust", "survey", "claire", date(2027, 2, 3)),
        ("adjust: survey @claire w5", "en", "adjust", "survey", "claire", date(2027, 2, 5)),
        ("adjust: move the launch to 4/15", "en", "adjust", "move the launch to 4/15", None, None),
        ("ajuster : repousser le lancement au 15/04", "fr", "adjust", "repousser le lancement au 15/04", None, None),
        ("adjust: newsletter on Monday", "en", "adjust", "newsletter on Monday", None, None),
        ("adjust: from 26 to 22", "en", "adjust", "from 26 to 22", None, None),
        ("adjust: ship C#, see #12 !", "en", "adjust", "ship C#, see #12 !", None, None),
    ],
)
def test_a_line_says_what_is_decided_why_who_and_until_when(
    text: str, language: Language, word: DecisionWord, note: str, owner: str | None, due: date | None
) -> None:
    line = read(text, language)
    assert (line.decision, line.note, line.owner, line.due) == (word, note, owner, due)
    assert line.unclear == ()
    assert line.command("notoriete", TODAY) == AddDecision(TODAY, "notoriete", word, note or None, owner, due)


@pytest.mark.parametrize(
    ("text", "marked", "mend"),
    [
        ("ajustr : la cible", "ajustr", "ajuster"),
        ("Claire s’en charge", "Claire", None),
        ("ajuster : étude @clare", "@clare", "@claire"),
        ("ajuster : étude @claire @marc", "@marc", None),
        ("ajuster : étude pour le 31/02", "pour le 31/02", None),
    ],
)
def test_what_is_unclear_is_said_and_stays_in_the_note(text: str, marked: str, mend: str | None) -> None:
    line = read(text)
    (unclear,) = line.unclear
    assert (text[unclear.start : unclear.end], unclear.mend) == (marked, mend)
    assert marked in line.note
    assert (line.command("notoriete", TODAY) is None) == (line.decision is None)


def test_an_empty_line_decides_nothing_and_nothing_is_said_of_it() -> None:
    for text in ("", "  "):
        assert read(text) == DecisionLine(None, "", None, None, [], (), ())


def test_somebody_whom_the_plan_does_not_list_comes_with_the_decision() -> None:
    text = "ajuster : étude @Sophie"
    assert [each.unlisted and each.unlisted.name for each in read(text).unclear] == ["Sophie"]
    line = read_decision(text, context(adds_names=True))
    command = line.command("notoriete", TODAY)
    assert command is not None
    document = Document(Source('okrtui = 1\n[[people]]\nid = "claire"\n[[objectives]]\nid = "notoriete"\n', False))
    after, _undo = changed(document, read_plan(document.data).plan, command)
    plan = read_plan(after.data).plan
    assert [(each.id, each.name) for each in plan.people] == [("claire", None), ("sophie", "Sophie")]
    assert plan.reviews[0].decisions[0].owner == "sophie"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("word", get_args(DecisionWord))
def test_a_decision_is_read_as_the_interface_and_the_file_write_it(language: Language, word: DecisionWord) -> None:
    with speaking(language):
        written = str(DECISIONS[word])
        line = read(f"{written}: x", language)
        (completion, *_more) = decision_completions(written[:3].upper(), 3, context(language))
    assert (line.decision, line.note) == (word, "x")
    assert read(completion.text + "x").decision == word
    assert (completion.start, completion.end) == (0, 3)
    assert read(word).decision == word


def test_people_are_completed_behind_their_mark_and_nothing_else_is() -> None:
    text = "ajuster : étude @cl"
    assert [each.text for each in decision_completions(text, len(text), context())] == ["@claire"]
    assert decision_completions("ajuster : not", 13, context()) == []
    assert decision_completions("ajuster : !not", 14, context()) == []


@given(
    st.lists(
        st.sampled_from(
            ["ajuster", "drop", ":", "-", "@claire", "@nobody", "15/04", "31/02", "pour le", "le", "lundi", "+2s", "à"]
        )
        | st.text(max_size=6)
    ).map(" ".join),
    st.sampled_from(LANGUAGES),
)
def test_whatever_is_typed_no_word_of_it_is_lost(text: str, language: Language) -> None:
    line = read(text, language)
    covered = Counter(place for piece in line.pieces for place in range(piece.start, piece.end))
    assert max(covered.values(), default=1) == 1
    assert all(covered[place] for place, char in enumerate(text) if not char.isspace())
    noted = "".join(text[piece.start : piece.end] for piece in line.pieces if piece.field == "note")
    kept = "".join(line.note.split())
    assert "".join(noted.split()).strip(",;:–—-") in kept
    assert {piece.field for piece in line.pieces} <= {"decision", "note", "owner", "due"}
    assert (line.decision is not None) == any(piece.field == "decision" for piece in line.pieces)
    assert (line.due is not None) == any(piece.field == "due" for piece in line.pieces)
