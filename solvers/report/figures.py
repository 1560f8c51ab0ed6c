"""Charts of a report as SVG text: Lorenz curves, lines, points, bars.

Where matplotlib is missing, :func:`available` is False and every chart is None, which
:meth:`~.html.Report.figure` turns into a note on what is missing.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from .canvas import DASHES, INK, LINES, TEXT_SIZE, finish, missing_library, new_figure, svg_text

Curve = tuple[str, np.ndarray, np.ndarray]
"""A label, and x and y of equal length."""
CURVE_POINTS = 500
SCATTER_POINTS = 3000


def available() -> bool:
    """True when figures can be drawn."""
    return missing_library() is None


def thinned(label: str, x: np.ndarray, y: np.ndarray) -> Curve:
    """The curve over x in [0, 1], ascending, with no more points than a chart can show."""
    last = len(x) - 1
    if last < CURVE_POINTS:
        return label, x, y
    kept = np.unique(np.searchsorted(x, np.linspace(0, 1, CURVE_POINTS)).clip(0, last))
    return label, x[kept], y[kept]


def lorenz_chart(
    curves: Sequence[Curve],
    x_label: str = "Cumulative share of population",
    y_label: str = "Cumulative share of access",
    equality_label: str = "Equality",
) -> str | None:
    """Lorenz curves (shares in [0, 1], starting at (0, 0)) on one square, with the line of equality."""
    if not available():
        return None
    figure = new_figure(4.8, 4.4)
    axes = figure.add_subplot()
    axes.plot([0, 1], [0, 1], color="#999999", linewidth=1, label=equality_label)
    _draw_curves(axes, curves)
    axes.set_xlim(0, 1)
    axes.set_ylim(0, 1)
    axes.set_aspect("equal")
    finish(axes, x_label, y_label)
    axes.legend(loc="upper left", fontsize=TEXT_SIZE, frameon=False)
    return svg_text(figure)


def line_chart(
    curves: Sequence[Curve], x_label: str, y_label: str, markers: bool = True, shares: bool = False
) -> str | None:
    """Lines over a common axis; a legend when there are several. ``shares`` writes y (1 = all) as percentages.

    Where x are whole numbers (years, sites), so are the ticks.
    """
    if not available():
        return None
    figure = new_figure(6.0, 3.6)
    axes = figure.add_subplot()
    _draw_curves(axes, curves, marker="o" if markers else "")
    finish(axes, x_label, y_label)
    _write_ticks(axes, curves, shares)
    if len(curves) > 1:
        axes.legend(fontsize=TEXT_SIZE, frameon=False)
    return svg_text(figure)


def scatter_chart(x: np.ndarray, y: np.ndarray, x_label: str, y_label: str) -> str | None:
    """Points (NaN left out) with their regression line and the axes through zero; a sample where they are many."""
    if not available():
        return None
    known = np.isfinite(x) & np.isfinite(y)
    x, y = x[known], y[known]
    figure = new_figure(4.8, 4.2)
    axes = figure.add_subplot()
    axes.axhline(0, color="#bbbbbb", linewidth=0.8)
    axes.axvline(0, color="#bbbbbb", linewidth=0.8)
    drawn = np.unique(np.linspace(0, len(x) - 1, min(len(x), SCATTER_POINTS)).astype(int)) if len(x) else []
    axes.plot(x[drawn], y[drawn], linestyle="", marker="o", markersize=2.5, color=LINES[0], markeredgewidth=0)
    if len(x) and np.ptp(x) > 0:
        slope = np.dot(x - x.mean(), y) / np.dot(x - x.mean(), x - x.mean())
        ends = np.array([x.min(), x.max()])
        axes.plot(ends, y.mean() + slope * (ends - x.mean()), color=LINES[1], linewidth=1.4)
    finish(axes, x_label, y_label)
    return svg_text(figure)


def bar_chart(labels: Sequence[str], series: Sequence[tuple[str, np.ndarray]], x_label: str) -> str | None:
    """Horizontal bars: a group for each label, the first on top, and in it a bar for each (name, values) series."""
    if not available():
        return None
    figure = new_figure(6.4, 0.8 + 0.26 * len(labels) * max(1.0, 0.6 * len(series)))
    axes = figure.add_subplot()
    thickness = 0.8 / max(len(series), 1)
    places = np.arange(len(labels), dtype=float)
    for k, (name, values) in enumerate(series):
        offset = (k - (len(series) - 1) / 2) * thickness
        axes.barh(places + offset, values, height=thickness, color=LINES[k % len(LINES)], label=name)
    axes.set_yticks(places)
    axes.set_yticklabels(labels)
    axes.invert_yaxis()
    axes.axvline(0, color=INK, linewidth=0.8)
    finish(axes, x_label)
    axes.grid(axis="y", visible=False)
    if len(series) > 1:
        axes.legend(fontsize=TEXT_SIZE, frameon=False)
    return svg_text(figure)


def _draw_curves(axes, curves: Sequence[Curve], marker: str = "") -> None:
    for k, (label, x, y) in enumerate(curves):
        axes.plot(
            x,
            y,
            color=LINES[k % len(LINES)],
            linestyle=DASHES[k % len(DASHES)],
            linewidth=1.6,
            marker=marker,
            markersize=3.5,
            label=label,
        )


def _write_ticks(axes, curves: Sequence[Curve], shares: bool) -> None:
    """Ticks as planners read them: whole years and sites, thousands apart, percentages."""
    from matplotlib.ticker import FuncFormatter, MaxNLocator

    if all(np.issubdtype(np.asarray(x).dtype, np.integer) for _, x, _ in curves):
        axes.xaxis.set_major_locator(MaxNLocator(integer=True))
    for axis, values in ((axes.xaxis, [x for _, x, _ in curves]), (axes.yaxis, [y for _, _, y in curves])):
        largest = max((float(np.nanmax(np.abs(one), initial=0.0)) for one in values), default=0.0)
        if 1e4 <= largest < 1e10:
            axis.set_major_formatter(FuncFormatter(lambda value, _: f"{value:,.10g}"))
    if shares:
        axes.yaxis.set_major_formatter(FuncFormatter(lambda value, _: f"{100.0 * value:.4g} %"))
