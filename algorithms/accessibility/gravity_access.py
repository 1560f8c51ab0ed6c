"""``evencare:gravityaccess``: supply in reach, weighted by distance (Hansen's potential)."""

from __future__ import annotations

from ...solvers.accessibility.potential import potential
from ...solvers.errors import InputError
from ..base import EvenCareAlgorithm
from ..catchment_parameters import add_catchment, add_decay
from ..messages import tr
from ..parameters import add_costs, add_demand, add_facilities, add_number_outputs
from .capacities import add_capacities, read_capacities
from .potential_outputs import add_potential_outputs, write_potential
from .robustness import add_sensitivity, add_uncertainty, read_sensitivity, read_simulations, try_otherwise


class GravityAccess(EvenCareAlgorithm):
    GROUP = "accessibility"

    def name(self):
        return "gravityaccess"

    def displayName(self):
        return tr("Gravity potential")

    def tags(self):
        return tr("hansen,gravity,potential,accessibility,access,distance decay,opportunities,market potential").split(
            ","
        )

    def shortDescription(self):
        return tr("The supply that every place can reach, each facility weighted by its distance.")

    def help_text(self):
        return tr(
            "Hansen's potential: the capacities of all facilities, each times the weight that the decay gives to its "
            "cost. It is in units of capacity, and nobody competes for it: use a floating catchment for beds per "
            "person.\n\n"
            "Without a catchment every pair counts. The power decay counts a cost below its scale (1 by default) as "
            "its scale, so that a cost of zero stays finite. Places out of reach get 0 and the status 'unreachable'."
            "\n\n"
            "The facilities' market is the same from the other side: people, weighted by distance."
        )

    def initAlgorithm(self, configuration=None):
        add_demand(self)
        add_facilities(self, capacity=False)
        add_capacities(self)
        add_costs(self)
        add_catchment(self, optional=True)
        add_decay(self)
        add_potential_outputs(self, "access")
        add_sensitivity(self)
        add_uncertainty(self)
        add_number_outputs(self, {"RANK_STABILITY": tr("Mean rank stability (sensitivity)")})

    def execute(self, inputs, outputs, progress):
        limit = inputs.positive("CATCHMENT") if inputs.given("CATCHMENT") else None
        decay = inputs.decay(limit)
        sensitivity, simulations = read_sensitivity(inputs, decay), read_simulations(inputs)
        demand, facilities = inputs.demand(), inputs.facilities()
        names, capacity = read_capacities(inputs, facilities)
        population = demand.demand.population
        if limit is not None:
            if sensitivity is not None:
                limit = sensitivity.largest_catchment(limit)
            if simulations is not None:
                limit = simulations.spread.reach(limit)
        costs = inputs.costs(demand, facilities, limit)

        found = potential(population, capacity, costs, decay, progress)

        if not found.reached.any():
            raise InputError("weights_all_zero", decay=decay.describe(), smallest=f"{costs.costs.min():g}")
        outputs.record(tr("Decay {decay}; {pairs} pairs.").format(decay=decay.describe(), pairs=costs.pair_count))

        def access_of(decay, people, supply, tables):
            return potential(people, supply, tables[0], decay, progress).access[:, 0]

        numbers = (population, capacity[:, :1], [costs])
        access = found.access[:, 0]
        more, stability = try_otherwise(outputs, sensitivity, simulations, decay, access, access_of, *numbers)
        outputs.number("RANK_STABILITY", stability)
        write_potential(outputs, demand, facilities, names, capacity, found, "access", more)
