"""Patient choice and markets: algorithms of the group ``choice``."""
