"""``evencare:sitesandcapacity``: which sites to open and how many beds everywhere, at once or in two steps."""

from __future__ import annotations

import time
from dataclasses import dataclass, replace
from functools import partial

import numpy as np

from ...solvers.accessibility.catchment import access_matrix
from ...solvers.accessibility.decay import Decay
from ...solvers.accessibility.methods import METHODS
from ...solvers.capacity.limits import Limits
from ...solvers.capacity.objectives import relative_distance
from ...solvers.capacity.outcome import Outcome, outcome
from ...solvers.capacity.reallocate import Reallocation
from ...solvers.capacity.sites_and_sizes import (
    NewSites,
    SitePlan,
    best_of,
    covering_sites,
    even_sizes,
    joint,
    may_open,
    today_capacity,
    with_sites,
)
from ...solvers.capacity.states import NotAvailable, RegionState, region_state, states_table
from ...solvers.errors import InputError, SolverFailure
from ...solvers.problem import Naming, checked_amounts
from ...solvers.report.sites_capacity_page import SitesSetting, sites_capacity_page
from ...solvers.siting.sites import Sites
from ..base import EvenCareAlgorithm
from ..catchment_parameters import add_catchment, add_decay, add_method
from ..messages import explain, tr
from ..parameters import add_costs, add_demand, add_facilities
from ..siting.site_inputs import map_positions
from ..styling import Categories, Graduated
from .limit_parameters import add_effort, add_limits, add_objective, read_aversion, read_effort, read_limits
from .missing_capacity import add_missing, read_capacity, without_missing
from .plan_log import tell_change, tell_first_step, tell_left_out, tell_proof, tell_time_limit
from .report_groups import add_groups, read_groups
from .site_size_parameters import add_sites_and_sizes, add_states_outputs

FIXED_WEIGHTS = tuple(name for name, row in METHODS.items() if not row.selects)
OBJECTIVES = ("variance", "mad", "maximin", "largest_deviation", "gini", "kolm_pollak")
_SHARES = {"joint": 0.7, "sites_only": 0.3, "two_step": 0.5, "beds_only": 1.0}
"""The share of the time that is left of TIME_LIMIT that each state gets, in this order."""


@dataclass(frozen=True)
class _Problem:
    """What was read: layers, sites with today's ``capacity`` (m,) where that is ``known`` (m,) bool, and the access
    matrix."""

    demand: object
    facilities: object
    sites: Sites
    capacity: np.ndarray
    known: np.ndarray
    costs: object
    matrix: object


