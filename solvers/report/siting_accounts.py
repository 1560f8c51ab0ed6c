"""What the pages of the siting models say of their plans, one function a model."""

from __future__ import annotations

from ..siting.fixed_charge import ChargePlan
from ..siting.p_median import MedianPlan
from ..siting.plan import SitingPlan
from .html import Translate
from .numbers import amount, count, percent
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
            "Mean cost added if a site closes: what people pay more on average, everyone at the nearest site that is "
            "left; a dash where somebody is left without any."
        )
    ]
    notes += _unserved(answer.unserved, answer.splitting, tr)
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
        tr("Mean cost added if it closes"),
        max(plan.evaluation.people, 1e-300),
    )


def covering_account(plan: SitingPlan, standard: float, target: float, priced: bool, tr: Translate) -> Account:
    """Set covering: what reaching the ``target`` (a share of people) takes."""
    new = int((plan.order > 0).sum())
    if priced:
        lead = tr("Opening {new} sites for {cost} brings {people} people ({share}) within the standard of {standard}.")
    else:
        lead = tr("Opening {new} sites brings {people} people ({share}) within the standard of {standard}.")
    goal = (
        tr("The target is {target} of all people.") if target < 1 else tr("The target is everyone who can be covered.")
    )
    return Account(
        tr("Where to open: fewest sites that cover (set covering)"),
        lead.format(
            new=new,
            cost=amount(plan.objective),
            people=count(plan.evaluation.people),
            share=percent(plan.covered_share),
            standard=amount(standard),
        ),
        (
            (tr("Cost of opening and closing") if priced else tr("Sites opened"), amount(plan.objective)),
            (tr("Share of all people that is covered"), percent(plan.covered_share)),
            (tr("Our open sites"), str(plan.sites_open)),
        ),
        (goal.format(target=percent(target)),),
        tr("Cover lost if it closes"),
    )


def center_account(plan: SitingPlan, tr: Translate) -> Account:
    """p-center: the largest cost before everything else."""
    evaluation = plan.evaluation
    mean = evaluation.travel / evaluation.people if evaluation.people > 0 else float("nan")
    return Account(
        tr("Where to open: smallest largest cost (p-center)"),
        tr("With {sites} sites of ours open, nobody travels more than {largest}; the mean is {mean}.").format(
            sites=plan.sites_open, largest=amount(plan.objective), mean=amount(mean)
        ),
        (
            (tr("Largest cost"), amount(plan.objective)),
            (tr("Mean cost"), amount(mean)),
            (tr("Our open sites"), str(plan.sites_open)),
        ),
        (tr("Places count alike here, however many people live there; places without people do not count."),),
        tr("Rise of the largest cost if it closes"),
    )


def charge_account(answer: ChargePlan, tr: Translate) -> Account:
    """Fixed charge: what opening and travel cost together."""
    plan = answer.plan
    sentence = tr("Opening {new} sites for {opening} leaves travel that costs {travel}: {total} together.")
    if answer.closing or answer.keeping:
        sentence = tr(
            "Opening {new} sites for {opening}, closing others for {closing} and keeping closable ones for {keeping} "
            "leaves travel that costs {travel}: {total} together."
        )
    return Account(
        tr("Where to open: sites that pay for themselves (fixed charge)"),
        sentence.format(
            new=int((plan.order > 0).sum()),
            opening=amount(answer.opening),
            closing=amount(answer.closing),
            keeping=amount(answer.keeping),
            travel=amount(answer.travel),
            total=amount(answer.total),
        ),
        (
            (tr("Total cost"), amount(answer.total)),
            (tr("Cost of opening"), amount(answer.opening)),
            *([(tr("Cost of closing"), amount(answer.closing))] if answer.closing else []),
            *([(tr("Cost of keeping closable sites open"), amount(answer.keeping))] if answer.keeping else []),
            (tr("Cost of travel"), amount(answer.travel)),
            (tr("Our open sites"), str(plan.sites_open)),
        ),
        (
            tr("Cost added if a site closes: travel to the nearest site left, less what the site itself costs."),
            *_unserved(answer.unserved, answer.splitting, tr),
        ),
        tr("Cost added if it closes"),
    )


def _unserved(people: float, splitting: float, tr: Translate) -> list[str]:
    if not people > 0:
        return []
    sentence = tr("{people} people are not served: the capacities of the sites that may open are too small.")
    notes = [sentence.format(people=count(people))]
    if splitting > 0:
        sentence = tr("{people} of them would be served by the same sites if places were split.")
        notes.append(sentence.format(people=count(splitting)))
    return notes
