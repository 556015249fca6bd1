# make demo: check the real plan, show what contradicts itself in it, render its annexes.
# make test: lint, types and tests. make bench: timings against a bare YAML load.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: demo test browser bench bench-processes bench-others docs clean FORCE

# Installed once per environment and again when pyproject.toml changes.
$(VENV)/.user: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	touch $@

$(VENV)/.dev: pyproject.toml $(VENV)/.user
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	touch $@

PLAN := models/barsel-dspmd-2023.yaml

demo: $(VENV)/.user
	@echo '--- 1. As CI sees it: what the published report says wrong is acknowledged, anything new would fail'
	@$(BIN)/sakip check $(PLAN) models/contoh-dinas-2024.yaml
	@echo '--- 2. What contradicts itself in the published report'
	@$(BIN)/sakip check $(PLAN) --no-baseline --fail-on never --statistics
	@echo '--- 3. The official tables, cell by cell as published, and made from the plan'
	@$(BIN)/sakip render $(PLAN) --tercetak --out build/tercetak
	@$(BIN)/sakip render $(PLAN) --out build/lampiran
	@echo '--- 4. What the plan holds'
	@$(BIN)/sakip count $(PLAN)

test: $(VENV)/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/python -m pytest --numprocesses auto --cov --cov-report=term

# Releases of Mermaid by which a test draws every picture, if Chromium is there; without them it is skipped. See tests/browser.py.
MERMAID := 11.12.2 12.3.0

browser: $(MERMAID:%=$(VENV)/mermaid/%.js)

$(VENV)/mermaid/%.js:
	mkdir -p $(@D)
	cd $(@D) && npm pack --silent mermaid@$* && tar -xzOf mermaid-$*.tgz package/dist/mermaid.min.js > $*.part
	mv $(@D)/$*.part $@ && rm $(@D)/mermaid-$*.tgz

bench: $(VENV)/.user
	$(BIN)/python -m benchmarks.ratios

bench-processes: $(VENV)/.user
	$(BIN)/python -m benchmarks.processes

# Other linters, in an environment of their own.
bench-others: $(VENV)/.user
	$(PYTHON) -m venv $(VENV)/others
	$(VENV)/others/bin/python -m pip install --quiet --disable-pip-version-check yamllint check-jsonschema beancount
	$(BIN)/python -m benchmarks.processes --plans 1 30 --others $(VENV)/others

# Plans whose annexes and report stand in docs/galeri, as GitHub shows them.
GALLERY := barsel-dspmd-2023 contoh-dinas-2024

# Files that are derived from the code and committed; a test compares them.
docs: $(VENV)/.user $(GALLERY:%=docs/galeri/%)
	$(BIN)/python -m sakip schema > docs/sakip-1.schema.json
	$(BIN)/python -m sakip schema --acuan > docs/acuan-kunci.md
	$(BIN)/python -m sakip rules --markdown > docs/aturan.md
	$(BIN)/python -m sakip rules --skala > docs/skala.md

docs/galeri/%: $(VENV)/.user FORCE
	$(BIN)/sakip render models/$*.yaml --out $@/rencana
	$(BIN)/sakip render models/$*.yaml --tercetak --out $@/tercetak

FORCE:

clean:
	rm -rf $(VENV) build dist .coverage .hypothesis .mypy_cache .pytest_cache .ruff_cache
