"""Where the user's configuration stands."""

import os
import sys
from pathlib import Path

CONFIGURATION_FILE = "config.toml"
_PROGRAM = "okrtui"


def configuration_file() -> Path:
    """The file that is read, whether it is there or not: `OKRTUI_CONFIG`, or the one in the platform's folder."""
    chosen = os.environ.get("OKRTUI_CONFIG")
    return Path(chosen) if chosen else _folder() / CONFIGURATION_FILE


def _folder() -> Path:
    if sys.platform == "linux":  # as platformdirs has it, which takes every command 28 ms to import
        base = Path(os.environ.get("XDG_CONFIG_HOME", ""))
        return (base if base.is_absolute() else Path("~/.config").expanduser()) / _PROGRAM
    from platformdirs import user_config_path  # see above

    return user_config_path(_PROGRAM)
