"""Exchange search for assignment problems: open one site, close one, or both at once, while that saves most.

What every exchange saves comes from one pass over the pairs cheaper than a place's second open site: gain, loss and
extra (Whitaker 1983, INFOR 21:95-108; Resende & Werneck 2007, European Journal of Operational Research 174:54-68).
Local optima are left by exchanging a few sites at random (iterated local search).
"""

from __future__ import annotations

import numpy as np

from .assignment import Assignment
from .clock import Clock
from .nearest_sites import Nearest

EPSILON = 1e-9
MOST_AT_ONCE = 64
LARGEST_TABLE = 40_000_000
"""Pairs of an open and a closed site up to which all exchanges are compared in one table."""


def improved(
    problem: Assignment, plan: np.ndarray, clock: Clock, among: np.ndarray | None = None
) -> tuple[np.ndarray, float]:
    """A plan (F,) bool that no exchange improves, and its value; opens only sites ``among`` (F,) if given.

    While many exchanges save, several that do not share a site are made at once, as long as together they save.
    """
    value = problem.value(plan)
    at_once = MOST_AT_ONCE
    while not clock.over():
        out, into, saved = _best_exchanges(problem, plan, among, at_once)
        while len(saved) and saved[0] > EPSILON * max(1.0, abs(value)):
            trial = plan.copy()
            trial[out[out >= 0]], trial[into[into >= 0]] = False, True
            worth = problem.value(trial) if problem.allows(trial) else np.inf
            if worth < value:
                break
            at_once = len(saved) // 2
            out, into, saved = out[:at_once], into[:at_once], saved[:at_once]
        else:
            return plan, value
        plan, value = trial, worth
        at_once = max(1, min(MOST_AT_ONCE, 2 * at_once))
    return plan, value


