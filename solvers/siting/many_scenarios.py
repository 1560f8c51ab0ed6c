"""One plan for several populations, where a plan is valued population by population (:mod:`.parts`).

    lexicographically   min  sum_s u_s(y),   then   min  max_s [ c_s(y) - r_s ]       u people unserved, c cost

c is minus the people covered where the model covers people; r_s = 0 for the worst case, and the least cost known of
scenario s for the largest regret. Candidates are the plans of single scenarios and of mean populations, whose weights
cutting planes choose as in :mod:`.minimax`; exchanges improve the best, and a program over all populations, where it is
small enough, closes the rest. Bounds are those of the parts and of the mean populations: for any weights lambda a
plan's largest excess is no less than the mean one, nor is that less than what the mean population costs, as long as
places may be split (:attr:`.Many.convex`).
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
from .scenarios import ScenarioPlan, are_known

PARTS_SHARE, CUTS_SHARE, CUT_SHARE = 0.5, 0.4, 0.25
"""Shares of the time: for the best plans of scenarios, for cutting planes, and for each of them."""
SEARCH_SHARE, SEARCH_SECONDS, FEWEST_SHARE = 0.4, 15.0, 0.4
"""Share of the time left for exchanges, and their time without a limit; and for who is served at most."""
MOST_CUTS = 12
LEAST_SECONDS = 0.2
MOST_PAIRS, PAIRS_A_SECOND = 40_000, 2_000
"""Pairs of all populations up to which their programs are joined, and those for every second that is left."""
MOST_MOVES = 100_000
WORST = (np.inf, np.inf)


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
        self.question, count = many.question, len(people)
        self._parts: list | None = None
        self.noise = 1e-6 * max(1.0, float(people.sum()))
        self.reachable = None
        self.against, self.factor, self.scale = np.zeros(count), np.ones(count), np.ones(count)
        """What the costs (S,) are compared with, what an excess counts, and what makes costs of the parts of them: with
        an aversion to inequality cost is exp(kappa EDE) - 1, and its excess counts as :mod:`.scenarios` has it."""
        self.known: list[tuple[np.ndarray, np.ndarray, np.ndarray]] = []
        """Plans (o,), with the people unserved and the cost in every population (S,)."""
        self.best, self.worth = None, WORST
        self.bound = -np.inf
        """What no plan's largest excess is below that leaves as few people unserved as the best one, in all or, where
        there was no time to value plans, in every population."""
        self.fewest = 0.0
        """People who stay unserved in all, whatever opens."""

    @property
    def parts(self) -> list:
        if self._parts is None:
            self._parts = [self.many.part(one, self.question.limits) for one in self.people]
        return self._parts

    def run(self) -> ScenarioPlan:
        question, clock = self.question, self.clock
        count = len(self.people)
        mean = self._asked(question.demand.population, PARTS_SHARE / (count + 1))
        self.reachable = mean.reachable
        own = [self._asked(one, PARTS_SHARE / (count - k)) for k, one in enumerate(self.people)]
        if self.many.kappa is not None:
            self.scale = 1.0 / np.maximum(self._most_paying(own), 1e-300)
        for plan in (mean, *own):
            self._know(self.many.plan_of(plan))
        if self.criterion == "regret":
            self.against = self._least(own)[1]
            if self.many.kappa is not None:
                self.factor = 1.0 / (1.0 + self.against)
        self._choose()
        if self.best is None:
            self._program()
        if self.best is None:
            clock.progress.check()
            raise SolverFailure("no_plan_in_time", seconds=f"{clock.limit or 0:g}")
        if np.isfinite(self.worth[0]):
            self._bound(own, mean)
        if np.isfinite(self.worth[0]) and not self._done():
            left = clock.left
            self._exchange(clock.part(SEARCH_SECONDS if left is None else SEARCH_SHARE * left))
            self._cut(clock.part(np.inf if clock.left is None else CUTS_SHARE * clock.left))
            self._program()
        return self._answer(own, mean)

    def _asked(self, people: np.ndarray, share: float) -> SitingPlan:
        """The best plan for one population, in a ``share`` of the time."""
        left = self.clock.left
        seconds = None if left is None else max(LEAST_SECONDS, share * left)
        return self.question.asked(people, self.question.limits, replace(self.effort, time_limit=seconds))

    # ---- what is known -------------------------------------------------------------------------

    def _know(self, plan: np.ndarray) -> bool:
        """Value a plan (o,) in every population, and keep it if it is the best. Without time it is not valued."""
        if self.clock.over() and self.best is None and not self._asks:
            self.best = plan
        if self.clock.over() and self.best is not None:
            return False
        values = np.array([part.value(plan, self.clock) for part in self.parts])
        if not np.isfinite(values).all():
            return False
        cost = values[:, 1]
        if self.many.kappa is not None:
            paying = [part.paying(plan, left) for part, left in zip(self.parts, values[:, 0])]
            cost = cost / np.maximum(paying, 1e-300)
        self.known.append((plan, values[:, 0], cost))
        worth = self._worth(values[:, 0], cost)
        if not self._better(worth):
            return False
        self.best, self.worth = plan, worth
        return True

    @property
    def _asks(self) -> bool:
        """Is there something that a plan may fail to keep in one population or another?"""
        return self.many.asks

    def _worth(self, unserved: np.ndarray, cost: np.ndarray) -> tuple[float, float]:
        return float(unserved.sum()), float(self._excess(cost).max())

    def _excess(self, cost: np.ndarray) -> np.ndarray:
        return (cost - self.against) * self.factor

    def _cost(self, objective) -> np.ndarray:
        """The cost of plans, or bounds, that the model gives an ``objective``."""
        objective = np.asarray(objective, dtype=np.float64)
        if self.many.kappa is not None:
            return np.expm1(self.many.kappa * objective)
        return -objective if self.question.covers else objective

    def _objective(self, cost) -> np.ndarray:
        cost = np.asarray(cost, dtype=np.float64)
        if self.many.kappa is not None:
            return np.log1p(np.maximum(cost, 0.0)) / self.many.kappa
        return -cost if self.question.covers else cost

    def _better(self, worth: tuple[float, float]) -> bool:
        noise = self.noise
        if worth[0] > self.worth[0] + noise:
            return False
        return worth[0] < self.worth[0] - noise or worth[1] < self.worth[1] - 1e-9 * max(1.0, abs(self.worth[1]))

    def _choose(self) -> None:
        """The best of all plans known, now that it is known what they are compared with."""
        plans, self.known, self.worth = self.known, [], WORST
        for plan, unserved, cost in plans:
            worth = self._worth(unserved, cost)
            self.known.append((plan, unserved, cost))
            if self._better(worth):
                self.best, self.worth = plan, worth

    def _least(self, own: list[SitingPlan]) -> tuple[np.ndarray, np.ndarray]:
        """The fewest people unserved in each population, and the least cost of plans that leave no more (S,)."""
        unserved, cost = self._unserved(own), self._cost([plan.objective for plan in own])
        for _, left, paid in self.known:
            noise = 1e-6 * np.maximum(1.0, unserved)
            better = (left < unserved - noise) | ((left <= unserved + noise) & (paid < cost))
            unserved, cost = np.where(better, left, unserved), np.where(better, paid, cost)
        return unserved, cost

    def _unserved(self, plans: list[SitingPlan]) -> np.ndarray:
        """People whom some site could reach and who are not served, (S,)."""
        if self.question.covers:
            return np.zeros(len(plans))
        reached = self.people[:, self.reachable].sum(axis=1)
        left = reached - np.array([plan.evaluation.people for plan in plans])
        return np.where(left > 1e-9 * reached, left, 0.0)

    def _most_paying(self, own: list[SitingPlan]) -> np.ndarray:
        """The people whose cost counts in a plan at most, (S,): those whom some site can reach, as far as there is room
        (where everyone goes to the nearest site, with or without)."""
        reached = self.people[:, self.reachable].sum(axis=1)
        if self.many.crowds:
            return reached
        proven = np.array([plan.status in ("optimal", "gap_reached") for plan in own])
        return reached - np.where(proven, self._unserved(own), 0.0)

    def _done(self) -> bool:
        scale = max(abs(self.worth[1]), 1e-9 * float(np.abs(self.against).max(initial=1.0)))
        return self._fewest and self.worth[1] - self.bound <= max(self.effort.gap, 1e-6) * scale

    # ---- bounds --------------------------------------------------------------------------------

    def _bound(self, own: list[SitingPlan], mean: SitingPlan) -> None:
        bound, asked = self._cost([plan.bound for plan in own]), self._unserved(own)
        spare = np.zeros(len(own))
        sure = np.array([plan.status in ("optimal", "gap_reached") for plan in own])
        if asked.any() or (np.isfinite(self.worth[0]) and self.worth[0] > 0):
            fewest = np.array([one if yes else part.fewest for one, yes, part in zip(asked, sure, self.parts)])
            self.fewest = float(fewest.sum())
            spare = np.maximum(self.worth[0] - (fewest.sum() - fewest), 0.0)
        for k in np.flatnonzero(spare > asked + 1e-6 * np.maximum(1.0, asked)):
            left = self.clock.left
            clock = self.clock.part(SEARCH_SECONDS if left is None else max(LEAST_SECONDS, 0.1 * left))
            upper = float(self._cost(own[k].objective)) / self.scale[k]
            bound[k] = self.scale[k] * self.parts[k].least_cost(spare[k], upper, clock)
        self.bound = float(self._excess(bound).max())
        self._mean_bound(mean, self.weights)

    def _bound_of_parts(self, own: list[SitingPlan], mean: SitingPlan, unserved: np.ndarray) -> None:
        """As :meth:`_bound`, of plans that leave no more people ``unserved`` (S,) in any population."""
        asked = self._unserved(own)
        known = unserved <= asked + 1e-6 * np.maximum(1.0, asked)
        least = self._cost([plan.bound for plan in own])
        bound = np.where(known, least, -np.inf if self.question.covers else 0.0)
        self.bound = float(self._excess(bound).max())
        self.worth = (float(unserved.sum()), np.inf)
        self._mean_bound(mean, self.weights)

    def _mean_bound(self, mean: SitingPlan, shares: np.ndarray) -> None:
        """What the best plan for the people sum_s ``shares``_s w_s says, where everyone is served in all."""
        if not self.many.convex or not (self.question.covers or self.worth[0] <= self.noise):
            return
        least = float(self._cost(mean.bound))
        if self.many.kappa is not None:
            least *= mean.evaluation.people
        weights = shares / (self.scale * self.factor)
        bound = (least - float((weights * self.factor) @ self.against)) / weights.sum()
        self.bound = max(self.bound, bound)

    @property
    def _fewest(self) -> bool:
        """Is it proven that no plan leaves fewer people unserved in all?"""
        return self.worth[0] <= self.fewest + self.noise

    # ---- plans ---------------------------------------------------------------------------------

    def _cut(self, clock: Clock) -> None:
        """Weights by cutting planes, and the plan and the bound of the mean population of each."""
        for _ in range(MOST_CUTS):
            if clock.over() or self._done() or not self.known:
                return
            noise = self.noise
            cuts = [self._excess(cost) for _, left, cost in self.known if left.sum() <= self.worth[0] + noise]
            if not cuts:
                return
            weights, most = worst_weights(np.array(cuts))
            if most <= self.bound + 0.1 * self.effort.gap * max(abs(most), 1e-9):
                return
            left = clock.left
            seconds = None if left is None else max(LEAST_SECONDS, CUT_SHARE * left)
            effort = replace(self.effort, time_limit=seconds)
            try:
                shares = weights * self.scale * self.factor
                shares = shares / shares.sum()
                mean = self.question.asked(shares @ self.people, self.question.limits, effort)
            except (InputError, SolverFailure):
                return
            plan = self.many.plan_of(mean)
            seen = any(np.array_equal(plan, one) for one, _, _ in self.known)
            self._know(plan)
            before = self.bound
            self._mean_bound(mean, shares)
            if seen and self.bound <= before:
                return

    def _exchange(self, clock: Clock) -> None:
        """A site for another, one more or one fewer: in random order, the first that is better."""
        may, generator = np.flatnonzero(self.parts[0].free), np.random.default_rng(0)
        better = True
        while better and not clock.over():
            better = False
            out, into = may[self.best[may]], may[~self.best[may]]
            count = (len(out) + 1) * (len(into) + 1) - 1
            order = generator.permutation(count) if count < MOST_MOVES else generator.integers(0, count, MOST_MOVES)
            for k in order:
                if clock.over():
                    return
                closes, opens = divmod(int(k), len(into) + 1)
                trial = self.best.copy()
                trial[out[closes : closes + 1]], trial[into[opens : opens + 1]] = False, True
                if self._know(trial):
                    better = True
                    break

    # ---- the program ---------------------------------------------------------------------------

    def _program(self) -> None:
        """The program over all populations: first who is served, then at what cost."""
        clock = self.clock
        if self.best is not None and (clock.over() or self._done()):
            return
        parts, size = self.parts, sum(part.size for part in self.parts)
        few = size <= MOST_PAIRS and (clock.left is None or size <= PAIRS_A_SECOND * clock.left)
        if self.best is not None and (clock.over() or not few):
            return
        if self.best is None:
            clock.grant(1.0)
        m, noise, effort = len(self.parts[0].free), self.noise, replace(self.effort, gap=0.1 * self.effort.gap)
        everyone = sum(part.people for part in parts)
        try:
            if everyone > 0 and not self._fewest:
                blocks = [part.block(self.best, part.people, clock) for part in parts]
                programs = [block.program for block in blocks]
                program = serving_most(blocks, joined(programs, m, same=True))
                left = clock.left
                part = clock.part(np.inf if left is None else FEWEST_SHARE * left)
                found, most = answered(program, programs, m, replace(effort, gap=0.0), part, same=True)
                if np.isfinite(most):
                    self.fewest = max(self.fewest, everyone - most - noise)
                if found is not None:
                    self._know(found[0])
            if self.best is None and everyone > 0:
                return
            unserved = self.worth[0] if np.isfinite(self.worth[0]) and self.worth[0] > noise else 0.0
            blocks = [part.block(self.best, unserved, clock) for part in parts]
            paid = self.scale * self.factor
            programs = [replace(block.program, c=one * block.program.c) for one, block in zip(paid, blocks)]
            program = joined(programs, m, same=True)
            if unserved > 0:
                program = serving(blocks, program, everyone - unserved - noise)
            against = self.factor * self.against - paid * np.array([part.constant for part in parts])
            value = self.worth[1] if np.isfinite(self.worth[1]) else None
            program = of_least_excess(programs, program, against, self.bound, np.inf, value)
            found, bound = answered(program, programs, m, effort, clock, same=True)
        except InfeasibleProgram as error:
            if self.best is None:
                raise InputError("scenarios_conflict") from error
            return
        if found is not None:
            self._know(found[0])
        if np.isfinite(bound):
            self.bound = max(self.bound, min(bound, self.worth[1]))

    # ---- the answer ----------------------------------------------------------------------------

    def _answer(self, own: list[SitingPlan], mean: SitingPlan) -> ScenarioPlan:
        covers, clock, many = self.question.covers, self.clock, self.many
        finished, regrets = self._done(), self.criterion == "regret"

        def described(people: np.ndarray, parts: int, known: SitingPlan) -> SitingPlan:
            if np.array_equal(many.plan_of(known), self.best):
                return known
            left = clock.left
            effort = replace(self.effort, time_limit=None if left is None else max(LEAST_SECONDS, left / parts))
            return many.given(people, self.best, effort, mean, alone=parts > 1)

        count = len(self.people)
        plans = [described(one, count + 1 - k, own[k]) for k, one in enumerate(self.people)]
        unserved, cost = self._unserved(plans), self._cost([plan.objective for plan in plans])
        if not np.isfinite(self.worth[0]):
            self._bound_of_parts(own, mean, unserved)
        fewest, best = self._least(own)
        alike = unserved <= fewest + 1e-6 * np.maximum(1.0, fewest)
        more = unserved < fewest - 1e-6 * np.maximum(1.0, fewest)
        best = np.where(more | (alike & (cost < best + 1e-9 * np.abs(best))), cost, best)
        bound = np.minimum(self._cost([plan.bound for plan in own]), best)
        if regrets:
            factor = 1.0 / (1.0 + best) if many.kappa is not None else 1.0
            value = max(0.0, float(np.where(alike, (cost - best) * factor, -np.inf).max()))
            # Where fewer people are served than could be, what that saves is no measure of a regret.
            least = max(0.0, min(self.bound, value)) if alike.all() else 0.0
        else:
            value = float(cost.max())
            least = min(self.bound, value) if covers else max(0.0, min(self.bound, value))
        if regrets and many.kappa is None:
            objective, limit = value, least
        else:
            objective, limit = float(self._objective(value)), float(self._objective(least))
        gap, status = judged(objective, limit, self.effort.gap, "finished" if finished else clock.ending)
        # Nothing is best while others may serve more people.
        known = not regrets or are_known(self._objective(best), self._objective(bound), self.effort)
        status = status if self._fewest and known else clock.ending
        plan = described(self.question.demand.population, 1, mean)
        plan = replace(plan, objective=objective, bound=limit, gap=gap, status=status, seconds=clock.seconds)
        return ScenarioPlan(
            plan,
            self.weights,
            self._objective(cost),
            self._objective(best),
            self._objective(bound),
            covers,
            None if covers else unserved,
            None if covers else np.minimum(fewest, unserved),
        )
