"""What holds for all tests."""

import os
from pathlib import Path

from hypothesis import settings

# nobody's own configuration may change what is tested
os.environ["OKRTUI_CONFIG"] = str(Path(__file__).parent / "no such configuration")

# a change is judged by the change, not by the luck of a run; at home each run looks elsewhere
settings.register_profile("same in every run", derandomize=True)
if os.environ.get("CI"):
    settings.load_profile("same in every run")
