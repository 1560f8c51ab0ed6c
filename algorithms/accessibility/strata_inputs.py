"""Parameters for people who differ (modes of travel, tiers of care, groups), and how they are read."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from qgis.core import QgsProcessing, QgsProcessingFeatureSource, QgsProcessingParameterMultipleLayers

from ...solvers.accessibility.decay import FAMILIES, Decay
from ...solvers.accessibility.model import Groups, Modes, Tiers
from ...solvers.accessibility.tiers import TierRule, checked_rules
from ...solvers.errors import InputError, first_few
from ...solvers.typed_lists import numbers_listed
from ..inputs import Inputs, LayerInput
from ..messages import tr
from ..parameters import add, add_field, add_flag, add_table, add_text
from ..reading import FastPaths, fast_path_of
from ..rule_tables import read_rules
from .capacities import distinct

TIER_DECAY = ("decay", "decay_scale", "decay_shape", "decay_bands")


def add_strata(algorithm) -> None:
    """TIER_*, MODE* and *_GROUP* (all advanced)."""
    add_field(
        algorithm,
        "TIER_FIELD",
        tr("Tier field of the facilities"),
        tr("The level of each facility. Facilities compete only with those of their tier; needs the rules of tiers."),
        "FACILITIES",
        optional=True,
        advanced=True,
    )
    add_table(
        algorithm,
        "TIER_RULES",
        tr("Rules of tiers"),
        tr(
            "A row for each tier, lowest first, with the columns tier and catchment; share (of the people who need the "
            "tier, 1), decay, decay_scale, decay_shape, decay_bands (else those above) and capacity_share may follow."
        ),
        optional=True,
        advanced=True,
    )
    add_flag(
        algorithm,
        "TIERS_NESTED",
        tr("Higher tiers also serve lower ones"),
        tr(
            "A facility divides its capacity over its own and all lower tiers, in proportion to the column "
            "capacity_share of the rules (else share)."
        ),
        advanced=True,
        optional=True,
    )
    add(
        algorithm,
        QgsProcessingParameterMultipleLayers(
            "MODES", tr("Cost tables by mode of travel"), QgsProcessing.SourceType.TypeVector, optional=True
        ),
        tr(
            "One cost table for each mode (car, bus, on foot), with the same field names; they take the place of the "
            "one table. The names of the tables become those of the modes."
        ),
        advanced=True,
    )
    add_field(
        algorithm,
        "MODE_SHARE",
        tr("Mode share fields"),
        tr("One demand field for each mode, in the order of the tables: the share (0 to 1) of people who use it."),
        "DEMAND",
        numeric=True,
        optional=True,
        many=True,
        advanced=True,
    )
    add_text(
        algorithm,
        "MODE_CATCHMENTS",
        tr("Catchments of the modes"),
        tr("One for each mode, in the order of the tables, as in: 30, 45, 20. Empty: the catchment for all."),
        optional=True,
        advanced=True,
    )
    add_field(
        algorithm,
        "DEMAND_GROUPS",
        tr("Population fields of groups"),
        tr("People of each group (insured, uninsured). They take the place of the population field."),
        "DEMAND",
        numeric=True,
        optional=True,
        many=True,
        advanced=True,
    )
    add_field(
        algorithm,
        "FACILITY_GROUP",
        tr("Group field of the facilities"),
        tr("Whom each facility serves: the name of a group, or of a supply group that the rules match with groups."),
        "FACILITIES",
        optional=True,
        advanced=True,
    )
    add_table(
        algorithm,
        "GROUP_RULES",
        tr("Which facilities serve which group"),
        tr(
            "A row for each match, with the columns demand_group (a field of the groups) and supply_group (a value of "
            "the group field). Empty: groups match by name."
        ),
        optional=True,
        advanced=True,
    )


@dataclass(frozen=True)
class Strata:
    """What was read; each is None where the planner left it out."""

    modes: Modes | None
    groups: Groups | None
    tiers: Tiers | None

    def largest_catchment(self, catchment: float) -> float:
        limits = [catchment]
        if self.modes is not None and self.modes.catchments:
            limits = list(self.modes.catchments)
        if self.tiers is not None:
            limits = [rule.decay.catchment for rule in self.tiers.rules]
        return max(limits)


def read_strata(inputs: Inputs, demand: LayerInput, facilities: LayerInput, decay: Decay) -> Strata:
    """The modes, groups and tiers of this run; ``decay`` serves tiers whose rules name none."""
    tiers = _tiers(inputs, facilities, decay)
    modes = _modes(inputs, demand)
    if tiers is not None and modes is not None and modes.catchments:
        raise InputError("two_catchments")
    return Strata(modes, _groups(inputs, demand, facilities), tiers)


def read_mode_costs(inputs: Inputs, demand: LayerInput, facilities: LayerInput, limit: float) -> list:
    """Travel costs of every mode within ``limit``."""
    return [_OneMode(inputs, layer).costs(demand, facilities, limit) for layer in _mode_layers(inputs)]


class _OneMode(Inputs):
    """Reads one of the tables of MODES by the rules of any cost table."""

    def __init__(self, inputs: Inputs, layer) -> None:
        fast = fast_path_of(layer)
        paths = FastPaths() if fast is None else FastPaths(COSTS=fast)
        super().__init__(inputs.algorithm, inputs.parameters, inputs.context, inputs.progress, paths)
        self._table = QgsProcessingFeatureSource(layer, inputs.context)

    def source(self, name: str):
        return self._table if name == "COSTS" else super().source(name)

    def given(self, name: str) -> bool:
        return name == "COSTS" or super().given(name)


def _mode_layers(inputs: Inputs) -> list:
    if not inputs.given("MODES"):
        return []
    return inputs.algorithm.parameterAsLayerList(inputs.parameters, "MODES", inputs.context)


def _modes(inputs: Inputs, demand: LayerInput):
    layers, fields = _mode_layers(inputs), inputs.fields("MODE_SHARE")
    if not layers and not fields:
        if inputs.given("MODE_CATCHMENTS"):
            raise InputError("field_missing", parameter="MODE_SHARE", layer=demand.title)
        return None
    if len(layers) != len(fields):
        raise InputError("mode_fields", tables=len(layers), fields=len(fields))
    shares = np.column_stack([inputs.amounts(demand, "MODE_SHARE", which=k) for k in range(len(fields))])
    catchments = None
    if inputs.given("MODE_CATCHMENTS"):
        catchments = _numbers_in_order(inputs.text("MODE_CATCHMENTS"))
        if len(catchments) != len(layers):
            raise InputError("mode_catchments", tables=len(layers), value=inputs.text("MODE_CATCHMENTS"))
        if not min(catchments) > 0:
            raise InputError("not_positive", parameter="MODE_CATCHMENTS", value=f"{min(catchments):g}")
    if inputs.given("COSTS"):
        inputs.progress.warn(tr("COSTS is not used, because MODES gives a cost table for every mode."))
    return Modes(distinct([layer.name() for layer in layers]), shares, catchments)


def _tiers(inputs: Inputs, facilities: LayerInput, decay: Decay):
    tiers = inputs.labels(facilities, "TIER_FIELD")
    if tiers is None:
        if inputs.given("TIER_RULES"):
            raise InputError("field_missing", parameter="TIER_FIELD", layer=facilities.title)
        return None
    if not inputs.given("TIER_RULES"):
        found = sorted({str(tier) for tier in tiers})
        raise InputError("tier_rules_missing", tiers=first_few(found))
    table = read_rules(inputs, "TIER_RULES", ("tier", "catchment"), ("share", *TIER_DECAY, "capacity_share"))
    share = np.nan_to_num(table.numbers("share"), nan=1.0)
    capacity_share = table.numbers("capacity_share")
    capacity_share = np.where(np.isnan(capacity_share), share, capacity_share)
    decays = _tier_decays(table, decay)
    rules = [TierRule(*row) for row in zip(table.texts("tier"), decays, share.tolist(), capacity_share.tolist())]
    unused = [rule.tier for rule in checked_rules(rules) if rule.tier not in set(tiers)]
    if unused:
        inputs.progress.warn(
            tr("TIER_RULES: no facility has the tiers {tiers}; their people reach nothing.").format(
                tiers=first_few(unused)
            )
        )
    return Tiers(rules, tiers, inputs.flag("TIERS_NESTED"))


def _tier_decays(table, decay: Decay) -> list:
    tiers, families, bands = table.texts("tier"), table.texts("decay"), table.texts("decay_bands")
    numbers = [table.numbers(name) for name in ("catchment", "decay_scale", "decay_shape")]
    found = []
    for tier, family, own_bands, (catchment, scale, shape) in zip(tiers, families, bands, zip(*numbers)):
        if not catchment > 0:
            value = "NULL" if np.isnan(catchment) else f"{catchment:g}"
            raise InputError("not_positive", parameter=f"TIER_RULES catchment ({tier})", value=value)
        if family is None:
            found.append(decay.within(float(catchment)))
            continue
        if family not in FAMILIES:
            choices = ", ".join(FAMILIES)
            raise InputError("unknown_choice", parameter=f"TIER_RULES decay ({tier})", value=family, choices=choices)
        optional = [None if np.isnan(value) else float(value) for value in (scale, shape)]
        found.append(Decay.checked(family, float(catchment), *optional, own_bands or ""))
    return found


def _groups(inputs: Inputs, demand: LayerInput, facilities: LayerInput):
    names = inputs.fields("DEMAND_GROUPS")
    if not names:
        if inputs.given("FACILITY_GROUP") or inputs.given("GROUP_RULES"):
            raise InputError("field_missing", parameter="DEMAND_GROUPS", layer=demand.title)
        return None
    supply = inputs.labels(facilities, "FACILITY_GROUP")
    if supply is None:
        raise InputError("field_missing", parameter="FACILITY_GROUP", layer=facilities.title)
    people = np.column_stack([inputs.amounts(demand, "DEMAND_GROUPS", which=k) for k in range(len(names))])
    if not people.any():
        raise InputError("all_zero", parameter="DEMAND_GROUPS", field=", ".join(names), layer=demand.title)
    matches = {(name, name) for name in names}
    if inputs.given("GROUP_RULES"):
        table = read_rules(inputs, "GROUP_RULES", ("demand_group", "supply_group"))
        matches = set(zip(table.texts("demand_group"), table.texts("supply_group")))
        unknown = sorted({str(group) for group, _ in matches if group not in names})
        if unknown:
            raise InputError("groups_unknown", groups=first_few(unknown), known=first_few(names, 12))
    serves = np.array([[(name, group) in matches for group in supply] for name in names], dtype=bool)
    idle = ~serves.any(axis=0)
    if idle.any():
        raise InputError(
            "groups_unmatched",
            count=int(idle.sum()),
            groups=first_few(sorted({str(group) for group in supply[idle]})),
            ids=first_few(facilities.ids[idle]),
            known=first_few(names, 12),
        )
    return Groups(names, people, serves)


def _numbers_in_order(text: str) -> list:
    try:
        return numbers_listed(text)
    except ValueError:
        raise InputError("not_a_list", parameter="MODE_CATCHMENTS", value=text, example="30, 45, 20") from None
