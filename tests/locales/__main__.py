"""`python -m tests.locales`: brings the translations up to date with the source, and compiles them."""

from babel.messages.catalog import Catalog

from compile_catalogues import compile_catalogues, read_catalogue, sources
from tests.locales.entry import forms
from tests.locales.po_file import source_catalogue, updated


def _waiting(catalogue: Catalog) -> int:
    """How many sentences have no translation that counts."""
    return sum(bool(message.id) and (message.fuzzy or not all(forms(message.string))) for message in catalogue)


for file in sources():
    file.write_text(updated(file, source_catalogue()), encoding="utf-8")
    catalogue = read_catalogue(file)
    print(f"{file.name} ({catalogue.locale}): {len(catalogue)} sentences, {_waiting(catalogue)} to translate")
compile_catalogues()
