"""Maps of places as SVG text, side by side and in the same classes, so that they can be compared.

Classes are population-weighted quantiles of all maps together. A change has its own classes,
symmetric about zero, in a diverging ramp. A place without data is a small grey dot, a place with exactly zero
is hollow: nobody there has any access.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from .canvas import INK, TEXT_SIZE, missing_library, new_figure, svg_text
from .numbers import decimals_for, fixed

if TYPE_CHECKING:
    from matplotlib.axes import Axes

SEQUENTIAL = ("#440154", "#3B528B", "#21918C", "#5EC962", "#FDE725")
"""viridis in five steps."""
DIVERGING = ("#B35806", "#F1A340", "#CFCFCF", "#998EC3", "#542788")
"""ColorBrewer PuOr in five steps, the middle darkened to show on white: losses brown, gains purple."""
MAP_WIDTH = 4.2
LEGEND_WIDTH = 2.0
"""Inches."""
CELLS = 250
"""Cells across a map, little more than a point each: a tenth of a dot's area."""


@dataclass(frozen=True)
class Dot:
    """How a place is drawn: its colour and size in points; ``inside`` makes it a ring."""

    colour: str
    size: float = 4.5
    inside: str | None = None

    def strokes(self) -> list[tuple[str, float]]:
        whole = [(self.colour, self.size)]
        return whole if self.inside is None else [*whole, (self.inside, self.size - 1.4)]

    def marker(self) -> dict[str, object]:
        """The same for a legend."""
        filling = self.colour if self.inside is None else self.inside
        return {
            "linestyle": "",
            "marker": "o",
            "markersize": self.size,
            "markerfacecolor": filling,
            "markeredgecolor": self.colour,
            "markeredgewidth": 0.7 if self.inside else 0,
        }


NO_DATA_DOT = Dot("#999999", size=2.0)
ZERO_DOT = Dot(INK, inside="#FFFFFF")


@dataclass(frozen=True)
class Marks:
    """Places of a kind drawn over a map, such as hospitals that gain beds."""

    label: str
    x: np.ndarray
    y: np.ndarray
    marker: str
    colour: str
    size: float = 8.0


@dataclass(frozen=True)
class Panel:
    """One map: its title, a value for each place (n,) (NaN: no data), and marks over it."""

    title: str
    values: np.ndarray
    marks: tuple[Marks, ...] = ()


@dataclass(frozen=True)
class Classes:
    """Inner ``breaks`` (k-1,), ascending; ``colours`` (k,); a class holds its upper break."""

    breaks: np.ndarray
    colours: tuple[str, ...]
    zero_apart: bool
    names: tuple[str, ...] = ()
    """What the legend calls the classes; by default their breaks."""

    def index_of(self, values: np.ndarray) -> np.ndarray:
        """The class of each value, shape (n,); NaN has none (its index means nothing)."""
        return np.searchsorted(self.breaks, values, side="left")

    def labels(self) -> list[str]:
        """What the legend says of each class."""
        if self.names:
            return list(self.names)
        decimals = decimals_for(self.breaks, significant=3)
        texts = [fixed(value, decimals) for value in self.breaks]
        if not texts:
            return [""]
        inner = [f"{low} – {high}" for low, high in zip(texts[:-1], texts[1:])]
        return [f"≤ {texts[0]}", *inner, f"> {texts[-1]}"]


def quantile_classes(values: Sequence[np.ndarray], population: np.ndarray) -> Classes:
    """Five classes that hold a fifth of the people each, over all ``values`` (n,) together; zeros stand apart."""
    pooled = np.concatenate([np.asarray(one, dtype=float) for one in values])
    weights = np.tile(np.asarray(population, dtype=float), len(values))
    counted = np.isfinite(pooled) & (pooled > 0) & (weights > 0)
    pooled, weights = pooled[counted], weights[counted]
    if not len(pooled):
        return Classes(np.empty(0), SEQUENTIAL[-1:], zero_apart=True)
    order = np.argsort(pooled, kind="stable")
    share = np.cumsum(weights[order])
    wanted = share[-1] * np.arange(1, len(SEQUENTIAL)) / len(SEQUENTIAL)
    quantiles = np.unique(pooled[order][np.searchsorted(share, wanted)])
    breaks = quantiles[quantiles < pooled.max()]
    step = np.linspace(0, len(SEQUENTIAL) - 1, len(breaks) + 1).round().astype(int)
    return Classes(breaks, tuple(SEQUENTIAL[k] for k in step), zero_apart=True)


def change_classes(change: np.ndarray, scale: float) -> Classes:
    """Five classes about zero: no more than ±2 % and ±20 % of ``scale`` (the typical access) part them."""
    near, far = 0.02 * scale, 0.2 * scale
    if not np.isfinite(scale) or scale <= 0:
        largest = np.nanmax(np.abs(change), initial=0.0)
        near, far = 0.1 * largest, 0.5 * largest
    return Classes(np.array([-far, -near, near, far]), DIVERGING, zero_apart=False)


