"""Another program that writes to a plan while a workbench has it open."""

from pathlib import Path

from okrtui.document.applying import apply
from okrtui.document.edit import Insert
from okrtui.document.not_saved import NotSaved
from okrtui.document.reading import read_document
from okrtui.document.refused import Refused
from okrtui.document.saving import save
from okrtui.document.unreadable import Unreadable


class AnotherProgram:
    """Adds initiatives, each under a title that nobody else gives; `written` are those that stand in the file."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self.written: list[str] = []

    def write(self) -> None:
        """Add one, where the file can be read and written just now."""
        title = f"from another program {len(self.written)}"
        try:
            before = read_document(self._file)
            place = len(before.data.get("initiatives", []))
            item = {"id": f"another-{len(self.written)}", "title": title}
            save(self._file, apply(before, [Insert(("initiatives",), place, item)]).document, before)
        except (Unreadable, Refused, NotSaved, TypeError):  # it may be half written, or list something else there
            return
        self.written.append(title)
