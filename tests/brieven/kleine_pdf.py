# SPDX-License-Identifier: EUPL-1.2
"""A real PDF of a few hundred bytes, for tests that need many letters and not their looks."""

import io

import pikepdf


def small_pdf(text: str, pages: int = 1) -> bytes:
    """A PDF with a line of text on every page."""
    document = pikepdf.Pdf.new()
    for number in range(pages):
        page = document.add_blank_page(page_size=(595, 842))
        font = pikepdf.Dictionary(
            Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica
        )
        page.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=font))
        line = f"BT /F1 12 Tf 72 720 Td ({text} {number}) Tj ET".encode()
        page.Contents = document.make_stream(line)
    out = io.BytesIO()
    document.save(out, static_id=True)
    return out.getvalue()
