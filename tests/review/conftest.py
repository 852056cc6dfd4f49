"""Every test here has a clone of its own, and git knows nothing of this machine."""

from pathlib import Path

import pytest

from tests.review.clone import Clone, alone, new_clone


@pytest.fixture
def clone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Clone:
    """A repository without commits."""
    alone(monkeypatch)
    return new_clone(tmp_path / "équipe marketing")
