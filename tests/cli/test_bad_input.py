"""Files that are no plan: one clear sentence with the place, and the terminal never obeys them."""

import json
import os
from pathlib import Path

import pytest

from tests.cli.running import Ran, okrtui

GOOD = 'okrtui = 1\n[plan]\ntitle = "Plan"\nperiod = "2027-Q1"\n'
OBEYED = tuple(chr(code) for code in (*range(0x09), *range(0x0B, 0x20), *range(0x7F, 0xA0), 0x202E, 0x2066))


def s001(ran: Ran) -> dict[str, object]:
    (told,) = [told for told in json.loads(ran.out)["diagnostics"] if told["code"] == "S001"]
    assert isinstance(told, dict)
    return told


def check(file: Path, *words: str) -> Ran:
    return okrtui("check", file, "--format", "json", *words)


@pytest.mark.parametrize(
    ("raw", "line", "words"),
    [
        (b"this is not TOML\n", 1, ""),
        (GOOD.encode() + b'team = "caf\xe9"\n', 5, "UTF-8"),
        (b"\xff\xfe" + GOOD.encode("utf-16-le"), 1, "UTF-8"),
        (b"x = " + b"[" * 10_000 + b"]" * 10_000 + b"\n", 1, "nested"),
        (GOOD.encode() + b"x = 26,5\n", 5, "26.5"),
        (GOOD.encode() + b"x = 20 500\n", 5, "20500"),
        (GOOD.encode() + b"x = 11/01/2027\n", 5, "2027-01-11"),
        (GOOD.encode() + b'x = "no end\n', 5, "quote"),
        (GOOD.encode() + b"a\x00b = 1\n", 5, ""),
        (GOOD.replace("\n", "\r").encode(), 1, ""),
    ],
    ids=["prose", "latin-1", "utf-16", "brackets", "comma", "thousands", "date", "quote", "nul", "lone-cr"],
)
def test_what_does_not_parse_is_s001_at_its_line(tmp_path: Path, raw: bytes, line: int, words: str) -> None:
    file = tmp_path / "plan.toml"
    file.write_bytes(raw)
    ran = check(file)
    assert ran.code == 1
    told = s001(ran)
    assert words in str(told["message"])
    if words != "UTF-8":
        assert told["line"] == line


def test_an_empty_file_is_a_plan_that_lacks_everything(tmp_path: Path) -> None:
    file = tmp_path / "plan.toml"
    file.write_bytes(b"")
    ran = check(file)
    assert ran.code == 1
    assert "S003" in {told["code"] for told in json.loads(ran.out)["diagnostics"]}


def test_a_file_of_fifty_megabytes_is_refused_at_once(tmp_path: Path) -> None:
    file = tmp_path / "plan.toml"
    with file.open("wb") as opened:
        opened.truncate(50_000_000)
    assert "MB" in str(s001(check(file))["message"])


def test_the_other_files_are_still_checked(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text("okrtui = = 1\n")
    (tmp_path / "b.toml").write_text(GOOD)
    ran = okrtui("check", tmp_path, "--format", "json")
    assert {Path(file["path"]).name: file["ok"] for file in json.loads(ran.out)["files"]} == {
        "a.toml": False,
        "b.toml": True,
    }


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the platform has no named pipes")
def test_a_pipe_and_a_device_do_not_hang(tmp_path: Path) -> None:
    pipe = tmp_path / "plan.toml"
    os.mkfifo(pipe)
    assert "regular" in str(s001(check(pipe))["message"])
    if Path("/dev/zero").exists():
        assert "regular" in str(s001(check(Path("/dev/zero")))["message"])


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission_is_told(tmp_path: Path) -> None:
    file = tmp_path / "plan.toml"
    file.write_text(GOOD)
    file.chmod(0)
    assert "not allowed" in str(s001(check(file))["message"])


def test_a_file_that_is_not_there_ends_with_2(tmp_path: Path) -> None:
    ran = check(tmp_path / "nowhere.toml")
    assert ran.code == 2
    assert "no such file" in str(s001(ran)["message"])


HOSTILE = (
    'okrtui = 1\n[plan]\ntitle = "a\\u001b]0;owned\\u0007 \\u202e [/x] [link=file:///x]"\nperiod = "2027-Q1"\n'
    '"ke\\ny\\u001b[2J" = 1\n[[objectives]]\nid = "\\u009b31m"\ntitle = "[/x] \\u2066 \\u0000"\nowner = "\\u001b[31m"\n'
    'state = "\\u001b[31masleep"\nsupports = ["\\u001bP"]\n'
)


@pytest.mark.parametrize("lang", ["en", "fr"])
@pytest.mark.parametrize("words", [(), ("--advice",), ("--format", "json")])
def test_no_byte_of_a_plan_is_obeyed(tmp_path: Path, words: tuple[str, ...], lang: str) -> None:
    file = tmp_path / "plan.toml"
    file.write_text(HOSTILE)
    ran = okrtui("check", file, *words, lang=lang)
    assert ran.code == 1
    assert not [char for char in ran.out + ran.err if char in OBEYED]


def test_raw_control_characters_in_the_marked_line_are_not_obeyed(tmp_path: Path) -> None:
    file = tmp_path / "plan.toml"
    file.write_bytes(GOOD.encode() + b'x = "\x1b[2J\x9b" \xc2\x9b31m\n')
    ran = okrtui("check", file)
    assert not [char for char in ran.out + ran.err if char in OBEYED]
