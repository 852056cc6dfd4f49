"""Keys: by whatever name somebody writes them, and rebound by the name of their action."""

from collections.abc import Mapping
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual._xterm_parser import XTermParser
from textual.events import Key

from okrtui.preferences.preferences import KeyWish
from okrtui.tui.actions import ACTIONS, Where
from okrtui.tui.key_names import NoSuchKey, key_meant, shown
from okrtui.tui.keymap import Keymap, rebound

_SHOWN_FOR_OTHERS = set("↵⇥↑↓←→⇞⇟␣")
"""Signs that keys are shown by: written, they mean these, and no keyboard types them."""


@pytest.mark.parametrize(
    ("written", "key", "told"),
    [
        ("S", "S", "S"),
        ("s", "s", "s"),
        ("é", "é", "é"),
        ("latin_small_letter_e_with_acute", "é", "é"),
        (".", "full_stop", "."),
        ("full_stop", "full_stop", "."),
        ("ctrl+s", "ctrl+s", "^S"),
        ("Ctrl+S", "ctrl+s", "^S"),
        ("^S", "ctrl+s", "^S"),
        ("^", "circumflex_accent", "^"),
        ("space", "space", "␣"),
        ("Espace", "space", "␣"),
        (" ", "space", "␣"),
        ("F2", "f2", "F2"),
        ("Esc", "escape", "esc"),
        ("PgUp", "pageup", "⇞"),
        ("page down", "pagedown", "⇟"),
        ("shift+tab", "shift+tab", "⇧⇥"),
        ("shift+a", "A", "A"),
        ("ctrl+left", "ctrl+left", "^←"),
        ("+", "plus", "+"),
        ("ctrl++", "ctrl+plus", "^+"),
        ("-", "minus", "-"),
        ("_", "underscore", "_"),
        ("&", "ampersand", "&"),
        ("return", "enter", "↵"),
        ("ctrl+m", "enter", "↵"),
        ("ctrl+i", "tab", "⇥"),
    ],
)
def test_a_key_is_known_by_its_names_and_told_in_one_way(written: str, key: str, told: str) -> None:
    assert (key_meant(written), shown(key)) == (key, told)


@pytest.mark.parametrize("sign", sorted(_SHOWN_FOR_OTHERS))
def test_a_key_may_be_written_as_it_is_shown(sign: str) -> None:
    assert shown(key_meant(sign)) == sign


@pytest.mark.parametrize(
    ("written", "meant"),
    [("entr", "enter"), ("ctr+s", "ctrl"), ("pagdown", "pagedown"), ("wombat", None), ("", None), ("meta+q", "alt+q")],
)
def test_what_is_no_key_is_refused_with_the_nearest(written: str, meant: str | None) -> None:
    with pytest.raises(NoSuchKey) as refused:
        key_meant(written)
    assert refused.value.meant == meant


@given(st.characters(codec="utf-8", categories=["L", "N", "P", "S"]).filter(lambda sign: sign not in _SHOWN_FOR_OTHERS))
def test_a_character_is_the_key_that_a_terminal_sends_for_it(character: str) -> None:
    sent = [event.key for event in XTermParser().feed(character) if isinstance(event, Key)]
    assert [key_meant(character)] == sent


@pytest.mark.parametrize("action", ACTIONS, ids=lambda action: action.name)
def test_the_keys_that_actions_have_are_spelt_as_a_terminal_sends_them(action: object) -> None:
    keys = action.keys  # type: ignore[attr-defined]
    assert tuple(map(key_meant, keys)) == keys
    assert all(shown(key).isprintable() for key in keys)


def rebinding(**keys: str | list[str]) -> Keymap:
    wishes = [
        KeyWish(action, (wish,) if isinstance(wish, str) else tuple(wish), line)
        for line, (action, wish) in enumerate(keys.items(), 1)
    ]
    return rebound(wishes)


def told(keymap: Keymap) -> Mapping[int, str]:
    return {line: str(sentence) for line, sentence in keymap.troubles}


