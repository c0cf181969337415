# SPDX-License-Identifier: EUPL-1.2
"""The questions of a form with their text in the language of the person beneath them."""

from intake.forms.onderwerp import OnderwerpForm
from intake.onderwerpen import Code
from intake.talen import Taal
from intake.vertalingen import Vraagtekst
from intake.vragen import Vraag


class Tweetalig(str):
    """Dutch text that carries its translation along; everywhere else it is just the Dutch."""

    __slots__ = ("taal", "vertaling")

    vertaling: str
    taal: Taal


def tweetalig(tekst: str, vertaling: str, taal: Taal) -> str:
    """The text with its translation; the text itself when there is none."""
    if not vertaling:
        return tekst
    found = Tweetalig(tekst)
    found.vertaling, found.taal = vertaling, taal
    return found


def translate(form: OnderwerpForm, code: Code, taal: Taal) -> None:
    """Put the translations we have beside the questions that are asked."""
    for vraag in form.vragenlijst:
        text = None if vraag.oordeel else taal.tekst(code, vraag)
        if text:
            _translate(form, vraag, text, taal)


def _translate(form: OnderwerpForm, vraag: Vraag, text: Vraagtekst, taal: Taal) -> None:
    field = form.fields[vraag.code]
    field.label = tweetalig(vraag.tekst, text.vraag, taal)
    field.help_text = tweetalig(vraag.hulp, text.hulp, taal)
    if vraag.keuzes:
        field.choices = [  # type: ignore[attr-defined]
            (code, tweetalig(label, text.keuzes.get(code, ""), taal))
            for code, label in vraag.keuzes
        ]
