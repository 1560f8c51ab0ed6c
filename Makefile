# Every target installs what it needs (scripts/setup_environment.sh) and is quick the second time.
# PYTHON=/path/to/python3 names the Python of a QGIS that is not the system's.

SHELL := /bin/bash
export PYTHON
PACKAGE := evencare
# Test files that run at the same time.
WORKERS ?= 2
PROFILE ?= $(HOME)/.local/share/QGIS/QGIS3/profiles/default

IN_QGIS := scripts/in_qgis.sh
QGIS_PYTHON := $(IN_QGIS) .venv/bin/python
ORACLE_PYTHON := .venv-oracles/bin/python

DEMO_READY := .venv/.ready-demo
TEST_READY := .venv/.ready-test
ORACLES_READY := .venv-oracles/.ready-oracles

TRANSLATIONS := resources/translations
COMPILED := $(patsubst $(TRANSLATIONS)/%/,evencare_%.qm,$(wildcard $(TRANSLATIONS)/*/))
LRELEASE_READY := build/.ready-lrelease

.PHONY: help demo test lint format translations package check-package benchmark docs install-dev clean distclean

help:  ## show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-15s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

demo: $(DEMO_READY)  ## run the shipped model on the sample region; results in build/demo/
	$(QGIS_PYTHON) scripts/demo.py

test: $(TEST_READY) $(ORACLES_READY)  ## run all tests: in QGIS, then against independent packages
	$(QGIS_PYTHON) -m pytest --numprocesses $(WORKERS) --dist loadfile
	$(ORACLE_PYTHON) -m pytest tests/oracles

lint: $(TEST_READY)  ## check style, format and the direction of imports
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .
	.venv/bin/python scripts/check_layers.py

format: $(TEST_READY)  ## format the code and mend what the linter can
	.venv/bin/ruff check --fix .
	.venv/bin/ruff format .

translations: $(LRELEASE_READY)  ## bring the translations in line with the code, and compile them for this checkout
	python3 scripts/translations.py update
	python3 scripts/translations.py compile $(TRANSLATIONS)

package: $(LRELEASE_READY)  ## build dist/evencare.zip, the installable plugin, from the last commit
	@git diff --quiet HEAD || echo "note: uncommitted changes are not in the package"
	mkdir -p dist
	rm -rf build/translations
	python3 scripts/translations.py compile build/translations
	git archive --format=zip --output=dist/$(PACKAGE).zip --prefix=$(PACKAGE)/$(TRANSLATIONS)/ \
		$(foreach file,$(COMPILED),--add-file=build/translations/$(file)) --prefix=$(PACKAGE)/ HEAD
	@ls -l dist/$(PACKAGE).zip

check-package: package $(TEST_READY)  ## the plugin site's rules and scans on the package
	.venv/bin/python scripts/check_package.py dist/$(PACKAGE).zip

benchmark: $(TEST_READY) $(ORACLES_READY)  ## speed and memory beside other packages, as ratios
	@for script in tests/benchmarks/*.py; do \
		echo "== $$script"; \
		if grep -qE '^\s*(from|import) (qgis|osgeo)' "$$script"; then $(QGIS_PYTHON) "$$script"; \
		else $(ORACLE_PYTHON) "$$script"; fi || exit 1; \
	done

docs: $(DEMO_READY)  ## write docs/reference.md from the algorithms themselves
	$(QGIS_PYTHON) scripts/build_reference.py docs/reference.md

install-dev:  ## link this checkout into your own QGIS profile (PROFILE=...)
	mkdir -p "$(PROFILE)/python/plugins"
	ln -sfn "$(CURDIR)" "$(PROFILE)/python/plugins/$(PACKAGE)"
	@echo "Start QGIS and enable EvenCare under Plugins > Manage and Install Plugins."

clean:  ## remove what was built
	rm -rf build dist .pytest_cache .ruff_cache .hypothesis .qgis-settings
	find . -name __pycache__ -not -path './.venv*' -type d -prune -exec rm -rf {} +

distclean: clean  ## remove the virtual environments too
	rm -rf .venv .venv-oracles

$(LRELEASE_READY): scripts/setup_environment.sh
	scripts/setup_environment.sh translations

$(DEMO_READY): requirements.txt scripts/setup_environment.sh
	scripts/setup_environment.sh demo

$(TEST_READY): requirements.txt requirements-dev.txt scripts/setup_environment.sh
	scripts/setup_environment.sh test

$(ORACLES_READY): requirements.txt requirements-oracles.txt scripts/setup_environment.sh
	scripts/setup_environment.sh oracles
