# SPDX-License-Identifier: EUPL-1.2
"""Two states that the next step must know: a PIP that still has to leave, and none in force."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("core", "0013_mailtoestemming")]

    operations = [
        migrations.AddField(
            model_name="dossier",
            name="pip_te_verzenden_op",
            field=models.DateField(
                blank=True, null=True, verbose_name="dagtekening van een PIP dat nog weg moet"
            ),
        ),
        migrations.AddField(
            model_name="dossier",
            name="pip_ingetrokken_op",
            field=models.DateField(
                blank=True, null=True, verbose_name="PIP ingetrokken vanaf, zonder nieuw PIP"
            ),
        ),
    ]
