"""How results look when QGIS loads them: classes of access, the unreachable apart, changes diverging."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsClassificationQuantile,
    QgsGraduatedSymbolRenderer,
    QgsProcessingLayerPostProcessorInterface,
    QgsRendererCategory,
    QgsRendererRange,
    QgsRuleBasedRenderer,
    QgsStyle,
    QgsSymbol,
)
from qgis.PyQt.QtGui import QColor

from .messages import tr

_KEEP = []
"""Post-processors live here until QGIS has called them: it keeps no reference of its own (qgis/QGIS#47533)."""

UNREACHABLE = "#9e9e9e"


@dataclass(frozen=True)
class Graduated:
    """Quantile classes of ``field`` on a colour ramp, places out of reach (``status_field``) in grey."""

    field: str
    ramp: str = "Viridis"
    classes: int = 5
    status_field: str = ""
    size: float = 2.4


@dataclass(frozen=True)
class Diverging:
    """Gains and losses of ``field`` around zero in two colours, no change in grey."""

    field: str
    loss: str = "#b2182b"
    gain: str = "#2166ac"


@dataclass(frozen=True)
class Categories:
    """One colour for each value of ``field``: ((value, label, colour), ...)."""

    field: str
    values: tuple
    size: float = 2.6


@dataclass(frozen=True)
class StyleFile:
    """A style saved by QGIS (.qml)."""

    path: str


def style_on_load(context, destination: str, style, written: dict) -> None:
    """Style a result once QGIS loads it; ``written`` maps the names of our fields to those in the layer."""
    if not context.willLoadLayerOnCompletion(destination):
        return
    processor = _Styler(style, written)
    _KEEP.append(processor)
    context.layerToLoadOnCompletionDetails(destination).setPostProcessor(processor)


class _Styler(QgsProcessingLayerPostProcessorInterface):
    def __init__(self, style, written) -> None:
        super().__init__()
        self.style = style
        self.written = written

    def postProcessLayer(self, layer, context, feedback):
        try:
            apply_style(layer, self.style, self.written)
        except (RuntimeError, TypeError, ValueError) as error:
            # A plain layer is better than one that QGIS reports as broken.
            feedback.pushWarning(tr("The layer could not be styled: {reason}").format(reason=error))
        finally:
            _KEEP.remove(self)


def apply_style(layer, style, written=None) -> None:
    """Give ``layer`` the style; works on any loaded vector layer."""
    written = written or {}
    if isinstance(style, StyleFile):
        if Path(style.path).is_file():
            layer.loadNamedStyle(style.path)
    elif isinstance(style, Graduated):
        layer.setRenderer(_graduated(layer, style, written))
    elif isinstance(style, Diverging):
        layer.setRenderer(_diverging(layer, written.get(style.field, style.field), style))
    elif isinstance(style, Categories):
        layer.setRenderer(_categories(layer, written.get(style.field, style.field), style))
    layer.triggerRepaint()


def _symbol(layer, colour, size=None):
    symbol = QgsSymbol.defaultSymbol(layer.geometryType())
    symbol.setColor(QColor(colour))
    if size is not None and hasattr(symbol, "setSize"):
        symbol.setSize(size)
    first = symbol.symbolLayer(0)
    if hasattr(first, "setStrokeColor"):
        first.setStrokeColor(QColor(255, 255, 255, 120))
    if hasattr(first, "setStrokeWidth"):
        first.setStrokeWidth(0.1)
    return symbol


def _graduated(layer, style, written):
    field = written.get(style.field, style.field)
    renderer = QgsGraduatedSymbolRenderer(field)
    renderer.setSourceSymbol(_symbol(layer, "#440154", style.size))
    renderer.setClassificationMethod(QgsClassificationQuantile())
    renderer.updateClasses(layer, style.classes)
    renderer.updateColorRamp(QgsStyle.defaultStyle().colorRamp(style.ramp))
    status = written.get(style.status_field, style.status_field)
    if not status or layer.fields().lookupField(status) < 0:
        return renderer
    rules = QgsRuleBasedRenderer.convertFromRenderer(renderer)
    root = rules.rootRule()
    unreachable = f"\"{status}\" = 'unreachable'"
    for rule in root.children():
        rule.setFilterExpression(f"({rule.filterExpression()}) AND NOT ({unreachable})")
    apart = QgsRuleBasedRenderer.Rule(_symbol(layer, UNREACHABLE, style.size), 0, 0, unreachable, tr("out of reach"))
    root.appendChild(apart)
    return rules


def _diverging(layer, field, style):
    position = layer.fields().lookupField(field)
    low = min(layer.minimumValue(position) or 0, 0)
    high = max(layer.maximumValue(position) or 0, 0)
    largest = max(-low, high) or 1
    colours = (
        (-largest, -largest / 3, style.loss, 4.2),
        (-largest / 3, -1e-9, "#f4a582", 3.0),
        (-1e-9, 1e-9, "#bdbdbd", 2.0),
        (1e-9, largest / 3, "#92c5de", 3.0),
        (largest / 3, largest, style.gain, 4.2),
    )
    ranges = [
        QgsRendererRange(lower, upper, _symbol(layer, colour, size), _range_label(lower, upper))
        for lower, upper, colour, size in colours
    ]
    return QgsGraduatedSymbolRenderer(field, ranges)


def _range_label(lower, upper) -> str:
    return tr("no change") if abs(lower) < 1e-6 and abs(upper) < 1e-6 else f"{lower:+.4g} – {upper:+.4g}"


def _categories(layer, field, style):
    entries = [
        QgsRendererCategory(value, _symbol(layer, colour, style.size), label) for value, label, colour in style.values
    ]
    return QgsCategorizedSymbolRenderer(field, entries)
