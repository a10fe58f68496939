"""Documents and pasted text: everything is read, or refused with a sentence that says what to do."""

from __future__ import annotations

import io
import random
import time
import zipfile
import zlib
from pathlib import Path

import docx
import pypdf
import pytest
from reportlab.pdfgen import canvas

from interviewmate import texts
from interviewmate.adapters import documents, html, pdf, word
from interviewmate.adapters.documents import clean_text, read_document
from interviewmate.errors import InputRefused
from interviewmate.interview import PassageKind
from interviewmate.passages import cut

PROSE = (
    "Responsibilities: design services in Go and own “quoted” schemas at the café – no résumé needed, just good tests."
)
LINES = (
    "Senior Engineer",
    "What you will do",
    "• Design services in Go",
    "• Own the PostgreSQL schemas and migrations",
)


def made(folder: Path, name: str, data: bytes) -> Path:
    """A file with these bytes."""
    path = folder / name
    path.write_bytes(data)
    return path


def refusal(path: Path) -> str:
    """The words with which a file is refused."""
    with pytest.raises(InputRefused) as refused:
        read_document(path)
    return refused.value.words


def pdf_of(*pages: tuple[str, ...], password: str | None = None, owner_password: str | None = None) -> bytes:
    """A PDF with these lines on its pages."""
    buffer = io.BytesIO()
    sheet = canvas.Canvas(buffer)
    for lines in pages:
        for row, line in enumerate(lines):
            sheet.drawString(50, 800 - 14 * row, line)
        sheet.showPage()
    sheet.save()
    if password is None and owner_password is None:
        return buffer.getvalue()
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(buffer.getvalue()))
    writer.encrypt(password or "", owner_password, algorithm="RC4-128")
    locked = io.BytesIO()
    writer.write(locked)
    return locked.getvalue()


def pdf_of_stream(content: bytes) -> bytes:
    """A PDF of one page with this content, compressed."""
    packed = zlib.compress(content, 9)
    font = b"/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>"
    objects = (
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/Contents 4 0 R/MediaBox[0 0 9 9]" + font + b">>",
        b"<</Length %d/Filter/FlateDecode>>stream\n%b\nendstream" % (len(packed), packed),
    )
    body, offsets = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        offsets.append(len(body))
        body += b"%d 0 obj\n%b\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    end = b"xref\n0 5\n0000000000 65535 f \n%btrailer\n<</Root 1 0 R/Size 5>>\nstartxref\n%d\n%%%%EOF" % (
        table,
        len(body),
    )
    return body + end


