"""Maps of classes: the usual colours of cluster maps, and areas or points filled with them."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ..equity.local import (
    COLD,
    HIGH_HIGH,
    HIGH_LOW,
    HOT,
    ISLAND,
    LOW_HIGH,
    LOW_LOW,
    NO_DATA,
    NOT_SIGNIFICANT,
)
from ..equity.polygons import Rings
from ..messages import QT_TRANSLATE_NOOP
from .canvas import INK, TEXT_SIZE, missing_library, new_figure, svg_text

CLASSES = {
    HIGH_HIGH: (QT_TRANSLATE_NOOP("EvenCare", "High-High"), "#FF0000"),
    LOW_LOW: (QT_TRANSLATE_NOOP("EvenCare", "Low-Low"), "#0000FF"),
    LOW_HIGH: (QT_TRANSLATE_NOOP("EvenCare", "Low-High"), "#A7ADF9"),
    HIGH_LOW: (QT_TRANSLATE_NOOP("EvenCare", "High-Low"), "#F4ADA8"),
    HOT: (QT_TRANSLATE_NOOP("EvenCare", "Hot spot"), "#FF0000"),
    COLD: (QT_TRANSLATE_NOOP("EvenCare", "Cold spot"), "#0000FF"),
    NOT_SIGNIFICANT: (QT_TRANSLATE_NOOP("EvenCare", "Not significant"), "#EEEEEE"),
    ISLAND: (QT_TRANSLATE_NOOP("EvenCare", "No neighbours"), "#999999"),
    NO_DATA: (QT_TRANSLATE_NOOP("EvenCare", "No data"), "#464646"),
}
"""Class -> label and colour, those of GeoDa (Anselin, Syabri & Kho 2006)."""

MAP_SIZE = 5.6
MOST_VERTICES = 120_000
"""A page with more would be slow to open: larger layers are drawn as points."""


def class_map(
    classes: Sequence[str | None],
    shown: Sequence[tuple[str, str, str]],
    places: np.ndarray,
    rings: Rings | None = None,
    geographic: bool = False,
) -> str | None:
    """A map as SVG, None without matplotlib. ``shown`` are (class, label, colour) in the order of the legend.

    ``places`` (n, 2) draw units as points; ``rings`` draws them as areas where there are not too many vertices.
    ``geographic``: coordinates are degrees, and a degree of longitude shrinks with latitude.
    """
    if missing_library() is not None:
        return None
    if rings is not None and not 0 < len(rings.xy) <= MOST_VERTICES:
        rings = None
    xy = places[np.isfinite(places).all(axis=1)] if rings is None else rings.xy
    if len(xy) == 0:
        return None
    classes = np.array(classes, dtype=object)
    middle = 0.5 * (xy[:, 1].min() + xy[:, 1].max())
    ratio = 1.0 / max(np.cos(np.radians(middle)), 0.05) if geographic else 1.0
    width, height = np.maximum(np.ptp(xy, axis=0), 1e-9)
    figure = new_figure(MAP_SIZE + 1.6, MAP_SIZE * float(np.clip(ratio * height / width, 0.4, 1.3)))
    axes = figure.add_subplot()
    present = [entry for entry in shown if np.any(classes == entry[0])]
    for name, _, colour in present:
        members = np.flatnonzero(classes == name)
        if rings is None:
            _draw_points(axes, places[members], colour)
        else:
            _draw_areas(axes, rings, members, colour)
    axes.set_aspect(ratio)
    axes.autoscale_view()
    axes.set(xticks=[], yticks=[])
    for spine in axes.spines.values():
        spine.set_color("#bbbbbb")
    _draw_legend(axes, present)
    return svg_text(figure)


def _draw_areas(axes, rings: Rings, members: np.ndarray, colour: str) -> None:
    """All areas of a class as one shape: a shape each would make the page slow to open."""
    from matplotlib.patches import PathPatch
    from matplotlib.path import Path

    chosen = np.flatnonzero(np.isin(rings.unit, members))
    if len(chosen) == 0:
        return
    length = rings.start[chosen + 1] - rings.start[chosen]
    first = np.cumsum(length) - length
    vertices = rings.xy[np.arange(length.sum()) + np.repeat(rings.start[chosen] - first, length)]
    codes = np.full(len(vertices), Path.LINETO, dtype=np.uint8)
    codes[first] = Path.MOVETO
    codes[first + length - 1] = Path.CLOSEPOLY
    axes.add_patch(PathPatch(Path(vertices, codes), facecolor=colour, edgecolor="#ffffff", linewidth=0.25))
    axes.update_datalim(vertices)


def _draw_points(axes, places: np.ndarray, colour: str) -> None:
    axes.plot(places[:, 0], places[:, 1], linestyle="", marker="o", markersize=3, color=colour, markeredgewidth=0)


def _draw_legend(axes, present) -> None:
    from matplotlib.patches import Patch

    axes.legend(
        [Patch(facecolor=colour, edgecolor=INK, linewidth=0.4) for _, _, colour in present],
        [label for _, label, _ in present],
        loc="center left",
        bbox_to_anchor=(1.01, 0.5),
        fontsize=TEXT_SIZE - 1,
        frameon=False,
    )
