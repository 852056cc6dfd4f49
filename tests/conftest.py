"""What holds for all tests."""

import os
from pathlib import Path

from hypothesis import settings

# nobody's own configuration may change what is tested
os.environ["OKRTUI_CONFIG"] = str(Path(__file__).parent / "no such configuration")

# enough to see what a change breaks, in a suite that nobody waits long for; `python -m tests.fuzz` and its like look on
settings.register_profile("suite", max_examples=60)
# a change is judged by the change, not by the luck of a run; at home each run looks elsewhere
settings.register_profile("same in every run", parent=settings.get_profile("suite"), derandomize=True)
settings.load_profile("same in every run" if os.environ.get("CI") else "suite")
