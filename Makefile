# make run [PORT=8000]  serve the page         make test [ARGS=...]  all tests but the slow ones
# make setup            the set-up alone       make check            format, lint, types, layers
# make slow             the slow tests         make bench            speed and load
# make evals [ANSWERS=in.jsonl | TIERS=in.jsonl, PREDICTIONS=out.jsonl]  how the interviewer judges answers
# make space            one interview, in an environment made as a Hugging Face Space makes it
# make pictures         the film and the picture of the README, anew

VENV := .venv
PYTHON := $(VENV)/bin/python
PIP := $(PYTHON) -m pip --disable-pip-version-check install --quiet
ARGS :=

.PHONY: run setup setup-dev setup-test setup-slow test slow check bench evals space pictures

run: setup
	$(if $(PORT),INTERVIEWMATE_PORT=$(PORT) )$(PYTHON) app.py

setup: $(VENV)/.requirements
	@deploy/system-packages.sh "the interviewer's voice" $$(cat packages.txt)

setup-dev: setup $(VENV)/.requirements-dev

setup-test: setup-dev
	@deploy/system-packages.sh "the browser tests" chromium-headless-shell libatomic1

setup-slow: setup-test
	@deploy/system-packages.sh "the test in Firefox" firefox-esr pulseaudio

test: setup-test
	$(PYTHON) -m pytest -n 2 --dist loadfile --no-loadscope-reorder $(ARGS)

slow: setup-slow
	$(PYTHON) -m pytest -m slow $(ARGS)

# Gradio writes stubs beside its components' sources, and mypy would read them in place of the sources.
check: setup-dev
	@rm -f interviewmate/web/*.pyi
	$(PYTHON) -m ruff format --check
	$(PYTHON) -m ruff check
	$(PYTHON) -m mypy
	$(PYTHON) $(VENV)/bin/lint-imports --no-logo

bench: setup-test
	$(PYTHON) -m tests.bench

evals: setup-dev
	$(PYTHON) -m tests.evals $(foreach given,ANSWERS TIERS PREDICTIONS,$(if $($(given)),--$(shell echo $(given) | tr A-Z a-z) "$($(given))"))

space: setup
	$(PYTHON) -m deploy.space

pictures: setup-test
	$(PYTHON) -m tests.web.recording deploy/images/interview.webp

# The stamps: what is newer than its stamp is installed again, the rest costs nothing.
$(PYTHON):
	@deploy/venv.sh $(VENV)

$(VENV)/.requirements: requirements.txt | $(PYTHON)
	@echo "Installing requirements.txt (about a minute, 800 MB)"
	@$(PIP) -r requirements.txt
	@touch $@

$(VENV)/.requirements-dev: requirements-dev.txt $(VENV)/.requirements
	@echo "Installing requirements-dev.txt"
	@$(PIP) -r requirements-dev.txt
	@touch $@
