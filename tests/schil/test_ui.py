# SPDX-License-Identifier: EUPL-1.2
"""What the components of the pages say."""

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest
from django import forms
from django.core.paginator import Paginator
from django.template import Context, Template, TemplateSyntaxError
from django.test import RequestFactory

from inburgering.core.templatetags import ui
from inburgering.wet.bron import termijnenwet
from inburgering.wet.termijnen.termijn import Stap


def rendered(source: str, **context: Any) -> str:
    html = Template("{% load crispy_forms_tags ui %}" + source).render(Context(context))
    return " ".join(html.split())


@pytest.mark.parametrize(
    ("dagen", "soort", "tekst"),
    [
        (-3, "laat", "3 dagen te laat"),
        (-1, "laat", "1 dag te laat"),
        (0, "bijna", "vandaag"),
        (1, "bijna", "morgen"),
        (7, "bijna", "nog 7 dagen"),
        (8, "rust", "nog 8 dagen"),
        (100, "rust", "nog 100 dagen"),
        (101, "rust", "nog 3 maanden"),
        (729, "rust", "nog 23 maanden"),
        (731, "rust", "nog 2 jaar"),
        (1094, "rust", "nog 2 jaar"),
    ],
)
def test_days_left_in_words(dagen: int, soort: str, tekst: str) -> None:
    assert ui.dagen_tekst(dagen) == (soort, tekst)


def test_days_left_never_promise_more_than_there_is() -> None:
    for dagen in range(101, 4000):
        words = ui.dagen_tekst(dagen)[1].split()
        promised = int(words[1]) * (365.25 if words[2] == "jaar" else 28)
        assert promised <= dagen


@pytest.mark.parametrize(("dagen", "sign"), [(-1, "▲"), (2, "●")])
def test_a_mark_speaks_without_its_colour(dagen: int, sign: str) -> None:
    html = ui.dagen_mark(dagen)
    assert f'<span aria-hidden="true">{sign}</span>' in html


def test_no_term_gives_no_mark() -> None:
    assert ui.dagen_mark(None) == ""


def test_a_mark_escapes_what_a_user_typed() -> None:
    assert "<b>" not in ui.status_mark("rust", "<b>klaar</b>")


def test_dates_read_as_in_letters_and_in_tables() -> None:
    day = date(2026, 11, 2)
    assert rendered("{{ d|datum }} {{ d|datum_kort }} {{ d|dag_maand }}", d=day) == (
        "2 november 2026 2-11-2026 2 november"
    )
    assert ui.weekdag_datum(date(2026, 11, 22)) == "zondag 22 november 2026"


def test_no_date_reads_as_nothing() -> None:
    for read in (ui.datum, ui.datum_kort, ui.dag_maand, ui.weekdag_datum, ui.moment, ui.tijd):
        assert read(None) == ""


def test_a_moment_late_at_night_falls_on_the_dutch_day() -> None:
    assert ui.moment(datetime(2026, 12, 31, 23, 30, tzinfo=UTC)) == "1 januari 2027, 00.30"
    assert ui.datum_kort(datetime(2026, 12, 31, 23, 30, tzinfo=UTC)) == "1-1-2027"


@pytest.mark.parametrize(
    ("bedrag", "tekst"),
    [
        (Decimal("1234.56"), "€\N{NO-BREAK SPACE}1.234,56"),
        (0, "€\N{NO-BREAK SPACE}0,00"),
        (Decimal("-12.5"), "€\N{NO-BREAK SPACE}-12,50"),
        (None, ""),
    ],
)
def test_amounts_are_dutch(bedrag: Decimal | int | None, tekst: str) -> None:
    assert ui.euro(bedrag) == tekst


def test_counting_words() -> None:
    assert ui.aantal(1, "dossier,dossiers") == "1 dossier"
    assert ui.aantal(0, "dossier,dossiers") == "0 dossiers"
    assert ui.aantal(5000, "dossier,dossiers") == "5.000 dossiers"


def test_a_card_is_a_named_region_around_its_content() -> None:
    html = rendered(
        '{% card title="Termijnen" link="/t/" link_label="alle" %}<p>in</p>{% endcard %}'
    )
    assert 'aria-labelledby="kaart-termijnen"' in html
    assert '<h2 id="kaart-termijnen">Termijnen</h2>' in html
    assert '<a href="/t/">alle<span class="visually-hidden">: Termijnen</span></a>' in html
    assert "<p>in</p>" in html


def test_a_card_refuses_an_option_it_does_not_know() -> None:
    with pytest.raises(TemplateSyntaxError, match="kleur"):
        rendered('{% card title="x" kleur="rood" %}{% endcard %}')


def test_a_tile_links_to_its_rows_and_is_calm_at_zero() -> None:
    assert 'href="/?te_laat=1"' in ui.tel(2, "te laat", "/?te_laat=1", "laat")
    assert "teller-laat" in ui.tel(2, "te laat", "/", "laat")
    assert "teller-laat" not in ui.tel(0, "te laat", "/", "laat")


def test_an_applied_filter_says_that_its_link_takes_it_off() -> None:
    html = ui.chip("Fase: PIP", "?fase=", aan=True)
    assert "filter weghalen" in html
    assert 'href="?fase="' in html


