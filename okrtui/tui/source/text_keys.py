"""The keys of a text of several lines: moving about in it, and editing it."""

from okrtui.tui.source.source_text import Place, SourceText


def moved(source: SourceText, key: str, page: int) -> bool:
    """Move the cursor as a key asks; False for a key that moves nothing. A page has so many lines."""
    line, _column = source.cursor
    match key:
        case "up":
            source.go_lines(-1)
        case "down":
            source.go_lines(1)
        case "pageup":
            source.go_lines(1 - page)
        case "pagedown":
            source.go_lines(page - 1)
        case "left":
            source.go(source.left())
        case "right":
            source.go(source.right())
        case "ctrl+left" | "alt+b":
            source.go(source.word_left())
        case "ctrl+right" | "alt+f":
            source.go(source.word_right())
        case "home" | "ctrl+a":
            source.go(Place(line, 0))
        case "end" | "ctrl+e":
            source.go(Place(line, len(source.shown(line))))
        case "ctrl+home":
            source.go(Place(0, 0))
        case "ctrl+end":
            source.go(Place(len(source.lines), 0))
        case _:
            return False
    return True


def edited(source: SourceText, key: str, character: str | None) -> bool:
    """Type the character of a key, or do what the key does to the text; False for one that does nothing to it."""
    line, _column = source.cursor
    match key:
        case "enter":
            source.insert("\n")
        case "tab":
            source.insert("  ")
        case "backspace" | "ctrl+h":
            source.delete_to(source.left())
        case "delete" | "ctrl+d":
            source.delete_to(source.right())
        case "ctrl+w" | "alt+backspace":
            source.delete_to(source.word_left())
        case "ctrl+u":
            source.delete_to(Place(line, 0))
        case "ctrl+k":
            source.delete_to(Place(line, len(source.shown(line))))
        case "ctrl+z":
            source.undo()
        case "ctrl+y":
            source.redo()
        case _ if character is not None:
            source.insert(character)
        case _:
            return False
    return True
