"""What a run of floating catchments says about itself, in the log and in the layers' metadata."""

from __future__ import annotations

from ...solvers.accessibility.tiers import TierRule
from ..messages import tr


def record_catchments(outputs, method, model, found, costs, population, names, strata) -> None:
    """Parameters as used, the law of every capacity, and what lies out of reach."""
    outputs.record(
        tr("Method {method}; decay {decay}; {pairs} pairs.").format(
            method=method, decay=model.decay.describe(), pairs=sum(table.pair_count for table in costs)
        )
    )
    _record_strata(outputs, strata, population)
    laws = _laws()
    for name, result in zip(names, found.results):
        if result.law in laws:
            outputs.record(f"{name}: " + laws[result.law].format(error=result.conservation_error))
    first = found.results[0]
    record_unreachable(outputs, first.unreachable_population, float(population.sum()))
    record_stranded(outputs, first.stranded_supply, first.stranded_supply + first.reached_supply)
    if method == "v2sfca":
        outputs.record(
            tr(
                "Radii {radii}; base population {base:g}, target ratio {target:g}. {sites} facilities never reach the "
                "base population, {places} places never the target: they take the largest radius."
            ).format(
                radii=", ".join(f"{radius:g}" for radius in model.radii),
                base=model.base_population,
                target=model.target_ratio,
                sites=int((~found.base_met).sum()),
                places=int((~found.target_met).sum()),
            )
        )


def record_unreachable(outputs, people: float, total: float) -> None:
    if people:
        text = tr("{people:,.0f} of {total:,.0f} people have no facility in reach; their access is 0.")
        outputs.record(text.format(people=people, total=total), warn=True)


def record_stranded(outputs, supply: float, total: float) -> None:
    if supply:
        text = tr("{supply:,g} of {total:,g} units of capacity are in reach of nobody.")
        outputs.record(text.format(supply=supply, total=total), warn=True)


def _laws() -> dict:
    return {
        "supply": tr("Capacity handed out against capacity in reach: relative error {error:.1e}."),
        "demand": tr("People counted at facilities against people in reach: relative error {error:.1e}."),
        "unrealised": tr("Capacity handed out or left unused against capacity in reach: relative error {error:.1e}."),
    }


def _record_strata(outputs, strata, population) -> None:
    if strata.modes is not None:
        means = population @ strata.modes.shares / population.sum()
        shares = ", ".join(f"{name} {share:.1%}" for name, share in zip(strata.modes.names, means))
        outputs.record(tr("Modes, with their shares of all people: {shares}.").format(shares=shares))
    if strata.groups is not None:
        counts = ", ".join(
            f"{name} {people:,.0f}" for name, people in zip(strata.groups.names, strata.groups.people.sum(axis=0))
        )
        outputs.record(tr("Groups, with their people: {counts}.").format(counts=counts))
    if strata.tiers is not None:
        text = tr("Tiers, each facility serving its own and all lower ones: {rules}.")
        if not strata.tiers.nested:
            text = tr("Tiers, each facility serving its own: {rules}.")
        outputs.record(text.format(rules="; ".join(_rule(rule) for rule in strata.tiers.rules)))


def _rule(rule: TierRule) -> str:
    return f"{rule.tier} ({rule.decay.describe()}, {rule.share:.0%})"
