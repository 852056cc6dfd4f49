"""Parents are found from the folder of the plan that names them, and each file is read once."""

import os
from pathlib import Path

import pytest

from okrtui.document.document import Document
from okrtui.document.parents import NO_PARENTS, ParentLibrary, Parents
from okrtui.document.reading import read_document
from okrtui.plan.reading import read_plan


def write(file: Path, title: str, parent: str | None = None) -> Path:
    file.parent.mkdir(parents=True, exist_ok=True)
    line = "" if parent is None else f"parent = {parent!r}\n"
    file.write_text(f"okrtui = 1\n[plan]\ntitle = {title!r}\n{line}", encoding="utf-8")
    return file


def parents_of(file: Path, library: ParentLibrary | None = None) -> Parents:
    plan = read_plan(read_document(file).data).plan
    return (library or ParentLibrary()).parents_of(plan, file)


def titles(parents: Parents) -> list[str | None]:
    return [plan.header.title for plan in parents.plans]


def test_the_chain_is_followed_from_folder_to_folder(tmp_path: Path) -> None:
    write(tmp_path / "group.toml", "group")
    write(tmp_path / "company" / "company.toml", "company", "../group.toml")
    team = write(tmp_path / "company" / "teams" / "team.toml", "team", "../company.toml")

    parents = parents_of(team)

    assert titles(parents) == ["company", "group"]
    assert parents.complete


def test_a_plan_without_parent_has_none(tmp_path: Path) -> None:
    assert parents_of(write(tmp_path / "plan.toml", "plan")) == NO_PARENTS


@pytest.mark.parametrize("name", ["gone.toml", ".", "a\0b", "x" * 5000, "plan.toml/below"])
def test_a_parent_that_cannot_be_read_is_told_with_the_reason(tmp_path: Path, name: str) -> None:
    file = write(tmp_path / "plan.toml", "plan")
    plan = read_plan({"okrtui": 1, "plan": {"parent": name}}).plan

    parents = ParentLibrary().parents_of(plan, file)

    assert parents.plans == ()
    assert parents.missing is not None
    assert parents.missing.name == name
    assert str(parents.missing.reason)
    assert not parents.complete


def test_a_missing_grandparent_is_the_parents_own_fault(tmp_path: Path) -> None:
    write(tmp_path / "company.toml", "company", "gone.toml")
    parents = parents_of(write(tmp_path / "team.toml", "team", "company.toml"))
    assert titles(parents) == ["company"]
    assert parents.missing is None
    assert not parents.complete


def test_a_circle_ends_and_names_the_files_on_the_way(tmp_path: Path) -> None:
    write(tmp_path / "b.toml", "b", "a.toml")
    circle = parents_of(write(tmp_path / "a.toml", "a", "b.toml"))
    assert circle.circle == ("a.toml", "b.toml", "a.toml")
    alone = parents_of(write(tmp_path / "self.toml", "self", "./self.toml"))
    assert alone.circle == ("self.toml", "self.toml")


def test_a_circle_above_the_plan_is_not_its_own(tmp_path: Path) -> None:
    write(tmp_path / "a.toml", "a", "b.toml")
    write(tmp_path / "b.toml", "b", "a.toml")
    parents = parents_of(write(tmp_path / "c.toml", "c", "a.toml"))
    assert titles(parents) == ["a", "b"]
    assert parents.circle == ()


def test_a_link_to_the_plan_itself_is_a_circle(tmp_path: Path) -> None:
    file = write(tmp_path / "plan.toml", "plan", "link.toml")
    (tmp_path / "link.toml").symlink_to(file)
    assert parents_of(file).circle


def test_one_parent_of_many_plans_is_read_once_until_it_changes(
    tmp_path: Path,
) -> None:
    read: list[Path] = []

    def counting(file: Path) -> Document:
        read.append(file)
        return read_document(file)

    company = write(tmp_path / "company.toml", "company")
    plans = [write(tmp_path / f"{number}.toml", "team", "company.toml") for number in range(5)]
    library = ParentLibrary(counting)

    assert all(titles(parents_of(plan, library)) == ["company"] for plan in plans)
    assert len(read) == 1

    write(company, "renamed")
    os.utime(company, ns=(1, 1))
    assert titles(parents_of(plans[0], library)) == ["renamed"]
    assert len(read) == 2
