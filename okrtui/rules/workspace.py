"""The workspace file `okrtui.toml`: what the plans in a folder and below it are judged by."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from okrtui.document.reading import read_document
from okrtui.document.unreadable import Unreadable
from okrtui.locales.sentence import Quoted, Sentence
from okrtui.rules.limits import Limits
from okrtui.rules.selection import UnknownRule, codes_meant
from okrtui.rules.settings import DEFAULT_SETTINGS, Settings
from okrtui.rules.severity import SEVERITIES, Severity

WORKSPACE_FILE = "okrtui.toml"


class BrokenWorkspace(Exception):
    """A workspace file that cannot be followed: which one, and why in one sentence."""

    def __init__(self, file: Path, reason: Sentence) -> None:
        super().__init__(file, reason)
        self.sentence = Sentence("{file}: {reason}", file=str(file), reason=reason)

    def __str__(self) -> str:
        return str(self.sentence)


class Workspace:
    """Finds the settings of plans, each workspace file read once."""

    def __init__(self) -> None:
        self._by_folder: dict[Path, Settings] = {}

    def settings_for(self, folder: Path) -> Settings:
        """The settings of the nearest workspace file in a folder or one above it; the defaults without one.

        Raises:
            BrokenWorkspace: the file cannot be read, or says something that makes no sense.
        """
        known = self._by_folder.get(folder)
        if known is not None:
            return known
        absolute = folder.absolute()
        found = next(
            (file for above in (absolute, *absolute.parents) if (file := above / WORKSPACE_FILE).is_file()), None
        )
        settings = DEFAULT_SETTINGS if found is None else read_workspace(found)
        self._by_folder[folder] = settings
        return settings


def read_workspace(file: Path) -> Settings:
    """The settings that a workspace file asks for.

    Raises:
        BrokenWorkspace: see `Workspace.settings_for`.
    """
    try:
        document = read_document(file)
    except Unreadable as why:
        raise BrokenWorkspace(file, Sentence("cannot be read: {reason}", reason=why.sentence)) from None
    if document.slips:
        slip = document.slips[0]
        line, _column = document.position(slip.span.start)
        raise BrokenWorkspace(file, Sentence("line {line}: {reason}", line=line, reason=slip.message))
    try:
        _refuse_misspelt(document.data)
        return _settings(document.data.get("rules", {}))
    except _Nonsense as why:
        raise BrokenWorkspace(file, why.sentence) from None
    except UnknownRule as why:
        raise BrokenWorkspace(file, why.sentence) from None


class _Nonsense(Exception):
    def __init__(self, sentence: Sentence) -> None:
        super().__init__(sentence)
        self.sentence = sentence


def _refuse_misspelt(data: Mapping[str, Any]) -> None:
    """A table that nobody reads would leave the plans judged otherwise than its author believes."""
    if "rules" in data or not data:
        return
    from okrtui.text.nearest import nearest  # most workspace files name their table right

    for key in data:
        if key in _KNOWN:
            raise _Nonsense(Sentence("{key} belongs below [rules]", key=key))
        if nearest(key, ["rules"]) is not None:
            raise _Nonsense(Sentence("there is no table {key}; [rules] is", key=Quoted(key)))


_KNOWN = ("select", "ignore", "severity", "limits")


def _settings(rules: Any) -> Settings:
    if not isinstance(rules, Mapping):
        raise _Nonsense(Sentence("[rules] should be a table"))
    for key in rules:
        if key not in _KNOWN:
            raise _Nonsense(Sentence("[rules] has no key {key}; it has {known}", key=Quoted(key), known=list(_KNOWN)))
    select = rules.get("select")
    return Settings(
        None if select is None else codes_meant(_words(select, "select")),
        codes_meant(_words(rules.get("ignore", []), "ignore")),
        _severities(rules.get("severity", {})),
        _limits(rules.get("limits", {})),
    )


def _words(value: Any, key: str) -> list[str]:
    if not isinstance(value, list) or not all(isinstance(word, str) for word in value):
        raise _Nonsense(Sentence("{key} below [rules] should be a list of rules’ names or codes", key=key))
    return value


def _severities(value: Any) -> dict[str, Severity]:
    if not isinstance(value, Mapping):
        raise _Nonsense(Sentence("severity below [rules] should be a table of rules’ names"))
    severities: dict[str, Severity] = {}
    for word, wish in value.items():
        severity = next((known for known in SEVERITIES if known == wish), None)
        if severity is None:
            raise _Nonsense(
                Sentence("the severity of {rule} should be one of {words}", rule=word, words=list(SEVERITIES))
            )
        severities.update(dict.fromkeys(codes_meant([word]), severity))
    return severities


def _limits(value: Any) -> Limits:
    if not isinstance(value, Mapping):
        raise _Nonsense(Sentence("limits below [rules] should be a table with objectives and key_results"))
    for key, number in value.items():
        if key not in Limits._fields:
            raise _Nonsense(
                Sentence("there is no limit called {key}; there are {known}", key=key, known=list(Limits._fields))
            )
        if not isinstance(number, int) or isinstance(number, bool) or number < 1:
            raise _Nonsense(Sentence("the limit {key} should be a whole number from 1", key=key))
    return Limits(**value)
