"""Build hook: compiles the translation catalogues, in editable installs too."""

import runpy
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

COMPILER = Path(__file__).with_name("compile_catalogues.py")


class CustomBuildHook(BuildHookInterface[Any]):
    """Hatch calls this before it makes a wheel or an editable install."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002
        # hatch loads this file by its path, so its neighbours cannot be imported
        runpy.run_path(str(COMPILER))["compile_catalogues"]()
