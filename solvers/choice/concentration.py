"""How concentrated the market of hospital care is: Herfindahl and Hirschman's index of places, hospitals and areas.

A place's HHI_z = 10,000 sum_h s_zh^2 over the shares s of hospitals h in its patients; a hospital's is the mean of its
patients' places, HHI_h = sum_z (V_zh / V_h) HHI_z (Kessler & McClellan 2000, who take predicted flows lest quality
that draws patients look like market power). The market of a place may also be drawn by cost: hospitals within a fixed
radius, or those whose own radius, within which a given share of their patients lives, reaches the place; shares are
then of these hospitals' patients. 10,000 over the HHI is the effective number of hospitals.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..accessibility.kernel import divide
from .flow_table import FlowTable

MARKETS = ("flows", "fixed_radius", "variable_radius")
FULL = 10_000.0
"""The HHI of a monopoly."""


@dataclass(frozen=True)
class Concentration:
    """Places (n,): ``place_hhi``, ``place_largest`` (the largest share), ``place_patients``. Hospitals (m,):
    ``hospital_hhi``, ``hospital_patients``, ``radius`` (of their market; NaN from flows). ``hhi`` is the mean over
    patients, ``pooled_hhi`` that of all places as one market. NaN where there are no patients, or no hospital in the
    market."""

    share: np.ndarray
    place_hhi: np.ndarray
    place_largest: np.ndarray
    place_patients: np.ndarray
    hospital_hhi: np.ndarray
    hospital_patients: np.ndarray
    radius: np.ndarray
    hhi: float
    pooled_hhi: float


def concentration(
    table: FlowTable, market: str = "flows", radius: float = np.inf, patient_share: float = 0.75
) -> Concentration:
    """HHI of every place and hospital of ``table``; its costs are needed unless the ``market`` is of flows.

    ``radius`` (inclusive) is that of fixed_radius; ``patient_share`` in (0, 1] of variable_radius.
    """
    n, m = table.shape
    patients, into = table.by_origin(table.flow), table.by_destination(table.flow)
    reach = np.full(m, np.nan)
    if market == "flows":
        drawn = table.flow
    else:
        reach = np.full(m, radius) if market == "fixed_radius" else market_radius(table, patient_share)
        # Compared with what was measured: a hospital without patients has no radius, and is in no market.
        drawn = np.where(table.cost <= reach[table.destination], into[table.destination], 0.0)
    share = drawn * divide(np.ones(n), table.by_origin(drawn))[table.origin]
    in_market = table.by_origin(drawn) > 0
    largest = np.zeros(n)
    np.maximum.at(largest, table.origin, share)
    place = np.where(in_market, FULL * table.by_origin(share**2), np.nan)
    known = in_market[table.origin] & (table.flow > 0)
    weight = np.where(known, table.flow, 0.0)
    filled = np.nan_to_num(place)
    hospital_weight = table.by_destination(weight)
    hospital = divide(table.by_destination(weight * filled[table.origin]), hospital_weight)
    counted = np.where(in_market, patients, 0.0)
    return Concentration(
        share=share,
        place_hhi=place,
        place_largest=np.where(in_market, largest, np.nan),
        place_patients=patients,
        hospital_hhi=np.where(hospital_weight > 0, hospital, np.nan),
        hospital_patients=into,
        radius=reach,
        hhi=float(counted @ filled / counted.sum()) if counted.sum() > 0 else np.nan,
        pooled_hhi=area_hhi(table, share, np.zeros(n, dtype=int), 1)[0],
    )


def market_radius(table: FlowTable, patient_share: float) -> np.ndarray:
    """For every hospital (m,) the smallest cost within which at least ``patient_share`` of its patients live; NaN for
    one without patients."""
    order = np.lexsort((table.cost, table.destination))
    hospital, cost, flow = table.destination[order], table.cost[order], table.flow[order]
    total = table.by_destination(table.flow)
    before = np.concatenate(([0.0], np.cumsum(flow)))
    start = np.searchsorted(hospital, np.arange(len(total)))
    within = before[1:] - before[start][hospital]
    # A share that rounding leaves a hair below has been reached.
    enough = np.flatnonzero(within >= patient_share * total[hospital] * (1 - 1e-12))
    radius = np.full(len(total), np.nan)
    radius[hospital[enough[::-1]]] = cost[enough[::-1]]
    radius[total == 0] = np.nan
    return radius


def area_hhi(table: FlowTable, share: np.ndarray, area: np.ndarray, count: int) -> np.ndarray:
    """HHI (count,) of areas that pool places: ``area`` (n,) is the area of every place, -1 for none.

    A hospital's share of an area is that of its places, weighted by their patients; NaN for areas without patients.
    """
    from scipy.sparse import coo_matrix

    patients = table.by_origin(table.flow)
    of_pair = area[table.origin]
    used = of_pair >= 0
    weight = (share * patients[table.origin])[used]
    pooled = coo_matrix((weight, (of_pair[used], table.destination[used])), shape=(count, table.shape[1])).tocsr()
    total = np.asarray(pooled.sum(axis=1)).ravel()
    squares = np.asarray(pooled.multiply(pooled).sum(axis=1)).ravel()
    return np.where(total > 0, FULL * divide(squares, total**2), np.nan)
