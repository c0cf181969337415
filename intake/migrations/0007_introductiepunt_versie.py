from django.db import migrations, models


class Migration(migrations.Migration):
    """Two people may work on the same item: the second one sees what the first one saved."""

    dependencies = [
        ("intake", "0006_opgeruimd"),
    ]

    operations = [
        migrations.AddField(
            model_name="introductiepunt",
            name="versie",
            field=models.PositiveIntegerField(default=1, verbose_name="versie"),
        ),
    ]
