"""What the log says of a plan of capacity: what changes, how good it is proven to be, and what no plan can mend."""

from __future__ import annotations

from ...solvers.capacity.outcome import Outcome
from ...solvers.capacity.reallocate import Reallocation
from ..messages import tr


def tell_change(progress, found: Outcome) -> None:
    """The spread and the mean of access, before and after."""
    progress.info(
        tr(
            "Standard deviation of access {before:.6g} → {after:.6g}; mean {mean_before:.6g} → {mean_after:.6g}."
        ).format(
            before=found.before["sd"],
            after=found.after["sd"],
            mean_before=found.before["mean"],
            mean_after=found.after["mean"],
        )
    )


def tell_proof(progress, result: Reallocation, value: float, bound: float, gap: float) -> None:
    """What ``result`` moves, and how far its ``value`` is from the ``bound``."""
    progress.info(
        tr("{moved:,.6g} units move; {objective} {value:.6g}, bound {bound:.6g}, gap {gap:.1e}.").format(
            moved=result.moved, objective=result.objective, value=value, bound=bound, gap=gap
        )
    )


def tell_first_step(progress, result: Reallocation) -> None:
    """What sites that were chosen before the sizes of ``result`` may cost; its own bound is for these sites alone."""
    progress.info(
        tr(
            "The bound is that of sites and sizes at once. With the sites of the two steps no sizes pass "
            "{bound:.6g} (gap {gap:.1e}); the rest of the distance is what choosing sites before sizes may cost."
        ).format(bound=result.bound, gap=result.plan_gap)
    )


def tell_time_limit(progress) -> None:
    progress.warn(tr("TIME_LIMIT ended the search: a better plan may exist, none beyond the bound."))


def tell_left_out(progress, population, result: Reallocation) -> None:
    """People of ``population`` (n,) and capacity that no plan brings together."""
    away = float(population[~result.in_reach].sum())
    if away:
        progress.warn(
            tr("{people:,.0f} people have no facility in reach; no spread of capacity can help them.").format(
                people=away
            )
        )
    if result.stranded:
        progress.warn(
            tr("{supply:,g} units of capacity stay at facilities that nobody reaches.").format(supply=result.stranded)
        )
