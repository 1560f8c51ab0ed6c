"""The verdicts of :mod:`.importance` where sites have room for so many, and everyone can be served.

The Lagrangian bound of :mod:`.shipping_bound` with a site forced in or out proves; a plan with one site exchanged, and
everyone allocated anew, shows.
"""

from __future__ import annotations

import numpy as np

from ..mip import InfeasibleProgram
from .allocation import Allocation, allocated
from .clock import Clock
from .effort import ROUNDING
from .importance import Verdicts, worst_allowed
from .shipping import Shipping
from .shipping_bound import ascent

STEPS, FIRST_SHARE = 200, 0.5
PAIRS_A_SECOND = 1_000_000
"""Pairs that the first bound gets through in a second: larger problems stay unproven."""
PARTNERS = 3
"""Exchanges that are tried for one site."""
UNSERVED = 1e-7
"""A share of all people that is rounding only."""


def judge_shipped(problem: Shipping, is_open: np.ndarray, value: float, room: float, verdicts: Verdicts, clock: Clock):
    """Judge the free sites; ``is_open`` (m,) costs ``value``, and plans that cost ``room`` more are near-optimal.

    Where the plan does not serve everyone, or nobody, or rules on people have to be kept, nothing is said.
    """
    if len(problem.costs) == 0 or problem.floors is not None or not judgeable(len(problem.costs), clock):
        return
    plan = allocated(problem, is_open, clock)
    if plan is None or plan.people < problem.people * (1 - UNSERVED):
        return
    limit = worst_allowed(value, room)
    _by_bound(problem, plan, value, limit, verdicts, clock)
    _by_exchanges(problem, plan, limit, verdicts, clock)


def judgeable(pairs: int, clock: Clock) -> bool:
    """Is there time to judge the sites of so many ``pairs``?"""
    return not clock.over() and (clock.left is None or pairs <= PAIRS_A_SECOND * clock.left)


def _by_bound(
    problem: Shipping, plan: Allocation, value: float, limit: float, verdicts: Verdicts, clock: Clock
) -> None:
    paid = plan.share * (problem.costs + plan.price[problem.sites] * problem.load)
    v = np.bincount(problem.place, paid, problem.place_count)
    first = clock.share(FIRST_SHARE)
    try:
        state = ascent(problem, v, 0.0, value, limit, first, STEPS)
    except InfeasibleProgram:
        return
    rise = np.zeros(problem.site_count)
    rise[problem.free] = np.where(plan.is_open[problem.free], state.choice.to_close, state.choice.to_open)
    barred = np.isinf(state.knapsacks.value) & ~plan.is_open
    noise = ROUNDING * max(1.0, abs(value))
    for site in np.flatnonzero(verdicts.doubtful & ((state.value + rise > limit + noise) | barred)):
        verdicts.proven(site)


def _by_exchanges(problem: Shipping, plan: Allocation, limit: float, verdicts: Verdicts, clock: Clock) -> None:
    """Plans after one exchange, for every site that is in doubt; partners that serve the same places come first."""
    free, shared = problem.free, _shared(problem)
    for site in np.flatnonzero(verdicts.doubtful):
        partners = np.flatnonzero(free & (plan.is_open != plan.is_open[site]))
        partners = partners[np.argsort(-shared(site)[partners], kind="stable")][:PARTNERS]
        for partner in [*partners.tolist(), -1]:
            if clock.over() or not verdicts.doubtful[site]:
                break
            trial = plan.is_open.copy()
            trial[site] = not trial[site]
            if partner >= 0:
                trial[partner] = not trial[partner]
            found = allocated(problem, trial, clock, plan.price) if problem.allows(trial) else None
            if found is not None and found.people >= problem.people * (1 - UNSERVED) and found.cost <= limit:
                verdicts.saw(trial)


def _shared(problem: Shipping):
    """How many people each site (F,) could serve that a given one could, too."""
    from scipy.sparse import csr_matrix

    shape = (problem.place_count, problem.site_count)
    near = problem.costs <= 2.0 * np.minimum.reduceat(problem.costs, problem.indptr[:-1])[problem.place]
    places, sites = problem.place[near], problem.sites[near]
    reach = csr_matrix((problem.load[near], (places, sites)), shape=shape).tocsc()
    return lambda site: np.asarray((reach[:, [site]].T @ (reach > 0)).todense()).ravel()
