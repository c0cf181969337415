# SPDX-License-Identifier: EUPL-1.2
"""Many letters in one PDF for the printer."""

import io
from collections.abc import Iterable

import pikepdf


def merge(letters: Iterable[bytes]) -> tuple[bytes, int]:
    """One PDF and its number of pages; every letter begins on a sheet of its own.

    A letter with an odd number of pages gets an empty back, so that a printer that prints on
    both sides never puts two people on one sheet. The same letters give the same bytes.
    """
    merged = pikepdf.Pdf.new()
    sources = []  # their pages are read when the file is written
    for letter in letters:
        source = pikepdf.open(io.BytesIO(letter))
        sources.append(source)
        merged.pages.extend(source.pages)
        if len(source.pages) % 2:
            box = source.pages[-1].mediabox
            merged.add_blank_page(
                page_size=(float(box[2]) - float(box[0]), float(box[3]) - float(box[1]))
            )
    out = io.BytesIO()
    pages = len(merged.pages)
    merged.save(out, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return out.getvalue(), pages
