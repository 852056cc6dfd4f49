"""Text that does not parse: the usual slips are mended, the rest of the plan is read, and nothing takes it down."""

from datetime import date
from typing import Any

import tomli
from hypothesis import assume, given
from hypothesis import strategies as st

from okrtui.document.document import Document
from okrtui.document.splice import Splice, spliced
from okrtui.document.unreadable import Unreadable
from tests.document.examples import few
from tests.generated.model import same
from tests.generated.plans import GeneratedPlan
from tests.generated.strategies import plans

_SPACES = " \u00a0\u202f\u2009"
_LETTERS = st.text("abcdeéèàçœßΕλ東京", min_size=1, max_size=8)


@st.composite
def thousands(draw: st.DrawFn) -> tuple[str, Any]:
    """A number with its digits in groups, as people write them."""
    number = draw(st.integers(1000, 10**9))
    written = f"{number:,}".replace(",", draw(st.sampled_from(_SPACES)))
    decimals = draw(st.sampled_from(("", ",5", ".25")))
    meant = float(f"{number}{decimals.replace(',', '.')}") if decimals else number
    sign = draw(st.sampled_from(("", "-")))
    return sign + written + decimals, -meant if sign else meant


@st.composite
def with_unit(draw: st.DrawFn) -> tuple[str, Any]:
    """A number with its unit, or with a decimal comma."""
    number = draw(st.integers(0, 10**6))
    decimals = draw(st.sampled_from((",5", ",0", ",125")))
    meant = float(f"{number}.{decimals[1:]}")
    if draw(st.booleans()):
        return f"{number}{decimals}", meant
    unit = draw(st.sampled_from(("", *_SPACES))) + draw(st.sampled_from("%€$£"))
    return draw(st.sampled_from(((f"{number}{decimals}{unit}", meant), (f"{number}{unit}", number))))


@st.composite
def days(draw: st.DrawFn) -> tuple[str, Any]:
    """A day as people in France write it."""
    day = draw(st.dates(date(1000, 1, 1)))
    sign = draw(st.sampled_from("/."))
    written = draw(st.sampled_from((f"{day.day}{sign}{day.month}", f"{day.day:02}{sign}{day.month:02}")))
    return f"{written}{sign}{day.year}", day


@st.composite
def truths(draw: st.DrawFn) -> tuple[str, Any]:
    """Yes and no in words."""
    word, meant = draw(st.sampled_from((("vrai", True), ("oui", True), ("yes", True), ("faux", False), ("non", False))))
    return draw(st.sampled_from((word, word.capitalize(), word.upper()))), meant


@st.composite
def quoted(draw: st.DrawFn) -> tuple[str, Any]:
    """Text between quotes that TOML does not know, or with one missing, or without any."""
    said = " ".join(draw(st.lists(_LETTERS, min_size=1, max_size=4)))
    assume(said.lower() not in ("oui", "non", "yes", "no", "vrai", "faux", "true", "false", "inf", "nan"))
    return draw(
        st.sampled_from((f"“{said}”", f"« {said} »", f"«\u202f{said}\u202f»", f'"{said}', said, f'{said}"'))
    ), said


SLIPS = st.one_of(thousands(), with_unit(), days(), truths(), quoted())


@few(200)
@given(SLIPS, st.sampled_from(("", "  ", "\t")), st.sampled_from(("\n", "\r\n")), st.sampled_from(("=", " = ", "= ")))
def test_a_usual_slip_is_mended_to_what_was_meant(
    slip: tuple[str, Any], indent: str, newline: str, equals: str
) -> None:
    written, meant = slip
    line = f"{indent}value{equals}{written}"
    text = newline.join(("okrtui = 1", "[plan]", line, "title = 'x'", ""))
    document = Document.from_text(text)
    (told,) = document.slips
    assert document.position(told.span.start)[0] == 3
    assert told.mend is not None
    assert line.endswith(text[told.span.start : told.span.end])
    mended = spliced(text, [Splice(*told.span, told.mend)])
    said = {"okrtui": 1, "plan": {"value": meant, "title": "x"}}
    assert same(tomli.loads(mended), said)
    assert same(document.data, said)


@few(100)
@given(st.one_of(thousands(), with_unit(), days(), truths()), st.sampled_from(("", "  # remark")))
def test_a_usual_slip_in_a_history_is_mended_too(slip: tuple[str, Any], remark: str) -> None:
    written, meant = slip
    text = f"check_ins = [\n  {{ value = {written}, note = 'x' }},{remark}\n  {{ value = 1 }},\n]\n"
    document = Document.from_text(text)
    (told,) = document.slips
    assert document.position(told.span.start)[0] == 2
    assert same(document.data, {"check_ins": [{"value": meant, "note": "x"}, {"value": 1}]})


