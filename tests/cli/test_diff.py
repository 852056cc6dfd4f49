"""`okrtui diff`: what changed, in the words of OKRs, from files and from a repository."""

import json
import subprocess
from pathlib import Path

import pytest

from tests.cli.running import Ran, okrtui
from tests.review.clone import Clone, alone, new_clone

OLD = """\
okrtui = 1

[plan]
title = "Marketing"
period = "2027-Q1"
vision = "To be named first"

[[people]]
id = "claire"
name = "Claire Martin"

[[objectives]]
id = "awareness"
title = "Make plants think of us first"
owner = "claire"

# measured by the panel
[[objectives.key_results]]
id = "recall"
metric = "unaided recall"
unit = "%"
baseline = 20
target = 26
owner = "claire"
source = "panel"
check_ins = [
  { date = 2027-02-19, value = 21, confidence = 7 },
]
"""
EASED = OLD.replace("target = 26", "target = 22")
TODAY = ("--today", "2027-02-25")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to work in."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def of_files(old: str, new: str, *words: str, lang: str = "en") -> Ran:
    """The answer for two files with these texts, in the current folder."""
    Path("old.toml").write_text(old, encoding="utf-8")
    Path("new.toml").write_text(new, encoding="utf-8")
    return okrtui("diff", "--files", "old.toml", "new.toml", *TODAY, *words, lang=lang)


def test_a_target_eased_is_one_sentence_under_its_objective_after_the_verdict(folder: Path) -> None:
    ran = of_files(OLD, EASED)
    assert ran.code == 0
    lines = ran.out.splitlines()
    assert lines[0] == "old.toml → new.toml: worse: 1 target eased"
    assert lines[1] == (
        "Objective “Make plants think of us first”: "
        "target of “unaided recall” lowered from 26 to 22%, 7 weeks after the start"
    )
    assert "(target-eased)" in ran.out


def test_a_new_plan_is_neither_better_nor_worse_than_none(folder: Path) -> None:
    Path("plan.toml").write_text(OLD, encoding="utf-8")
    subprocess.run(["git", "init", "-q"], check=True)
    subprocess.run(["git", "add", "plan.toml"], check=True)
    assert "plan.toml: new: 4 remarks\n" in okrtui("diff", "--staged", *TODAY).out
    assert "nouveau : 4 remarques" in okrtui("diff", "--staged", *TODAY, lang="fr").out.replace("\u00a0", " ")


def test_what_an_eased_target_makes_go_is_not_healed(folder: Path) -> None:
    out = of_files(OLD, EASED).out
    assert "healed" not in out.lower()
    assert "Gone because the plan asks for less" in out


UNOWNED = OLD.replace('target = 26\nowner = "claire"\n', "target = 26\n")
WITHOUT = UNOWNED[: UNOWNED.index("# measured by")]
DECIDED = (
    '\n[[reviews]]\ndate = 2027-02-20\ndecisions = [\n  { about = "awareness", decision = "park", note = "n" },\n]\n'
)


@pytest.mark.parametrize(
    ("new", "day"),
    [
        (WITHOUT + DECIDED, "2027-02-25"),
        (UNOWNED.replace("target = 26", 'target = 26\nstate = "dropped"') + DECIDED, "2027-02-25"),
        (UNOWNED.replace('owner = "claire"', 'owner = "claire"\nstate = "parked"', 1) + DECIDED, "2027-02-25"),
        (WITHOUT, "2026-12-10"),
    ],
    ids=["gone", "dropped", "objective parked", "gone before the start"],
)
def test_what_goes_with_an_item_that_is_given_up_is_not_healed(folder: Path, new: str, day: str) -> None:
    out = of_files(UNOWNED, new, "--today", day).out
    assert "healed" not in out.lower()
    assert "better" not in out
    assert "gone with" in out.splitlines()[0]
    assert "Nobody owns “unaided recall”" in out.partition("Gone with what they were about\n")[2]


def test_to_park_an_objective_too_many_heals_that_there_were_too_many(folder: Path) -> None:
    more = "".join(f'\n[[objectives]]\nid = "o{at}"\ntitle = "Plants {at} name us"\n' for at in range(3))
    old = OLD + more
    new = old[: old.rindex("title")] + 'state = "parked"\n' + old[old.rindex("title") :]
    out = of_files(old, new, "--today", "2026-12-10").out
    assert "objectives are active" in out.partition("Healed\n")[2].partition("Gone with")[0]
    assert "better" in out.splitlines()[0]


def test_one_remark_on_the_whole_plan_stays_one_when_its_first_item_goes(folder: Path) -> None:
    second = UNOWNED[UNOWNED.index("[[objectives.key") :].replace("recall", "aided")
    two = (UNOWNED + "\n" + second).replace('source = "panel"\n', "")
    one = (WITHOUT + second).replace('source = "panel"\n', "")
    out = of_files(two, one, "--today", "2026-12-10").out
    assert "where its figure is read" not in out
    assert "where their figures are read" not in out


