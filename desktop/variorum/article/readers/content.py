"""A file's bytes, and its text once somebody asks for it."""

from dataclasses import replace
from functools import cached_property

from variorum.article.decoding import Decoded
from variorum.article.encoding_declared import decode_declared
from variorum.article.readers.extract import Extract


class Content:
    """What a file holds; of its name only the suffix, in lower case with its dot, or empty."""

    def __init__(self, data: bytes, suffix: str = "") -> None:
        self.data, self.suffix = data, suffix

    @cached_property
    def decoded(self) -> Decoded:
        """UnreadableArticle where the bytes are no text."""
        return decode_declared(self.data)

    @property
    def text(self) -> str:
        return self.decoded.text

    def known(self, extract: Extract) -> Extract:
        """What was read of the text, with how the text was encoded."""
        return replace(extract, encoding=self.decoded.encoding, encoding_sure=self.decoded.sure)
