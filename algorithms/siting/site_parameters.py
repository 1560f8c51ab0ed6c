"""The parameters and outputs that every siting algorithm has, and how they are read."""

from __future__ import annotations

import numpy as np

from ...solvers.errors import InputError, first_few
from ...solvers.problem import Naming
from ...solvers.siting.plan import SitingPlan
from ...solvers.siting.region_rules import COLUMNS, RegionRules
from ...solvers.siting.rules import Limits
from ...solvers.siting.sites import Sites
from ...solvers.siting.standards import place_standards
from ..inputs import Inputs, LayerInput
from ..messages import explain, tr
from ..outputs import Outputs
from ..parameters import (
    add_costs,
    add_demand,
    add_facilities,
    add_field,
    add_layer_output,
    add_number,
    add_number_outputs,
    add_report,
    add_table,
    add_text_output,
)
from ..reading import read_columns
from ..styling import Categories

OPEN, CLOSED = "#1b7837", "#bdbdbd"
COVERED, UNCOVERED = "#2b6c99", "#d95f02"


def add_sites(algorithm) -> None:
    """Demand, sites with their STATUS, and travel costs."""
    add_demand(algorithm)
    add_facilities(algorithm, capacity=False, label=tr("Existing and candidate sites"))
    add_field(
        algorithm,
        "STATUS",
        tr("Status field"),
        tr(
            "What may happen to each site. candidate: may open. existing: is open and stays open. required: must open, "
            "and counts against SITES and BUDGET. closable: is open and may close. excluded: is left out. competitor: "
            "serves people, but is not ours. Empty or NULL: candidate."
        ),
        "FACILITIES",
        optional=True,
    )
    add_costs(algorithm)


def add_standard(algorithm) -> None:
    """STANDARD and STANDARD_FIELD."""
    add_number(
        algorithm,
        "STANDARD",
        tr("Standard (cost within which people are covered)"),
        tr("The limit itself counts. In the unit of the costs: minutes with a table of minutes, metres without one."),
        low=0.0,
    )
    add_field(
        algorithm,
        "STANDARD_FIELD",
        tr("Standard of each place"),
        tr("A field of the demand with a standard of its own, such as 30 in plains and 60 in hills. NULL: STANDARD."),
        "DEMAND",
        numeric=True,
        optional=True,
    )


def add_limits(algorithm) -> None:
    """SITES, BUDGET and SITE_COST."""
    add_number(
        algorithm,
        "SITES",
        tr("Number of sites to open"),
        tr(
            "New sites, in addition to those that are open already (status existing or closable); required sites "
            "count. Exactly so many open; beside a budget or limits of regions, at most so many."
        ),
        optional=True,
        low=0,
        whole=True,
    )
    add_number(
        algorithm,
        "BUDGET",
        tr("Budget"),
        tr("What opening new sites may cost in all, in the unit of SITE_COST."),
        optional=True,
        low=0.0,
    )
    add_field(
        algorithm,
        "SITE_COST",
        tr("Cost of opening a site"),
        tr("Zero or more, of each candidate and required site. Sites that are open already cost nothing."),
        "FACILITIES",
        numeric=True,
        optional=True,
    )


def add_regions(algorithm) -> None:
    """REGION, DEMAND_REGION and REGION_RULES (advanced)."""
    add_field(
        algorithm,
        "REGION",
        tr("Region of each site"),
        tr("Needed for the rules min_sites, max_sites and budget."),
        "FACILITIES",
        optional=True,
        advanced=True,
    )
    add_field(
        algorithm,
        "DEMAND_REGION",
        tr("Region of each place"),
        tr("Needed for the rules min_coverage and standard."),
        "DEMAND",
        optional=True,
        advanced=True,
    )
    add_table(
        algorithm,
        "REGION_RULES",
        tr("Rules of regions"),
        tr(
            "A table with the column region and any of: min_sites and max_sites (of our open sites there), budget (for "
            "opening sites there), min_coverage (share of its people to be covered, 0 to 1), standard (of its people). "
            "NULL: no rule."
        ),
        optional=True,
        advanced=True,
    )


def add_site_outputs(algorithm) -> None:
    """OUTPUT, OUTPUT_DEMAND, REPORT and the numbers that every siting algorithm gives."""
    add_layer_output(
        algorithm,
        "OUTPUT",
        tr("Sites of the plan"),
        tr(
            "The sites with open (1 or 0), order (0: open today; 1, 2, 3 ...: opens, the one that adds most first), "
            "assigned_population and marginal (people who lose their cover if it closes)."
        ),
    )
    add_layer_output(
        algorithm,
        "OUTPUT_DEMAND",
        tr("Demand under the plan"),
        tr("The demand with covered, the site that serves it (site_id) and the cost to it; NULL where there is none."),
        optional=True,
    )
    add_report(algorithm)
    add_number_outputs(
        algorithm,
        {
            "OBJECTIVE": tr("Objective of the plan"),
            "BOUND": tr("Bound: no plan is better"),
            "GAP": tr("Relative gap between plan and bound"),
            "SITES_OPEN": tr("Our open sites"),
        },
    )
    add_text_output(algorithm, "SOLVER_STATUS", tr("optimal, gap_reached, time_limit or cancelled"))


