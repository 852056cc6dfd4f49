"""Keeping a choice in the user's configuration, and every comment and other line of it."""

import os
from pathlib import Path

from okrtui.document.applying import apply
from okrtui.document.document import Document
from okrtui.document.edit import SetValue
from okrtui.document.not_saved import NotSaved, why_not_saved
from okrtui.document.reading import read_document
from okrtui.document.refused import Refused
from okrtui.document.saving import save, save_new
from okrtui.document.unreadable import Unreadable
from okrtui.locales.sentence import Sentence


def keep_setting(file: Path, name: str, value: str | bool) -> Sentence | None:
    """Write a setting into the file, which is made where it is missing; gives why not, where that cannot be done."""
    edit = SetValue((name,), value)
    try:
        if os.path.lexists(file):
            before = read_document(file)
            save(file, apply(before, [edit]).document, before)
        else:
            file.parent.mkdir(parents=True, exist_ok=True)
            save_new(file, apply(Document.from_text(""), [edit]).document)
    except (Unreadable, Refused, NotSaved) as why:
        return why.sentence
    except OSError as error:
        return why_not_saved(error).sentence
    return None
