"""Parts of a whole, such as the regions of places or the levels of facilities: from labels to positions."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Callable

import numpy as np


@dataclass(frozen=True)
class Grouping:
    """``names`` of K groups, None for what has no label, and the ``position`` (n,) of the group of each item."""

    names: list[str | None]
    position: np.ndarray

    @classmethod
    def of(cls, labels: Iterable[str | None], order: Callable[[str], Any] = str) -> Grouping:
        """Groups of equal labels, sorted by ``order``; those without a label come last.

        >>> found = Grouping.of(["West", None, "East", "West"])
        >>> found.names, found.position.tolist()
        (['East', 'West', None], [1, 2, 0, 1])
        """
        listed = list(labels)
        names: list[str | None] = [*sorted({label for label in listed if label is not None}, key=order)]
        if None in listed:
            names.append(None)
        position = {name: k for k, name in enumerate(names)}
        return cls(names, np.array([position[label] for label in listed], dtype=np.intp))

    def __len__(self) -> int:
        return len(self.names)

    def members(self) -> list[np.ndarray]:
        """The items of each group, in their own order."""
        order = np.argsort(self.position, kind="stable")
        return np.split(order, np.searchsorted(self.position[order], np.arange(1, len(self))))

    def sums(self, amounts: np.ndarray) -> np.ndarray:
        """The sum of ``amounts`` (n,) in each group, (K,)."""
        return np.bincount(self.position, amounts, len(self))
