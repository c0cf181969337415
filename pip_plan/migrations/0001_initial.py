# SPDX-License-Identifier: EUPL-1.2
"""The table of the PIP."""

import django.contrib.postgres.fields
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('brieven', '0002_wanden'),
        ('core', '0002_wanden'),
        ('leerroutes', '0002_wanden'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Pip',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('doelgroep', models.CharField(choices=[('asielstatushouder', 'Asielstatushouder'), ('gezinsmigrant', 'Gezinsmigrant'), ('overige_migrant', 'Overige migrant')], max_length=20, verbose_name='doelgroep')),
                ('leerroute', models.CharField(choices=[('B', 'B1-route'), ('O', 'Onderwijsroute'), ('Z', 'Zelfredzaamheidsroute (Z-route)')], max_length=1, verbose_name='leerroute')),
                ('niveau', models.CharField(blank=True, choices=[('A2', 'A2'), ('B1', 'B1')], max_length=2, verbose_name='niveau')),
                ('alfabetisering', models.CharField(choices=[('A', 'Alfabetisering'), ('AA', 'Alfabetisering in het Latijnse schrift (anders gealfabetiseerd)'), ('NVT', 'Niet van toepassing')], default='NVT', max_length=3, verbose_name='alfabetisering')),
                ('eerste_pip', models.BooleanField(default=True, verbose_name='eerste PIP van deze persoon')),
                ('geschatte_uren_b1', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='geschatte uren voor de hele B1-route')),
                ('hoofddoel', models.CharField(blank=True, choices=[('betaald_werken', 'Ik heb betaald werk'), ('betaal_werken_naar_vermogen', 'Ik heb betaald werk dat ik aankan'), ('maatschappelijk_fit_worden', 'Ik doe mee in de samenleving'), ('ondernemen', 'Ik heb een eigen bedrijf'), ('opleiding_met_studiefinanciering', 'Ik volg een opleiding'), ('werkfit_worden', 'Ik ben klaar om te gaan werken')], max_length=40, verbose_name='hoofddoel')),
                ('hoofddoel_tekst', models.CharField(blank=True, max_length=200, verbose_name='hoofddoel in eigen woorden')),
                ('doelen', models.JSONField(blank=True, default=list, verbose_name='doelen')),
                ('afspraken', models.JSONField(blank=True, default=list, verbose_name='afspraken')),
                ('taal_aanbieder', models.CharField(blank=True, max_length=120, verbose_name='taalschool')),
                ('taal_uren_per_week', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='lesuren per week')),
                ('taal_start_op', models.DateField(blank=True, null=True, verbose_name='lessen vanaf')),
                ('pvt_uren', models.PositiveSmallIntegerField(default=12, verbose_name='uren PVT')),
                ('pvt_wie', models.CharField(blank=True, max_length=120, verbose_name='PVT waar')),
                ('pvt_start_op', models.DateField(blank=True, null=True, verbose_name='PVT vanaf')),
                ('map_uren', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='uren MAP')),
                ('map_wie', models.CharField(blank=True, max_length=120, verbose_name='MAP waar')),
                ('map_start_op', models.DateField(blank=True, null=True, verbose_name='MAP vanaf')),
                ('participatie_uren', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='uren participatie')),
                ('participatie_wie', models.CharField(blank=True, max_length=120, verbose_name='participatie waar')),
                ('participatie_start_op', models.DateField(blank=True, null=True, verbose_name='participatie vanaf')),
                ('aantal_gesprekken', models.PositiveSmallIntegerField(default=0, verbose_name='aantal voortgangsgesprekken')),
                ('ritme', models.CharField(blank=True, max_length=120, verbose_name='ritme van de gesprekken')),
                ('eerste_gesprek_op', models.DateField(blank=True, null=True, verbose_name='eerste gesprek')),
                ('begeleiding', models.TextField(blank=True, max_length=2000, verbose_name='begeleiding')),
                ('mb_aanbieder', models.CharField(blank=True, max_length=120, verbose_name='maatschappelijke begeleiding door')),
                ('mb_duur', models.CharField(blank=True, max_length=80, verbose_name='duur van die begeleiding')),
                ('wens', models.TextField(blank=True, max_length=2000, verbose_name='wens van de inwoner')),
                ('wijkt_af', models.BooleanField(default=False, verbose_name='het plan wijkt af van de wens')),
                ('afwijking', models.TextField(blank=True, max_length=2000, verbose_name='waarom het plan afwijkt')),
                ('vve_afspraak', models.TextField(blank=True, max_length=2000, verbose_name='afspraak over VVE')),
                ('kinderopvang_reis', models.TextField(blank=True, max_length=2000, verbose_name='kinderopvang en reizen')),
                ('geen_ontzorgen_reden', models.CharField(blank=True, max_length=300, verbose_name='waarom niet ontzorgen')),
                ('derde', models.CharField(blank=True, max_length=120, verbose_name='gewacht op informatie van')),
                ('telt_mee_uren', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='uren die al meetellen')),
                ('telt_mee', models.CharField(blank=True, max_length=200, verbose_name='wat al meetelt')),
                ('z_examens', models.CharField(blank=True, max_length=200, verbose_name='examens in de Z-route')),
                ('dagtekening', models.DateField(blank=True, null=True, verbose_name='dagtekening')),
                ('kenmerk', models.CharField(blank=True, max_length=40, verbose_name='kenmerk')),
                ('bekendgemaakt_op', models.DateField(blank=True, null=True, verbose_name='bekendgemaakt op')),
                ('bekendgemaakt_wijze', models.CharField(blank=True, choices=[('post', 'per post verzonden'), ('uitgereikt', 'persoonlijk uitgereikt')], max_length=12, verbose_name='wijze')),
                ('versienummer', models.PositiveSmallIntegerField(verbose_name='versienummer')),
                ('status', models.CharField(choices=[('concept', 'concept'), ('ter_toetsing', 'ter toetsing'), ('vastgesteld', 'vastgesteld'), ('bekendgemaakt', 'bekendgemaakt'), ('ingetrokken', 'ingetrokken'), ('vervangen', 'vervangen')], default='concept', max_length=14, verbose_name='status')),
                ('bewerkers', django.contrib.postgres.fields.ArrayField(base_field=models.BigIntegerField(), blank=True, default=list, size=None, verbose_name='wie eraan schreven')),
                ('opgesteld_op', models.DateField(verbose_name='opgesteld op')),
                ('aangeboden_op', models.DateField(blank=True, null=True, verbose_name='ter toetsing aangeboden op')),
                ('teruggave_reden', models.CharField(blank=True, max_length=1000, verbose_name='reden van teruggave')),
                ('versie', models.PositiveIntegerField(default=1, verbose_name='versie van de rij')),
                ('besluitvormer', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='besluitvormer')),
                ('brief', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='pip', to='brieven.brief', verbose_name='brief')),
                ('dossier', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='pips', to='core.dossier', verbose_name='dossier')),
                ('gemeente', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.gemeente', verbose_name='gemeente')),
                ('leerroutekeuze', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='leerroutes.leerroutekeuze', verbose_name='leerroutekeuze')),
                ('opsteller', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='opsteller')),
            ],
            options={
                'verbose_name': 'PIP',
                'verbose_name_plural': "PIP's",
                'indexes': [models.Index(condition=models.Q(('status', 'ter_toetsing')), fields=['gemeente', 'aangeboden_op'], name='pip_plan_pip_ter_toetsing')],
                'constraints': [models.UniqueConstraint(fields=('dossier', 'versienummer'), name='pip_plan_pip_versienummer_uniek'), models.UniqueConstraint(condition=models.Q(('status__in', ['concept', 'ter_toetsing'])), fields=('dossier',), name='pip_plan_pip_een_in_bewerking'), models.UniqueConstraint(condition=models.Q(('status__in', ['vastgesteld', 'bekendgemaakt'])), fields=('dossier',), name='pip_plan_pip_een_geldend'), models.UniqueConstraint(condition=models.Q(('kenmerk', ''), _negated=True), fields=('gemeente', 'kenmerk'), name='pip_plan_pip_kenmerk_uniek'), models.CheckConstraint(condition=models.Q(models.Q(('status__in', ['concept', 'ter_toetsing']), ('besluitvormer__isnull', True), ('brief__isnull', True), ('dagtekening__isnull', True), ('kenmerk', '')), models.Q(models.Q(('status__in', ['concept', 'ter_toetsing']), _negated=True), ('besluitvormer__isnull', False), ('brief__isnull', False), ('dagtekening__isnull', False), models.Q(('kenmerk', ''), _negated=True)), _connector='OR'), name='pip_plan_pip_besluit_heel_of_niet'), models.CheckConstraint(condition=models.Q(('besluitvormer__isnull', True), models.Q(('besluitvormer', models.F('opsteller')), _negated=True), _connector='OR'), name='pip_plan_pip_vier_ogen'), models.CheckConstraint(condition=models.Q(models.Q(('aangeboden_op__isnull', True), ('status', 'concept')), models.Q(models.Q(('status', 'concept'), _negated=True), ('aangeboden_op__isnull', False)), _connector='OR'), name='pip_plan_pip_aangeboden_op'), models.CheckConstraint(condition=models.Q(('dagtekening__isnull', True), ('dagtekening__gte', models.F('aangeboden_op')), _connector='OR'), name='pip_plan_pip_dagtekening_na_aanbieden'), models.CheckConstraint(condition=models.Q(models.Q(('status', 'bekendgemaakt'), ('bekendgemaakt_op__isnull', False), ('bekendgemaakt_wijze__in', ['post', 'uitgereikt'])), models.Q(('status__in', ['concept', 'ter_toetsing', 'vastgesteld']), ('bekendgemaakt_op__isnull', True), ('bekendgemaakt_wijze', '')), models.Q(('status__in', ['ingetrokken', 'vervangen']), models.Q(models.Q(('bekendgemaakt_op__isnull', False), ('bekendgemaakt_wijze__in', ['post', 'uitgereikt'])), models.Q(('bekendgemaakt_op__isnull', True), ('bekendgemaakt_wijze', '')), _connector='OR')), _connector='OR'), name='pip_plan_pip_bekendgemaakt_heel_of_niet'), models.CheckConstraint(condition=models.Q(('bekendgemaakt_op__isnull', True), ('bekendgemaakt_op__gte', models.F('dagtekening')), _connector='OR'), name='pip_plan_pip_bekendmaking_na_dagtekening'), models.CheckConstraint(condition=models.Q(('leerroute', 'O'), ('niveau', 'A2'), _negated=True), name='pip_plan_pip_a2_niet_met_onderwijsroute'), models.CheckConstraint(condition=models.Q(('leerroute', 'Z'), ('niveau', 'B1'), _negated=True), name='pip_plan_pip_b1_niet_met_z_route'), models.CheckConstraint(condition=models.Q(('eerste_pip', True), ('leerroute', 'B'), ('niveau', 'A2'), _negated=True), name='pip_plan_pip_a2_niet_in_eerste_pip'), models.CheckConstraint(condition=models.Q(('geschatte_uren_b1__isnull', True), models.Q(('doelgroep', 'asielstatushouder'), ('geschatte_uren_b1__gte', 1), ('geschatte_uren_b1__lte', 9999), ('leerroute', 'B')), _connector='OR'), name='pip_plan_pip_geschatte_uren_alleen_b1_asiel'), models.CheckConstraint(condition=models.Q(('pvt_uren__gte', 12)), name='pip_plan_pip_pvt_uren'), models.CheckConstraint(condition=models.Q(('map_uren__isnull', True), models.Q(('map_uren__gte', 40), models.Q(('leerroute', 'O'), _negated=True)), _connector='OR'), name='pip_plan_pip_map_uren'), models.CheckConstraint(condition=models.Q(('participatie_uren__isnull', True), models.Q(('doelgroep', 'asielstatushouder'), ('leerroute', 'Z')), _connector='OR'), name='pip_plan_pip_participatie_alleen_z_asiel'), models.CheckConstraint(condition=models.Q(('wijkt_af', False), ('status__in', ['concept', 'ter_toetsing']), models.Q(('afwijking', ''), _negated=True), _connector='OR'), name='pip_plan_pip_afwijking_met_reden'), models.CheckConstraint(condition=models.Q(('status__in', ['concept', 'ter_toetsing', 'vastgesteld', 'bekendgemaakt', 'ingetrokken', 'vervangen']), ('leerroute__in', ['B', 'O', 'Z']), ('doelgroep__in', ['asielstatushouder', 'gezinsmigrant', 'overige_migrant']), ('niveau__in', ['', 'A2', 'B1']), ('alfabetisering__in', ['A', 'AA', 'NVT']), ('hoofddoel__in', ['', 'betaald_werken', 'betaal_werken_naar_vermogen', 'maatschappelijk_fit_worden', 'ondernemen', 'opleiding_met_studiefinanciering', 'werkfit_worden'])), name='pip_plan_pip_bekende_codes')],
            },
        ),
    ]