# ---- reading --------------------------------------------------------------------------------------


def read_sites(inputs: Inputs, layer: LayerInput, capacitated: bool) -> Sites:
    """The facilities as :class:`Sites`; CAPACITY is read only where it matters."""
    names = {name: inputs.text(name) for name in ("FACILITY_ID", "STATUS", "SITE_COST", "CAPACITY")}
    return Sites.checked(
        layer.ids,
        inputs.labels(layer, "STATUS"),
        inputs.values(layer, "SITE_COST"),
        inputs.values(layer, "CAPACITY") if capacitated else None,
        inputs.labels(layer, "REGION"),
        layer=layer.title,
        fields=names,
    )


def read_limits(inputs: Inputs) -> Limits:
    return Limits(inputs.whole("SITES"), inputs.number("BUDGET"))


def read_region_rules(inputs: Inputs) -> RegionRules | None:
    """The table REGION_RULES, its columns in any case and order; None without one."""
    source = inputs.source("REGION_RULES")
    if source is None:
        return None
    present = {name.strip().lower(): name for name in source.fields().names()}
    if "region" not in present:
        raise InputError("rules_missing_field", column="region", columns=first_few(source.fields().names(), 12))
    wanted = {column: present[column] for column in COLUMNS if column in present}
    fast = inputs.fast_paths.get("REGION_RULES")
    columns = read_columns(source, [present["region"], *wanted.values()], False, fast, inputs.progress.check)
    if len(columns) == 0:
        return None
    numbers = {}
    for column, name in wanted.items():
        numbers[column], wrong = columns.fields[name].numbers()
        if wrong.any():
            raise InputError(
                "not_numeric",
                parameter="REGION_RULES",
                field=name,
                layer=source.sourceName(),
                examples=first_few(dict.fromkeys(columns.fields[name].take(wrong).texts()), 3),
            )
    return RegionRules.checked(columns.fields[present["region"]].texts(), **numbers)


def read_standards(inputs: Inputs, demand: LayerInput, rules: RegionRules | None, region) -> np.ndarray:
    """The standard of every place: its own, its region's, or STANDARD."""
    own = inputs.values(demand, "STANDARD_FIELD")
    naming = Naming(demand.title, value_parameter="STANDARD_FIELD", value_field=inputs.text("STANDARD_FIELD"))
    return place_standards(demand.ids, inputs.positive("STANDARD"), own, rules, region, naming)


def map_positions(inputs: Inputs, layer: LayerInput) -> np.ndarray:
    """Longitude and latitude (n, 2) for a map; NaN where a layer has none that a map could show."""
    unknown = np.full((len(layer), 2), np.nan)
    if not layer.source.sourceCrs().isValid():
        return unknown
    try:
        return inputs.lonlat(layer, required=False)
    except InputError as error:
        # The plan does not need a map: what is wrong with the positions is said, and the page goes without.
        inputs.progress.warn(explain(error))
        return unknown


# ---- writing --------------------------------------------------------------------------------------


def write_plan(outputs: Outputs, plan: SitingPlan, demand: LayerInput, sites: LayerInput, split: bool) -> None:
    """OUTPUT, OUTPUT_DEMAND and the numbers; ``split`` where a place may be covered in part."""
    evaluation = plan.evaluation
    outputs.layer(
        "OUTPUT",
        sites,
        {
            "open": plan.is_open,
            "order": _whole(plan.order),
            "assigned_population": evaluation.assigned,
            "marginal": plan.marginal,
        },
        Categories("open", ((1, tr("open"), OPEN), (0, tr("closed"), CLOSED)), size=3.2),
    )
    covered = evaluation.covered if split else evaluation.covered > 0
    style = Categories("covered", ((1, tr("covered"), COVERED), (0, tr("not covered"), UNCOVERED)), size=2.0)
    outputs.layer(
        "OUTPUT_DEMAND",
        demand,
        {"covered": covered, "site_id": _site_ids(evaluation.site, sites.ids), "cost": evaluation.cost},
        None if split else style,
    )
    outputs.numbers(OBJECTIVE=plan.objective, BOUND=plan.bound, GAP=plan.gap, SITES_OPEN=plan.sites_open)
    outputs.string("SOLVER_STATUS", plan.status)


def _whole(values: np.ndarray) -> np.ndarray:
    """Whole numbers with None for NaN, so that the field is one of whole numbers."""
    whole = np.full(len(values), None, dtype=object)
    given = ~np.isnan(values)
    whole[given] = values[given].astype(int)
    return whole


def _site_ids(site: np.ndarray, ids: np.ndarray) -> np.ndarray:
    served = np.full(len(site), None, dtype=object)
    served[site >= 0] = ids[site[site >= 0]]
    return served
