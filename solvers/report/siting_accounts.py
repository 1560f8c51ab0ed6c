"""What the pages of the siting models say of their plans, one function a model."""

from __future__ import annotations

from ..siting.p_median import MedianPlan
from .html import Translate
from .numbers import amount, count
from .siting_page import Account


def median_account(answer: MedianPlan, fair: bool, tr: Translate) -> Account:
    """p-median: mean cost before the tail of the costs; ``fair`` under the objective kolm_pollak."""
    plan = answer.plan
    if fair:
        lead = tr(
            "With {sites} sites of ours open, people travel {mean} on average and {largest} at most; with their "
            "aversion to inequality that is as bad as {ede} for everyone."
        )
    else:
        lead = tr("With {sites} sites of ours open, people travel {mean} on average and {largest} at most.")
    notes = [
        tr(
            "Cost lost if a site closes: people times cost, with everyone at the nearest site that is left; a dash "
            "where somebody is left without any."
        )
    ]
    if answer.unserved > 0:
        notes.append(
            tr("{people} people are not served: the capacities of the sites that may open are too small.").format(
                people=count(answer.unserved)
            )
        )
    if fair:
        notes.append(tr("The aversion that the plan achieves is {value}.").format(value=amount(answer.aversion)))
    return Account(
        tr("Where to open: least travel (p-median)"),
        lead.format(
            sites=plan.sites_open,
            mean=amount(answer.mean_cost),
            largest=amount(answer.largest_cost),
            ede=amount(answer.ede),
        ),
        (
            (tr("Mean cost"), amount(answer.mean_cost)),
            (tr("Largest cost"), amount(answer.largest_cost)),
            (tr("Equally distributed equivalent"), amount(answer.ede)),
            (tr("Our open sites"), str(plan.sites_open)),
        ),
        tuple(notes),
        tr("Cost added if it closes"),
    )
