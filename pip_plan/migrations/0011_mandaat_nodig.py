# SPDX-License-Identifier: EUPL-1.2
"""Nobody signs without a mandate of that day, also not in raw SQL.

A first PIP of a dossier asks for the mandate "pip", a later one for "wijziging", a decision on
a bezwaar for "bezwaar". Who took a decision does not decide on the bezwaar against it
(Awb 10:3 lid 3). Neither a decided bezwaar nor a record of signing together changes.
"""

from django.db import migrations

NEEDED = """
CREATE FUNCTION pip_plan_mandaat(gem bigint, wie bigint, soort text, dag date)
RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (
        SELECT 1 FROM core_mandaat m
         WHERE m.gemeente_id = gem AND m.medewerker_id = wie AND m.besluittype = soort
           AND m.vanaf <= dag AND (m.tot IS NULL OR m.tot >= dag)
    ) THEN
        RAISE EXCEPTION 'Geen mandaat voor % op %.', soort, dag
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
END $$;
CREATE FUNCTION pip_plan_pip_mandaat() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pip_plan_mandaat(
        NEW.gemeente_id, NEW.besluitvormer_id,
        CASE WHEN EXISTS (
            SELECT 1 FROM pip_plan_pip p WHERE p.dossier_id = NEW.dossier_id
               AND p.id <> NEW.id AND p.dagtekening IS NOT NULL
        ) THEN 'wijziging' ELSE 'pip' END,
        NEW.dagtekening);
    RETURN NEW;
END $$;
CREATE TRIGGER aan_mandaat_gebonden BEFORE UPDATE ON pip_plan_pip FOR EACH ROW
    WHEN (OLD.status = 'ter_toetsing' AND NEW.status = 'vastgesteld')
    EXECUTE FUNCTION pip_plan_pip_mandaat();
CREATE FUNCTION pip_plan_bezwaar_bewaken() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        RAISE EXCEPTION 'Een bezwaar wordt niet verwijderd.'
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF TG_OP = 'UPDATE' AND OLD.status IN ('beslist', 'ingetrokken') THEN
        RAISE EXCEPTION 'Een bezwaar dat klaar is, verandert niet.'
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF NEW.status = 'beslist' THEN
        PERFORM pip_plan_mandaat(
            NEW.gemeente_id, NEW.besluitvormer_id, 'bezwaar', NEW.dagtekening);
        IF NEW.besluitvormer_id = (
            SELECT b.gemaakt_door_id FROM brieven_brief b WHERE b.id = NEW.tegen_id
        ) THEN
            RAISE EXCEPTION 'Wie het besluit nam, beslist niet op het bezwaar.'
                USING ERRCODE = 'integrity_constraint_violation';
        END IF;
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER bewaken BEFORE INSERT OR UPDATE OR DELETE ON pip_plan_bezwaar
    FOR EACH ROW EXECUTE FUNCTION pip_plan_bezwaar_bewaken();
CREATE FUNCTION pip_plan_tekenmoment_bewaren() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'Een tekenmoment verandert niet.'
        USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER bewaren BEFORE UPDATE OR DELETE ON pip_plan_tekenmoment
    FOR EACH ROW EXECUTE FUNCTION pip_plan_tekenmoment_bewaren();
"""
NOT_NEEDED = """
DROP TRIGGER bewaren ON pip_plan_tekenmoment;
DROP FUNCTION pip_plan_tekenmoment_bewaren();
DROP TRIGGER bewaken ON pip_plan_bezwaar;
DROP FUNCTION pip_plan_bezwaar_bewaken();
DROP TRIGGER aan_mandaat_gebonden ON pip_plan_pip;
DROP FUNCTION pip_plan_pip_mandaat();
DROP FUNCTION pip_plan_mandaat(bigint, bigint, text, date);
"""


class Migration(migrations.Migration):
    dependencies = [
        ("pip_plan", "0010_bezwaar_en_samen_tekenen"),
        ("core", "0010_mandaten_en_jurist"),
        ("brieven", "0004_soorten_en_wijzen"),
    ]

    operations = [migrations.RunSQL(sql=NEEDED, reverse_sql=NOT_NEEDED)]
