"""The figures by which two key results on one metric are told apart."""

from okrtui.plan.key_result import KeyResult

Figures = tuple[float | str | None, ...]


def figures_of(key_result: KeyResult) -> Figures:
    """Start, aim and range as the fields have them, and the day they are due; empty where there are none."""
    change = None if key_result.change is None else key_result.change.written
    aim = key_result.target if key_result.target is not None else change
    found = (key_result.baseline, aim, key_result.at_least, key_result.at_most)
    if all(figure is None for figure in found):
        return ()
    return (*found, None if key_result.due is None else key_result.due.isoformat())
