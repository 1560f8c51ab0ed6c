"""Gradual coverage: every plan tried by hand, and its two ends."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evencare.solvers.errors import InputError
from evencare.solvers.siting.effort import Effort
from evencare.solvers.siting.gradual_coverage import gradual_coverage
from tests.solvers.median_cases import cost_matrix, mixed_case, plans

PROVEN = Effort(gap=0.0)


def solved(case, standard, fade):
    limits = np.full(len(case.demand), standard)
    return gradual_coverage(case.demand, case.sites, case.costs, limits, fade, case.limits, effort=PROVEN)


@given(st.integers(0, 10_000), st.sampled_from([(0.1, 0.5), (0.2, 0.75), (0.3, 0.31)]))
@settings(max_examples=15, deadline=None)
def test_no_plan_covers_more(seed, costs):
    standard, fade = costs
    case = mixed_case(seed)
    share = np.clip((fade - cost_matrix(case)) / (fade - standard), 0.0, 1.0)
    best = max(float(case.demand.population @ share[:, o].max(axis=1, initial=0.0)) for o in plans(case))
    plan = solved(case, standard, fade)
    assert plan.objective == pytest.approx(best)
    assert plan.bound >= best - 1e-9
    assert plan.status == "optimal"
    assert plan.evaluation.assigned.sum() == pytest.approx(plan.objective)


def test_cover_must_fade_beyond_the_standard():
    with pytest.raises(InputError, match=r"FADE is 0\.3"):
        solved(mixed_case(1), 0.3, 0.3)
