from django.db import migrations, models


class Migration(migrations.Migration):
    """The letters that call somebody in for the intake."""

    dependencies = [("brieven", "0002_wanden")]

    operations = [
        migrations.AlterField(
            model_name="brief",
            name="soort",
            field=models.CharField(
                choices=[
                    ("pip_beschikking", "PIP-beschikking"),
                    ("intakeverslag", "verslag van de brede intake"),
                    ("uitnodiging_intake", "uitnodiging brede intake"),
                    ("waarschuwing_intake", "waarschuwing en tweede oproep"),
                    ("derde_oproep_intake", "derde oproep"),
                ],
                max_length=30,
                verbose_name="soort",
            ),
        ),
    ]
