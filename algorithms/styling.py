"""How results look when QGIS loads them: classes of access, the unreachable apart, changes diverging."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsClassificationQuantile,
    QgsFeatureRequest,
    QgsGraduatedSymbolRenderer,
    QgsProcessingLayerPostProcessorInterface,
    QgsProperty,
    QgsRendererCategory,
    QgsRendererRange,
    QgsRuleBasedRenderer,
    QgsSingleSymbolRenderer,
    QgsStyle,
    QgsSymbol,
    QgsSymbolLayer,
    QgsVectorLayerUtils,
)
from qgis.PyQt.QtGui import QColor

from .messages import tr

_KEEP = []
"""Post-processors live here until QGIS has called them: it keeps no reference of its own (qgis/QGIS#47533)."""

UNREACHABLE = "#9e9e9e"

SMALLEST, LARGEST = 1.2, 7.0
"""Size in millimetres of a point without capacity, and of the one with the most."""


@dataclass(frozen=True)
class Graduated:
    """Quantile classes of ``field`` on a colour ramp; places out of reach and facilities that nobody
    reaches (``status_field``) in grey classes of their own; so are NULLs, where ``missing`` names them. Points are
    sized by ``size_field`` where there is one. With ``classes_of`` the classes are those of that field, so that several
    fields can be compared.
    """

    field: str
    ramp: str = "Viridis"
    classes: int = 5
    status_field: str = ""
    missing: str = ""
    size: float = 2.4
    size_field: str = ""
    classes_of: str = ""


@dataclass(frozen=True)
class Diverging:
    """Gains and losses of ``field`` around zero in two colours, no change in grey; half of the changes are large."""

    field: str
    loss: str = "#b2182b"
    gain: str = "#2166ac"


@dataclass(frozen=True)
class Categories:
    """One colour for each value of ``field``: ((value, label, colour), ...), or with a size of its own as the fourth.
    With ``rising`` the features with the largest values lie on top."""

    field: str
    values: tuple
    size: float = 2.6
    rising: bool = False


@dataclass(frozen=True)
class FlowLines:
    """Lines as wide as their ``field``, the smallest drawn first."""

    field: str
    colour: str = "#2b6c99"
    widest: float = 2.5


@dataclass(frozen=True)
class OneOf:
    """Styles to choose from in the layer's menu: ((title, style), ...), that at ``shown`` to begin with."""

    styles: tuple
    shown: int = 0


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
    elif isinstance(style, OneOf):
        _one_of(layer, style, written)
    elif isinstance(style, Graduated):
        layer.setRenderer(_graduated(layer, style, written))
    elif isinstance(style, Diverging):
        layer.setRenderer(_diverging(layer, written.get(style.field, style.field), style))
    elif isinstance(style, FlowLines):
        layer.setRenderer(_flow_lines(layer, written.get(style.field, style.field), style))
    elif isinstance(style, Categories):
        layer.setRenderer(_categories(layer, written.get(style.field, style.field), style))
    layer.triggerRepaint()


def _one_of(layer, style, written):
    manager = layer.styleManager()
    for number, (title, one) in enumerate(style.styles):
        if number == 0:
            manager.renameStyle(manager.currentStyle(), title)
        else:
            manager.addStyleFromLayer(title)
            manager.setCurrentStyle(title)
        apply_style(layer, one, written)
    manager.setCurrentStyle(style.styles[style.shown][0])


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
    renderer = QgsGraduatedSymbolRenderer(written.get(style.classes_of, style.classes_of) or field)
    renderer.setSourceSymbol(_sized(layer, _symbol(layer, "#440154", style.size), style))
    renderer.setClassificationMethod(QgsClassificationQuantile())
    renderer.updateClasses(layer, style.classes)
    if style.classes_of:
        _of_another(renderer, layer, field)
    renderer.updateColorRamp(QgsStyle.defaultStyle().colorRamp(style.ramp))
    apart = _apart(layer, field, written.get(style.status_field, style.status_field), style.missing)
    if not apart:
        return renderer
    rules = QgsRuleBasedRenderer.convertFromRenderer(renderer)
    root = rules.rootRule()
    for rule in root.children():
        rule.setFilterExpression(f"({rule.filterExpression()}) AND NOT ({' OR '.join(apart)})")
    for condition, label in apart.items():
        symbol = _sized(layer, _symbol(layer, UNREACHABLE, style.size), style)
        root.appendChild(QgsRuleBasedRenderer.Rule(symbol, 0, 0, condition, label))
    return rules


def _of_another(renderer, layer, field):
    """Draw ``field`` in the classes of another one, the outer ones as wide as it takes."""
    renderer.setClassAttribute(field)
    ranges, position = renderer.ranges(), layer.fields().lookupField(field)
    if ranges:
        last = len(ranges) - 1
        least, most = _number(layer.minimumValue(position)), _number(layer.maximumValue(position))
        renderer.updateRangeLowerValue(0, min(ranges[0].lowerValue(), least))
        renderer.updateRangeUpperValue(last, max(ranges[last].upperValue(), most))
        renderer.updateRangeLabels()


def _apart(layer, field, status, missing) -> dict:
    """Condition -> label of the classes that stand apart, of those that occur in ``layer``."""
    position = layer.fields().lookupField(status) if status else -1
    present = layer.uniqueValues(position) if position >= 0 else set()
    labels = {
        "unreachable": tr("out of reach"),
        "no_demand": tr("in reach of nobody"),
        "no_capacity": tr("without capacity"),
    }
    apart = {f"\"{status}\" = '{value}'": label for value, label in labels.items() if value in present}
    if missing:
        condition = f'"{field}" IS NULL'
        request = QgsFeatureRequest().setFilterExpression(condition).setLimit(1)
        if next(layer.getFeatures(request), None) is not None:
            apart[condition] = missing
    return apart


def _sized(layer, symbol, style):
    """Make the area of a point's symbol grow with ``style.size_field``."""
    position = layer.fields().lookupField(style.size_field) if style.size_field else -1
    if position < 0 or not hasattr(symbol, "setDataDefinedSize"):
        return symbol
    largest = _number(layer.maximumValue(position))
    if largest > 0:
        # The root, because the eye compares areas; the field may hold text, as those of CSV files do.
        share = f'sqrt(max(0, coalesce(to_real("{style.size_field}"), 0)) / {largest!r})'
        symbol.setDataDefinedSize(QgsProperty.fromExpression(f"{SMALLEST} + {LARGEST - SMALLEST} * {share}"))
    return symbol


def _number(value) -> float:
    try:
        return float(value)
    except (TypeError, ValueError):
        return 0.0


def _diverging(layer, field, style):
    changes, _ = QgsVectorLayerUtils.getValues(layer, f'"{field}"')
    sizes = sorted(abs(size) for size in map(_number, changes) if size)
    # A number that is easy to read: two digits of the median.
    middle = float(f"{sizes[len(sizes) // 2]:.1e}") if sizes else 1.0
    largest, none = max(sizes, default=0.0) + 2 * middle, 1e-6 * middle
    limit = f"{middle:,.0f}" if middle >= 100 else f"{middle:.2g}"
    classes = (
        (-largest, -middle, style.loss, 4.2, tr("loses more than {limit}")),
        (-middle, -none, "#f4a582", 3.0, tr("loses up to {limit}")),
        (-none, none, "#bdbdbd", 2.0, tr("no change")),
        (none, middle, "#92c5de", 3.0, tr("gains up to {limit}")),
        (middle, largest, style.gain, 4.2, tr("gains more than {limit}")),
    )
    ranges = [
        QgsRendererRange(lower, upper, _symbol(layer, colour, size), label.format(limit=limit))
        for lower, upper, colour, size, label in classes
    ]
    return QgsGraduatedSymbolRenderer(field, ranges)


def _categories(layer, field, style):
    entries = [
        QgsRendererCategory(value, _symbol(layer, colour, *(size or (style.size,))), label)
        for value, label, colour, *size in style.values
    ]
    renderer = QgsCategorizedSymbolRenderer(field, entries)
    return _rising(renderer, field) if style.rising else renderer


def _rising(renderer, field):
    """The largest values of ``field`` drawn last."""
    renderer.setOrderBy(QgsFeatureRequest.OrderBy([QgsFeatureRequest.OrderByClause(f'"{field}"')]))
    renderer.setOrderByEnabled(True)
    return renderer


def _flow_lines(layer, field, style):
    largest = layer.maximumValue(layer.fields().lookupField(field)) or 1
    symbol = QgsSymbol.defaultSymbol(layer.geometryType())
    symbol.setColor(QColor(style.colour))
    symbol.setOpacity(0.7)
    # By the square root, so that small flows stay visible beside large ones.
    width = f'0.1 + {style.widest} * sqrt("{field}" / {float(largest)!r})'
    symbol.symbolLayer(0).setDataDefinedProperty(
        QgsSymbolLayer.Property.PropertyStrokeWidth, QgsProperty.fromExpression(width)
    )
    return _rising(QgsSingleSymbolRenderer(symbol), field)
