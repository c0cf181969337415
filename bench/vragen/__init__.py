# SPDX-License-Identifier: EUPL-1.2
"""What is measured: every question in the ways it can be asked."""

from bench.vragen import dossier, werkvoorraad, zoeken
from bench.vragen.vraag import Vraag

VRAGEN: tuple[Vraag, ...] = (*werkvoorraad.VRAGEN, *zoeken.VRAGEN, *dossier.VRAGEN)
