"""The translations of a language: read, brought up to date with the source, and written so that diffs stay quiet."""

import io
from collections.abc import Iterable
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import write_po

from compile_catalogues import read_catalogue
from tests.locales.click_sentences import SENTENCES
from tests.locales.extraction import Template, templates

_WIDTH = 120


def source_catalogue(found: Iterable[Template] | None = None) -> Catalog:
    """Every sentence that needs a translation, with the files that it stands in."""
    catalogue = Catalog()
    for place, msgid in enumerate(SENTENCES):
        catalogue.add(msgid, locations=[("click", place)])
    for template in templates() if found is None else found:
        catalogue.add(template.msgid, locations=[(template.file, template.line)])
    return catalogue


def updated(file: Path, source: Catalog) -> str:
    """The text of a `.po` file brought up to date.

    What is no longer in the source is gone; a new sentence that is much like one that went keeps its translation,
    marked fuzzy. The header, which says how to translate, stays as it is.
    """
    header = file.read_text(encoding="utf-8").partition("\n\n")[0]
    catalogue = read_catalogue(file)
    catalogue.update(source)
    for message in catalogue:
        # Babel takes “30 % d…” for a place to fill in; ours are all in braces
        message.flags.discard("python-format")
        # and it reads what a guess was made from, “#| msgid”, as a comment of the translator
        message.user_comments = [comment for comment in message.user_comments if not comment.startswith("|")]
    written = io.BytesIO()
    write_po(
        written,
        catalogue,
        width=_WIDTH,
        omit_header=True,
        sort_by_file=True,
        include_lineno=False,
        include_previous=True,
        ignore_obsolete=True,
    )
    return f"{header}\n\n{written.getvalue().decode().strip()}\n"