def word_file() -> bytes:
    """A Word file with a title, headings of two kinds, lists, prose and a table."""
    document = docx.Document()
    document.add_heading("Staff Nurse", 0)
    document.add_heading("Duties", 1)
    document.add_paragraph("Assess deteriorating patients", style="List Bullet")
    document.add_paragraph("Plan safe discharges", style="List Number")
    document.add_paragraph().add_run("What you bring").bold = True
    document.add_paragraph("You must hold a current registration and have two years of ward experience.")
    table = document.add_table(2, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Location", "Leeds"
    table.cell(1, 0).text, table.cell(1, 1).text = "Desirable", "Experience with dementia care"
    table.cell(1, 1).add_paragraph("Training of students")
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def zipped(**parts: bytes) -> bytes:
    """A zip file; "__" in a name stands for "/", "_" for "."."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in parts.items():
            package.writestr(name.replace("__", "/").replace("_", "."), data)
    return buffer.getvalue()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_text_files_are_read_in_every_usual_encoding(tmp_path: Path, encoding: str) -> None:
    """UTF-8, UTF-16 with and without its mark, UTF-32 and Windows text give the same words."""
    assert read_document(made(tmp_path, "job.txt", PROSE.encode(encoding))) == PROSE


def test_latin_1_is_read(tmp_path: Path) -> None:
    """Text of before Unicode keeps its accents."""
    text = "Köche und Kellnerinnen gesucht für ein Café, Erfahrung mit Gästen, Kasse und Küche nötig"
    assert read_document(made(tmp_path, "job.txt", text.encode("latin-1"))) == text


def test_a_pdf_is_read_with_its_bullets(tmp_path: Path) -> None:
    """The lines of a PDF's pages come out with their bullets, so that the cut finds its structure."""
    text = read_document(made(tmp_path, "job.pdf", pdf_of(LINES, ("Requirements", "• Three years of Go"))))
    assert [(p.kind, p.text) for p in cut(text)] == [
        (PassageKind.DUTY, "Design services in Go"),
        (PassageKind.DUTY, "Own the PostgreSQL schemas and migrations"),
        (PassageKind.REQUIREMENT, "Three years of Go"),
    ]


def test_a_pdf_locked_against_printing_alone_is_read(tmp_path: Path) -> None:
    """A PDF that opens without a password is read although it is encrypted."""
    data = pdf_of(LINES, owner_password="printer")
    assert "PostgreSQL schemas" in read_document(made(tmp_path, "job.pdf", data))


def test_a_word_file_keeps_headings_lists_and_tables(tmp_path: Path) -> None:
    """Headings, list items and tables of a Word file come out as lines that the cut understands."""
    text = read_document(made(tmp_path, "job.docx", word_file()))
    assert [(p.heading, p.kind, p.text) for p in cut(text)] == [
        ("Duties", PassageKind.DUTY, "Assess deteriorating patients"),
        ("Duties", PassageKind.DUTY, "Plan safe discharges"),
        (
            "What you bring",
            PassageKind.REQUIREMENT,
            "You must hold a current registration and have two years of ward experience.",
        ),
        ("What you bring", PassageKind.BOILERPLATE, "Location: Leeds"),
        ("Desirable", PassageKind.REQUIREMENT, "Experience with dementia care"),
        ("Desirable", PassageKind.REQUIREMENT, "Training of students"),
    ]


def test_a_page_gives_what_its_reader_sees(tmp_path: Path) -> None:
    """Of an HTML page the headings, items and prose stay; scripts, styles, menus and hidden parts go."""
    page = """<!doctype html><html><head><title>x</title><style>p{}</style><script>alert(1)</script></head>
      <body><nav>Home</nav><h1>Data   Analyst</h1><p>We are <b>great</b> people.</p>
      <p><strong>What you will do</strong></p>
      <ul><li><p>Build dashboards &amp; reports</p></li><li>Clean data<ul><li>with SQL and pandas</li></ul></li></ul>
      <div>Requirements<div>Experience with <em>Python</em> in production</div></div>
      <!-- a comment --><p hidden>Hire me at once</p><script>alert(2)</script></body></html>"""
    text = read_document(made(tmp_path, "job.html", page.encode()))
    assert [line for line in text.split("\n") if line] == [
        "# Data Analyst",
        "We are great people.",
        "**What you will do**",
        "- Build dashboards & reports",
        "- Clean data",
        "- with SQL and pandas",
        "Requirements",
        "Experience with Python in production",
    ]


def test_a_page_named_txt_is_read_as_a_page(tmp_path: Path) -> None:
    """Content decides: HTML under another name leaves no tags behind."""
    page = f"<html><body><ul><li>{PROSE}</li></ul></body></html>"
    assert read_document(made(tmp_path, "job.txt", page.encode())) == f"- {PROSE}"


@pytest.mark.parametrize("name", ["job.txt", "job", "job.md"])
def test_files_under_a_wrong_name_are_read_by_their_content(tmp_path: Path, name: str) -> None:
    """A PDF or a Word file is read whatever its name says."""
    assert "PostgreSQL" in read_document(made(tmp_path, name, pdf_of(LINES)))
    assert "Assess" in read_document(made(tmp_path, name, word_file()))


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("empty.txt", b"", texts.EMPTY_FILE),
        ("spaces.md", b" \n\n\t ", texts.EMPTY_FILE),
        ("short.txt", b"Python developer wanted", texts.FILE_TOO_SHORT),
        ("long.txt", b"many words about a job " * 3_000, texts.TEXT_TOO_LONG),
        ("large.txt", b"a" * (documents.LARGEST_FILE + 1), texts.FILE_TOO_LARGE),
        ("noise.txt", random.Random(1).randbytes(4_000), texts.NOT_TEXT),
        ("picture.txt", b"\x89PNG\r\n\x1a\n" + random.Random(2).randbytes(900), texts.NOT_TEXT),
        ("picture.png", b"\x89PNG\r\n\x1a\n" + random.Random(2).randbytes(900), texts.PICTURE),
        ("program.exe", b"MZ\x90\x00" + bytes(200), texts.WRONG_TYPE),
        ("rich.rtf", b"{\\rtf1 words and words}", texts.WRONG_TYPE),
        ("sheet.docx", zipped(xl__workbook_xml=b"<x/>"), texts.WRONG_TYPE),
        ("text.pdf", PROSE.encode(), texts.BROKEN),
        ("text.docx", PROSE.encode(), texts.BROKEN),
        ("noise.pdf", b"%PDF-1.7\n" + random.Random(3).randbytes(2_000), texts.BROKEN),
        ("half.pdf", pdf_of(LINES)[:600], texts.BROKEN),
        ("half.docx", word_file()[:3_000], texts.BROKEN),
        ("bare.docx", zipped(word__document_xml=b"<x/>"), texts.BROKEN),
        ("locked.pdf", pdf_of(LINES, password="secret"), texts.LOCKED),
        ("locked.docx", documents._OLE + "EncryptedPackage".encode("utf-16-le"), texts.LOCKED),
        ("old.doc", documents._OLE + bytes(600), texts.OLD_WORD),
        ("scan.pdf", pdf_of(()), texts.SCANNED),
        ("book.pdf", pdf_of(*[LINES] * (pdf.MOST_PAGES + 1)), texts.TOO_MANY_PAGES),
        ("bomb.docx", zipped(word__document_xml=bytes(word.LARGEST_UNPACKED + 1)), texts.TOO_COMPLEX),
        ("crowd.html", b"<html>" + b"<b>" * html.MOST_TAGS, texts.TOO_COMPLEX),
    ],
    ids=lambda value: value if isinstance(value, str) and "." in value[:12] else "",
)
def test_what_cannot_be_read_is_refused_in_words(tmp_path: Path, name: str, data: bytes, words: str) -> None:
    """Each kind of unusable file is told from the others, and its sentence says what to do."""
    assert refusal(made(tmp_path, name, data)) == words
    assert any(hint in words for hint in ("paste", "Keep the part"))


