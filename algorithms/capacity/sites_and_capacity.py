"""``evencare:sitesandcapacity``: which sites to open and how many beds everywhere, at once or in two steps."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ...solvers.accessibility.catchment import access_matrix
from ...solvers.accessibility.decay import Decay
from ...solvers.accessibility.methods import METHODS
from ...solvers.capacity.outcome import outcome
from ...solvers.capacity.sites_and_sizes import (
    NewSites,
    SitePlan,
    covering_sites,
    even_sizes,
    joint,
    today_capacity,
    with_sites,
)
from ...solvers.capacity.states import RegionState, region_state, states_table
from ...solvers.errors import InputError
from ...solvers.problem import Naming, checked_amounts
from ...solvers.report.sites_capacity_page import SitesSetting, sites_capacity_page
from ...solvers.siting.sites import Sites
from ..base import EvenCareAlgorithm
from ..messages import explain, tr
from ..parameters import add_catchment, add_costs, add_decay, add_demand, add_facilities, add_method
from ..siting.site_inputs import map_positions
from ..styling import Categories, Graduated
from .limit_parameters import add_effort, add_limits, add_objective, read_effort, read_limits
from .site_size_parameters import add_sites_and_sizes, add_states_outputs

FIXED_WEIGHTS = tuple(name for name, row in METHODS.items() if not row.selects)
OBJECTIVES = ("variance", "mad", "maximin")


@dataclass(frozen=True)
class _Problem:
    """What was read: layers, sites with today's ``capacity`` (m,), and the access matrix."""

    demand: object
    facilities: object
    sites: Sites
    capacity: np.ndarray
    costs: object
    matrix: object


def _roles() -> tuple:
    return (
        ("opens", tr("Opens"), "#1b7837"),
        ("open", tr("Open today"), "#222222"),
        ("closed", tr("Closed"), "#bdbdbd"),
    )


