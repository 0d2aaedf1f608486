"""Mail gives the words that somebody wrote in it, and from its header whose they are and of which day."""

from email.message import EmailMessage

import pytest
from makers_article import SENTENCE
from makers_kinds import kind_name, left_out, parts_in, read_bytes, story

from variorum.errors import UnreadableArticle

MORE = "About 12,000 vehicles use the bridge every day, the county said in its yearly report."


def letter(text: str = f"{SENTENCE}\n\n{MORE}\n", **headers: str) -> EmailMessage:
    message = EmailMessage()
    message["From"] = headers.pop("sender", "Jo Field <jo@echo.example>")
    message["To"] = "desk@paper.example"
    message["Subject"] = headers.pop("subject", "Bridge closes after crack")
    message["Date"] = headers.pop("date", "Thu, 04 Mar 2021 08:30:00 +0100")
    message["Message-ID"] = "<1@echo.example>"
    for name, value in headers.items():
        message[name.replace("_", "-")] = value
    message.set_content(text)
    return message


def read(message: EmailMessage):
    return read_bytes(message.as_bytes(), suffix=".eml")


def test_the_header_fills_the_source_card():
    card = read(letter()).source
    assert (card.title, card.byline) == ("Bridge closes after crack", "Jo Field")
    assert (card.published, card.published_from) == ("2021-03-04T08:30+01:00", "metadata")
    assert card.published_step == "The mail says when it was sent."


def test_a_newsletter_is_its_outlet_not_an_author():
    card = read(
        letter(sender="The Echo <news@echo.example>", List_Unsubscribe="<mailto:x@echo.example>")
    ).source
    assert (card.outlet, card.byline) == ("The Echo", None)


def test_words_of_a_header_in_code_are_decoded():
    data = (
        letter()
        .as_bytes()
        .replace(b"Subject: Bridge closes after crack", b"Subject: =?utf-8?q?Br=C3=BCcke_gesperrt?=")
    )
    assert read_bytes(data).source.title == "Brücke gesperrt"


def test_marks_of_replies_are_no_part_of_the_title():
    assert read(letter(subject="Fwd: Re: Bridge closes")).source.title == "Bridge closes"


def test_quotes_and_signatures_are_left_out_with_a_reason():
    text = f"{SENTENCE}\n\n{MORE}\n\nOn Monday Ann Lee wrote:\n"
    text += "> Is the bridge open?\n> We heard it was.\n\n-- \nJo Field\n+1 555 0100\n"
    article = read(letter(text))
    assert story(article) == [SENTENCE, MORE]
    reasons = left_out(article)
    assert reasons["Jo Field"] == "It stands below the line that opens a signature."
    assert reasons["> Is the bridge open?"] == "It is quoted from an earlier mail."


def test_a_mail_that_is_all_quotation_is_read_as_it_stands():
    assert story(read(letter(f"> {SENTENCE}\n> {MORE}\n")))


def test_a_forwarded_newsletter_is_of_the_day_and_title_that_it_had():
    text = (
        "---------- Forwarded message ---------\nFrom: The Echo <news@echo.example>\n"
        f"Date: Tue, 2 Mar 2021 at 07:15\nSubject: Morning news\nTo: <jo@echo.example>\n\n"
        f"{SENTENCE}\n\n{MORE}\n"
    )
    article = read(letter(text, subject="Fwd: Morning news"))
    assert article.source.title == "Morning news"
    assert article.source.published.startswith("2021-03-02")
    assert article.source.published_step == "The mail that was forwarded says when it was sent."
    assert story(article) == [SENTENCE, MORE]


def test_a_mail_attached_to_a_mail_is_the_article():
    inner = letter(subject="Inner", date="Mon, 01 Mar 2021 06:00:00 +0000", sender="Ann Lee <a@b.example>")
    outer = letter("See below.\n", subject="For you")
    outer.add_attachment(inner)
    card = read(outer).source
    assert (card.title, card.byline, card.published) == ("Inner", "Ann Lee", "2021-03-01T06:00+00:00")


