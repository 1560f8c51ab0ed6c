"""Tables and figures of a result, and the HTML page that holds them."""
