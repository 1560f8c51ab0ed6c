"""Coverage floors of regions in plans for years and for scenarios, against every plan of small problems."""

from dataclasses import replace
from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evencare.solvers.errors import InputError
from evencare.solvers.siting import minimax, nesting
from evencare.solvers.siting.clock import Clock
from evencare.solvers.siting.cover_questions import cover_question, fade_question
from evencare.solvers.siting.effort import Effort
from evencare.solvers.siting.fixed_charge import fixed_charge
from evencare.solvers.siting.gradual_coverage import gradual_coverage
from evencare.solvers.siting.maximal_coverage import maximal_coverage
from evencare.solvers.siting.p_median import p_median
from evencare.solvers.siting.region_rules import RegionRules
from evencare.solvers.siting.rules import UNLIMITED, Limits
from evencare.solvers.siting.scenarios import scenario_plan
from evencare.solvers.siting.stages import staged_plan
from evencare.solvers.siting.travel_questions import charge_question, travel_question
from evencare.solvers.siting.years import cumulated
from tests.solvers.median_cases import cost_matrix
from tests.solvers.siting_cases import random_case, reach_matrix

EXACT = Effort(gap=0.0, near_optimal=0.05)
MODELS = ("cover", "fade", "travel", "charge")
FADE = 0.6
REGIONS = ("north", "south")


class Floored:
    """A small problem of a ``model`` with floors in two regions, and what every plan of it is worth."""

    def __init__(self, seed, model, status):
        rng = np.random.default_rng(seed)
        self.model, self.covers = model, model in ("cover", "fade")
        cost = rng.integers(1, 30, 6).astype(float)
        self.case = random_case(seed, sites=6, places=12, status=status, cost=cost)
        self.region = rng.choice(REGIONS, 12).astype(object)
        self.region[:2] = REGIONS
        self.share = rng.choice([0.2, 0.4, 0.6], 2)
        self.standards = np.full(12, self.case.standard)
        self.rules = RegionRules.checked(REGIONS, min_coverage=self.share)

    def answer(self, demand, sites, limits, rules, effort):
        case, region = self.case, self.region
        if self.model == "fade":
            arguments = (demand, sites, case.costs, self.standards, FADE, limits, rules, region)
            return gradual_coverage(*arguments, effort=effort)
        if self.covers:
            arguments = (demand, sites, case.costs, case.standard, limits, rules, region)
            return maximal_coverage(*arguments, effort=effort)
        options = {"effort": effort, "demand_region": region, "standard": case.standard}
        if self.model == "travel":
            return p_median(demand, sites, case.costs, limits, rules, **options).plan
        return fixed_charge(demand, sites, case.costs, 0.5, limits, rules, **options).plan

    def question(self, demand, limits=UNLIMITED):
        case, sites, region = self.case, self.case.sites, self.region
        if self.model == "fade":
            arguments = (demand, sites, case.costs, self.standards, FADE, limits, self.rules, self.answer, region)
            return fade_question(*arguments)
        if self.covers:
            return cover_question(demand, sites, case.costs, case.standard, limits, self.rules, self.answer, region)
        if self.model == "travel":
            return travel_question(
                demand, sites, case.costs, np.inf, None, limits, self.rules, self.answer, region, case.standard
            )

        def decided(demand, sites, limits, effort, like):
            return self.answer(demand, sites, limits, None, effort)

        return charge_question(
            demand, sites, case.costs, np.inf, 0.5, limits, self.rules, self.answer, decided, region, case.standard
        )

    def worth(self, is_open, people):
        """The objective for ``people``; None where a floor is missed or somebody left out."""
        covered = (reach_matrix(self.case) & is_open).any(axis=1)
        for region, share in zip(REGIONS, self.share):
            here = self.region == region
            if people[here & covered].sum() < share * people[here].sum() - 1e-9:
                return None
        if self.model == "cover":
            return people[covered].sum()
        matrix = cost_matrix(self.case)
        if self.model == "fade":
            nearest = matrix[:, is_open].min(axis=1, initial=FADE)
            return people @ np.clip((FADE - nearest) / (FADE - self.case.standard), 0.0, 1.0)
        counted = np.isfinite(matrix).any(axis=1) & (people > 0)
        travel = people[counted] @ matrix[counted][:, is_open].min(axis=1, initial=np.inf)
        if not np.isfinite(travel):
            return None
        return travel if self.model == "travel" else 0.5 * travel + self.case.sites.cost[is_open].sum()


def every_plan(sites, count, exactly):
    free = np.flatnonzero(sites.free)
    for choice in product((False, True), repeat=len(free)):
        is_open = sites.fixed.copy()
        is_open[free] = choice
        new = (is_open & sites.opens).sum()
        if new == count or (new < count and not exactly):
            yield is_open


