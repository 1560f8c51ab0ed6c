"""The tables of ``evencare:inequality``: measures, groups, pairs of groups, Lorenz curves; columns by name."""

from __future__ import annotations

import numpy as np

from ...solvers.equity.assessment import Assessment, Movement
from ...solvers.equity.decomposition import gini_between_pairs
from ...solvers.equity.units import Units
from ..messages import message


def measure_table(found: Assessment, units: Units) -> dict:
    """OUTPUT: the measures, then the counts of rows and people behind them."""
    table = found.table()
    reasons = table.pop("reason")
    table["note"] = [None if reason is None else message(reason) for reason in reasons]
    left = units.left_out
    counts = {
        "units": len(units),
        "population": float(units.weights.sum()),
        "null_values": left.null_value,
        "null_values_population": left.null_value_weight,
        "null_weights": left.null_weight,
        "zero_weights": left.zero_weight,
        "unreachable": left.unreachable,
        "unreachable_population": left.unreachable_weight,
    }
    moved = {}
    if found.movement is not None:
        moved = {"gainers": found.movement.gainers, "losers": found.movement.losers}
        moved["unchanged"] = found.movement.unchanged
    rows = [*counts, *moved]
    for name, column in table.items():
        column.extend([None if name == "note" else float("nan")] * len(rows))
    first = len(table["measure"]) - len(rows)
    table["measure"][first:] = rows
    table["value"][first : first + len(counts)] = [float(value) for value in counts.values()]
    table["compare"][first + len(counts) :] = list(moved.values())
    return table


def group_table(found: Assessment, names: list, moved: dict | None = None) -> dict:
    """GROUPS: one row a group, of today and (``_compare``) of the plan; no row without groups.

    ``moved`` (group -> movement) adds gainers and losers; a group of unreachable rows only has nothing but these.
    """
    labels = np.empty(len(names), dtype=object)
    labels[:] = names
    table = {"group": labels}
    states = {"": found.today.groups, "_compare": None if found.plan is None else found.plan.groups}
    for suffix, groups in states.items():
        if groups is None:
            continue
        if not suffix:
            table["units"] = groups.units
            table["population"] = groups.weight
            table["population_share"] = groups.weight_share
        table[f"value_share{suffix}"] = groups.value_share
        table[f"mean{suffix}"] = groups.mean
        table[f"median{suffix}"] = groups.median
        table[f"sd{suffix}"] = groups.sd
        table[f"gini{suffix}"] = groups.gini
        table[f"theil_t{suffix}"] = groups.theil_t
        table[f"theil_l{suffix}"] = groups.theil_l
        table[f"theil_within{suffix}"] = groups.theil_t_within
        table[f"theil_between{suffix}"] = groups.theil_t_between
        table[f"gini_within{suffix}"] = groups.gini_within
        if groups.below_threshold is not None:
            table[f"below_threshold{suffix}"] = groups.below_threshold
            table[f"resource_needed{suffix}"] = groups.resource_needed
    return table if moved is None else _with_movement(table, names, moved)


def _with_movement(table: dict, names: list, moved: dict) -> dict:
    unreachable = [name for name in moved if name not in names]
    for name, column in table.items():
        blank = unreachable if name == "group" else [np.nan] * len(unreachable)
        table[name] = np.array([*column, *blank], dtype=object if name == "group" else np.float64)
    still = Movement(0.0, 0.0, 0.0)
    for column in ("gainers", "losers", "unchanged"):
        table[column] = [getattr(moved.get(name, still), column) for name in table["group"]]
    return table


def pair_table(units: Units, groups, names: list, progress) -> dict:
    """PAIRS: each two groups once, with Dagum's Gini between them; no row without groups."""
    first, second = np.triu_indices(len(names), 1)
    labels = np.empty(len(names), dtype=object)
    labels[:] = names
    between = affluence = np.empty((0, 0))
    if names:
        between, affluence = gini_between_pairs(units.values, units.weights, groups, len(names), progress)
    return {
        "group": labels[first],
        "other_group": labels[second],
        "gini_between": between[first, second],
        "affluence": affluence[first, second],
    }


def lorenz_table(found: Assessment) -> dict:
    """LORENZ: the points of the curves, one state (value, compare) after the other."""
    curves = {"value": found.today.lorenz}
    if found.plan is not None:
        curves["compare"] = found.plan.lorenz
    return {
        "state": np.repeat(list(curves), [len(curve.population) for curve in curves.values()]),
        "population_share": np.concatenate([curve.population for curve in curves.values()]),
        "value_share": np.concatenate([curve.share for curve in curves.values()]),
    }
