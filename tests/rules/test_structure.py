"""What the rules of structure see, and what they propose."""

import pytest

from okrtui.document.edit import RenameKey, SetValue, Unset
from okrtui.rules.diagnostic import Diagnostic
from tests.rules.judging import HEAD, drawn, framed, judge

OBJECTIVE = '[[objectives]]\nid = "a"\ntitle = "Industrial buyers think of us first"\n'


def only(text: str, code: str) -> Diagnostic:
    (told,) = drawn(text, code)
    return told


def with_key_result(fields: str) -> str:
    return f'{OBJECTIVE}\n[[objectives.key_results]]\nid = "b"\nmetric = "awareness"\n{fields}\n'


def edits(told: Diagnostic) -> tuple[object, ...]:
    assert told.fix is not None
    assert str(told.fix.description)
    return told.fix.edits


class TestInvalidToml:
    def test_a_slip_is_told_with_what_it_should_have_been(self) -> None:
        told = only(with_key_result("target = 26,5"), "S001")
        assert told.marked == "26,5"
        assert "26.5" in str(told.help)
        assert told.severity == "error"

    def test_after_a_slip_that_was_mended_the_rest_is_judged_as_well(self) -> None:
        text = framed(with_key_result('target = 26,5\nowner = "Claire"\nbaselin = 20'))
        assert {"S001", "S004"} <= {told.code for told in judge(text)}

    def test_after_one_that_had_to_be_left_out_only_the_slip_is_told(self) -> None:
        text = framed(with_key_result("target = = 3"))
        assert {told.code for told in judge(text)} == {"S001"}


class TestWrongType:
    @pytest.mark.parametrize(
        ("fields", "value"),
        [
            ('target = "26"', 26),
            ('target = "26,5 %"', 26.5),
            ("metric = 3", "3"),
            ('done = "oui"', True),
            ("done = 1", True),
            ('state = "terminé"', "done"),
            ('state = "actve"', "active"),
            ('cadence = "mensuel"', "monthly"),
        ],
    )
    def test_what_was_meant_is_proposed(self, fields: str, value: str | float) -> None:
        text = f'{OBJECTIVE}[[objectives.key_results]]\nid = "b"\ntitle = "t"\n{fields}\n'
        told = only(text, "S002")
        path = ("objectives", 0, "key_results", 0, fields.split()[0])
        assert edits(told) == (SetValue(path, value),)
        assert told.path == path

    @pytest.mark.parametrize("fields", ['target = "many"', "weight = -1", 'grade = "2"', 'due = "soon"'])
    def test_what_could_be_anything_is_only_told(self, fields: str) -> None:
        told = only(with_key_result(fields), "S002")
        assert told.fix is None
        assert str(told.help).startswith("Put ")

    def test_a_single_id_becomes_a_list(self) -> None:
        told = only(OBJECTIVE + 'supports = "b2b"\n', "S002")
        assert edits(told) == (SetValue(("objectives", 0, "supports"), ["b2b"]),)

    def test_a_table_in_place_of_a_list_of_tables_is_told_by_its_brackets(self) -> None:
        assert "[[objectives]]" in str(only("[objectives]\n", "S002").help)

    @pytest.mark.parametrize(
        ("written", "right"), [("2027", "2027"), ('"2027-T1"', "2027-Q1"), ('"2027-S2"', "2027-H2")]
    )
    def test_a_period_in_another_spelling_is_put_right(self, written: str, right: str) -> None:
        text = f'okrtui = 1\n[plan]\ntitle = "t"\nperiod = {written}\n'
        told = only(text, "S002")
        assert edits(told) == (SetValue(("plan", "period"), right),)
        assert told.marked == written

    def test_an_id_in_another_spelling_is_renamed_wherever_it_is_referred_to(self) -> None:
        text = (
            '[[objectives]]\nid = "Notoriété"\ntitle = "t"\n'
            '[[initiatives]]\nid = "i"\ntitle = "t"\nserves = ["Notoriété"]\n'
        )
        assert edits(only(text, "S002")) == (
            SetValue(("objectives", 0, "id"), "notoriete"),
            SetValue(("initiatives", 0, "serves", 0), "notoriete"),
        )

    @pytest.mark.parametrize(
        ("fields", "left"),
        [
            ("target = 3\nat_least = 2", ["at_least"]),
            ("change = '+30 %'\nat_most = 2\ndone = false", ["at_most", "done"]),
            ("baseline = 1\ntarget = 3\nestablish = true", ["establish"]),
            ("at_least = 2\ndone = true", ["done"]),
            ("done = true\nestablish = true", ["establish"]),
            ("baseline = 20\ntarget = 30\nchange = '+30 %'", ["change"]),
            ("target = 30\nchange = '+30 %'", ["change"]),
            ("baseline = 20\ntarget = 26\nchange = '+30 %'", []),
            ("baseline = 21.3\ntarget = 27.7\nchange = '+30 %'", []),
            ("baseline = 20\nestablish = true", []),
            ("target = 3\nestablish = false", []),
            ("at_least = 2\nat_most = 3", []),
        ],
    )
    def test_what_has_no_effect_beside_other_fields_is_left_over(self, fields: str, left: list[str]) -> None:
        told = drawn(with_key_result(fields), "S002")
        assert [diagnostic.marked for diagnostic in told] == left
        for diagnostic in told:
            assert edits(diagnostic) == (Unset(diagnostic.path),)

    def test_nothing_else_is_told_where_a_value_could_not_be_read(self) -> None:
        text = framed('[[objectives]]\nid = "a"\ntitle = 3\n')
        told = [diagnostic for diagnostic in judge(text) if diagnostic.path[:3] == ("objectives", 0, "title")]
        assert [diagnostic.code for diagnostic in told] == ["S002"]

    def test_nothing_is_told_about_an_item_that_is_no_table(self) -> None:
        text = HEAD["en"].replace("[plan]", "objectives = [3]\n[plan]")
        assert [told.code for told in judge(text) if told.path[:1] == ("objectives",)] == ["S002"]


