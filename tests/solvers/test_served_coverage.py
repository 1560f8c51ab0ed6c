"""Maximal coverage with sizes of sites and with everyone at the nearest site: every plan tried by hand."""

from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import linprog

from evencare.solvers.errors import InputError
from evencare.solvers.mip import InfeasibleProgram
from evencare.solvers.progress import Progress
from evencare.solvers.siting import served_coverage as module
from evencare.solvers.siting.effort import Effort
from evencare.solvers.siting.levels import Levels
from evencare.solvers.siting.maximal_coverage import maximal_coverage
from evencare.solvers.siting.region_rules import RegionRules
from evencare.solvers.siting.rules import Limits
from evencare.solvers.siting.served_coverage import served_coverage
from tests.solvers.median_cases import cost_matrix
from tests.solvers.siting_cases import dense_costs, random_case

PROVEN = Effort(gap=0.0, near_optimal=0.05)
STATUSES = ["candidate", "candidate", "candidate", "required", "existing", "closable", "competitor", "excluded"]


def served_case(seed, sized):
    """Five sites of all statuses with rounded costs, so that places have ties; those that open have up to 3 sizes."""
    rng = np.random.default_rng(seed)
    status = rng.choice(STATUSES, 5).tolist()
    capacity = rng.integers(10, 120, 5).astype(float)
    required = status.count("required")
    opens = required + status.count("candidate")
    limits = Limits(min(max(2, required), opens)) if rng.random() < 0.5 else Limits(budget=25.0 + 40.0 * required)
    cost = rng.integers(5, 20, 5).astype(float)
    case = random_case(seed, places=8, sites=5, status=status, capacity=capacity, cost=cost, limits=limits)
    case.costs, case.standard = dense_costs(np.round(cost_matrix(case), 1)), 0.6
    rows = []
    for j in np.flatnonzero(case.sites.opens):
        for size in rng.choice(np.arange(20, 160, 10), rng.integers(1, 4), replace=False):
            least = float(size) / 3 if rng.random() < 0.3 else 0.0
            rows.append((case.sites.ids[j], float(size), float(rng.integers(5, 30)), least))
    if not sized:
        return case, None
    return case, Levels.checked(case.sites, *(zip(*rows) if rows else ((), (), ())))


def choices(case, levels):
    """(is_open, capacity, least load) of every choice of sites and sizes that keeps SITES and BUDGET."""
    sites, options = case.sites, []
    for j in range(len(sites)):
        sizes = [(sites.capacity[j], 0.0, sites.cost[j] if sites.opens[j] else 0.0)]
        if levels is not None and sites.opens[j]:
            sizes = [(levels.capacity[k], levels.least[k], levels.cost[k]) for k in np.flatnonzero(levels.site == j)]
        options.append(([None] if sites.free[j] else []) + sizes if (sites.fixed | sites.free)[j] else [None])
    for choice in product(*options):
        is_open = np.array([one is not None for one in choice])
        capacity, least, cost = np.array([one or (0.0, 0.0, 0.0) for one in choice]).T
        opened = (is_open & sites.opens).sum()
        if case.limits.sites is not None and opened != case.limits.sites:
            continue
        if case.limits.budget is None or cost[is_open & sites.opens].sum() <= case.limits.budget:
            yield is_open, capacity, least


def most_served(case, is_open, capacity, least, nearest, floors):
    """The most people that are served, None where a least load or a floor cannot be kept."""
    matrix, people = cost_matrix(case), case.demand.population
    matrix = np.where((matrix <= case.standard) & is_open, matrix, np.inf)
    goes = np.isfinite(matrix)
    if nearest:
        goes &= np.arange(len(is_open)) == np.argmin(matrix, axis=1)[:, None]
        if np.any((people @ goes < least - 1e-9) & is_open):
            return None
    rows, columns = np.nonzero(goes)
    if len(rows) == 0:
        return None if least[is_open].any() or any(wanted > 0 for _, wanted in floors) else 0.0
    limits = [*((rows == i).astype(float) for i in range(len(people)))]
    limits += [(columns == j).astype(float) for j in range(len(is_open))]
    sides = [*people, *np.minimum(capacity, people.sum())]
    if not nearest:
        limits += [-(columns == j).astype(float) for j in np.flatnonzero(least)]
        sides += [-least[j] for j in np.flatnonzero(least)]
    limits += [-mask[rows].astype(float) for mask, _ in floors]
    sides += [-wanted for _, wanted in floors]
    answer = linprog(-np.ones(len(rows)), A_ub=np.array(limits), b_ub=np.array(sides), method="highs")
    return -answer.fun if answer.status == 0 else None


def all_values(case, levels, nearest, floors=()):
    """{open sites: most people served at the best sizes}."""
    found = {}
    for is_open, capacity, least in choices(case, levels):
        if np.any(least[~np.isin(np.arange(len(least)), np.flatnonzero(is_open))]):
            continue
        value = most_served(case, is_open, capacity, least, nearest, floors)
        if value is not None:
            found[tuple(is_open)] = max(value, found.get(tuple(is_open), -np.inf))
    return found


