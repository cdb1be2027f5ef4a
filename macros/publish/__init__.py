"""What the site needs of the library: addresses, pages, downloads, the API, one whole build."""
