# SPDX-License-Identifier: EUPL-1.2
"""What the talks and the leefgebieden took over goes; the known codes are those of now."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("intake", "0005_overzetten")]

    operations = [
        migrations.RemoveConstraint(
            model_name="intake",
            name="intake_recht_op_alleen_voor_einde",
        ),
        migrations.RemoveConstraint(
            model_name="intake",
            name="intake_gesprekken_in_volgorde",
        ),
        migrations.RemoveConstraint(
            model_name="intake",
            name="intake_met_iemand_gesproken",
        ),
        migrations.RemoveConstraint(
            model_name="intake",
            name="intake_bekende_codes",
        ),
        migrations.RemoveField(
            model_name="intake",
            name="aanwezigen",
        ),
        migrations.RemoveField(
            model_name="intake",
            name="alleen_gehoord",
        ),
        migrations.RemoveField(
            model_name="intake",
            name="alleen_horen_gewezen_op",
        ),
        migrations.RemoveField(
            model_name="intake",
            name="kanaal",
        ),
        migrations.RemoveField(
            model_name="intake",
            name="plaats",
        ),
        migrations.RemoveField(
            model_name="intake",
            name="tolk_naam",
        ),
        migrations.RemoveField(
            model_name="intake",
            name="tolk_taal",
        ),
        migrations.RemoveField(
            model_name="intake",
            name="tweede_gesprek_op",
        ),
        migrations.RemoveField(
            model_name="onderwerp",
            name="pagina",
        ),
        migrations.AddConstraint(
            model_name="intake",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("bij_afwezigheid", False), ("afgerond_op__isnull", False), _connector="OR"
                ),
                name="intake_afwezig_is_afgerond",
            ),
        ),
        migrations.AddConstraint(
            model_name="onderwerp",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "code__in",
                        [
                            "gezin",
                            "wonen",
                            "gezinshereniging",
                            "voorschool",
                            "netwerk",
                            "opleiding",
                            "werkervaring",
                            "vrijwilligerswerk",
                            "competenties",
                            "werknemersvaardigheden",
                            "taalniveau",
                            "digitale-vaardigheden",
                            "motivatie",
                            "toekomst",
                            "zelfredzaamheid",
                            "financien",
                            "fysieke-gezondheid",
                            "mentale-gezondheid",
                            "leerbaarheidstoets",
                        ],
                    ),
                    ("status__in", ["nog_niet_gestart", "bezig", "klaar", "overgeslagen"]),
                    ("overslaan_reden__in", ["", "niet_besproken", "wil_niet_zeggen", "nvt"]),
                ),
                name="intake_onderwerp_bekende_codes",
            ),
        ),
        migrations.AddConstraint(
            model_name="onderwerp",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("status", "klaar"), _negated=True),
                    models.Q(("conclusie", ""), _negated=True),
                    (
                        "code__in",
                        [
                            "wonen",
                            "gezinshereniging",
                            "netwerk",
                            "vrijwilligerswerk",
                            "competenties",
                            "werknemersvaardigheden",
                            "digitale-vaardigheden",
                            "motivatie",
                            "financien",
                            "leerbaarheidstoets",
                        ],
                    ),
                    _connector="OR",
                ),
                name="intake_onderwerp_klaar_met_conclusie",
            ),
        ),
    ]
