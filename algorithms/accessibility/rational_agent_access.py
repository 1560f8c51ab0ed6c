"""``evencare:rationalagent``: access as the cost of travel and crowding, in equilibrium (RAAM)."""

from __future__ import annotations

import numpy as np

from ...solvers.accessibility.rational_agent import rational_agent
from ..base import EvenCareAlgorithm
from ..catchment_parameters import add_catchment
from ..messages import tr
from ..parameters import add_costs, add_demand, add_facilities, add_layer_output, add_number, add_number_outputs
from ..styling import Graduated


class RationalAgentAccess(EvenCareAlgorithm):
    GROUP = "accessibility"

    def name(self):
        return "rationalagent"

    def displayName(self):
        return tr("Rational agents (RAAM)")

    def tags(self):
        return tr("raam,rational agent access model,equilibrium,wardrop,congestion,crowding,accessibility").split(",")

    def shortDescription(self):
        return tr("What care costs people in travel and crowding when nobody gains by going elsewhere.")

    def help_text(self):
        return tr(
            "People weigh travel against crowding. Going to a facility costs its patients per unit of capacity over "
            "rho, plus the travel cost over tau; people spread until no other facility is cheaper for anyone. "
            "Higher is worse.\n\n"
            "tau is the travel cost that weighs as much as a normal load; rho is that load, by default all people over "
            "all capacity. The equilibrium is solved exactly as a convex programme: the gap tells how much of their "
            "cost people could still save by moving (1e-6 or less). Costs and patients are unique.\n\n"
            "Facilities without capacity are left out. Places without people have a cost, too; places out of reach "
            "have NULL and the status 'unreachable'."
        )

    def initAlgorithm(self, configuration=None):
        add_demand(self)
        add_facilities(self)
        add_costs(self)
        add_catchment(self, optional=True)
        add_number(
            self,
            "TAU",
            tr("Travel cost as bad as a normal load (tau)"),
            tr("In the unit of the costs: 60 minutes, say. The smaller, the more people mind travelling."),
            default=60.0,
            low=0.0,
        )
        add_number(
            self,
            "RHO",
            tr("Normal load (rho)"),
            tr("People per unit of capacity. Empty: all people over all capacity."),
            optional=True,
            low=0.0,
        )
        add_layer_output(
            self,
            "OUTPUT",
            tr("Cost of care"),
            tr("The demand with its cost, the cheapest facility for it (facility_id), and status."),
        )
        add_layer_output(
            self,
            "OUTPUT_FACILITIES",
            tr("Facilities with their patients"),
            tr("The facilities with their patients, load (patients per unit of capacity) and status."),
            optional=True,
        )
        add_number_outputs(
            self,
            {
                "EQUILIBRIUM_GAP": tr("Relative equilibrium gap"),
                "MEAN_COST": tr("Mean cost, weighted by population"),
                "RHO_USED": tr("Normal load as used"),
                "REACHED_SUPPLY": tr("Capacity of the facilities that have patients"),
                "STRANDED_SUPPLY": tr("Capacity of the facilities that nobody chooses"),
                "UNREACHABLE_POPULATION": tr("People with no facility in reach"),
                "CONSERVED": tr("Patients of all facilities"),
                "CONSERVATION_ERROR": tr("Relative error of patients over people in reach"),
            },
        )

    def execute(self, inputs, outputs, progress):
        tau = inputs.positive("TAU")
        rho = inputs.positive("RHO") if inputs.given("RHO") else None
        limit = inputs.positive("CATCHMENT") if inputs.given("CATCHMENT") else None
        demand, facilities = inputs.demand(), inputs.facilities()
        costs = inputs.costs(demand, facilities, limit)

        found = rational_agent(demand.demand, facilities.facilities, costs, tau, rho, progress=progress)

        outputs.record(
            tr("tau {tau:g}, rho {rho:g}; {pairs} pairs; equilibrium gap {gap:.1e}.").format(
                tau=found.tau, rho=found.rho, pairs=costs.pair_count, gap=found.gap
            )
        )
        if found.unreachable_population:
            outputs.record(
                tr("{people:,.0f} of {total:,.0f} people have no facility in reach; their cost is NULL.").format(
                    people=found.unreachable_population, total=demand.demand.population.sum()
                ),
                warn=True,
            )
        reached = found.main_facility >= 0
        cheapest = np.full(len(demand), None, dtype=object)
        cheapest[reached] = facilities.ids[found.main_facility[reached]]
        outputs.layer(
            "OUTPUT",
            demand,
            {"cost": found.cost, "facility_id": cheapest, "status": np.where(reached, "reached", "unreachable")},
            Graduated("cost", "Magma", status_field="status"),
        )
        capacity = facilities.facilities.capacity
        status = np.where(found.patients > 0, "served", "no_demand")
        outputs.layer(
            "OUTPUT_FACILITIES",
            facilities,
            {
                "patients": found.patients,
                "load": found.load,
                "status": np.where(capacity > 0, status, "no_capacity"),
            },
            Graduated("load", "Plasma", status_field="status", size=3.0, size_field=inputs.fields("CAPACITY")[0]),
        )
        people = np.where(reached, demand.demand.population, 0.0)
        patients, in_reach = float(found.patients.sum()), float(people.sum())
        served = float(capacity[found.patients > 0].sum())
        stranded = float(capacity.sum()) - served
        if stranded:
            text = tr("{supply:,g} of {total:,g} units of capacity have no patients.")
            outputs.record(text.format(supply=stranded, total=served + stranded), warn=True)
        outputs.numbers(
            EQUILIBRIUM_GAP=found.gap,
            MEAN_COST=float(people @ np.nan_to_num(found.cost)) / in_reach if in_reach else None,
            RHO_USED=found.rho,
            REACHED_SUPPLY=served,
            STRANDED_SUPPLY=stranded,
            UNREACHABLE_POPULATION=found.unreachable_population,
            CONSERVED=patients,
            CONSERVATION_ERROR=abs(patients - in_reach) / in_reach if in_reach else None,
        )
