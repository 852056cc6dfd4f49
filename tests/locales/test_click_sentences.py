"""Click's own sentences, which users of okrtui meet in their language."""

import ast
from pathlib import Path

import click
import pytest

from tests.cli.running import okrtui
from tests.locales.click_sentences import SENTENCES

_CALLS = ("_", "gettext", "ngettext")


@pytest.fixture(scope="module")
def looked_up() -> set[str | tuple[str, str]]:
    """What the installed click looks up in a catalogue."""
    found: set[str | tuple[str, str]] = set()
    for file in Path(click.__file__).parent.glob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in _CALLS:
                texts = [
                    part.value for part in node.args if isinstance(part, ast.Constant) and isinstance(part.value, str)
                ]
                if len(texts) == 2:
                    found.add((texts[0], texts[1]))
                elif texts:
                    found.add(texts[0])
    return found


@pytest.mark.parametrize("sentence", SENTENCES)
def test_click_still_says_this(sentence, looked_up) -> None:
    assert sentence in looked_up


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["schema", "--help"], ["Utilisation\u00a0:", "Options\u00a0:", "Afficher cette aide."]),
        (["schema", "extra"], ["argument inattendu (extra)"]),
        (["set"], ["il manque l’argument", "PLAN"]),
        (["set", "a", "b", "c", "d", "e"], ["argument inattendu (e)"]),
        (["add", "--undr", "x"], ["option «\u202f--undr\u202f» n’existe pas", "--under"]),
        (["add", "plan.toml", "kind"], ["«\u202fkind\u202f»", "objective"]),
        (["schema", "--today"], ["option «\u202f--today\u202f»"]),
    ],
)
def test_click_speaks_french(words: list[str], said: list[str]) -> None:
    ran = okrtui(*words, lang="fr")
    for part in said:
        assert part in ran.out + ran.err
