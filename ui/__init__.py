"""The widgets of the desktop: menu and dialogs. Everything they compute, they ask of algorithms or solvers."""
