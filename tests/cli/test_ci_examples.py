"""The CI examples of the documentation do in a real repository what they say, in both languages."""

import os
import re
import subprocess
import sysconfig
import xml.etree.ElementTree as ElementTree
from pathlib import Path
from typing import Any

import pytest
import yaml

from okrtui.locales.language import Language
from tests.review.clone import PLAN, Clone, alone, new_clone

DOCS = Path(__file__).parents[2] / "docs"
PAGES: dict[Language, str] = {"en": "reviewing.md", "fr": "relire.md"}
VERDICT: dict[Language, str] = {"en": "1 new", "fr": "1 remarque nouvelle"}
GOOD = PLAN.replace('"v"', '"Être citée partout"')
BROKEN_BEFORE = GOOD + '\n[[kpis]]\nid = "known-for-long"\n'
BROKEN_NOW = BROKEN_BEFORE + '\n[[kpis]]\nid = "brought-in"\n'
FAULT_BEFORE = GOOD.count("\n") + 2
ANNOTATION = re.compile(r"::(error|warning|notice) file=plans/q1\.toml,line=\d+(,\w+=[^,:]+)*::\S.*")

every_language = pytest.mark.parametrize("language", ["en", "fr"])


def examples(language: Language) -> list[dict[str, Any]]:
    """What the YAML blocks of the page say: GitHub's workflow, then GitLab's jobs."""
    page = (DOCS / PAGES[language]).read_text(encoding="utf-8")
    return [yaml.safe_load(block) for block in re.findall(r"^```yaml\n(.*?)^```$", page, re.M | re.S)]


@pytest.fixture
def clone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Clone:
    """A branch on which one fault has come in, and `origin/main`, which had one already."""
    alone(monkeypatch)
    clone = new_clone(tmp_path / "plans")
    base = clone.commit("plans/q1.toml", BROKEN_BEFORE)
    clone.git("update-ref", "refs/remotes/origin/main", base)
    clone.git("checkout", "-qb", "change")
    clone.commit("plans/q1.toml", BROKEN_NOW)
    return clone


def step(clone: Clone, script: str, **environment: str) -> tuple[int, str]:
    """Run a step as a runner does; gives how it ended, and what it wrote."""
    path = os.pathsep.join((sysconfig.get_path("scripts"), os.environ["PATH"]))
    ran = subprocess.run(
        ["bash", "-eo", "pipefail", "-c", script],
        cwd=clone.folder,
        env=os.environ | environment | {"PATH": path},
        capture_output=True,
        encoding="utf-8",
    )
    assert ran.stderr == ""
    return ran.returncode, ran.stdout


@every_language
def test_github_fails_on_what_comes_in_and_marks_its_line(clone: Clone, language: Language, tmp_path: Path) -> None:
    workflow, _ = examples(language)
    (job,) = workflow["jobs"].values()
    review, check = [one["run"] for one in job["steps"] if "okrtui " in one.get("run", "") and "pip" not in one["run"]]
    environment = job["env"] | {"GITHUB_BASE_REF": "main", "GITHUB_STEP_SUMMARY": str(tmp_path / "summary.md")}
    assert environment["OKRTUI_LANG"] == language
    assert step(clone, review, **environment) == (0, "")
    summary = (tmp_path / "summary.md").read_text(encoding="utf-8")
    assert VERDICT[language] in summary.splitlines()[0]
    (posted,) = [one["run"] for one in job["steps"] if one.get("run", "").startswith("gh ")]
    file = re.search(r"--body-file (\S+)", posted)
    assert file
    assert (clone.folder / file[1]).read_text(encoding="utf-8") == summary
    code, written = step(clone, check, **environment)
    assert code == 1
    lines = written.splitlines()
    assert lines
    assert all(ANNOTATION.fullmatch(line) for line in lines)
    assert not [line for line in lines if f"line={FAULT_BEFORE}," in line]
    clone.commit("plans/q1.toml", BROKEN_BEFORE.replace("partout", "ailleurs"))
    assert step(clone, check, **environment)[0] == 0


@every_language
def test_gitlab_reports_what_comes_in(clone: Clone, language: Language) -> None:
    _, jobs = examples(language)
    ((name, job),) = jobs.items()
    environment = job["variables"] | {"CI_MERGE_REQUEST_DIFF_BASE_SHA": clone.git("rev-parse", "origin/main")}
    review, check = [line for line in job["script"] if line.startswith("okrtui ")]
    assert step(clone, review, **environment) == (0, "")
    (path,) = job["artifacts"]["paths"]
    assert VERDICT[language] in (clone.folder / path).read_text(encoding="utf-8").splitlines()[0]
    assert step(clone, check, **environment) == (1, "")
    report = job["artifacts"]["reports"]["junit"]
    assert report == f"{name}.xml"
    suites = ElementTree.parse(clone.folder / report).getroot()
    assert suites.tag == "testsuites"
    assert len(suites.findall(".//testcase/failure")) == 1
    clone.commit("plans/q1.toml", BROKEN_BEFORE.replace("partout", "ailleurs"))
    assert step(clone, check, **environment)[0] == 0
