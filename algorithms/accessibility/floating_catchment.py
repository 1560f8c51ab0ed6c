"""``evencare:floatingcatchment``: access to care by the floating-catchment family (2SFCA and its kin)."""

from __future__ import annotations

import numpy as np

from ...solvers.accessibility.catchment import floating_catchment
from ...solvers.accessibility.decay import Decay
from ...solvers.accessibility.summary import summarise
from ...solvers.errors import InputError
from ..base import EvenCareAlgorithm
from ..messages import tr
from ..parameters import (
    add_catchment,
    add_costs,
    add_decay,
    add_demand,
    add_facilities,
    add_layer_output,
    add_method,
    add_number,
    add_number_outputs,
)
from ..styling import Graduated


class FloatingCatchment(EvenCareAlgorithm):
    GROUP = "accessibility"

    def name(self):
        return "floatingcatchment"

    def displayName(self):
        return tr("Floating catchment (2SFCA family)")

    def tags(self):
        return tr(
            "2sfca,e2sfca,kd2sfca,g2sfca,3sfca,m2sfca,huff,mh3sfca,bfca,two-step floating catchment area,"
            "accessibility,access,doctors,beds,supply,demand"
        ).split(",")

    def shortDescription(self):
        return tr("Beds or doctors per person that every place can reach, shared with everybody else in reach.")

    def shortHelpString(self):
        return tr(
            "Access to care where supply is shared by everyone who reaches it. Each facility's capacity is divided by "
            "the people in its catchment (its ratio); each place adds up the ratios of the facilities it reaches.\n\n"
            "e2sfca lets weights fall with cost: choose a decay. 2sfca uses weight 1 inside the catchment and needs "
            "no decay.\n\n"
            "Access is in units of capacity per person, or per so many people (per 1000, say). Its mean, weighted "
            "by population, is the capacity that is in anyone's reach over all people, for every method but m2sfca, "
            "mh3sfca and bfca, which obey laws of their own; the error of the law is given. Places out of reach get 0 "
            "and the status 'unreachable'; facilities that nobody reaches get ratio 0 and the status 'no_demand', and "
            "their capacity counts as stranded."
        )

    def initAlgorithm(self, configuration=None):
        add_demand(self)
        add_facilities(self)
        add_costs(self)
        add_catchment(self)
        add_method(self)
        add_decay(self)
        add_number(
            self,
            "PER",
            tr("Access per so many people"),
            tr("1 gives capacity per person, 1000 per thousand people. It scales access and ratio."),
            default=1.0,
            low=0.0,
        )
        add_layer_output(self, "OUTPUT", tr("Access"), tr("The demand with its access and status."))
        add_layer_output(
            self,
            "OUTPUT_FACILITIES",
            tr("Facilities with their load"),
            tr("The facilities with the people that weigh on each (demand), capacity per person (ratio) and status."),
            optional=True,
        )
        add_number_outputs(
            self,
            {
                "MEAN_ACCESS": tr("Mean access, weighted by population"),
                "MEDIAN_ACCESS": tr("Median access, weighted by population"),
                "SD_ACCESS": tr("Standard deviation of access"),
                "GINI": tr("Gini index of access"),
                "REACHED_SUPPLY": tr("Capacity that somebody reaches"),
                "STRANDED_SUPPLY": tr("Capacity that nobody reaches"),
                "UNREACHABLE_POPULATION": tr("People with no facility in reach"),
                "CONSERVATION_ERROR": tr("Relative error of the method's conservation law"),
            },
        )

    def execute(self, inputs, outputs, progress):
        catchment, per, method = inputs.positive("CATCHMENT"), inputs.positive("PER"), inputs.choice("METHOD")
        # 2SFCA has no decay, so an unfinished choice of one must not stop it.
        decay = Decay("binary", catchment) if method == "2sfca" else inputs.decay()
        demand, facilities = inputs.demand(), inputs.facilities()
        costs = inputs.costs(demand, facilities, catchment)

        result = floating_catchment(demand.demand, facilities.facilities, costs, decay, method, per, progress)

        if not result.reached.any():
            raise InputError("weights_all_zero", decay=decay.describe(), smallest=f"{costs.costs.min():g}")
        summary = summarise(result.access, demand.demand.population)
        self._report(progress, demand, result, method, decay, costs)
        outputs.layer(
            "OUTPUT",
            demand,
            {"access": result.access, "status": np.where(result.reached, "reached", "unreachable")},
            Graduated("access", status_field="status"),
        )
        outputs.layer(
            "OUTPUT_FACILITIES",
            facilities,
            {
                "demand": result.demand,
                "ratio": result.ratio,
                "status": np.where(result.served, "served", "no_demand"),
            },
            Graduated("ratio", "Plasma", size=3.0),
        )
        outputs.numbers(
            MEAN_ACCESS=summary.mean,
            MEDIAN_ACCESS=summary.median,
            SD_ACCESS=summary.sd,
            GINI=summary.gini,
            REACHED_SUPPLY=result.reached_supply,
            STRANDED_SUPPLY=result.stranded_supply,
            UNREACHABLE_POPULATION=result.unreachable_population,
            CONSERVATION_ERROR=result.conservation_error,
        )

    @staticmethod
    def _report(progress, demand, result, method, decay, costs) -> None:
        progress.info(
            tr("Method {method}; decay {decay}; {pairs} pairs.").format(
                method=method,
                decay=decay.describe(),
                pairs=costs.pair_count,
            )
        )
        laws = {
            "supply": tr("Capacity handed out over capacity in reach: relative error {error:.1e}."),
            "demand": tr("People counted at facilities over people in reach: relative error {error:.1e}."),
            "unrealised": tr("Capacity handed out or left unused over capacity in reach: relative error {error:.1e}."),
        }
        progress.info(laws[result.law].format(error=result.conservation_error))
        if result.unreachable_population:
            progress.warn(
                tr("{people:,.0f} of {total:,.0f} people have no facility in reach; their access is 0.").format(
                    people=result.unreachable_population, total=demand.demand.population.sum()
                )
            )
        if result.stranded_supply:
            progress.warn(
                tr("{supply:,g} of {total:,g} units of capacity are in reach of nobody.").format(
                    supply=result.stranded_supply, total=result.stranded_supply + result.reached_supply
                )
            )
