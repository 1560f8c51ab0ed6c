"""A plan that grows from year to year: what limits each year, each year planned afresh, and the answer for all.

What opens stays open and what closes stays closed, so the plan of a year contains that of the year before. What a year
loses to the plan made for it alone is its regret. :mod:`.stages` and :mod:`.many_years` find such plans.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from ..errors import InputError
from .clock import Clock
from .effort import Effort
from .plan import SitingPlan, judged, served_alike
from .question import Question
from .rules import Limits
from .sites import Sites

AFRESH_SHARE = 0.5
"""Share of the time for planning every year afresh."""
IN_A_YEAR = {
    "plan_leaves_places": "stage_leaves_places",
    "rules_conflict": "stage_rules_conflict",
    "too_many_sites": "stage_too_many_sites",
    "fewer_sites_than_required": "stage_fewer_than_required",
}
"""What is said of a plan, and what if it is that of a year."""


@dataclass(frozen=True)
class StagedPlan:
    """The nested ``plan`` of the last year and, of T years: ``stage`` (m,) in which each site opens (NaN for others),
    ``opened`` (T,) new sites so far, the ``nested`` objective, that of the year planned ``afresh`` and the ``bound``
    that no plan of the year beats (T,), and ``proven``, which no nested plan beats in the sum over the years.

    ``regret`` (T,) is what the nested plan loses to the best plan known, ``at_most`` (T,) what to any. Under capacities
    people may be ``unserved`` (T,) in it, and in the year planned afresh (``unserved_afresh``); where it leaves more of
    them, the regret is NaN: what is saved by not serving people is no gain. ``closed`` (m,) is the stage in which each
    closable site closes (NaN for others).
    """

    plan: SitingPlan
    stage: np.ndarray
    opened: np.ndarray
    nested: np.ndarray
    afresh: np.ndarray
    bound: np.ndarray
    proven: float
    closed: np.ndarray | None = None
    unserved: np.ndarray | None = None
    unserved_afresh: np.ndarray | None = None

    @property
    def regret(self) -> np.ndarray:
        """What the nested plan loses to the best plan known in each year, (T,); NaN where they do not serve alike."""
        return np.where(self.comparable, np.abs(self.nested - self.afresh), np.nan)

    @property
    def at_most(self) -> np.ndarray:
        """What it loses to any plan at most, (T,)."""
        return np.where(self.comparable, np.abs(self.nested - self.bound), np.nan)

    @property
    def comparable(self) -> np.ndarray:
        """In which years as many people are served as in the year planned afresh, (T,) bool."""
        if self.unserved is None:
            return np.ones(len(self.nested), dtype=bool)
        return served_alike(self.unserved, self.unserved_afresh)

    @property
    def share(self) -> np.ndarray:
        """Regret as a share of the year planned afresh, NaN where that is zero, (T,)."""
        base = np.where(self.afresh != 0, np.abs(self.afresh), np.nan)
        return self.regret / base


@dataclass(frozen=True)
class Years:
    """Of T years: what the ``nested`` plans are worth, the ``bound`` of plans that leave as few people unserved as they
    do, what is ``proven`` of their sum (NaN: no more than these bounds), and the people ``unserved`` in them and in the
    years planned afresh (``unserved_afresh``); None where everyone is served."""

    nested: np.ndarray
    bound: np.ndarray
    proven: float
    unserved: np.ndarray | None = None
    unserved_afresh: np.ndarray | None = None


def cumulated(sites, budgets) -> tuple[Limits, ...]:
    """The limits of every year from what arrives in it: ``sites`` (T,) and ``budgets`` (T,), one of them None.

    Sites and money that a year leaves unused remain for the next.
    """
    years = len(sites if sites is not None else budgets)
    if sites is not None and budgets is not None and len(sites) != len(budgets):
        raise InputError("stages_differ", stages=len(sites), budgets=len(budgets))
    count = [None] * years if sites is None else np.cumsum(sites).tolist()
    money = [None] * years if budgets is None else np.cumsum(budgets).tolist()
    return tuple(Limits(c, b) for c, b in zip(count, money))


def within_year(limits: Limits, year: Limits) -> Limits:
    """What the ``year`` allows, where it says nothing what is allowed in all."""
    sites = limits.sites if year.sites is None else year.sites
    return replace(limits, sites=sites, budget=limits.budget if year.budget is None else year.budget)


def year_limits(question: Question, years: Sequence[Limits]) -> list[Limits]:
    """All that limits each of the ``years``."""
    return [within_year(question.limits, year) for year in years]


def years_opened(sites: Sites, plans: np.ndarray) -> np.ndarray:
    """The year (m,) in which each new site opens in ``plans`` (T, m), 1 the first; NaN for others."""
    stage = _first(plans & sites.opens)
    stage[sites.status == "required"] = 1
    return stage


def years_closed(sites: Sites, plans: np.ndarray) -> np.ndarray:
    """The year (m,) in which each closable site closes in ``plans`` (T, m); NaN for others."""
    return _first(~plans & (sites.status == "closable"))


def _first(happened: np.ndarray) -> np.ndarray:
    return np.where(happened.any(axis=0), np.argmax(happened, axis=0) + 1.0, np.nan)


def planned_afresh(question: Question, limits: list[Limits], effort: Effort, clock: Clock) -> list[SitingPlan]:
    """The best plan of every year on its own; sites are judged in the last one only."""
    plans = []
    for year, limit in enumerate(limits):
        last = year == len(limits) - 1
        left = clock.left
        seconds = None
        if clock.limit is not None:
            # What a year does not need is there for those after it.
            due = clock.limit * (1.0 - AFRESH_SHARE * (year + 1) / len(limits))
            seconds = max(0.1, left - due)
        part = replace(effort, time_limit=seconds, near_optimal=effort.near_optimal if last else None)
        try:
            plans.append(question.asked(question.demand.population, limit, part))
        except InputError as error:
            if error.key in IN_A_YEAR:
                raise InputError(IN_A_YEAR[error.key], stage=year + 1, **error.values) from error
            raise
    return plans


def grown_plan(
    question: Question,
    plans: list[SitingPlan],
    last: SitingPlan,
    stage: np.ndarray,
    closed: np.ndarray | None,
    years: Years,
    effort: Effort,
    clock: Clock,
) -> StagedPlan:
    """The answer from the ``plans`` of the years afresh, the last year's nested plan as it is described (``last``), the
    ``stage`` (m,) in which sites open, the one in which others are ``closed``, and what the ``years`` are worth."""
    better, never = (np.maximum, np.fmin) if question.covers else (np.minimum, np.fmax)
    nested, own = years.nested, np.array([plan.objective for plan in plans])
    unserved, unserved_afresh = years.unserved, years.unserved_afresh
    afresh = better(own, nested)
    if unserved is not None:
        # Who serves fewer pays less: such a plan says nothing about the year afresh, and one that serves more is it.
        alike, more = served_alike(unserved, unserved_afresh), unserved < unserved_afresh
        afresh = np.where(alike, afresh, np.where(more, nested, own))
        unserved_afresh = np.minimum(unserved, unserved_afresh)
    bound = better(np.array([plan.bound for plan in plans]), afresh)
    within = better(years.bound, nested)
    # Where not everyone is served, a sum over years may be smaller that leaves others unserved.
    few = unserved is not None and bool(unserved.any()) and np.isfinite(years.proven)
    proven = years.proven if few else never(years.proven, within.sum())
    # The bound is that of the last year; what earlier years ask for does not enter it.
    last = last_year(last, plans[-1], float(within[-1]), effort, clock)
    opened = np.array([int((stage <= year + 1).sum()) for year in range(len(plans))])
    return StagedPlan(last, stage, opened, nested, afresh, bound, proven, closed, unserved, unserved_afresh)


def last_year(last: SitingPlan, afresh: SitingPlan, bound: float, effort: Effort, clock: Clock) -> SitingPlan:
    """The nested plan of the ``last`` year with its ``bound``; sites are judged in the one planned ``afresh``."""
    gap, status = judged(last.objective, bound, effort.gap, afresh.ending)
    return replace(last, bound=bound, gap=gap, status=status, seconds=clock.seconds, importance=afresh.importance)
