# SPDX-License-Identifier: EUPL-1.2
"""A place for the text of the participatieverklaring, which is longer than other texts."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("brieven", "0011_niet_versturen")]

    operations = [
        migrations.AlterField(
            model_name="tekstblok",
            name="plek",
            field=models.CharField(
                choices=[
                    ("inleiding", "na de aanhef"),
                    ("contact", "bij 'Hebt u vragen?'"),
                    ("slot", "boven de ondertekening"),
                    ("verklaring", "van de participatieverklaring"),
                ],
                max_length=12,
                verbose_name="plaats",
            ),
        ),
        migrations.AlterField(
            model_name="tekstblok",
            name="tekst",
            field=models.TextField(blank=True, max_length=6000, verbose_name="tekst"),
        ),
    ]
