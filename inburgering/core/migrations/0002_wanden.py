# SPDX-License-Identifier: EUPL-1.2
"""The walls: grants to the runtime role, row-level security, append-only logs."""

from django.db import migrations

from inburgering.core.rls import AppendOnly, EnableRLS, GrantRuntime


class Migration(migrations.Migration):
    dependencies = [("core", "0001_initial")]

    operations = [
        GrantRuntime(),
        EnableRLS("core_huishouden"),
        EnableRLS("core_persoon"),
        EnableRLS("core_kind"),
        EnableRLS("core_dossier"),
        EnableRLS("core_doelgroepperiode"),
        EnableRLS("core_termijn"),
        EnableRLS("core_taak"),
        EnableRLS("core_notitie"),
        EnableRLS("core_gebeurtenis"),
        EnableRLS("core_inzagelog"),
        AppendOnly("core_gebeurtenis"),
        AppendOnly("core_inzagelog"),
    ]
