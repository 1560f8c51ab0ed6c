"""Lorenz curves on a page: how much of the access, or of anything, the people have who are served worst."""

from __future__ import annotations

from collections.abc import Sequence

from .figures import Curve, lorenz_chart
from .html import Report, Translate


def add_lorenz(report: Report, curves: Sequence[Curve], tr: Translate, share: str | None = None) -> None:
    """Lorenz curves on one chart; ``share`` names what is shared, access if it is not given."""
    chart = lorenz_chart(
        curves,
        tr("Cumulative share of people, worst served first"),
        tr("Cumulative share of access") if share is None else share,
        tr("Equality"),
    )
    report.figure(chart, tr("Lorenz curves: the nearer to the diagonal, the more even."))
