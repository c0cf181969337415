# SPDX-License-Identifier: EUPL-1.2
"""What was said in the seven subjects goes to the leefgebieden; the talks get rows of their own.

Nothing that anybody wrote is dropped. Where one subject became several, the text stays with
the first and the others say where it was discussed.
"""

from django.db import migrations

# old code -> (the leefgebied that takes the text, answers it takes), (others, answers)
VERDELING = {
    "opleiding-en-werk": (
        ("opleiding", ("jaren_onderwijs", "hoogste_opleiding", "diploma", "wil_opleiding")),
        ("werkervaring", ("werk_jaren", "werk")),
    ),
    "arbeidsparticipatie": (("toekomst", ("wil", "wensberoep", "drempels")),),
    "persoonlijke-omstandigheden": (
        ("gezin", ("gezin",)),
        ("fysieke-gezondheid", ()),
        ("mentale-gezondheid", ()),
    ),
}
# Answers that moved to a local leefgebied: (from, name, to)
VERHUISD = (
    ("arbeidsparticipatie", "werkt_nu", "werkervaring"),
    ("persoonlijke-omstandigheden", "hereniging", "gezinshereniging"),
    ("persoonlijke-omstandigheden", "rust", "wonen"),
    ("zelfredzaamheid", "netwerk", "netwerk"),
    ("zelfredzaamheid", "digitaal", "digitale-vaardigheden"),
    ("zelfredzaamheid", "geld", "financien"),
)
NIEUW = (
    "gezin", "wonen", "gezinshereniging", "netwerk", "opleiding", "werkervaring",
    "vrijwilligerswerk", "competenties", "werknemersvaardigheden", "digitale-vaardigheden",
    "motivatie", "toekomst", "financien", "fysieke-gezondheid", "mentale-gezondheid",
)  # fmt: skip
SAMEN = "Wij bespraken dit samen met een ander onderwerp. Zie daar wat wij afspraken."
GEZONDHEID = {
    "ja": "In het gesprek kwam naar voren dat gezondheid leren of werken moeilijk maakt.",
    "beetje": "In het gesprek kwam naar voren dat gezondheid leren of werken soms moeilijk maakt.",
}


def overzetten(apps, schema_editor):
    Intake = apps.get_model("intake", "Intake")
    for intake in Intake.objects.select_related("dossier__persoon").prefetch_related(
        "onderwerpen"
    ):
        _talks(apps, intake)
        _subjects(apps, intake)


def _talks(apps, intake):
    Gesprek = apps.get_model("intake", "Gesprek")
    dagen = [dag for dag in (intake.gestart_op, intake.tweede_gesprek_op) if dag]
    told = intake.alleen_horen_gewezen_op
    for nummer, op in enumerate(dagen, start=1):
        Gesprek.objects.create(
            gemeente_id=intake.gemeente_id,
            intake=intake,
            nummer=nummer,
            op=op,
            kanaal=intake.kanaal,
            plaats=intake.plaats,
            taal=intake.tolk_taal,
            met_tolk=bool(intake.tolk_taal or intake.tolk_naam),
            tolk_naam=intake.tolk_naam,
            aanwezigen=[
                {"naam": naam, "hoedanigheid": _role(naam, intake)} for naam in intake.aanwezigen
            ],
            alleen_gewezen_op=told if told and told <= op else None,
            alleen_gehoord=intake.alleen_gehoord,
            gewijzigd_door_id=intake.gewijzigd_door_id,
        )


def _role(naam, intake):
    """Only what is sure: the person, or an interpreter named as such."""
    persoon = intake.dossier.persoon
    full = " ".join(
        part for part in (persoon.voornamen, persoon.voorvoegsel, persoon.achternaam) if part
    )
    if naam.strip().lower() == full.lower()[:120]:
        return "inburgeraar"
    return "tolk" if "tolk" in naam.lower() else "ander"


def _subjects(apps, intake):
    Onderwerp = apps.get_model("intake", "Onderwerp")
    old = {row.code: row for row in intake.onderwerpen.all()}
    new = {
        code: Onderwerp(gemeente_id=intake.gemeente_id, intake=intake, code=code) for code in NIEUW
    }
    for code, parts in VERDELING.items():
        if code in old:
            _divide(old[code], parts, new)
    health = old.get("persoonlijke-omstandigheden")
    if health is not None:
        _health(health.antwoorden.get("gezondheid"), new)
    for source, name, target in VERHUISD:
        _move(old.get(source), name, new[target])
    Onderwerp.objects.bulk_create(new.values())
    for code, row in old.items():
        if code in VERDELING:
            row.delete()
        else:
            row.save()


def _divide(row, parts, new):
    for place, (code, names) in enumerate(parts):
        target = new[code]
        target.antwoorden = {
            name: row.antwoorden[name] for name in names if row.antwoorden.get(name)
        }
        target.status, target.overslaan_reden = row.status, row.overslaan_reden
        target.gewijzigd_door_id = row.gewijzigd_door_id
        if place == 0:
            target.conclusie, target.interne_notitie = row.conclusie, row.interne_notitie
        elif row.status == "klaar":
            target.conclusie = SAMEN
        elif row.status == "bezig" and not target.antwoorden:
            target.status = "nog_niet_gestart"


def _health(answer, new):
    """One question asked about body and mind at once; only "no" holds for both."""
    for code in ("fysieke-gezondheid", "mentale-gezondheid"):
        row = new[code]
        if answer == "nee":
            row.antwoorden["invloed"] = "nee"
        elif answer in GEZONDHEID:
            row.interne_notitie = GEZONDHEID[answer]
        if row.status == "nog_niet_gestart" and (row.antwoorden or row.interne_notitie):
            row.status = "bezig"


def _move(row, name, target):
    value = row.antwoorden.get(name) if row is not None else None
    if not value:
        return
    target.antwoorden[name] = value
    if row.code == "zelfredzaamheid":
        del row.antwoorden[name]
    if target.status == "nog_niet_gestart":
        target.status = "bezig"
        target.gewijzigd_door_id = row.gewijzigd_door_id


class Migration(migrations.Migration):
    dependencies = [("intake", "0004_leefgebieden")]

    operations = [migrations.RunPython(overzetten, migrations.RunPython.noop)]