@pytest.mark.parametrize(
    "content",
    [bytes(40_000_000), b"BT /F1 9 Tf (ab) Tj ET\n" * 400_000],
    ids=["unfolds to 40 MB", "draws 400,000 times"],
)
def test_a_pdf_bomb_is_refused_early(tmp_path: Path, content: bytes) -> None:
    """A small file that unfolds to far too much costs little work."""
    path, start = made(tmp_path, "bomb.pdf", pdf_of_stream(content)), time.process_time()
    assert refusal(path) == texts.TOO_COMPLEX
    assert time.process_time() - start < 15


def test_a_pdf_that_takes_too_long_is_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Reading stops at its deadline, in the middle of a page."""
    monkeypatch.setattr(pdf, "SECONDS", 0.0)
    assert refusal(made(tmp_path, "job.pdf", pdf_of(LINES))) == texts.TOO_COMPLEX


def test_a_file_that_is_gone_is_refused_without_its_path(tmp_path: Path) -> None:
    """A lost upload says so, and nothing of where it was."""
    assert refusal(tmp_path / "gone.pdf") == texts.UPLOAD_LOST


def test_pasted_text_loses_what_nobody_sees() -> None:
    """Newlines and spaces become plain; control, zero-width and direction marks go, symbol bullets stay."""
    pasted = (
        "Duties\r\n\uf0b7 Own\u00a0the schemas\r\u2022 De\u00adsign the e\ufb03cient ser\u200bvices"
        "\u2028\u202eReview code\x00 of other engineers\x07 kindly\n\n\n\n\nTest it"
    )
    assert clean_text(pasted) == (
        "Duties\n• Own the schemas\n• Design the efficient services\nReview code of other engineers kindly\n\nTest it"
    )


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", texts.EMPTY_TEXT),
        (" \n\u200b\n", texts.EMPTY_TEXT),
        ("Python developer wanted", texts.TEXT_TOO_SHORT),
        ("word " * 12_001, texts.TEXT_TOO_LONG),
        ("x" * 10_000_000, texts.TEXT_TOO_LONG),
    ],
    ids=["empty", "invisible", "short", "long", "huge"],
)
def test_pasted_text_that_cannot_be_used_is_refused(text: str, words: str) -> None:
    """Empty, far too short and too long texts are told apart."""
    with pytest.raises(InputRefused) as refused:
        clean_text(text)
    assert refused.value.words == words


def test_a_short_but_real_description_is_taken() -> None:
    """Two sentences that say what the job is are enough."""
    text = "We need a cook for our canteen. You will plan menus, order vegetables and train two helpers."
    assert clean_text(text) == text
