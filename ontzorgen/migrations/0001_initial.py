# SPDX-License-Identifier: EUPL-1.2
"""The tables of the ontzorgen room."""

import django.contrib.postgres.constraints
import django.contrib.postgres.fields.ranges
import django.db.models.deletion
import ontzorgen.models
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('core', '0002_wanden'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        # not removed again: the database may have had it before, and others may use it
        migrations.RunSQL("CREATE EXTENSION IF NOT EXISTS btree_gist", migrations.RunSQL.noop),
        migrations.CreateModel(
            name='Ontzorgperiode',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('vanaf', models.DateField(verbose_name='vanaf')),
                ('tot_en_met', models.DateField(verbose_name='tot en met')),
                ('grondslag', models.CharField(default='PW 56a', max_length=20, verbose_name='grondslag')),
                ('status', models.CharField(choices=[('lopend', 'loopt'), ('beeindigd', 'beëindigd')], default='lopend', max_length=10, verbose_name='status')),
                ('vergunning_bevestigd_op', models.DateField(verbose_name='verblijfsvergunning gezien op')),
                ('negatief_besluit', models.CharField(blank=True, max_length=500, verbose_name='besluit bij een tekort')),
                ('beeindigd_op', models.DateField(blank=True, null=True, verbose_name='beëindigd op')),
                ('einde_reden', models.CharField(blank=True, choices=[('zes_maanden', 'De zes maanden zijn voorbij'), ('bijstand_gestopt', 'De bijstand is gestopt'), ('verhuisd', 'Verhuisd naar een andere gemeente'), ('anders', 'Anders')], max_length=20, verbose_name='reden van het einde')),
                ('vervolg', models.CharField(blank=True, choices=[('zelf', 'Betaalt de vaste lasten zelf'), ('vrijwillig', 'Vrijwillig budgetbeheer'), ('pw57', 'De gemeente betaalt verplicht door (Participatiewet 57, eigen besluit)')], max_length=12, verbose_name='vervolg')),
                ('beoordeling', models.TextField(blank=True, max_length=4000, verbose_name='beoordeling')),
                ('dossier', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='ontzorgperiodes', to='core.dossier', verbose_name='dossier')),
                ('gemeente', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.gemeente', verbose_name='gemeente')),
                ('gestart_door', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='gestart door')),
            ],
            options={
                'verbose_name': 'ontzorgperiode',
                'verbose_name_plural': 'ontzorgperiodes',
                'ordering': ['-vanaf'],
            },
        ),
        migrations.CreateModel(
            name='Uitkeringsnorm',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('bedrag', models.DecimalField(decimal_places=2, max_digits=8, verbose_name='uitbetaalde norm per maand')),
                ('vanaf', models.DateField(verbose_name='vanaf')),
                ('gemeente', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.gemeente', verbose_name='gemeente')),
                ('periode', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='normen', to='ontzorgen.ontzorgperiode', verbose_name='ontzorgperiode')),
            ],
            options={
                'verbose_name': 'uitkeringsnorm',
                'verbose_name_plural': 'uitkeringsnormen',
                'ordering': ['vanaf'],
            },
        ),
        migrations.CreateModel(
            name='VasteLast',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('soort', models.CharField(choices=[('huur', 'Huur'), ('gas_water_stroom', 'Gas, water en stroom'), ('zorgverzekering', 'Zorgverzekering'), ('anders', 'Anders')], max_length=20, verbose_name='soort')),
                ('omschrijving', models.CharField(blank=True, max_length=80, verbose_name='omschrijving')),
                ('bedrag', models.DecimalField(decimal_places=2, max_digits=8, verbose_name='bedrag per maand')),
                ('vanaf', models.DateField(verbose_name='vanaf')),
                ('gemeente', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.gemeente', verbose_name='gemeente')),
                ('periode', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='vaste_lasten', to='ontzorgen.ontzorgperiode', verbose_name='ontzorgperiode')),
            ],
            options={
                'verbose_name': 'vaste last',
                'verbose_name_plural': 'vaste lasten',
                'ordering': ['soort', 'vanaf'],
            },
        ),
        migrations.AddConstraint(
            model_name='ontzorgperiode',
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(expressions=[(models.F('dossier'), '='), (ontzorgen.models.DateRange('vanaf', 'tot_en_met', django.contrib.postgres.fields.ranges.RangeBoundary(inclusive_lower=True, inclusive_upper=True)), '&&')], name='ontzorgen_periode_geen_overlap'),
        ),
        migrations.AddConstraint(
            model_name='ontzorgperiode',
            constraint=models.UniqueConstraint(condition=models.Q(('status', 'lopend')), fields=('dossier',), name='ontzorgen_periode_een_lopende'),
        ),
        migrations.AddConstraint(
            model_name='ontzorgperiode',
            constraint=models.CheckConstraint(condition=models.Q(('tot_en_met__gte', models.F('vanaf'))), name='ontzorgen_periode_in_volgorde'),
        ),
        migrations.AddConstraint(
            model_name='ontzorgperiode',
            constraint=models.CheckConstraint(condition=models.Q(('grondslag', 'PW 56a')), name='ontzorgen_periode_grondslag'),
        ),
        migrations.AddConstraint(
            model_name='ontzorgperiode',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('beeindigd_op', None), ('einde_reden', ''), ('status', 'lopend'), ('vervolg', '')), models.Q(('beeindigd_op__isnull', False), ('status', 'beeindigd'), models.Q(('einde_reden', ''), _negated=True), models.Q(('vervolg', ''), _negated=True), models.Q(('beoordeling', ''), _negated=True)), _connector='OR'), name='ontzorgen_periode_einde_met_reden'),
        ),
        migrations.AddConstraint(
            model_name='uitkeringsnorm',
            constraint=models.UniqueConstraint(fields=('periode', 'vanaf'), name='ontzorgen_norm_een_per_dag'),
        ),
        migrations.AddConstraint(
            model_name='uitkeringsnorm',
            constraint=models.CheckConstraint(condition=models.Q(('bedrag__gt', 0)), name='ontzorgen_norm_positief'),
        ),
        migrations.AddConstraint(
            model_name='vastelast',
            constraint=models.UniqueConstraint(fields=('periode', 'soort', 'vanaf'), name='ontzorgen_vastelast_een_per_dag'),
        ),
        migrations.AddConstraint(
            model_name='vastelast',
            constraint=models.CheckConstraint(condition=models.Q(('bedrag__gte', 0)), name='ontzorgen_vastelast_niet_negatief'),
        ),
        migrations.AddConstraint(
            model_name='vastelast',
            constraint=models.CheckConstraint(condition=models.Q(('soort__in', ['huur', 'gas_water_stroom', 'zorgverzekering', 'anders'])), name='ontzorgen_vastelast_bekende_soort'),
        ),
        migrations.AddConstraint(
            model_name='vastelast',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('soort', 'anders'), _negated=True), models.Q(('omschrijving', ''), _negated=True), _connector='OR'), name='ontzorgen_vastelast_anders_met_omschrijving'),
        ),
    ]
