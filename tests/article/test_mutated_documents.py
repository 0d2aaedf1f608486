"""Documents altered by chance give an article or one sentence; the campaign alters five hundred of each."""

import pytest
from makers_article import is_one_sentence, leads_back
from makers_mutated import MAKERS, mutated

from variorum.article.reading import read_files


@pytest.mark.parametrize("suffix", MAKERS)
def test_a_document_altered_by_chance_gives_an_article_or_one_sentence(suffix, tmp_path):
    path = tmp_path / f"altered{suffix}"
    for data in mutated(suffix, number=20):
        path.write_bytes(data)
        articles, unreadable = read_files([path])
        assert articles or unreadable
        assert all(is_one_sentence(refused) for refused in unreadable), unreadable
        assert all(leads_back(article) for article in articles)
