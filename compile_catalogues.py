"""Compiles the translation catalogues: for the build, and for whoever edits a translation.

It stands beside the build hook because both the hook and `python -m tests.locales` use it, and outside the package
because the program reads what is compiled and never needs Babel.
"""

from datetime import UTC, datetime
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

LOCALES = Path(__file__).parent / "okrtui" / "locales"

_NO_DATE = datetime(1970, 1, 1, tzinfo=UTC)
"""In place of the moment of compiling: one `.po` always makes the same `.mo`."""


def sources() -> list[Path]:
    """The `.po` files, one a language."""
    return sorted(LOCALES.glob("*/LC_MESSAGES/*.po"))


def read_catalogue(source: Path) -> Catalog:
    """A `.po` file as Babel's catalogue of its language."""
    with source.open("rb") as file:
        catalogue = read_po(file, locale=source.parts[-3])
    catalogue.creation_date = catalogue.revision_date = _NO_DATE
    return catalogue


def compile_catalogues() -> list[Path]:
    """Write an `.mo` beside each `.po`, and give their paths; fuzzy entries are left out."""
    written = []
    for source in sources():
        target = source.with_suffix(".mo")
        with target.open("wb") as file:
            write_mo(file, read_catalogue(source))
        written.append(target)
    return written


if __name__ == "__main__":
    compile_catalogues()
