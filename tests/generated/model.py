"""What a plan says after edits, worked out on plain Python values that keep their identity.

Shares nothing with the program but the edits' own classes.
"""

import copy
from collections.abc import Iterator
from itertools import count
from typing import Any

from okrtui.document.edit import Edit, Insert, Move, Remove, RenameKey, SetValue, Unset

Path = tuple[str | int, ...]
_numbers = count(1)


class Node:
    """A value with a number that it keeps wherever it goes; `inside` holds nodes where it is a table or list."""

    def __init__(self, value: Any) -> None:
        self.number = next(_numbers)
        self.inside: Any = _inside(value)

    def plain(self) -> Any:
        """The value without numbers."""
        if isinstance(self.inside, dict):
            return {key: node.plain() for key, node in self.inside.items()}
        if isinstance(self.inside, list):
            return [node.plain() for node in self.inside]
        return self.inside

    def at(self, path: Path) -> "Node":
        """The node at a path."""
        node = self
        for step in path:
            node = node.inside[step]
        return node

    def paths(self, path: Path = ()) -> Iterator[tuple[int, Path]]:
        """Every number with where its node is."""
        yield self.number, path
        steps: Any = ()
        if isinstance(self.inside, dict):
            steps = self.inside.items()
        elif isinstance(self.inside, list):
            steps = enumerate(self.inside)
        for step, node in steps:
            yield from node.paths((*path, step))

    def edited(self, edit: Edit) -> "Node":
        """A copy after an edit."""
        root = copy.deepcopy(self)
        match edit:
            case SetValue(path, value):
                holder = _made(root, path[:-1])
                if isinstance(holder.inside, list) or path[-1] in holder.inside:
                    holder.at(path[-1:]).become(value)
                else:
                    holder.inside[path[-1]] = Node(value)
            case Unset(path) | Remove(path):
                del root.at(path[:-1]).inside[path[-1]]
            case Insert(path, place, value):
                holder = _made(root, path[:-1])
                if isinstance(holder.inside, dict) and path[-1] not in holder.inside:
                    holder.inside[path[-1]] = Node([])
                holder.inside[path[-1]].inside.insert(place, Node(value))
            case Move(path, to, place):
                node = root.at(path[:-1]).inside.pop(path[-1])
                holder = root.at(to[:-1])
                if isinstance(holder.inside, dict) and to[-1] not in holder.inside:
                    holder.inside[to[-1]] = Node([])
                holder.inside[to[-1]].inside.insert(place, node)
            case RenameKey(path, name):
                table = root.at(path[:-1]).inside
                table[name] = table.pop(path[-1])
        return root

    def become(self, value: Any) -> None:
        """Take another value; what is inside of both stays what it is."""
        if isinstance(value, dict) and isinstance(self.inside, dict):
            self.inside = {key: self._part(key, part) for key, part in value.items()}
        elif isinstance(value, list) and isinstance(self.inside, list):
            self._become_list(value)
        elif not same(self.plain(), value):
            self.inside = _inside(value)

    def _part(self, key: str, value: Any) -> "Node":
        if key not in self.inside:
            return Node(value)
        self.inside[key].become(value)
        node: Node = self.inside[key]
        return node

    def _become_list(self, value: list[Any]) -> None:
        old = self.inside
        shorter = min(len(old), len(value))
        head = 0
        while head < shorter and same(old[head].plain(), value[head]):
            head += 1
        tail = 0
        while tail < shorter - head and same(old[-1 - tail].plain(), value[-1 - tail]):
            tail += 1
        middle = []
        for place in range(head, len(value) - tail):
            if place < len(old) - tail:
                old[place].become(value[place])
                middle.append(old[place])
            else:
                middle.append(Node(value[place]))
        self.inside = [*old[:head], *middle, *old[len(old) - tail :]]


def _inside(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: Node(part) for key, part in value.items()}
    if isinstance(value, list | tuple):
        return [Node(part) for part in value]
    return value


def _made(root: Node, path: Path) -> Node:
    node = root
    for step in path:
        if isinstance(node.inside, dict) and step not in node.inside:
            node.inside[step] = Node({})
        node = node.inside[step]
    return node


def same(one: Any, other: Any) -> bool:
    """Whether two values say the same: nan is nan, and 1 is 1.0, but not true."""
    if type(one) is not type(other) and {type(one), type(other)} != {int, float}:
        return False
    if isinstance(one, dict):
        return one.keys() == other.keys() and all(same(one[key], other[key]) for key in one)
    if isinstance(one, list):
        return len(one) == len(other) and all(map(same, one, other))
    return bool(one == other) or (one != one and other != other)
