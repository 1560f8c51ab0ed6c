"""``evencare:floatingcatchment``: access to care by the floating-catchment family (2SFCA and its kin)."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from ...solvers.accessibility.decay import Decay
from ...solvers.accessibility.methods import METHODS
from ...solvers.accessibility.model import CatchmentModel, VariableModel
from ...solvers.accessibility.summary import summarise
from ...solvers.accessibility.variable_catchment import VariableCatchment
from ...solvers.errors import InputError
from ..base import EvenCareAlgorithm
from ..catchment_parameters import add_catchment, add_decay, add_method
from ..messages import tr
from ..parameters import add_costs, add_demand, add_facilities, add_layer_output, add_number, add_number_outputs
from ..styling import Graduated
from .capacities import add_capacities, as_name, by_capacity, distinct, read_capacities
from .catchment_log import record_catchments
from .robustness import add_sensitivity, add_uncertainty, read_sensitivity, read_simulations, try_otherwise
from .strata_inputs import add_strata, read_mode_costs, read_strata
from .variable_inputs import add_variable_catchment, read_aims

VARIABLE = "v2sfca"


class FloatingCatchment(EvenCareAlgorithm):
    GROUP = "accessibility"

    def name(self):
        return "floatingcatchment"

    def displayName(self):
        return tr("Floating catchment (2SFCA family)")

    def tags(self):
        return tr(
            "2sfca,e2sfca,kd2sfca,g2sfca,3sfca,m2sfca,huff,mh3sfca,v2sfca,bfca,two-step floating catchment area,"
            "accessibility,access,doctors,beds,supply,demand,tier,mode,spatial availability,sensitivity,monte carlo"
        ).split(",")

    def shortDescription(self):
        return tr("Beds or doctors per person that every place can reach, shared with everybody else in reach.")

    def help_text(self):
        return tr(
            "Access to care where supply is shared by everyone who reaches it. Each facility's capacity is divided by "
            "the people in its catchment (its ratio); each place adds up the ratios of the facilities it reaches.\n\n"
            "e2sfca lets weights fall with cost: choose a decay. 2sfca uses weight 1 inside the catchment and needs "
            "no decay. v2sfca lets catchments grow until enough people, then enough supply, lie inside.\n\n"
            "Access is in units of capacity per person, or per so many people (per 1000, say). Its mean, weighted "
            "by population, is the capacity that is in anyone's reach over all people, for every method but m2sfca, "
            "mh3sfca and bfca, which obey laws of their own, and v2sfca, which keeps none; the error of the law is "
            "given. Places out of reach get 0 and the status 'unreachable'; facilities that nobody reaches get ratio 0 "
            "and the status 'no_demand', and their capacity counts as stranded. The column availability is access "
            "times population: the capacity that a place has at its disposal.\n\n"
            "With several capacity fields, numbers and styles are those of the first. Modes of travel, tiers of care "
            "and groups of people each add access columns of their own (access_mode_car: of those who drive); access "
            "is then the mean over the people of a place, and over tiers the sum, each weighted by the share of "
            "people who need it."
        )

    def initAlgorithm(self, configuration=None):
        add_demand(self)
        add_facilities(self, capacity=False)
        add_capacities(self)
        add_costs(self)
        add_catchment(self)
        add_method(self, [*list(METHODS)[:-1], VARIABLE, "bfca"])
        add_decay(self)
        add_number(
            self,
            "PER",
            tr("Access per so many people"),
            tr("1 gives capacity per person, 1000 per thousand people. It scales access and ratio."),
            default=1.0,
            low=0.0,
        )
        add_variable_catchment(self)
        add_strata(self)
        add_layer_output(self, "OUTPUT", tr("Access"), tr("The demand with its access, availability and status."))
        add_layer_output(
            self,
            "OUTPUT_FACILITIES",
            tr("Facilities with their load"),
            tr("The facilities with the people that weigh on each (demand), capacity per person (ratio) and status."),
            optional=True,
        )
        add_sensitivity(self)
        add_uncertainty(self)
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
                "HANDED_OUT_SUPPLY": tr("Capacity handed out: access times population, over all places"),
                "CONSERVED": tr("What the method conserves: capacity, or people (mh3sfca, bfca)"),
                "CONSERVATION_ERROR": tr("Relative error of the method's conservation law"),
                "RANK_STABILITY": tr("Mean rank stability (sensitivity)"),
                "BELOW_TARGET_POPULATION": tr("People whose target ratio is never reached (v2sfca)"),
            },
        )

    def execute(self, inputs, outputs, progress):
        catchment, per, method = inputs.positive("CATCHMENT"), inputs.positive("PER"), inputs.choice("METHOD")
        # 2SFCA has no decay, so an unfinished choice of one must not stop it.
        decay = Decay("binary", catchment) if method == "2sfca" else inputs.decay()
        sensitivity, simulations = read_sensitivity(inputs, decay), read_simulations(inputs)
        demand, facilities = inputs.demand(), inputs.facilities()
        names, capacity = read_capacities(inputs, facilities)
        strata = read_strata(inputs, demand, facilities, decay)
        check_combination(inputs, method, strata, names, sensitivity)
        population = demand.demand.population if strata.groups is None else strata.groups.people.sum(axis=1)
        costs = read_costs(
            inputs, demand, facilities, strata, largest_cost(strata, catchment, sensitivity, simulations)
        )
        if method == VARIABLE:
            model = VariableModel(decay, per, demand.ids, facilities.ids, *read_aims(inputs, catchment))
        else:
            options = (strata.modes, strata.groups, strata.tiers)
            model = CatchmentModel(method, decay, per, demand.ids, facilities.ids, *options)

        found = model.run(population, capacity, costs, progress)

        first = found.results[0]
        if not first.reached.any():
            smallest = min(table.costs.min() for table in costs)
            raise InputError("weights_all_zero", decay=decay.describe(), smallest=f"{smallest:g}")
        record_catchments(outputs, method, model, found, costs, population, names, strata)

        def access_of(decay, people, supply, tables):
            return replace(model, decay=decay).run(people, supply, tables, progress).results[0].access

        numbers = (population, capacity[:, :1], costs)
        more, stability = try_otherwise(outputs, sensitivity, simulations, decay, first.access, access_of, *numbers)
        places, sites = catchment_columns(found, names, population, per)
        outputs.layer("OUTPUT", demand, {**places, **more}, Graduated("access", status_field="status"))
        outputs.layer(
            "OUTPUT_FACILITIES",
            facilities,
            sites,
            Graduated("ratio", "Plasma", status_field="status", size=3.0, size_field=names[0]),
        )
        summary = summarise(first.access, population)
        below = float(population[~found.target_met].sum()) if method == VARIABLE else None
        outputs.numbers(
            MEAN_ACCESS=summary.mean,
            MEDIAN_ACCESS=summary.median,
            SD_ACCESS=summary.sd,
            GINI=summary.gini,
            REACHED_SUPPLY=first.reached_supply,
            STRANDED_SUPPLY=first.stranded_supply,
            UNREACHABLE_POPULATION=first.unreachable_population,
            HANDED_OUT_SUPPLY=float(population @ first.access) / per,
            CONSERVED=first.conserved_actual,
            CONSERVATION_ERROR=max(result.conservation_error for result in found.results),
            RANK_STABILITY=stability,
            BELOW_TARGET_POPULATION=below,
        )


def check_combination(inputs, method, strata, names, sensitivity) -> None:
    """Refuse options that cannot be had at once."""
    if method == VARIABLE:
        refused = {
            "MODES": strata.modes is not None,
            "DEMAND_GROUPS": strata.groups is not None,
            "TIER_FIELD": strata.tiers is not None,
            "CAPACITY " + ", ".join(names[1:]): len(names) > 1,
            "SENSITIVITY": sensitivity is not None,
        }
        for parameter, given in refused.items():
            if given:
                raise InputError("not_with_method", parameter=parameter, method=method)
    own_catchments = strata.tiers is not None or (strata.modes is not None and strata.modes.catchments)
    if sensitivity is not None and own_catchments:
        raise InputError("sensitivity_and_tiers")


def largest_cost(strata, catchment, sensitivity, simulations) -> float:
    """The largest cost that any of the runs may count."""
    limit = strata.largest_catchment(catchment)
    if sensitivity is not None:
        limit = sensitivity.largest_catchment(limit)
    return limit if simulations is None else simulations.spread.reach(limit)


def read_costs(inputs, demand, facilities, strata, limit) -> list:
    """One table of travel costs, or one for every mode."""
    if strata.modes is not None:
        return read_mode_costs(inputs, demand, facilities, limit)
    return [inputs.costs(demand, facilities, limit)]


def catchment_columns(found, names, population, per):
    """(columns of the places, columns of the facilities) of a result."""
    first = found.results[0]
    access = np.column_stack([result.access for result in found.results])
    places = by_capacity("access", names, access)
    ends = distinct([f"{dimension}_{as_name(label)}" for dimension, label in found.parts])
    for end, part in zip(ends, found.parts.values()):
        places.update(by_capacity(f"access_{end}", names, part))
    places.update(by_capacity("availability", names, access / per * population[:, None]))
    places["status"] = np.where(first.reached, "reached", "unreachable")
    sites = {"demand": first.demand}
    if not all(np.array_equal(result.demand, first.demand) for result in found.results):
        sites = by_capacity("demand", names, np.column_stack([result.demand for result in found.results]))
    sites.update(by_capacity("ratio", names, np.column_stack([result.ratio for result in found.results])))
    sites["status"] = np.where(first.served, "served", "no_demand")
    if isinstance(found, VariableCatchment):
        places.update(catchment=found.place_radius, target_met=found.target_met)
        sites.update(catchment=found.facility_radius, base_met=found.base_met)
    return places, sites
