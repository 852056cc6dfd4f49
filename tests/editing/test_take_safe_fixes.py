"""What is put right without asking: only what can be meant in one way, each byte of it named, and once for all."""

import re
from difflib import SequenceMatcher
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okrtui.document.document import Document
from okrtui.editing.take_safe_fixes import Mended, take_safe_fixes
from okrtui.plan.reading import read_plan
from okrtui.rules.diagnose import diagnose
from okrtui.rules.diagnostic import Diagnostic
from okrtui.rules.settings import DEFAULT_SETTINGS
from tests.document.examples import few
from tests.generated.plans import GeneratedPlan
from tests.generated.strategies import plans
from tests.rules.judging import TODAY, framed

FOLDER = Path(__file__).parents[2] / "plans"
NAMES = ("fr/leads-repares.toml", "en/awareness-repaired.toml", "fr/dix-intentions.toml")


def remarks(document: Document) -> tuple[Diagnostic, ...]:
    return diagnose(document, DEFAULT_SETTINGS, today=TODAY, day_rules=True, reading=read_plan(document.data))


def mended(text: str) -> Mended:
    return take_safe_fixes(Document.from_text(text), remarks)


OBJECTIVE = '[[objectives]]\nid = "a"\ntitle = "Buyers think of us first"\n'
KEY_RESULT = f'{OBJECTIVE}\n[[objectives.key_results]]\nid = "k"\nmetric = "awareness"\nunit = "%"\n'
INITIATIVE = f'{OBJECTIVE}\n[[initiatives]]\nid = "i"\ntitle = "White paper"\n'


class TestSafe:
    @pytest.mark.parametrize(
        ("before", "after"),
        [
            # another spelling of a number, a day, a word, a text
            (f"{KEY_RESULT}target = 26,5\n", f"{KEY_RESULT}target = 26.5\n"),
            (f"{KEY_RESULT}target = 20 500\n", f"{KEY_RESULT}target = 20500\n"),
            (f"{KEY_RESULT}target = 26 %\n", f"{KEY_RESULT}target = 26\n"),
            (f'{KEY_RESULT}target = "26,5"\n', f"{KEY_RESULT}target = 26.5\n"),
            (f'{KEY_RESULT}target = "26 %"\n', f"{KEY_RESULT}target = 26\n"),
            (f"{KEY_RESULT}due = 25/03/2027\n", f"{KEY_RESULT}due = 2027-03-25\n"),
            (f"{KEY_RESULT}due = 02/02/2027\n", f"{KEY_RESULT}due = 2027-02-02\n"),
            (f'{KEY_RESULT}due = "2027-03-25"\n', f"{KEY_RESULT}due = 2027-03-25\n"),
            (f'{OBJECTIVE}state = "en réserve"  # en mars\n', f'{OBJECTIVE}state = "parked"  # en mars\n'),
            (f"{OBJECTIVE}state = parked\n", f'{OBJECTIVE}state = "parked"\n'),
            (f"{OBJECTIVE}why = “because”\n", f'{OBJECTIVE}why = "because"\n'),
            (f'{INITIATIVE}serves = "a"\n', f'{INITIATIVE}serves = ["a"]\n'),
            # the key that was meant
            (OBJECTIVE.replace("title", "titre"), OBJECTIVE),
            (f"{KEY_RESULT}baselin = 20\n", f"{KEY_RESULT}baseline = 20\n"),
            (KEY_RESULT.replace("metric", "indicateur"), KEY_RESULT),
            (f'{OBJECTIVE}statut = "en réserve"\n', f'{OBJECTIVE}state = "parked"\n'),
            # the id that was meant
            (f'{INITIATIVE}serves = ["A"]\n', f'{INITIATIVE}serves = ["a"]\n'),
            # what nothing can refer to yet
            (OBJECTIVE.replace('id = "a"\n', ""), OBJECTIVE.replace('"a"', '"buyers-think-of-us-first"')),
        ],
    )
    def test_it_is_written_as_it_can_only_be_meant(self, before: str, after: str) -> None:
        done = mended(framed(before))
        assert done.document.text == framed(after)
        assert done.taken
        assert not done.refused

    def test_a_period_in_another_spelling(self) -> None:
        done = mended(framed(OBJECTIVE).replace("2027-Q1", "2027-T1"))
        assert done.document.text == framed(OBJECTIVE)

    def test_a_misspelt_id_is_no_missing_one(self) -> None:
        done = mended(framed(OBJECTIVE.replace("id =", "ID =")))
        assert done.document.text == framed(OBJECTIVE)


