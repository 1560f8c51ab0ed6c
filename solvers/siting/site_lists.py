"""What problems have in common whose places each have a list of sites."""

from __future__ import annotations

import numpy as np


class SiteLists:
    """For frozen dataclasses with the lists of places in ``indptr`` (n+1,), what F sites cost to open in ``setup`` (F,)
    and a ``_cache`` of their own for what is asked again and again."""

    @property
    def site_count(self) -> int:
        """Sites."""
        return len(self.setup)

    @property
    def place_count(self) -> int:
        """Places."""
        return len(self.indptr) - 1

    @property
    def place(self) -> np.ndarray:
        """The place of every pair, shape (pairs,), int32."""
        if "place" not in self._cache:
            self._cache["place"] = np.repeat(np.arange(self.place_count, dtype=np.int32), np.diff(self.indptr))
        return self._cache["place"]
