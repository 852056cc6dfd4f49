"""Where the program keeps what is nobody's plan: journals, what was copied."""

import os
from pathlib import Path


def state_folder() -> Path:
    """`OKRTUI_STATE`, or the platform's state folder of the user."""
    chosen = os.environ.get("OKRTUI_STATE")
    if chosen:
        return Path(chosen)
    from platformdirs import user_state_path  # needed by the workbench only

    return user_state_path("okrtui")
