"""The clause library: its types, the reading of its files, the rules that hold for it."""
