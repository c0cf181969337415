# SPDX-License-Identifier: EUPL-1.2
"""A kind of letter can be not meant to be sent."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('brieven', '0010_verzending'),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name='bakkeuze',
            name='brieven_bakkeuze_bak',
        ),
        migrations.AlterField(
            model_name='bakkeuze',
            name='bak',
            field=models.CharField(choices=[('gewoon', 'gewone post'), ('aangetekend', 'aangetekende post'), ('niet', 'niet om te versturen')], max_length=12, verbose_name='bak'),
        ),
        migrations.AddConstraint(
            model_name='bakkeuze',
            constraint=models.CheckConstraint(condition=models.Q(('bak__in', ['gewoon', 'aangetekend', 'niet'])), name='brieven_bakkeuze_bak'),
        ),
    ]
