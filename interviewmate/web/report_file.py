"""The report as one HTML file that needs nothing else: its pictures and its style are in it."""

from __future__ import annotations

from html import escape
from pathlib import Path

from interviewmate import catalogue, texts
from interviewmate.catalogue import text
from interviewmate.report import Report
from interviewmate.web.report_view import render

HERE = Path(__file__).parent
# No script runs in it and nothing is loaded, whatever stands in it.
POLICY = "default-src 'none'; style-src 'unsafe-inline'"
BODY = (
    "body { font: 16px/1.55 var(--sans); max-width: 1060px; margin: 0 auto; padding: 32px 24px; } "
    "h1 { font-size: 22px; margin: 0 0 20px; } h3 { font-size: 20px; margin: 0 0 12px; } "
    "p.line.notice { border: 1px dashed var(--warm); color: var(--warm); border-radius: 10px; padding: 9px 16px; }"
)


def style() -> str:
    """The style of the report on white."""
    return "\n".join((HERE / name).read_text() for name in ("paper.css", "report.css", "print.css"))


def html_file(report: Report) -> str:
    """The whole file."""
    title = text("report.title", role=report.role, level=texts.level(report.level))
    return (
        f'<!doctype html><html lang="{catalogue.spoken()}"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{escape(title)}</title><style>{style()}\n{BODY}</style></head>"
        f"<body><h1>{escape(title)}</h1>{render(report)}</body></html>\n"
    )
