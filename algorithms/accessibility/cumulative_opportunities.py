"""``evencare:cumulativeopportunities``: supply within a limit, or within an interval of limits."""

from __future__ import annotations

from dataclasses import replace

from ...solvers.accessibility.decay import Decay
from ...solvers.accessibility.potential import interval_limits, interval_opportunities, potential
from ...solvers.errors import InputError
from ..base import EvenCareAlgorithm
from ..catchment_parameters import add_catchment
from ..messages import tr
from ..parameters import add_costs, add_demand, add_facilities, add_number
from .capacities import add_capacities, read_capacities
from .potential_outputs import add_potential_outputs, write_potential


class CumulativeOpportunities(EvenCareAlgorithm):
    GROUP = "accessibility"

    def name(self):
        return "cumulativeopportunities"

    def displayName(self):
        return tr("Cumulative opportunities")

    def tags(self):
        return tr(
            "isochrone,cumulative,opportunities,within 30 minutes,threshold,cut-off,contour measure,accessibility,"
            "interval,market potential"
        ).split(",")

    def shortDescription(self):
        return tr("The beds, doctors or jobs that every place reaches within a limit.")

    def help_text(self):
        return tr(
            "Adds up the capacity of all facilities within the catchment, the limit included. Nobody competes for it: "
            "use a floating catchment for beds per person.\n\n"
            "With a second limit it takes the interval form: opportunities within each of the limits from the first to "
            "the second, by steps, and of these the median. The choice of one limit then matters less.\n\n"
            "Places that reach nothing get 0 and the status 'unreachable'. The facilities' market is the people "
            "within the catchment (the second limit, in the interval form)."
        )

    def initAlgorithm(self, configuration=None):
        add_demand(self)
        add_facilities(self, capacity=False)
        add_capacities(self)
        add_costs(self)
        add_catchment(self)
        add_number(
            self,
            "CATCHMENT_TO",
            tr("Up to this catchment (interval form)"),
            tr("Opportunities are the median over all limits from the catchment up to this one."),
            optional=True,
            low=0.0,
        )
        add_number(
            self,
            "STEP",
            tr("Step of the interval"),
            tr("From one limit to the next: 1 minute, say."),
            default=1.0,
            optional=True,
            low=0.0,
        )
        add_potential_outputs(self, "opportunities")

    def execute(self, inputs, outputs, progress):
        limit = last = inputs.positive("CATCHMENT")
        if inputs.given("CATCHMENT_TO"):
            last = inputs.positive("CATCHMENT_TO")
            if last < limit:
                raise InputError("interval_reversed", first=f"{limit:g}", last=f"{last:g}")
        demand, facilities = inputs.demand(), inputs.facilities()
        names, capacity = read_capacities(inputs, facilities)
        costs = inputs.costs(demand, facilities, last)

        found = potential(demand.demand.population, capacity, costs, Decay("binary", last), progress)
        if last > limit:
            limits = interval_limits(limit, last, inputs.positive("STEP"))
            found = replace(found, access=interval_opportunities(capacity, costs, limits, progress))
            outputs.record(
                tr("Median over {count} limits from {first:g} to {last:g}; {pairs} pairs.").format(
                    count=len(limits), first=limits[0], last=limits[-1], pairs=costs.pair_count
                )
            )
        else:
            outputs.record(tr("Within {limit:g}; {pairs} pairs.").format(limit=limit, pairs=costs.pair_count))
        write_potential(outputs, demand, facilities, names, capacity, found, "opportunities", {})
