# SPDX-License-Identifier: EUPL-1.2
"""What a catalogue of public software wants to know, in the form it can read."""

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import jsonschema
import yaml

ROOT = Path(__file__).resolve().parent.parent.parent
PUBLICCODE: dict[str, Any] = yaml.safe_load((ROOT / "publiccode.yml").read_text())
TEXT = {"type": "string", "minLength": 1}
# The mandatory keys of publiccode.yml 0.4 and what may stand in them.
SCHEMA = {
    "type": "object",
    "required": ["publiccodeYmlVersion", "name", "platforms", "categories", "softwareType",
                 "developmentStatus", "description", "legal", "maintenance", "localisation",
                 "releaseDate"],
    "properties": {
        "publiccodeYmlVersion": {"const": "0.4"},
        "name": TEXT,
        "platforms": {"type": "array", "minItems": 1, "items": TEXT},
        "developmentStatus": {"enum": ["concept", "development", "beta", "stable", "obsolete"]},
        "softwareType": {"enum": ["standalone/web", "standalone/backend", "library"]},
        "description": {
            "type": "object",
            "required": ["nl"],
            "additionalProperties": {
                "type": "object",
                "required": ["shortDescription", "longDescription", "features"],
                "properties": {
                    "shortDescription": {"type": "string", "maxLength": 150},
                    "longDescription": {"type": "string", "minLength": 150, "maxLength": 10000},
                    "features": {"type": "array", "minItems": 1, "items": {"maxLength": 100}},
                },
            },
        },
        "legal": {"properties": {"license": {"const": "EUPL-1.2"}}, "required": ["license"]},
        "maintenance": {
            "properties": {"type": {"enum": ["internal", "contract", "community", "none"]}},
            "required": ["type"],
        },
        "localisation": {
            "required": ["localisationReady", "availableLanguages"],
            "properties": {"availableLanguages": {"contains": {"const": "nl"}}},
        },
    },
}  # fmt: skip


def test_de_beschrijving_heeft_alle_verplichte_delen() -> None:
    jsonschema.Draft202012Validator(SCHEMA).validate(PUBLICCODE)
    date.fromisoformat(PUBLICCODE["releaseDate"])


def test_versie_en_licentie_zijn_die_van_het_project() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    assert PUBLICCODE["softwareVersion"] == project["version"]
    assert PUBLICCODE["legal"]["license"] == project["license"]


def test_de_licentie_ligt_er_met_haar_volledige_tekst() -> None:
    text = " ".join((ROOT / "LICENSE").read_text().split())
    assert text.startswith("EUROPEAN UNION PUBLIC LICENCE v. 1.2")
    for heading in (
        "1.Definitions",
        "5.Obligations of the Licensee",
        "15.Applicable Law",
        "Appendix",
    ):
        assert heading in text
