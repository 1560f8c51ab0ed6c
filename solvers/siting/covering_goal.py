"""What a covering plan must reach: a target share of people and the floors of regions, in one population or in several.

    min  sum_j f_j y_j     s.t. rows over the sites,  z_g <= sum_{j in N_g} y_j,
                                sum_g w_g z_g >= TARGET W,   sum_{g in r} w_g z_g >= gamma_r W_r

Several populations ask for one such row each. To the engine the groups of each are groups of their own, and a target is
a floor, so that what is known of floors holds for targets, too; where everyone must be covered, nothing else matters.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from ..errors import InputError
from ..mip import Program
from .coverage import Coverage
from .exact import two_needed
from .floors import Floors, check_floors
from .lists import CoverGroups
from .region_rules import RegionRules
from .space import Space


@dataclass(frozen=True)
class Goal:
    """``wanted`` people are to be covered by ``measure``, ``everyone`` there is or a share, and its ``floors`` kept;
    ``counts`` (G,) says of which groups people count once all in all."""

    measure: Coverage
    floors: Floors
    wanted: float
    everyone: bool
    counts: np.ndarray


def covering_goal(
    people: np.ndarray,
    groups: CoverGroups,
    rules: RegionRules | None,
    floors: Floors,
    label: np.ndarray,
    target: float,
    parameter: str = "TARGET",
) -> Goal:
    """The goal for one population ``people`` (n,), whose places are ``groups``; the ``floors`` (with the ``label`` (n,)
    of every place) are those of any population. ``parameter`` gave the target.

    Raises ``InputError`` where all sites together cover too few.
    """
    reached = groups.group >= 0
    weight = np.bincount(groups.group[reached], weights=people[reached], minlength=len(groups.weight))
    measure = Coverage(replace(groups, weight=weight))
    if len(floors):
        here = np.array([people[label == rule].sum() for rule in floors.rule])
        floors = Floors(floors.region, floors.rule, rules.min_coverage[floors.rule] * here)
        check_floors(floors, measure)
    everyone, possible = people.sum(), weight.sum()
    counts = np.ones(len(weight))
    if target >= 1:
        return Goal(measure, floors, float(possible), True, counts)
    if possible < target * everyone * (1 - 1e-12):
        share = f"{100 * possible / everyone:.4g}"
        raise InputError("target_too_high", parameter=parameter, target=f"{100 * target:g}", possible=share)
    return Goal(measure, floors, float(target * everyone), False, counts)


def all_goals(goals: Sequence[Goal]) -> Goal:
    """The goal of reaching all of ``goals``, which are about the same groups with other people."""
    first = goals[0].measure.groups
    if goals[0].everyone:
        # Who lives somewhere in one population must be covered, and with everyone covered every floor is kept.
        weight = np.sum([goal.measure.weight for goal in goals], axis=0)
        measure = Coverage(replace(first, weight=weight))
        return Goal(measure, Floors.none(), float(weight.sum()), True, np.ones(len(weight)))
    return _stacked(goals)


def _stacked(goals: Sequence[Goal]) -> Goal:
    """Targets as floors: the groups of every population once for its target, and once for its floors if it has any."""
    from scipy.sparse import vstack

    parts, counts, names, wanted = [], [], [], []
    for number, goal in enumerate(goals, 1):
        groups = goal.measure.groups
        parts.append((groups, np.full(len(groups.weight), len(names))))
        counts.append(np.ones(len(groups.weight)))
        names.append(f"TARGET {number}")
        wanted.append(goal.wanted)
        if len(goal.floors) == 0:
            continue
        concerned = np.flatnonzero(np.isin(groups.label, goal.floors.rule))
        rule = len(names) + np.searchsorted(goal.floors.rule, groups.label[concerned])
        few = CoverGroups(groups.cover[concerned], groups.weight[concerned], groups.label[concerned], groups.group)
        parts.append((few, rule))
        counts.append(np.zeros(len(concerned)))
        names += goal.floors.region.tolist()
        wanted += goal.floors.wanted.tolist()
    together = CoverGroups(
        vstack([groups.cover for groups, _ in parts]).tocsr(),
        np.concatenate([groups.weight for groups, _ in parts]),
        np.concatenate([rule for _, rule in parts]),
        goals[0].measure.groups.group,
    )
    floors = Floors(np.array(names, dtype=object), np.arange(len(names)), np.array(wanted))
    return Goal(Coverage(together), floors, 0.0, False, np.concatenate(counts))


def covering_program(
    space: Space, measure: Coverage, price: np.ndarray, wanted: float, everyone: bool, start: np.ndarray | None
) -> Program:
    """Columns y, z (one a group); rows of the sites, floors, the target, and the links z <= sum y.

    ``start`` (m,) bool is a plan that keeps them, if there is one."""
    from scipy.sparse import csr_matrix, hstack, identity, vstack

    groups = measure.groups
    sites, rows, floors = space.sites, space.rows, space.floors
    m, count, k = len(sites), len(groups.weight), len(rows.names)
    in_floor = (floors.rule[:, None] == groups.label[None, :]) * groups.weight
    blocks = [
        hstack([csr_matrix(rows.coefficients.reshape(k, m)), csr_matrix((k, count))]),
        hstack([csr_matrix((len(floors), m)), csr_matrix(in_floor)]),
        hstack([csr_matrix((1, m)), csr_matrix(groups.weight[None, :])]),
        hstack([-groups.cover, identity(count)]),
    ]
    # Where everyone must be covered, z is 1 for every group with people.
    least = ((groups.weight > 0) & everyone).astype(float)
    return Program(
        np.concatenate((price, np.zeros(count))),
        vstack(blocks).tocsr(),
        np.concatenate((rows.lower, floors.wanted, [wanted * (1 - 1e-12)], np.full(count, -np.inf))),
        np.concatenate((rows.upper, np.full(len(floors) + 1, np.inf), np.zeros(count))),
        np.concatenate((sites.fixed.astype(float), least)),
        np.concatenate(((sites.fixed | sites.free).astype(float), np.ones(count))),
        np.concatenate((np.ones(m, dtype=bool), np.zeros(count, dtype=bool))),
        start=None if start is None else np.concatenate((start, measure.counts(start) > 0)).astype(np.float64),
    )


def backup_program(program: Program, goal: Goal) -> Program:
    """The covering ``program`` of a ``goal`` with further columns b, for most people with two sites in reach.

    max sum_g w_g b_g     2 b_g <= sum_{j in N_g} y_j, and as :func:`.two_needed` says: whatever z is
    """
    from scipy.sparse import csr_matrix, hstack, vstack

    groups, x = goal.measure.groups, program.start
    count, m = groups.cover.shape
    links, whole = two_needed(groups.cover)
    links = links.tocsc()
    second = hstack([links[:, :m], csr_matrix((links.shape[0], count)), links[:, m:]])
    wide = hstack([program.A, csr_matrix((program.A.shape[0], count))])
    start = None
    if x is not None:
        start = np.concatenate((x, np.round(groups.cover @ x[:m]) >= 2))
    return Program(
        np.concatenate((np.zeros(m + count), groups.weight * goal.counts)),
        vstack([wide, second]).tocsr(),
        np.concatenate((program.row_lower, np.full(links.shape[0], -np.inf))),
        np.concatenate((program.row_upper, np.zeros(links.shape[0]))),
        np.concatenate((program.col_lower, np.zeros(count))),
        np.concatenate((program.col_upper, np.ones(count))),
        np.concatenate((program.integrality, whole)),
        maximise=True,
        start=start,
    )