def check(case, levels, nearest, rules=None, region=None, floors=()):
    values = all_values(case, levels, nearest, floors)
    options = {"levels": levels, "even_if_full": nearest, "effort": PROVEN}
    try:
        answer = served_coverage(
            case.demand, case.sites, case.costs, case.standard, case.limits, rules, region, **options
        )
    except (InputError, InfeasibleProgram) as error:
        assert not values or getattr(error, "key", "") == "nobody_in_reach"
        return None
    plan, best = answer.plan, max(values.values())
    assert plan.objective == pytest.approx(best, abs=1e-4)
    assert plan.bound == pytest.approx(best, abs=1e-3)
    assert plan.status == "optimal"
    assert plan.objective == pytest.approx(float(plan.evaluation.covered @ case.demand.population), abs=1e-4)
    for mask, wanted in floors:
        assert (plan.evaluation.covered * case.demand.population)[mask].sum() >= wanted - 1e-5
    opened = plan.is_open & case.sites.opens
    if levels is not None:
        assert np.array_equal(np.isfinite(answer.level), opened)
    near = np.array([one for one, value in values.items() if value >= 0.95 * best - 1e-3])
    sure = np.array([one for one, value in values.items() if value >= 0.95 * best + 1e-3])
    for site, word in enumerate(plan.importance):
        if word == "every":
            assert sure[:, site].all() if len(sure) else True
        if word == "none":
            assert not sure[:, site].any() if len(sure) else True
        if word == "some":
            assert near[:, site].any() and not near[:, site].all()
    return answer


@given(st.integers(0, 10_000), st.booleans(), st.booleans())
@settings(max_examples=40, deadline=None)
def test_no_choice_of_sites_and_sizes_serves_more(seed, sized, nearest):
    case, levels = served_case(seed, sized)
    check(case, levels, nearest)


@given(st.integers(0, 10_000), st.booleans(), st.booleans())
@settings(max_examples=8, deadline=None)
def test_floors_hold_at_full_sites_and_at_sizes(seed, sized, nearest):
    case, levels = served_case(seed, sized)
    rng = np.random.default_rng(seed + 1)
    region = rng.choice(["north", "south"], 8)
    share = rng.choice([0.2, 0.4, 0.6], 2)
    rules = RegionRules.checked(["north", "south"], min_coverage=share)
    people = case.demand.population
    floors = [(region == name, one * people[region == name].sum()) for name, one in zip(("north", "south"), share)]
    if not all((region == name).any() for name in ("north", "south")):
        return
    check(case, levels, nearest, rules, region.astype(object), floors)


def test_nobody_opens_a_larger_site_than_is_needed():
    case = random_case(4, sites=3, sites_limit=1)
    levels = Levels.checked(case.sites, [None] * 3, [10.0, 1000.0, 5000.0], [1.0, 5.0, 9.0])
    answer = served_coverage(
        case.demand, case.sites, case.costs, 0.8, case.limits, levels=levels, effort=Effort(gap=0.0)
    )
    assert answer.level[answer.plan.is_open].tolist() == [2.0]
    assert answer.capacity[answer.plan.is_open].tolist() == [1000.0]


def test_sites_of_one_size_are_capacitated_coverage():
    case = random_case(6, capacity=[60.0] * 7)
    levels = Levels.checked(case.sites, [None], [60.0], [3.0])
    plain = maximal_coverage(case.demand, case.sites, case.costs, 0.35, case.limits, capacitated=True)
    sized = served_coverage(case.demand, case.sites, case.costs, 0.35, case.limits, levels=levels)
    assert sized.plan.objective == plain.objective


@pytest.mark.parametrize("seed", range(3))
def test_large_problems_have_the_bound_of_serving_people_anywhere(seed, monkeypatch):
    rng = np.random.default_rng(seed)
    case = random_case(seed, places=40, sites=9, capacity=rng.integers(60, 250, 9).astype(float))
    case.costs = dense_costs(np.round(rng.random((40, 9)), 2))
    arguments = (case.demand, case.sites, case.costs, 0.5, case.limits)
    small = served_coverage(*arguments, even_if_full=True, effort=Effort(gap=0.0)).plan
    for place in (module, "evencare.solvers.siting.full_sites"):
        target = place if isinstance(place, str) else place.__name__
        monkeypatch.setattr(f"{target}.LARGEST_PROGRAM", 0)
    large = served_coverage(*arguments, even_if_full=True, effort=Effort(gap=0.0, time_limit=3.0)).plan
    free = maximal_coverage(*arguments, capacitated=True, effort=Effort(gap=0.0))
    assert large.objective <= small.objective <= large.bound + 1e-6
    assert large.bound == pytest.approx(free.objective)
    assert large.objective >= 0.95 * small.objective


def test_cancelling_keeps_a_plan_and_a_true_bound():
    class Impatient(Progress):
        looks = 0

        def cancelled(self):
            self.looks += 1
            return self.looks > 3

    case, levels = served_case(11, True)
    best = max(all_values(case, levels, True).values())
    options = {"levels": levels, "even_if_full": True, "progress": Impatient()}
    plan = served_coverage(case.demand, case.sites, case.costs, case.standard, case.limits, **options).plan
    assert plan.objective <= best + 1e-6 <= plan.bound + 2e-6
