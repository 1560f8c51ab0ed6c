"""What a plan may do: the total, and the least and the most capacity of every facility.

    l_j = max(MIN_j, keep S0_j)      u_j = min(MAX_j, (1 + grow) S0_j)      sum_j S_j = T

S0 is today's capacity. A facility that nobody reaches (stranded) does not change anyone's access:
it keeps what it has, as far as its own limits allow, or, with ``move_stranded``, only what it must (:mod:`.stranded`).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..errors import InputError, first_few
from ..problem import Facilities
from .regions import RegionTotals, refuse_sums, region_rows, tier_rows
from .simplex import PlanSet
from .space import Choice, PlanSpace, Rows
from .stranded import Stranded

_SLACK = 1e-9


@dataclass(frozen=True)
class Limits:
    """What the planner allows; the defaults allow any plan with today's total.

    ``total`` T, None: today's sum. ``minimum`` and ``maximum`` (m,), NaN or None: no limit of its own.
    ``keep``: share of today's capacity that every facility keeps, 0 to 1. ``grow``: largest growth
    as a share of today's capacity, None: no limit (a facility without capacity cannot grow by a share).
    ``whole``: capacities are whole numbers; ``module``: multiples of it. ``least_size``: a facility has this much at
    least, or nothing. ``most_moved``: capacity that facilities give up for others to receive. ``region`` (m,) text or
    None: capacity stays in its region, or follows ``totals``. ``tier`` (m,) text or None: every tier keeps its share
    of the total. ``choice``: (m,) facilities that are on or off.
    ``extra``: further linear rules over the (m,) facilities that somebody reaches.
    """

    total: float | None = None
    minimum: np.ndarray | None = None
    maximum: np.ndarray | None = None
    keep: float = 0.0
    grow: float | None = None
    whole: bool = False
    move_stranded: bool = False
    module: float | None = None
    least_size: float | None = None
    most_moved: float | None = None
    region: np.ndarray | None = None
    totals: RegionTotals | None = None
    tier: np.ndarray | None = None
    choice: Choice | None = None
    extra: Rows | None = None

    @property
    def unit(self) -> float | None:
        """What capacities are multiples of: the module, 1 where they are whole, None where they are fractions."""
        return self.module if self.module is not None else 1.0 if self.whole else None


def allowed_plans(facilities: Facilities, limits: Limits, reached: np.ndarray) -> PlanSet:
    """The plans within ``limits``, where ``reached`` (m,) bool tells who has people in reach.

    Stranded facilities get their final capacity as both bounds. Raises :class:`InputError` where
    limits contradict each other, with the parameters, numbers and a cure.
    """
    _check_numbers(limits)
    today = facilities.capacity
    total = float(today.sum()) if limits.total is None else float(limits.total)
    lower, upper = capacity_bounds(facilities, limits, reached)
    stranded = _stranded_plan(facilities, lower, upper, reached, total, limits)
    lower = np.where(reached, lower, stranded)
    upper = np.where(reached, upper, stranded)
    kept = float(stranded[~reached].sum())
    slack = _SLACK * max(total, 1.0)
    if lower.sum() > total + slack:
        raise InputError(
            "capacity_minima_above_total", total=_text(total), minimum=_text(lower.sum()), stranded=_text(kept)
        )
    if upper.sum() < total - slack:
        raise InputError(
            "capacity_maxima_below_total", total=_text(total), maximum=_text(upper.sum()), stranded=_text(kept)
        )
    shared = total - kept
    if shared <= slack:
        ids = first_few(facilities.ids[~reached])
        raise InputError("capacity_nothing_to_share", stranded=_text(kept), ids=ids)
    unit = limits.unit
    if unit is not None and abs(shared / unit - round(shared / unit)) > _SLACK * max(shared / unit, 1.0):
        if limits.module is not None:
            less = np.floor(shared / unit) * unit
            more = less + unit
            raise InputError(
                "capacity_total_not_modules",
                total=_text(shared),
                stranded=_text(kept),
                module=_text(unit),
                less=_text(less + kept),
                more=_text(more + kept),
            )
        raise InputError("capacity_total_not_whole", total=_text(shared), stranded=_text(kept))
    return PlanSet(total, lower, upper)


def plan_space(facilities: Facilities, limits: Limits, plans: PlanSet, reached: np.ndarray) -> PlanSpace:
    """The plans of the ``reached`` (m,) facilities among ``plans`` that also keep the rules on regions, moves and
    sizes."""
    today = facilities.capacity
    fixed = plans.lower
    kept = no_part(reached, plans.upper, fixed)
    refuse_sums(limits.region, limits.totals, plans.total)
    rows = _rules(facilities, limits, plans.total, limits.unit, kept).only(reached, fixed)
    if limits.extra is not None:
        # Rules on the care given: stranded facilities give none.
        rows = rows.and_also(limits.extra.only(reached, np.zeros(len(reached))))
    taken = None
    if limits.most_moved is not None:
        # What is taken is what moves, and what the total shrinks by; stranded facilities take their part of it.
        taken = _most_taken(today, plans.total, limits) - float(np.maximum(today - fixed, 0.0)[~reached].sum())
    inside = PlanSet(plans.total - float(fixed[~reached].sum()), plans.lower[reached], plans.upper[reached])
    space = PlanSpace(inside, today[reached], rows, taken)
    choice = None
    if limits.choice is not None:
        choice = _switches(limits.choice, reached, limits.unit)
    elif limits.least_size is not None:
        if limits.least_size > inside.total * (1.0 + _SLACK):
            raise InputError("capacity_size_above_total", size=_text(limits.least_size), total=_text(inside.total))
        choice = _viable_choice(space, limits)
    return PlanSpace(inside, today[reached], rows, taken, choice)


def _switches(choice: Choice, reached: np.ndarray, unit: float | None) -> Choice | None:
    """``choice`` among the ``reached`` (m,) bool facilities, in multiples of ``unit``; None if nothing is left to
    choose."""
    if not (choice.switched & reached).any():
        return None
    low, high = choice.size_min, choice.size_max
    if unit is not None:
        low, high = unit * np.ceil(low / unit - _SLACK), unit * np.floor(high / unit + _SLACK)
    return Choice(choice.switched[reached], low[reached], high[reached], choice.counted[reached], choice.count)


def _viable_choice(space: PlanSpace, limits: Limits) -> Choice | None:
    """Who may have nothing, but not a little; None if nobody."""
    least, unit = float(limits.least_size), limits.unit
    if unit is not None:
        least = unit * np.ceil(least / unit - _SLACK)
    switched = (space.plans.lower < least) & (space.plans.upper >= least)
    size_min = np.maximum(space.plans.lower, least)
    none = np.zeros(len(space), dtype=bool)
    return Choice(switched, size_min, np.maximum(space.upper, size_min), none) if switched.any() else None


def _check_numbers(limits: Limits) -> None:
    if limits.total is not None and not limits.total > 0:
        raise InputError("not_positive", parameter="TOTAL", value=limits.total)
    if not 0.0 <= limits.keep <= 1.0:
        raise InputError("out_of_range", parameter="KEEP", low=0, high=1, value=limits.keep)
    if limits.grow is not None and not limits.grow >= 0.0:
        raise InputError("negative_limit", parameter="GROW", value=limits.grow)
    if limits.most_moved is not None and not limits.most_moved >= 0.0:
        raise InputError("negative_limit", parameter="MAX_MOVED", value=limits.most_moved)
    for name, value in (("MODULE", limits.module), ("MIN_SIZE", limits.least_size)):
        if value is not None and not value > 0:
            raise InputError("not_positive", parameter=name, value=value)


def capacity_bounds(facilities: Facilities, limits: Limits, reached: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """l and u, shape (m,), in whole numbers where asked for; raises where l > u."""
    today = facilities.capacity
    lower = limits.keep * today
    upper = np.full(len(today), np.inf) if limits.grow is None else (1.0 + limits.grow) * today
    if limits.minimum is not None:
        lower = np.fmax(lower, limits.minimum)
    if limits.maximum is not None:
        upper = np.fmin(upper, limits.maximum)
    _refuse_crossing("capacity_bounds_cross", facilities, lower, upper, lower, upper)
    upper = np.maximum(lower, upper)
    if limits.least_size is not None:
        lower, upper = _viable(facilities, limits, lower, upper, reached)
    unit = limits.unit
    if unit is None:
        return lower, upper
    # A limit such as 0.8 * 5 must be 4, not 5, in spite of binary fractions.
    whole_lower = np.where(reached, unit * np.ceil(lower / unit - _SLACK), lower)
    whole_upper = np.where(reached, unit * np.floor(upper / unit + _SLACK), upper)
    key = "capacity_no_whole_number" if limits.module is None else "capacity_no_module"
    _refuse_crossing(key, facilities, whole_lower, whole_upper, lower, upper)
    return whole_lower, whole_upper


def _viable(
    facilities: Facilities, limits: Limits, lower: np.ndarray, upper: np.ndarray, reached: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """Ranges of facilities that have nothing or a viable size: who must have some must have that much."""
    least, most = float(limits.least_size), upper
    if limits.unit is not None:
        # Two whole beds are asked for by 1.4, which a range up to 1.5 has not.
        least = limits.unit * np.ceil(least / limits.unit - _SLACK)
        most = limits.unit * np.floor(upper / limits.unit + _SLACK)
    small = reached & (most < least * (1.0 - _SLACK))
    _refuse_crossing(
        "capacity_not_viable", facilities, np.where(small, lower, 0.0), np.where(small, 0.0, upper), lower, upper
    )
    return np.where(reached & (lower > 0), np.maximum(lower, least), lower), np.where(small, 0.0, upper)


def _refuse_crossing(key, facilities, low, high, shown_low, shown_high) -> None:
    crossing = np.flatnonzero(low > high * (1.0 + _SLACK))
    if len(crossing):
        raise InputError(
            key,
            count=len(crossing),
            ids=first_few(facilities.ids[crossing]),
            low=_text(shown_low[crossing[0]]),
            high=_text(shown_high[crossing[0]]),
        )


def _most_taken(today: np.ndarray, total: float, limits: Limits) -> float:
    """What may be taken from all facilities: what moves, and what the ``total`` shrinks by."""
    return limits.most_moved + max(float(today.sum()) - total, 0.0)


def no_part(reached: np.ndarray, upper: np.ndarray, kept: np.ndarray) -> np.ndarray:
    """What facilities have that a plan cannot change, (m,): ``kept`` (m,) where nobody reaches them or ``upper`` (m,)
    leaves them nothing; NaN of the others."""
    return np.where(reached & (upper > 0), np.nan, kept)


def _rules(facilities: Facilities, limits: Limits, total: float, unit: float | None, kept: np.ndarray) -> Rows:
    """The rules of regions and tiers over all facilities (m,)."""
    rows = region_rows(facilities, limits.region, limits.totals, total, unit, kept)
    return rows.and_also(tier_rows(facilities, limits.tier, total, unit, kept))


def must_stay(limits: Limits, reached: np.ndarray, upper: np.ndarray) -> np.ndarray:
    """Facilities that nobody reaches and whose capacity has nowhere to go, (m,) bool: regions, or tiers, keep their
    share, and no other hospital of theirs is ``reached`` (m,) bool and may have something."""
    stays = np.zeros(len(reached), dtype=bool)
    for names in (limits.region if limits.totals is None else None, limits.tier):
        if names is not None:
            served = set(names[reached & (upper > 0)].tolist())
            stays |= ~reached & np.array([name not in served for name in names.tolist()])
    return stays


def _stranded_plan(
    facilities: Facilities, lower: np.ndarray, upper: np.ndarray, reached: np.ndarray, total: float, limits: Limits
) -> np.ndarray:
    """Capacity of the stranded facilities (elsewhere meaningless), shape (m,)."""
    today = facilities.capacity
    kept = np.clip(today, lower, upper)
    if not limits.move_stranded or reached.all():
        return kept
    rows = _rules(facilities, limits, total, None, no_part(reached, upper, kept))
    lower = np.where(must_stay(limits, reached, upper), kept, lower)
    most_taken = None if limits.most_moved is None else _most_taken(today, total, limits)
    return Stranded(today, lower, upper, reached, total, most_taken).moved(rows, limits.unit)


def _text(value: float) -> str:
    """A number as a planner writes it: no more digits than it needs."""
    return f"{float(value):,.10g}"