def test_comments_and_layout_are_told_apart_from_meaning(folder: Path) -> None:
    assert "only the layout differs" in of_files(OLD, OLD.replace("baseline = 20", "baseline   =  20.0")).out
    assert "only comments differ" in of_files(OLD, OLD.replace("by the panel", "by our panel")).out
    both = of_files(OLD, EASED.replace("by the panel", "by our panel")).out
    assert "comments differ too" in both
    assert "lowered from 26" in both


def test_nothing_is_said_of_nothing(folder: Path) -> None:
    for form in ("text", "markdown"):
        assert of_files(OLD, OLD, "--format", form).out == "Nothing has changed.\n"
    assert json.loads(of_files(OLD, OLD, "--format", "json").out)["files"][0]["changes"] == []


def test_what_is_healed_makes_the_plan_better(folder: Path) -> None:
    ran = of_files(OLD.replace('source = "panel"\n', ""), OLD)
    assert "better: 1 healed" in ran.out
    assert "source of “unaided recall” set to “panel”" in ran.out


def test_a_remark_that_a_comment_keeps_quiet_is_not_healed(folder: Path) -> None:
    old = OLD.replace('source = "panel"\n', "")
    quiet = old.replace("# measured by the panel", "# okrtui: allow missing-source: the board knows")
    ran = of_files(old, quiet)
    assert "as good as before: 1 silenced" in ran.out
    assert "better" not in ran.out


def test_a_change_fails_only_where_that_is_asked(folder: Path) -> None:
    assert of_files(OLD, EASED, "--exit-code").code == 1
    assert of_files(OLD, OLD + "# more\n", "--exit-code").code == 0


def test_json_has_the_shape_of_the_contract(folder: Path) -> None:
    whole = json.loads(of_files(OLD, EASED, "--format", "json").out)
    assert whole["version"] == 1
    (file,) = whole["files"]
    assert file["path"] == "new.toml"
    (change,) = file["changes"]
    assert "lowered from 26 to 22%" in change.pop("sentence")
    assert change == {"kind": "changed", "item": "key_result", "id": "recall", "field": "target", "old": 26, "new": 22}
    assert [told["code"] for told in file["diagnostics"]["new"]] == ["D901"]
    assert [told["code"] for told in file["diagnostics"]["gone"]] == ["T809"]


def test_markdown_leads_with_the_verdict_and_nothing_in_a_plan_is_obeyed(folder: Path) -> None:
    hostile = "@team see #12, <b>x</b> [y](http://z) `q` | www.w.org *s* \\u001b[31m"
    ran = of_files(OLD, EASED.replace("unaided recall", hostile), "--format", "markdown")
    assert ran.out.startswith("**worse: ")
    shown = ran.out.replace("<!-- -->", "")
    assert "\x1b" not in ran.out
    for obeyed in ("@team", "#12", "://z", "www.w"):
        assert obeyed not in ran.out
    assert "\\<b\\>" in shown
    assert "\\[y\\]" in shown


def test_it_speaks_french(folder: Path) -> None:
    ran = of_files(OLD, EASED, lang="fr")
    assert "cible de « unaided recall » abaissée de 26 à 22 %, 7 semaines après le début" in ran.out.replace(
        "\u202f", " "
    )


def test_a_text_that_cannot_be_read_is_said_and_nothing_in_it_counts_as_gone(folder: Path) -> None:
    ran = of_files(OLD, OLD.replace('title = "Marketing"', 'title = "Marketing'))
    assert "removed" not in ran.out
    broken = of_files(OLD, OLD + "\n[[[\n")
    assert "the new text cannot be read in line" in broken.out
    assert "removed" not in broken.out


def test_a_file_that_is_not_there(folder: Path) -> None:
    ran = okrtui("diff", "--files", "a.toml", "b.toml")
    assert (ran.code, ran.out) == (2, "")
    assert "a.toml: there is no such file" in ran.err


def test_a_file_beside_files_is_refused(folder: Path) -> None:
    assert okrtui("diff", "HEAD", "--files", "a.toml", "b.toml").code == 2


@pytest.fixture
def clone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Clone:
    """A repository with one commit of the plan, to stand in."""
    alone(monkeypatch)
    made = new_clone(tmp_path / "équipe marketing")
    monkeypatch.chdir(made.folder)
    made.commit("plans/q1.toml", OLD)
    return made


def diff(*words: str) -> Ran:
    """The answer in the current folder."""
    return okrtui("diff", *words, *TODAY)


def test_from_the_index_to_the_work_tree_and_from_the_last_commit_to_the_index(clone: Clone) -> None:
    assert diff().out == "Nothing has changed.\n"
    clone.write("plans/q1.toml", EASED)
    assert diff().out.startswith("plans/q1.toml: worse: 1 target eased")
    assert diff("--staged").out == "Nothing has changed.\n"
    clone.stage("plans/q1.toml", EASED)
    assert diff().out == "Nothing has changed.\n"
    assert "lowered from 26 to 22%" in diff("--staged").out
    assert "lowered from 26 to 22%" in diff("HEAD").out


