"""A sample region: real settlements, and synthetic people, hospitals, candidate sites and roads around them."""
