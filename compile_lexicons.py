"""Compiles the word lists of both languages: for the build, and for whoever edits them.

A list that was edited and not compiled is read as it is; it only takes longer.
"""

import sys
from pathlib import Path

ROOT = Path(__file__).parent


def compile_lexicons() -> list[Path]:
    """Write the tables of each language, and give their paths."""
    if str(ROOT) not in sys.path:
        sys.path.insert(0, str(ROOT))  # a build has not installed the package yet
    from okrtui.language.lexicon import compile_lexicon
    from okrtui.locales.language import LANGUAGES

    return [compile_lexicon(language) for language in LANGUAGES]


if __name__ == "__main__":
    compile_lexicons()