def test_the_page_in_a_mail_is_read_before_its_plain_text():
    message = letter("View this mail in your browser.\n")
    message.add_alternative(
        f"<html><body><h2>Bridge</h2><p>{SENTENCE}</p><p>{MORE}</p></body></html>", subtype="html"
    )
    assert story(read(message)) == [SENTENCE, MORE]


def test_plain_text_that_says_far_more_than_the_page_is_read():
    message = letter()
    message.add_alternative("<html><body><p>See the text.</p></body></html>", subtype="html")
    assert story(read(message)) == [SENTENCE, MORE]


def test_what_mail_programs_mark_as_quoted_is_left_out():
    message = letter()
    quoted = "Is the bridge open again, do you know?"
    page = f"<p>{SENTENCE}</p><p>{MORE}</p><blockquote type=cite><p>{quoted}</p></blockquote>"
    message.add_alternative(f"<html><body>{page}</body></html>", subtype="html")
    assert quoted in left_out(read(message))


def test_attachments_are_named():
    message = letter()
    message.add_attachment(b"%PDF-", maintype="application", subtype="pdf", filename="plan.pdf")
    assert read(message).repairs == ("Left out an attachment: plan.pdf.",)


@pytest.mark.parametrize("encoding", ["iso-8859-1", "utf-8", "cp1252"])
def test_text_is_decoded_as_the_mail_says(encoding):
    message = letter()
    message.set_content(
        "Die Brücke über die Straße bleibt geschlossen.\n", charset=encoding, cte="quoted-printable"
    )
    assert story(read(message)) == ["Die Brücke über die Straße bleibt geschlossen."]


def test_a_mail_is_known_under_any_name():
    assert kind_name(letter().as_bytes(), suffix=".txt") == "mail"
    assert kind_name(f"From: Rome, with love\n\n{SENTENCE}".encode(), suffix=".txt") == "text"


def test_a_mailbox_gives_its_letters_one_by_one():
    letters = [letter(subject=f"News {n}").as_bytes() for n in range(3)]
    box = b"\n".join(b"From jo@echo.example Thu Mar  4 08:30:00 2021\n" + data for data in letters)
    parts = parts_in(box, suffix=".mbox")
    assert [part.name for part in parts] == ["News 0", "News 1", "News 2"]
    assert [read_bytes(part.data).source.title for part in parts] == ["News 0", "News 1", "News 2"]


def test_a_letter_that_comes_twice_in_a_mailbox_comes_once():
    data = b"From a@b.example Thu Mar  4 08:30:00 2021\n" + letter().as_bytes() + b"\n"
    assert len(parts_in(data * 2)) == 1


@pytest.mark.parametrize("text", ["", " \n"])
def test_a_mail_without_words_gives_a_sentence(text):
    with pytest.raises(UnreadableArticle, match="no readable text in this mail"):
        read(letter(text))


def test_a_mail_nested_beyond_reason_gives_a_sentence_or_its_text():
    data = letter().as_bytes()
    for n in range(300):
        head = "From: a@b.example\nDate: x\nSubject: y\nMIME-Version: 1.0\n"
        head += f"Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n"
        data = f"{head}Content-Type: message/rfc822\n\n".encode() + data + f"\n--b{n}--\n".encode()
    try:
        assert story(read_bytes(data))
    except UnreadableArticle as error:
        assert str(error).endswith(".")


def test_quotes_within_quotes_are_looked_at_once():
    page = "<blockquote type=cite>" * 200 + "<p>Is the bridge open again?</p>" * 3000 + "</blockquote>" * 200
    message = letter()
    message.add_alternative(f"<html><body><p>{SENTENCE}</p>{page}</body></html>", subtype="html")
    assert story(read(message)) == [SENTENCE]
