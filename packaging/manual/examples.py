"""How examples look: what is typed stands out from what is printed, whatever a printed line begins with."""

from pygments.lexer import RegexLexer, bygroups
from pygments.token import Comment, Generic, Text


class Examples(RegexLexer):
    """Only `$ ` is a prompt here: to Pygments' own lexer a heading that is printed is a command of root's."""

    name = "Examples"
    tokens = {  # noqa: RUF012 as Pygments has it
        "root": [
            (r"^(\$ )(.*?)([ ]+# .*)?$(\n?)", bygroups(Generic.Prompt, Text, Comment, Text)),
            (r"^(> )(.*)(\n?)", bygroups(Generic.Prompt, Text, Text)),
            (r"[^\n]*\n|[^\n]+", Generic.Output),
        ]
    }