def test_an_action_gets_the_keys_that_are_wished_for_and_no_others() -> None:
    keymap = rebinding(save=["$", "^W"])
    assert keymap.by_name["save"].keys == ("dollar_sign", "ctrl+w")
    assert keymap.by_key["dollar_sign"].name == "save"
    assert "S" not in keymap.by_key
    assert keymap.shown("save") == "$"
    assert not told(keymap)


def test_a_key_that_is_taken_from_another_action_is_told_with_the_line_that_takes_it() -> None:
    keymap = rebinding(undo="$", explain="N")
    assert keymap.by_key["N"].name == "explain"
    assert keymap.by_name["previous_remark"].keys == ()
    assert told(keymap) == {2: "N does explain now, and previous_remark no longer"}


def test_two_actions_that_change_their_keys_are_no_clash() -> None:
    keymap = rebinding(undo="U", redo="u")
    assert (keymap.by_key["u"].name, keymap.by_key["U"].name) == ("redo", "undo")
    assert not told(keymap)


def test_of_two_wishes_for_a_key_the_first_has_it() -> None:
    keymap = rebinding(undo="$", save=["$", "S"])
    assert keymap.by_key["dollar_sign"].name == "undo"
    assert keymap.by_name["save"].keys == ("S",)
    assert told(keymap) == {2: "$ is for undo already, not for save too"}


def test_what_is_misspelt_is_told_with_the_nearest_and_leaves_the_keys_as_they_are() -> None:
    keymap = rebinding(sav="w", undo="entr", wombat="x")
    assert told(keymap) == {
        1: "there is no action sav; save is one",
        2: "entr is no key; enter is one",
        3: "there is no action wombat",
    }
    assert keymap.by_name["undo"].keys == ("u",)


def test_what_some_call_alt_is_told_as_it_has_to_be_written() -> None:
    assert told(rebinding(find="meta+q", undo="Ctrl+Option+z")) == {
        1: "meta+q is no key; alt+q is one",
        2: "Ctrl+Option+z is no key; ctrl+alt+z is one",
    }


@pytest.mark.parametrize(
    ("guessed", "meant"),
    [("changes", "compare"), ("weeks", None), ("commit", "compare"), ("relire", "compare"), ("text", "source")],
)
def test_an_action_is_proposed_by_the_words_that_it_is_told_with(guessed: str, meant: str | None) -> None:
    told_of = told(rebinding(**{guessed: "F7"}))[1]
    assert told_of == f"there is no action {guessed}" + (f"; {meant} is one" if meant else "")


def test_an_action_can_be_without_a_key_but_one_must_be_able_to_leave() -> None:
    keymap = rebinding(explain=[], quit=[])
    assert keymap.by_name["explain"].keys == ()
    assert keymap.by_name["quit"].keys == ("q", "ctrl+q", "ctrl+c")
    assert told(keymap) == {2: "quit cannot be without a key"}
    assert keymap.shown("explain") == ":"


def test_the_key_that_always_leaves_can_be_given_to_nothing_else() -> None:
    keymap = rebinding(undo=["ctrl+q", "q"], save="ctrl+c")
    assert keymap.by_name["quit"].keys == ("ctrl+q",)
    assert "^Q is for quit already, not for undo too" in [str(sentence) for _line, sentence in keymap.troubles]
    assert rebinding(quit="ctrl+q").by_name["quit"].keys == ("ctrl+q",)


_NAMES = st.sampled_from([action.name for action in ACTIONS])
_KEYS = st.sampled_from([*"abcJKNSU$é", "enter", "ctrl+s", "q", "ctrl+q", "^C", "F2", "wombat"])


@given(st.dictionaries(_NAMES, st.lists(_KEYS, max_size=3), max_size=8))
def test_whatever_is_wished_for_a_key_does_one_thing_and_one_can_leave(wishes: dict[str, list[str]]) -> None:
    keymap = rebinding(**wishes)
    for where in get_args(Where):
        keys = [key for action in keymap.actions if action.where == where for key in action.keys]
        assert len(keys) == len(set(keys))
    assert keymap.by_name["quit"].keys
    assert [action.name for action in keymap.actions] == [action.name for action in ACTIONS]