def _best_exchanges(problem: Assignment, plan: np.ndarray, among: np.ndarray | None, count: int):
    """The best exchanges that share no site: sites to close and to open (-1 for none) and what each saves alone."""
    out = np.flatnonzero(plan)
    into = np.flatnonzero(~plan if among is None else ~plan & among)
    if len(out) * len(into) > LARGEST_TABLE:
        into = into[np.argsort(-_gains(problem, plan)[into])[: max(1, LARGEST_TABLE // len(out))]]
    saves = _savings(problem, plan, out, into)
    _forbid(problem, plan, out, into, saves)
    # The best partner of every site that may open, then the best of those.
    partner = np.argmax(saves, axis=0)
    best = saves[partner, np.arange(saves.shape[1])]
    ranked = np.argsort(-best, kind="stable")
    closes, opens = np.append(out, -1), np.append(into, -1)
    picked, used = [], set()
    for column in ranked[: 4 * count].tolist():
        row = int(partner[column])
        if not best[column] > 0:
            break
        if row in used and closes[row] >= 0:
            continue
        used.add(row)
        picked.append((closes[row], opens[column], best[column]))
        if len(picked) == count:
            break
    if not picked:
        none = np.zeros(0, dtype=np.int64)
        return none, none, np.zeros(0)
    return tuple(np.array(part) for part in zip(*picked))


def _gains(problem: Assignment, plan: np.ndarray) -> np.ndarray:
    """What opening each site saves, shape (F,)."""
    saved = problem.nearest(plan).first[problem.place] - problem.costs
    useful = saved > 0
    return np.bincount(problem.sites[useful], saved[useful], problem.site_count) - problem.setup


def _savings(problem: Assignment, plan: np.ndarray, out: np.ndarray, into: np.ndarray) -> np.ndarray:
    """What closing each of ``out`` (rows) and opening each of ``into`` (columns) saves, shape (q + 1, k + 1).

    The last row closes nothing, the last column opens nothing.
    """
    near = problem.nearest(plan)
    served = near.site >= 0
    loss = np.bincount(near.site[served], (near.second - near.first)[served], problem.site_count)[out]
    gain, extra = (
        _from_table(problem, near, out, into) if problem.table is not None else _from_lists(problem, near, out, into)
    )
    saves = np.zeros((len(out) + 1, len(into) + 1))
    saves[:-1, :-1] = extra
    saves[:-1, :] -= (loss - problem.setup[out])[:, None]
    saves[:, :-1] += (gain - problem.setup[into])[None, :]
    return saves


def _from_lists(problem: Assignment, near: Nearest, out: np.ndarray, into: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """What opening each of ``into`` saves, (k,), and how much of each loss it makes good, (q, k)."""
    place = problem.place
    pairs = np.flatnonzero(problem.costs < near.second[place])
    at, sites, costs = place[pairs], problem.sites[pairs], problem.costs[pairs]
    row = np.full(problem.site_count + 1, -1)
    row[out] = np.arange(len(out))
    column = np.full(problem.site_count, -1)
    column[into] = np.arange(len(into))
    gain = np.bincount(sites, np.maximum(near.first[at] - costs, 0.0), problem.site_count)[into]
    r, c = row[near.site[at]], column[sites]
    both = (r >= 0) & (c >= 0)
    extra = near.second[at[both]] - np.maximum(costs[both], near.first[at[both]])
    table = np.bincount(r[both] * len(into) + c[both], extra, len(out) * len(into))
    return gain, table.reshape(len(out), len(into))


def _from_table(problem: Assignment, near: Nearest, out: np.ndarray, into: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """As :func:`_from_lists`."""
    # Places of one site stand side by side, so that each loss is made good by one run of sums. A product of matrices
    # says the same, at several times the cost: its threads wait for each other.
    order = np.argsort(near.site, kind="stable")
    served, first, second = near.site[order], near.first[order][:, None], near.second[order][:, None]
    costs = problem.by_place[order]
    gain = np.maximum(first - costs, 0.0).sum(axis=0)[into]
    np.maximum(costs, first, out=costs)
    np.subtract(second, costs, out=costs)
    np.maximum(costs, 0.0, out=costs)
    starts = np.flatnonzero(np.diff(served, prepend=-2))
    sums = np.add.reduceat(costs, starts, axis=0)[:, into]
    table = np.zeros((len(out), len(into)))
    run = np.minimum(np.searchsorted(served[starts], out), len(starts) - 1)
    serves = served[starts[run]] == out
    table[serves] = sums[run[serves]]
    return gain, table


def _forbid(problem: Assignment, plan: np.ndarray, out: np.ndarray, into: np.ndarray, saves: np.ndarray) -> None:
    """No saving where an exchange breaks a row."""
    rows, use = problem.rows, problem.rows.use(plan)
    for k in range(len(rows.names)):
        leaves = np.append(rows.coefficients[k, out], 0.0)
        enters = np.append(rows.coefficients[k, into], 0.0)
        after = use[k] - leaves[:, None] + enters[None, :]
        saves[(after > rows.upper[k] + rows.room[k]) | (after < rows.lower[k] - rows.room[k])] = -np.inf
    saves[-1, -1] = -np.inf


def shaken(problem: Assignment, plan: np.ndarray, among: np.ndarray, count: int, generator) -> np.ndarray:
    """The plan with ``count`` sites exchanged at random for sites ``among`` (F,), as far as the rows allow."""
    out = np.flatnonzero(plan)
    into = np.flatnonzero(among & ~plan)
    count = min(count, len(out), len(into))
    for closes, opens in zip(generator.permutation(out)[:count], generator.permutation(into)[:count]):
        trial = plan.copy()
        trial[closes], trial[opens] = False, True
        if problem.allows(trial):
            plan = trial
    return plan


def searched(
    problem: Assignment,
    plan: np.ndarray,
    among: np.ndarray,
    rounds: int,
    clock: Clock,
    target: float = -np.inf,
    most: int = 5,
    generator=None,
) -> tuple[np.ndarray, float]:
    """The best of ``rounds`` local optima, each a shake of the best and an improvement ``among`` (F,) sites.

    A shake exchanges two to ``most`` sites, chosen by the ``generator`` of random numbers, if given. Ends early at a
    value of ``target`` or below.
    """
    best, value = improved(problem, plan, clock)
    generator = np.random.default_rng(0) if generator is None else generator
    for _ in range(rounds):
        if clock.over() or value <= target:
            break
        trial = shaken(problem, best, among, int(generator.integers(2, most + 1)), generator)
        trial, worth = improved(problem, trial, clock, among)
        if worth < value * (1 - EPSILON):
            best, value = trial, worth
    return best, value


def exchange_savings(problem: Assignment, plan: np.ndarray, out: np.ndarray, into: np.ndarray) -> np.ndarray:
    """What closing each of ``out`` (q,) and opening each of ``into`` (k,) saves, -inf where a row is broken.

    Shape (q + 1, k + 1): the last row closes nothing, the last column opens nothing.
    """
    saves = _savings(problem, plan, out, into)
    _forbid(problem, plan, out, into, saves)
    return saves