def _roles() -> tuple:
    return (
        ("opens", tr("Opens"), "#1b7837"),
        ("open", tr("Open today"), "#222222"),
        ("closed", tr("Closed"), "#bdbdbd"),
        ("missing", tr("Capacity not known"), "#e31a1c"),
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

    def help_text(self):
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
        add_missing(self)
        add_effort(self)
        add_groups(self)
        add_states_outputs(self)

    def execute(self, inputs, outputs, progress):
        catchment, per, method = inputs.positive("CATCHMENT"), inputs.positive("PER"), inputs.choice("METHOD")
        new = NewSites(inputs.whole("SITES"), inputs.positive("SIZE_MIN"), inputs.number("SIZE_MAX"))
        standard = inputs.positive("STANDARD") if inputs.given("STANDARD") else catchment
        decay = Decay("binary", catchment) if method == "2sfca" else inputs.decay()
        problem, limits = self._read(inputs, decay, method, catchment, max(standard, catchment))
        effort, objective = read_effort(inputs), inputs.choice("OBJECTIVE")
        region = problem.demand.demand, problem.sites, problem.capacity, problem.matrix
        started, aversion = time.monotonic(), read_aversion(inputs)

        def wish(share: float) -> tuple:
            return new, limits, objective, effort.part_of_rest(started, share), progress, aversion

        progress.info(tr("Sites and sizes at once ..."))
        plans, missing = {"joint": joint(*region, *wish(_SHARES["joint"]))}, {}
        nowhere = np.zeros(len(problem.sites), dtype=bool)
        opened = _tried(
            missing,
            "sites_only",
            progress,
            lambda: covering_sites(
                region[0],
                problem.sites,
                problem.costs,
                standard,
                new.count,
                effort.part_of_rest(started, _SHARES["sites_only"]),
                progress,
                may_open(*region, new, limits),
            ),
        )
        if opened is None:
            missing["two_step"] = missing["sites_only"]
        for name, chosen in (("two_step", opened), ("beds_only", nowhere)):
            if chosen is not None:
                sizes = partial(with_sites, *region, chosen, *wish(_SHARES[name]))
                plan = _tried(missing, name, progress, sizes)
                plans.update({} if plan is None else {name: plan})
        if "two_step" in plans:
            plans["joint"] = best_of(plans["joint"], plans["two_step"])
        approach = inputs.choice("APPROACH")
        if approach not in plans:
            raise InputError("two_step_impossible", reason=missing[approach])
        states = self._states(inputs, problem, plans, opened, new, standard, per, objective)
        found = outcome(plans[approach].result, problem.demand.demand, problem.costs, standard, per)
        self._tell(progress, problem, plans, approach, found)
        self._write(outputs, problem, plans, states, missing, approach, found)
        if outputs.wanted("REPORT"):
            self._report(inputs, outputs, problem, plans, states, missing, approach, found, standard, method, decay)

    @staticmethod
    def _read(inputs, decay, method, catchment, reach) -> tuple[_Problem, Limits]:
        demand, facilities = inputs.demand(), inputs.facilities(capacity=False)
        fields = {name: inputs.text(name) for name in ("FACILITY_ID", "STATUS")}
        status = inputs.labels(facilities, "STATUS")
        sites = Sites.checked(facilities.ids, status, layer=facilities.title, fields=fields)
        # What stands there today counts; a candidate's field may be empty.
        capacity, known = read_capacity(inputs, facilities, sites.today)
        costs = inputs.costs(demand, facilities, reach)
        costs, limits = without_missing(costs, read_limits(inputs, facilities), known)
        sites = replace(sites, status=np.where(known, sites.status, "excluded"))
        matrix = access_matrix(demand.demand, costs.within(catchment), decay, method)
        problem = _Problem(demand, facilities, sites, today_capacity(sites, capacity), known, costs, matrix)
        return problem, limits

    @staticmethod
    def _states(inputs, problem, plans, opened, new, standard, per, objective) -> list[RegionState]:
        total = float(plans["joint"].result.after.sum())
        capacities = {"today": problem.capacity}
        if opened is not None:
            capacities["sites_only"] = even_sizes(problem.sites, problem.capacity, opened, new, total)
        planned = [name for name in ("beds_only", "two_step", "joint") if name in plans]
        capacities.update({name: plans[name].result.after for name in planned})
        implemented = inputs.values(problem.facilities, "IMPLEMENTED")
        if implemented is not None:
            field = inputs.fields("IMPLEMENTED")[0]
            naming = Naming(problem.facilities.title, value_parameter="IMPLEMENTED", value_field=field)
            carried = checked_amounts(np.nan_to_num(implemented), problem.facilities.ids, naming)
            capacities["implemented"] = np.where(problem.known, carried, 0.0)
        population, kappa = problem.demand.demand.population, plans["joint"].result.kappa
        return [
            region_state(name, capacity, problem.matrix, population, problem.costs, standard, per, objective, kappa)
            for name, capacity in capacities.items()
        ]

    @staticmethod
    def _tell(progress, problem, plans, approach, found: Outcome) -> None:
        result, proof = plans[approach].result, plans["joint"].result
        tell_change(progress, found)
        tell_proof(progress, result, result.value_after, proof.bound, _gap(result, proof))
        if approach == "two_step":
            tell_first_step(progress, result)
        if proof.ending == "time_limit":
            tell_time_limit(progress)
        tell_left_out(progress, problem.demand.demand.population, result)

    @staticmethod
    def _write(outputs, problem, plans, states, missing, approach, found: Outcome) -> None:
        plan: SitePlan = plans[approach]
        result, proof, known, per = plan.result, plans["joint"].result, problem.known, found.per
        population = problem.demand.demand.population
        opened = plan.is_open & problem.sites.opens
        role = np.where(opened, "opens", np.where(plan.is_open, "open", np.where(known, "closed", "missing")))
        outputs.layer(
            "OUTPUT_FACILITIES",
            problem.facilities,
            {
                "before": np.where(known, result.before, np.nan),
                "after": np.where(known, result.after, np.nan),
                "change": np.where(known, result.change, np.nan),
                "open": plan.is_open,
                "role": role,
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
        outputs.table("STATES", states_table(states, [NotAvailable(*one) for one in missing.items()]))
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
            GAP=_gap(result, proof),
            KKT_RESIDUAL=result.kkt_residual,
            SITES_OPEN=int((plan.is_open & problem.sites.ours).sum()),
            UNREACHABLE_POPULATION=float(population[~result.in_reach].sum()),
        )

    @staticmethod
    def _report(inputs, outputs, problem, plans, states, missing, approach, found, standard, method, decay) -> None:
        plan, known = plans[approach], problem.known
        names = inputs.labels(problem.facilities, "FACILITY_NAME")
        ids = problem.facilities.ids.tolist()
        region, level = read_groups(inputs, problem.facilities, np.ones(len(known), dtype=bool))
        setting = SitesSetting(
            names=ids if names is None else [one if name is None else name for one, name in zip(ids, names)],
            places=map_positions(inputs, problem.demand),
            stands=map_positions(inputs, problem.facilities),
            opened=plan.is_open & problem.sites.opens,
            standard=standard,
            plan=approach,
            conserves=METHODS[method].conserves == "supply",
            method=method,
            decay=decay.describe(),
            region=region,
            level=level,
            missing=int((~known).sum()),
            not_available=[NotAvailable(*one) for one in missing.items()],
        )
        population = problem.demand.demand.population
        proof = plans["joint"].result
        title = tr("Sites and capacity")
        outputs.html("REPORT", sites_capacity_page(states, plan.result, proof, found, population, setting, title, tr))


def _gap(result: Reallocation, proof: Reallocation) -> float:
    """How far the plan handed out is from the bound of sites and sizes at once."""
    return relative_distance(result.objective, result.value_after, proof.bound, proof.target)


def _tried(missing: dict[str, str], name: str, progress, make):
    """What ``make()`` gives; None where the limits forbid the state ``name``, with the reason in ``missing``: the
    others are worth having."""
    try:
        return make()
    except (InputError, SolverFailure) as error:
        missing[name] = explain(error)
        progress.warn(tr("State '{state}' is not available: {reason}").format(state=name, reason=missing[name]))
        return None
