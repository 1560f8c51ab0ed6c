"""The Lagrangian bound of an assignment problem.

    L(u) = sum_i u_i + min_{y in Y} sum_j (f_j + rho_j) y_j,     rho_j = sum_i min(0, c_ij - u_i),     u <= cap

Everyone pays u_i, and a site earns what it serves people more cheaply than that (Cornuejols, Fisher & Nemhauser 1977,
Management Science 23:789-810). Subgradient ascent with Polyak's step and a smoothed direction, in multipliers scaled by
the root of their size: people and distances differ from place to place, and so do the prices that they pay.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .assignment import Assignment
from .clock import Clock
from .ranked import MANY, step_pairs
from .site_choice import Choice, chosen

SMOOTHING = 0.3
STALLS = 15
"""Steps without a better bound after which the step is halved and the ascent starts again from the best u."""
SMALLEST_STEP = 0.004
SMALLEST_SCALE = 0.01
SLACK = 1.2
"""Lists are shortened to this multiple of the multipliers while they rise."""
EVERY, EVERY_MANY = 20, 100
"""Steps between two looks at the plan that the multipliers suggest; the second where there are many pairs."""
SHORTENED_EVERY = 60
"""Steps after which the lists are shortened anew, since multipliers that start from a plan soon fall."""


@dataclass(frozen=True)
class Bound:
    """``value`` = L(``u``), the :class:`.Choice` of sites there, and ``plan`` (F,) bool, the best of those met on the
    way, of ``objective``."""

    value: float
    u: np.ndarray
    choice: Choice
    plan: np.ndarray | None
    objective: float


def evaluated(problem: Assignment, u: np.ndarray) -> tuple[float, Choice | None]:
    """L(u), exact for any u at or below cap, and the choice of sites; (inf, None) where no choice keeps the rows."""
    saved = problem.costs - u[problem.place]
    useful = saved < 0
    rho = np.bincount(problem.sites[useful], weights=saved[useful], minlength=problem.site_count)
    choice = chosen(problem.rows, rho + problem.setup)
    return (np.inf, None) if choice is None else (float(u.sum()) + choice.value, choice)


def ascent(
    problem: Assignment,
    u: np.ndarray,
    upper: float,
    target: float,
    clock: Clock,
    steps: int = 600,
    first: float = 1.0,
) -> Bound | None:
    """The best bound found from ``u`` (n,); stops once it is above ``target``. None where no choice keeps the rows.

    ``upper`` is the value of the best plan known: it scales the steps, the ``first`` of which is to be shorter where
    ``u`` is good already.
    """
    low = problem.cheapest
    best_u = np.clip(u, low, problem.cap)
    # The lists are shortened for speed only, so the bound is evaluated once more with complete ones.
    short = problem.shortened(SLACK * best_u)
    many = len(problem.costs) >= MANY
    # Multipliers that start from a plan soon fall: where lists are long, what is left out once stays out.
    whole, every = (short, EVERY_MANY) if many else (problem, EVERY)
    value, choice = evaluated(short, best_u)
    if choice is None:
        return None
    plan, objective, best = None, np.inf, value
    direction, size, stalls, here = np.zeros(len(u)), first, 0, best_u
    scale = _scale(best_u)
    pairs = step_pairs(short)
    for step in range(steps):
        if best > target or size < SMALLEST_STEP or clock.over():
            break
        if step and step % SHORTENED_EVERY == 0:
            short = whole.shortened(SLACK * np.maximum(best_u, here))
            pairs = step_pairs(short)
        choice = chosen(problem.rows, pairs.earned(here) + problem.setup)
        value = float(here.sum()) + choice.value
        if value > best + 1e-9 * abs(best):
            best, best_u, stalls = value, here, 0
        else:
            stalls += 1
        if step % every == 0:
            trial = choice.y > 0.5
            if problem.allows(trial):
                worth = problem.value(trial)
                if worth < objective:
                    plan, objective = trial, worth
        if stalls >= STALLS:
            size, stalls, here, direction = size / 2, 0, best_u, np.zeros(len(u))
            continue
        served = pairs.served(here, choice.y)
        direction = (1 - SMOOTHING) * scale * (1.0 - served) + SMOOTHING * direction
        # What the limits would take back must not make the step of all others shorter.
        direction[((here >= short.cap) & (direction > 0)) | ((here <= low) & (direction < 0))] = 0.0
        length = float(direction @ direction)
        if length <= 1e-12:
            break
        length = size * max(min(upper, objective) - value, 1e-6 * abs(value)) / length
        here = np.clip(here + length * scale * direction, low, short.cap)
    value, choice = evaluated(problem, best_u)
    return Bound(value, best_u, choice, plan, objective)


def _scale(u: np.ndarray) -> np.ndarray:
    """The unit of every multiplier, (n,), around 1; 1 for a place that nobody can serve."""
    finite = np.isfinite(u)
    mean = float(u[finite].mean()) if finite.any() else 0.0
    if mean <= 0:
        return np.ones(len(u))
    return np.sqrt(np.maximum(np.where(finite, u, mean) / mean, SMALLEST_SCALE))
