# SPDX-License-Identifier: EUPL-1.2
"""The rows of a long list, quickly: `{% load rijen %}{% vul_rijen "app/delen/rij.html" rijen %}`.

Running a template fifty times costs more than the query that found the fifty rows. So the
template of a row runs once, with a hole for each value, and the holes are filled per row.
The outcome is that of a plain loop, to the letter. Rows that lack a value, and so may need other
HTML (`{% if rij.url %}`), have another shape; the template runs once per shape.

A row is a mapping of names to finished strings. They are escaped here, unless they are a
SafeString. In the template a value can be printed and tested for being there, nothing else: a
hole cannot be compared, and what a filter made of it is refused.
"""

from collections.abc import Iterable, Mapping
from html import escape

from django import template
from django.template.context import Context
from django.template.engine import Engine
from django.utils.safestring import SafeString

register = template.Library()

MARK = "\0"  # never in a template, and PostgreSQL never stores it
Rij = Mapping[str, str]
Shape = tuple[str, ...]


class Gat(SafeString):
    """A hole: stands for a value of a row while the template runs."""

    __hash__ = SafeString.__hash__

    def __new__(cls, name: str) -> "Gat":
        return super().__new__(cls, f"{MARK}{name}{MARK}")

    def __eq__(self, other: object) -> bool:
        raise TypeError("A row template cannot compare a value; give the row a value for it.")


@register.simple_tag(takes_context=True)
def vul_rijen(context: Context, sjabloon: str, rijen: Iterable[Rij]) -> SafeString:
    """All rows; the row template sees each as `rij`, beside what the page knows."""
    patterns: dict[Shape, str] = {}
    filled = []
    for rij in rijen:
        shape = tuple(name for name, value in rij.items() if value)
        if shape not in patterns:
            patterns[shape] = _pattern(context, sjabloon, rij)
        filled.append(patterns[shape] % {name: _safe(value) for name, value in rij.items()})
    return SafeString("".join(filled))


def _pattern(context: Context, sjabloon: str, rij: Rij) -> str:
    """The HTML of a row of this shape, ready for the % operator."""
    holes = {name: Gat(name) if value else "" for name, value in rij.items()}
    with context.push(rij=holes):
        text = Engine.get_default().get_template(sjabloon).render(context)
    parts = text.split(MARK)
    if unknown := set(parts[1::2]) - rij.keys():
        raise ValueError(f"{sjabloon} changes a value before it prints it: {unknown}")
    parts[::2] = [literal.replace("%", "%%") for literal in parts[::2]]
    parts[1::2] = [f"%({name})s" for name in parts[1::2]]
    return "".join(parts)


def _safe(value: str) -> str:
    return value if isinstance(value, SafeString) else escape(value)
