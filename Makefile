# For developers; users have ./run and ./check. Set up by ./check.
.PHONY: lint coverage test bench bench-parts growth bench-batch evaluate ablate shots pictures journey screen-reader campaign formats report-pictures docs manual manual-links definitions templates translations desktop-files

PYTHON = .venv/bin/python -P
GOLD ?= ../shared/gold
BENCH ?= ../shared/bench

lint:
	./check lint

coverage:
	./check coverage

test:
	$(PYTHON) -m pytest

# Variorum beside what would be used instead of it, in one table; sets up an environment of its own.
bench:
	packaging/bench.sh

# The parts of it by themselves: stages, the window at size, a grown record.
bench-parts:
	$(PYTHON) tests/bench/whole_process.py
	.venv/bin/python tests/bench/stages.py
	.venv/bin/python tests/bench/window.py
	.venv/bin/python tests/bench/record.py

# How time, memory and counted work grow with articles and words; some ten minutes.
growth:
	.venv/bin/python tests/bench/growth.py

# How well a corpus is grouped, and how many articles of one a core gets through: ten minutes and more.
bench-batch:
	$(PYTHON) tests/bench/grouping.py "$(GOLD)" "$(BENCH)"
	$(PYTHON) tests/bench/batch.py
	$(PYTHON) tests/bench/batch.py --articles 1000 --events 200 --meaning yes --keep docs/bench/batch_meaning.json

evaluate:
	.venv/bin/python packaging/training/evaluate.py "$(GOLD)" --bench "$(BENCH)"

ablate:
	.venv/bin/python packaging/training/ablate.py "$(GOLD)"

shots:
	QT_QPA_PLATFORM=offscreen $(PYTHON) -m variorum.gui.shots out/shots

# Those that the README shows.
pictures:
	QT_QPA_PLATFORM=offscreen $(PYTHON) -m variorum.gui.shots --readme docs/pictures

journey:
	packaging/journey.sh

# What a screen reader finds on the accessibility bus.
screen-reader:
	packaging/screen_reader.sh

campaign:
	$(PYTHON) -m pytest tests/campaign

# Each format written, read back and opened by others; samples of each kind of files read.
formats:
	$(PYTHON) tests/formats/table.py

docs:
	$(PYTHON) packaging/write_docs.py

# The manual as pages for a browser, in out/manual/html; a warning fails.
SPHINX = $(PYTHON) -m sphinx -W --keep-going -n -c packaging/manual -d out/manual/trees

manual:
	$(SPHINX) -b html . out/manual/html

# Whether the addresses outside are still there; asks the network.
manual-links:
	$(SPHINX) -b linkcheck . out/manual/links

# The samples' report with ten decisions, page by page, to be looked at.
report-pictures:
	$(PYTHON) tests/formats/report_of_seeds.py out/report
	pdftoppm -r 90 -png out/report/seeds.pdf out/report/pdf
	soffice --headless --convert-to pdf --outdir out/report/docx out/report/seeds.docx
	soffice --headless --convert-to pdf --outdir out/report/odt out/report/seeds.odt
	pdftoppm -r 90 -png out/report/docx/seeds.pdf out/report/docx/page
	pdftoppm -r 90 -png out/report/odt/seeds.pdf out/report/odt/page

# What has an installed program belong to a Linux desktop, in a tree as of /usr: icons, entry, man pages and so on.
desktop-files:
	for part in icons desktop man completions; do $(PYTHON) packaging/write_$$part.py out/desktop || exit 1; done

# What DOCX and ODT reports look like.
templates:
	$(PYTHON) packaging/write_templates.py

# After a new migration: what a record may hold.
definitions:
	$(PYTHON) packaging/write_definitions.py

# After words of the program were changed: the catalogues, of which the empty places are to be filled.
translations:
	$(PYTHON) packaging/write_translations.py
