# The README's two commands are `make site` and `make test`; `make help` prints all of them.
PYTHON ?= python3
BIN := .venv/bin
READY := .venv/ready
export NO_MKDOCS_2_WARNING := 1# the theme's advice to its own users, on every build

.PHONY: help site serve check test bench lint golden tools clean
.DEFAULT_GOAL := help

help: ## print what can be made
	@sed -n 's/^\([a-z]*\):.*## /  make \1	/p' $(MAKEFILE_LIST) | expand -t 16

site: $(READY) ## check the library and build both languages, with every download, into site/
	$(BIN)/mansionario check
	$(BIN)/python -m mkdocs build
	@echo "The site is in site/: open site/index.html, or see it at its addresses with 'make serve'."

serve: $(READY) ## preview both languages while you edit, at http://127.0.0.1:8000/
	$(BIN)/python -m mkdocs serve

check: $(READY) ## check the library alone
	$(BIN)/python -c "import macros"
	$(BIN)/mansionario check

test: $(READY) tools lint ## everything that the workflow runs
	$(BIN)/mansionario check
	$(BIN)/python -m pytest -n 3

lint: $(READY)
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy

bench: $(READY) ## print how long things take, each beside another
	$(BIN)/python -m benchmarks.check
	$(BIN)/python -m benchmarks.formats
	$(BIN)/python -m benchmarks.readability
	$(BIN)/python -m benchmarks.search

golden: $(READY) ## write anew the files that the tests compare documents with
	GOLDEN=write $(BIN)/python -m pytest -q -p no:randomly tests/content

clean: ## remove everything that was built or installed here
	rm -rf .venv .cache .pytest_cache .mypy_cache .ruff_cache site .site.part

# The environment, made anew when what is locked changes.
$(READY): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo \
	  "Python 3.11 or newer is needed; name one: make PYTHON=python3.12 $(MAKECMDGOALS)"; exit 1; }
	@echo "Installing what is needed into .venv (about a minute, once) ..."
	@$(PYTHON) -m venv --clear .venv || { echo \
	  "Python has no venv here; on Debian and Ubuntu: apt install python3-venv"; exit 1; }
	@$(BIN)/python -m pip install -qq --disable-pip-version-check --require-hashes -r requirements.lock
	@$(BIN)/python -m pip install -qq --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

# What the tests need beside Python: installed where this is root on Debian, else named.
TOOLS := chromium:chromium soffice:libreoffice-writer pdftotext:poppler-utils \
  hunspell:hunspell
# What they are of no use without.
BESIDE := fonts-liberation hunspell-it hunspell-en-gb
tools:
	@missing=; for tool in $(TOOLS); do \
	  command -v $${tool%%:*} >/dev/null || missing="$$missing $${tool##*:}"; done; \
	if [ -z "$$missing" ]; then exit 0; fi; \
	if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	  echo "Installing$$missing (a few minutes, once) ..."; \
	  apt-get update -qq && DEBIAN_FRONTEND=noninteractive \
	    apt-get install -y -qq --no-install-recommends $$missing $(BESIDE) >/dev/null; \
	else echo "Not installed:$$missing. The tests that need them are skipped."; fi
