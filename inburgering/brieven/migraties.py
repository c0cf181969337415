# SPDX-License-Identifier: EUPL-1.2
"""Migration operation: a letter never changes, whoever asks and however."""

from django.db.migrations.operations import RunSQL

_SQL = """
CREATE FUNCTION brieven_brief_onveranderlijk() RETURNS trigger AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        RAISE EXCEPTION 'Een brief wordt niet verwijderd (%).', OLD.kenmerk
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    -- the only change: from not sent to sent, once
    IF OLD.verzonden_op IS NOT NULL OR NEW.verzonden_op IS NULL
        OR to_jsonb(NEW) - 'verzonden_op' - 'verzendwijze'
           IS DISTINCT FROM to_jsonb(OLD) - 'verzonden_op' - 'verzendwijze'
    THEN
        RAISE EXCEPTION 'Een brief verandert niet (%).', OLD.kenmerk
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$ LANGUAGE plpgsql;
CREATE TRIGGER brief_onveranderlijk BEFORE UPDATE OR DELETE ON brieven_brief
    FOR EACH ROW EXECUTE FUNCTION brieven_brief_onveranderlijk();
-- the hash is the hash of these bytes, also for who writes with raw SQL
ALTER TABLE brieven_brief ADD CONSTRAINT brieven_brief_sha256_van_pdf
    CHECK (sha256 = encode(sha256(pdf), 'hex'));
"""
_REVERSE = """
ALTER TABLE brieven_brief DROP CONSTRAINT brieven_brief_sha256_van_pdf;
DROP TRIGGER brief_onveranderlijk ON brieven_brief;
DROP FUNCTION brieven_brief_onveranderlijk();
"""


class FreezeLetters(RunSQL):
    """Refuse UPDATE (except marking as sent, once) and DELETE of letters."""

    def __init__(self) -> None:
        super().__init__(sql=_SQL, reverse_sql=_REVERSE)

    def deconstruct(self) -> tuple[str, list[str], dict[str, str]]:
        return (self.__class__.__name__, [], {})
