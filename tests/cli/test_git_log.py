"""`okrtui log`: how a plan came to be, under all the names that it and its items had."""

from pathlib import Path

import pytest

from tests.cli.running import okrtui
from tests.review.clone import PLAN, Clone, alone, new_clone

OBJECTIVE = '\n[[objectives]]\nid = "o"\ntitle = "Les ateliers nous citent"\n'
KEY_RESULT = (
    '\n[[objectives.key_results]]\nid = "kr"\nmetric = "notoriété"\nunit = "%"\nbaseline = 20\ntarget = {target}\n'
)
OTHER = '\n[[objectives]]\nid = "p"\ntitle = "Le site convainc"\n'


@pytest.fixture
def clone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Clone:
    """A repository in which a plan has come to be."""
    alone(monkeypatch)
    monkeypatch.setenv("GIT_AUTHOR_DATE", "2027-02-15T23:30:00-08:00")
    clone = new_clone(tmp_path / "équipe marketing")
    monkeypatch.chdir(clone.folder)
    clone.commit("le plan.toml", PLAN + OBJECTIVE + KEY_RESULT.format(target=26), "First")
    clone.commit("le plan.toml", PLAN + OBJECTIVE + KEY_RESULT.format(target=22), "Eased \x1b[31m it")
    clone.commit("notes.txt", "hello", "Nothing of the plan")
    clone.commit("le plan.toml", PLAN + OTHER + OBJECTIVE + KEY_RESULT.format(target=22), "Another objective")
    clone.git("mv", "le plan.toml", "plan.toml")
    clone.git("commit", "-qm", "Renamed file")
    clone.commit(
        "plan.toml", PLAN + OTHER + OBJECTIVE + KEY_RESULT.format(target=24).replace('"kr"', '"citee"'), "Renamed id"
    )
    return clone


def subjects(out: str) -> list[str]:
    heads = [line for line in out.splitlines() if line and not line.startswith(" ")]
    return [head.partition(": ")[2].rpartition(" (")[0] for head in heads]


def test_every_change_with_its_author_and_day_the_latest_first(clone: Clone) -> None:
    ran = okrtui("log", "plan.toml")
    assert (ran.code, ran.err) == (0, "")
    assert subjects(ran.out) == ["Renamed id", "Renamed file", "Another objective", "Eased ␛[31m it", "First"]
    assert "Feb 15, 2027, Claire Morel: First" in ran.out
    assert "  Objective “Les ateliers nous citent”: target of “notoriété” lowered from 26 to 22%" in ran.out
    assert "weeks after the start" in ran.out
    assert "\x1b" not in ran.out


def test_one_item_is_followed_under_the_ids_that_it_had(clone: Clone) -> None:
    assert subjects(okrtui("log", "plan.toml", "citee").out) == ["Renamed id", "Eased ␛[31m it", "First"]
    assert subjects(okrtui("log", "plan.toml", "p").out) == ["Another objective"]
    assert "Eased ␛[31m it" in subjects(okrtui("log", "plan.toml", "o").out)


@pytest.mark.parametrize("words", [("plans été/q1.toml",), ("plans été/q1.toml", "kr")])
def test_a_plan_in_a_folder_below(clone: Clone, words: tuple[str, ...], monkeypatch: pytest.MonkeyPatch) -> None:
    clone.commit("plans été/q1.toml", PLAN + OBJECTIVE + KEY_RESULT.format(target=26), "Below")
    clone.commit("plans été/q1.toml", PLAN + OBJECTIVE + KEY_RESULT.format(target=28), "Raised below")
    assert subjects(okrtui("log", *words).out) == ["Raised below", "Below"]
    monkeypatch.chdir(clone.folder / "plans été")
    assert subjects(okrtui("log", "q1.toml", *words[1:]).out) == ["Raised below", "Below"]


def test_before_the_first_commit(clone: Clone, monkeypatch: pytest.MonkeyPatch) -> None:
    fresh = new_clone(clone.folder / "fresh")
    monkeypatch.chdir(fresh.folder)
    fresh.stage("plan.toml", PLAN)
    ran = okrtui("log", "plan.toml")
    assert (ran.code, ran.err) == (2, "okrtui: plan.toml: no commit has it\n")


def test_an_item_that_is_gone_can_be_asked_for(clone: Clone) -> None:
    clone.commit("plan.toml", PLAN + OTHER, "Dropped")
    assert subjects(okrtui("log", "plan.toml", "citee").out) == ["Dropped", "Renamed id", "Eased ␛[31m it", "First"]


