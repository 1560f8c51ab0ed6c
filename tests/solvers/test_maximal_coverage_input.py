"""What maximal coverage says of limits, rules and data that cannot be."""

import sys
from pathlib import Path

import numpy as np
import pytest

from evencare.solvers.errors import InputError
from evencare.solvers.siting.region_rules import RegionRules
from evencare.solvers.siting.rules import Limits
from evencare.solvers.siting.sites import Sites
from evencare.solvers.siting.standards import place_standards

sys.path.append(str(Path(__file__).parent))  # pytest's importlib mode does not

from siting_cases import random_case

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"limits": Limits()}, "SITES and BUDGET are both empty"),
        ({"limits": Limits(8)}, "SITES is 8, but layer 'facilities' has only 7 sites"),
        ({"limits": Limits(-1)}, "SITES must be zero or more"),
        (
            {"limits": Limits(1), "status": [*["required"] * 2, *["candidate"] * 5]},
            r"2 sites .* required \(ids s0, s1\)",
        ),
        ({"limits": Limits(budget=-2.0), "cost": np.ones(7)}, "BUDGET must be zero or more"),
        ({"limits": Limits(budget=5.0)}, "SITE_COST is empty"),
        (
            {"limits": Limits(budget=5.0), "cost": np.full(7, 6.0), "status": ["required"] * 7},
            "required sites alone cost",
        ),
        ({"capacitated": True}, "CAPACITATED needs CAPACITY"),
        ({"capacitated": True, "backup": True, "capacity": np.ones(7)}, "cannot be combined"),
        ({"standard": 1e-9}, "no travel cost is within 1e-09"),
        ({"backup": True, "status": ["candidate", *["excluded"] * 6], "limits": Limits(1)}, "nobody has two sites"),
    ],
)
def test_limits_that_cannot_be_are_explained(options, words):
    with pytest.raises(InputError, match=words):
        random_case(0, **options).solve()


@pytest.mark.parametrize(
    ("columns", "words"),
    [
        ({"min_sites": [5, np.nan]}, "region north must have 5 open sites"),
        ({"max_sites": [0, np.nan]}, "region north may have 0 open sites .* but 2 there stay open"),
        ({"budget": [1.0, np.nan]}, "budget of region north is 1.0, but its required sites cost 2.0"),
        ({"min_coverage": [1.0, np.nan]}, "region north must have .* people covered"),
        ({"min_sites": [3, 3]}, r"cannot be kept all at once.*(north|south) \(min_sites/max_sites\)"),
        ({"min_sites": [1.5, 0]}, "min_sites of the regions north is 1.5; it must be a whole number"),
        ({"min_coverage": [90, 0.5]}, "between 0 and 1"),
        ({"standard": [0, 30]}, "standard of the regions north"),
        ({"min_sites": [2, 0], "max_sites": [1, 1]}, "min_sites is larger than max_sites in the regions north"),
    ],
)
def test_rules_that_cannot_be_kept_name_the_region(columns, words):
    with pytest.raises(InputError, match=words):
        random_case(
            0,
            status=["existing", "required", *["candidate"] * 5],
            cost=np.full(7, 2.0),
            region=["north"] * 4 + ["south"] * 3,
            rules=RegionRules.checked(["north", "south"], **columns),
            demand_region=np.array(["north", "south"] * 7, dtype=object),
            standard=0.1,
            limits=Limits(3),
        ).solve()


def test_rules_need_known_regions_and_the_fields_they_speak_of():
    rules = RegionRules.checked(["north", "west"], max_sites=[1, 1])
    with pytest.raises(InputError, match=r"lies in the regions west\. The regions are: north, south"):
        random_case(0, region=["north"] * 4 + ["south"] * 3, rules=rules).solve()
    with pytest.raises(InputError, match="needs REGION"):
        random_case(0, rules=rules).solve()
    with pytest.raises(InputError, match="needs DEMAND_REGION"):
        floor = RegionRules.checked(["north"], min_coverage=[0.1])
        random_case(0, region=["north"] * 7, rules=floor).solve()
    with pytest.raises(InputError, match="more than one row for the regions north"):
        RegionRules.checked(["north", "north "])
    with pytest.raises(InputError, match="2 rows have no region"):
        RegionRules.checked(["north", None, " "])


def test_bad_statuses_costs_and_standards_name_the_sites():
    with pytest.raises(InputError, match=r"unknown values: open \(ids b\)"):
        Sites.checked([*"ab"], status=["existing", "open"])
    with pytest.raises(InputError, match=r"SITE_COST.*negative for 1 features \(ids b\)"):
        Sites.checked([*"ab"], cost=[1, -1])
    with pytest.raises(InputError, match=r"SITE_COST.*NULL"):
        Sites.checked([*"ab"], cost=[1, np.nan])
    assert Sites.checked([*"ab"], ["existing", None], cost=[np.nan, 1]).cost.tolist() == [0, 1]
    with pytest.raises(InputError, match="STANDARD must be greater than zero"):
        place_standards(np.array(["a"]), 0.0)
    with pytest.raises(InputError, match=r"STANDARD_FIELD.*\(ids b\)"):
        place_standards(np.array(["a", "b"]), 5.0, [1.0, 0.0])
