"""Distance decay: laws of every family, values of the papers, and what is refused."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evencare.solvers.accessibility.decay import FAMILIES, Decay, parse_bands
from evencare.solvers.errors import InputError

EXAMPLES = {
    "binary": {},
    "step": {"bands": "10:1, 20:0.68, 30:0.22"},
    "linear": {},
    "power": {"shape": 1.5},
    "exponential": {"shape": 0.1},
    "gaussian": {"scale": 15},
    "dai": {},
    "epanechnikov": {},
    "quartic": {},
    "raised_cosine": {},
    "butterworth": {"scale": 15, "shape": 4},
    "logistic": {"scale": 20, "shape": 5},
    "log_logistic": {"scale": 20, "shape": 3},
    "mcgrail": {"scale": 10},
    "gamma": {"scale": 0.05, "shape": 0.5},
    "table": {"bands": "0:1, 10:0.8, 30:0.1"},
}
ENDING = ("linear", "dai", "epanechnikov", "quartic", "raised_cosine", "mcgrail")
"""Families whose weight reaches zero at the catchment."""

families = pytest.mark.parametrize("family", FAMILIES)


def example(family, catchment=30.0):
    return Decay.checked(family, catchment, **EXAMPLES[family])


def refused(key, *arguments, **named):
    with pytest.raises(InputError) as caught:
        Decay.checked(*arguments, **named)
    assert caught.value.key == key
    return str(caught.value)


def test_every_family_has_an_example():
    assert set(EXAMPLES) == set(FAMILIES)


@families
def test_weights_never_rise_with_cost(family):
    weights = example(family)(np.linspace(0, 40, 4001))
    assert np.all(np.diff(weights) <= 1e-15)


@families
def test_weights_lie_between_zero_and_one(family):
    weights = example(family)(np.linspace(0, 40, 4001))
    assert weights.min() >= 0 and weights.max() <= 1


@families
@pytest.mark.parametrize("catchment", [30.0, 1e7])
def test_infinite_and_missing_costs_weigh_nothing(family, catchment):
    assert example(family, catchment)(np.array([np.inf, np.nan])).tolist() == [0, 0]


@pytest.mark.parametrize("family", sorted(set(FAMILIES) - set(ENDING)))
def test_infinite_costs_weigh_nothing_without_a_catchment(family):
    assert Decay.checked(family, **EXAMPLES[family])(np.array([np.inf]))[0] == 0


@families
def test_costs_up_to_a_million_neither_overflow_nor_warn(family):
    with np.errstate(all="raise", under="ignore"):
        weights = example(family, 2e6)(np.array([0.0, 1.0, 1e3, 1e6]))
    assert np.all(np.isfinite(weights))


@families
@pytest.mark.parametrize("kind", [np.int32, np.int64, np.float32])
def test_whole_and_single_precision_costs_weigh_the_same(family, kind):
    costs = np.arange(0, 40, 5)
    assert example(family)(costs.astype(kind)) == pytest.approx(example(family)(costs.astype(float)), abs=1e-15)
    assert example(family)(costs.astype(kind)).dtype == np.float64


@families
def test_costs_are_not_changed(family):
    costs = np.array([0.0, 10.0, 50.0])
    example(family)(costs)
    assert costs.tolist() == [0, 10, 50]


@families
def test_any_shape_of_costs_will_do(family):
    assert example(family)(np.ones((2, 3))).shape == (2, 3)
    assert example(family)(np.empty(0)).shape == (0,)


@families
def test_the_catchment_itself_counts_and_nothing_beyond_does(family):
    decay = Decay.checked(family, 20, **{**EXAMPLES[family], "scale": EXAMPLES[family].get("scale", 60)})
    inside, beyond = decay(np.array([20.0, np.nextafter(20, 21)]))
    assert beyond == 0
    assert inside > 0 or family == "mcgrail"


@pytest.mark.parametrize("family", ["binary", "step", "table"])
def test_limits_are_inclusive_in_single_precision(family):
    decay = Decay.checked(family, 0.1, bands="0.1:1")
    assert decay(np.array([0.1], dtype=np.float32))[0] == 1


def test_upper_bounds_belong_to_their_band():
    decay = Decay.checked("step", 30, bands="10:1, 20:0.68, 30:0.22")  # slow decay, Luo & Qi (2009)
    assert decay(np.array([0, 10, 10.01, 20, 20.01, 30, 30.01])).tolist() == [1, 1, 0.68, 0.68, 0.22, 0.22, 0]


def test_weights_of_wan_zou_and_sternberg_are_a_gaussian():
    # Wan, Zou & Sternberg (2012): 0.962, 0.704, 0.377, 0.042 = exp(-d^2 / 640) at the middle of their bands.
    decay = Decay.checked("gaussian", 60, np.sqrt(320))
    assert decay(np.array([5.0, 15, 25, 45])).round(3).tolist() == [0.962, 0.704, 0.377, 0.042]


def test_the_gaussian_of_dai_is_one_at_zero_and_zero_at_its_edge():
    # Dai (2010); halfway (exp(-1/8) - exp(-1/2)) / (1 - exp(-1/2)) = 0.701367
    assert Decay.checked("dai", 30)(np.array([0.0, 15, 30])) == pytest.approx([1, 0.701367, 0], abs=1e-6)


def test_weights_of_mcgrail_and_humphreys():
    # McGrail & Humphreys (2009): 1 up to 10 minutes, ((60 - c) / 50)^1.5 up to 60.
    decay = Decay.checked("mcgrail", 60, 10)
    assert decay(np.array([0.0, 10, 35, 60, 61])) == pytest.approx([1, 1, 0.5**1.5, 0, 0])


@pytest.mark.parametrize(
    ("family", "named", "cost", "weight"),
    [
        ("linear", {"scale": 40}, 10, 0.75),
        ("power", {"shape": 2}, 5, 0.04),
        ("power", {"shape": 2}, 0, 1.0),
        ("power", {"shape": 1, "scale": 2}, 1, 0.5),
        ("exponential", {"shape": 0.2}, 5, np.exp(-1)),
        ("gaussian", {"scale": 10}, 10, np.exp(-0.5)),
        ("epanechnikov", {"scale": 20}, 10, 0.75),
        ("quartic", {"scale": 20}, 10, 0.5625),
        ("raised_cosine", {"scale": 20}, 10, 0.5),
        ("butterworth", {"scale": 10, "shape": 3}, 10, np.sqrt(0.5)),
        ("logistic", {"scale": 12, "shape": 4}, 12, 0.5),
        ("log_logistic", {"scale": 12, "shape": 4}, 12, 0.5),
        ("gamma", {"shape": 1, "scale": 0.1}, 10, 0.1 * np.exp(-1)),
        ("gamma", {"shape": 1, "scale": 0.1}, 0, np.exp(-0.1)),
        ("table", {"bands": "5:1, 15:0.5, 25:0"}, 10, 0.75),
    ],
)
def test_formulas_by_hand(family, named, cost, weight):
    assert Decay.checked(family, 100, **named)(np.array([cost]))[0] == pytest.approx(weight, rel=1e-12)


@pytest.mark.parametrize("family", ENDING[:-1])
def test_the_scale_defaults_to_the_catchment(family):
    costs = np.linspace(0, 40, 9)
    assert np.array_equal(Decay.checked(family, 30)(costs), Decay.checked(family, 30, 30)(costs))


@families
def test_a_missing_parameter_is_named_with_its_meaning(family):
    needed = [name for name in ("scale", "shape") if getattr(FAMILIES[family], name) == "needed"]
    for name in needed:
        message = refused("decay_needs", family, 30, **{**EXAMPLES[family], name: None})
        assert f"DECAY_{name.upper()}" in message and family in message


@pytest.mark.parametrize("family", ENDING)
def test_families_that_end_at_the_catchment_need_one(family):
    refused("decay_needs", family, None, **EXAMPLES[family])


@pytest.mark.parametrize("value", [0, -1, np.nan])
def test_a_catchment_must_be_positive(value):
    assert "CATCHMENT" in refused("not_positive", "binary", value)


@pytest.mark.parametrize("value", [0, -2.5])
def test_scale_and_shape_must_be_positive(value):
    assert "DECAY_SCALE" in refused("not_positive", "gaussian", 30, value)
    assert "DECAY_SHAPE" in refused("not_positive", "exponential", 30, shape=value)


@pytest.mark.parametrize(
    ("key", "bands"),
    [
        ("bands_missing", ""),
        ("bands_missing", "  "),
        ("bands_missing", ()),
        ("bands_unreadable", "10"),
        ("bands_unreadable", "10:1:2"),
        ("bands_unreadable", "ten:1"),
        ("bands_unreadable", "10:nan"),
        ("bands_unreadable", ","),
        ("bands_negative", "10:-1"),
        ("bands_negative", "-10:1"),
        ("bands_not_rising", "20:1, 10:0.5"),
        ("bands_not_rising", "10:1, 10:0.5"),
        ("bands_increase", "10:0.5, 20:0.6"),
        ("bands_all_zero", "10:0, 20:0"),
    ],
)
def test_impossible_bands_are_refused(key, bands):
    assert "DECAY_BANDS" in refused(key, "step", 30, bands=bands)


def test_bands_are_read_from_text_or_pairs():
    assert parse_bands(" 10 : 1 ; 20:.5,") == parse_bands([(10, 1), (20, 0.5)]) == ((10.0, 1.0), (20.0, 0.5))


def test_an_unknown_family_is_answered_with_those_there_are():
    assert "gaussian" in refused("unknown_choice", "gausian", 30)


@settings(deadline=None)
@given(st.floats(0, 1e6), st.floats(0.1, 100))
def test_doubling_costs_and_scale_leaves_the_gaussian_alone(cost, scale):
    one, two = Decay("gaussian", scale=scale), Decay("gaussian", scale=2 * scale)
    assert one(np.array([cost]))[0] == two(np.array([2 * cost]))[0]


def test_a_decay_describes_itself():
    assert example("step").describe() == "step, catchment 30, bands 10:1, 20:0.68, 30:0.22"
