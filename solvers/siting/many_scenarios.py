"""One plan for several populations, where a plan is valued population by population (:mod:`.parts`).

    lexicographically   min  sum_s u_s(y),   then   min  max_s [ c_s(y) - r_s ]       u people unserved, c cost

c is minus the people covered where the model covers people; r_s = 0 for the worst case, and the least cost known of
scenario s for the largest regret. Candidates are the plans of single scenarios and of mean populations, whose weights
cutting planes choose as in :mod:`.minimax`; exchanges improve the best, and a program over all populations, where it is
small enough, closes the rest. :mod:`.scenario_values` values plans, :mod:`.scenario_bounds` says how good any can be.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from ..errors import InputError, SolverFailure
from ..mip import InfeasibleProgram
from .clock import Clock
from .effort import Effort
from .many import Many
from .minimax import worst_weights
from .nested_program import answered, joined, of_least_excess, serving, serving_most
from .plan import SitingPlan, judged
from .scenario_bounds import Bounds
from .scenario_values import Values
from .scenarios import ScenarioPlan, are_known

PARTS_SHARE, CUTS_SHARE, CUT_SHARE = 0.5, 0.4, 0.25
"""Shares of the time: for the best plans of scenarios, for cutting planes, and for each of them."""
SEARCH_SHARE, SEARCH_SECONDS, FEWEST_SHARE = 0.4, 15.0, 0.4
"""Share of the time left for exchanges, and their time without a limit; and for who is served at most."""
MOST_CUTS = 12
"""Weights that are tried at most."""
LEAST_SECONDS = 0.2
"""What any plan is given in any case."""
MOST_PAIRS, PAIRS_A_SECOND = 40_000, 2_000
"""Pairs of all populations up to which their programs are joined, and those for every second that is left."""
MOST_MOVES = 100_000
"""Exchanges in one round at most."""


def many_scenarios(
    many: Many, people: np.ndarray, weights: np.ndarray, criterion: str, effort: Effort, clock: Clock
) -> ScenarioPlan:
    """The plan for populations ``people`` (S, n) by ``worst`` or ``regret``, as :func:`.scenarios.scenario_plan`.

    Raises ``InputError`` where no plan keeps floors and least loads in every population."""
    return _Work(many, people, weights, criterion, effort, clock).run()


class _Work:
    def __init__(self, many: Many, people, weights, criterion: str, effort: Effort, clock: Clock) -> None:
        self.many, self.people, self.weights, self.criterion = many, people, weights, criterion
        self.effort, self.clock = replace(effort, near_optimal=None), clock
        self.question = many.question
        self.values = Values(many, people, clock)
        self.bounds = Bounds(self.values, weights, effort.gap, clock)

    def run(self) -> ScenarioPlan:
        many, values, bounds, clock = self.many, self.values, self.bounds, self.clock
        count = len(self.people)
        mean = self._asked(self.question.demand.population, PARTS_SHARE / (count + 1))
        values.reachable = mean.reachable
        own = [self._asked(one, PARTS_SHARE / (count - k)) for k, one in enumerate(self.people)]
        if many.kappa is not None:
            values.scale = 1.0 / np.maximum(values.most_paying(own), 1e-300)
        for plan in (mean, *own):
            values.know(many.plan_of(plan))
        if self.criterion == "regret":
            values.against = values.least(own)[1]
            if many.kappa is not None:
                values.factor = 1.0 / (1.0 + values.against)
        values.choose()
        if values.best is None:
            self._program()
        if values.best is None:
            clock.progress.check()
            raise SolverFailure("no_plan_in_time", seconds=f"{clock.limit or 0:g}")
        if np.isfinite(values.worth[0]):
            bounds.of_parts(own, mean)
        if np.isfinite(values.worth[0]) and not bounds.will_do:
            self._exchange(clock.share(SEARCH_SHARE, SEARCH_SECONDS))
            self._cut(clock.share(CUTS_SHARE))
            self._program()
        return self._answer(own, mean)

    def _asked(self, people: np.ndarray, share: float) -> SitingPlan:
        """The best plan for one population, in a ``share`` of the time."""
        effort = self.effort.within(self.clock, share, LEAST_SECONDS)
        return self.question.asked(people, self.question.limits, effort)

    # ---- plans ---------------------------------------------------------------------------------

    def _cut(self, clock: Clock) -> None:
        """Weights by cutting planes, and the plan and the bound of the mean population of each."""
        values, bounds = self.values, self.bounds
        for _ in range(MOST_CUTS):
            if clock.over() or bounds.will_do or not values.known:
                return
            most_left = values.worth[0] + values.noise
            cuts = [values.excess(cost) for _, left, cost in values.known if left.sum() <= most_left]
            if not cuts:
                return
            weights, most = worst_weights(np.array(cuts))
            if most <= bounds.bound + 0.1 * self.effort.gap * max(abs(most), 1e-9):
                return
            effort = self.effort.within(clock, CUT_SHARE, LEAST_SECONDS)
            try:
                shares = weights * values.scale * values.factor
                shares = shares / shares.sum()
                mean = self.question.asked(shares @ self.people, self.question.limits, effort)
            except (InputError, SolverFailure):
                return
            plan = self.many.plan_of(mean)
            seen = any(np.array_equal(plan, one) for one, _, _ in values.known)
            values.know(plan)
            before = bounds.bound
            bounds.of_mean(mean, shares)
            if seen and bounds.bound <= before:
                return

    def _exchange(self, clock: Clock) -> None:
        """A site for another, one more or one fewer: in random order, the first that is better."""
        values = self.values
        may, generator = np.flatnonzero(values.parts[0].free), np.random.default_rng(0)
        better = True
        while better and not clock.over():
            better = False
            out, into = may[values.best[may]], may[~values.best[may]]
            count = (len(out) + 1) * (len(into) + 1) - 1
            order = generator.permutation(count) if count < MOST_MOVES else generator.integers(0, count, MOST_MOVES)
            for k in order:
                if clock.over():
                    return
                closes, opens = divmod(int(k), len(into) + 1)
                trial = values.best.copy()
                trial[out[closes : closes + 1]], trial[into[opens : opens + 1]] = False, True
                if values.know(trial):
                    better = True
                    break

    # ---- the program ---------------------------------------------------------------------------

    def _program(self) -> None:
        """The program over all populations: first who is served, then at what cost."""
        values, bounds, clock = self.values, self.bounds, self.clock
        if values.best is not None and (clock.over() or bounds.will_do):
            return
        parts, size = values.parts, sum(part.size for part in values.parts)
        few = size <= MOST_PAIRS and (clock.left is None or size <= PAIRS_A_SECOND * clock.left)
        if values.best is not None and (clock.over() or not few):
            return
        if values.best is None:
            clock.grant(1.0)
        m, noise, effort = len(parts[0].free), values.noise, replace(self.effort, gap=0.1 * self.effort.gap)
        everyone = sum(part.people for part in parts)
        try:
            if everyone > 0 and not bounds.fewest_is_proven:
                blocks = [part.block(values.best, part.people, clock) for part in parts]
                programs = [block.program for block in blocks]
                program = serving_most(blocks, joined(programs, m, same=True))
                part = clock.share(FEWEST_SHARE)
                found, most = answered(program, programs, m, replace(effort, gap=0.0), part, same=True)
                if np.isfinite(most):
                    bounds.fewest = max(bounds.fewest, everyone - most - noise)
                if found is not None:
                    values.know(found[0])
            if values.best is None and everyone > 0:
                return
            unserved, excess = values.worth
            unserved = unserved if np.isfinite(unserved) and unserved > noise else 0.0
            blocks = [part.block(values.best, unserved, clock) for part in parts]
            paid = values.scale * values.factor
            programs = [replace(block.program, c=one * block.program.c) for one, block in zip(paid, blocks)]
            program = joined(programs, m, same=True)
            if unserved > 0:
                program = serving(blocks, program, everyone - unserved - noise)
            against = values.factor * values.against - paid * np.array([part.constant for part in parts])
            start = excess if np.isfinite(excess) else None
            program = of_least_excess(programs, program, against, bounds.bound, np.inf, start)
            found, bound = answered(program, programs, m, effort, clock, same=True)
        except InfeasibleProgram as error:
            if values.best is None:
                raise InputError("scenarios_conflict") from error
            return
        if found is not None:
            values.know(found[0])
        if np.isfinite(bound):
            bounds.rise(min(bound, values.worth[1]))

    # ---- the answer ----------------------------------------------------------------------------

    def _answer(self, own: list[SitingPlan], mean: SitingPlan) -> ScenarioPlan:
        many, values, bounds, clock = self.many, self.values, self.bounds, self.clock
        covers, count = values.covers, len(self.people)
        finished, regrets = bounds.will_do, self.criterion == "regret"

        def described(people: np.ndarray, parts: int, known: SitingPlan) -> SitingPlan:
            if np.array_equal(many.plan_of(known), values.best):
                return known
            effort = self.effort.within(clock, 1.0 / parts, LEAST_SECONDS)
            return many.given(people, values.best, effort, mean, alone=parts > 1)

        plans = [described(one, count + 1 - k, own[k]) for k, one in enumerate(self.people)]
        unserved, cost = values.unserved(plans), values.cost([plan.objective for plan in plans])
        if not np.isfinite(values.worth[0]):
            bounds.of_plans(own, mean, unserved)
        fewest, best = values.least(own)
        alike = unserved <= fewest + 1e-6 * np.maximum(1.0, fewest)
        more = unserved < fewest - 1e-6 * np.maximum(1.0, fewest)
        best = np.where(more | (alike & (cost < best + 1e-9 * np.abs(best))), cost, best)
        bound = np.minimum(values.cost([plan.bound for plan in own]), best)
        if regrets:
            factor = 1.0 / (1.0 + best) if many.kappa is not None else 1.0
            value = max(0.0, float(np.where(alike, (cost - best) * factor, -np.inf).max()))
            # Where fewer people are served than could be, what that saves is no measure of a regret.
            least = max(0.0, min(bounds.bound, value)) if alike.all() else 0.0
        else:
            value = float(cost.max())
            least = min(bounds.bound, value) if covers else max(0.0, min(bounds.bound, value))
        if regrets and many.kappa is None:
            objective, limit = value, least
        else:
            objective, limit = float(values.objective(value)), float(values.objective(least))
        gap, status = judged(objective, limit, self.effort.gap, "finished" if finished else clock.ending)
        # Nothing is best while others may serve more people.
        known = not regrets or are_known(values.objective(best), values.objective(bound), self.effort)
        status = status if bounds.fewest_is_proven and known else clock.ending
        plan = described(self.question.demand.population, 1, mean)
        plan = replace(plan, objective=objective, bound=limit, gap=gap, status=status, seconds=clock.seconds)
        return ScenarioPlan(
            plan,
            self.weights,
            values.objective(cost),
            values.objective(best),
            values.objective(bound),
            covers,
            None if covers else unserved,
            None if covers else np.minimum(fewest, unserved),
        )
