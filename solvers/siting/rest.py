"""What is left of an assignment problem to decide, once sites and pairs that no better plan uses are ruled out."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from ..mip import InfeasibleProgram, solve
from .assignment import Assignment
from .clock import Clock
from .place_floors import PlaceFloors
from .radius import radius_program


@dataclass(frozen=True)
class Rest:
    """A ``part`` of the ``problem``: the sites decided to open ``opened`` (F,) bool, what is ``spent`` on them, and the
    value ``excluded`` that plans outside the part cost at least."""

    problem: Assignment
    part: Assignment
    opened: np.ndarray
    spent: float
    excluded: float

    @classmethod
    def of(cls, problem: Assignment) -> Rest:
        """All of the ``problem``."""
        return cls(problem, problem, np.zeros(problem.site_count, dtype=bool), 0.0, np.inf)

    @property
    def sites(self) -> np.ndarray:
        """The numbers among the sites of the problem of those of the part."""
        position = self.problem.position
        number = np.full(position.max(initial=0) + 1, -1)
        number[position] = np.arange(len(position))
        return number[self.part.position]

    @property
    def used(self) -> np.ndarray:
        """The sites (F,) bool that better plans may use."""
        used = self.opened.copy()
        used[self.sites] = True
        return used

    def decided(self, closed: np.ndarray, opened: np.ndarray, excluded: float) -> Rest:
        """The rest when sites of the part are ``closed`` and ``opened`` (bool), where that rules out plans that cost
        ``excluded`` or more only."""
        is_open = self.opened.copy()
        is_open[self.sites[opened]] = True
        spent = self.spent + float(self.part.setup[opened].sum())
        part = self.part.decided(closed, opened)
        return replace(self, part=part, opened=is_open, spent=spent, excluded=min(self.excluded, excluded))

    def without_dear(self, priced: Assignment, u: np.ndarray, room: float) -> Rest:
        """As :meth:`.Assignment.without_dear`, of the part."""
        return replace(self, part=self.part.without_dear(priced, u, room))

    def complete(self, plan: np.ndarray) -> np.ndarray:
        """A plan of the part as one of the problem, (F,) bool."""
        whole_plan = self.opened.copy()
        whole_plan[self.sites[plan]] = True
        return whole_plan

    def by_program(
        self, plan: np.ndarray, solver: str, gap: float, clock: Clock, floors: PlaceFloors | None = None
    ) -> tuple[np.ndarray | None, float, str]:
        """The best plan (F,) of the part by the radius program, None where the time ended before there was one, the
        bound of all plans, and the solver that was called. It starts from a ``plan`` (F,) if that is one of the part.
        """
        sites, part = self.sites, self.part
        kept, beside = plan[sites], plan.copy()
        beside[sites] = False
        fits = bool(np.array_equal(beside, self.opened)) and part.serves_all(kept)
        try:
            program, constant = radius_program(part, kept if fits else None, floors)
            solution = solve(program, solver, clock.left, gap, clock.progress)
        except InfeasibleProgram:
            # Nothing better than what is excluded.
            return None, self.excluded, ""
        clock.cancelled |= solution.status == "cancelled"
        found = None if solution.x is None else self.complete(solution.x[: part.site_count] > 0.5)
        return found, min(solution.bound + constant + self.spent, self.excluded), solution.solver
