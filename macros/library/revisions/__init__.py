"""The library at another revision, and what changed since."""