class TestNotSafe:
    @pytest.mark.parametrize(
        "text",
        [
            # numbers, days and texts that two readers read differently
            f"{KEY_RESULT}target = 1,200\n",
            f'{KEY_RESULT}target = "1,200"\n',
            f'{KEY_RESULT}target = "1.200"\n',
            f"{KEY_RESULT}due = 03/04/2027\n",
            f'{OBJECTIVE}why = "because # or not\n',
            # a unit that stands nowhere else
            KEY_RESULT.replace('unit = "%"\n', "target = 26 %\n"),
            KEY_RESULT.replace('unit = "%"\n', 'target = "26 %"\n'),
            KEY_RESULT.replace('"%"', '"€"') + "target = 26 %\n",
            # words, keys and ids that may stand for several
            f'{OBJECTIVE}state = "closed"\n',
            f'{OBJECTIVE}state = "reporté"\n',
            KEY_RESULT.replace("metric", "name"),
            f'{OBJECTIVE}description = "because"\n',
            KEY_RESULT + "at_mst = 3\n" + "at_lest = 2\nat_most = 1\n",
            f'{INITIATIVE}serves = "a, k"\n',
            f'{INITIATIVE}serves = ["aa"]\n',
            # two keys that may be the one
            '[[objectives]]\nid = "a"\ntitre = "x"\ntitel = "y"\n',
            # choices of the author's
            "".join(OBJECTIVE.replace('"a"', f'"{id}"') for id in "abcd"),
            f"{KEY_RESULT}target = 26\nat_least = 3\n",
            f"{INITIATIVE}start = 2027-02-02\nend = 2027-01-02\n",
            f'{OBJECTIVE}owner = "Léa, Tom"\n',
            OBJECTIVE.replace('"a"', '"Été 2027"'),
            # an id that would say nothing
            '[[objectives]]\nwhy = "because"\n',
        ],
    )
    def test_it_is_left_to_the_author(self, text: str) -> None:
        text = framed(text)
        done = mended(text)
        assert done.document.text == text
        assert done.taken == ()
        assert done.remarks

    def test_what_would_bring_in_a_fault_is_refused_and_says_why(self) -> None:
        text = framed(f'{OBJECTIVE}statut = "à voir avec Léa"\n')
        done = mended(text)
        assert done.document.text == text
        (refused,) = done.refused
        assert (refused.line, refused.column, refused.rule) == (11, 1, "unknown-key")
        assert "“state” should be" in str(refused.refused)

    def test_the_rest_is_done_all_the_same(self) -> None:
        done = mended(framed(f'{OBJECTIVE}statut = "à voir"\nresponsable = "lea"\n'))
        assert 'statut = "à voir"\nowner = "lea"\n' in done.document.text
        assert len(done.taken) == len(done.refused) == 1

    def test_what_is_silenced_is_left_alone(self) -> None:
        text = framed(f"# okrtui: allow unknown-key: ours\n{OBJECTIVE}titel = 1\nresponsable = 'x'\n")
        assert mended(text).document.text == text

    def test_slips_that_are_clear_are_mended_beside_one_that_is_not(self) -> None:
        done = mended(framed(f"{KEY_RESULT}baseline = 20,5\ntarget = 1,200\ndue = = 3\n"))
        assert "baseline = 20.5\ntarget = 1,200\ndue = = 3\n" in done.document.text
        assert [proposal.line for proposal in done.taken] == [16]


