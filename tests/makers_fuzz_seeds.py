"""Sound inputs for each target of the fuzzing, and the pieces that alterations put into them."""

import json
from collections.abc import Sequence

import msgspec
from makers_fuzz_targets import sound_record

STORY = """Ferry hits pier at Marlow

By Ada Byron, Feb. 24, 2020

A ferry hit the pier of Marlow on Monday, and at least 12 people were injured, the harbour police said.
“It came in too fast,” said Omar al-Khatib, 43.

Between 900,000 and 1.2 million people, or nearly 5 % of the region, have fled since Dec. 1, 2019, three
weeks earlier than the UN’s $1.5bn appeal; 60-70 km north of Sa&#39;ada, at 01:30 GMT on 3/4/2020.
"""
DATES = "two and a half dozen, 1.2-1.5 million, the night of Feb. 29 to 30, mid-2019 to late last week"
FRONT = """---
title: "Ferry hits pier"
outlet: Post
author: [Ada, Omar]
published: 2020-02-24T10:00:00Z
url: https://post.example/a?b=c
language: en
---
"""
PAGE = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Ferry hits pier | Post</title>
<meta property="og:title" content="Ferry hits pier"><meta name="author" content="Ada">
<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Ferry", "datePublished":
"2020-02-24", "author": {"name": "Ada"}}</script></head><body><nav><a href="/">Home</a></nav><article>
<h1>Ferry hits pier</h1><time datetime='2020-02-24'>Monday</time><p>A ferry hit the pier of Marlow on
Monday, and at least 12 people were injured, the police said.</p><figure><img src=x><figcaption>The pier
</figcaption></figure><p>Rescuers took 12 passengers &amp; crew to &#8220;Marlow&#8221;.</p><table><tr>
<td>12</td></tr></table></article><footer>All rights reserved</footer></body></html>
"""
CORPUS = (
    {"id": "a", "text": "A ferry hit the pier. 12 were hurt.", "title": "Ferry", "date": "2020-02-24"},
    {"id": 7, "content": "At least 15 people were hurt on Monday.\n\nPolice said so.", "source": "Post"},
)
SETTINGS = {
    "link_threshold": 0.3,
    "most_disputes": 60,
    "meaning": "yes",
    "editor": "ada",
    "theme": "dark",
    "later": {},
}
# The columns of a record by two letters, and what to put into them.
CELLS = [
    bytes([97 + table, 97 + column]) + b" " + value
    for table in range(0, 24, 2)
    for column in range(0, 14, 3)
    for value in (b"NULL", b"x\xff\xfe", b"-1")
]
# How a file is altered: four bytes a change, three for the place.
PLACES = [bytes(range(1, 121)), b"\0\0\x12\1" * 3, b"\0\x10\0\xff\0\x20\5\x0d\0\x30\7\2"]


def sound(target: str) -> Sequence[bytes]:
    """What a target takes as it is."""
    match target:
        case "text":
            plain = (STORY.encode(), STORY.encode("utf-16"), STORY.encode("cp1252", "replace"))
            return [*plain, (FRONT + STORY).encode()]
        case "page":
            return [PAGE.encode(), b'<?xml version="1.0"?><!-- c -->' + PAGE.encode()]
        case "corpus":
            return ["\n".join(map(json.dumps, CORPUS)).encode()]
        case "front":
            return [FRONT.encode()]
        case "language":
            return [STORY.encode(), DATES.encode()]
        case "user_settings":
            return [json.dumps(SETTINGS).encode()]
        case "query":
            return [b'ferry "hit the pier" Mar* -x', b"a AND b OR NOT c NEAR(d, 2) text:e ^f"]
        case "cells":
            return CELLS
        case "file" | "pages" | "salvage":
            return PLACES
        case _:
            return _of_a_record(target)


def _of_a_record(target: str) -> Sequence[bytes]:
    record = sound_record()
    match target:
        case "entry":
            return record.entries
        case "history":
            return [b"\n".join(record.entries)]
        case "kept":
            return [msgspec.json.encode(record.comparison)]
        case "bundle":
            return [record.bundle]
        case _:
            return [_guidance(record.comparison.articles[0].original.sha256)]


def _guidance(article: str) -> bytes:
    """What an editor may have laid down about an article."""
    passage = {
        "article": article,
        "quote": "950,000 people",
        "prefix": "Over ",
        "suffix": " were",
        "start": 5,
    }
    whole = {"article": article, "quote": "Over 950,000 people were displaced.", "start": 0}
    told = {
        "put_back": [whole],
        "source_edits": [{"article": article, "field": "published", "value": "2020-02-24"}],
        "equivalences": [{"forms": ["Saraqeb", "Saraqib"], "preferred": "Saraqeb"}],
        "origins": [{"passage": passage, "rests_on": "UN"}],
    }
    return json.dumps(told).encode()


ODD_VALUES = (
    *(
        None,
        True,
        [],
        {},
        [[]],
        {"": ""},
        "",
        " ",
        "x" * 3000,
        "0",
        "950000",
        "1e999",
        "nan",
        "-",
        "\n\n",
        "\0",
    ),
    *(0, -1, 1, 2, 3, 4, 10**6, 2**53, 2**63 - 1, -(2**63), 10**30, 0.5, -0.0, 1e300),
    *("2020-02-30", "9999-12-31", "0000-00-00", "2020-02-27T12:00:00.000Z", "\u202ex", "\x1b[2J", "=1+1"),
    *(
        "<b>x</b>",
        "{it:>99999}",
        "{0}",
        "%s",
        "../../x",
        "javascript:x",
        "settle",
        "erase",
        "merge",
        "add",
        "create",
    ),
    *(
        "remove",
        "return",
        "equivalence",
        "origin",
        "put-back",
        "take-out",
        "accept",
        "range",
        "both-true",
        "a" * 64,
    ),
)
_MARKUP = (
    *(b"<p>", b"<div>", b"</div>", b"<!--", b"-->", b"<![CDATA[", b"<script>", b"<table><tr><td>", b"<br>"),
    *(b"&#xFFFFFFF;", b"&a;", b"<svg><a>", b"<title>", b"<meta charset=utf-7>", b"<a href='", b"<h1>"),
    *(b"<figure>", b"<template>", b"<frameset>", b'<script type="application/ld+json">', b"[{", b"<li>"),
)
_JSON = (
    b'":',
    b'",',
    b"[",
    b"{",
    b"}",
    b"]",
    b"null",
    b"1e999",
    b'"\\ud800"',
    b'"\\u0000"',
    b"-0",
    b"\\u202e",
)
TOKENS: dict[str, tuple[bytes, ...]] = {
    "any": (
        *(b"\0", b"\n", b"\r\n", b" ", b"\t", b"\xff", b"\xed\xa0\x80", b"\xe2\x80\xae", b"\xef\xbb\xbf"),
        *(
            b"-",
            b".",
            b",",
            b"(",
            b"[",
            b"{",
            b'"',
            b"'",
            b"\\",
            b"/",
            b":",
            b"*",
            b"&",
            b"%",
            b"|",
            b"=",
            b"#",
        ),
        *(
            b"0",
            b"9",
            b"1e999",
            b"-1",
            b"99999999999999999999",
            b"NaN",
            b"null",
            b"true",
            b"{}",
            b"[]",
            b'""',
        ),
        *("é".encode(), "ǆ".encode(), "א".encode(), "👩‍👩‍👧".encode(), b"e\xcc\x81", b"\xf3\xa0\x81\x81"),
        b"\x1b[",
    ),
    "text": (
        b"---\n",
        b"a: &a [*a]\n",
        b"&#39;",
        b"&amp;amp;",
        b"\n\n",
        b"By ",
        b"(Reuters) - ",
        b"12 ",
        b"%20",
    ),
    "page": _MARKUP,
    "corpus": (b'{"id": "a", "text": "', b'"}', b"\\ud800", b'{"text": {', b'"date": ', b"\\u0000", b"[["),
    "front": (
        b"a: &a [",
        b"*a, ",
        b"!!python/object/apply:os.system [",
        b"? ",
        b"<<: ",
        b"---\n",
        b"- ",
        b"{a: ",
    ),
    "language": (
        *(
            b"Monday ",
            b"1 ",
            b"three ",
            b"hundred ",
            b"and ",
            b"million ",
            b"Feb. ",
            b"2020 ",
            b"last ",
            b"week ",
        ),
        *(b"between ", b"to ", b"-", b"% ", b"$", b"01:30 ", b"the night of ", b"1/2 ", b"dozen ", b"ago "),
        *(b"mid-", b"early ", b"o'clock ", b"th ", b"of ", b"1,000,", b"0.000", b"half a ", b"quarter of "),
    ),
    "query": (b'"', b"*", b"NEAR(", b" AND ", b" OR ", b" NOT ", b"text:", b"^", b"+", b"{a b}:", b"-"),
    "cells": (b"\n", b"aa ", b"NULL", b"x\xff", b"x", b"-1", b"{}", b"[", b"'", b"\xff"),
    **dict.fromkeys(("entry", "kept", "selectors", "user_settings", "history"), _JSON),
    "bundle": (
        b"PK\3\4",
        b"PK\1\2",
        b"PK\5\6",
        b"../",
        b"case.json",
        b"\xff\xff\xff\xff",
        b"\0\0\0\0",
        b"\1\0",
    ),
}
