"""What lies over what on a screen, line by line."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from textual._compositor import Compositor
from textual.geometry import Region
from textual.strip import Strip


class Stacking(Compositor):
    """Cuts a line only where something that lies over it begins or ends.

    Textual's own cuts it at the edges of what is hidden beneath as well: a wide character that stands over such an
    edge would be blanks.
    """

    def _render_chops(self, crop: Region, is_rendered_line: Callable[[int], bool]) -> Sequence[Mapping[int, Strip]]:
        lines: list[dict[int, Strip]] = [{} for _ in range(self.size.height)]
        for region, clip, strips in self._get_renders(crop):  # from the front to the back
            seen = region.intersection(clip)
            for y, strip in zip(seen.line_range, strips, strict=False):
                if is_rendered_line(y):
                    for start, end in list(_uncovered(lines[y], *seen.column_span)):
                        lines[y][start] = strip.crop(start - seen.x, end - seen.x)
        return [dict(sorted(line.items())) for line in lines]


def _uncovered(line: Mapping[int, Strip], start: int, end: int) -> Iterator[tuple[int, int]]:
    """The stretches between two columns where nothing stands yet."""
    for x, strip in sorted(line.items()):
        if x >= end:
            break
        if x > start:
            yield start, x
        start = max(start, x + strip.cell_length)
    if start < end:
        yield start, end