def point_maps(
    x: np.ndarray,
    y: np.ndarray,
    panels: Sequence[Panel],
    classes: Classes,
    legend_title: str,
    zero_label: str = "0",
    no_data_label: str = "No data",
    geographic: bool = False,
    width: float = MAP_WIDTH,
) -> str | None:
    """Maps of the same places (x, y each (n,)) side by side with one legend; None without matplotlib.

    Places without coordinates (NaN) are left out; there must be one that has them.
    ``geographic``: x and y are degrees, and a degree of longitude shrinks with latitude. A map is ``width``
    inches wide.
    """
    if missing_library() is not None:
        return None
    x, y = np.asarray(x, dtype=float), np.asarray(y, dtype=float)
    located = np.isfinite(x) & np.isfinite(y)
    x, y = x[located], y[located]
    ratio = 1.0 / max(np.cos(np.radians(y.mean())), 0.05) if geographic else 1.0
    height = width * np.clip(ratio * _extent(y) / _extent(x), 0.5, 1.6)
    figure = new_figure(width * len(panels) + LEGEND_WIDTH, height + 0.4)
    widths = [width] * len(panels) + [LEGEND_WIDTH]
    *maps, margin = figure.subplots(1, len(widths), gridspec_kw={"width_ratios": widths})
    for axes, panel in zip(maps, panels):
        _draw_places(axes, x, y, np.asarray(panel.values, dtype=float)[located], classes)
        for marks in panel.marks:
            axes.plot(marks.x, marks.y, **_mark_style(marks))
        axes.set_title(panel.title, fontsize=TEXT_SIZE + 1, color=INK)
        axes.set_aspect(ratio)
        axes.set(xticks=[], yticks=[])
        for spine in axes.spines.values():
            spine.set_color("#bbbbbb")
    _draw_legend(margin, panels, classes, legend_title, zero_label, no_data_label)
    return svg_text(figure)


def _extent(coordinates: np.ndarray) -> float:
    extent = float(np.ptp(coordinates))
    return extent if extent > 0 else 1.0


def _mark_style(marks: Marks) -> dict[str, object]:
    edge = {"markeredgecolor": INK, "markeredgewidth": 0.6}
    return {"linestyle": "", "marker": marks.marker, "markersize": marks.size, "color": marks.colour, **edge}


def _draw_places(axes: Axes, x: np.ndarray, y: np.ndarray, values: np.ndarray, classes: Classes) -> None:
    missing = np.isnan(values)
    zero = (values == 0) & classes.zero_apart
    index = np.where(missing | zero, -1, classes.index_of(values))
    layers = [(missing, NO_DATA_DOT), (zero, ZERO_DOT)]
    layers += [(index == k, Dot(colour)) for k, colour in enumerate(classes.colours)]
    for where, dot in layers:
        if where.any():
            _draw_dots(axes, x[where], y[where], dot)
    for edges, coordinates in ((axes.set_xlim, x), (axes.set_ylim, y)):
        margin = 0.04 * _extent(coordinates)
        edges(coordinates.min() - margin, coordinates.max() + margin)


def _draw_dots(axes: Axes, x: np.ndarray, y: np.ndarray, dot: Dot) -> None:
    """All dots as one path of round-capped strokes without length: a shape each would make the page slow to open."""
    from matplotlib.patches import PathPatch
    from matplotlib.path import Path

    starts = np.column_stack([x, y])[_one_a_cell(x, y)]
    stroke = np.array([1e-4 * _extent(x), 0.0])
    vertices = np.stack([starts, starts + stroke], axis=1).reshape(-1, 2)
    codes = np.tile([Path.MOVETO, Path.LINETO], len(starts))
    path = Path(vertices, codes)
    path.should_simplify = False
    for colour, size in dot.strokes():
        axes.add_patch(PathPatch(path, fill=False, edgecolor=colour, linewidth=size, capstyle="round"))


def _one_a_cell(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Positions of the dots to draw, one in each cell of a fine grid: those behind it could not be seen."""
    column = np.floor((x - x.min()) / _extent(x) * CELLS).astype(np.int64)
    row = np.floor((y - y.min()) / _extent(y) * CELLS).astype(np.int64)
    _, first = np.unique(column * (CELLS + 1) + row, return_index=True)
    return np.sort(first)


def _draw_legend(
    axes: Axes, panels: Sequence[Panel], classes: Classes, title: str, zero_label: str, no_data_label: str
) -> None:
    from matplotlib.lines import Line2D

    entries = [(label, Dot(colour).marker()) for label, colour in zip(classes.labels(), classes.colours)]
    values = np.concatenate([np.asarray(panel.values, dtype=float) for panel in panels])
    if classes.zero_apart and (values == 0).any():
        entries.insert(0, (zero_label, ZERO_DOT.marker()))
    if np.isnan(values).any():
        entries.append((no_data_label, NO_DATA_DOT.marker()))
    marks = {one.label: _mark_style(one) for panel in panels for one in panel.marks}
    entries.extend(marks.items())
    axes.axis("off")
    legend = axes.legend(
        [Line2D([], [], **style) for _, style in entries],
        [label for label, _ in entries],
        loc="center left",
        title=title,
        title_fontsize=TEXT_SIZE,
        fontsize=TEXT_SIZE - 1,
        frameon=False,
        borderaxespad=0,
    )
    legend.set_in_layout(False)
