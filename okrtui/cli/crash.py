"""What went wrong inside okrtui, kept for a report and away from the user's eyes."""

import tempfile
import traceback
from pathlib import Path


def keep_crash(error: Exception) -> Path:
    """Write the traceback to a file of its own, and give its path."""
    with tempfile.NamedTemporaryFile(
        "w", encoding="utf-8", errors="replace", prefix="okrtui-", suffix=".txt", delete=False
    ) as file:
        traceback.print_exception(error, file=file)
    return Path(file.name)
