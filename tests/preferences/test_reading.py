"""A configuration is followed as far as it makes sense, and what does not is told."""

from pathlib import Path

import pytest

from okrtui.locales.language import LANGUAGES
from okrtui.preferences.place import configuration_file
from okrtui.preferences.preferences import DEFAULTS, SETTINGS, THEME_WISHES, KeyWish, Preferences
from okrtui.preferences.reading import Found, read_preferences


def read(tmp_path: Path, text: str) -> Found:
    file = tmp_path / "config.toml"
    file.write_text(text, encoding="utf-8")
    return read_preferences(file)


def told(found: Found) -> list[str]:
    return [str(trouble) for trouble in found.troubles]


def test_without_a_file_all_is_as_it_comes(tmp_path: Path) -> None:
    assert read_preferences(tmp_path / "config.toml") == (DEFAULTS, ())


def test_everything_that_can_be_chosen(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        'theme = "light"\nlanguage = "fr"\nautosave = true\nmouse = false\n[keys]\nsave = "w"\nundo = ["z", "^Z"]\n',
    )
    keys = (KeyWish("save", ("w",), 6), KeyWish("undo", ("z", "^Z"), 7))
    assert found == (Preferences("light", "fr", autosave=True, mouse=False, keys=keys), ())


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ('theme = "drak"', "theme should be auto, terminal, dark or light"),
        ("theme = true", "theme should be auto, terminal, dark or light"),
        ('language = "de"', "language should be en or fr"),
        ("autosave = 1", "autosave should be true or false"),
        ('mouse = "no"', "mouse should be true or false"),
        ('langage = "fr"', "there is no setting “langage”; language is one"),
        ("x = 1", "there is no setting “x”; there are theme, language, autosave, mouse and [keys]"),
        ('keys = "x"', "[keys] should be a table"),
        ("keys = { save = 1 }", "save should have a key or a list of keys, each in quotation marks"),
        ("keys = { save = [1] }", "save should have a key or a list of keys, each in quotation marks"),
        ("x-y = = 1", "a value is expected here: text in quotes, a number, a date, true or false"),
        ("theme = [1]", "theme should be auto, terminal, dark or light"),
    ],
)
def test_what_makes_no_sense_is_told_with_its_line_and_the_rest_is_followed(
    tmp_path: Path, line: str, reason: str
) -> None:
    good = "autosave = true" if line.startswith("mouse") else "mouse = false"
    found = read(tmp_path, f"# mine\n{line}\n{good}\n")
    assert told(found) == [f"config.toml, line 2: {reason}"]
    assert found.preferences in (Preferences(mouse=False), Preferences(autosave=True))


def test_a_slip_that_can_only_mean_one_thing_is_told_and_followed(tmp_path: Path) -> None:
    found = read(tmp_path, "theme = dark\n")
    assert (found.preferences.theme, told(found)) == (
        "dark",
        ['config.toml, line 1: text stands between quotes: "dark"'],
    )


def test_the_sentences_name_every_value_that_there_is(tmp_path: Path) -> None:
    theme, language, unknown = told(read(tmp_path, "theme = 1\nlanguage = 1\nwhatever = 1\n"))
    assert all(word in theme for word in THEME_WISHES)
    assert all(word in language for word in LANGUAGES)
    assert all(word in unknown for word in SETTINGS)


@pytest.mark.parametrize("raw", [b"\xff\xfe", b"theme = \x00", b"[" * 10_000, b"a = 1\na = 2\n"])
def test_no_file_ends_the_program(tmp_path: Path, raw: bytes) -> None:
    file = tmp_path / "config.toml"
    file.write_bytes(raw)
    found = read_preferences(file)
    assert found.preferences == DEFAULTS
    assert found.troubles


def test_a_folder_in_its_place_is_told(tmp_path: Path) -> None:
    (tmp_path / "config.toml").mkdir()
    assert told(read_preferences(tmp_path / "config.toml")) == ["config.toml: it is a folder, not a file"]


@pytest.mark.parametrize("base", ["/somewhere", "", "relative", None])
def test_it_lies_where_the_platform_has_such_files(base: str | None, monkeypatch: pytest.MonkeyPatch) -> None:
    from platformdirs import user_config_path

    monkeypatch.delenv("OKRTUI_CONFIG")
    if base is None:
        monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    else:
        monkeypatch.setenv("XDG_CONFIG_HOME", base)
    assert configuration_file() == user_config_path("okrtui") / "config.toml"


def test_a_variable_names_another_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OKRTUI_CONFIG", "/elsewhere/mine.toml")
    assert configuration_file() == Path("/elsewhere/mine.toml")
