"""Maps of the demonstration: layers with styles that can be compared, on sheets with legend and scale."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsGraduatedSymbolRenderer,
    QgsLayoutExporter,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutItemScaleBar,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsLegendStyle,
    QgsLineSymbol,
    QgsMarkerSymbol,
    QgsPrintLayout,
    QgsProject,
    QgsProperty,
    QgsRendererRange,
    QgsRuleBasedRenderer,
    QgsSingleSymbolRenderer,
    QgsSymbolLayer,
    QgsTextFormat,
    QgsUnitTypes,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QFont

from evencare.solvers.report.maps import quantile_classes
from evencare.solvers.report.numbers import decimals_for, fixed

MAP_CRS = "EPSG:32648"
"""UTM zone 48N, which the sample region lies in: metres, and little distortion."""
DPI = 130
PAGE = (270.0, 162.0)
MAP = (8.0, 20.0, 196.0, 126.0)
"""x, y, width, height in millimetres."""
PEOPLE_SIZE = '1.6 + 5 * sqrt("population" / maximum("population"))'


@dataclass(frozen=True)
class Sheet:
    """One map: file name, title, the sentence below it, and its layers from top to bottom."""

    file: str
    title: str
    note: str
    layers: tuple


def marker(colour: str, size: float, shape: str = "circle", outline: str = "255,255,255,140") -> QgsMarkerSymbol:
    return QgsMarkerSymbol.createSimple(
        {"name": shape, "color": colour, "size": str(size), "outline_color": outline, "outline_width": "0.15"}
    )


def sized_by_people(symbol: QgsMarkerSymbol) -> QgsMarkerSymbol:
    size = QgsProperty.fromExpression(PEOPLE_SIZE)
    symbol.symbolLayer(0).setDataDefinedProperty(QgsSymbolLayer.Property.PropertySize, size)
    return symbol


def renamed(layer: QgsVectorLayer, title: str) -> QgsVectorLayer:
    """A copy of the layer, to be styled and named for one sheet."""
    copy = layer.clone()
    copy.setName(title)
    return copy


def roads(layer: QgsVectorLayer) -> QgsVectorLayer:
    copy = renamed(layer, "Roads (synthetic)")
    copy.setRenderer(QgsSingleSymbolRenderer(QgsLineSymbol.createSimple({"color": "#dddddd", "width": "0.25"})))
    return copy


def access(layer: QgsVectorLayer, field: str) -> QgsVectorLayer:
    """Access in the classes that both states share: a fifth of the people each, as in the report."""
    values, people = columns(layer, "access_today", "access_plan", "population")[:2], columns(layer, "population")[0]
    classes = quantile_classes(values, people)
    bounds = [0.0, *classes.breaks.tolist(), max(value.max() for value in values)]
    decimals = decimals_for(classes.breaks, significant=3)
    ranges = [QgsRendererRange(-1.0, 0.0, sized_by_people(marker("#ffffff", 2, outline="#444444")), "no access")]
    for low, high, colour in zip(bounds, bounds[1:], classes.colours):
        label = f"{fixed(low, decimals)} – {fixed(high, decimals)}"
        ranges.append(QgsRendererRange(low, high, sized_by_people(marker(colour, 2)), label))
    copy = renamed(layer, "Beds per 1,000 people in reach")
    copy.setRenderer(QgsGraduatedSymbolRenderer(field, ranges))
    return copy


def rules(layer: QgsVectorLayer, title: str, *entries: tuple) -> QgsVectorLayer:
    """A layer drawn by rules: (filter, label, symbol), the first on top."""
    root = QgsRuleBasedRenderer.Rule(None)
    for expression, label, symbol in entries:
        root.appendChild(QgsRuleBasedRenderer.Rule(symbol, 0, 0, expression, label))
    copy = renamed(layer, title)
    copy.setRenderer(QgsRuleBasedRenderer(root))
    return copy


def beds_change(layer: QgsVectorLayer) -> QgsVectorLayer:
    def sized(symbol: QgsMarkerSymbol) -> QgsMarkerSymbol:
        size = QgsProperty.fromExpression('2 + 6 * sqrt(abs("change") / maximum(abs("change")))')
        symbol.symbolLayer(0).setDataDefinedProperty(QgsSymbolLayer.Property.PropertySize, size)
        return symbol

    return rules(
        layer,
        "Beds (size: how many)",
        ("\"status\" = 'candidate'", "new hospital", sized(marker("#FFD92F", 5, "star", "#222222"))),
        ('"change" > 0 AND "status" <> \'candidate\'', "more beds than today", sized(marker("94,60,153,200", 4))),
        ('"change" < 0', "fewer beds than today", sized(marker("230,97,1,200", 4))),
        ('"change" = 0', "as many as today", marker("#bbbbbb", 2)),
    )


def chosen_sites(layer: QgsVectorLayer) -> QgsVectorLayer:
    return rules(
        layer,
        "Sites",
        ('"status" = \'candidate\' AND "open" = 1', "new hospital", marker("#FFD92F", 5.5, "star", "#222222")),
        ("\"status\" = 'existing'", "hospital today", marker("#333333", 1.7, "square")),
        (
            '"status" = \'candidate\' AND "open" = 0',
            "candidate, not chosen",
            marker("0,0,0,0", 2.0, outline="#888888"),
        ),
    )


def coverage(layer: QgsVectorLayer) -> QgsVectorLayer:
    return rules(
        layer,
        "People (size: how many)",
        ('"covered" > 0', "within the standard", sized_by_people(marker("#92c5de", 2))),
        ('"covered" = 0', "beyond the standard", sized_by_people(marker("#e66101", 2))),
    )


def draw(sheet: Sheet, folder: Path) -> Path:
    """Write the sheet as PNG and return its path."""
    project = QgsProject()
    crs = QgsCoordinateReferenceSystem(MAP_CRS)
    project.setCrs(crs)
    # A project owns its layers, and sheets share some: each gets copies.
    layers = [layer.clone() for layer in sheet.layers]
    project.addMapLayers(layers)
    layout = QgsPrintLayout(project)
    layout.initializeDefaults()
    layout.pageCollection().page(0).setPageSize(QgsLayoutSize(*PAGE))
    extent = QgsCoordinateTransform(layers[-1].crs(), crs, project).transformBoundingBox(layers[-1].extent())
    extent.scale(1.05)
    map_item = QgsLayoutItemMap(layout)
    map_item.setCrs(crs)
    map_item.setLayers(layers)
    map_item.setFrameEnabled(True)
    # A size first, because an extent takes its shape from it.
    map_item.setRect(0, 0, *MAP[2:])
    map_item.setExtent(extent)
    map_item.attemptMove(QgsLayoutPoint(*MAP[:2]))
    map_item.attemptResize(QgsLayoutSize(*MAP[2:]))
    map_item.zoomToExtent(extent)
    layout.addLayoutItem(map_item)
    add_text(layout, sheet.title, 16, True, (8, 6, PAGE[0] - 16, 12))
    add_text(layout, sheet.note, 9, False, (8, MAP[1] + MAP[3] + 3, PAGE[0] - 16, 10))
    add_legend(layout, map_item)
    add_scale(layout, map_item)
    path = folder / sheet.file
    # Not exportToImage, which tries to write coordinates into the PNG and complains that it cannot.
    if not QgsLayoutExporter(layout).renderPageToImage(0, dpi=DPI).save(str(path)):
        raise SystemExit(f"cannot write {path}")
    return path


def add_text(layout: QgsPrintLayout, text: str, size: int, bold: bool, box: tuple) -> None:
    label = QgsLayoutItemLabel(layout)
    label.setText(text)
    label.setFont(font(size, bold))
    label.attemptMove(QgsLayoutPoint(*box[:2]))
    label.attemptResize(QgsLayoutSize(*box[2:]))
    layout.addLayoutItem(label)


def add_legend(layout: QgsPrintLayout, map_item: QgsLayoutItemMap) -> None:
    legend = QgsLayoutItemLegend(layout)
    legend.setLinkedMap(map_item)
    for style, size, bold in (
        (QgsLegendStyle.Style.Subgroup, 9, True),
        (QgsLegendStyle.Style.SymbolLabel, 9, False),
    ):
        legend.setStyleFont(style, font(size, bold))
    legend.attemptMove(QgsLayoutPoint(MAP[0] + MAP[2] + 3, MAP[1]))
    layout.addLayoutItem(legend)
    legend.adjustBoxSize()


def add_scale(layout: QgsPrintLayout, map_item: QgsLayoutItemMap) -> None:
    scale = QgsLayoutItemScaleBar(layout)
    scale.setStyle("Line Ticks Up")
    scale.setLinkedMap(map_item)
    scale.setUnits(QgsUnitTypes.DistanceUnit.DistanceKilometers)
    scale.setUnitLabel("km")
    scale.setUnitsPerSegment(100)
    scale.setNumberOfSegments(2)
    scale.setNumberOfSegmentsLeft(0)
    scale.setTextFormat(QgsTextFormat.fromQFont(font(8, False)))
    scale.attemptMove(QgsLayoutPoint(MAP[0] + 3, MAP[1] + MAP[3] - 14))
    layout.addLayoutItem(scale)


def font(size: int, bold: bool) -> QFont:
    chosen = QFont("DejaVu Sans", size)
    chosen.setBold(bold)
    return chosen


def columns(layer: QgsVectorLayer, *names: str) -> list[np.ndarray]:
    return [np.array([feature[name] for feature in layer.getFeatures()], dtype=float) for name in names]
