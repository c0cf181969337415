# SPDX-License-Identifier: EUPL-1.2
"""The quick rows of a list print what a plain loop prints, to the letter."""

import pytest
from django.template import Context, Engine, Template
from django.utils.safestring import SafeString

from inburgering.core.templatetags import rijen
from inburgering.core.templatetags.rijen import Gat

SNEL = "{% load rijen %}{% vul_rijen 'monitoring/delen/rij.html' rijen %}"
GEWOON = "{% for rij in rijen %}{% include 'monitoring/delen/rij.html' %}{% endfor %}"
RIJ = {
    "pk": "17", "url": "/dossiers/17/", "naam": "Selam Tesfay", "onder": "29 jaar", "fase": "PIP",
    "stap": "PIP maken", "stap_url": "/dossiers/17/pip/", "merk": "", "uiterlijk": "19 november",
    "waarom": "wettelijke termijn", "regisseur": "Amina",
}  # fmt: skip


def print_rows(template: str, rows: list[dict[str, str]], **page: object) -> str:
    return Template(template).render(Context({"rijen": rows, **page}))


@pytest.mark.parametrize("kies", [True, False])
@pytest.mark.parametrize("toon_regisseur", [True, False])
@pytest.mark.parametrize(
    "naam",
    [
        "<script>alert(1)</script>", "O'Brien & \"zoon\"", "100% %s %(url)s", "{{ rij.url }}",
        "{% now 'Y' %}", "\\1 \\g<0>", "", "Élan Åkermañ", "&amp;",
    ],
)  # fmt: skip
def test_whatever_somebody_is_called_the_row_is_that_of_a_plain_loop(
    naam: str, toon_regisseur: bool, kies: bool
) -> None:
    rows = [RIJ | {"naam": naam}, RIJ, RIJ | {"waarom": naam, "stap": naam, "regisseur": naam}]
    page = {"kies": kies, "toon_regisseur": toon_regisseur}
    assert print_rows(SNEL, rows, **page) == print_rows(GEWOON, rows, **page)


def test_a_row_without_a_value_takes_the_other_branch() -> None:
    rows = [RIJ, RIJ | {"stap_url": ""}, RIJ]
    html = print_rows(SNEL, rows)
    assert html.count('class="stap"') == 2
    assert html == print_rows(GEWOON, rows)


def test_only_a_string_that_is_marked_safe_is_printed_as_html() -> None:
    rows = [RIJ | {"merk": SafeString("<b>laat</b>")}, RIJ | {"merk": "<b>laat</b>"}]
    html = print_rows(SNEL, rows)
    assert html.count("<b>laat</b>") == 1 and html.count("&lt;b&gt;laat&lt;/b&gt;") == 1


def test_no_rows_is_no_html() -> None:
    assert print_rows(SNEL, []) == ""


def test_a_row_template_cannot_decide_on_a_value_it_does_not_see_yet() -> None:
    with pytest.raises(TypeError, match="cannot compare"):
        Gat("fase") == "PIP"  # noqa: B015


def test_a_row_template_cannot_change_a_value(monkeypatch: pytest.MonkeyPatch) -> None:
    templates = {"rij.html": "<td>{{ rij.naam|upper }}</td>"}
    page = Template("{% load rijen %}{% vul_rijen 'rij.html' rijen %}")
    engine = Engine(loaders=[("django.template.loaders.locmem.Loader", templates)])
    monkeypatch.setattr(rijen.Engine, "get_default", lambda: engine)
    with pytest.raises(ValueError, match="changes a value"):
        page.render(Context({"rijen": [RIJ]}))
