"""Writing a siting plan: the sites, the demand and the numbers."""

from __future__ import annotations

import numpy as np

from ...solvers.errors import first_few
from ...solvers.report.beside import Beside
from ...solvers.siting.plan import SitingPlan
from ..inputs import Inputs, LayerInput
from ..messages import tr
from ..outputs import Outputs
from ..styling import Categories

OPEN, CLOSED = "#1b7837", "#bdbdbd"
COVERED, UNCOVERED = "#2b6c99", "#d95f02"


def write_plan(
    outputs: Outputs, plan: SitingPlan, demand: LayerInput, sites: LayerInput, split: bool, capacity=None, more=None
) -> None:
    """OUTPUT, OUTPUT_DEMAND and the numbers; ``split`` where a place may be covered in part.

    ``capacity`` (m,) of the sites, NaN where not known, if the layer gives it; ``more`` columns of OUTPUT.
    """
    evaluation = plan.evaluation
    outputs.layer(
        "OUTPUT",
        sites,
        {
            "open": plan.is_open,
            "order": whole_numbers(plan.order),
            "assigned_population": evaluation.assigned,
            "marginal": plan.marginal,
            "utilisation": utilisation(plan, capacity),
            "importance": judgements(plan.importance, len(sites)),
            **(more or {}),
        },
        site_style(),
    )
    covered = evaluation.covered if split else evaluation.covered > 0
    style = Categories("covered", ((1, tr("covered"), COVERED), (0, tr("not covered"), UNCOVERED)), size=2.0)
    outputs.layer(
        "OUTPUT_DEMAND",
        demand,
        {
            "covered": covered,
            "site_id": _site_ids(evaluation.site, sites.ids),
            "cost": evaluation.cost,
            "second_cost": evaluation.second,
        },
        None if split else style,
    )
    write_answer(outputs, plan)


def write_answer(outputs, plan: SitingPlan):
    """The outputs of :func:`.site_parameters.add_answer`."""
    outputs.numbers(OBJECTIVE=plan.objective, BOUND=plan.bound, GAP=plan.gap, SITES_OPEN=plan.sites_open)
    outputs.string("SOLVER_STATUS", plan.status)


def utilisation(plan: SitingPlan, capacity: np.ndarray | None) -> np.ndarray:
    """People served as a share of the capacity of every open site, (m,); NaN where it has none or none is known."""
    used = np.full(len(plan.is_open), np.nan)
    if capacity is not None:
        known = plan.is_open & (capacity > 0) & np.isfinite(capacity)
        used[known] = plan.evaluation.assigned[known] / capacity[known]
    return used


def overload(plan: SitingPlan, capacity: np.ndarray) -> dict:
    """The field with the people above the capacity of every open site."""
    over = np.maximum(plan.evaluation.assigned - capacity, 0.0)
    return {"overload": np.where(plan.is_open & np.isfinite(capacity), over, np.nan)}


def judgements(importance: np.ndarray | None, count: int) -> np.ndarray:
    """The words of :mod:`...solvers.siting.importance`, None where sites were not judged, (count,)."""
    return np.full(count, None, dtype=object) if importance is None else importance


def beside(inputs: Inputs, demand: LayerInput, capacity: np.ndarray | None, parts: tuple = ()) -> Beside:
    """What the page of a plan says beside it."""
    near = inputs.number("NEAR_OPTIMAL")
    return Beside(demand.ids, capacity, None if near is None else near / 100.0, parts)


def unreachable_note(plan: SitingPlan, demand: LayerInput, sentence: str) -> str:
    """``sentence`` on the inhabited places that no site reaches, with their ``count``, ``people`` and first ``ids``."""
    where = ~plan.reachable & (plan.population > 0)
    return sentence.format(count=int(where.sum()), people=plan.unreachable_people, ids=first_few(demand.ids[where]))


def report_plan(progress, plan: SitingPlan, demand: LayerInput) -> None:
    """Objective, bound and who is left out, in the log."""
    progress.info(
        tr("Objective {objective:,.10g}; no plan is better than {bound:,.10g} (gap {gap:.3%}, {status}).").format(
            objective=plan.objective, bound=plan.bound, gap=plan.gap, status=plan.status
        )
    )
    if plan.unreachable_people:
        sentence = tr("{count} places with {people:,.0f} people have no site in reach, whatever opens (ids {ids}).")
        progress.warn(unreachable_note(plan, demand, sentence))


def warn_unserved(progress, people: float, splitting: float = 0.0, loads: bool = False) -> None:
    """A warning where capacities are too small, or places too large to go to one site (``splitting`` them would serve
    so many people more); with ``loads`` sites may have stayed closed for want of people."""
    if people > 0:
        text = tr("{people:,.0f} people are not served: capacities are too small.")
        if loads:
            text = tr("{people:,.0f} people are not served: capacities are too small, or smallest loads too large.")
        progress.warn(text.format(people=people))
    if splitting > 0:
        text = tr("{people:,.0f} of them would be served if places were split between sites (WHOLE off).")
        progress.warn(text.format(people=splitting))


def site_style() -> Categories:
    """Open sites, large and on top, and closed ones."""
    return Categories("open", ((1, tr("open"), OPEN, 3.6), (0, tr("closed"), CLOSED, 1.8)), rising=True)


def whole_numbers(values: np.ndarray) -> np.ndarray:
    """Whole numbers with None for NaN, so that the field is one of whole numbers."""
    whole = np.full(len(values), None, dtype=object)
    given = ~np.isnan(values)
    whole[given] = values[given].astype(int)
    return whole


def _site_ids(site: np.ndarray, ids: np.ndarray) -> np.ndarray:
    served = np.full(len(site), None, dtype=object)
    served[site >= 0] = ids[site[site >= 0]]
    return served
