"""Writing the library's files: scaffolds, and the layout that all of them have."""
