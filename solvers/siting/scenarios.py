"""Scenarios: several populations that may come true, and one plan for all of them.

    expected   least sum_s p_s v_s(y): an ordinary problem for the mean population sum_s p_s w_s
    worst      the scenario in which the plan does worst does as well as possible:       min_y max_s v_s(y)
    regret     what the plan loses to the best plan of a scenario is nowhere much:       min_y max_s [v_s(y) - min v_s]

v_s is people times cost, or minus the people covered. (Serra & Marianov 1998, Location Science 6:383-394, for the
p-median problem; Kouvelis & Yu 1997, Robust Discrete Optimization and Its Applications.) Bounds as in :mod:`.minimax`.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from ..errors import InputError, first_few
from ..mip.program import OPTIMAL_GAP
from .clock import Clock
from .effort import Effort
from .equity_cost import as_distance
from .importance import Verdicts, judging_clock
from .importance_minimax import judge_compromise
from .minimax import compromise
from .plan import SitingPlan, judged, served_alike
from .question import Question

CRITERIA = ("expected", "worst", "regret")
SAME = 1e-12
"""A share of an objective that is rounding only."""
BEST_SHARE = 0.5
"""Share of the time for the best plans of the scenarios."""


@dataclass(frozen=True)
class ScenarioPlan:
    """The ``plan``, whose objective and bound are those of the criterion, and of S scenarios the ``objective`` of the
    plan, the ``best`` of any plan known and the ``bound`` that none beats (S,).

    ``regret`` (S,) is what the plan loses to the best plan known, ``at_most`` (S,) what to any; ``worst`` the objective
    of the scenario in which the plan does worst. Under capacities people may be ``unserved`` (S,), and be so in the
    best plan of a scenario (``unserved_best``); where the plan leaves more of them its regret is NaN, as for years.
    """

    plan: SitingPlan
    weights: np.ndarray
    objective: np.ndarray
    best: np.ndarray
    bound: np.ndarray
    covers: bool
    unserved: np.ndarray | None = None
    unserved_best: np.ndarray | None = None

    @property
    def regret(self) -> np.ndarray:
        """What the plan loses to the best plan known in each scenario, (S,); NaN where they do not serve alike."""
        return np.where(self.comparable, np.abs(self.objective - self.best), np.nan)

    @property
    def at_most(self) -> np.ndarray:
        """What it loses to any plan at most, (S,)."""
        return np.where(self.comparable, np.abs(self.objective - self.bound), np.nan)

    @property
    def comparable(self) -> np.ndarray:
        """In which scenarios as many people are served as in the best plan for them alone, (S,) bool."""
        if self.unserved is None:
            return np.ones(len(self.objective), dtype=bool)
        return served_alike(self.unserved, self.unserved_best)

    @property
    def worst(self) -> float:
        """The objective in the scenario in which the plan does worst."""
        return float(self.objective.min() if self.covers else self.objective.max())


def scenario_weights(weights, count: int) -> np.ndarray:
    """The probability (S,) of every scenario from ``weights`` as they were given (None: all alike)."""
    if weights is None:
        return np.full(count, 1.0 / count)
    weights = np.asarray(weights, dtype=np.float64)
    if len(weights) != count or not np.all(np.isfinite(weights)) or not np.all(weights > 0):
        raise InputError("scenario_weights", count=count, value=first_few(weights.tolist(), limit=10))
    return weights / weights.sum()


def scenario_plan(
    question: Question, people: np.ndarray, weights: np.ndarray, criterion: str, effort: Effort, clock: Clock
) -> ScenarioPlan:
    """The plan of ``question``, whose demand is the mean population, for populations ``people`` (S, n) of ``weights``
    (S,). ``worst`` and ``regret`` need a question with a problem of least cost."""
    judging = effort if criterion == "expected" else replace(effort, near_optimal=None)
    mean = _solved(question, question.demand.population, judging, clock, share=0.5)
    rows = question.rows(question.limits)
    alone = question if criterion != "expected" else question.without_floors()
    plans = _best_plans(alone, people, effort, clock)
    best, bound = np.array([p.objective for p in plans]), np.array([p.bound for p in plans])
    better = np.maximum if question.covers else np.minimum
    if criterion == "expected":
        return _expected(question, people, weights, mean, plans, effort)

    starts = [mean.is_open, *(plan.is_open for plan in plans)]
    for start in starts:
        counts = _keep_floors(question, people, start)
        best = better(best, np.where(counts, _objectives(question, people, start, effort, mean), best))
    everyone = np.array([question.objective(one, 0.0) for one in people])
    against = everyone - best if question.covers else best
    if criterion == "worst":
        against = everyone if question.covers else np.zeros(len(people))
    among, scale = people, question.kappa
    if scale is not None:
        among, against = _as_exponentials(question, people, best, criterion)
    found = compromise(question, among, against, rows, starts, effort, clock)
    if scale is not None:
        found = replace(found, bound=as_distance(scale, found.bound))
    is_open = question.sites.fixed.copy()
    is_open[question.problem(people[0], rows).position[found.plan]] = True
    objective = _objectives(question, people, is_open, effort, mean)
    best = better(best, objective)
    # Sums of the same numbers in another order are no regret.
    objective = np.where(np.abs(objective - best) <= SAME * np.abs(best), best, objective)
    if criterion == "regret":
        largest = float(np.abs(objective - best).max())
        least = min(max(0.0, found.bound), largest)
    else:
        largest = float(objective.min() if question.covers else objective.max())
        # Nobody pays less than nothing, and no more are covered than there are, until more is known.
        most = min(-found.bound, float(everyone.min()))
        least = max(most, largest) if question.covers else min(max(0.0, found.bound), largest)
    gap, status = judged(largest, least, effort.gap, "finished" if found.finished else clock.ending)
    if criterion == "regret" and not are_known(best, better(bound, best), effort):
        status = clock.ending
    importance = None
    if effort.near_optimal is not None:
        verdicts, room = Verdicts(question.sites, is_open), effort.near_optimal * abs(largest)
        if scale is not None:
            room = float(np.expm1(scale * (largest + room)) - np.expm1(scale * largest))
        judge_compromise(question, among, against, rows, found, room, verdicts, judging_clock(clock))
        importance = verdicts.words()
    plan = replace(question.given(question.demand.population, is_open, effort, mean), importance=importance)
    plan = replace(plan, objective=largest, bound=least, gap=gap, status=status, seconds=clock.seconds)
    return ScenarioPlan(plan, weights, objective, best, better(bound, best), question.covers)


def _expected(
    question: Question,
    people: np.ndarray,
    weights: np.ndarray,
    mean: SitingPlan,
    plans: list[SitingPlan],
    effort: Effort,
) -> ScenarioPlan:
    """What the plan for the mean population does in every scenario, beside the best ``plans`` of each."""
    better = np.maximum if question.covers else np.minimum
    best, bound = np.array([plan.objective for plan in plans]), np.array([plan.bound for plan in plans])
    if question.problem is not None or question.covers:
        objective = _objectives(question, people, mean.is_open, effort, mean)
        best = better(best, objective)
        return ScenarioPlan(mean, weights, objective, best, better(bound, best), question.covers)
    described = [question.given(one, mean.is_open, effort, mean) for one in people]
    objective = np.array([plan.objective for plan in described])
    unserved, fewest = (np.array([plan.unserved_people for plan in these]) for these in (described, plans))
    # Who serves fewer pays less: such a plan says nothing about the best one, and one that serves more is it.
    alike = served_alike(unserved, fewest)
    best = np.where(alike, np.minimum(best, objective), np.where(unserved < fewest, objective, best))
    fewest = np.minimum(unserved, fewest)
    return ScenarioPlan(mean, weights, objective, best, np.minimum(bound, best), False, unserved, fewest)


def are_known(best: np.ndarray, bound: np.ndarray, effort: Effort) -> bool:
    """Are the ``best`` objectives (S,) of scenarios those of proven plans? What a plan loses to one that time ran out
    for may be more than it seems, so that a small regret is no proof."""
    return bool(np.all(np.abs(best - bound) <= max(effort.gap, OPTIMAL_GAP) * np.abs(best)))


def _as_exponentials(question: Question, people: np.ndarray, best: np.ndarray, criterion: str):
    """Populations (S, n) and what they are compared with (S,), so that the largest excess is exp(kappa z) - 1 where z
    is the largest equally distributed equivalent, or regret, of a scenario:

    EDE_s = ln(1 + v_s / W_s) / kappa,    EDE_s - best_s = ln(1 + (v_s / W_s - b_s) / (1 + b_s)) / kappa

    v_s the sum of w_i (exp(kappa d_i) - 1),  W_s all people,  b_s = exp(kappa best_s) - 1."""
    everyone = np.array([question.weights(one).sum() for one in people])
    scale, against = 1.0 / np.maximum(everyone, 1e-300), np.zeros(len(people))
    if criterion == "regret":
        least = np.expm1(question.kappa * best)
        scale, against = scale / (1.0 + least), least / (1.0 + least)
    return people * scale[:, None], against


def _solved(question: Question, people: np.ndarray, effort: Effort, clock: Clock, share: float) -> SitingPlan:
    return question.asked(people, question.limits, effort.within(clock, share))


def _best_plans(question: Question, people: np.ndarray, effort: Effort, clock: Clock) -> list[SitingPlan]:
    """The best plan of every scenario on its own."""
    plain = replace(effort, near_optimal=None)
    count = len(people)
    return [_solved(question, one, plain, clock, BEST_SHARE / (count - k)) for k, one in enumerate(people)]


def _keep_floors(question: Question, people: np.ndarray, is_open: np.ndarray) -> np.ndarray:
    """In which scenarios does the plan ``is_open`` (m,) keep the floors, (S,) bool?"""
    if question.floors is None:
        return np.ones(len(people), dtype=bool)
    problems = [question.problem(one, question.rows(question.limits)) for one in people]
    floors = [question.floors_of(*one) for one in zip(people, problems)]
    return np.array([one.kept(problem, is_open[problem.position]) for one, problem in zip(floors, problems)])


def _objectives(question: Question, people: np.ndarray, is_open: np.ndarray, effort: Effort, like) -> np.ndarray:
    """The objective of the plan ``is_open`` (m,) in every scenario, (S,)."""
    if question.problem is None:
        return np.array([question.given(one, is_open, effort, like).objective for one in people])
    rows = question.rows(question.limits)
    problems = [question.problem(one, rows) for one in people]
    values = [problem.value(is_open[problem.position]) for problem in problems]
    return np.array([question.objective(one, value) for one, value in zip(people, values)])
