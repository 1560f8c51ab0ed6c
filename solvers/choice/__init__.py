"""Patient choice and markets: who goes where, why, and what that makes of service areas and competition."""
