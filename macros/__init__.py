"""Mansionario: an open library of job descriptions, assembled from clauses."""
