"""A template that somebody brought along reaches no code and no other file."""

from pathlib import Path
from typing import Any

import pytest
from jinja2 import TemplateError, TemplateNotFound, UndefinedError
from jinja2.sandbox import SecurityError

from variorum.report.writers.html import _template

CODE = (
    "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "{{ o.__init__.__globals__ }}",
    "{{ self._TemplateReference__context }}{{ cycler.__init__.__globals__.os.popen('id') }}",
    "{{ lipsum.__globals__['os'].system('true') }}",
    "{{ ''|attr('__class__')|attr('mro')() }}",
    "{{ '%s'.__class__ }}{{ '{0.__class__}'.format(o) }}{{ o.hidden.append(1) }}",
)


def rendered(folder: Path, words: str, **names: Any) -> str:
    (folder / "report.html.j2").write_text(words)
    return str(_template(folder).render(**names))


class Told:
    """What a template is given."""

    def __init__(self) -> None:
        self.hidden = [0]


@pytest.mark.parametrize("words", CODE)
def test_a_template_runs_no_code(tmp_path: Path, words: str) -> None:
    told = Told()
    with pytest.raises((SecurityError, UndefinedError)):
        rendered(tmp_path, words, o=told)
    assert told.hidden == [0]


@pytest.mark.parametrize("name", ["../secret.txt", "/etc/passwd", "x/../../secret.txt"])
def test_a_template_reads_no_other_file(tmp_path: Path, name: str) -> None:
    (tmp_path / "secret.txt").write_text("secret")
    folder = tmp_path / "templates"
    folder.mkdir()
    with pytest.raises(TemplateNotFound):
        rendered(folder, f"{{% include '{name}' %}}")


def test_a_template_cannot_let_an_article_s_markup_stand(tmp_path: Path) -> None:
    with pytest.raises(TemplateError, match="safe"):
        rendered(tmp_path, "{{ o|safe }}", o="<script>")


def test_a_template_s_loop_has_an_end(tmp_path: Path) -> None:
    with pytest.raises(OverflowError):
        rendered(tmp_path, "{% for _ in range(1000000000) %}x{% endfor %}")
