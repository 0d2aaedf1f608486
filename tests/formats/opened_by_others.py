"""Opens every report in the programs that people read it with, and says for each what they found.

    python tests/formats/opened_by_others.py FOLDER

The folder holds reports of one case, as report_of_seeds.py writes them. Each
document goes through LibreOffice without a window; what it makes of it is a PDF
whose words, pages and links are counted. The exit status is the number of faults.
"""

import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path

NEEDED = {
    "soffice": "libreoffice-writer-nogui libreoffice-calc-nogui",
    "pdftotext": "poppler-utils",
    "pdffonts": "poppler-utils",
    "pdfinfo": "poppler-utils",
    "qpdf": "qpdf",
}
MOST_SECONDS = 120
WORDS = ("What is settled", "Disputes", "Sources", "How this was made")


class Fault(Exception):
    """What a reader found wrong, or did not find."""


def ran(program: str, *arguments: str | Path) -> str:
    if shutil.which(program) is None:
        raise Fault(f"{program} is missing: apt-get install --no-install-recommends {NEEDED[program]}")
    call = [program, *map(str, arguments)]
    done = subprocess.run(call, capture_output=True, text=True, timeout=MOST_SECONDS, check=False)
    if done.returncode:
        raise Fault(f"{program}: {(done.stderr or done.stdout).strip()[:200]}")
    return done.stdout


def read_pdf(path: Path) -> str:
    """By poppler and qpdf: words, pages, fonts within, structure sound."""
    ran("qpdf", "--check", path)
    text = ran("pdftotext", "-layout", path, "-")
    missing = [words for words in WORDS if words not in text]
    if missing:
        raise Fault(f"does not say {', '.join(missing)}")
    fonts = ran("pdffonts", path).splitlines()[2:]
    if any(line.split()[-5] != "yes" for line in fonts):
        raise Fault("a font is not within the file")
    pages = re.search(r"Pages:\s+(\d+)", ran("pdfinfo", path))
    return f"{pages[1] if pages else '?'} pages, {len(text.split())} words, {len(fonts)} fonts"


def read_by_office(path: Path) -> str:
    """LibreOffice opens it and prints it as PDF; then as any PDF."""
    with tempfile.TemporaryDirectory() as folder:
        home = f"-env:UserInstallation=file://{folder}/office"
        ran("soffice", home, "--headless", "--convert-to", "pdf", "--outdir", folder, path)
        printed = Path(folder) / f"{path.stem}.pdf"
        if not printed.is_file():
            raise Fault("LibreOffice cannot open it")
        return f"LibreOffice: {read_pdf(printed)}"


def read_sheet(path: Path) -> str:
    """LibreOffice opens it and writes its first sheet as CSV."""
    with tempfile.TemporaryDirectory() as folder:
        home = f"-env:UserInstallation=file://{folder}/office"
        ran("soffice", home, "--headless", "--convert-to", "csv", "--outdir", folder, path)
        written = Path(folder) / f"{path.stem}.csv"
        if not written.is_file() or written.stat().st_size < 100:
            raise Fault("LibreOffice cannot open it")
        return f"LibreOffice: {written.read_text(encoding='utf-8', errors='replace').count(chr(10))} lines"


READERS: Mapping[str, Callable[[Path], str]] = {
    "pdf": read_pdf,
    "docx": read_by_office,
    "odt": read_by_office,
    "html": read_by_office,
    "xlsx": read_sheet,
}


def main(folder: Path) -> int:
    faults = 0
    for path in sorted(folder.iterdir()):
        reader = READERS.get(path.suffix.lstrip("."))
        if reader is None:
            continue
        try:
            told = reader(path)
        except (Fault, subprocess.TimeoutExpired) as fault:
            faults, told = faults + 1, f"FAULT: {fault}"
        sys.stdout.write(f"{path.name:<20}{told}\n")
    return faults


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
