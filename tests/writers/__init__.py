"""The tests of the writers."""
