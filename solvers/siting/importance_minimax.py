"""The verdicts of :mod:`.importance` for a plan for several populations, judged by the largest excess.

For weights lambda, no plan's largest excess is below sum_s lambda_s (v_s(y) - r_s), so that the Lagrangian bound of
that one problem with a site forced in or out proves; exchanges in the true criterion show.
"""

from __future__ import annotations

import numpy as np

from .clock import Clock
from .effort import ROUNDING
from .exchange import exchange_savings
from .importance import Verdicts, worst_allowed
from .lagrange import ascent
from .minimax import LARGEST_TABLE, Compromise
from .question import Question
from .rules import SiteRows

STEPS = 300


def judge_compromise(
    question: Question,
    people: np.ndarray,
    against: np.ndarray,
    rows: SiteRows,
    found: Compromise,
    room: float,
    verdicts: Verdicts,
    clock: Clock,
) -> None:
    """Judge the free sites for populations ``people`` (S, n) and what they are compared with (:mod:`.minimax`); plans
    whose largest excess is greater by ``room`` are near-optimal."""
    limit = worst_allowed(float(found.excess.max()), room)
    if question.floors is None:
        # Which exchanges keep floors is another question; bounds without floors hold with them.
        _by_exchanges([question.problem(one, rows) for one in people], found, limit, verdicts)
    mixed = question.problem(found.weights @ people, rows)
    free = mixed.position
    if not verdicts.doubtful[free].any() or clock.over():
        return
    start = np.minimum(mixed.nearest(found.plan).second, mixed.cap)
    offset = float(found.weights @ against)
    lower = ascent(mixed, start, mixed.value(found.plan), limit + offset, clock, STEPS)
    if lower is None:
        return
    rise = np.where(found.plan, lower.choice.to_close, lower.choice.to_open)
    noise = ROUNDING * max(1.0, abs(limit), abs(offset))
    for site in free[verdicts.doubtful[free] & (lower.value + rise - offset > limit + noise)]:
        verdicts.proven(site)


def _by_exchanges(problems, found: Compromise, limit: float, verdicts: Verdicts) -> None:
    plan, free = found.plan, problems[0].position
    out, into = np.flatnonzero(plan), np.flatnonzero(~plan)
    if (len(out) + 1) * (len(into) + 1) > LARGEST_TABLE:
        return
    after = np.full((len(out) + 1, len(into) + 1), -np.inf)
    for problem, excess in zip(problems, found.excess):
        saves = exchange_savings(problem, plan, out, into)
        saves[problem.value(plan) - saves >= problem.unserved] = -np.inf
        np.maximum(after, excess - saves, out=after)
    good = after <= limit
    verdicts.seen_closed[free[out[good[:-1].any(axis=1)]]] = True
    verdicts.seen_open[free[into[good[:, :-1].any(axis=0)]]] = True
