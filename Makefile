# SPDX-License-Identifier: EUPL-1.2
# Alles wat u hier aanroept zet eerst zelf klaar wat het nodig heeft.
# Nodig: Python 3.11 of nieuwer, make en git.

PYTHON ?= python3

.PHONY: help demo test check bench fix locks screenshots clean

help:  ## toon deze lijst
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1\t\2/p' Makefile | expand -t 22

demo:  ## start de toepassing met demogegevens op http://127.0.0.1:8000
	@$(PYTHON) -m tools.bootstrap demo

test:  ## controleer alles: stijl, typen, lagen, migraties en alle tests
	@$(PYTHON) -m tools.bootstrap test

check:  ## alles van make test behalve de tests zelf
	@$(PYTHON) -m tools.bootstrap test ruff opmaak mypy djlint djlint-opmaak lagen migraties \
		productie-instellingen documenten

bench:  ## meet de snelheid van pagina's, nachten en brieven (docs/prestaties.md)
	@$(PYTHON) -m tools.bootstrap alleen
	@.venv/bin/python -m bench; pages=$$?; .venv/bin/python -m bench.brieven && exit $$pages

fix:  ## herstel wat een programma kan herstellen
	@$(PYTHON) -m tools.bootstrap alleen
	@.venv/bin/ruff check --fix --quiet || true
	@.venv/bin/ruff format
	@.venv/bin/djlint templates --reformat --quiet

locks:  ## reken requirements/*.txt en package-lock.json opnieuw uit
	@$(PYTHON) -m tools.bootstrap alleen
	@.venv/bin/python -m tools.sloten

screenshots:  ## maak de schermafdrukken in docs opnieuw
	@$(PYTHON) -m tools.bootstrap alleen
	@.venv/bin/python -m tools.schermafdrukken

clean:  ## verwijder alles wat hier is gemaakt, ook de demogegevens
	@if [ -x .venv/bin/python ]; then .venv/bin/python -m inburgering.local wis; fi
	@rm -rf .venv node_modules .data .mypy_cache .ruff_cache .pytest_cache .hypothesis
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +
