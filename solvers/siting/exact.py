"""The programs that prove how good a covering plan is, built as arrays from the groups.

Columns are y (m, one a site, whole) followed by what is covered: z, one a group, or x, one a pair where capacities
bind. Rows are those of the rules over the sites, the floors over the regions, then the links between the two.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..mip import Program
from .capacitated import CapacitatedCoverage
from .coverage import Coverage
from .space import Space

FEW_SITES = 12
"""Up to this many sites in reach, "two of them" is written without a whole variable, and tighter."""


@dataclass(frozen=True)
class Covered:
    """The columns of what is covered: ``people`` and ``upper`` limit of each, which are ``whole``, the ``label`` of
    their group, the ``links`` rows over all columns with their ``links_upper``, and a ``start``."""

    people: np.ndarray
    upper: np.ndarray
    whole: np.ndarray
    label: np.ndarray
    links: object
    links_upper: np.ndarray
    start: np.ndarray | None


def program_for(space: Space, measure: Coverage | CapacitatedCoverage, start: np.ndarray | None) -> Program:
    """The program of ``measure`` in ``space``; ``start`` (m,) bool is a feasible plan, if there is one."""
    covered = _capacitated(measure, start) if isinstance(measure, CapacitatedCoverage) else _covering(measure, start)
    return _assembled(space, covered, start)


def _covering(measure: Coverage, start: np.ndarray | None) -> Covered:
    """Maximal covering (Church & ReVelle 1974, Papers of the Regional Science Association 32:101-118):

        max sum_g w_g z_g     z_g <= sum_{j in N_g} y_j,   0 <= z_g <= 1,   y whole

    z needs no integrality, since it rises to min(1, sum y).
    """
    from scipy.sparse import hstack, identity

    groups = measure.cover.shape[0]
    if measure.need == 1:
        links, whole = hstack([-measure.cover, identity(groups)]), np.zeros(groups, dtype=bool)
    else:
        links, whole = two_needed(measure.cover)
    z = None if start is None else (measure.counts(start) >= measure.need).astype(float)
    return Covered(measure.weight, np.ones(groups), whole, measure.groups.label, links, np.zeros(links.shape[0]), z)


def two_needed(cover) -> tuple[object, np.ndarray]:
    """Rows over y and z that say when groups have two sites in reach, and which z must be whole.

    2 z_g <= sum_{j in N_g} y_j, and z_g <= sum_{j in N_g, j != k} y_j for every k in N_g.

    Together they are the convex hull of one group; the second need not be written where N_g is long, if z_g is whole.
    """
    from scipy.sparse import csr_matrix, hstack, identity, vstack

    groups, m = cover.shape
    size = np.diff(cover.indptr)
    whole = size > FEW_SITES
    short = np.flatnonzero(~whole)
    group = np.repeat(short, size[short])
    count = np.arange(len(group))
    one = csr_matrix((np.ones(len(group)), (count, cover[short].indices)), shape=(len(group), m))
    counted = csr_matrix((np.ones(len(group)), (count, group)), shape=(len(group), groups))
    both = hstack([-cover, 2.0 * identity(groups)])
    return vstack([both, hstack([one - cover[group], counted])]), whole


def _capacitated(measure: CapacitatedCoverage, start: np.ndarray | None) -> Covered:
    """Capacitated maximal covering (Current & Storbeck 1988, Environment and Planning B 15:153-163), people may split:

        max sum_gj x_gj     sum_g x_gj <= Q_j y_j,   sum_j x_gj <= w_g sum_{j in N_g} y_j,   sum_j x_gj <= w_g

    The middle row is implied where y is whole, and keeps the relaxation tight where capacities are large. Where sites
    ask for a least load L_j y_j <= sum_g x_gj.
    """
    from scipy.sparse import csr_matrix, diags, hstack, vstack

    cover = measure.cover
    (groups, m), pairs = cover.shape, cover.nnz
    size, column = np.diff(cover.indptr), np.arange(pairs)
    by_site = csr_matrix((np.ones(pairs), (cover.indices, column)), shape=(m, pairs))
    by_group = csr_matrix((np.ones(pairs), column, cover.indptr), shape=(groups, pairs))
    asks = np.flatnonzero(measure.least)
    links = vstack(
        [
            hstack([-diags(measure.capacity), by_site]),
            hstack([-diags(measure.weight) @ cover, by_group]),
            hstack([csr_matrix((groups, m)), by_group]),
            hstack([diags(measure.least).tocsr()[asks], -by_site[asks]]),
        ]
    )
    x = None
    if start is not None:
        x = np.asarray(measure.flow(start)[np.repeat(np.arange(groups), size), cover.indices]).ravel()
    return Covered(
        np.ones(pairs),
        np.repeat(measure.weight, size),
        np.zeros(pairs, dtype=bool),
        np.repeat(measure.groups.label, size),
        links,
        np.concatenate((np.zeros(m + groups), measure.weight, np.zeros(len(asks)))),
        x,
    )


def _assembled(space: Space, covered: Covered, start: np.ndarray | None) -> Program:
    from scipy.sparse import csr_matrix, hstack, vstack

    rows, floors, sites = space.rows, space.floors, space.sites
    m, columns = len(sites), len(covered.people)
    in_floor = (floors.rule[:, None] == covered.label[None, :]) * covered.people
    blocks = [
        hstack([csr_matrix(rows.coefficients), csr_matrix((len(rows.names), columns))]),
        hstack([csr_matrix((len(floors), m)), csr_matrix(in_floor)]),
        covered.links,
    ]
    return Program(
        np.concatenate((np.zeros(m), covered.people)),
        vstack(blocks).tocsr(),
        np.concatenate((rows.lower, floors.wanted, np.full(covered.links.shape[0], -np.inf))),
        np.concatenate((rows.upper, np.full(len(floors), np.inf), covered.links_upper)),
        np.concatenate((sites.fixed.astype(float), np.zeros(columns))),
        np.concatenate(((sites.fixed | sites.free).astype(float), covered.upper)),
        np.concatenate((np.ones(m, dtype=bool), covered.whole)),
        maximise=True,
        start=None if start is None else np.concatenate((start.astype(float), covered.start)),
    )
