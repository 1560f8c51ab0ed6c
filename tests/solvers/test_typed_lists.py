"""Lists that people type: any comma of an English or a Chinese keyboard, and what is not a list is refused."""

import pytest

from evencare.solvers.accessibility.decay import parse_bands
from evencare.solvers.choice.tiered import parse_tiers
from evencare.solvers.errors import InputError
from evencare.solvers.typed_lists import named_numbers, numbers_listed, pairs_listed, separated


@pytest.mark.parametrize("text", ["15, 30, 60", "15;30;60", "15，30，60", "15；30、60", "15,30,60,"])
def test_numbers_may_stand_between_any_commas(text):
    assert numbers_listed(text) == [15.0, 30.0, 60.0]


def test_an_empty_part_is_kept_where_places_count():
    assert separated("2, , 3") == ["2", "", "3"]


@pytest.mark.parametrize("text", ["15, x", "15 30", "1:2"])
def test_what_is_no_number_is_refused(text):
    with pytest.raises(ValueError):
        numbers_listed(text)


def test_bands_may_be_typed_with_chinese_commas_and_colons():
    assert parse_bands("10：1，20：0.68；30：0.22") == parse_bands("10:1, 20:0.68, 30:0.22")
    assert pairs_listed("10:1:2") == [(10.0, 1.0, 2.0)]


def test_names_of_tiers_may_hold_colons_and_are_not_changed():
    assert named_numbers("三级：甲等：0.7，二级:0.3") == [("三级：甲等", 0.7), ("二级", 0.3)]


@pytest.mark.parametrize("text", ["clinic", "clinic:", ":0.5", "clinic:0.5,,hospital:0.5"])
def test_shares_of_tiers_without_a_name_or_a_number_are_refused(text):
    with pytest.raises(InputError, match="TIER_SHARES"):
        parse_tiers(text, ())
