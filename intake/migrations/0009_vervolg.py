from django.db import migrations, models
from django.db.models import F, Q


class Migration(migrations.Migration):
    """Two people may work on the same row; a referral knows its name and its withdrawn consent."""

    dependencies = [
        ("intake", "0008_oproepen_en_toets"),
    ]

    operations = [
        migrations.AddField(
            model_name="instrument",
            name="versie",
            field=models.PositiveIntegerField(default=1, verbose_name="versie"),
        ),
        migrations.AddField(
            model_name="ladderstand",
            name="versie",
            field=models.PositiveIntegerField(default=1, verbose_name="versie"),
        ),
        migrations.AddField(
            model_name="verwijzing",
            name="versie",
            field=models.PositiveIntegerField(default=1, verbose_name="versie"),
        ),
        migrations.AddField(
            model_name="verwijzing",
            name="naar_wie",
            field=models.CharField(blank=True, default="", max_length=80, verbose_name="naar wie"),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name="verwijzing",
            name="ingetrokken_op",
            field=models.DateField(
                blank=True, null=True, verbose_name="toestemming ingetrokken op"
            ),
        ),
        migrations.AddConstraint(
            model_name="verwijzing",
            constraint=models.CheckConstraint(
                condition=~Q(naar="anders") | ~Q(naar_wie=""),
                name="intake_verwijzing_heeft_naam",
            ),
        ),
        migrations.AddConstraint(
            model_name="verwijzing",
            constraint=models.CheckConstraint(
                condition=Q(signaal=False) | Q(hulpvraag__regex="^.{1,120}$"),
                name="intake_verwijzing_signaal_is_kort",
            ),
        ),
        migrations.AddConstraint(
            model_name="verwijzing",
            constraint=models.CheckConstraint(
                condition=Q(ingetrokken_op__isnull=True)
                | Q(
                    toestemming_op__isnull=False,
                    ingetrokken_op__gte=F("toestemming_op"),
                    afgerond_op__isnull=False,
                ),
                name="intake_verwijzing_intrekken_sluit",
            ),
        ),
    ]
