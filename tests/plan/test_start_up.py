"""A plan is read soon after the start: what is not needed for it is not loaded."""

import importlib
import subprocess
import sys

from okrtui.plan.part import PLUGIN_LOADER

READ_A_PLAN = """
import sys
from okrtui.plan.plan import Plan
Plan.model_validate({"plan": {"title": "x", "period": "2027-Q1"}})
print(*sorted(sys.modules))
"""


def loaded_by(code: str) -> set[str]:
    """The modules that a fresh interpreter has after running the code."""
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(run.stdout.split())


def test_reading_a_plan_does_not_look_into_installed_packages() -> None:
    modules = loaded_by(READ_A_PLAN)
    assert "okrtui.plan.plan" in modules
    assert not modules & {"importlib.metadata", "email", "zipfile", "babel", "textual", "rich", "calendar"}


def test_pydantic_still_asks_the_loader_that_is_left_out() -> None:
    module = sys.modules.pop(PLUGIN_LOADER)
    try:
        real = importlib.import_module(PLUGIN_LOADER)
        assert real.__file__ is not None
        assert list(real.get_plugins()) == list(module.get_plugins()) == []
    finally:
        sys.modules[PLUGIN_LOADER] = module
