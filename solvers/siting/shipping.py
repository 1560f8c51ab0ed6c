"""Problems in which people go to open sites that have room for so many: the arrays.

    min  sum_ij c_ij b_ij + sum_j f_j y_j
    s.t. sum_j b_ij = 1                      for all people, or for all but ``spare`` of them
         L_j y_j <= sum_i w_i b_ij <= Q_j y_j,   b_ij <= y_j,   y in Y, whole;   b whole where places are not split

b_ij is the share of place i that goes to site j, c_ij what it costs to send the whole place there. A site of several
sizes is several sites here, of which one opens at most (a row over the sites).
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import numpy as np

from ..mip import InfeasibleProgram
from ..problem import TravelCosts
from .floors import Floors
from .rules import SiteRows
from .site_choice import chosen
from .site_lists import SiteLists
from .space import Space

MANY_PAIRS = 2_000_000
"""Pairs from which searches look at the nearest sites of places only."""


@dataclass(frozen=True)
class Shipping(SiteLists):
    """n places with people, F sites.

    ``indptr`` (n+1,), ``sites`` (pairs,) int32 and ``costs`` (pairs,) of whole places; ``weight`` (n,) people;
    ``capacity``, ``setup`` and ``least`` (F,) people that an open site must serve; ``rows`` over the sites, of which
    some are ``fixed`` open and others ``free`` (F,); places are ``whole`` or split; ``spare`` people may stay unserved.
    ``cap`` (n,) is the least cost of the pairs that are not listed, infinite where all are. ``floors`` are rows over
    the pairs (scipy CSR, k x pairs): at least ``wanted`` (k,) people, None without; bounds leave them out.
    """

    indptr: np.ndarray
    sites: np.ndarray
    costs: np.ndarray
    weight: np.ndarray
    capacity: np.ndarray
    setup: np.ndarray
    least: np.ndarray
    rows: SiteRows
    fixed: np.ndarray
    free: np.ndarray
    whole: bool
    spare: float
    cap: np.ndarray
    floors: object = None
    wanted: np.ndarray | None = None
    _cache: dict = field(default_factory=dict, compare=False, repr=False)

    @property
    def load(self) -> np.ndarray:
        """The people of every pair's place, shape (pairs,)."""
        if "load" not in self._cache:
            self._cache["load"] = self.weight[self.place]
        return self._cache["load"]

    @property
    def people(self) -> float:
        """All people."""
        return float(self.weight.sum())

    @property
    def rows_of_free(self) -> SiteRows:
        """The rows over the free sites alone, what the fixed ones use taken off."""
        if "free" not in self._cache:
            self._cache["free"] = self.rows.left(self.free, self.fixed)
        return self._cache["free"]

    def allows(self, is_open: np.ndarray) -> bool:
        """Does a set of open sites (F,) bool keep the rows, and the sites that are fixed?"""
        kept = bool(np.all(is_open[self.fixed])) and not is_open[~(self.fixed | self.free)].any()
        return kept and bool(self.rows.allow(self.rows.use(is_open)))

    @property
    def is_decided(self) -> bool:
        """Do the rows allow the ``fixed`` sites, and none beside them?"""
        rows = self.rows_of_free
        full = (rows.coefficients > rows.upper[:, None] + rows.room[:, None]).all(axis=1)
        rising = (rows.coefficients >= 0).all(axis=1)
        return self.allows(self.fixed) and (not self.free.any() or bool((full & rising).any()))

    def most_room(self) -> float:
        """How many people the sites that may open together have room for at most. Raises :class:`.InfeasibleProgram`
        where no choice of sites keeps the rows."""
        choice = chosen(self.rows_of_free, -self.capacity[self.free])
        if choice is None:
            raise InfeasibleProgram
        return float(self.capacity[self.fixed].sum() - choice.value)

    def shortened(self, limit: np.ndarray) -> Shipping:
        """Lists without the pairs that cost more than ``limit`` (n,), but complete for sites with least loads: those
        may have to take places at a loss."""
        keep = self.costs <= limit[self.place]
        if self.least.any():
            keep |= (self.least > 0)[self.sites]
        short = self.kept(keep)
        left_out = np.diff(short.indptr) < np.diff(self.indptr)
        return replace(short, cap=np.where(left_out, np.minimum(self.cap, limit), self.cap))

    def nearby(self, count: int) -> Shipping:
        """Lists of about the ``count`` cheapest pairs of each place, where that saves much; else the problem itself."""
        length = np.diff(self.indptr)
        if len(self.costs) < MANY_PAIRS or length.min() < length.max() or length[0] < 2 * count:
            return self
        ranked = np.partition(self.costs.reshape(len(length), length[0]), count, axis=1)
        return self.shortened(ranked[:, count])

    def kept(self, keep: np.ndarray) -> Shipping:
        """Only the pairs to ``keep`` (pairs,) bool."""
        before = np.concatenate(([0], np.cumsum(keep)))
        return replace(
            self,
            indptr=before[self.indptr],
            sites=self.sites[keep],
            costs=self.costs[keep],
            floors=None if self.floors is None else self.floors[:, np.flatnonzero(keep)],
            _cache={},
        )


