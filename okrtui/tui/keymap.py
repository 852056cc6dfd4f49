"""Which key does what: the keys that actions have of themselves, and those that the user gives them."""

import re
from collections.abc import Mapping, Sequence
from functools import cached_property

from okrtui.locales.language import LANGUAGES, speaking
from okrtui.locales.sentence import Sentence
from okrtui.preferences.preferences import KeyWish
from okrtui.text.fold import fold
from okrtui.tui.actions import ACTIONS, Action, Where
from okrtui.tui.key_names import NoSuchKey, key_meant, shown

_NEVER_WITHOUT = "quit"
_WORD = re.compile(r"\w+")
_RESERVED = {"ctrl+q": _NEVER_WITHOUT}
"""What can be given to no other action, so that one can always leave."""


class Keymap:
    """The actions with their keys, and what of the user's wishes is not followed, each with its line."""

    def __init__(self, actions: Sequence[Action] = ACTIONS, troubles: Sequence[tuple[int, Sentence]] = ()) -> None:
        self.actions = tuple(actions)
        self.troubles = tuple(troubles)
        self.by_name = {action.name: action for action in self.actions}

    @cached_property
    def by_key(self) -> Mapping[str, Action]:
        """The action that each key does in the workbench."""
        reserved = {key: self.by_name[name] for key, name in _RESERVED.items() if name in self.by_name}
        return {**reserved, **self._in("workbench")}

    @cached_property
    def leaving(self) -> frozenset[str]:
        """The keys that leave the program from wherever one is, as they type nothing."""
        keys = self.by_name[_NEVER_WITHOUT].keys if _NEVER_WITHOUT in self.by_name else ()
        return frozenset({*_RESERVED, *(key for key in keys if key.startswith("ctrl+"))})

    @cached_property
    def in_walkthrough(self) -> Mapping[str, Action]:
        """The action that each key does in a walkthrough: what it does in the workbench, unless it has one there."""
        return {**self.by_key, **self._in("walkthrough")}

    def _in(self, where: Where) -> Mapping[str, Action]:
        return {key: action for action in self.actions if action.where == where for key in action.keys}

    def shown(self, name: str) -> str:
        """The key of an action as a reader is told of it; that of the list of commands where it has none."""
        keys = self.by_name[name].keys or self.by_name["commands"].keys
        return shown(keys[0]) if keys else self.by_name[name].name


def rebound(wishes: Sequence[KeyWish], actions: Sequence[Action] = ACTIONS) -> Keymap:
    """The actions with the keys that the user wishes for them; a key does one thing only.

    Where a wish takes a key that another action has of itself, that action does without, which is told; where two
    wishes are for one key, the first has it.
    """
    return _Rebinding(actions).rebound(wishes) if wishes else Keymap(actions)


class _Rebinding:
    def __init__(self, actions: Sequence[Action]) -> None:
        self._actions = actions
        self._names = [action.name for action in actions]
        self._where = {action.name: action.where for action in actions}
        self._wished: dict[str, tuple[str, ...]] = {}
        self._owner: dict[tuple[Where, str], str] = {}
        self._troubles: list[tuple[int, Sentence]] = []

    def rebound(self, wishes: Sequence[KeyWish]) -> Keymap:
        lines: dict[tuple[Where, str], int] = {}
        for wish in wishes:
            if wish.action not in self._names:
                self._tell(wish.line, self._no_action(wish.action))
            else:
                where = self._where[wish.action]
                lines |= {(where, key): wish.line for key in self._take(wish)}
        actions = [action._replace(keys=self._keys(action, lines)) for action in self._actions]
        return Keymap(actions, sorted(self._troubles, key=lambda trouble: trouble[0]))

    def _take(self, wish: KeyWish) -> tuple[str, ...]:
        """The keys of a wish that can be had."""
        keys: list[str] = []
        for written in wish.keys:
            try:
                key = key_meant(written)
            except NoSuchKey as why:
                self._tell(wish.line, _no_key(written, why.meant))
                continue
            owner = _RESERVED.get(key) or self._owner.setdefault((self._where[wish.action], key), wish.action)
            if owner == wish.action:
                keys.append(key)
            else:
                clash = Sentence(
                    "{key} is for {owner} already, not for {action} too",
                    key=shown(key),
                    owner=owner,
                    action=wish.action,
                )
                self._tell(wish.line, clash)
        if wish.action == _NEVER_WITHOUT and not keys:
            self._tell(wish.line, Sentence("{action} cannot be without a key", action=wish.action))
        elif keys or not wish.keys:
            self._wished[wish.action] = tuple(dict.fromkeys(keys))
        return tuple(keys)

    def _keys(self, action: Action, lines: Mapping[tuple[Where, str], int]) -> tuple[str, ...]:
        if action.name in self._wished:
            return self._wished[action.name]
        for key in action.keys:
            owner = self._owner.get((action.where, key), action.name)
            if owner != action.name:
                gone = Sentence(
                    "{key} does {owner} now, and {action} no longer", key=shown(key), owner=owner, action=action.name
                )
                self._tell(lines[action.where, key], gone)
        return tuple(key for key in action.keys if (action.where, key) not in self._owner)

    def _tell(self, line: int, trouble: Sentence) -> None:
        self._troubles.append((line, trouble))

    def _no_action(self, name: str) -> Sentence:
        from okrtui.text.nearest import nearest  # nearly every name is spelt right

        meant = nearest(name, self._names) or _named_in_words(name, self._actions)
        if meant is None:
            return Sentence("there is no action {name}", name=name)
        return Sentence("there is no action {name}; {meant} is one", name=name, meant=meant)


def _named_in_words(name: str, actions: Sequence[Action]) -> str | None:
    """The action that is told with this word, or these words joined by underscores, in either language.

    The words of the line of keys come before those of the help.
    """
    wanted = fold(name.replace("_", " ").replace("-", " ")).split()
    if not wanted:
        return None
    told = [(action.words, action.name) for action in actions if action.words is not None]
    told += [(action.help, action.name) for action in actions]
    for language in LANGUAGES:
        with speaking(language):
            for sentence, meant in told:
                words = _WORD.findall(fold(str(sentence)))
                if all(word in words for word in wanted):
                    return meant
    return None


def _no_key(written: str, meant: str | None) -> Sentence:
    if meant is None:
        return Sentence("{key} is no key", key=written)
    return Sentence("{key} is no key; {meant} is one", key=written, meant=meant)
