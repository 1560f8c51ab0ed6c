"""How many people a set of open sites can serve within their capacities.

    max sum_gj x_gj     s.t.  sum_j x_gj <= w_g,   sum_g x_gj <= Q_j,   x >= 0 on the pairs within the standard

x_gj people of group g are served at open site j; a group may be split. Answers the questions that
:class:`.coverage.Coverage` answers where capacities do not bind.
"""

from __future__ import annotations

import numpy as np

from ..mip import InfeasibleProgram
from ..problem import TravelCosts
from ..progress import SILENT, Progress
from .floors import Floors
from .flow import FEW_PAIRS, best_flow, flow_program
from .lists import CoverGroups, merged


class CapacitatedCoverage:
    """People served by open sites with ``capacity`` (m,) each, of whom ``floors`` ask for a share in some regions.

    An open site must serve ``least`` (m,) people, if that is given."""

    def __init__(
        self,
        groups: CoverGroups,
        capacity: np.ndarray,
        floors: Floors,
        progress: Progress = SILENT,
        least: np.ndarray | None = None,
    ) -> None:
        self.groups = groups
        self.cover = groups.cover
        self.weight = groups.weight
        self.capacity = np.minimum(capacity, groups.weight.sum())
        self.by_site = groups.cover.T.tocsr()
        self.floors = floors
        self.least = np.zeros(len(capacity)) if least is None else least
        self.progress = progress
        self._losses: tuple = (None, None)
        self.coverable = np.ones(len(groups.weight), dtype=bool)
        self.noise = 1e-7 * groups.weight.sum()

    def value(self, is_open: np.ndarray) -> float:
        """People that can be served. Floors and least loads that can be kept do not lower it: a flow grows without
        taking from any."""
        return float(self._flow(is_open, demanding=False).sum())

    def at_most(self, is_open: np.ndarray) -> float:
        """What :meth:`value` cannot exceed: itself, or for many pairs what every site could serve alone."""
        if self.cover.nnz <= FEW_PAIRS:
            return self.value(is_open)
        alone = np.minimum(self.by_site @ self.weight, self.capacity)
        return float(min(self.weight.sum(), alone[is_open].sum()))

    def flow(self, is_open: np.ndarray):
        """People of group g served at site j, scipy CSR (G, m): the most in all, keeping floors and least loads if
        possible."""
        try:
            return self._flow(is_open, demanding=len(self.floors) > 0 or bool(self.least.any()))
        except InfeasibleProgram:
            return self._flow(is_open, demanding=False)

    def workable(self, is_open: np.ndarray) -> bool:
        """Can every open site have its least load (and every floor be kept)?"""
        if not self.least[is_open].any():
            return True
        try:
            self._flow(is_open, demanding=True)
        except InfeasibleProgram:
            return False
        return True

    def people(self, is_open: np.ndarray) -> np.ndarray:
        """People served in each group, shape (G,)."""
        return np.asarray(self.flow(is_open).sum(axis=1)).ravel()

    def _flow(self, is_open: np.ndarray, demanding: bool):
        from scipy.sparse import csr_matrix, diags

        open_sites = np.flatnonzero(is_open)
        part = self.cover[:, open_sites]
        asked = self.least[open_sites] * demanding
        if part.nnz == 0:
            if asked.any():
                raise InfeasibleProgram
            return csr_matrix(self.cover.shape)
        # Groups that differ in closed sites only are one group here: the program shrinks with the plan.
        pairs = TravelCosts(part.indptr, part.indices, part.data, len(open_sites))
        few = merged(pairs, self.weight, self.groups.label)
        label = np.repeat(few.label, np.diff(few.cover.indptr))
        floors = self.floors if demanding else Floors.none()
        rows = [(label == rule)[None, :].astype(np.float64) for rule in floors.rule]
        rows += [(few.cover.indices == j)[None, :].astype(np.float64) for j in np.flatnonzero(asked)]
        lower = np.concatenate((floors.wanted, asked[asked > 0]))
        program = flow_program(
            few.cover, few.weight, self.capacity[open_sites], np.ones(few.cover.nnz), True, rows, lower
        )
        few_flow = csr_matrix((best_flow(program, self.progress), few.cover.indices, few.cover.indptr), few.cover.shape)
        reached = np.flatnonzero(few.group >= 0)
        group = few.group[reached]
        share = self.weight[reached] / np.where(few.weight[group] > 0, few.weight[group], 1.0)
        here = diags(share) @ few_flow[group]
        spread = csr_matrix(
            (np.ones(len(reached)), (reached, np.arange(len(reached)))), (len(self.weight), len(reached))
        )
        place = csr_matrix(
            (np.ones(len(open_sites)), (np.arange(len(open_sites)), open_sites)), (len(open_sites), self.cover.shape[1])
        )
        return (spread @ here @ place).tocsr()

    def promise(self, is_open: np.ndarray, weight: np.ndarray | None = None) -> np.ndarray:
        """About how many more people each site would serve, shape (m,).

        Open sites fill up one after the other, each taking the same share of every group it can reach.
        """
        left = (self.weight if weight is None else weight).astype(np.float64).copy()
        for j in np.flatnonzero(is_open):
            reached = self.by_site.indices[self.by_site.indptr[j] : self.by_site.indptr[j + 1]]
            people = left[reached].sum()
            if people > 0:
                left[reached] *= max(0.0, 1.0 - self.capacity[j] / people)
        return np.minimum(self.by_site @ left, self.capacity)

    def losses(self, is_open: np.ndarray) -> np.ndarray:
        """People no longer served if each open site closes, shape (m,); 0 for closed ones. The last answer is kept."""
        asked, answer = self._losses
        if asked is None or not np.array_equal(asked, is_open):
            answer = self._losses_of(is_open)
            self._losses = (is_open.copy(), answer)
        return answer

    def _losses_of(self, is_open: np.ndarray) -> np.ndarray:
        total = self.value(is_open)
        losses = np.zeros(len(is_open))
        for j in np.flatnonzero(is_open):
            without = is_open.copy()
            without[j] = False
            losses[j] = max(0.0, total - self.value(without))
        return losses

    def opening(self, today: np.ndarray, new: np.ndarray) -> list[tuple[int, float]]:
        """As :meth:`.Coverage.opening`.

        What a site adds never grows as others open (the value is submodular), so a gain computed earlier bounds
        today's gain and most sites need no new program.
        """
        opening = []
        is_open, reached = today.copy(), self.value(today)
        at_most = dict.fromkeys(np.flatnonzero(new).tolist(), np.inf)
        while at_most:
            fresh: set[int] = set()
            while True:
                chosen = max(at_most, key=lambda j: (at_most[j], -j))
                if chosen in fresh:
                    break
                trial = is_open.copy()
                trial[chosen] = True
                at_most[chosen] = self.value(trial) - reached
                fresh.add(chosen)
            gained = max(0.0, at_most.pop(chosen))
            opening.append((chosen, gained))
            is_open[chosen] = True
            reached += gained
        return opening
