"""A good plan in little time: greedy opening, then exchanges, within any rows over the sites.

Greedy opening of a covering model reaches at least 63 % of the optimum where only the number of sites is limited
(Nemhauser, Wolsey & Fisher 1978, Mathematical Programming 14:265-294); exchanges (Teitz & Bart 1968) close most of the
rest. The plan starts the exact solver, and stands in for it when the time runs out.
"""

from __future__ import annotations

from typing import Callable

import numpy as np

from ..progress import SILENT, Progress
from .clock import Clock
from .coverage import Coverage
from .space import Space

EPSILON = 1e-9
MOST_EXCHANGES = 1000
SHAKEN = (2, 7)
"""Sites that a shake exchanges: at least the first, fewer than the second."""


def found_plan(space: Space, measure, progress: Progress = SILENT) -> np.ndarray | None:
    """The best plan (m,) bool of two greedy runs (by people, by people for money) after exchanges; None if neither
    keeps the rules. ``measure`` is a :class:`.Coverage` or a :class:`.CapacitatedCoverage`."""
    scores: list[Callable[[np.ndarray], np.ndarray]] = [lambda gains: gains]
    if space.sites.cost.any():
        money = np.maximum(space.sites.cost, EPSILON * space.sites.cost.max())
        scores.append(lambda gains: gains / money)
    best, best_value = None, -np.inf
    for score in scores:
        plan = _greedy(space, measure, opened_today(space, measure), score, progress)
        if isinstance(measure, Coverage):
            plan = _exchanged(space, measure, plan, score, progress)
        if not space.feasible(plan, measure):
            continue
        value = measure.value(plan)
        if value > best_value:
            best, best_value = plan, value
    return best


def opened_today(space: Space, measure) -> np.ndarray:
    """The sites open before anything is decided; closable ones close, the least used first, where rows demand it."""
    is_open = space.sites.fixed | (space.sites.status == "closable")
    over = ~space.rows.not_over(space.rows.use(is_open))
    while over:
        use = space.rows.use(is_open)
        too_much = use > space.rows.upper + space.rows.room
        helps = (space.rows.coefficients[too_much] > 0).any(axis=0)
        may_close = np.flatnonzero(is_open & (space.sites.status == "closable") & helps)
        if len(may_close) == 0:
            return is_open
        losses = measure.losses(is_open)
        is_open[may_close[np.argmin(losses[may_close])]] = False
        over = ~space.rows.not_over(space.rows.use(is_open))
    return is_open


def _greedy(space: Space, measure, is_open: np.ndarray, score, progress: Progress) -> np.ndarray:
    """Open one site after the other: first those that rules still lack, then those that add most."""
    rows = space.rows
    is_open = is_open.copy()
    while True:
        progress.check()
        use = rows.use(is_open)
        addable = space.sites.free & ~is_open
        addable &= np.all(use[:, None] + rows.coefficients <= (rows.upper + rows.room)[:, None], axis=0)
        lacking = rows.lacking(use)
        regional = lacking & ~np.array([name == "SITES" for name, _ in rows.names])
        wanting = regional if regional.any() else lacking
        if wanting.any():
            addable &= (rows.coefficients[wanting] > 0).any(axis=0)
        if not addable.any():
            return is_open
        weight = space.floors.pressing(measure, is_open)
        gains = score(measure.promise(is_open, weight))
        chosen = int(np.argmax(np.where(addable, gains, -np.inf)))
        if gains[chosen] <= 0 and not wanting.any():
            return is_open
        is_open[chosen] = True


def _exchanged(space: Space, measure: Coverage, is_open: np.ndarray, score, progress: Progress) -> np.ndarray:
    """Exchange one open site for one closed, always the pair that gains most, until none gains."""
    for _ in range(MOST_EXCHANGES):
        progress.check()
        exchange = _best_exchange(space, measure, is_open)
        if exchange is None:
            return is_open
        is_open = exchange
        if space.feasible(is_open, measure):
            is_open = _greedy(space, measure, is_open, score, progress)
    return is_open


def searched_cover(
    space: Space, measure: Coverage, plan: np.ndarray, among: np.ndarray, rounds: int, clock: Clock, enough: float
) -> np.ndarray:
    """The best of ``rounds`` local optima, each a shake of the best plan (m,) ``among`` some sites (m,) and exchanges;
    ends early where one covers ``enough``."""
    generator = np.random.default_rng(0)
    best, people = plan, measure.value(plan)
    for _ in range(rounds):
        if clock.over() or people >= enough:
            break
        trial = _shaken(space, best, among, int(generator.integers(*SHAKEN)), generator)
        for _ in range(MOST_EXCHANGES):
            better = None if clock.over() else _best_exchange(space, measure, trial)
            if better is None:
                break
            trial = better
        value = measure.value(trial)
        if value > people and space.feasible(trial, measure):
            best, people = trial, value
    return best


def _shaken(space: Space, plan: np.ndarray, among: np.ndarray, count: int, generator) -> np.ndarray:
    """The plan with up to ``count`` sites exchanged at random, as far as the rows allow."""
    rows, trial = space.rows, plan.copy()
    out = generator.permutation(np.flatnonzero(plan & space.sites.free))
    into = generator.permutation(np.flatnonzero(among & ~plan & space.sites.free))
    for closes, opens in zip(out[:count], into[:count]):
        changed = trial.copy()
        changed[closes], changed[opens] = False, True
        if rows.allow(rows.use(changed)):
            trial = changed
    return trial


def _best_exchange(space: Space, measure: Coverage, is_open: np.ndarray) -> np.ndarray | None:
    out = np.flatnonzero(is_open & space.sites.free)
    if len(out) == 0:
        return None
    rows = space.rows
    gain = measure.exchanges(is_open, out)
    gain[:, is_open | ~space.sites.free] = -np.inf
    use = rows.use(is_open)
    for k in range(len(rows.names)):
        after = use[k] - rows.coefficients[k, out][:, None] + rows.coefficients[k][None, :]
        gain[(after > rows.upper[k] + rows.room[k]) | (after < rows.lower[k] - rows.room[k])] = -np.inf
    smallest = EPSILON * max(1.0, measure.weight.sum())
    kept_before = space.floors.kept(measure, is_open)
    while True:
        q, j = np.unravel_index(np.argmax(gain), gain.shape)
        if gain[q, j] <= smallest:
            return None
        trial = is_open.copy()
        trial[out[q]], trial[j] = False, True
        if not kept_before or space.floors.kept(measure, trial):
            return trial
        gain[q, j] = -np.inf
