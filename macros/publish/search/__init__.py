"""The search: what is found, as one small file a language, and where its code lies."""
