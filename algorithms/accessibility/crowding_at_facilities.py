"""``evencare:crowding``: potential patients per bed or doctor of every facility (i2SFCA)."""

from __future__ import annotations

import numpy as np

from ...solvers.accessibility.crowding import crowding
from ...solvers.errors import InputError
from ..base import EvenCareAlgorithm
from ..catchment_parameters import add_catchment, add_decay
from ..messages import tr
from ..parameters import add_costs, add_demand, add_facilities, add_layer_output, add_number_outputs
from ..styling import Graduated
from .catchment_log import record_stranded


class CrowdingAtFacilities(EvenCareAlgorithm):
    GROUP = "accessibility"

    def name(self):
        return "crowding"

    def displayName(self):
        return tr("Crowding at facilities (i2SFCA)")

    def tags(self):
        return tr("i2sfca,inverted 2sfca,crowdedness,crowding,load,potential patients,facilities,huff").split(",")

    def shortDescription(self):
        return tr("How many potential patients fall on each bed or doctor of every facility.")

    def help_text(self):
        return tr(
            "The two-step method from the other side. The people of each place are divided by the capacity in their "
            "reach (weighted by the decay); each facility adds up what comes to it: people per unit of its "
            "capacity.\n\n"
            "Everybody in reach of capacity is counted once, so that crowding times capacity adds up to the people in "
            "reach; the error is given. Use the binary decay for equal weights within the catchment.\n\n"
            "Places that reach no capacity have the status 'unreachable'; facilities to which nobody comes have "
            "crowding 0 and the status 'no_demand'. The mean is over the capacity that is in reach."
        )

    def initAlgorithm(self, configuration=None):
        add_demand(self)
        add_facilities(self)
        add_costs(self)
        add_catchment(self)
        add_decay(self)
        add_layer_output(
            self,
            "OUTPUT_FACILITIES",
            tr("Crowding"),
            tr("The facilities with people per unit of capacity (crowding), potential patients, and status."),
        )
        add_layer_output(
            self,
            "OUTPUT",
            tr("Places with the capacity in their reach"),
            tr(
                "The demand with the weighted capacity in reach (supply), people per unit of it (pressure), and status."
            ),
            optional=True,
        )
        add_number_outputs(
            self,
            {
                "MEAN_CROWDING": tr("People per unit of the capacity in reach"),
                "REACHED_SUPPLY": tr("Capacity that somebody reaches"),
                "STRANDED_SUPPLY": tr("Capacity that nobody reaches"),
                "UNREACHABLE_POPULATION": tr("People with no capacity in reach"),
                "CONSERVED": tr("People counted at facilities"),
                "CONSERVATION_ERROR": tr("Relative error of people counted at facilities over people in reach"),
            },
        )

    def execute(self, inputs, outputs, progress):
        catchment, decay = inputs.positive("CATCHMENT"), inputs.decay()
        demand, facilities = inputs.demand(), inputs.facilities()
        costs = inputs.costs(demand, facilities, catchment)

        found = crowding(demand.demand, facilities.facilities, costs, decay, progress)

        if not found.reached.any():
            raise InputError("weights_all_zero", decay=decay.describe(), smallest=f"{costs.costs.min():g}")
        outputs.record(tr("Decay {decay}; {pairs} pairs.").format(decay=decay.describe(), pairs=costs.pair_count))
        outputs.record(
            tr("People counted at facilities over people in reach: relative error {error:.1e}.").format(
                error=found.conservation_error
            )
        )
        if found.unreachable_population:
            outputs.record(
                tr("{people:,.0f} of {total:,.0f} people have no capacity in reach; no facility counts them.").format(
                    people=found.unreachable_population, total=demand.demand.population.sum()
                ),
                warn=True,
            )
        record_stranded(outputs, found.stranded_supply, found.stranded_supply + found.reached_supply)
        outputs.layer(
            "OUTPUT_FACILITIES",
            facilities,
            {
                "crowding": found.crowding,
                "patients": found.patients,
                "status": np.where(found.served, "served", "no_demand"),
            },
            Graduated("crowding", "Plasma", status_field="status", size=3.0, size_field=inputs.fields("CAPACITY")[0]),
        )
        outputs.layer(
            "OUTPUT",
            demand,
            {
                "supply": found.supply,
                "pressure": found.pressure,
                "status": np.where(found.reached, "reached", "unreachable"),
            },
            Graduated("pressure", "Magma", status_field="status"),
        )
        outputs.numbers(
            MEAN_CROWDING=found.mean,
            REACHED_SUPPLY=found.reached_supply,
            STRANDED_SUPPLY=found.stranded_supply,
            UNREACHABLE_POPULATION=found.unreachable_population,
            CONSERVED=float(found.patients.sum()),
            CONSERVATION_ERROR=found.conservation_error,
        )
