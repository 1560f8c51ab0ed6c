"""Stages: what arrives year by year. Parameters, reading, and the table of years."""

from __future__ import annotations

import numpy as np

from ...solvers.errors import InputError
from ...solvers.siting.rules import Limits
from ...solvers.siting.sites import Sites
from ...solvers.siting.years import StagedPlan, cumulated
from ...solvers.typed_lists import separated
from ..inputs import Inputs
from ..messages import tr
from ..outputs import Outputs
from ..parameters import add_number_outputs, add_table_output, add_text
from .site_outputs import whole_numbers

MOST_SITES = 1_000_000_000
"""More than any layer has: larger numbers are a slip of the pen, and no whole numbers in memory."""


def add_stages(algorithm, sparing: bool = False) -> None:
    """STAGES and STAGE_BUDGETS (advanced); for ``sparing`` models they are maxima."""
    add_text(
        algorithm,
        "STAGES",
        tr("Years: most new sites of each (2, 2, 3)") if sparing else tr("Years: new sites of each (2, 2, 3)"),
        tr(
            "The most for each year, as in 2, 2, 3; what a year does not use remains for the next. What opens stays "
            "open: the plan grows from year to year, with the least loss to planning every year afresh, summed over "
            "the years (regret). Closable sites that close stay closed. Replaces SITES. Required sites open in the "
            "first year. Empty: all opens at once."
        )
        if sparing
        else tr(
            "A number a year, as in 2, 2, 3. What opens stays open: the plan grows from year to year, with the least "
            "loss to planning every year afresh, summed over the years (regret). Closable sites that close stay "
            "closed. Replaces SITES. Required sites open in the first year. Empty: everything opens at once."
        ),
        optional=True,
        advanced=True,
    )
    add_text(
        algorithm,
        "STAGE_BUDGETS",
        tr("Years: money of each (500, 300, 300)"),
        tr(
            "An amount a year, in the unit of SITE_COST, as in 500, 300, 300. What a year leaves over remains for the "
            "next. Replaces BUDGET; together with STAGES both limits hold."
        ),
        optional=True,
        advanced=True,
    )


def add_stage_outputs(algorithm, when: str | None = None) -> None:
    """STAGES_TABLE, which there is ``when`` years were asked for."""
    add_table_output(
        algorithm,
        "STAGES_TABLE",
        tr("Years"),
        (when or tr("With STAGES or STAGE_BUDGETS"))
        + ": "
        + tr(
            "a row a year with the sites that open, the objective of the plan, that of the year planned afresh with "
            "its bound and gap, the regret between the two, and what it is at most. Under capacities also the people "
            "unserved in both (no regret where the plan leaves more of them). Sites have the field stage, the year in "
            "which they open, and, if some may close, stage_closed."
        ),
        by_default=False,
    )


def add_regret_outputs(algorithm) -> None:
    """REGRET, REGRET_AT_MOST, LARGEST_REGRET and WORST_OBJECTIVE: those of stages and scenarios."""
    add_number_outputs(
        algorithm,
        {
            "REGRET": tr("Regret, summed over years or weighted over scenarios"),
            "REGRET_AT_MOST": tr("What that regret is at most, by the bounds"),
            "LARGEST_REGRET": tr("Largest regret of a year or a scenario"),
            "WORST_OBJECTIVE": tr("Objective in the scenario in which the plan does worst"),
        },
    )


def read_stages(inputs: Inputs, limits: Limits) -> tuple[Limits, ...] | None:
    """The limits of every year; None without stages."""
    sites = _amounts(inputs, "STAGES", "2, 2, 3", whole=True)
    money = _amounts(inputs, "STAGE_BUDGETS", "500, 300, 300", whole=False)
    if sites is None and money is None:
        return None
    for name, stages, parts, all_in_all in (
        ("SITES", "STAGES", sites, limits.sites),
        ("BUDGET", "STAGE_BUDGETS", money, limits.budget),
    ):
        if parts is not None and all_in_all is not None and abs(parts.sum() - all_in_all) > 1e-9 * abs(all_in_all):
            total = f"{parts.sum():g}"
            raise InputError("stages_and_limit", parameter=name, value=f"{all_in_all:g}", stages=stages, total=total)
    return cumulated(None if sites is None else sites.astype(int), money)


def _amounts(inputs: Inputs, name: str, example: str, whole: bool) -> np.ndarray | None:
    text = inputs.text(name).strip()
    if not text:
        return None
    try:
        values = np.array([float(part) for part in separated(text)])
    except ValueError:
        values = np.zeros(0)
    good = len(values) >= 2 and bool(np.all(np.isfinite(values) & (values >= 0)))
    if not good or (whole and not (np.array_equal(values, np.round(values)) and values.sum() <= MOST_SITES)):
        raise InputError("stages_not_a_list", parameter=name, value=text, example=example)
    return values


def read_targets(inputs: Inputs) -> np.ndarray | None:
    """STAGE_TARGETS as shares (T,), None without."""
    targets = _amounts(inputs, "STAGE_TARGETS", "60, 80, 90", whole=False)
    return None if targets is None else targets / 100.0


def write_stages(outputs: Outputs, staged: StagedPlan | None, sites: Sites) -> dict:
    """STAGES_TABLE and the regrets; gives the further fields of OUTPUT."""
    if outputs.wanted("STAGES_TABLE"):
        outputs.table("STAGES_TABLE", _no_rows() if staged is None else _rows(staged, sites))
    if staged is None:
        return {}
    outputs.numbers(
        REGRET=float(staged.regret.sum()),
        REGRET_AT_MOST=float(staged.at_most.sum()),
        LARGEST_REGRET=largest_known(staged.regret),
        WORST_OBJECTIVE=None,
    )
    fields = {"stage": whole_numbers(staged.stage)}
    if np.any(sites.status == "closable"):
        fields["stage_closed"] = whole_numbers(staged.closed)
    return fields


def largest_known(regret: np.ndarray) -> float:
    """The largest ``regret`` that is known; NaN where none is."""
    return float(np.nanmax(regret)) if np.isfinite(regret).any() else float("nan")


def _rows(staged: StagedPlan, sites: Sites) -> dict:
    years = np.arange(1, len(staged.nested) + 1)
    opens, closes = (
        np.array([", ".join(str(one) for one in sites.ids[when == year]) for year in years], dtype=object)
        for when in (staged.stage, staged.closed)
    )
    with np.errstate(divide="ignore", invalid="ignore"):
        gap = np.abs(staged.bound - staged.afresh) / np.abs(staged.afresh)
    nothing = np.full(len(years), np.nan)
    return {
        "stage": years,
        "opens": opens,
        "sites_opened": staged.opened,
        "objective": staged.nested,
        "afresh": staged.afresh,
        "bound": staged.bound,
        "gap": gap,
        "regret": staged.regret,
        "regret_percent": 100.0 * staged.share,
        "regret_at_most": staged.at_most,
        "unserved": nothing if staged.unserved is None else staged.unserved,
        "unserved_afresh": nothing if staged.unserved is None else staged.unserved_afresh,
        "closes": closes,
    }


def _no_rows() -> dict:
    whole, real = np.zeros(0, dtype=np.int64), np.zeros(0)
    names = ("objective", "afresh", "bound", "gap", "regret", "regret_percent", "regret_at_most")
    names = (*names, "unserved", "unserved_afresh")
    opens = np.zeros(0, dtype=object)
    return {"stage": whole, "opens": opens, "sites_opened": whole, **dict.fromkeys(names, real), "closes": opens}
