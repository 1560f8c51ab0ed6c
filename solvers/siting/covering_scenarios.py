"""Set covering for several populations: the target is reached in every one of them, at the least cost.

What a plan costs does not depend on who lives where, so that the plan of least cost is also the one that costs least
more than the cheapest plan of any scenario alone: max_s [c(y) - c_s*] = c(y) - min_s c_s*.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Callable

import numpy as np

from ..errors import InputError
from .clock import Clock
from .effort import Effort
from .plan import SitingPlan, judged
from .scenarios import ScenarioPlan

ROBUST_SHARE = 0.5
"""Share of the time for the plan for all scenarios."""


def covering_scenarios(
    answer: Callable[[np.ndarray, Effort], SitingPlan],
    people: np.ndarray,
    weights: np.ndarray,
    criterion: str,
    effort: Effort,
    clock: Clock,
) -> ScenarioPlan:
    """The plan for populations ``people`` (S, n) of ``weights`` (S,); ``answer(people (k, n), effort)`` is the cheapest
    plan that reaches the target in k of them.

    Under ``worst`` the plan's objective is what it costs, under ``regret`` what that is more than the cheapest plan of
    any scenario. Raises ``InputError`` for ``expected``.
    """
    if criterion == "expected":
        raise InputError("expected_covering")
    plan = answer(people, effort.within(clock, ROBUST_SHARE))
    plain, count = replace(effort, near_optimal=None), len(people)
    alone = [answer(people[k : k + 1], plain.within(clock, 1.0 / (count - k))) for k in range(count)]
    # The plan for all is one for each.
    best = np.minimum([one.objective for one in alone], plan.objective)
    bound = np.minimum([one.bound for one in alone], best)
    objective = np.full(count, plan.objective)
    # What the cheapest plan of one scenario costs at least, the plan for all costs, too.
    least = max(plan.bound, float(bound.max()))
    value, least = (
        (plan.objective - best.min(), least - best.min())
        if criterion == "regret"
        else (
            plan.objective,
            least,
        )
    )
    gap, status = judged(value, max(0.0, least), effort.gap, plan.ending)
    plan = replace(plan, objective=value, bound=max(0.0, least), gap=gap, status=status, seconds=clock.seconds)
    return ScenarioPlan(plan, weights, objective, best, bound, covers=False)