def test_what_is_staged_and_what_is_not_come_together_against_a_revision(clone: Clone) -> None:
    clone.stage("plans/q1.toml", EASED)
    clone.write("plans/q1.toml", EASED.replace("Marketing", "Marketing again"))
    together = diff("HEAD").out
    assert "lowered from 26 to 22%" in together
    assert "“Marketing again”" in together
    clone.write("plans/q1.toml", OLD)
    assert diff("HEAD").out == "Nothing has changed.\n"


def test_between_revisions_and_branches(clone: Clone) -> None:
    clone.git("switch", "-q", "-c", "easier")
    clone.commit("plans/q1.toml", EASED)
    clone.git("switch", "-q", "main")
    clone.commit("plans/q1.toml", OLD.replace("Marketing", "Marketing again"))
    assert "lowered" in diff("main", "easier").out
    assert "Marketing again" in diff("main..easier").out
    theirs = diff("main...easier").out
    assert "lowered" in theirs
    assert "Marketing again" not in theirs


def test_paths_choose_plans_and_a_plan_may_come_go_and_get_another_name(clone: Clone) -> None:
    clone.commit("other/old name.toml", OLD.replace("Marketing", "Sales"))
    clone.git("mv", "other/old name.toml", "other/new name.toml")
    clone.stage("third.toml", 'okrtui = 1\n\n[plan]\ntitle = "Events"\nperiod = "2027-Q1"\n')
    clone.git("rm", "-q", "plans/q1.toml")
    out = diff("--staged").out
    assert "the plan is gone" in out
    assert "healed" not in out  # a plan that is gone is no better plan
    assert "the plan is new: 0 objectives, 0 key results and 0 initiatives" in out
    assert "Sales" not in out
    assert diff("--staged", "third.toml").out.startswith("third.toml: ")
    assert "plans/q1.toml" not in diff("--staged", "third.toml").out
    assert diff("--staged", "--", "plans").out.startswith("plans/q1.toml: ")


def test_a_plan_that_a_merge_left_undecided_is_said_and_not_that_nothing_has_changed(clone: Clone) -> None:
    clone.commit("plan.toml", OLD)
    clone.git("checkout", "-qb", "side")
    clone.commit("plan.toml", EASED)
    clone.git("checkout", "-q", "main")
    clone.commit("plan.toml", OLD.replace("target = 26", "target = 30"))
    with pytest.raises(subprocess.CalledProcessError):
        clone.git("merge", "-q", "side")
    ran = okrtui("diff")
    assert ran.code == 2
    assert ran.out == ""
    assert ran.err.strip() == "okrtui: plan.toml: its merge is not finished: mend it, then stage it (git add)"


def test_a_plan_that_only_got_another_name_is_said_to(clone: Clone) -> None:
    clone.git("mv", "plans/q1.toml", "plans/first quarter.toml")
    told = "renamed from “plans/q1.toml” to “plans/first quarter.toml”, and nothing else"
    assert told in diff("--staged").out
    assert "no remark came or went" in diff("--staged").out
    assert told in diff("HEAD", "--format", "markdown").out.replace("<!-- -->", "")
    (file,) = json.loads(diff("--staged", "--format", "json").out)["files"]
    (change,) = file["changes"]
    assert change.pop("sentence") == "Plan: renamed from “plans/q1.toml” to “plans/first quarter.toml”"
    assert change == {
        "kind": "renamed",
        "item": "plan",
        "id": "plan",
        "field": None,
        "old": "plans/q1.toml",
        "new": "plans/first quarter.toml",
    }
    assert diff("--staged", "--exit-code").code == 0  # it says what it said
    clone.stage("plans/first quarter.toml", EASED)
    assert "and nothing else" not in diff("--staged").out
    assert [each["kind"] for each in json.loads(diff("--staged", "--format", "json").out)["files"][0]["changes"]] == [
        "renamed",
        "changed",
    ]


def test_outside_a_repository_it_is_said_what_lies_outside(folder: Path) -> None:
    assert diff().err.replace("\n", " ").strip() == f"okrtui: {folder} lies in no git repository"
    Path("plan.toml").write_text(OLD, encoding="utf-8")
    assert okrtui("log", "plan.toml").err == "okrtui: plan.toml lies in no git repository\n"


def test_what_cannot_be_done_is_one_line(clone: Clone) -> None:
    for words in (("nowhere",), ("--", "../outside.toml"), ("HEAD", "HEAD", "HEAD"), ("--", "")):
        ran = diff(*words)
        assert (ran.code, ran.out) == (2, ""), words
        assert len(ran.err.splitlines()) == 1, words


def test_a_word_that_is_a_file_and_a_revision_is_refused(clone: Clone) -> None:
    clone.write("main", "x")
    assert "is a file and a revision" in diff("main").err
    assert diff("--", "main").code == 0


def test_one_plan_that_cannot_be_read_does_not_hide_the_others(clone: Clone) -> None:
    clone.write("plans/q1.toml", EASED)
    clone.stage("plans/a.toml", OLD)
    (clone.folder / "plans/a.toml").write_bytes(OLD.encode() + b"# \xff\n")
    ran = diff()
    assert ran.code == 2
    assert "plans/a.toml: line" in ran.err
    assert "lowered" in ran.out
