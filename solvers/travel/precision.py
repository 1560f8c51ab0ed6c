"""To how many decimals travel costs are kept.

Costs are sums and products of parts; in binary, 0.1 + 0.2 exceeds 0.3. Rounded, a cost of exactly the
largest one counts as such, in whatever order its parts were added.
"""

from __future__ import annotations

DECIMALS = 10