def test_a_merge_repeats_nothing(clone: Clone) -> None:
    text = (clone.folder / "plan.toml").read_text()
    clone.git("checkout", "-qb", "side")
    clone.commit("plan.toml", text.replace('"v"', '"w"'), "Vision")
    clone.git("checkout", "-q", "main")
    clone.commit("plan.toml", text.replace("target = 24", "target = 25"), "Raised")
    clone.git("merge", "-q", "--no-edit", "side")
    assert sorted(subjects(okrtui("log", "plan.toml").out)[:2]) == ["Raised", "Vision"]


def merge(clone: Clone, ours: str, theirs: str, chosen: str) -> None:
    """Two versions on two branches, and a merge in which a third was chosen."""
    clone.git("checkout", "-qb", "side")
    clone.commit("plan.toml", f"{theirs}# theirs\n", "Theirs")
    clone.git("checkout", "-q", "main")
    clone.commit("plan.toml", ours, "Ours")
    clone.git("merge", "-q", "--no-commit", "-s", "ours", "side")
    clone.commit("plan.toml", f"{chosen}# chosen\n", "Joined")


@pytest.mark.parametrize(
    ("ours", "theirs", "chosen", "told"),
    [
        (22, 28, 22, "target of “notoriété” stays at 22%; the other side said 28%"),
        (22, 28, 28, "target of “notoriété” stays at 28%; the other side said 22%"),
        (22, 24, 24, "target of “notoriété” stays at 24%; the other side said 22%"),
        (22, 28, 30, "target of “notoriété” raised from 22 to 30%, 6 weeks after the start; the other side said 28%"),
        (22, 22, 30, "target of “notoriété” raised from 22 to 30%, 6 weeks after the start"),
    ],
)
def test_a_merge_tells_what_it_decided(clone: Clone, ours: int, theirs: int, chosen: int, told: str) -> None:
    text = (clone.folder / "plan.toml").read_text()
    merge(clone, *(text.replace("target = 24", f"target = {each}") for each in (ours, theirs, chosen)))
    for words in ((), ("citee",)):
        out = okrtui("log", "plan.toml", *words).out
        assert subjects(out)[0] == "Joined"
        assert f"  merge: Objective “Les ateliers nous citent”: {told}\n" in out.replace("\n    ", " ")
    assert "Joined" not in subjects(okrtui("log", "plan.toml", "p").out)


def test_a_merge_that_took_one_side_as_it_was_tells_what_became_of_the_other(clone: Clone) -> None:
    text = (clone.folder / "plan.toml").read_text()
    clone.git("checkout", "-qb", "side")
    clone.commit("plan.toml", text.replace("target = 24", "target = 28"), "Theirs")
    clone.git("checkout", "-q", "main")
    clone.commit("notes.txt", "hello again", "Nothing of the plan")
    clone.git("merge", "-q", "-s", "ours", "-m", "Not so", "side")
    out = okrtui("log", "plan.toml").out
    assert subjects(out)[:2] == ["Not so", "Theirs"]
    assert "stays at 24%; the other side said 28%" in out.replace("\n    ", " ")


def test_a_merge_says_who_goes_and_who_stays(clone: Clone) -> None:
    text = (clone.folder / "plan.toml").read_text()
    without = PLAN + OTHER + OBJECTIVE
    merge(clone, without, text.replace("target = 24", "target = 28"), text)
    out = okrtui("log", "plan.toml").out.replace("\n    ", " ")
    assert "merge: Objective “Les ateliers nous citent”: key result “notoriété” stays, from 20 to 24%;" in out
    clone.git("branch", "-D", "side")
    merge(clone, without, text.replace("target = 24", "target = 30"), without)
    assert subjects(okrtui("log", "plan.toml", "citee").out)[0] == "Joined"
    out = okrtui("log", "plan.toml", "citee").out.replace("\n    ", " ")
    assert "key result “notoriété” stays out; the other side has it" in out