def test_the_computation_shows_stored_and_fresh_steps_alike() -> None:
    step = Stap("Geen weekend of feestdag.", bron=termijnenwet("1"))
    fresh = rendered("{% berekening stappen %}", stappen=[step, "Een zin."])
    stored = rendered("{% berekening stappen %}", stappen=[step.to_dict(), "Een zin."])
    assert fresh == stored
    assert "Algemene termijnenwet, artikel 1</a>" in fresh


def test_a_timeline_item_needs_only_a_sentence_and_a_day() -> None:
    items = [{"zin": "Intake afgerond", "gebeurd_op": date(2026, 11, 6)}]
    html = rendered("{% tijdlijn items %}", items=items)
    assert "Intake afgerond" in html
    assert "6 november 2026" in html
    assert "ONBEKENDE" not in html


def test_progress_can_be_read_out() -> None:
    html = rendered('{% voortgangsbalk 1200 5000 "Rijen gecontroleerd" %}')
    assert 'value="1200" max="5000"' in html
    assert 'for="voortgang-rijen-gecontroleerd"' in html
    assert "1.200 van 5.000" in html


def test_paging_keeps_the_filters() -> None:
    page = Paginator(range(60), 25).get_page(2)
    request = RequestFactory().get("/", {"fase": "pip", "page": "2"})
    html = rendered("{% bladeren page %}", page=page, request=request)
    assert "26 tot en met 50 van 60" in html
    assert "?fase=pip&amp;page=3" in html
    assert "?fase=pip&amp;page=1" in html


class Voorbeeld(forms.Form):
    naam = forms.CharField(label="Achternaam", help_text="Zoals in de BRP")
    school = forms.ChoiceField(
        label="School", choices=[("ja", "ja"), ("nee", "nee")], widget=forms.RadioSelect
    )
    akkoord = forms.BooleanField(label="Gelezen")
    notitie = forms.CharField(label="Notitie", required=False)

    def clean(self) -> None:
        raise forms.ValidationError("Iemand anders heeft dit plan intussen gewijzigd.")


def test_the_error_summary_links_every_line_to_what_receives_focus() -> None:
    html = rendered("{% fouten_samenvatting form %}{{ form|crispy }}", form=Voorbeeld({}))
    assert "Controleer uw antwoorden" in html
    assert "Iemand anders heeft dit plan intussen gewijzigd." in html
    for anchor in ("id_naam", "id_school_0", "id_akkoord"):
        assert f'href="#{anchor}"' in html
        assert f'id="{anchor}"' in html


def test_a_message_that_could_be_about_any_field_names_its_field() -> None:
    html = rendered("{% fouten_samenvatting form %}", form=Voorbeeld({}))
    assert "Achternaam: Dit veld is verplicht." in html


def test_a_message_that_names_its_field_stands_alone() -> None:
    form = Voorbeeld({"school": "ja", "akkoord": "on"})
    form.fields["naam"].error_messages["required"] = "Vul de achternaam in."
    html = rendered("{% fouten_samenvatting form %}", form=form)
    assert 'href="#id_naam">Vul de achternaam in.</a>' in html


def test_the_error_summary_is_absent_when_all_is_well() -> None:
    assert rendered("{% fouten_samenvatting form %}", form=Voorbeeld()) == ""


def test_the_error_summary_gathers_formsets_too() -> None:
    formset = forms.formset_factory(Voorbeeld, extra=0)(
        {"form-TOTAL_FORMS": "1", "form-INITIAL_FORMS": "1", "form-0-naam": ""}
    )
    html = rendered("{% fouten_samenvatting formset %}", formset=formset)
    assert 'href="#id_form-0-naam"' in html


def test_a_field_tells_screen_readers_its_help_and_its_error() -> None:
    html = rendered("{{ form|crispy }}", form=Voorbeeld({}))
    assert 'aria-describedby="id_naam_helptext id_naam_error"' in html
    assert 'id="id_naam_helptext"' in html
    assert 'id="id_naam_error"' in html
    assert 'aria-invalid="true"' in html


def test_only_optional_fields_are_marked() -> None:
    html = rendered("{{ form|crispy }}", form=Voorbeeld())
    assert html.count("(niet verplicht)") == 1
    assert "Notitie <span" in html
    assert "asterisk" not in html


def test_what_is_pasted_is_never_cut_off_by_the_browser() -> None:
    class Kort(forms.Form):
        naam = forms.CharField(max_length=3, widget=forms.TextInput(attrs={"class": "kort"}))
        verhaal = forms.CharField(max_length=3, widget=forms.Textarea)

    html = rendered("{{ form|crispy }}", form=Kort({"naam": "Anna", "verhaal": "Er was eens"}))
    assert "maxlength" not in html
    assert 'class="kort' in html
    assert 'value="Anna"' in html
    assert html.count("is-invalid") >= 2  # the server says that it is too long


def test_help_text_cannot_carry_markup() -> None:
    form = Voorbeeld()
    form.fields["naam"].help_text = "<img src=x>"
    assert "<img" not in rendered("{{ form|crispy }}", form=form)
