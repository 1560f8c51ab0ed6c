"""One year or one population of a plan for several: what a set of open sites is worth there, and the program of it.

A part values a plan by (people unserved, cost), the first of which counts before anything else; (inf, inf) where a row,
a floor or a least load is not kept. It gives its :class:`.Block` for the program over all parts, and a bound on the
cost of all plans that leave at most so many people unserved.

    ShippingPart   people go where there is room        cost of travel and sites
    NearestPart    everyone goes to the nearest site    the same, or minus the people served
    CoverPart      people covered                       cost: minus these people; nobody counts as unserved
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from ..errors import SolverFailure
from ..mip import InfeasibleProgram, solve
from ..progress import Quiet
from .allocation import allocated
from .clock import Clock
from .closest import judged
from .exact import program_for
from .full_program import closest_program, left_over
from .nested_program import Block
from .shipping import Shipping
from .shipping_bound import ascent, evaluated
from .shipping_start import safe
from .space import Space
from .transport_program import most_people_program, transport_program

NOTHING = (np.inf, np.inf)
FEW_PAIRS = 3_000
"""Pairs of open sites up to which who goes where is asked of a program, where places are whole."""
SERVED_ROOM = 1e-9
"""A share of all people that is rounding only."""
STEPS = 200


class TravelPart:
    """The ``problem`` of one year or population, in which people travel to sites with capacities; ``constant`` is what
    its cost holds whatever opens."""

    def __init__(self, problem: Shipping, constant: float = 0.0) -> None:
        self.problem, self.constant = problem, constant
        self.people = problem.people
        self.noise = 1e-6 * max(1.0, problem.people)

    @property
    def size(self) -> int:
        """Pairs."""
        return len(self.problem.costs)

    @property
    def free(self) -> np.ndarray:
        """Which sites (m,) bool are open or closed as the plan decides."""
        return self.problem.free

    @property
    def fewest(self) -> float:
        """People who stay unserved whatever opens, as far as the room of sites says."""
        return max(0.0, self.people - self.problem.most_room())

    def least_cost(self, spare: float, upper: float, clock: Clock) -> float:
        """What plans that leave at most ``spare`` people unserved cost at least, wherever the others go: the Lagrangian
        bound; ``upper`` is what one costs."""
        problem = replace(self.problem, spare=max(0.0, spare) + SERVED_ROOM * self.people, _cache={})
        upper -= self.constant
        pays, toll = safe(problem)
        try:
            best = evaluated(problem, pays, toll).value
            if not clock.over():
                best = max(best, ascent(problem, 1.2 * pays, toll, upper, upper, clock, STEPS).value)
        except SolverFailure:
            return -np.inf
        return self.constant + best


class ShippingPart(TravelPart):
    """People go wherever there is room."""

    def __init__(self, problem: Shipping, constant: float = 0.0) -> None:
        super().__init__(problem, constant)
        self._price = None
        self._known: dict[bytes, tuple[float, float]] = {}

    def value(self, plan: np.ndarray, clock: Clock) -> tuple[float, float]:
        """(people unserved, cost) of a plan (m,)."""
        key = np.packbits(plan).tobytes()
        if key not in self._known:
            self._known[key] = self._value(plan, clock)
        return self._known[key]

    def paying(self, plan: np.ndarray, unserved: float) -> float:
        """The people whose cost counts in a plan that leaves so many ``unserved``."""
        return self.people - unserved

    def _value(self, plan: np.ndarray, clock: Clock) -> tuple[float, float]:
        served = self._served(plan, clock)
        return NOTHING if served is None else (max(0.0, self.people - served[0]), served[1] + self.constant)

    def _served(self, plan: np.ndarray, clock: Clock):
        """(people, cost, share of every pair) of a plan; None where it keeps not all that it must."""
        problem = self.problem
        if not problem.allows(plan):
            return None
        found = allocated(problem, plan, clock, self._price)
        best = None
        if found is not None:
            self._price = found.price
            best = found.people, found.cost, found.share
        if problem.whole and not clock.over() and plan[problem.sites].sum() <= FEW_PAIRS:
            best = self._whole(plan, best, clock)
        return best

    def _whole(self, plan: np.ndarray, best, clock: Clock):
        """Whole places by two programs: as many people as possible, then at the least cost."""
        problem, progress = self.problem, Quiet(clock.progress)
        try:
            program = most_people_program(problem)
            most = solve(_decided(program, plan), gap=0.0, time_limit=clock.left, progress=progress)
            if most.x is None:
                return best
            spare = max(0.0, self.people - most.objective) + SERVED_ROOM * self.people
            program = transport_program(replace(problem, spare=spare, _cache={}))
            least = solve(_decided(program, plan), gap=0.0, time_limit=clock.left, progress=progress)
        except InfeasibleProgram:
            return None
        if least.x is None:
            return best
        share = np.round(least.x[problem.site_count :][: len(problem.costs)])
        cost = float(share @ problem.costs + problem.setup[plan].sum())
        served = float(share @ problem.load)
        if best is not None and (-best[0], best[1]) <= (-served, cost):
            return best
        return served, cost, share

    def block(self, plan: np.ndarray | None, spare: float, clock: Clock) -> Block:
        """The program in which at most ``spare`` people stay unserved; it starts from a ``plan`` (m,) if that does."""
        problem = self.problem
        start = None if plan is None else self._served(plan, clock)
        if start is not None and self.people - start[0] > spare + self.noise:
            start = None
        spare = 0.0 if spare <= SERVED_ROOM * self.people else min(spare + SERVED_ROOM * self.people, self.people)
        part = replace(problem, spare=spare, _cache={})
        program = transport_program(part, start=None if start is None else (plan, start[2]))
        served = np.zeros(len(program.c))
        served[problem.site_count :][: len(problem.load)] = problem.load
        served[problem.site_count + len(problem.load) :] = problem.weight[np.isfinite(problem.cap)]
        return Block(program, served)


class NearestPart(TravelPart):
    """Everyone goes to the nearest open site, even if it is full (the problem is one of :func:`.closest`); where the
    model ``covers`` people, its cost is minus those who are served."""

    def __init__(self, problem: Shipping, constant: float = 0.0, covers: bool = False) -> None:
        super().__init__(problem, constant)
        self.covers = covers

    @property
    def fewest(self) -> float:
        """As :attr:`TravelPart.fewest`; 0 where people are covered, since nobody counts as unserved then."""
        return 0.0 if self.covers else super().fewest

    def value(self, plan: np.ndarray, clock: Clock) -> tuple[float, float]:
        """As :meth:`ShippingPart.value`."""
        if not self.problem.allows(plan):
            return NOTHING
        missed, unserved, cost = judged(self.problem, plan)
        if missed > self.noise:
            return NOTHING
        return (0.0, unserved - self.people) if self.covers else (unserved, cost + self.constant)

    def paying(self, plan: np.ndarray, unserved: float) -> float:
        """The people whose cost counts: all who go somewhere, those above the capacity of a site as well."""
        problem = self.problem
        goes = np.isfinite(problem.cap)
        goes[problem.place[plan[problem.sites]]] = True
        return float(problem.weight[goes].sum())

    def block(self, plan: np.ndarray | None, spare: float, clock: Clock) -> Block:
        """As :meth:`ShippingPart.block`."""
        problem = self.problem
        limit = None if self.covers or spare >= self.people else spare + self.noise
        start = None if plan is None or not np.isfinite(self.value(plan, clock)[0]) else plan
        program = closest_program(problem, start, limit)
        served = np.zeros(len(program.c))
        left = left_over(problem)
        served[: len(left)] = -left
        if self.covers:
            program, served = replace(program, c=-served), np.zeros(len(served))
        return Block(program, served)

    def least_cost(self, spare: float, upper: float, clock: Clock) -> float:
        """As :meth:`TravelPart.least_cost`; minus all people where people are covered."""
        return -self.people if self.covers else super().least_cost(spare, upper, clock)


class CoverPart:
    """Maximal coverage by a ``measure`` (:class:`.Coverage` or :class:`.CapacitatedCoverage`) in its ``space``."""

    def __init__(self, space: Space, measure) -> None:
        self.space, self.measure = space, measure
        self.people = self.constant = self.fewest = 0.0
        self.noise = 1e-6 * max(1.0, float(measure.weight.sum()))
        self._known: dict[bytes, tuple[float, float]] = {}

    @property
    def size(self) -> int:
        """Pairs of groups and sites."""
        return self.measure.cover.nnz

    @property
    def free(self) -> np.ndarray:
        """As :attr:`TravelPart.free`."""
        return self.space.sites.free

    def value(self, plan: np.ndarray, clock: Clock) -> tuple[float, float]:
        """(0, minus the people covered) of a plan (m,)."""
        key = np.packbits(plan).tobytes()
        if key not in self._known:
            good = self.space.feasible(plan, self.measure)
            self._known[key] = (0.0, -self.measure.value(plan)) if good else NOTHING
        return self._known[key]

    def block(self, plan: np.ndarray | None, spare: float, clock: Clock) -> Block:
        """The program of most people covered; it starts from a ``plan`` (m,) if that keeps all that it must."""
        start = None if plan is None or not np.isfinite(self.value(plan, clock)[0]) else plan
        program = program_for(self.space, self.measure, start)
        return Block(replace(program, c=-program.c, maximise=False), np.zeros(len(program.c)))

    def least_cost(self, spare: float, upper: float, clock: Clock) -> float:
        """Minus the people whom some usable site reaches."""
        usable = self.space.sites.fixed | self.space.sites.free
        reached = np.asarray(self.measure.cover[:, usable].sum(axis=1)).ravel() > 0
        return -float(self.measure.weight[reached].sum())


def _decided(program, plan: np.ndarray):
    """The program in which the sites are those of the ``plan`` (m,)."""
    lower, upper = program.col_lower.copy(), program.col_upper.copy()
    lower[: len(plan)] = upper[: len(plan)] = plan
    return replace(program, col_lower=lower, col_upper=upper)
