"""The Lagrangian bound of covering models: what a group pays for the sites that cover it.

    L(v) = sum_g max(0, w_g - s_g(v)) + max_{y in Y} sum_j y_j sum_{g: j in N_g} v_gj,     v >= 0

s_g is what the cheapest ``need`` sites in reach ask of group g, so that L bounds the people that any plan covers. With
need = 1 all sites ask a group the same, v_gj = u_g (Galvao & ReVelle 1996, European Journal of Operational Research
88:114-123). With a backup the two cheapest count, which is as good as the linear relaxation over the convex hull of
"two of these sites": a site that is sure to open may ask little, and the second one all. Under capacities a site
serves those who pay most a person, as far as it has room. Subgradient steps with Polyak's length, in prices scaled by
the people of a group.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .capacitated import CapacitatedCoverage
from .clock import Clock
from .coverage import Coverage
from .site_choice import Choice, chosen
from .space import Space

SMOOTHING, STALLS, FIRST_STEP, SMALLEST_STEP = 0.6, 15, 0.3, 0.001
FULL_SMOOTHING, FULL_FIRST_STEP = 0.3, 1.0
"""Under capacities, where the bound is often that all sites are full, which long steps find sooner."""
CORE = 4
"""Sites among which better plans are sought, for every open one."""
EVERY = 10
"""Steps between two looks at the plan that the prices suggest."""


@dataclass(frozen=True)
class CoverBound:
    """No plan covers more than ``value`` people; the ``choice`` of the free sites at these prices, negative costs being
    gains; ``plan`` (m,) bool, the best of those met on the way, None if none kept the rows."""

    value: float
    choice: Choice
    plan: np.ndarray | None
    prices: np.ndarray

    def core(self, space: Space, plan: np.ndarray) -> np.ndarray:
        """The sites (m,) bool that a good plan is likely to open: those whose opening costs the bound least."""
        core, free = plan.copy(), np.flatnonzero(space.sites.free)
        core[free[np.argsort(self.choice.to_open, kind="stable")[: CORE * int(plan.sum()) + 20]]] = True
        return core

    def fixed(self, space: Space, enough: float) -> tuple[np.ndarray, np.ndarray]:
        """The sites (m,) bool that stay closed, and those that open, in every plan that covers more than ``enough``."""
        to_open, to_close = np.zeros(len(space.sites)), np.zeros(len(space.sites))
        to_open[space.sites.free], to_close[space.sites.free] = self.choice.to_open, self.choice.to_close
        closed = space.sites.free & (self.value - to_open < enough)
        return closed, space.sites.free & (self.value - to_close < enough) & ~closed


def cover_bound(
    space: Space,
    measure: Coverage | CapacitatedCoverage,
    plan: np.ndarray,
    enough: float,
    clock: Clock,
    steps: int,
    prices: np.ndarray | None = None,
) -> CoverBound | None:
    """The best bound found in so many ``steps``, from ``prices`` or those that ``plan`` (m,) bool suggests; ends early
    where it is not above ``enough``. None where no choice of sites keeps the rows."""
    groups = _Groups(space, measure)
    prices = groups.first(plan) if prices is None else prices
    known, looks = measure.value(plan), isinstance(measure, Coverage)
    best, best_prices, best_choice, best_plan = np.inf, prices, None, None
    smoothing, size = (SMOOTHING, FIRST_STEP) if looks else (FULL_SMOOTHING, FULL_FIRST_STEP)
    direction, stalls = np.zeros(len(prices)), 0
    for step in range(steps):
        value, choice, slope = groups.at(prices)
        if choice is None:
            return None
        if value < best * (1 - 1e-9):
            best, best_prices, best_choice, stalls = value, prices, choice, 0
        else:
            stalls += 1
        if looks and step % EVERY == 0:
            trial = space.sites.fixed.copy()
            trial[space.sites.free] = choice.y > 0.5
            if space.feasible(trial, measure) and measure.value(trial) > known:
                known, best_plan = measure.value(trial), trial
        if best <= max(enough, known) or size < SMALLEST_STEP or clock.over():
            break
        if stalls >= STALLS:
            size, stalls, prices, direction = size / 2, 0, best_prices, np.zeros(len(prices))
            continue
        direction = (1 - smoothing) * slope + smoothing * direction
        # What the limits would take back must not make the step of all others shorter.
        direction[((prices <= 0.0) & (direction > 0)) | ((prices >= groups.most) & (direction < 0))] = 0.0
        length = float(groups.scale @ direction**2)
        if length <= 1e-12:
            break
        pace = size * max(value - known, 1e-6 * value) / length
        prices = np.clip(prices - pace * groups.scale * direction, 0.0, groups.most)
    return CoverBound(best, best_choice, best_plan, best_prices)


class _Groups:
    """The groups that some plan could cover, with ``scale`` and the ``most`` that each price (k,) need be."""

    def __init__(self, space: Space, measure: Coverage) -> None:
        self.space, self.need = space, getattr(measure, "need", 1)
        self.capacity = getattr(measure, "capacity", np.full(len(space.sites), np.inf))
        kept = measure.coverable & (measure.weight > 0)
        self.cover, self.weight = measure.cover[kept], measure.weight[kept]
        self.by_site = self.cover.T.tocsr()
        sites, rows = space.sites, space.rows
        self.rows = rows.left(sites.free, sites.fixed)
        size = np.diff(self.cover.indptr)
        self.group = np.repeat(np.arange(len(size)), size)
        self.start = self.cover.indptr[:-1]
        if self.need == 1:
            # What is open in every plan asks nothing.
            free = (self.cover @ sites.fixed.astype(float)) == 0
            self.most = np.where(free, self.weight, 0.0)
            self.scale = self.weight
        else:
            self.most = np.where(sites.fixed[self.cover.indices], 0.0, self.weight[self.group])
            self.scale = self.weight[self.group]

    def first(self, plan: np.ndarray) -> np.ndarray:
        """Whoever is covered more than enough pays little, others more."""
        count = self.cover @ plan.astype(float)
        share = np.where(count > self.need, 0.25, 0.75) / self.need
        asked = self.weight * share
        return np.minimum(asked if self.need == 1 else asked[self.group], self.most)

    def at(self, prices: np.ndarray) -> tuple[float, Choice | None, np.ndarray]:
        """L, the choice of sites and the slope at ``prices``."""
        sites = self.space.sites
        shares, order = None, slice(None)
        if self.need == 1 and np.isfinite(self.capacity).any():
            shares, order = self._filled(prices)
            gains, asked = shares.T @ prices[order], prices
        elif self.need == 1:
            gains, asked = self.by_site @ prices, prices
        else:
            gains = np.bincount(self.cover.indices, prices, len(sites))
            asked, taken = self._two_cheapest(prices)
        choice = chosen(self.rows, -gains[sites.free])
        if choice is None:
            return np.inf, None, prices
        y = sites.fixed.astype(float)
        y[sites.free] = choice.y
        covers = self.weight > asked
        value = float((self.weight - asked)[covers].sum()) - choice.value + float(gains[sites.fixed].sum())
        if self.need == 1:
            slope = -covers.astype(float)
            slope[order] += self.cover @ y if shares is None else shares @ y
            return value, choice, slope
        slope = y[self.cover.indices]
        slope[taken[:, covers].ravel()] -= 1.0
        return value, choice, slope

    def _filled(self, prices: np.ndarray):
        """The share of every group that each site serves within its capacity, those first that pay most a person:
        scipy CSC (G, m), the groups in the order that comes with it."""
        order = np.argsort(-prices / self.weight, kind="stable")
        shares = self.cover[order].tocsc()
        people = self.weight[order][shares.indices]
        total = np.append(0.0, np.cumsum(people))
        site = np.repeat(np.arange(shares.shape[1]), np.diff(shares.indptr))
        room = self.capacity[site] + total[shares.indptr[:-1]][site] - total[:-1]
        shares.data = np.clip(room / people, 0.0, 1.0)
        return shares, order

    def _two_cheapest(self, prices: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """What the two cheapest sites ask of every group (G,), and the positions (2, G) of their pairs."""
        left, asked, taken = prices.copy(), np.zeros(len(self.weight)), []
        for _ in range(2):
            least = np.minimum.reduceat(left, self.start)
            at = np.flatnonzero(left == least[self.group])
            at = at[np.flatnonzero(np.diff(self.group[at], prepend=-1))]
            asked += least
            left[at] = np.inf
            taken.append(at)
        return asked, np.stack(taken)