def test_an_item_is_followed_on_all_sides_wherever_it_stands_there(clone: Clone) -> None:
    text = (clone.folder / "plan.toml").read_text()
    clone.git("checkout", "-qb", "side")
    key_result = KEY_RESULT.format(target=24).replace('"kr"', '"citee"')
    clone.commit("plan.toml", PLAN + OBJECTIVE + key_result + OTHER, "Turned round")
    clone.commit("plan.toml", PLAN + OBJECTIVE.replace("nous citent", "nous connaissent") + key_result + OTHER, "Said")
    clone.git("checkout", "-q", "main")
    clone.commit("plan.toml", text.replace("target = 24", "target = 25"), "Raised")
    clone.commit("plan.toml", text.replace("target = 24", "target = 25").replace('"p"', '"q"'), "Another id")
    clone.git("merge", "-q", "--no-commit", "-s", "ours", "side")
    joined = OBJECTIVE.replace("nous citent", "nous connaissent") + key_result.replace("= 24", "= 25")
    clone.commit("plan.toml", PLAN + joined + OTHER.replace('"p"', '"q"'), "Joined")
    assert subjects(okrtui("log", "plan.toml", "q").out) == ["Turned round", "Another id", "Another objective"]
    assert subjects(okrtui("log", "plan.toml", "citee").out) == ["Raised", "Renamed id", "Eased ␛[31m it", "First"]


def test_a_file_renamed_on_one_side_and_edited_on_the_other(clone: Clone) -> None:
    text = (clone.folder / "plan.toml").read_text()
    clone.git("checkout", "-qb", "side")
    clone.commit("plan.toml", text.replace("target = 24", "target = 28"), "Raised on the side")
    clone.git("checkout", "-q", "main")
    clone.git("mv", "plan.toml", "q1.toml")
    clone.git("commit", "-qm", "Moved")
    clone.git("merge", "-q", "--no-edit", "side")
    out = okrtui("log", "q1.toml").out
    assert sorted(subjects(out)[:2]) == ["Moved", "Raised on the side"]
    assert "  renamed from “plan.toml” to “q1.toml”\n" in out


def test_a_version_that_cannot_be_read_and_comments_alone(clone: Clone) -> None:
    text = (clone.folder / "plan.toml").read_text()
    clone.commit("plan.toml", text + "= =\n", "Broken")
    clone.commit("plan.toml", text, "Mended")
    clone.commit("plan.toml", text + "# a word\n", "A comment")
    out = okrtui("log", "plan.toml").out
    assert subjects(out)[:3] == ["A comment", "Mended", "Broken"]
    for words in ("only comments or the layout", "can be read again", "cannot be read"):
        assert words in out


def test_what_changed_while_a_plan_could_not_be_read_is_told_once_it_can(clone: Clone) -> None:
    text = (clone.folder / "plan.toml").read_text()
    clone.commit("plan.toml", text + "= =\n", "Broken")
    clone.commit("plan.toml", text.replace("target = 24", "target = 25"), "Mended")
    assert "raised from 24 to 25%" in okrtui("log", "plan.toml").out
    assert subjects(okrtui("log", "plan.toml", "citee").out)[:2] == ["Mended", "Renamed id"]


def test_settings_of_the_repository_change_nothing_and_run_nothing(clone: Clone, tmp_path: Path) -> None:
    signer = tmp_path / "signer"
    signer.write_text(
        "#!/bin/sh\ncat > /dev/null\necho '[GNUPG:] SIG_CREATED ' >&2\n"
        "printf -- '-----BEGIN PGP SIGNATURE-----\\n\\nx\\n-----END PGP SIGNATURE-----\\n'\n"
    )
    signer.chmod(0o755)
    clone.stage("plan.toml", PLAN + OTHER)
    clone.git("-c", f"gpg.program={signer}", "commit", "-q", "-S", "-m", "Signed")
    before = okrtui("log", "plan.toml").out
    trap = tmp_path / "trap"
    trap.write_text(f"#!/bin/sh\ntouch '{tmp_path / 'sprung'}'\n")
    trap.chmod(0o755)
    for key, value in {
        "log.showSignature": "true",
        "gpg.program": str(trap),
        "log.follow": "true",
        "format.pretty": "oneline",
        "log.diffMerges": "on",
        "core.pager": str(trap),
        "diff.external": str(trap),
        "color.ui": "always",
    }.items():
        clone.git("config", key, value)
    assert okrtui("log", "plan.toml").out == before
    assert not (tmp_path / "sprung").exists()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("nowhere.toml",), "no commit has it"),
        (("plan.toml", "nobody"), "“nobody”"),
        (("plan.toml", "--output=x"), "no such option"),
        (("plan.toml", "--", "--output=x"), "“--output=x”"),
    ],
)
def test_what_is_not_there_is_said(clone: Clone, words: tuple[str, ...], said: str) -> None:
    ran = okrtui("log", *words)
    assert ran.code == 2
    assert said.lower() in ran.err.lower()
