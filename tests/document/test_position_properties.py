"""Where everything stands: what a diagnostic underlines, and whose a comment is."""

import tomli
from hypothesis import given
from hypothesis import strategies as st

from okrtui.document.document import Document
from tests.document.examples import few
from tests.generated.model import same
from tests.generated.plans import GeneratedPlan
from tests.generated.strategies import plans


@few(40)
@given(plans(size=2))
def test_what_stands_at_the_span_of_a_value_says_that_value(plan: GeneratedPlan) -> None:
    document = Document.from_bytes(plan.raw)
    for path, span in plan.values.items():
        assert document.value_span(path) == span
        assert document.span_of(path) == span
        written = document.text[slice(*span)]
        value = plan.data
        for step in path:
            value = value[step]  # type: ignore[index]  # a path leads through tables and lists
        assert same(tomli.loads(f"v = {written}")["v"], value)


@few(40)
@given(plans(size=2))
def test_the_span_of_a_key_is_that_key(plan: GeneratedPlan) -> None:
    document = Document.from_bytes(plan.raw)
    for path, span in plan.keys.items():
        assert document.key_span(path) == span


@few(40)
@given(plans(size=2))
def test_a_comment_belongs_to_what_it_was_written_for(plan: GeneratedPlan) -> None:
    document = Document.from_bytes(plan.raw)
    found = {document.text[span.start : span.end]: document.item_of_comment(span) for span in document.comments}
    assert found == plan.owners


@few(40)
@given(plans(), st.data())
def test_marked_words_are_found_between_escapes_and_line_breaks(plan: GeneratedPlan, data: st.DataObject) -> None:
    document = Document.from_bytes(plan.raw)
    path = data.draw(st.sampled_from(sorted(plan.signs, key=str) or [()]))
    signs = plan.signs.get(path, [])
    if not signs:
        return
    first = data.draw(st.integers(0, len(signs) - 1))
    last = data.draw(st.integers(first, len(signs) - 1))
    start = plan.values[path][0]
    span = document.inner_span(path, (first, last + 1))
    assert span == (start + signs[first][0], start + signs[last][1])


@few(40)
@given(plans())
def test_lines_and_columns_count_from_one(plan: GeneratedPlan) -> None:
    document = Document.from_bytes(plan.raw)
    lines = plan.text.split("\n")
    for span in plan.values.values():
        line, column = document.position(span[0])
        assert sum(len(text) + 1 for text in lines[: line - 1]) + column - 1 == span[0]
        assert document.line_text(line) == lines[line - 1].rstrip("\r")


@few(40)
@given(plans())
def test_what_is_missing_is_shown_at_the_table_it_should_be_in(plan: GeneratedPlan) -> None:
    document = Document.from_bytes(plan.raw)
    for path, span in plan.keys.items():
        if path not in plan.values:
            assert document.span_of((*path, "x-nowhere")) == span
    assert document.span_of(("x-nowhere",)) == (0, 0)
    assert document.value_span(("objectives", 99, "title")) is None