@dataclass(frozen=True)
class Origin:
    """Where the places (n,) and pairs (pairs,) of a :class:`Shipping` stand in the problem that it came from."""

    place: np.ndarray
    pair: np.ndarray


def shipping(
    pairs: TravelCosts,
    weight: np.ndarray,
    price: np.ndarray,
    capacity: np.ndarray,
    setup: np.ndarray,
    least: np.ndarray | None,
    rows: SiteRows,
    fixed: np.ndarray,
    free: np.ndarray,
    whole: bool,
) -> tuple[Shipping, Origin]:
    """The problem of places with ``weight`` (n,) people and a ``price`` (pairs,) a person.

    Places without people or without any site are left out, and where places are ``whole``, sites too small for them.
    """
    place = pairs.rows()
    keep = (weight[place] > 0) & (fixed | free)[pairs.indices]
    if whole:
        keep &= weight[place] <= capacity[pairs.indices] * (1 + 1e-12)
    count = np.bincount(place[keep], minlength=len(weight))
    listed = np.flatnonzero(count > 0)
    kept = np.flatnonzero(keep)
    people = weight[listed].astype(np.float64)
    problem = Shipping(
        np.concatenate(([0], np.cumsum(count[listed]))),
        np.asarray(pairs.indices[kept], dtype=np.int32),
        np.asarray(price, dtype=np.float64)[kept] * weight[place[kept]],
        people,
        np.minimum(capacity, people.sum()).astype(np.float64),
        np.asarray(setup, dtype=np.float64),
        np.zeros(len(capacity)) if least is None else np.asarray(least, dtype=np.float64),
        rows,
        fixed,
        free,
        whole,
        0.0,
        np.full(len(listed), np.inf),
    )
    return problem, Origin(listed, kept)


def shipping_of(
    space: Space,
    pairs: TravelCosts,
    weight: np.ndarray,
    price: np.ndarray,
    whole: bool,
    least: np.ndarray | None = None,
    within: tuple[np.ndarray, np.ndarray] | None = None,
    beyond: np.ndarray | None = None,
) -> tuple[Shipping, Origin]:
    """The problem of a ``space``, as :func:`shipping`.

    ``within`` says which pairs (pairs,) bool lie within the standard, and the label (n,) of every place, where the
    ``space`` has floors. ``beyond`` (n,) is the least price of the pairs that are left out, infinite where none are.
    """
    sites = space.sites
    problem, origin = shipping(
        pairs, weight, price, sites.capacity, space.setup, least, space.rows, sites.fixed, sites.free, whole
    )
    if beyond is not None:
        problem = replace(problem, cap=beyond[origin.place] * problem.weight)
    if len(space.floors):
        problem = _with_floors(problem, origin, space.floors, *within)
    return problem, origin


def _with_floors(problem: Shipping, origin: Origin, floors: Floors, near: np.ndarray, label: np.ndarray) -> Shipping:
    """The problem that keeps ``floors``: ``near`` says which of the original pairs (pairs,) bool lie within the
    standard, ``label`` (n,) to which floor each original place belongs."""
    from scipy.sparse import csr_matrix

    of_pair = label[origin.place][problem.place]
    people = (floors.rule[:, None] == of_pair[None, :]) * (problem.load * near[origin.pair])
    return replace(problem, floors=csr_matrix(people), wanted=floors.wanted)
