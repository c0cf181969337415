# SPDX-License-Identifier: EUPL-1.2
"""Migration operations for the second wall: row-level security, grants, append-only tables.

The runtime role sees only rows of the gemeenten in the transaction's scope
(`inburgering.core.scope`). Without a scope a query returns nothing. The owner role runs
migrations and backups and is not bound by the policies.
"""

from django.conf import settings
from django.db.migrations.operations import RunSQL

# a scalar subquery: evaluated once per statement, not once per row
SCOPE = "(SELECT string_to_array(current_setting('app.gemeenten', true), ','))::bigint[]"


def _ident(name: str) -> str:
    if not name.replace("_", "").isalnum():
        raise ValueError(f"Geen geldige naam: {name}")
    return f'"{name}"'


class EnableRLS(RunSQL):
    """Bind every row of a table with a gemeente to the scope."""

    def __init__(self, table: str, column: str = "gemeente_id") -> None:
        self.table, self.column = table, column
        name, field = _ident(table), _ident(column)
        super().__init__(
            sql=f"ALTER TABLE {name} ENABLE ROW LEVEL SECURITY;"
            f"CREATE POLICY gemeente_scope ON {name} USING ({field} = ANY ({SCOPE}))"
            f" WITH CHECK ({field} = ANY ({SCOPE}));",
            reverse_sql=f"DROP POLICY gemeente_scope ON {name};"
            f"ALTER TABLE {name} DISABLE ROW LEVEL SECURITY;",
        )

    def deconstruct(self) -> tuple[str, list[str], dict[str, str]]:
        return (self.__class__.__name__, [self.table], {"column": self.column})


class GrantRuntime(RunSQL):
    """Give the runtime role the use of all tables, those that exist and those to come."""

    def __init__(self) -> None:
        role = _ident(settings.RUNTIME_ROL)
        rights = "SELECT, INSERT, UPDATE, DELETE"
        super().__init__(
            sql=f"GRANT USAGE ON SCHEMA public TO {role};"
            f"GRANT {rights} ON ALL TABLES IN SCHEMA public TO {role};"
            f"GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO {role};"
            f"ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT {rights} ON TABLES TO {role};"
            f"ALTER DEFAULT PRIVILEGES IN SCHEMA public"
            f" GRANT USAGE, SELECT ON SEQUENCES TO {role};",
            reverse_sql=RunSQL.noop,
        )

    def deconstruct(self) -> tuple[str, list[str], dict[str, str]]:
        return (self.__class__.__name__, [], {})


class AppendOnly(RunSQL):
    """Rows of this table can be added and read, never changed or removed."""

    def __init__(self, table: str) -> None:
        self.table = table
        name, role = _ident(table), _ident(settings.RUNTIME_ROL)
        super().__init__(
            sql="CREATE OR REPLACE FUNCTION weiger_wijziging() RETURNS trigger AS $$ BEGIN"
            " RAISE EXCEPTION 'Rijen van % worden nooit gewijzigd of verwijderd.', TG_TABLE_NAME"
            " USING ERRCODE = 'integrity_constraint_violation'; END $$ LANGUAGE plpgsql;"
            f"CREATE TRIGGER alleen_toevoegen BEFORE UPDATE OR DELETE ON {name}"
            " FOR EACH ROW EXECUTE FUNCTION weiger_wijziging();"
            f"REVOKE UPDATE, DELETE ON {name} FROM {role};",
            reverse_sql=f"DROP TRIGGER alleen_toevoegen ON {name};",
        )

    def deconstruct(self) -> tuple[str, list[str], dict[str, str]]:
        return (self.__class__.__name__, [self.table], {})
