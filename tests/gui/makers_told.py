"""Three short articles on one event in our own words, one of them read from right to left."""

from pathlib import Path

ENGLISH = {
    "harbour.txt": """The ferry Aurora sank off Port Lorne

The ferry Aurora sank off Port Lorne on Monday, 2 March 2020, after it struck a rock in heavy fog.

At least 19 people were killed when the ferry sank, the coast guard said on Tuesday.

The captain, Mark Cutts, was pulled out of the water alive, the harbour office said.

More than 200 passengers were rescued by fishing boats and taken to the port.
""",
    "town.txt": """Ferry lost in fog near Port Lorne

The ferry Aurora sank near Port Lorne on Tuesday, 3 March 2020, after striking a rock in thick fog.

Up to 16 people were killed when the ferry sank, according to the mayor of the town.

Its captain, Mark Cuts, was rescued alive from the water, the mayor said.

Some 180 passengers were rescued by fishing boats and brought to the town.
""",
    "island.txt": """Divers search the ferry Aurora

The ferry Aurora sank off Port Lorne on Monday, 2 March 2020, in fog, the police said.

The police said that 17 people were killed when the ferry sank.

Captain Mark Cutts was taken to a hospital on the island.

About 190 passengers were rescued by fishing boats, the police said.
""",
}
TURNED = {
    "mina.txt": """غرق العبارة أورورا قرب ميناء لورن

غرقت العبارة أورورا قبالة ميناء لورن يوم الاثنين بعد أن ارتطمت بصخرة وسط ضباب كثيف.

وقال خفر السواحل إن 19 شخصا لقوا حتفهم عندما غرقت العبارة.

وأنقذت قوارب الصيد أكثر من 200 راكب ونقلتهم إلى الميناء.
""",
}


def written(folder: Path, texts: dict[str, str]) -> tuple[Path, ...]:
    """The texts as an editor's files."""
    folder.mkdir(exist_ok=True)
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8")
    return tuple(folder / name for name in texts)
