# SPDX-License-Identifier: EUPL-1.2
"""Row-level security, and the trigger that keeps a decision as it was taken.

A PIP begins as a concept. While it waits for a signature only the answer of the besluitvormer
can be written; after that only how it reached the person and what became of it. What DUO
rejects for reasons outside the row (dagtekening before the koppeling, the kennisgeving or an
earlier PIP) is refused here as well, also in raw SQL.
"""

from django.db import migrations

from inburgering.core.rls import EnableRLS

GUARD = """
CREATE FUNCTION pip_plan_bewaken() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    naar text[];
    vrij text[] := ARRAY['status', 'versie'];
    eerste_dag date;
BEGIN
    IF TG_OP = 'DELETE' THEN
        IF OLD.status NOT IN ('concept', 'ter_toetsing') THEN
            RAISE EXCEPTION 'Een besluit over een PIP wordt niet verwijderd.'
                USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        RETURN OLD;
    END IF;
    IF TG_OP = 'INSERT' THEN
        IF NEW.status <> 'concept' THEN
            RAISE EXCEPTION 'Een PIP begint als concept.'
                USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        RETURN NEW;
    END IF;
    naar := CASE OLD.status
        WHEN 'concept' THEN ARRAY['concept', 'ter_toetsing']
        WHEN 'ter_toetsing' THEN ARRAY['ter_toetsing', 'concept', 'vastgesteld']
        WHEN 'vastgesteld' THEN ARRAY['vastgesteld', 'bekendgemaakt', 'vervangen', 'ingetrokken']
        WHEN 'bekendgemaakt' THEN ARRAY['bekendgemaakt', 'vervangen', 'ingetrokken']
        ELSE ARRAY[OLD.status::text]
    END;
    IF NOT (NEW.status = ANY (naar)) THEN
        RAISE EXCEPTION 'Een PIP gaat niet van % naar %.', OLD.status, NEW.status
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF OLD.status = 'concept' THEN
        IF NEW.dossier_id <> OLD.dossier_id OR NEW.gemeente_id <> OLD.gemeente_id THEN
            RAISE EXCEPTION 'Een PIP blijft bij zijn dossier.'
                USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        RETURN NEW;
    END IF;
    IF OLD.status = 'ter_toetsing' AND NEW.status = 'concept' THEN
        vrij := vrij || ARRAY['aangeboden_op', 'teruggave_reden'];
    ELSIF OLD.status = 'ter_toetsing' AND NEW.status = 'vastgesteld' THEN
        vrij := vrij || ARRAY['besluitvormer_id', 'dagtekening', 'kenmerk', 'brief_id'];
    ELSIF OLD.status = 'vastgesteld' AND NEW.status = 'bekendgemaakt' THEN
        vrij := vrij || ARRAY['bekendgemaakt_op', 'bekendgemaakt_wijze'];
    END IF;
    IF to_jsonb(NEW) - vrij <> to_jsonb(OLD) - vrij THEN
        RAISE EXCEPTION 'De inhoud van een PIP met status % verandert niet.', OLD.status
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF OLD.status = 'ter_toetsing' AND NEW.status = 'vastgesteld' THEN
        SELECT greatest(
            d.gekoppeld_op,
            d.kennisgeving_op,
            (SELECT max(p.dagtekening) FROM pip_plan_pip p
              WHERE p.dossier_id = NEW.dossier_id AND p.id <> NEW.id)
        ) INTO eerste_dag FROM core_dossier d WHERE d.id = NEW.dossier_id;
        IF NEW.dagtekening < eerste_dag THEN
            RAISE EXCEPTION 'De dagtekening ligt voor %.', eerste_dag
                USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        IF NOT EXISTS (
            SELECT 1 FROM brieven_brief b
             WHERE b.id = NEW.brief_id AND b.dossier_id = NEW.dossier_id
               AND b.kenmerk = NEW.kenmerk AND b.dagtekening = NEW.dagtekening
        ) THEN
            RAISE EXCEPTION 'De brief hoort niet bij dit besluit.'
                USING ERRCODE = 'integrity_constraint_violation';
        END IF;
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER bewaken BEFORE INSERT OR UPDATE OR DELETE ON pip_plan_pip
    FOR EACH ROW EXECUTE FUNCTION pip_plan_bewaken();
ALTER TABLE pip_plan_pip ADD CONSTRAINT pip_plan_pip_niet_wie_eraan_schreef
    CHECK (besluitvormer_id IS NULL OR NOT (besluitvormer_id = ANY (bewerkers)));
"""
UNGUARD = """
ALTER TABLE pip_plan_pip DROP CONSTRAINT pip_plan_pip_niet_wie_eraan_schreef;
DROP TRIGGER bewaken ON pip_plan_pip;
DROP FUNCTION pip_plan_bewaken();
"""


class Migration(migrations.Migration):
    dependencies = [("pip_plan", "0001_initial"), ("brieven", "0001_initial")]

    operations = [
        EnableRLS("pip_plan_pip"),
        migrations.RunSQL(sql=GUARD, reverse_sql=UNGUARD),
    ]
