"""Delta-stepping over the cells of a raster, a band of cells at a time.

All cells whose tentative cost lies within a band above the smallest are relaxed together, in eight
directions, until the band is empty; a cell whose cost falls again is relaxed again, so the costs are
those of Dijkstra's algorithm. The arrays cover a window round the source that grows when the wave
comes to its edge: memory follows the catchment, and no graph is ever stored.
"""

from __future__ import annotations

import numpy as np

from ..progress import Progress

STEPS = ((-1, 0), (1, 0), (0, -1), (0, 1), (-1, -1), (-1, 1), (1, -1), (1, 1))
FIRST_RADIUS = 64
"""Cells from the source to the edge of the first window."""
ROUNDS_PER_LOOK = 16


def passable_frictions(frictions: np.ndarray) -> np.ndarray:
    """Frictions with infinity where nobody can pass: no data, zero and below."""
    with np.errstate(invalid="ignore"):
        return np.where(frictions > 0, frictions, np.inf)


class Wave:
    """Costs from one cell of a surface (see :class:`~.friction.Surface`), found on demand."""

    def __init__(self, surface, row: int, column: int, limit: float | None) -> None:
        self.surface = surface
        self.limit = np.inf if limit is None else limit * (1.0 + 1e-9)
        self.source = row, column
        self.radius = FIRST_RADIUS
        self._open_window()
        start = self._flat(np.array([row]), np.array([column]))
        self.pending = start if np.isfinite(self.friction[start[0]]) else np.empty(0, dtype=np.int64)
        self.cost[start] = 0.0 if len(self.pending) else np.inf
        self.waiting[start] = True
        inside = self.friction[np.isfinite(self.friction)]
        usual = float(np.median(inside)) if len(inside) else 1.0
        self.band = usual * float(self.surface.height[row])

    @property
    def size(self) -> int:
        """Cells held in memory."""
        return len(self.cost)

    def reach(self, targets: np.ndarray, progress: Progress) -> np.ndarray:
        """Least cost (t,) to every cell of ``targets`` (t, 2), infinite beyond the limit."""
        rounds = 0
        while len(self.pending):
            self._relax()
            rounds += 1
            if rounds % ROUNDS_PER_LOOK == 0:
                progress.check()
                if len(self.pending) and self.cost[self.pending].min() > self._at(targets).max():
                    break
        return self._at(targets)

    def _relax(self) -> None:
        tentative = self.cost[self.pending]
        near = tentative <= tentative.min() + self.band
        now = self.pending[near]
        while self._touches_edge(now):
            self._grow()
            now = self.pending[near]
        later = [self.pending[~near]]
        self.waiting[now] = False
        cost, friction, row = self.cost[now], self.friction[now], now // self.breadth
        for offset, half_length in self.steps:
            neighbour = now + offset
            total = (friction + self.friction[neighbour]) * half_length[row] + cost
            better = (total < self.cost[neighbour]) & (total <= self.limit)
            neighbour = neighbour[better]
            # No neighbour occurs twice: one offset leads from different cells to different cells.
            self.cost[neighbour] = total[better]
            neighbour = neighbour[~self.waiting[neighbour]]
            self.waiting[neighbour] = True
            later.append(neighbour)
        self.pending = np.concatenate(later)

    def _open_window(self) -> None:
        """Read the window of the present radius; a rim of impassable cells lies round it."""
        rows, columns = self.surface.shape
        row, column = self.source
        self.top, self.left = max(row - self.radius, 0), max(column - self.radius, 0)
        self.bottom, self.right = min(row + self.radius + 1, rows), min(column + self.radius + 1, columns)
        high, wide = self.bottom - self.top, self.right - self.left
        self.breadth = wide + 2
        rim = np.full((high + 2, self.breadth), np.inf)
        rim[1:-1, 1:-1] = passable_frictions(self.surface.read(self.top, self.left, high, wide))
        self.friction = rim.reshape(-1)
        self.cost = np.full(rim.size, np.inf)
        self.waiting = np.zeros(rim.size, dtype=bool)
        width = np.pad(self.surface.width[self.top : self.bottom], 1, mode="edge")
        height = np.pad(self.surface.height[self.top : self.bottom], 1, mode="edge")
        self.steps = []
        for down, across in STEPS:
            other_width, other_height = np.roll(width, -down), np.roll(height, -down)
            length = np.hypot(across * (width + other_width) / 2, down * (height + other_height) / 2)
            self.steps.append((down * self.breadth + across, length / 2))

    def _touches_edge(self, cells) -> bool:
        """Whether any of ``cells`` has a neighbour on the raster that the window leaves out."""
        rows, columns = self.surface.shape
        row, column = cells // self.breadth, cells % self.breadth
        high, wide = self.bottom - self.top, self.right - self.left
        return bool(
            (self.top > 0 and (row == 1).any())
            or (self.bottom < rows and (row == high).any())
            or (self.left > 0 and (column == 1).any())
            or (self.right < columns and (column == wide).any())
        )

    def _grow(self) -> None:
        """Double the radius of the window and carry over what is known."""
        old, known = (self.top, self.left, self.breadth), np.flatnonzero(np.isfinite(self.cost))
        cost, pending, waiting = self.cost[known], self.pending, self.waiting[known]
        self.radius *= 2
        self._open_window()
        moved = self._moved(known, *old)
        self.cost[moved], self.waiting[moved] = cost, waiting
        self.pending = self._moved(pending, *old)

    def _moved(self, cells, top, left, breadth) -> np.ndarray:
        """Cells of a former window (with its ``top``, ``left`` and ``breadth``) in the present one."""
        return self._flat(cells // breadth - 1 + top, cells % breadth - 1 + left)

    def _flat(self, row, column) -> np.ndarray:
        return (row - self.top + 1) * self.breadth + column - self.left + 1

    def _at(self, targets) -> np.ndarray:
        row, column = targets[:, 0], targets[:, 1]
        inside = (row >= self.top) & (row < self.bottom) & (column >= self.left) & (column < self.right)
        cost = np.full(len(targets), np.inf)
        cost[inside] = self.cost[self._flat(row[inside], column[inside])]
        return cost
