"""Tiers of care (Tao, Cheng & Liu 2020), plain and nested."""

import sys
from pathlib import Path

import numpy as np
import pytest

from evencare.solvers.accessibility.decay import Decay
from evencare.solvers.accessibility.model import Tiers
from evencare.solvers.accessibility.tiers import TierRule, checked_rules
from evencare.solvers.errors import InputError

sys.path.append(str(Path(__file__).parent))
from strata_cases import METHODS, model, random_region, sparse, textbook

LOW, HIGH = Decay.checked("linear", 12), Decay.checked("dai", 35)
RULES = [TierRule("clinic", LOW, 0.9, 0.25), TierRule("hospital", HIGH, 0.1, 0.75)]
TIER = np.array(["clinic", "hospital"] * 3, dtype=object)
methods = pytest.mark.parametrize("method", METHODS)


def run(method, rules=RULES, nested=False, seed=0):
    population, capacity, dense = random_region(seed)
    tiers = Tiers(rules, TIER, nested)
    found = model(method, population, capacity, tiers=tiers).run(population, capacity, [sparse(dense[0])])
    return found, population, capacity, dense[0]


def weight(method, decay, dense):
    return (dense <= decay.catchment).astype(float) if method == "2sfca" else decay(dense)


@methods
@pytest.mark.parametrize("seed", range(3))
def test_each_tier_is_a_method_of_its_own_with_its_share_of_people(method, seed):
    found, population, capacity, dense = run(method, seed=seed)
    total = np.zeros(len(population))
    for rule in RULES:
        W = weight(method, rule.decay, dense) * np.equal(TIER, rule.tier)
        expected = textbook(method, [(population * rule.share, W)], capacity[:, 0])[0]
        assert found.parts["tier", rule.tier][:, 0] == pytest.approx(expected)
        total += rule.share * expected
    assert found.results[0].access == pytest.approx(total)
    assert found.results[0].conservation_error < 1e-12


@methods
def test_nested_hospitals_give_a_share_of_their_beds_to_the_lower_tier(method):
    found, population, capacity, dense = run(method, nested=True)
    hospital = TIER == "hospital"
    clinic_supply = np.where(hospital, 0.25, 1.0) * capacity[:, 0]
    low = textbook(method, [(population * 0.9, weight(method, LOW, dense))], clinic_supply)[0]
    W = weight(method, HIGH, dense) * hospital
    high = textbook(method, [(population * 0.1, W)], 0.75 * capacity[:, 0])[0]
    assert found.parts["tier", "clinic"][:, 0] == pytest.approx(low)
    assert found.parts["tier", "hospital"][:, 0] == pytest.approx(high)


@pytest.mark.parametrize("nested", [False, True])
def test_no_capacity_is_lost_or_made_by_tiers(nested):
    found, _, capacity, _ = run("e2sfca", nested=nested)
    for k, result in enumerate(found.results):
        assert result.reached_supply + result.stranded_supply == pytest.approx(capacity[:, k].sum())


def test_the_share_of_people_changes_ratios_but_not_what_everybody_gets():
    half = [TierRule("clinic", LOW, 0.5), TierRule("hospital", HIGH, 0.5)]
    whole = [TierRule("clinic", LOW), TierRule("hospital", HIGH)]
    found, _, _, _ = run("e2sfca", half)
    base, _, _, _ = run("e2sfca", whole)
    assert found.results[0].access == pytest.approx(base.results[0].access)
    assert found.results[0].ratio == pytest.approx(2 * base.results[0].ratio)


def test_a_tier_without_a_rule_is_named_with_its_facilities():
    with pytest.raises(InputError, match=r"hospital of 3 facilities \(ids f1, f3, f5\)"):
        run("e2sfca", RULES[:1])


@pytest.mark.parametrize(
    ("rules", "message"),
    [
        ([RULES[0], RULES[0]], "more than one row for the tiers clinic"),
        ([TierRule(None, LOW)], "1 rows have no tier"),
        ([TierRule("clinic", LOW, 1.5)], "share must be a share"),
        ([TierRule("clinic", LOW, 0.0)], "clinic: 0"),
        ([TierRule("clinic", LOW, 1.0, -1.0)], "capacity_share"),
    ],
)
def test_impossible_rules_are_refused(rules, message):
    with pytest.raises(InputError, match=message):
        checked_rules(rules)
