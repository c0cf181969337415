# SPDX-License-Identifier: EUPL-1.2
"""Add the PDF/UA mark to a PDF/A file, and say in the file what that mark means.

WeasyPrint writes one mark or the other. PDF/A allows a foreign property in the metadata only
when its schema is described beside it (ISO 19005-2, 6.6.2.3.3), so both are added here.
"""

import io
from xml.etree import ElementTree as ET

import pikepdf

RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
PDFUA = "http://www.aiim.org/pdfua/ns/id/"
EXTENSION = "http://www.aiim.org/pdfa/ns/extension/"
SCHEMA = "http://www.aiim.org/pdfa/ns/schema#"
PROPERTY = "http://www.aiim.org/pdfa/ns/property#"
_CLOSE = b"</rdf:RDF>"


def _named(space: str, name: str) -> str:
    return f"{{{space}}}{name}"


def _text(parent: ET.Element, space: str, name: str, text: str) -> None:
    ET.SubElement(parent, _named(space, name)).text = text


def _resource(parent: ET.Element) -> ET.Element:
    return ET.SubElement(parent, _named(RDF, "li"), {_named(RDF, "parseType"): "Resource"})


def _mark() -> ET.Element:
    description = ET.Element(_named(RDF, "Description"), {_named(RDF, "about"): ""})
    _text(description, PDFUA, "part", "1")
    return description


def _schema_of_the_mark() -> ET.Element:
    description = ET.Element(_named(RDF, "Description"), {_named(RDF, "about"): ""})
    schemas = ET.SubElement(description, _named(EXTENSION, "schemas"))
    schema = _resource(ET.SubElement(schemas, _named(RDF, "Bag")))
    _text(schema, SCHEMA, "schema", "PDF/UA identification schema")
    _text(schema, SCHEMA, "namespaceURI", PDFUA)
    _text(schema, SCHEMA, "prefix", "pdfuaid")
    properties = ET.SubElement(schema, _named(SCHEMA, "property"))
    part = _resource(ET.SubElement(properties, _named(RDF, "Seq")))
    _text(part, PROPERTY, "name", "part")
    _text(part, PROPERTY, "valueType", "Integer")
    _text(part, PROPERTY, "category", "internal")
    _text(part, PROPERTY, "description", "Part of ISO 14289 to which the file conforms")
    return description


def _addition() -> bytes:
    for prefix, space in (
        ("rdf", RDF), ("pdfuaid", PDFUA), ("pdfaExtension", EXTENSION),
        ("pdfaSchema", SCHEMA), ("pdfaProperty", PROPERTY),
    ):  # fmt: skip
        ET.register_namespace(prefix, space)
    return b"\n".join(ET.tostring(part) for part in (_mark(), _schema_of_the_mark()))


_ADDITION = _addition()


def _avoid_ambiguous_ends(document: pikepdf.Pdf) -> None:
    """Keep unpacked what would end in a return: with the newline after it, that reads as one end.

    A checker then counts one byte too few. Packing anew does not help: the checksum stays.
    """
    for item in document.objects:
        if isinstance(item, pikepdf.Stream) and item.read_raw_bytes().endswith(b"\r"):
            item.write(item.read_bytes())


def mark_pdf_ua(pdf: bytes) -> bytes:
    """Return the same document, marked PDF/UA-1 beside PDF/A, with plain-text metadata."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        packet = document.Root.Metadata.read_bytes()
        if packet.count(_CLOSE) != 1:
            raise ValueError("De metadata van de PDF heeft een onbekende vorm.")
        metadata = pikepdf.Stream(document, packet.replace(_CLOSE, _ADDITION + _CLOSE))
        metadata.Type = pikepdf.Name.Metadata
        metadata.Subtype = pikepdf.Name.XML
        document.Root.Metadata = document.make_indirect(metadata)
        _avoid_ambiguous_ends(document)
        written = _write(document, pikepdf.ObjectStreamMode.preserve)
        if b"\r\nendstream" in written:
            # the tables of the file itself ended in a return: write them as plain text
            written = _write(document, pikepdf.ObjectStreamMode.disable)
        return written


def _write(document: pikepdf.Pdf, tables: pikepdf.ObjectStreamMode) -> bytes:
    out = io.BytesIO()
    document.save(out, object_stream_mode=tables, compress_streams=False, deterministic_id=True)
    return out.getvalue()
