"""The handbook: its written pages, and what the site makes for them."""
