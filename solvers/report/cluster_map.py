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

MAP_SIZE, LEGEND_SIZE = 5.6, 2.0
"""Inches."""
MOST_VERTICES = 120_000
MOST_POINTS = 5_000
"""Beyond these a drawing made of shapes would be slow to open: the map is then a picture inside the page."""
PICTURE_DPI = 220


def class_map(
    classes: Sequence[str | None],
    shown: Sequence[tuple[str, str, str]],
    places: np.ndarray,
    rings: Rings | None = None,
    geographic: bool = False,
) -> str | None:
    """A map as SVG, None without matplotlib. ``shown`` are (class, label, colour) in the order of the legend.

    ``places`` (n, 2) draw units as points, ``rings`` draws them as areas.
    ``geographic``: coordinates are degrees, and a degree of longitude shrinks with latitude.
    """
    if missing_library() is not None:
        return None
    xy = places[np.isfinite(places).all(axis=1)] if rings is None else rings.xy
    if len(xy) == 0:
        return None
    classes = np.array(classes, dtype=object)
    middle = 0.5 * (xy[:, 1].min() + xy[:, 1].max())
    ratio = 1.0 / max(np.cos(np.radians(middle)), 0.05) if geographic else 1.0
    width, height = np.maximum(np.ptp(xy, axis=0), 1e-9)
    figure = new_figure(MAP_SIZE + LEGEND_SIZE, MAP_SIZE * float(np.clip(ratio * height / width, 0.4, 1.3)))
    figure.set_dpi(PICTURE_DPI)
    picture = len(xy) > (MOST_POINTS if rings is None else MOST_VERTICES)
    axes, margin = figure.subplots(1, 2, gridspec_kw={"width_ratios": [MAP_SIZE, LEGEND_SIZE]})
    present = [entry for entry in shown if np.any(classes == entry[0])]
    for name, _, colour in present:
        members = np.flatnonzero(classes == name)
        if rings is None:
            size = 3 if len(places) <= MOST_POINTS else 1
            axes.plot(*places[members].T, "o", ms=size, color=colour, mew=0, rasterized=picture)
        else:
            _draw_areas(axes, rings, members, colour, picture)
    axes.set_aspect(ratio)
    for limits, edge, extent in ((axes.set_xlim, xy[:, 0], width), (axes.set_ylim, xy[:, 1], height)):
        limits(edge.min() - 0.03 * extent, edge.max() + 0.03 * extent)
    axes.set(xticks=[], yticks=[])
    for spine in axes.spines.values():
        spine.set_color("#bbbbbb")
    _draw_legend(margin, present)
    return svg_text(figure)


def _draw_areas(axes, rings: Rings, members: np.ndarray, colour: str, picture: bool) -> None:
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
    edge = {"edgecolor": "none"} if picture else {"edgecolor": "#ffffff", "linewidth": 0.25}
    # Not add_patch, which looks for the extremes of every edge: they are known.
    axes.add_artist(PathPatch(Path(vertices, codes), facecolor=colour, rasterized=picture, **edge))


def _draw_legend(axes, present) -> None:
    from matplotlib.patches import Patch

    axes.axis("off")
    legend = axes.legend(
        [Patch(facecolor=colour, edgecolor=INK, linewidth=0.4) for _, _, colour in present],
        [label for _, label, _ in present],
        loc="center left",
        fontsize=TEXT_SIZE - 1,
        frameon=False,
        borderaxespad=0,
    )
    # The viewer's font may be wider than the one that is measured: the margin has room, not the text.
    legend.set_in_layout(False)
