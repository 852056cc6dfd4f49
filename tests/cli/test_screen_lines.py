"""What goes to a terminal is broken between words."""

import contextlib
import io
from pathlib import Path

import click
import pytest

from okrtui.cli.program import run
from okrtui.locales.language import speaking

PLAN = (
    'okrtui = 1\n[plan]\ntitle = "Plan"\nperiod = "2027-Q1"\n[[initiatives]]\nid = "i"\n'
    'title = "Un livre blanc sur la maintenance des lignes de production"\nteam = "Web"\n'
)


class Screen(io.StringIO):
    """A terminal, as far as anybody asks."""

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize("words", [("check", "plan.toml"), ("explain", "E602"), ("explain",), ("set", "x.toml")])
@pytest.mark.parametrize("lang", ["en", "fr"])
def test_no_word_is_broken_at_the_edge(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...], lang: str
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "56")
    Path("plan.toml").write_text(PLAN)

    def written(screen: io.StringIO) -> str:
        with contextlib.redirect_stdout(screen), contextlib.redirect_stderr(screen), speaking("en"):
            run(["--ui-lang", lang, *words], lambda _path, _today: 0)
        return click.unstyle(screen.getvalue())

    on_screen, plain = written(Screen()), written(io.StringIO())
    lines = [line for line in on_screen.splitlines() if " | " not in line and not line.startswith("    ")]
    assert max(map(len, lines)) <= 56
    if words[0] != "check":  # an excerpt of a plan is cut
        assert on_screen.split() == plain.split()
