"""What stands in blocks of the manual is what it says it is."""

import json
import re
import tomllib
from pathlib import Path

import pytest
import yaml
from makers_examples import fences, pages

from variorum.article.front_matter import front_matter

CHECKOUT = Path(__file__).resolve().parents[2]
BLOCKS = [(page, fence) for page in pages(CHECKOUT) for fence in fences(page.read_text(encoding="utf-8"))]
KINDS = {"console", "sh", "text", "json", "yaml", "toml", "sql", "mermaid", "markdown", "python"}
ITEM = re.compile(r"\d+\. |- ")  # what is indented under one belongs to it
PARSED = {"json": json.loads, "yaml": yaml.safe_load, "toml": tomllib.loads}


def test_every_block_says_what_it_is():
    unknown = [f"{page.name}:{fence.line}" for page, fence in BLOCKS if fence.language not in KINDS]
    assert unknown == []


def test_every_block_is_closed():
    for page in pages(CHECKOUT):
        lines = page.read_text(encoding="utf-8").splitlines()
        marks = [line for line in lines if line.lstrip().startswith("```")]
        assert len(marks) == 2 * len(fences(page.read_text(encoding="utf-8"))), page.name


def test_no_block_is_made_by_indenting_alone():
    for page in pages(CHECKOUT):
        text = page.read_text(encoding="utf-8")
        for fence in fences(text):
            text = text.replace(fence.text, "")
        before, in_item = "x", False
        for line in text.splitlines():
            if line and not line.startswith(" "):
                in_item = ITEM.match(line) is not None
            assert in_item or not (line.startswith("    ") and not before.strip()), f"{page.name}: {line}"
            before = line if not line.startswith("    ") else before


@pytest.mark.parametrize("language", sorted(PARSED))
def test_data_can_be_read_as_what_it_is(language):
    for _, fence in BLOCKS:
        if fence.language == language:
            PARSED[language](fence.text)


def test_a_source_card_of_the_manual_is_read_by_the_program():
    cards = [fence.text for _, fence in BLOCKS if fence.text.startswith("---\n")]
    assert cards
    for card in cards:
        source, end = front_matter(card)
        assert source.title and source.outlet and source.published and end == len(card)
