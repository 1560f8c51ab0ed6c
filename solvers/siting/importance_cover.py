"""The verdicts of :mod:`.importance` for the models of cover: maximal coverage, set covering, p-center."""

from __future__ import annotations

import numpy as np

from ..mip import Program
from ..problem import TravelCosts
from .assignment import Assignment, assignment
from .capacitated import CapacitatedCoverage
from .clock import Clock
from .coverage import Coverage
from .effort import Effort
from .exact import program_for
from .floor_program import FloorCover, floor_program
from .importance import Verdicts, judging_clock, worst_allowed
from .importance_nearest import judge_nearest
from .importance_program import judge_program
from .lists import CoverGroups, merged, within_standard
from .rules import SiteRows
from .sites import Sites
from .space import Space

LARGEST_TABLE = 20_000_000


def cover_problem(groups: CoverGroups, weight: np.ndarray, sites: Sites, rows: SiteRows) -> Assignment:
    """Maximal coverage of ``groups`` with ``weight`` (G,) people as a problem of least cost.

    Everyone who has a site in reach pays nothing, everyone else 1: the objective is the number of people not covered.
    """
    cover = groups.cover
    reach = TravelCosts(cover.indptr, cover.indices, np.zeros(cover.nnz), cover.shape[1])
    return assignment(reach, weight, sites.fixed, sites.free, rows, otherwise=1.0)


def coverage_importance(space: Space, measure, is_open: np.ndarray, whole: bool, effort: Effort, clock: Clock):
    """The words for the plan ``is_open`` (m,) of maximal coverage; None where sites are not judged."""
    if effort.near_optimal is None:
        return None
    verdicts, clock = Verdicts(space.sites, is_open), judging_clock(clock)
    value = measure.value(is_open)
    room = effort.near_optimal * value
    if isinstance(measure, Coverage):
        _judge_exchanges(space, measure, is_open, room, verdicts)
    if isinstance(measure, Coverage) and measure.need == 1 and len(space.floors) == 0:
        problem = cover_problem(measure.groups, measure.weight, space.sites, space.rows)
        judge_nearest(problem, is_open, room, verdicts, clock, effort.solver, thorough=False)
    slack = measure.noise if isinstance(measure, CapacitatedCoverage) else 0.0

    def worth(plan: np.ndarray) -> float:
        return -measure.value(plan) if space.feasible(plan, measure) else np.inf

    limit = worst_allowed(-value, room) + slack
    judge_program(program_for(space, measure, None), limit, worth, verdicts, clock, effort.solver, whole and not slack)
    return verdicts.words()


def covering_importance(
    space: Space, program: Program, measure: Coverage, wanted: float, price, is_open: np.ndarray, effort, clock: Clock
):
    """As :func:`coverage_importance`, for the ``program`` of set covering with ``wanted`` people to be covered."""
    if effort.near_optimal is None:
        return None
    verdicts, clock = Verdicts(space.sites, is_open), judging_clock(clock)

    def worth(plan: np.ndarray) -> float:
        enough = measure.value(plan) >= wanted * (1 - 1e-12) and space.feasible(plan, measure)
        return float(price[plan].sum()) if enough else np.inf

    value = float(price[is_open].sum())
    limit = worst_allowed(value, effort.near_optimal * (value + space.sites.closing_all))
    whole = bool(np.all(price == np.round(price)))
    judge_program(program, limit, worth, verdicts, clock, effort.solver, whole)
    return verdicts.words()


def center_importance(
    sites: Sites,
    pairs: TravelCosts,
    rows: SiteRows,
    counted: np.ndarray,
    is_open: np.ndarray,
    largest: float,
    effort,
    clock,
    floors: FloorCover | None = None,
):
    """As :func:`coverage_importance`, for p-center: ``pairs`` of the places ``counted`` (n,), the ``largest`` cost."""
    if effort.near_optimal is None:
        return None
    verdicts, clock = Verdicts(sites, is_open), judging_clock(clock)
    near = within_standard(pairs, worst_allowed(largest, effort.near_optimal * largest))
    groups = merged(near, counted.astype(float))
    space, measure = Space(sites, rows), Coverage(groups)
    everyone = float(groups.weight.sum())
    reach = groups.cover[groups.weight > 0]
    if floors is None:
        _judge_exchanges(space, measure, is_open, 0.5, verdicts)
        program = _covering_all(space, reach)
    else:
        program = floor_program(Space(sites, rows, floors.floors), reach, floors.groups)

    def worth(plan: np.ndarray) -> float:
        good = measure.value(plan) >= everyone and space.feasible(plan, measure)
        return 0.0 if good and (floors is None or floors.keeps(plan)) else np.inf

    judge_program(program, 0.0, worth, verdicts, clock, effort.solver)
    return verdicts.words()


def _covering_all(space: Space, cover) -> Program:
    """No objective, and a row for every one of ``cover`` that asks for a site."""
    from scipy.sparse import csr_matrix, vstack

    sites, rows, m = space.sites, space.rows, len(space.sites)
    count = cover.shape[0]
    return Program(
        np.zeros(m),
        vstack([csr_matrix(rows.coefficients.reshape(len(rows.names), m)), cover]).tocsr(),
        np.concatenate((rows.lower, np.ones(count))),
        np.concatenate((rows.upper, np.full(count, np.inf))),
        sites.fixed.astype(float),
        (sites.fixed | sites.free).astype(float),
        np.ones(m, dtype=bool),
    )


def _judge_exchanges(space: Space, measure: Coverage, is_open: np.ndarray, room: float, verdicts: Verdicts) -> None:
    """The near-optimal plans that are one exchange away, where no floors ask for more than the rows say."""
    out, rows = np.flatnonzero(is_open & space.sites.free), space.rows
    if len(space.floors) or len(out) == 0 or len(out) * len(is_open) > LARGEST_TABLE:
        return
    good = measure.exchanges(is_open, out) >= -room
    good[:, is_open | ~space.sites.free] = False
    use = rows.use(is_open)
    for k in range(len(rows.names)):
        after = use[k] - rows.coefficients[k, out][:, None] + rows.coefficients[k][None, :]
        good &= (after <= rows.upper[k] + rows.room[k]) & (after >= rows.lower[k] - rows.room[k])
    verdicts.seen_closed[out[good.any(axis=1)]] = True
    verdicts.seen_open |= good.any(axis=0)
