"""What holds for all tests."""

import os

from hypothesis import settings

# a change is judged by the change, not by the luck of a run; at home each run looks elsewhere
settings.register_profile("same in every run", derandomize=True)
if os.environ.get("CI"):
    settings.load_profile("same in every run")
