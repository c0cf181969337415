# SPDX-License-Identifier: EUPL-1.2
"""What every row about a person shares: the gemeente it belongs to."""

from django.db import models


class GemeenteModel(models.Model):
    """A row of one gemeente; its table carries the row-level policy `gemeente_scope`."""

    gemeente = models.ForeignKey(
        "core.Gemeente", on_delete=models.PROTECT, verbose_name="gemeente", related_name="+"
    )

    class Meta:
        abstract = True