@few(40)
@given(
    st.sampled_from(
        (
            ("[[objectives]", "[[objectives]]"),
            ("[[objectives", "[[objectives]]"),
            ("[[objectives.key_results]", "[[objectives.key_results]]"),
            ("[plan", "[plan]"),
            ("[plan]]", "[plan]"),
        )
    ),
    st.sampled_from(("", "  # remark", "\r")),
)
def test_a_missing_bracket_of_a_header_is_put_there(header: tuple[str, str], behind: str) -> None:
    written, meant = header
    text = f"okrtui = 1\n\n{written}{behind}\ntitle = 'x'\n"
    document = Document.from_text(text)
    (told,) = document.slips
    assert told.mend is not None
    assert spliced(text, [Splice(*told.span, told.mend)]) == f"okrtui = 1\n\n{meant}{behind}\ntitle = 'x'\n"
    assert same(document.data, tomli.loads(f"okrtui = 1\n{meant}\ntitle = 'x'"))


_WITHOUT_MEND = st.sampled_from(("@", "= 1", "20 20", "2027-02-30", "1__0", "'x' 'y'", "[1, 2", "{ a = 1", "", "\\x"))


@few(50)
@given(plans(size=2), st.data())
def test_slips_are_told_at_their_lines_and_the_rest_is_read(plan: GeneratedPlan, data: st.DataObject) -> None:
    document = Document.from_bytes(plan.raw)
    statements = [
        (path, statement.value)
        for block in document.index.blocks
        for path, statement in block.by_path.items()
        if "\n" not in plan.text[statement.value.start : statement.value.end]
        and (len(path) == 1 or path[:-1] in plan.keys)  # a table in dotted keys would go with its last one
    ]
    count = data.draw(st.integers(1, min(3, len(statements))))
    chosen = data.draw(st.lists(st.sampled_from(statements), min_size=count, max_size=count, unique_by=lambda s: s[0]))
    meant: dict[Any, Any] = {}
    splices = []
    for path, span in chosen:
        slips = [thousands(), with_unit(), days(), truths(), _WITHOUT_MEND.map(lambda text: (text, None))]
        if not plan.text[span.end : plan.text.find("\n", span.end)].strip():
            slips.append(quoted())  # a remark behind an open quote is part of the text
        written, said = data.draw(st.one_of(slips))
        meant[path] = said
        splices.append(Splice(*span, written))
    text = spliced(plan.text, splices)
    broken = Document.from_text(text)
    told = [broken.position(slip.span.start)[0] for slip in broken.slips]
    assert sorted(told) == sorted(document.position(span.start)[0] for _, span in chosen)
    assert same(broken.data, _with(plan.data, meant))


def _with(data: Any, meant: dict[Any, Any], path: Any = ()) -> Any:
    """The data with some values as meant, and those without that nobody can guess."""
    if path in meant:
        return meant[path]
    if isinstance(data, dict):
        parts = {key: _with(value, meant, (*path, key)) for key, value in data.items()}
        return {key: value for key, value in parts.items() if value is not None}
    if isinstance(data, list):
        return [_with(value, meant, (*path, place)) for place, value in enumerate(data)]
    return data


@few(200)
@given(st.one_of(st.binary(max_size=200), st.text(max_size=200).map(lambda text: text.encode("utf-8", "ignore"))))
def test_any_bytes_open_or_are_told_to_be_unreadable(raw: bytes) -> None:
    try:
        document = Document.from_bytes(raw)
    except Unreadable:
        return
    else:
        assert document.source.to_bytes() == raw
        _looked_at(document)


_SIGNS = ("[", "]", "{", "}", "=", ",", ".", '"', "'", '"""', "'''", "#", "\n", "\r\n", "\r", " ", "\t", "\\", "a", "1",
          "-", "2027-01-01", "true", "é", "“", "«", "%", "\0", "[[a]]\n", "a = 1\n", "a.b = 2\n", "[a]\n")  # fmt: skip


@few(250)
@given(st.lists(st.sampled_from(_SIGNS), max_size=30).map("".join))
def test_any_text_that_looks_like_toml_opens(text: str) -> None:
    _looked_at(Document.from_text(text))


def _looked_at(document: Document) -> None:
    for slip in document.slips:
        assert str(slip.message)
        assert 0 <= slip.span.start <= slip.span.end <= len(document.text)
        line, column = document.position(slip.span.start)
        assert document.line_text(line) is not None
        assert column >= 1
    for span in document.comments:
        document.item_of_comment(span)
    for key in document.data:
        assert document.span_of((key,)) is not None
