"""The tables of an HTML page, as text and as numbers."""

import re
from html.parser import HTMLParser
from pathlib import Path


class _Tables(HTMLParser):
    def __init__(self):
        super().__init__()
        self.tables, self._cell = [], None

    def handle_starttag(self, tag, attrs):
        if tag == "table":
            self.tables.append([])
        elif tag == "tr":
            self.tables[-1].append([])
        elif tag in ("td", "th"):
            self._cell = ""

    def handle_data(self, data):
        if self._cell is not None:
            self._cell += data

    def handle_endtag(self, tag):
        if tag in ("td", "th"):
            self.tables[-1][-1].append(" ".join(self._cell.split()))
            self._cell = None


def tables(path):
    """{tuple of headings: rows of text} of the page at ``path``."""
    parser = _Tables()
    parser.feed(Path(path).read_text(encoding="utf-8"))
    return {tuple(rows[0]): rows[1:] for rows in parser.tables if rows}


def number(text):
    """(the number in ``text``, half of its last digit); (None, None) where there is none."""
    text = re.sub(r"[,\u202f\u2009\u00a0 ]", "", text.replace("−", "-"))
    found = re.search(r"[-+]?\d+\.?\d*(?:e[-+]?\d+)?", text)
    if found is None:
        return None, None
    digits, _, power = found.group().partition("e")
    decimals = len(digits.partition(".")[2])
    share = 0.01 if "%" in text or "pp" in text else 1.0
    return float(found.group()) * share, 0.5 * 10.0 ** (int(power or 0) - decimals) * share