def check_years(seed, model, small):
    one = Floored(seed, model, ["existing", "required", *["candidate"] * 4])
    sites, people = one.case.sites, one.case.demand.population
    counts, free = [2, 3, 4], np.flatnonzero(sites.free)
    exactly, worse = model != "charge", -np.inf if one.covers else np.inf
    single = []
    for count in counts:
        values = [one.worth(plan, people) for plan in every_plan(sites, count, exactly)]
        values = [value for value in values if value is not None]
        single.append((max if one.covers else min)(values, default=None))
    best = worse
    for opens in product(range(4), repeat=len(free)):
        values = []
        for year, count in enumerate(counts):
            is_open = sites.fixed.copy()
            is_open[free] = np.array(opens) <= year
            new = (is_open & sites.opens).sum()
            fits = new == count if exactly else new <= count
            values.append(one.worth(is_open, people) if fits else None)
        if None not in values:
            best = (max if one.covers else min)(best, sum(values))
    years = cumulated([2, 1, 1], None)
    if not np.isfinite(best):
        with pytest.raises(InputError):
            staged_plan(one.question(one.case.demand), years, EXACT, Clock())
        return
    answer = staged_plan(one.question(one.case.demand), years, EXACT, Clock())
    sign = 1.0 if one.covers else -1.0
    assert answer.afresh == pytest.approx(single)
    assert np.all(sign * answer.bound >= sign * np.array(single) - 1e-6)
    assert sign * answer.proven >= sign * best - 1e-6
    for year in range(3):
        is_open = sites.fixed | (answer.stage <= year + 1)
        assert one.worth(is_open, people) == pytest.approx(answer.nested[year])
    assert sign * answer.nested.sum() <= sign * best + 1e-6
    if small:
        assert answer.nested.sum() == pytest.approx(best)
    assert answer.plan.objective == pytest.approx(answer.nested[-1])


@given(seed=st.integers(0, 10_000), model=st.sampled_from(MODELS))
@settings(max_examples=5, deadline=None)
def test_floors_hold_in_every_year(seed, model):
    check_years(seed, model, small=True)


@pytest.mark.parametrize("model", MODELS)
def test_floors_hold_in_every_year_without_programs(model, monkeypatch):
    monkeypatch.setattr(nesting, "MOST_ENTRIES", 0)
    for seed in range(2):
        check_years(seed, model, small=False)


def check_scenarios(seed, model, criterion, small):
    rng = np.random.default_rng(seed + 7)
    status = rng.choice(["existing", "closable", "required", "candidate", "candidate", "candidate"], 6)
    status[:4] = "candidate"
    one = Floored(seed, model, status)
    sites = one.case.sites
    count = int((sites.status == "required").sum()) + 2
    people = rng.integers(0, 40, (3, 12)).astype(float) * rng.integers(0, 3, (3, 12))
    plans = list(every_plan(sites, count, model != "charge"))
    table = [[one.worth(plan, w) for w in people] for plan in plans]
    sign = 1.0 if one.covers else -1.0
    best = [
        (max if one.covers else min)((row[s] for row in table if row[s] is not None), default=None) for s in range(3)
    ]
    good = np.array([row for row in table if None not in row], dtype=float)
    mean = replace(one.case.demand, population=people.mean(axis=0))
    question = one.question(mean, Limits(count))
    if len(good) == 0 or not people.sum(axis=1).all():
        if people.sum(axis=1).all():
            with pytest.raises(InputError):
                scenario_plan(question, people, np.full(3, 1 / 3), criterion, EXACT, Clock())
        return
    answer = scenario_plan(question, people, np.full(3, 1 / 3), criterion, EXACT, Clock())
    own = np.array([one.worth(answer.plan.is_open, w) for w in people], dtype=float)
    judged = (best - good if one.covers else good - best) if criterion == "regret" else -sign * good
    optimum = judged.max(axis=1).min() * (1.0 if criterion == "regret" or not one.covers else -1.0)
    better = -sign if criterion == "worst" and one.covers else 1.0
    assert answer.objective == pytest.approx(own)
    assert answer.best == pytest.approx(np.array(best, dtype=float))
    assert better * answer.plan.bound <= better * optimum + 1e-3
    assert better * answer.plan.objective >= better * optimum - 1e-6
    if small:
        assert answer.plan.objective == pytest.approx(optimum, abs=1e-6)
        assert answer.plan.bound == pytest.approx(optimum, abs=1e-3)
    limit = judged.max(axis=1).min() + 0.05 * abs(answer.plan.objective) - 1e-3
    near = [plan for plan, row in zip(plans, table) if None not in row]
    near = np.array([plan for plan, value in zip(near, judged.max(axis=1)) if value <= limit])
    for site in np.flatnonzero(sites.free) if len(near) else ():
        word = answer.plan.importance[site]
        assert word != "every" or near[:, site].all()
        assert word != "none" or not near[:, site].any()


@given(seed=st.integers(0, 10_000), model=st.sampled_from(MODELS), criterion=st.sampled_from(("worst", "regret")))
@settings(max_examples=3, deadline=None)
def test_floors_hold_in_every_scenario(seed, model, criterion):
    check_scenarios(seed, model, criterion, small=True)


@pytest.mark.parametrize("model", MODELS)
def test_floors_hold_in_every_scenario_without_programs(model, monkeypatch):
    monkeypatch.setattr(minimax, "MOST_PAIRS", 0)
    for seed in range(2):
        check_scenarios(seed, model, "regret", small=False)
