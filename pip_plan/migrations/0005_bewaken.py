# SPDX-License-Identifier: EUPL-1.2
"""The guard again, now for versions: what replaces, what is withdrawn, and the settlement.

Settlement counts for the dagtekening when it was known on the day the plan was offered. A
decision within the PIP is guarded like the PIP itself.
"""

from django.db import migrations

from inburgering.core.rls import EnableRLS

REFUSE = "USING ERRCODE = 'integrity_constraint_violation'"
GUARD = f"""
CREATE OR REPLACE FUNCTION pip_plan_bewaken() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    naar text[];
    vrij text[] := ARRAY['status', 'versie'];
    eerste_dag date;
BEGIN
    IF TG_OP = 'DELETE' THEN
        IF OLD.status NOT IN ('concept', 'ter_toetsing') THEN
            RAISE EXCEPTION 'Een besluit over een PIP wordt niet verwijderd.' {REFUSE};
        END IF;
        RETURN OLD;
    END IF;
    IF NEW.herziet_id IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM pip_plan_pip o WHERE o.id = NEW.herziet_id
           AND o.dossier_id = NEW.dossier_id AND o.versienummer < NEW.versienummer
    ) THEN
        RAISE EXCEPTION 'Een PIP wijzigt alleen een eerder PIP van hetzelfde dossier.' {REFUSE};
    END IF;
    IF TG_OP = 'INSERT' THEN
        IF NEW.status <> 'concept' THEN
            RAISE EXCEPTION 'Een PIP begint als concept.' {REFUSE};
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
        RAISE EXCEPTION 'Een PIP gaat niet van % naar %.', OLD.status, NEW.status {REFUSE};
    END IF;
    IF OLD.status = 'concept' THEN
        IF NEW.dossier_id <> OLD.dossier_id OR NEW.gemeente_id <> OLD.gemeente_id
            OR NEW.herziet_id IS DISTINCT FROM OLD.herziet_id THEN
            RAISE EXCEPTION 'Een PIP blijft bij zijn dossier.' {REFUSE};
        END IF;
        RETURN NEW;
    END IF;
    IF OLD.status = 'ter_toetsing' AND NEW.status = 'concept' THEN
        vrij := vrij || ARRAY['aangeboden_op', 'teruggave_reden'];
    ELSIF OLD.status = 'ter_toetsing' AND NEW.status = 'vastgesteld' THEN
        vrij := vrij || ARRAY['besluitvormer_id', 'dagtekening', 'kenmerk', 'brief_id'];
    ELSIF OLD.status = 'vastgesteld' AND NEW.status = 'bekendgemaakt' THEN
        vrij := vrij || ARRAY['bekendgemaakt_op', 'bekendgemaakt_wijze'];
    ELSIF OLD.status IN ('vastgesteld', 'bekendgemaakt') AND NEW.status = 'ingetrokken' THEN
        vrij := vrij || ARRAY['ingetrokken_op', 'intrekreden', 'ingetrokken_door_id',
                              'intrekbrief_id'];
    END IF;
    IF to_jsonb(NEW) - vrij <> to_jsonb(OLD) - vrij THEN
        RAISE EXCEPTION 'De inhoud van een PIP met status % verandert niet.', OLD.status {REFUSE};
    END IF;
    IF NEW.status = 'vervangen' AND OLD.status <> 'vervangen' AND NOT EXISTS (
        SELECT 1 FROM pip_plan_pip n WHERE n.herziet_id = NEW.id AND n.status = 'ter_toetsing'
    ) THEN
        RAISE EXCEPTION 'Een PIP wordt alleen vervangen door een nieuwe versie.' {REFUSE};
    END IF;
    IF OLD.status = 'ter_toetsing' AND NEW.status = 'vastgesteld' THEN
        SELECT greatest(
            d.gekoppeld_op,
            d.kennisgeving_op,
            CASE WHEN d.brp_op <= NEW.aangeboden_op THEN d.brp_op END,
            (SELECT max(p.dagtekening) FROM pip_plan_pip p
              WHERE p.dossier_id = NEW.dossier_id AND p.id <> NEW.id)
        ) INTO eerste_dag FROM core_dossier d WHERE d.id = NEW.dossier_id;
        IF NEW.dagtekening < eerste_dag THEN
            RAISE EXCEPTION 'De dagtekening ligt voor %.', eerste_dag {REFUSE};
        END IF;
        IF NOT EXISTS (
            SELECT 1 FROM brieven_brief b
             WHERE b.id = NEW.brief_id AND b.dossier_id = NEW.dossier_id
               AND b.kenmerk = NEW.kenmerk AND b.dagtekening = NEW.dagtekening
        ) THEN
            RAISE EXCEPTION 'De brief hoort niet bij dit besluit.' {REFUSE};
        END IF;
    END IF;
    RETURN NEW;
END $$;
CREATE FUNCTION pip_plan_deelbesluit_bewaken() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    vrij text[] := ARRAY['status'];
BEGIN
    IF TG_OP = 'DELETE' THEN
        IF OLD.status <> 'concept' THEN
            RAISE EXCEPTION 'Een deelbesluit wordt niet verwijderd.' {REFUSE};
        END IF;
        RETURN OLD;
    END IF;
    IF OLD.status = 'concept' AND NEW.status IN ('concept', 'vastgesteld') THEN
        RETURN NEW;
    END IF;
    IF OLD.status = 'vastgesteld' AND NEW.status = 'ingetrokken' THEN
        vrij := vrij || ARRAY['ingetrokken_op', 'intrekreden', 'intrekbrief_id'];
    ELSIF NOT (OLD.status = 'vastgesteld' AND NEW.status = 'vervangen') THEN
        vrij := ARRAY[]::text[];
    END IF;
    IF to_jsonb(NEW) - vrij <> to_jsonb(OLD) - vrij THEN
        RAISE EXCEPTION 'Een deelbesluit met status % verandert niet.', OLD.status {REFUSE};
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER bewaken BEFORE UPDATE OR DELETE ON pip_plan_deelbesluit
    FOR EACH ROW EXECUTE FUNCTION pip_plan_deelbesluit_bewaken();
"""
UNGUARD = """
DROP TRIGGER bewaken ON pip_plan_deelbesluit;
DROP FUNCTION pip_plan_deelbesluit_bewaken();
"""


class Migration(migrations.Migration):
    dependencies = [("pip_plan", "0004_versies_rooster_deelbesluit")]

    operations = [
        EnableRLS("pip_plan_deelbesluit"),
        migrations.RunSQL(sql=GUARD, reverse_sql=UNGUARD),
    ]
