"""A TOML editor with our schema and `okrtui check` find the same wrong types and unknown keys."""

import json
import subprocess
import sysconfig
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from okrtui.document.document import Document
from okrtui.document.reading import read_document
from okrtui.document.source import Source
from okrtui.document.splice import Splice, spliced
from okrtui.plan.path import Path as PlanPath
from okrtui.plan.path import pointer
from okrtui.plan.schema import plan_schema
from okrtui.rules.diagnose import diagnose
from okrtui.rules.settings import Settings

TAPLO = Path(sysconfig.get_path("scripts")) / "taplo"
SHIPPED = Path(__file__).parents[2] / "plans" / "en" / "marketing-2026-q4.toml"
ABOUT_THE_SCHEMA = Settings(select=frozenset({"S002", "S003", "S004", "S007"}))


def wrong(value: object) -> str:
    """A value of another type, as TOML."""
    return "7" if isinstance(value, str | date | list) else '"seven"'


def mutations(document: Document) -> Iterator[tuple[str, str]]:
    """Each kind of key once with a value of another type, and once misspelt: what was done, and the text."""
    seen: set[tuple[str, ...]] = set()
    for path, statement in (item for block in document.index.blocks for item in block.by_path.items()):
        kind = tuple(step for step in path if isinstance(step, str))
        if kind in seen:
            continue
        seen.add(kind)
        value = at(document.data, path)
        yield (
            f"type of {pointer(path)}",
            spliced(document.text, [Splice(statement.value.start, statement.value.end, wrong(value))]),
        )
        key_end = statement.key.end
        yield f"key of {pointer(path)}", spliced(document.text, [Splice(key_end, key_end, "z")])


def at(data: object, path: PlanPath) -> object:
    for step in path:
        data = data[step]  # type: ignore[index]  # a path of this very data
    return data


def okrtui_accepts(text: str) -> bool:
    document = Document(Source(text))
    return not diagnose(document, ABOUT_THE_SCHEMA, today=date(2026, 11, 24), day_rules=False)


@pytest.fixture(scope="module")
def schema(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("schema") / "schema.json"
    file.write_text(json.dumps(plan_schema()), encoding="utf-8")
    return file


def taplo_accepts(schema: Path, text: str, folder: Path) -> bool:
    plan = folder / "plan.toml"
    plan.write_text(text, encoding="utf-8")
    command = [TAPLO, "check", "--schema", schema.as_uri(), plan.name]
    return subprocess.run(command, cwd=folder, capture_output=True, check=False).returncode == 0


def test_both_give_the_same_verdict(schema: Path, tmp_path: Path) -> None:
    document = read_document(SHIPPED)
    assert okrtui_accepts(document.text)
    assert taplo_accepts(schema, document.text, tmp_path)
    judged = 0
    for what, text in mutations(document):
        assert okrtui_accepts(text) is taplo_accepts(schema, text, tmp_path), what
        judged += 1
    assert judged > 80
