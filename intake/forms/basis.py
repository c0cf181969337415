# SPDX-License-Identifier: EUPL-1.2
"""What the forms of the intake share: the words of refusals."""

KIES = {"invalid_choice": "Kies een van deze antwoorden.", "required": "Kies een antwoord."}


def too_long(what: str, limit: int) -> dict[str, str]:
    """The message for a text that is longer than there is room for."""
    words = f"{limit:,}".replace(",", ".")
    return {"max_length": f"{what} kan ten hoogste {words} tekens hebben. Maak de tekst korter."}
