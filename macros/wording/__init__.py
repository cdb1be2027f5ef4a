"""The wording rules: what a text for work should not say, found with place, reason and way out."""
