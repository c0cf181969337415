# SPDX-License-Identifier: EUPL-1.2
"""Talks and lists of their own; room for the leefgebieden."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from inburgering.core.rls import EnableRLS


class Migration(migrations.Migration):
    dependencies = [
        ("core", "0008_partners_en_bestanden"),
        ("intake", "0003_gesprek_compleet"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Gesprek",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("nummer", models.PositiveSmallIntegerField(verbose_name="nummer")),
                (
                    "deel",
                    models.PositiveSmallIntegerField(default=1, verbose_name="deel van de intake"),
                ),
                ("op", models.DateField(verbose_name="datum")),
                ("gehouden", models.BooleanField(default=True, verbose_name="gehouden")),
                (
                    "kanaal",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("persoonlijk", "samen aan tafel"),
                            ("video", "videobellen"),
                            ("telefoon", "telefoon"),
                        ],
                        max_length=12,
                        verbose_name="hoe",
                    ),
                ),
                (
                    "plaats",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("azc", "azc"),
                            ("thuis", "thuis"),
                            ("kantoor", "gemeentehuis of kantoor"),
                            ("elders", "ergens anders"),
                        ],
                        max_length=10,
                        verbose_name="waar",
                    ),
                ),
                (
                    "taal",
                    models.CharField(
                        blank=True, max_length=40, verbose_name="taal van het gesprek"
                    ),
                ),
                ("met_tolk", models.BooleanField(default=False, verbose_name="met tolk")),
                (
                    "tolk_naam",
                    models.CharField(
                        blank=True, max_length=80, verbose_name="naam of nummer van de tolk"
                    ),
                ),
                (
                    "aanwezigen",
                    models.JSONField(blank=True, default=list, verbose_name="aanwezigen"),
                ),
                (
                    "met_naasten",
                    models.BooleanField(default=False, verbose_name="partner of familie erbij"),
                ),
                (
                    "alleen_gewezen_op",
                    models.DateField(
                        blank=True,
                        null=True,
                        verbose_name="gewezen op het recht om alleen te praten op",
                    ),
                ),
                (
                    "alleen_gehoord",
                    models.BooleanField(default=False, verbose_name="alleen gesproken"),
                ),
                ("versie", models.PositiveIntegerField(default=1, verbose_name="versie")),
            ],
            options={
                "verbose_name": "gesprek",
                "verbose_name_plural": "gesprekken",
                "ordering": ["nummer"],
            },
        ),
        migrations.CreateModel(
            name="Lijstregel",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "soort",
                    models.CharField(
                        choices=[
                            ("opleidingen", "Opleidingen en diploma's"),
                            ("banen", "Werk dat u deed"),
                            ("vrijwillig", "Vrijwilligerswerk dat u deed"),
                            ("talen", "Talen die u spreekt"),
                        ],
                        max_length=12,
                        verbose_name="lijst",
                    ),
                ),
                ("gegevens", models.JSONField(default=dict, verbose_name="gegevens")),
                ("versie", models.PositiveIntegerField(default=1, verbose_name="versie")),
            ],
            options={
                "verbose_name": "regel in een lijst",
                "verbose_name_plural": "regels in een lijst",
                "ordering": ["pk"],
            },
        ),
        migrations.RemoveConstraint(
            model_name="onderwerp",
            name="intake_onderwerp_bekende_codes",
        ),
        migrations.RemoveConstraint(
            model_name="onderwerp",
            name="intake_onderwerp_klaar_met_conclusie",
        ),
        migrations.AddField(
            model_name="intake",
            name="bij_afwezigheid",
            field=models.BooleanField(default=False, verbose_name="afgerond in afwezigheid"),
        ),
        migrations.AddField(
            model_name="onderwerp",
            name="overgeslagen",
            field=models.JSONField(blank=True, default=dict, verbose_name="overgeslagen vragen"),
        ),
        migrations.AddField(
            model_name="onderwerp",
            name="paginas",
            field=models.JSONField(
                blank=True, default=dict, editable=False, verbose_name="bewaard door"
            ),
        ),
        migrations.AlterField(
            model_name="onderwerp",
            name="code",
            field=models.CharField(
                choices=[
                    ("gezin", "Gezin en kinderen"),
                    ("wonen", "Wonen"),
                    ("gezinshereniging", "Gezinshereniging"),
                    ("voorschool", "Voorschool en kinderopvang"),
                    ("netwerk", "Familie, vrienden en buren"),
                    ("opleiding", "School en opleiding"),
                    ("werkervaring", "Werkervaring"),
                    ("vrijwilligerswerk", "Vrijwilligerswerk"),
                    ("competenties", "Wat u goed kunt"),
                    ("werknemersvaardigheden", "Werken in Nederland"),
                    ("taalniveau", "Taal"),
                    ("digitale-vaardigheden", "Computer en telefoon"),
                    ("motivatie", "Wat u graag doet"),
                    ("toekomst", "Uw toekomst"),
                    ("zelfredzaamheid", "Zelfredzaamheid"),
                    ("financien", "Geld en schulden"),
                    ("fysieke-gezondheid", "Lichamelijke gezondheid"),
                    ("mentale-gezondheid", "Mentale gezondheid"),
                    ("leerbaarheidstoets", "Leerbaarheidstoets"),
                ],
                max_length=30,
                verbose_name="onderwerp",
            ),
        ),
        migrations.AddField(
            model_name="gesprek",
            name="gemeente",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="core.gemeente",
                verbose_name="gemeente",
            ),
        ),
        migrations.AddField(
            model_name="gesprek",
            name="gewijzigd_door",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="gewijzigd door",
            ),
        ),
        migrations.AddField(
            model_name="gesprek",
            name="intake",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="gesprekken",
                to="intake.intake",
                verbose_name="intake",
            ),
        ),
        migrations.AddField(
            model_name="lijstregel",
            name="gemeente",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="core.gemeente",
                verbose_name="gemeente",
            ),
        ),
        migrations.AddField(
            model_name="lijstregel",
            name="gewijzigd_door",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="gewijzigd door",
            ),
        ),
        migrations.AddField(
            model_name="lijstregel",
            name="intake",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="lijstregels",
                to="intake.intake",
                verbose_name="intake",
            ),
        ),
        migrations.AddConstraint(
            model_name="gesprek",
            constraint=models.UniqueConstraint(
                fields=("intake", "nummer"), name="intake_gesprek_uniek"
            ),
        ),
        migrations.AddConstraint(
            model_name="gesprek",
            constraint=models.CheckConstraint(
                condition=models.Q(("deel__range", (1, 9)), ("nummer__gte", 1)),
                name="intake_gesprek_telt",
            ),
        ),
        migrations.AddConstraint(
            model_name="gesprek",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("gehouden", False),
                    models.Q(("aanwezigen", []), _negated=True),
                    _connector="OR",
                ),
                name="intake_met_iemand_gesproken",
            ),
        ),
        migrations.AddConstraint(
            model_name="gesprek",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("met_naasten", False), ("alleen_gewezen_op__isnull", False), _connector="OR"
                ),
                name="intake_naasten_na_recht_op_alleen",
            ),
        ),
        migrations.AddConstraint(
            model_name="gesprek",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("alleen_gewezen_op__isnull", True),
                    ("alleen_gewezen_op__lte", models.F("op")),
                    _connector="OR",
                ),
                name="intake_recht_op_alleen_voor_einde",
            ),
        ),
        migrations.AddConstraint(
            model_name="gesprek",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("kanaal__in", ["", "persoonlijk", "video", "telefoon"]),
                    ("plaats__in", ["", "azc", "thuis", "kantoor", "elders"]),
                ),
                name="intake_gesprek_bekende_codes",
            ),
        ),
        migrations.AddConstraint(
            model_name="lijstregel",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("soort__in", ["opleidingen", "banen", "vrijwillig", "talen"]),
                    ("gegevens__naam__isnull", False),
                ),
                name="intake_lijstregel_heeft_naam",
            ),
        ),
        EnableRLS("intake_gesprek"),
        EnableRLS("intake_lijstregel"),
    ]