class SitesAndCapacity(EvenCareAlgorithm):
    GROUP = "capacity"

    def name(self):
        return "sitesandcapacity"

    def displayName(self):
        return tr("Sites and capacity")

    def tags(self):
        return tr(
            "location-allocation,siting,beds,new hospital,equal access,equity,joint,two-step,2so4sai,mixed-integer,"
            "quadratic programming,miqp,candidate sites,optimise,optimize"
        ).split(",")

    def shortDescription(self):
        return tr("Which sites to open and how many beds each hospital should have, chosen at once, with a bound.")

    def shortHelpString(self):
        return tr(
            "Opens so many of the candidate sites and spreads the total of capacity over all sites so that access is "
            "as equal as possible. Sites and sizes are chosen at once (joint), with a bound that no other choice can "
            "beat, or in two steps (two_step): the sites that cover most people, then the best sizes.\n\n"
            "The table of states shows what each does: today, sites only, beds only, two steps, both at once and, if "
            "its capacities are given, the plan that was carried out.\n\n"
            "STATUS as in maximal coverage: existing sites stay open within their limits, candidates may open with "
            "SIZE_MIN to SIZE_MAX, required ones must, closable ones may close, competitors keep what they have, "
            "excluded ones are left out. Without a field every site is a candidate. KEEP, GROW and the fields of "
            "limits bind sites that are open today; the fields also bind new ones.\n\n"
            "Methods in which people choose among all facilities of the layer (3sfca, bfca, Huff) cannot be planned "
            "together with sites.\n\n"
            "Luo et al. 2017; Li, Wang & Yi 2017; Pan et al. 2023."
        )

    def initAlgorithm(self, configuration=None):
        add_demand(self)
        add_facilities(self, label=tr("Existing and candidate sites"))
        add_costs(self)
        add_catchment(self)
        add_method(self, FIXED_WEIGHTS)
        add_decay(self)
        add_objective(self, OBJECTIVES)
        add_sites_and_sizes(self)
        add_limits(self, viable=False)
        add_effort(self)
        add_states_outputs(self)

    def execute(self, inputs, outputs, progress):
        catchment, per, method = inputs.positive("CATCHMENT"), inputs.positive("PER"), inputs.choice("METHOD")
        new = NewSites(inputs.whole("SITES"), inputs.positive("SIZE_MIN"), inputs.number("SIZE_MAX"))
        standard = inputs.positive("STANDARD") if inputs.given("STANDARD") else catchment
        decay = Decay("binary", catchment) if method == "2sfca" else inputs.decay()
        problem = self._read(inputs, decay, method, catchment, max(standard, catchment))
        limits, effort = read_limits(inputs, problem.facilities), read_effort(inputs)
        objective = inputs.choice("OBJECTIVE")
        region = problem.demand.demand, problem.sites, problem.capacity, problem.matrix

        progress.info(tr("Sites and sizes at once ..."))
        plans = {"joint": joint(*region, new, limits, objective, effort, progress)}
        opened = covering_sites(region[0], problem.sites, problem.costs, standard, new.count, effort, progress)
        for name, chosen in (("two_step", opened), ("beds_only", np.zeros(len(problem.sites), dtype=bool))):
            try:
                plans[name] = with_sites(*region[:4], chosen, new, limits, objective, effort, progress)
            except InputError as error:
                # A state that the limits forbid is left out of the table; the others are worth having.
                progress.warn(tr("State '{state}' is left out: {reason}").format(state=name, reason=explain(error)))
        approach = inputs.choice("APPROACH")
        if approach not in plans:
            raise InputError("two_step_impossible")
        states = self._states(inputs, problem, plans, opened, new, standard, per, objective)
        self._write(inputs, outputs, problem, plans, states, approach, standard, per)

    @staticmethod
    def _read(inputs, decay, method, catchment, reach) -> _Problem:
        demand, facilities = inputs.demand(), inputs.facilities(capacity=False)
        fields = {name: inputs.text(name) for name in ("FACILITY_ID", "STATUS")}
        status = inputs.labels(facilities, "STATUS")
        sites = Sites.checked(facilities.ids, status, layer=facilities.title, fields=fields)
        given = inputs.values(facilities, "CAPACITY")
        if given is None:
            raise InputError("field_missing", parameter="CAPACITY", layer=facilities.title)
        # What stands there today counts; a candidate's field may be empty.
        naming = Naming(facilities.title, value_parameter="CAPACITY", value_field=inputs.fields("CAPACITY")[0])
        capacity = checked_amounts(np.where(sites.today, given, 0.0), facilities.ids, naming)
        costs = inputs.costs(demand, facilities, reach)
        matrix = access_matrix(demand.demand, costs.within(catchment), decay, method)
        return _Problem(demand, facilities, sites, today_capacity(sites, capacity), costs, matrix)

    @staticmethod
    def _states(inputs, problem, plans, opened, new, standard, per, objective) -> list[RegionState]:
        total = float(plans["joint"].result.after.sum())
        capacities = {
            "today": problem.capacity,
            "sites_only": even_sizes(problem.sites, problem.capacity, opened, new, total),
        }
        planned = [name for name in ("beds_only", "two_step", "joint") if name in plans]
        capacities.update({name: plans[name].result.after for name in planned})
        implemented = inputs.values(problem.facilities, "IMPLEMENTED")
        if implemented is not None:
            field = inputs.fields("IMPLEMENTED")[0]
            naming = Naming(problem.facilities.title, value_parameter="IMPLEMENTED", value_field=field)
            capacities["implemented"] = checked_amounts(np.nan_to_num(implemented), problem.facilities.ids, naming)
        population = problem.demand.demand.population
        return [
            region_state(name, capacity, problem.matrix, population, problem.costs, standard, per, objective)
            for name, capacity in capacities.items()
        ]

    @staticmethod
    def _write(inputs, outputs, problem, plans, states, approach, standard, per) -> None:
        plan: SitePlan = plans[approach]
        result, proof = plan.result, plans["joint"].result
        population = problem.demand.demand.population
        found = outcome(result, problem.demand.demand, problem.costs, standard, per)
        opened = plan.is_open & problem.sites.opens
        outputs.layer(
            "OUTPUT_FACILITIES",
            problem.facilities,
            {
                "before": result.before,
                "after": result.after,
                "change": result.change,
                "open": plan.is_open,
                "role": np.where(opened, "opens", np.where(plan.is_open, "open", "closed")),
            },
            Categories("role", _roles()),
        )
        outputs.layer(
            "OUTPUT",
            problem.demand,
            {
                "access_before": per * result.access_before,
                "access_after": per * result.access_after,
                "status": np.where(result.in_reach, "reached", "unreachable"),
            },
            Graduated("access_after", status_field="status"),
        )
        outputs.table("SUMMARY", found.table(float(population.sum())))
        outputs.table("STATES", states_table(states))
        for key in ("mean", "sd", "gini", "median"):
            outputs.number(f"{key.upper()}_BEFORE", found.before[key])
            outputs.number(f"{key.upper()}_AFTER", found.after[key])
        outputs.numbers(
            MOVED=result.moved,
            GAINERS=found.movement.gainers,
            LOSERS=found.movement.losers,
            OBJECTIVE_BEFORE=result.value_before,
            OBJECTIVE_AFTER=result.value_after,
            BOUND=proof.bound,
            GAP=proof.gap,
            KKT_RESIDUAL=result.kkt_residual,
            SITES_OPEN=int((plan.is_open & problem.sites.ours).sum()),
            UNREACHABLE_POPULATION=float(population[~result.in_reach].sum()),
        )
        if outputs.wanted("REPORT"):
            names = inputs.labels(problem.facilities, "FACILITY_NAME")
            ids = problem.facilities.ids.tolist()
            setting = SitesSetting(
                names=ids if names is None else [one if name is None else name for one, name in zip(ids, names)],
                places=map_positions(inputs, problem.demand),
                stands=map_positions(inputs, problem.facilities),
                opened=opened,
                standard=standard,
                plan=approach,
            )
            outputs.html(
                "REPORT", sites_capacity_page(states, proof, population, setting, tr("Sites and capacity"), tr)
            )
