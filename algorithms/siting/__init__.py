"""Processing algorithms of the group Siting."""
