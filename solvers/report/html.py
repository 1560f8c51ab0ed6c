"""A report: one self-contained HTML page of sentences, tables and figures.

The page needs no network and no script. It reads the same in a browser, on paper and in the QGIS
results viewer, whose fallback is a text browser that knows tables and images but little CSS; hence
figures are images with their SVG inside the address, and key figures stand in a table.

Every text that is passed in is escaped: names of places and fields come from data.
"""

from __future__ import annotations

import base64
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from typing import Callable

from .canvas import missing_library
from .numbers import amount, decimals_for, fixed, is_number

Translate = Callable[[str], str]

CSS = """
body { font-family: "Segoe UI", "Helvetica Neue", Arial, "Noto Sans CJK SC", "Microsoft YaHei", sans-serif;
  font-size: 14px; line-height: 1.45; color: #222222; background: #ffffff; max-width: 960px;
  margin: 24px auto; padding: 0 16px; }
h1 { font-size: 24px; margin: 0 0 8px 0; }
h2 { font-size: 18px; margin: 28px 0 8px 0; border-bottom: 1px solid #cccccc; padding-bottom: 3px; }
p.lead { font-size: 16px; background: #eef4f8; border-left: 4px solid #2b6c99; padding: 10px 14px; margin: 12px 0; }
p.note { color: #444444; background: #faf5e6; border-left: 4px solid #c9a227; padding: 8px 14px; margin: 10px 0; }
p.caption { color: #555555; font-size: 13px; margin: 14px 0 4px 0; }
table { border-collapse: collapse; margin: 4px 0 14px 0; }
table.data th, table.data td { padding: 4px 10px; border-bottom: 1px solid #dddddd; vertical-align: top; }
table.data th { background: #f2f2f2; border-bottom: 2px solid #999999; }
table.data tr.total td { font-weight: bold; border-top: 2px solid #999999; }
table.key td { padding: 6px 22px 6px 0; }
span.value { font-size: 22px; font-weight: bold; color: #1f5a82; }
span.unit, span.label { color: #555555; font-size: 13px; }
img { max-width: 100%; height: auto; }
@media print {
  body { margin: 0; max-width: none; font-size: 11pt; }
  h2, p.caption { page-break-after: avoid; }
  tr, img, p { page-break-inside: avoid; }
  thead { display: table-header-group; }
}
"""


def identity(text: str) -> str:
    """The translator of a report in English."""
    return text


@dataclass(frozen=True)
class Column:
    """A column of a table: its heading and, for numbers, how they are written.

    Without ``form`` the numbers of the column share the digits that suit the largest of them.
    ``numeric`` aligns to the right; None means: when the column holds numbers and no other text.
    """

    heading: str
    form: Callable[[float | None], str] | None = None
    numeric: bool | None = None


class Report:
    """Collects the parts of a page in reading order; :meth:`to_html` gives the page."""

    def __init__(self, title: str, translate: Translate = identity) -> None:
        self._title = title
        self._translate = translate
        self._parts: list[str] = []

    def section(self, title: str) -> None:
        self._parts.append(f"<h2>{escape(title)}</h2>")

    def lead(self, text: str) -> None:
        """The sentence to remember, set apart at the top."""
        self._parts.append(f'<p class="lead">{_prose(text)}</p>')

    def paragraph(self, text: str) -> None:
        self._parts.append(f"<p>{_prose(text)}</p>")

    def note(self, text: str) -> None:
        """A caution or a remark on method."""
        self._parts.append(f'<p class="note">{_prose(text)}</p>')

    def key_figures(self, figures: Sequence[tuple[str, float | str | None, str]]) -> None:
        """A row of large numbers: (label, value, unit); a text as value is shown as it is."""
        cells = []
        for label, value, unit in figures:
            text = value if isinstance(value, str) else amount(value)
            shown_unit = f' <span class="unit">{escape(unit)}</span>' if unit else ""
            cells.append(
                f'<td><span class="value">{escape(text)}</span>{shown_unit}<br>'
                f'<span class="label">{escape(label)}</span></td>'
            )
        self._parts.append(f'<table class="key"><tr>{"".join(cells)}</tr></table>')

    def table(
        self,
        columns: Sequence[Column | str],
        rows: Sequence[Sequence[object]],
        caption: str = "",
        total: Sequence[object] | None = None,
    ) -> None:
        """A table; None and NaN show as a dash. ``total`` is one more row, set apart at the foot."""
        shown = [column if isinstance(column, Column) else Column(column) for column in columns]
        lines = [*rows, total] if total is not None else list(rows)
        texts, classes = [], []
        for position, column in enumerate(shown):
            cells = [row[position] for row in lines]
            texts.append(_cell_texts(column, cells))
            classes.append(_is_numeric(column, cells))
        body = [
            _table_row([text[k] for text in texts], classes, "td", total is not None and k == len(lines) - 1)
            for k in range(len(lines))
        ]
        if not lines:
            tr = self._translate
            empty = escape(tr("No rows."))
            body = [f'<tr><td colspan="{len(shown)}">{empty}</td></tr>']
        head = _table_row([column.heading for column in shown], classes, "th", False)
        self._caption(caption)
        self._parts.append(
            f'<table class="data" cellspacing="0"><thead>{head}</thead><tbody>{"".join(body)}</tbody></table>'
        )

    def figure(self, svg: str | None, caption: str = "") -> None:
        """A figure drawn by :mod:`figures`; None (no library to draw with) says what is missing."""
        self._caption(caption)
        if svg is None:
            tr = self._translate
            sentence = tr("This figure needs the Python package {package}, which is not available.")
            self.note(sentence.format(package=missing_library()))
            return
        address = base64.b64encode(svg.encode("utf-8")).decode("ascii")
        alternative = escape(caption, quote=True)
        self._parts.append(f'<p><img src="data:image/svg+xml;base64,{address}" alt="{alternative}"></p>')

    def to_html(self) -> str:
        title = escape(self._title)
        return (
            '<!DOCTYPE html>\n<html><head><meta charset="utf-8">'
            f"<title>{title}</title>\n<style>{CSS}</style></head>\n<body>\n<h1>{title}</h1>\n"
            + "\n".join(self._parts)
            + "\n</body></html>\n"
        )

    def _caption(self, caption: str) -> None:
        if caption:
            self._parts.append(f'<p class="caption">{escape(caption)}</p>')


def _cell_texts(column: Column, cells: Sequence[object]) -> list[str]:
    form = column.form
    if form is None:
        decimals = decimals_for(cell for cell in cells if is_number(cell))

        def form(value: float | None) -> str:
            return fixed(value, decimals)

    return [form(cell) if cell is None or is_number(cell) else str(cell) for cell in cells]


def _is_numeric(column: Column, cells: Sequence[object]) -> bool:
    if column.numeric is not None:
        return column.numeric
    texts = any(cell is not None and not is_number(cell) for cell in cells)
    return not texts and any(is_number(cell) for cell in cells)


def _table_row(texts: Sequence[str], numeric: Sequence[bool], tag: str, is_total: bool) -> str:
    # The align attribute, not a style: the text browser of QGIS knows no text-align in cells.
    cells = (
        f'<{tag} align="{"right" if right else "left"}">{escape(text)}</{tag}>' for text, right in zip(texts, numeric)
    )
    opening = '<tr class="total">' if is_total else "<tr>"
    return f"{opening}{''.join(cells)}</tr>"


def _prose(text: str) -> str:
    """Sentences that were put side by side with a blank between them; Chinese ones stand without."""
    return escape(text.replace("。 ", "。"))
