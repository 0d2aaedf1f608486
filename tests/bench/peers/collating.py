"""CollateX on the articles whose texts a JSON file lists, each a witness; `segmentation=False`."""

import json
import sys
from pathlib import Path

from collatex import Collation, collate

collation = Collation()
for number, text in enumerate(json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))):
    collation.add_plain_witness(f"W{number}", text)
collate(collation, segmentation=False)
