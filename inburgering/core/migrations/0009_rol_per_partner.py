from django.db import migrations, models


class Migration(migrations.Migration):
    """Somebody may work for two organisations, or for one that does two things."""

    dependencies = [
        ("core", "0008_partners_en_bestanden"),
    ]

    operations = [
        migrations.RemoveConstraint(model_name="rol", name="core_rol_uniek"),
        migrations.AddConstraint(
            model_name="rol",
            constraint=models.UniqueConstraint(
                condition=models.Q(("partner__isnull", True)),
                fields=("medewerker", "gemeente", "rol", "vanaf"),
                name="core_rol_uniek",
            ),
        ),
        migrations.AddConstraint(
            model_name="rol",
            constraint=models.UniqueConstraint(
                fields=("medewerker", "gemeente", "rol", "partner", "vanaf"),
                name="core_rol_uniek_per_partner",
            ),
        ),
    ]
