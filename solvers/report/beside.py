"""What a page on a siting plan says beside the plan: how much depends on which site, and who is left out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Callable

import numpy as np

from ..errors import first_few
from ..siting.importance import EVERY, NONE, SOME, UNPROVEN
from ..siting.plan import SitingPlan
from ..siting.sites import Sites
from .html import Column, Report, Translate
from .numbers import count, percent

PLACES_SHOWN = 15


@dataclass(frozen=True)
class Beside:
    """The ``ids`` (n,) of the places, the ``capacity`` (m,) of the sites (NaN where not known), the tolerance of
    ``near_optimal`` plans (a share), and ``parts`` that write themselves into the report; None for what is not known.
    """

    ids: np.ndarray | None = None
    capacity: np.ndarray | None = None
    near_optimal: float | None = None
    parts: Sequence[Callable[[Report], None]] = ()


def importance_words(tr: Translate) -> dict[str, str]:
    """What a table calls each verdict."""
    return {EVERY: tr("in every one"), SOME: tr("in some"), NONE: tr("in none"), UNPROVEN: tr("not known")}


def add_importance(report: Report, plan: SitingPlan, sites: Sites, beside: Beside, tr: Translate) -> None:
    """How firm the choice of sites is, and which closed sites are as good."""
    if plan.importance is None or beside.near_optimal is None:
        return
    new = (plan.order > 0) & (sites.status != "required")
    if not new.any():
        return
    words = plan.importance[new]
    report.section(tr("How firm the choice is"))
    sentence = tr(
        "Plans within {share} of this one count as near-optimal. Sites that open by choice: {new}. In every "
        "near-optimal plan (proven): {every}. Could give way to others: {some}. Not known: {unproven}."
    )
    report.paragraph(
        sentence.format(
            share=percent(beside.near_optimal, 2),
            new=int(new.sum()),
            every=int((words == EVERY).sum()),
            some=int((words == SOME).sum()),
            unproven=int((words == UNPROVEN).sum()),
        )
    )
    closed = ~plan.is_open & sites.free
    others = closed & (plan.importance == SOME)
    if others.any():
        report.paragraph(
            tr("Closed here, and open in some near-optimal plan: {ids}.").format(
                ids=first_few(sites.ids[others], limit=20)
            )
        )
    never = int((closed & (plan.importance == NONE)).sum())
    if never:
        report.paragraph(tr("{count} closed sites are in no near-optimal plan (proven).").format(count=never))


def add_left_out(report: Report, plan: SitingPlan, beside: Beside, covers: bool, tr: Translate) -> None:
    """The places with most people who have no site under the plan."""
    left = plan.population * (1.0 - plan.evaluation.covered)
    without = np.flatnonzero(left > 1e-9 * max(1.0, float(plan.population.max(initial=0.0))))
    if len(without) == 0 or beside.ids is None:
        return
    report.section(tr("Not covered") if covers else tr("Without a site"))
    share = left.sum() / plan.population.sum()
    sentence = tr("{people} people ({share}) in {places} places. The places with most of them:")
    report.paragraph(sentence.format(people=count(left.sum()), share=percent(share), places=count(len(without))))
    shown = without[np.argsort(-left[without], kind="stable")][:PLACES_SHOWN]
    columns = [
        Column(tr("Place"), numeric=False),
        Column(tr("People"), count),
        Column(tr("Not covered") if covers else tr("Not served"), count),
        Column(tr("Could some site reach it?"), numeric=False),
    ]
    words = {True: tr("yes"), False: tr("no")}
    rows = [[str(beside.ids[i]), plan.population[i], left[i], words[bool(plan.reachable[i])]] for i in shown]
    report.table(columns, rows)


def unreachable_ids(plan: SitingPlan, beside: Beside) -> str:
    """The first ids of inhabited places that no site reaches, in brackets with a space before; empty if not known."""
    where = ~plan.reachable & (plan.population > 0)
    return "" if beside.ids is None or not where.any() else f" ({first_few(beside.ids[where])})"
