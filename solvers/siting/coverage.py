"""How many people a set of open sites covers, and what opening, closing or exchanging a site changes."""

from __future__ import annotations

import numpy as np

from .lists import CoverGroups


class Coverage:
    """Group g counts, with all its people w_g, once ``need`` open sites lie within its standard.

    ``need`` is 1, or 2 where cover must have a backup (Hogan & ReVelle 1986, Management Science 32:1434-1444: people
    with "backup coverage").
    """

    def __init__(self, groups: CoverGroups, need: int = 1) -> None:
        self.groups = groups
        self.need = need
        self.cover = groups.cover
        self.by_site = groups.cover.T.tocsr()
        self.weight = groups.weight
        self.coverable = np.diff(groups.cover.indptr) >= need
        """Which groups count if every site opens, shape (G,) bool."""
        self.noise = 0.0
        """People that rounding may add or take away."""

    def counts(self, is_open: np.ndarray) -> np.ndarray:
        """How many open sites each group has within its standard, shape (G,)."""
        return self.cover @ is_open.astype(np.float64)

    def people(self, is_open: np.ndarray) -> np.ndarray:
        """People covered in each group, shape (G,)."""
        return np.where(self.counts(is_open) >= self.need, self.weight, 0.0)

    def value(self, is_open: np.ndarray) -> float:
        """People covered."""
        return float(self.people(is_open).sum())

    def workable(self, is_open: np.ndarray) -> bool:
        """Without capacities no site asks for a least load."""
        return True

    def gains(self, is_open: np.ndarray, weight: np.ndarray | None = None) -> np.ndarray:
        """People gained by opening each site, shape (m,); with weights other than people if given."""
        weight = self.weight if weight is None else weight
        return self.by_site @ np.where(self.counts(is_open) == self.need - 1, weight, 0.0)

    def promise(self, is_open: np.ndarray, weight: np.ndarray | None = None) -> np.ndarray:
        """Gains, and for ``need`` = 2 half of what a site prepares: first covers count half, shape (m,)."""
        weight = self.weight if weight is None else weight
        lacking = self.need - self.counts(is_open)
        return self.by_site @ np.where(lacking > 0, weight / np.maximum(lacking, 1.0), 0.0)

    def losses(self, is_open: np.ndarray) -> np.ndarray:
        """People lost by closing each open site, shape (m,); 0 for closed ones."""
        lost = self.by_site @ np.where(self.counts(is_open) == self.need, self.weight, 0.0)
        return np.where(is_open, lost, 0.0)

    def exchanges(self, is_open: np.ndarray, out: np.ndarray) -> np.ndarray:
        """People gained by closing each site of ``out`` (q,) and opening each site of all, shape (q, m).

        Closing q loses the groups that need it and opening j gains those that lack one; a group with both in reach
        keeps its count, so what was counted for it is taken back.
        """
        counts = self.counts(is_open)
        at_need = np.where(counts == self.need, self.weight, 0.0)
        one_short = np.where(counts == self.need - 1, self.weight, 0.0)
        gain = self.by_site @ one_short
        loss = self.by_site @ at_need
        both = self.by_site[out].multiply(at_need - one_short).tocsr() @ self.cover
        return gain[None, :] - loss[out][:, None] + both.toarray()

    def opening(self, today: np.ndarray, new: np.ndarray) -> list[tuple[int, float]]:
        """The sites of ``new`` (m,) bool in the order in which each adds most, with the people it adds.

        Starts from the sites open ``today``. Ties go to the site that promises more, then to the first in the layer.
        """
        opening, is_open = [], today.copy()
        while True:
            waiting = np.flatnonzero(new & ~is_open)
            if len(waiting) == 0:
                return opening
            gains = self.gains(is_open)
            chosen = int(waiting[np.lexsort((-self.promise(is_open)[waiting], -gains[waiting]))[0]])
            opening.append((chosen, float(gains[chosen])))
            is_open[chosen] = True
