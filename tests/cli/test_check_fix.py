"""`okrtui check --fix`: what is put right, what is told about it, and what stays as it was."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from okrtui.document import saving
from okrtui.document.document import Document
from okrtui.document.saving import Saved
from tests.cli.running import Ran, okrtui

HEAD = 'okrtui = 1\n\n[plan]\ntitle = "Plan"\nperiod = "2027-T1"\nvision = "v"\n'
GOOD = HEAD.replace("T1", "Q1") + '\n[[priorities]]\nid = "b2b"\ntitle = "B2B"\n'
SPOILT = HEAD + '\n[[priorities]]\ntitle = "B2B"  # notre choix\n'
TODAY = ("--today", "2027-02-15")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder that commands run in."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(file: Path, text: str) -> Path:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(text.encode())
    return file


def fix(*words: str | Path, lang: str = "en") -> Ran:
    return okrtui("check", "--fix", *TODAY, *words, lang=lang)


def from_input(raw: bytes, *words: str) -> tuple[int, bytes, str]:
    done = subprocess.run(
        [sys.executable, "-m", "okrtui", "check", "--fix", *TODAY, *words, "-"],
        input=raw,
        capture_output=True,
        check=False,
        env={**os.environ, "OKRTUI_LANG": "en"},
    )
    return done.returncode, done.stdout, done.stderr.decode()


class TestFile:
    def test_it_is_mended_and_each_correction_told_then_what_remains(self, folder: Path) -> None:
        file = write(folder / "plan.toml", SPOILT + "\n[[initiatives]]\nid = 'i'\ntitle = 'x'\nteam = 'w'\n")
        ran = fix("plan.toml")
        lines = ran.out.splitlines()
        assert lines[:2] == [
            'plan.toml:5:10: corrected: write "2027-Q1" (wrong-type)',
            "plan.toml:8:1: corrected: write the id (missing-id)",
        ]
        assert lines[2].startswith("plan.toml:12:1: warning:")
        assert lines[-1] == "1 plan checked: 1 warning and 1 piece of advice (shown with --advice)"
        assert (ran.code, ran.err) == (0, "")
        assert file.read_text(encoding="utf-8").startswith(
            HEAD.replace("T1", "Q1") + '\n[[priorities]]\nid = "b2b"\ntitle = "B2B"  # notre choix\n'
        )

    def test_the_second_time_nothing_changes(self, folder: Path) -> None:
        file = write(folder / "plan.toml", SPOILT)
        fix()
        state, text = file.stat(), file.read_bytes()
        assert "corrected" not in fix().out
        assert file.read_bytes() == text
        assert (file.stat().st_mtime_ns, file.stat().st_ino) == (state.st_mtime_ns, state.st_ino)

    @pytest.mark.parametrize("bom", [b"", b"\xef\xbb\xbf"])
    def test_bytes_beside_the_corrections_stay(self, folder: Path, bom: bytes) -> None:
        text = SPOILT.replace("\n", "\r\n") + "\t# end"
        file = folder / "plan.toml"
        file.write_bytes(bom + text.encode())
        fix()
        wanted = text.replace("T1", "Q1").replace("ies]]\r\ntitle", 'ies]]\r\nid = "b2b"\r\ntitle')
        assert file.read_bytes() == bom + wanted.encode()

    def test_the_plans_of_a_folder_and_no_other_file(self, folder: Path) -> None:
        other = write(folder / "other.toml", "[tool]\nperiod = '2027-T1'\n")
        plan = write(folder / "q1" / "plan.toml", SPOILT)
        assert fix().out.startswith("q1/plan.toml:5:10: corrected")
        assert other.read_text(encoding="utf-8") == "[tool]\nperiod = '2027-T1'\n"
        assert "2027-Q1" in plan.read_text(encoding="utf-8")

    def test_only_rules_that_are_asked_mend(self, folder: Path) -> None:
        file = write(folder / "plan.toml", SPOILT)
        fix("--select", "missing-id")
        assert '"2027-T1"' in file.read_text(encoding="utf-8")
        assert 'id = "b2b"' in file.read_text(encoding="utf-8")
        write(file, SPOILT)
        write(folder / "okrtui.toml", "[rules]\nignore = ['missing-id']\n")
        fix()
        assert file.read_text(encoding="utf-8") == SPOILT.replace("T1", "Q1")

    def test_what_could_not_be_done_is_told_on_standard_error(self, folder: Path) -> None:
        file = write(folder / "plan.toml", GOOD + "[[objectives]]\nid = 'a'\ntitle = 't'\nstatut = 'à voir \\u001b'\n")
        text = file.read_bytes()
        ran = fix()
        assert ran.err.startswith("plan.toml:14:1: not corrected (rename it to “state”): “state” should be one of")
        assert ran.err.endswith(" (unknown-key)\n")
        assert ran.err.count("\n") == 1
        assert "\x1b" not in ran.err + ran.out
        assert file.read_bytes() == text

    def test_an_error_that_remains_counts(self, folder: Path) -> None:
        write(folder / "plan.toml", SPOILT + "[[kpis]]\nid = 'k'\n")
        assert fix().code == 1
        write(folder / "plan.toml", SPOILT)
        assert okrtui("check", *TODAY).code == 1
        assert fix().code == 0

    def test_a_file_that_cannot_be_written_is_said_and_the_others_are_mended(self, folder: Path) -> None:
        first, second = write(folder / "a.toml", SPOILT), write(folder / "b.toml", SPOILT)
        first.chmod(0o444)
        ran = fix()
        assert ran.code == 2
        assert ran.err == "a.toml: nothing corrected: the file is read-only\n"
        assert "a.toml:5:10: error:" in ran.out
        assert first.read_text(encoding="utf-8") == SPOILT
        assert "2027-Q1" in second.read_text(encoding="utf-8")

    def test_what_another_program_writes_meanwhile_is_mended_too_and_stays(
        self, folder: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        file = write(folder / "plan.toml", SPOILT)
        real = saving.save
        others = [SPOILT.replace("B2B", "B2C")]

        def save(target: Path, document: Document, base: Document) -> Saved:
            if others:
                file.write_text(others.pop(), encoding="utf-8")
            return real(target, document, base)

        monkeypatch.setattr("okrtui.editing.once.save", save)
        out = fix().out
        text = file.read_text(encoding="utf-8")
        assert 'id = "b2c"\ntitle = "B2C"' in text
        assert out.count("corrected") == 2

    def test_a_file_that_is_no_text_or_not_there_is_a_remark_as_ever(self, folder: Path) -> None:
        (folder / "plan.toml").write_bytes(b"okrtui = 1\n\xff\n")
        assert fix().code == 1
        assert (folder / "plan.toml").read_bytes() == b"okrtui = 1\n\xff\n"
        assert fix("nowhere.toml").code == 2


class TestDryRun:
    def test_it_is_a_diff_and_nothing_else(self, folder: Path) -> None:
        file = write(folder / "plan.toml", SPOILT + "\n[[initiatives]]\nid = 'i'\ntitle = '\\u001b'\n")
        text = file.read_bytes()
        ran = fix("--dry-run")
        assert [line for line in ran.out.splitlines() if line[:1] in "+-"] == [
            "--- a/plan.toml",
            "+++ b/plan.toml",
            '-period = "2027-T1"',
            '+period = "2027-Q1"',
            '+id = "b2b"',
        ]
        assert ran.err == ""
        assert file.read_bytes() == text

    def test_the_exit_code_is_that_of_what_would_remain(self, folder: Path) -> None:
        write(folder / "plan.toml", SPOILT)
        assert fix("--dry-run").code == 0
        assert fix("--dry-run", "--fail-on", "advice").code == 0
        write(folder / "plan.toml", SPOILT + "[[kpis]]\nid = 'k'\n")
        assert fix("--dry-run").code == 1

    def test_nothing_to_do_is_an_empty_diff(self, folder: Path) -> None:
        write(folder / "plan.toml", GOOD)
        assert fix("--dry-run") == Ran(0, "", "")


@pytest.mark.usefixtures("folder")
class TestStandardInput:
    def test_the_mended_plan_goes_out_and_all_else_to_standard_error(self) -> None:
        raw = b"\xef\xbb\xbf" + SPOILT.replace("\n", "\r\n").encode()
        code, out, err = from_input(raw)
        assert code == 0
        assert out == raw.replace(b"T1", b"Q1").replace(b"ies]]\r\n", b'ies]]\r\nid = "b2b"\r\n')
        assert err.splitlines() == [
            '-:5:10: corrected: write "2027-Q1" (wrong-type)',
            "-:8:1: corrected: write the id (missing-id)",
            "1 plan checked: nothing to remark",
        ]

    @pytest.mark.parametrize("raw", [GOOD.encode(), b"okrtui = 1\n\xff\n", b"", b"= = ="])
    def test_what_there_is_nothing_to_mend_in_comes_out_as_it_was(self, raw: bytes) -> None:
        assert from_input(raw)[1] == raw

    def test_a_dry_run_is_a_diff(self) -> None:
        _code, out, err = from_input(SPOILT.encode(), "--dry-run")
        assert out.startswith(b"--- a/-\n+++ b/-\n")
        assert err == ""


@pytest.mark.parametrize("lang", ["en", "fr"])
@pytest.mark.parametrize(
    "words",
    [
        ("--dry-run",),
        ("--dry-run", "--format", "json"),
        ("--fix", "--format", "json"),
        ("--fix", "--format", "github"),
        ("--fix", "-", "plan.toml"),
    ],
)
def test_what_makes_no_sense_together_is_said_in_one_line(folder: Path, words: tuple[str, ...], lang: str) -> None:
    write(folder / "plan.toml", SPOILT)
    ran = okrtui("check", *words, lang=lang)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.count("\n") == 1
    assert (folder / "plan.toml").read_text(encoding="utf-8") == SPOILT
