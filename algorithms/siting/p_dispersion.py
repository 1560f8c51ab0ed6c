"""``evencare:pdispersion``: sites as far from each other as can be."""

from __future__ import annotations

import numpy as np

from ...solvers.report.dispersion_page import dispersion_page
from ...solvers.siting.p_dispersion import p_dispersion
from ..base import EvenCareAlgorithm
from ..messages import tr
from ..parameters import add_costs, add_facilities, add_layer_output, add_number_outputs, add_report
from ..solver_parameters import add_keep_plan, add_solver
from .limit_parameters import add_limits, add_regions, add_spacing
from .side_inputs import read_facilities
from .side_parameters import add_relocation
from .site_inputs import read_effort, read_limits, read_region_rules, read_sites
from .site_outputs import judgements, site_style, whole_numbers
from .site_parameters import add_answer, add_importance, add_status


class PDispersion(EvenCareAlgorithm):
    GROUP = "siting"

    def name(self):
        return "pdispersion"

    def displayName(self):
        return tr("Sites far apart (p-dispersion)")

    def tags(self):
        return tr(
            "p-dispersion,maximin,spacing,separation,spread,siting,optimise,optimize,candidate sites,solver,mip"
        ).split(",")

    def shortDescription(self):
        return tr("New sites as far from each other as can be, with a proven bound.")

    def help_text(self):
        return tr(
            "Chooses the sites to open so that the two nearest of our open sites are as far apart as possible. The "
            "plan comes with a bound that no plan can beat.\n\n"
            "COSTS are between the sites here: origin and destination are both ids of sites. Without a table, straight "
            "lines in metres are used. Sites that are open already (status existing) stay open and count for the "
            "separation; SITES counts the new ones; competitors do not count.\n\n"
            "Kuby 1987; Erkut 1990."
        )

    def initAlgorithm(self, configuration=None):
        add_facilities(self, capacity=False, label=tr("Existing and candidate sites"))
        add_status(self)
        add_costs(self, tr("Travel cost table (between the sites)"))
        add_limits(self)
        add_regions(self, cover=False)
        add_spacing(self)
        add_relocation(self)
        add_solver(self)
        add_keep_plan(self)
        add_importance(self)
        add_layer_output(
            self,
            "OUTPUT",
            tr("Sites of the plan"),
            tr(
                "The sites with open (1 or 0), order (0: open today; 1, 2, 3 ...: opens, the one farthest from those "
                "before it first), separation (cost to the nearest other open site of ours) and importance (is the "
                "site in every near-optimal plan, in some, or in none; unproven: not known)."
            ),
        )
        add_report(self)
        add_answer(self)
        add_number_outputs(self, {"SMALLEST_SEPARATION": tr("Cost between the two nearest open sites")})

    def execute(self, inputs, outputs, progress):
        rules = read_region_rules(inputs)
        facilities = read_facilities(inputs)
        limits = read_limits(inputs, facilities)
        sites = read_sites(inputs, facilities, capacitated=False)
        costs = inputs.costs(facilities, facilities)

        plan = p_dispersion(sites, costs, limits, rules, read_effort(inputs), progress)

        progress.settle(inputs.flag("KEEP_PLAN"))
        progress.info(
            tr("Separation {separation:,.10g}; none is above {bound:,.10g} (gap {gap:.3%}, {status}).").format(
                separation=plan.separation, bound=plan.bound, gap=plan.gap, status=plan.status
            )
        )
        columns = {
            "open": plan.is_open.astype(np.int64),
            "order": whole_numbers(plan.order),
            "separation": plan.nearest,
            "importance": judgements(plan.importance, len(facilities)),
        }
        outputs.layer("OUTPUT", facilities, columns, site_style())
        if outputs.wanted("REPORT"):
            outputs.html("REPORT", dispersion_page(plan, sites, tr))
        outputs.numbers(
            OBJECTIVE=plan.separation,
            BOUND=plan.bound,
            GAP=plan.gap,
            SITES_OPEN=plan.sites_open,
            SMALLEST_SEPARATION=plan.separation,
        )
        outputs.string("SOLVER_STATUS", plan.status)