MUTATIONS = {
    "a French key": (r"^(\s*)(owner|title|target|state|baseline)(\s*=)", lambda m: f"{m[1]}{FRENCH[m[2]]}{m[3]}"),
    "a decimal comma": (r"(=\s*\d+)(\s*)$", lambda m: f"{m[1]},5{m[2]}"),
    "a number as text": (r"(=\s*)(\d+)(\s*)$", lambda m: f'{m[1]}"{m[2]}"{m[3]}'),
    "a list that is none": (r'(serves\s*=\s*)\[("[a-z-]+")\]', lambda m: f"{m[1]}{m[2]}"),
    "an id in capitals": (r'^(  ?"|serves = \[")([a-z-]+)(".*)$', lambda m: f"{m[1]}{m[2].upper()}{m[3]}"),
    "no id": (r'^(id) = ".*$', lambda m: f"# no {m[1]}"),
    "an unknown key": (r"^(why)(\s*=)", lambda m: f"rationale{m[2]}"),
    "a key twice as misspelt": (r"^unit(\s*=)", lambda m: f"uni{m[1]}"),
}
FRENCH = {
    "owner": "responsable",
    "title": "titre",
    "target": "cible",
    "state": "statut",
    "baseline": "depart",
}


@st.composite
def spoilt(draw: st.DrawFn) -> str:
    """A real plan, some lines of it written as people write them."""
    lines = (FOLDER / draw(st.sampled_from(NAMES))).read_text(encoding="utf-8").split("\n")
    wished = draw(st.lists(st.tuples(st.integers(0, len(lines) - 1), st.sampled_from(sorted(MUTATIONS))), max_size=12))
    for at, name in wished:
        pattern, written = MUTATIONS[name]
        place = next((line for line in range(at, len(lines)) if re.search(pattern, lines[line])), None)
        if place is not None:
            lines[place] = re.sub(pattern, written, lines[place])
    return draw(st.sampled_from(("\n", "\r\n"))).join(lines)


FILLING = {"missing-id", "missing-target", "missing-baseline", "no-starting-point"}
"""The rules whose safe fixes write new lines: ids, and fields that the title already states."""

_NEW_LINE = re.compile(r'(id|metric|unit|change) = "[^"]+"|(baseline|target) = -?[0-9.]+')


@few(40)
@given(spoilt())
def test_only_what_is_told_changes_and_the_second_time_nothing(text: str) -> None:
    done = mended(text)
    before, after = text.split("\n"), done.document.text.split("\n")
    changed: set[int] = set()
    for tag, start, end, new_start, new_end in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "insert":
            assert all(_NEW_LINE.match(line) for line in after[new_start:new_end])
            assert any(proposal.rule in FILLING for proposal in done.taken)
        elif tag == "replace" and end - start != new_end - new_start:
            assert any(_NEW_LINE.match(line) for line in after[new_start:new_end])
            assert any(proposal.rule in FILLING for proposal in done.taken)
        elif tag != "equal":
            assert end - start == new_end - new_start
            changed |= set(range(start + 1, end + 1))
    if not any(proposal.rule in FILLING for proposal in done.taken):
        assert changed == {proposal.line for proposal in done.taken}
    again = take_safe_fixes(done.document, remarks)
    assert again.document.text == done.document.text
    assert again.taken == ()


@few(40)
@given(plans())
def test_any_plan_at_all_comes_out_once_for_all(plan: GeneratedPlan) -> None:
    done = take_safe_fixes(Document.from_bytes(plan.raw), remarks)
    again = take_safe_fixes(Document.from_bytes(done.document.source.to_bytes()), remarks)
    assert again.document.source == done.document.source
    assert again.taken == ()
    if not done.taken:
        assert done.document.source.to_bytes() == plan.raw
