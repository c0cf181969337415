# SPDX-License-Identifier: EUPL-1.2
"""The policy of many gemeenten on a day, in one query."""

from collections.abc import Iterable
from datetime import date

from inburgering.beleid.profiel import Profiel, profiel_voor
from inburgering.core.models import Gemeente, Gemeenteprofiel


def profielen_op(gemeenten: Iterable[Gemeente], dag: date) -> dict[int, Profiel]:
    """Per gemeente (by number) the profile in force: its own version, else the one we ship."""
    rows = list(gemeenten)
    versions = (
        Gemeenteprofiel.objects.filter(gemeente__in=rows, geldig_vanaf__lte=dag)
        .order_by("gemeente", "-geldig_vanaf")
        .distinct("gemeente")
    )
    own = {version.gemeente_id: Profiel.from_dict(version.waarden) for version in versions}
    return {row.pk: own.get(row.pk) or profiel_voor(row.code, dag) for row in rows}
