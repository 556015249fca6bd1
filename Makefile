# make demo: check the real plan, show what contradicts itself in it, render its annexes.
# make test: lint, types and tests. make bench: timings against a bare YAML load.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: demo test bench docs clean

# Installed once per environment and again when pyproject.toml changes.
$(VENV)/.user: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	touch $@

$(VENV)/.dev: pyproject.toml $(VENV)/.user
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	touch $@

demo: $(VENV)/.user
	@$(BIN)/python -m benchmarks.demo

test: $(VENV)/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/python -m pytest --cov --cov-report=term

bench: $(VENV)/.user
	$(BIN)/python -m benchmarks.ratios

# Files that are derived from the code and committed; a test compares them.
docs: $(VENV)/.user
	$(BIN)/python -m sakip schema > docs/sakip-1.schema.json
	$(BIN)/python -m sakip schema --acuan > docs/acuan-kunci.md

clean:
	rm -rf $(VENV) build dist .coverage .hypothesis .mypy_cache .pytest_cache .ruff_cache
