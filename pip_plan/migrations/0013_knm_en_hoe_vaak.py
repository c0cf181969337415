# SPDX-License-Identifier: EUPL-1.2
"""KNM as a part of its own, and how often PVT, MAP and participation are."""

from django.db import migrations, models


def _words(label: str, most: int) -> models.CharField:
    return models.CharField(blank=True, max_length=most, verbose_name=label)


class Migration(migrations.Migration):
    dependencies = [("pip_plan", "0012_een_besluit_per_soort")]

    operations = [
        migrations.AddField(
            model_name="pip",
            name="knm_uren",
            field=models.PositiveSmallIntegerField(
                blank=True, null=True, verbose_name="uren KNM"
            ),
        ),
        migrations.AddField("pip", "knm_wie", _words("KNM waar", 120)),
        migrations.AddField(
            model_name="pip",
            name="knm_start_op",
            field=models.DateField(blank=True, null=True, verbose_name="KNM vanaf"),
        ),
        migrations.AddField("pip", "pvt_ritme", _words("PVT hoe vaak", 80)),
        migrations.AddField("pip", "map_ritme", _words("MAP hoe vaak", 80)),
        migrations.AddField(
            "pip", "participatie_ritme", _words("participatie hoe vaak", 80)
        ),
    ]
