"""The sheet that figures are drawn on: colours, type, and the SVG text that comes out.

Drawn with matplotlib's ``Figure`` (never pyplot, which keeps state between threads), imported when
the first figure is drawn. The same input gives the same SVG, byte for byte: no date, no random ids.
"""

from __future__ import annotations

import io
import re
import threading
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

LINES = ("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#000000")
"""Colours that colour-blind readers can tell apart (Okabe & Ito 2008)."""
DASHES = ("-", "--", "-.", ":")
INK = "#444444"
TEXT_SIZE = 9

# Text stays text, so that the viewer picks a font that has the letters (Chinese names, for one).
_SVG_SETTINGS = {"svg.fonttype": "none", "svg.hashsalt": "evencare"}
_settings_lock = threading.Lock()


def missing_library() -> str | None:
    """None when figures can be drawn, else the name of the missing package and the reason."""
    try:
        import matplotlib.figure  # noqa: F401
    except ImportError as error:
        return f"matplotlib ({error})"
    return None


def new_figure(width: float, height: float) -> Figure:
    """An empty figure of ``width`` × ``height`` inches that makes room for its labels."""
    from matplotlib.figure import Figure

    return Figure(figsize=(width, height), constrained_layout=True)


def finish(axes: Axes, x_label: str = "", y_label: str = "") -> None:
    """Labels, a quiet grid and two axis lines."""
    axes.set_xlabel(x_label, fontsize=TEXT_SIZE)
    axes.set_ylabel(y_label, fontsize=TEXT_SIZE)
    axes.tick_params(labelsize=TEXT_SIZE - 1, colors=INK)
    axes.grid(color="#e5e5e5", linewidth=0.6)
    axes.set_axisbelow(True)
    for side in ("top", "right"):
        axes.spines[side].set_visible(False)


def svg_text(figure: Figure) -> str:
    """The figure as an ``<svg>`` element."""
    sheet = io.StringIO()
    with _svg_settings(), warnings.catch_warnings():
        # Layout measures text in matplotlib's own font; the viewer's font has the glyphs it lacks.
        warnings.filterwarnings("ignore", message="Glyph .* missing")
        metadata = dict.fromkeys(("Date", "Creator", "Format", "Type"))
        figure.savefig(sheet, format="svg", metadata=metadata)
    text = sheet.getvalue()
    text = re.sub(r"(?m)^[ML] .*$|^<use .*$| d=\"M .*$", _short_numbers, text)
    return re.sub(r'( (?:width|height)=)"([\d.]+)pt"', _pixels, text[text.index("<svg") :], count=2)


def _short_numbers(drawing: re.Match) -> str:
    """Coordinates to a hundredth of a point: a third of the size, and no difference to the eye."""
    return re.sub(r"(\.\d\d)\d+", r"\1", drawing.group())


def _pixels(points: re.Match) -> str:
    """The size in pixels: a text browser takes points for pixels, and leaves room for the difference."""
    return f'{points.group(1)}"{float(points.group(2)) * 96 / 72:g}"'


@contextmanager
def _svg_settings() -> Iterator[None]:
    """matplotlib's SVG settings are global; no other of its settings is touched."""
    import matplotlib

    with _settings_lock:
        before = {name: matplotlib.rcParams[name] for name in _SVG_SETTINGS}
        matplotlib.rcParams.update(_SVG_SETTINGS)
        try:
            yield
        finally:
            matplotlib.rcParams.update(before)
