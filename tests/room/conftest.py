"""What the tests of rooms begin with."""

from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No room of this machine is seen, and none is left."""
    monkeypatch.setenv("OKRTUI_STATE", str(tmp_path / "state"))
    monkeypatch.delenv("XDG_RUNTIME_DIR", raising=False)


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    """A plan; nothing here reads what stands in it."""
    file = tmp_path / "plan.toml"
    file.write_text("okrtui = 1\n", encoding="utf-8")
    return file