class TestMissingField:
    @pytest.mark.parametrize(
        ("text", "places"),
        [
            ("", [("okrtui",), ("plan",)]),
            ("okrtui = 1\n[plan]\n", [("plan", "title"), ("plan", "period")]),
            ('[plan]\ntitle = " "\nperiod = "2027"\n', [("okrtui",), ("plan", "title")]),
        ],
    )
    def test_what_a_plan_needs(self, text: str, places: list[tuple[str, ...]]) -> None:
        assert sorted(told.path for told in judge(text) if told.code == "S003") == sorted(places)

    @pytest.mark.parametrize(
        ("text", "place"),
        [
            ("[[objectives]]\nid = 'a'", ("objectives", 0, "title")),
            ("[[kpis]]\nid = 'a'", ("kpis", 0, "title")),
            ("[[kpis]]\ntitle = 't'\nid = 'a'\nobservations = [{value = 1}]", ("kpis", 0, "observations", 0, "date")),
            ("[[priorities]]\nid = 'a'", ("priorities", 0, "title")),
            ("[[initiatives]]\nid = 'a'", ("initiatives", 0, "title")),
            ("[[reviews]]\nnote = 'n'", ("reviews", 0, "date")),
        ],
    )
    def test_what_an_item_needs(self, text: str, place: tuple[str | int, ...]) -> None:
        assert only(text, "S003").path == place

    @pytest.mark.parametrize("name", ["title = 'Awareness'", "metric = 'awareness'"])
    def test_a_key_result_needs_a_title_or_a_metric(self, name: str) -> None:
        bare = OBJECTIVE + "[[objectives.key_results]]\nid = 'b'\n"
        assert only(bare, "S003").path == ("objectives", 0, "key_results", 0, "metric")
        assert drawn(bare + name, "S003") == []

    def test_a_period_as_a_table_needs_both_days(self) -> None:
        text = "okrtui = 1\n[plan]\ntitle = 't'\nperiod = { start = 2027-01-04 }\n"
        assert only(text, "S003").path == ("plan", "period", "end")

    def test_people_and_teams_need_nothing_but_an_id(self) -> None:
        assert drawn("[[people]]\nid = 'a'\n[[teams]]\nid = 'b'", "S003") == []


class TestUnknownKey:
    def test_the_key_is_marked_and_renamed(self) -> None:
        told = only(OBJECTIVE + "statut = 'active'\n", "S004")
        assert told.marked == "statut"
        assert edits(told) == (RenameKey(("objectives", 0, "statut"), "state"),)

    def test_no_key_is_renamed_to_one_that_is_there_already(self) -> None:
        assert only(OBJECTIVE + "state = 'active'\nstatut = 'active'\n", "S004").fix is None

    @pytest.mark.parametrize(
        ("text", "words"),
        [
            ("okrtui = 1\n[plan]\npeople = []\n", "at the top of the file"),
            ("okrtui = 1\nvision = 'v'\n[plan]\n", "[plan]"),
            (with_key_result("why = 'w'"), "[[objectives]]"),
            (OBJECTIVE + "target = 3\n", "[[objectives.key_results]]"),
            (with_key_result("value = 3"), "check_ins"),
        ],
    )
    def test_a_key_in_the_wrong_table_is_sent_home(self, text: str, words: str) -> None:
        told = only(text if "okrtui" in text else framed(text), "S004")
        assert words in f"{told.message} {told.help}"


