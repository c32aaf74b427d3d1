# Leadline: `make demo` tries it, `make test` tests it. Each sets up .venv by itself.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: demo test lint bench chaos pictures lock clean

demo: .venv/run.stamp
	$(BIN)/leadline demo

# Bytecode is kept, whatever the environment says: each worker and each process that a test starts would compile it anew.
test: .venv/dev.stamp
	PYTHONDONTWRITEBYTECODE= $(BIN)/python -m pytest -n 4

lint: .venv/dev.stamp
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: .venv/dev.stamp
	$(BIN)/python -m tests.bench

# The slow campaigns: a storm over the delivery, and damaged documents for ten minutes.
chaos: .venv/dev.stamp
	$(BIN)/python -m tests.chaos
	$(BIN)/python -m tests.chaos.fuzz_readers --seconds 600

pictures: .venv/dev.stamp
	$(BIN)/python -m tests.pictures

# The lock files: every release pinned by hash, no index address. Needs uv.
lock:
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-annotate --no-header \
		pyproject.toml --group build --group dev -o requirements-dev.txt
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-annotate --no-header \
		pyproject.toml --group build -c requirements-dev.txt -o requirements.txt

clean:
	rm -rf .venv

.venv/bin/python:
	$(PYTHON) -m venv .venv

.venv/run.stamp: requirements.txt pyproject.toml | .venv/bin/python
	test -e .venv/dev.stamp || $(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	touch $@

.venv/dev.stamp: requirements-dev.txt pyproject.toml | .venv/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	touch $@
