# SPDX-License-Identifier: EUPL-1.2
import django.db.models.deletion
import inburgering.core.modelfields
from inburgering.core.rls import EnableRLS
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('core', '0002_wanden'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Invoer',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('bestandsnaam', models.CharField(max_length=200, verbose_name='bestandsnaam')),
                ('soort', models.CharField(max_length=4, verbose_name='soort bestand')),
                ('inhoud', inburgering.core.modelfields.EncryptedField(null=True, verbose_name='inhoud van het bestand')),
                ('status', models.CharField(choices=[('ontvangen', 'ontvangen'), ('controleren', 'wordt gecontroleerd'), ('gecontroleerd', 'wacht op uw bevestiging'), ('verwerken', 'wordt ingelezen'), ('klaar', 'ingelezen'), ('mislukt', 'niet gelukt'), ('gewist', 'gewist')], default='ontvangen', max_length=15, verbose_name='status')),
                ('melding', models.CharField(blank=True, max_length=400, verbose_name='waarom het niet lukte')),
                ('opnieuw_mogelijk', models.BooleanField(default=False, verbose_name='opnieuw proberen kan helpen')),
                ('opmerkingen', models.JSONField(default=list, verbose_name='opmerkingen bij het bestand')),
                ('gemaakt_at', models.DateTimeField(auto_now_add=True, verbose_name='gemaakt')),
                ('bevestigd_at', models.DateTimeField(null=True, verbose_name='bevestigd')),
                ('teken_at', models.DateTimeField(auto_now=True, verbose_name='laatste teken van leven')),
                ('rijen_totaal', models.PositiveIntegerField(default=0, verbose_name='rijen')),
                ('rijen_te_doen', models.PositiveIntegerField(default=0, verbose_name='rijen te doen')),
                ('rijen_gedaan', models.PositiveIntegerField(default=0, verbose_name='rijen gedaan')),
                ('bevestigd_door', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='bevestigd door')),
                ('door', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='door')),
                ('gemeente', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.gemeente', verbose_name='gemeente')),
                ('regisseur_bij_leeg', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='regisseur waar het bestand er geen noemt')),
            ],
            options={
                'verbose_name': 'invoer',
                'verbose_name_plural': 'invoeren',
            },
        ),
        migrations.CreateModel(
            name='InvoerRij',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('nummer', models.PositiveIntegerField(verbose_name='rijnummer in het bestand')),
                ('gegevens', inburgering.core.modelfields.EncryptedField(null=True, verbose_name='cellen')),
                ('oordeel', models.CharField(blank=True, choices=[('fout', 'fout'), ('gewijzigd', 'gewijzigd'), ('nieuw', 'nieuw'), ('ongewijzigd', 'ongewijzigd')], max_length=12, verbose_name='oordeel')),
                ('fouten', models.JSONField(default=list, verbose_name='fouten')),
                ('verschillen', models.JSONField(default=list, verbose_name='verschillen')),
                ('verwerkt', models.BooleanField(default=False, verbose_name='verwerkt')),
                ('dossier', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.dossier', verbose_name='dossier')),
                ('gemeente', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.gemeente', verbose_name='gemeente')),
                ('invoer', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='rijen', to='invoer.invoer', verbose_name='invoer')),
            ],
            options={
                'verbose_name': 'rij',
                'verbose_name_plural': 'rijen',
            },
        ),
        migrations.AddIndex(
            model_name='invoer',
            index=models.Index(fields=['gemeente', '-gemaakt_at'], name='invoer_invoer_lijst'),
        ),
        migrations.AddIndex(
            model_name='invoer',
            index=models.Index(condition=models.Q(('status__in', ['controleren', 'ontvangen', 'verwerken'])), fields=['teken_at'], name='invoer_invoer_bezig'),
        ),
        migrations.AddConstraint(
            model_name='invoer',
            constraint=models.CheckConstraint(condition=models.Q(('status__in', ['ontvangen', 'controleren', 'gecontroleerd', 'verwerken', 'klaar', 'mislukt', 'gewist'])), name='invoer_invoer_bekende_status'),
        ),
        migrations.AddConstraint(
            model_name='invoer',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('bevestigd_at__isnull', True), ('bevestigd_door__isnull', True)), models.Q(('bevestigd_at__isnull', False), ('bevestigd_door__isnull', False)), _connector='OR'), name='invoer_invoer_bevestigd_door_en_wanneer'),
        ),
        migrations.AddConstraint(
            model_name='invoer',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('status__in', ['verwerken', 'klaar']), _negated=True), ('bevestigd_at__isnull', False), _connector='OR'), name='invoer_invoer_niets_zonder_bevestiging'),
        ),
        migrations.AddIndex(
            model_name='invoerrij',
            index=models.Index(fields=['invoer', 'oordeel', 'nummer'], name='invoer_rij_oordeel'),
        ),
        migrations.AddConstraint(
            model_name='invoerrij',
            constraint=models.UniqueConstraint(fields=('invoer', 'nummer'), name='invoer_rij_uniek'),
        ),
        migrations.AddConstraint(
            model_name='invoerrij',
            constraint=models.CheckConstraint(condition=models.Q(('verwerkt', False), models.Q(('oordeel__in', ['', 'fout']), _negated=True), _connector='OR'), name='invoer_rij_fout_wordt_niet_verwerkt'),
        ),
        EnableRLS("invoer_invoer"),
        EnableRLS("invoer_invoerrij"),
    ]