class TestDuplicateId:
    def test_the_second_item_is_told(self) -> None:
        told = only(OBJECTIVE + "[[kpis]]\nid = 'a'\ntitle = 'Traffic'\n", "S005")
        # the order of the format: KPIs stand before objectives
        assert told.path == ("objectives", 0, "id")
        assert "Traffic" in str(told.message)

    def test_people_and_teams_have_a_space_of_their_own(self) -> None:
        assert drawn(OBJECTIVE + "[[people]]\nid = 'a'\n[[teams]]\nid = 'a'\n", "S005") == []
        assert drawn("[[people]]\nid = 'a'\n[[people]]\nid = 'a'\n", "S005")

    def test_plan_is_taken(self) -> None:
        assert only("[[objectives]]\nid = 'plan'\ntitle = 't'\n", "S005")


class TestDanglingReference:
    def test_the_nearest_id_is_proposed(self) -> None:
        text = "[[people]]\nid = 'claire'\nname = 'Claire Martin'\n" + OBJECTIVE + "owner = 'clare'\n"
        told = only(text, "S006")
        assert edits(told) == (SetValue(("objectives", 0, "owner"), "claire"),)
        assert told.marked == "'clare'"

    def test_a_name_leads_to_the_id(self) -> None:
        text = "[[people]]\nid = 'cm'\nname = 'Claire Martin'\n" + OBJECTIVE + "owner = 'Claire Martin'\n"
        assert edits(only(text, "S006")) == (SetValue(("objectives", 0, "owner"), "cm"),)

    def test_an_id_of_another_kind_is_told_as_what_it_is(self) -> None:
        text = "[[kpis]]\nid = 'traffic'\ntitle = 'Traffic'\n[[initiatives]]\ntitle = 't'\nserves = ['traffic']\n"
        told = only(text, "S006")
        assert "a KPI" in str(told.message)
        assert told.fix is None

    def test_parked_items_are_looked_at_too(self) -> None:
        assert only(OBJECTIVE + "state = 'parked'\nsupports = ['nothing']\n", "S006")


class TestMissingId:
    def test_one_remark_names_the_items_and_its_fix_writes_an_id_into_each(self) -> None:
        text = (
            "[[people]]\nname = 'Claire Martin'\n"
            "[[objectives]]\ntitle = 'Être connus'\n"
            "[[objectives.key_results]]\nmetric = 'être connus'\n"
        )
        told = only(text, "S008")
        assert edits(told) == (
            SetValue(("people", 0, "id"), "claire-martin"),
            SetValue(("objectives", 0, "id"), "etre-connus"),
            SetValue(("objectives", 0, "key_results", 0, "id"), "etre-connus-2"),
        )
        assert str(told.message).startswith("3 items have no id")

    def test_many_items_are_counted(self) -> None:
        text = "".join(f"[[priorities]]\ntitle = 'p{number}'\n" for number in range(9))
        assert str(only(text, "S008").message).endswith("“p3” and 5 others")

    def test_no_id_is_made_that_is_taken(self) -> None:
        text = "[[objectives]]\ntitle = 'Plan'\n[[kpis]]\nid = 'plan-2'\ntitle = 't'\n"
        assert edits(only(text, "S008")) == (SetValue(("objectives", 0, "id"), "plan-3"),)


class TestDays:
    def test_a_period_that_ends_before_it_starts(self) -> None:
        text = "okrtui = 1\n[plan]\ntitle = 't'\nperiod = { start = 2027-03-01, end = 2027-01-01 }\n"
        told = only(text, "S009")
        assert told.marked == "2027-01-01"
        assert len(edits(told)) == 2

    def test_one_day_is_no_fault(self) -> None:
        assert drawn("[[initiatives]]\ntitle = 't'\nstart = 2027-01-11\nend = 2027-01-11\n", "S009") == []

    @pytest.mark.parametrize(
        ("due", "faulty"),
        [("2026-12-31", True), ("2027-01-01", False), ("2027-03-31", False), ("2027-04-01", True)],
    )
    def test_due_lies_in_the_period(self, due: str, faulty: bool) -> None:
        assert bool(drawn(with_key_result(f"due = {due}"), "S011")) is faulty


def test_another_format_is_told() -> None:
    assert only("okrtui = 2\n[plan]\ntitle = 't'\nperiod = '2027'\n", "S007").marked == "2"
