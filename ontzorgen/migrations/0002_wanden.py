# SPDX-License-Identifier: EUPL-1.2
"""Row-level security, and never more than six months (Participatiewet 56a).

A period from 31 August ends on the last day of February, because a 31st of February does
not exist; in every other case the last day is the day before the same day six months later.
"""

from django.db import migrations

from inburgering.core.rls import EnableRLS

SIX_MONTHS = """
ALTER TABLE ontzorgen_ontzorgperiode ADD CONSTRAINT ontzorgen_periode_hoogstens_zes_maanden CHECK (
    tot_en_met < (vanaf + interval '6 months')::date
    OR (
        tot_en_met = (vanaf + interval '6 months')::date
        AND extract(day FROM vanaf + interval '6 months') <> extract(day FROM vanaf)
    )
);
"""
DROP = "ALTER TABLE ontzorgen_ontzorgperiode DROP CONSTRAINT ontzorgen_periode_hoogstens_zes_maanden;"


class Migration(migrations.Migration):
    dependencies = [("ontzorgen", "0001_initial")]

    operations = [
        EnableRLS("ontzorgen_ontzorgperiode"),
        EnableRLS("ontzorgen_vastelast"),
        EnableRLS("ontzorgen_uitkeringsnorm"),
        migrations.RunSQL(sql=SIX_MONTHS, reverse_sql=DROP),
    ]
