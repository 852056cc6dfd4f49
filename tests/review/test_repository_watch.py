"""A repository is watched: a commit, a staging or another branch is told once, and nothing else."""

import pytest

from okrtui.review.git import Repository
from okrtui.review.repository_watch import RepositoryWatch
from tests.review.clone import PLAN, Clone


class Watched:
    """A watch on a repository, which looks when it is told to."""

    def __init__(self, clone: Clone) -> None:
        self.told = 0
        self.watch = RepositoryWatch(Repository.containing(clone.folder).git, self._rest)

    def _rest(self) -> None:
        self.told += 1

    def looks(self, count: int) -> int:
        """How often something is told in so many looks."""
        before = self.told
        for _ in range(count):
            self.watch.look()
        return self.told - before


@pytest.fixture
def watched(clone: Clone) -> Watched:
    clone.commit("plan.toml", PLAN)
    return Watched(clone)


def test_what_others_do_in_a_repository_is_told_once(clone: Clone, watched: Watched) -> None:
    assert watched.looks(5) == 0
    clone.commit("plan.toml", PLAN + "# later\n")
    assert watched.looks(1) == 0
    assert watched.looks(5) == 1
    clone.stage("notes.txt", "1")
    assert watched.looks(5) == 1
    clone.git("checkout", "-q", "-b", "other")
    assert watched.looks(5) == 1
    clone.git("reset", "-q", "--soft", "HEAD~1")
    assert watched.looks(5) == 1


def test_asking_and_writing_a_plan_is_no_news(clone: Clone, watched: Watched) -> None:
    clone.write("plan.toml", PLAN + "# later\n")
    Repository.containing(clone.folder).plans_unstaged()
    assert watched.looks(5) == 0
