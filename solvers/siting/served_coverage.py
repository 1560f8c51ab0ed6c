"""Maximal coverage within capacities where sites have several sizes, or everyone goes to the nearest site.

max   people served     sites and rules as in maximal coverage;  sum_l y_jl <= 1 over the sizes l of a site
      at any site within the standard that has room (Current & Storbeck 1988, Environment and Planning B 15:153-163),
      or at the nearest open site, even if it is full (:mod:`.full_sites`)
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from ..problem import Demand, TravelCosts
from ..progress import SILENT, Progress
from .capacitated import CapacitatedCoverage
from .clock import Clock
from .closest import judged, listed_places, shares
from .cover_plan import Found, best_cover, covers_whole_people, most_covered
from .effort import ORDINARY, Effort
from .evaluate import Evaluation, evaluate_capacitated, evaluate_full, evaluate_people, open_pairs
from .exact import program_for
from .full_coverage import FullCoverage
from .full_program import fewest_unserved_program
from .full_sites import LARGEST_PROGRAM, full_sites
from .hurried import HurriedCoverage, no_time_to_judge
from .importance import Verdicts, judging_clock
from .importance_sizes import Deciding
from .levels import Levels
from .lists import merged
from .parts import CoverPart, NearestPart
from .plan import SitingPlan, most_people, staged
from .plan import judged as gap_and_status
from .polish import polished
from .region_rules import RegionRules
from .rules import Limits
from .served_problem import ServedProblem
from .sites import Sites

ELSEWHERE_SHARE, ELSEWHERE_SECONDS = 0.4, 60.0
"""Large problems of nearest sites: the share of a limit, or the time, for the bound of serving people anywhere."""


@dataclass(frozen=True)
class ServedPlan:
    """The ``plan``, and with levels the ``level`` (m,) at which each site opens (NaN for others) and the ``capacity``
    (m,) it has then."""

    plan: SitingPlan
    level: np.ndarray | None = None
    capacity: np.ndarray | None = None


def served_coverage(
    demand: Demand,
    sites: Sites,
    costs: TravelCosts,
    standard: float | np.ndarray,
    limits: Limits,
    rules: RegionRules | None = None,
    demand_region: np.ndarray | None = None,
    effort: Effort = ORDINARY,
    progress: Progress = SILENT,
    levels: Levels | None = None,
    even_if_full: bool = False,
) -> ServedPlan:
    """The plan that serves most people within ``standard``; arguments as in maximal coverage.

    With ``levels`` every site that opens does so at one of several sizes, whose costs count against BUDGET. With
    ``even_if_full`` everyone goes to the nearest open site within the standard, and is served if there is room.
    Raises ``InputError`` for limits and rules that cannot be kept, naming them.
    """
    clock = Clock(effort.time_limit, progress)
    work = _Work(demand, sites, costs, standard, limits, rules, demand_region, effort, clock, levels)
    return work.at_nearest() if even_if_full else work.anywhere()


def served_part(
    demand: Demand,
    sites: Sites,
    costs: TravelCosts,
    standard: float | np.ndarray,
    limits: Limits,
    rules: RegionRules | None = None,
    demand_region: np.ndarray | None = None,
    clock: Clock | None = None,
    levels: Levels | None = None,
    even_if_full: bool = False,
) -> CoverPart | NearestPart:
    """The problem as one part of a question about several years or populations; arguments as in
    :func:`served_coverage`."""
    clock = Clock() if clock is None else clock
    served = ServedProblem(demand, sites, costs, standard, limits, rules, demand_region, ORDINARY, clock, levels)
    return NearestPart(served.problem, covers=True) if even_if_full else CoverPart(served.space, served.measure)


class _Work(ServedProblem):
    """The plans of the problem, and what they mean for the sites."""

    def anywhere(self) -> ServedPlan:
        """People may go wherever there is room."""
        space, measure = self.space, self.measure
        found = best_cover(space, measure, self.effort, self.clock, self.progress)
        kind, progress = CapacitatedCoverage, self.progress
        if found.ending == "cancelled":
            progress = SILENT
        if found.ending == "cancelled" or no_time_to_judge(measure, found.is_open, self.clock):
            # The user wants to stop and may want to keep what there is, or the time is over: judging it is quick.
            kind = HurriedCoverage
            measure = HurriedCoverage(measure.groups, measure.capacity, self.floors, progress, self.least)

        def feasible(plan: np.ndarray) -> bool:
            return space.feasible(plan, measure)

        plan = self.smallest(measure, feasible, polished(space, measure, found.is_open))
        is_open, sites, least = self.sites_of(plan)
        people = self.demand.population
        judge = kind(merged(self.pairs, people, self.label), sites.capacity, self.floors, progress, least)
        if kind is HurriedCoverage:
            reach = open_pairs(self.pairs, is_open)
            evaluation = evaluate_people(reach, people, judge.pair_people(reach, people, is_open))
        else:
            served = judge.value(is_open)
            evaluation = evaluate_capacitated(
                self.pairs, people, is_open, sites.capacity, served, self.floors, self.label, progress, least
            )

        def importance() -> np.ndarray:
            def worth(plan: np.ndarray) -> float:
                return -self.measure.value(plan) if feasible(plan) else np.inf

            deciding = Deciding(program_for(space, self.measure, None), worth)
            return self._importance(deciding, is_open, -evaluation.people, evaluation.people, self.measure.noise)

        losses = np.zeros(len(is_open))
        if self.sizes is None or kind is HurriedCoverage:
            losses = judge.losses(is_open)
        else:
            # What closing a site loses is known from polishing, size by size.
            losses[self.sizes.site[plan]] = measure.losses(plan)[plan]
        return self._answer(plan, is_open, evaluation, judge, found, importance, losses)

    def at_nearest(self) -> ServedPlan:
        """Everyone goes to the nearest site, even if it is full."""
        space, people, reach = self.space, self.demand.population, self.reach
        problem = self.problem
        known = self._elsewhere(problem)
        answer = full_sites(problem, space, self.effort, self.clock, cheaply=False, known=known)
        judge = FullCoverage(reach, people, space.sites.capacity, self.least)
        noise = judge.noise

        def keeps(plan: np.ndarray) -> bool:
            missed, unserved, _ = judged(problem, plan)
            return missed <= noise and unserved <= answer.unserved + noise

        def feasible(plan: np.ndarray) -> bool:
            return bool(space.rows.allow(space.rows.use(plan))) and keeps(plan)

        plan = self.smallest(judge, feasible, polished(space, judge, answer.is_open, keeps))
        is_open, sites, least = self.sites_of(plan)
        share = shares(problem, plan, listed_places(reach, people, space))
        evaluation = evaluate_full(self.pairs, people, is_open, sites.capacity, share)
        found = Found(answer.is_open, problem.people - answer.least, answer.ending, answer.solver)

        def importance() -> np.ndarray:
            def worth(plan: np.ndarray) -> float:
                missed, unserved, _ = judged(problem, plan)
                return unserved if missed <= noise and problem.allows(plan) else np.inf

            deciding = None
            if len(problem.costs) <= LARGEST_PROGRAM:
                deciding = Deciding(fewest_unserved_program(problem), worth)
            unserved = problem.people - evaluation.people
            return self._importance(deciding, is_open, unserved, evaluation.people, noise)

        judge = FullCoverage(self.pairs, people, sites.capacity, least)
        return self._answer(plan, is_open, evaluation, judge, found, importance, judge.losses(is_open))

    def _elsewhere(self, problem) -> tuple[float, tuple[np.ndarray, ...]]:
        """What serving people anywhere says of large problems: how many stay unserved at least, and a plan."""
        if len(problem.costs) <= LARGEST_PROGRAM:
            return 0.0, ()
        part = self.clock.share(ELSEWHERE_SHARE, ELSEWHERE_SECONDS)
        found = best_cover(self.space, self.measure, self.effort, part, self.progress)
        return problem.people - found.bound, (found.is_open,)

    def _importance(self, deciding: Deciding | None, is_open, value: float, people: float, noise: float) -> np.ndarray:
        """The verdict on every site, where a share of the ``people`` served makes plans near-optimal."""
        verdicts, clock, effort = Verdicts(self.sites, is_open), judging_clock(self.clock), self.effort
        if deciding is not None:
            room = effort.near_optimal * people + noise
            deciding.judge(is_open, value, room, verdicts, clock, effort.solver, self.sizes)
        return verdicts.words()

    def _answer(self, plan, is_open, evaluation: Evaluation, judge, found: Found, importance, losses) -> ServedPlan:
        sites = self.sites
        if found.ending == "cancelled":
            self.measure.progress = SILENT
        objective = evaluation.people
        whole = covers_whole_people(self.demand, self.space.sites, capacitated=True)
        bound = most_people(found.bound, objective, most_covered(self.space, self.measure), whole)
        gap, status = gap_and_status(objective, bound, self.effort.gap, found.ending)
        order, gained = staged(is_open, judge.opening(is_open & sites.today, is_open & sites.opens))
        answer = SitingPlan(
            is_open=is_open,
            order=order,
            gained=gained,
            today=judge.value(sites.today),
            marginal=np.where(is_open, losses, np.nan),
            evaluation=evaluation,
            reachable=np.diff(self.pairs.indptr) > 0,
            population=self.demand.population,
            objective=objective,
            bound=bound,
            gap=gap,
            status=status,
            solver=found.solver,
            seconds=self.clock.seconds,
            sites_open=int((is_open & sites.ours).sum()),
        )
        if self.effort.near_optimal is not None:
            answer = replace(answer, importance=importance())
        if self.sizes is None:
            return ServedPlan(answer)
        chosen = self.sizes.chosen(plan)
        return ServedPlan(answer, self.sizes.levels_opened(sites, chosen), self.sizes.opened(sites, chosen).capacity)
