import django.db.models.deletion
from django.db import migrations, models
from django.db.models import F, Q

UITSLAGEN = ["", "B1-route haalbaar", "B1-route niet haalbaar", "Onbekend"]


class Migration(migrations.Migration):
    """Calls know their interpreter, their task and where they led; the test is whole."""

    dependencies = [
        ("core", "0008_partners_en_bestanden"),
        ("intake", "0007_introductiepunt_versie"),
    ]

    operations = [
        migrations.AddField(
            model_name="oproep",
            name="tolk_taal",
            field=models.CharField(blank=True, default="", max_length=40, verbose_name="taal van de tolk"),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name="oproep",
            name="taak",
            field=models.OneToOneField(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="core.taak",
                verbose_name="taak om de uitkomst vast te leggen",
            ),
        ),
        migrations.AddField(
            model_name="oproep",
            name="afgerond_op",
            field=models.DateField(
                blank=True, null=True, verbose_name="intake zonder gesprek afgerond op"
            ),
        ),
        migrations.AddConstraint(
            model_name="oproep",
            constraint=models.CheckConstraint(
                condition=Q(("afgerond_op__isnull", True))
                | Q(("nummer", 3), ("uitkomst__in", ["niet_verschenen", "onvoldoende"])),
                name="intake_oproep_afgerond_na_de_derde",
            ),
        ),
        migrations.AddField(
            model_name="leerbaarheidstoets",
            name="gepland_op",
            field=models.DateField(blank=True, null=True, verbose_name="gepland op"),
        ),
        migrations.AddField(
            model_name="leerbaarheidstoets",
            name="gepland_plaats",
            field=models.CharField(blank=True, default="", max_length=120, verbose_name="waar"),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name="leerbaarheidstoets",
            name="toetsbegeleider",
            field=models.CharField(
                blank=True, default="", max_length=120, verbose_name="toetsbegeleider"
            ),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name="leerbaarheidstoets",
            name="niet_meegewerkt",
            field=models.CharField(
                blank=True,
                choices=[
                    ("niet_verschenen", "kwam niet naar de toets"),
                    ("geweigerd", "wilde de toets niet doen"),
                ],
                default="",
                max_length=16,
                verbose_name="niet meegewerkt",
            ),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name="leerbaarheidstoets",
            name="niet_meegewerkt_op",
            field=models.DateField(blank=True, null=True, verbose_name="niet meegewerkt op"),
        ),
        migrations.AddField(
            model_name="leerbaarheidstoets",
            name="vrijgesteld_op",
            field=models.DateField(blank=True, null=True, verbose_name="vrijgesteld op"),
        ),
        migrations.RemoveConstraint(
            model_name="leerbaarheidstoets", name="intake_toets_bekende_codes"
        ),
        migrations.AddConstraint(
            model_name="leerbaarheidstoets",
            constraint=models.CheckConstraint(
                condition=Q(("gepland_op__isnull", True), ("gepland_plaats", ""))
                | Q(
                    ("aangevraagd_op__isnull", False),
                    ("gepland_op__gte", F("aangevraagd_op")),
                    ("gepland_op__isnull", False),
                ),
                name="intake_toets_gepland_na_aanvraag",
            ),
        ),
        migrations.AddConstraint(
            model_name="leerbaarheidstoets",
            constraint=models.CheckConstraint(
                condition=Q(("niet_meegewerkt", ""), ("niet_meegewerkt_op__isnull", True))
                | (
                    Q(
                        ("niet_meegewerkt_op__isnull", False),
                        ("uitslag", ""),
                        ("vrijgesteld_grond", ""),
                    )
                    & ~Q(("niet_meegewerkt", ""))
                ),
                name="intake_toets_niet_meegewerkt_met_dag",
            ),
        ),
        migrations.AddConstraint(
            model_name="leerbaarheidstoets",
            constraint=models.CheckConstraint(
                condition=Q(("vrijgesteld_op__isnull", True)) | ~Q(("vrijgesteld_grond", "")),
                name="intake_toets_vrijgesteld_met_grond",
            ),
        ),
        migrations.AddConstraint(
            model_name="leerbaarheidstoets",
            constraint=models.CheckConstraint(
                condition=Q(("uitslag__in", UITSLAGEN))
                & Q(("vrijgesteld_grond__in", ["", "visueel", "auditief"]))
                & Q(("niet_meegewerkt__in", ["", "niet_verschenen", "geweigerd"]))
                & Q(("niet_afgenomen_reden__in", ["", "verhuisd", "drie_oproepen"])),
                name="intake_toets_bekende_codes",
            ),
        ),
    ]
