# SPDX-License-Identifier: EUPL-1.2
"""Indexes that a list and a search walk in order, within one gemeente."""

from django.db import migrations, models
from django.db.models import Q


class Migration(migrations.Migration):
    dependencies = [("core", "0006_volgende_termijn")]

    operations = [
        migrations.AddIndex(
            "dossier",
            models.Index(
                fields=["gemeente", "regisseur", "volgende_op", "id"],
                condition=Q(afgesloten_op__isnull=True),
                name="core_dossier_regisseur",
            ),
        ),
        migrations.RemoveIndex("dossier", "core_dossier_werkvoorraad"),
        migrations.AddIndex(
            "persoon",
            models.Index(fields=["gemeente", "zoeknaam", "id"], name="core_persoon_naam"),
        ),
        migrations.RemoveIndex("persoon", "core_persoon_zoeknaam"),
    ]
