"""Build hook: compiles the translation catalogues and the word lists, in editable installs too."""

import runpy
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

COMPILERS = ("compile_catalogues", "compile_lexicons")


class CustomBuildHook(BuildHookInterface[Any]):
    """Hatch calls this before it makes a wheel or an editable install."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002
        # hatch loads this file by its path, so its neighbours cannot be imported
        for compiler in COMPILERS:
            runpy.run_path(str(Path(__file__).with_name(f"{compiler}.py")))[compiler]()
