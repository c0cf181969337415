# SPDX-License-Identifier: EUPL-1.2
"""The wall around municipal texts, and versions in use that never change."""

from django.db import migrations

from inburgering.core.rls import EnableRLS

FREEZE = """
CREATE FUNCTION brieven_tekstblok_vast() RETURNS trigger AS $$
BEGIN
    IF OLD.vanaf IS NOT NULL THEN
        RAISE EXCEPTION 'Een tekst die in gebruik is verandert niet. Maak een nieuwe versie.'
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN COALESCE(NEW, OLD);
END $$ LANGUAGE plpgsql;
CREATE TRIGGER tekstblok_vast BEFORE UPDATE OR DELETE ON brieven_tekstblok
    FOR EACH ROW EXECUTE FUNCTION brieven_tekstblok_vast();
"""
THAW = """
DROP TRIGGER tekstblok_vast ON brieven_tekstblok;
DROP FUNCTION brieven_tekstblok_vast();
"""


class Migration(migrations.Migration):
    dependencies = [("brieven", "0005_tekstblokken")]

    operations = [
        EnableRLS("brieven_tekstblok"),
        migrations.RunSQL(FREEZE, THAW),
    ]
