# SPDX-License-Identifier: EUPL-1.2
"""The policy of gemeenten: in force on a day, in rows for a screen, and its versions."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.utils.text import slugify

from inburgering.beleid.gemeenteprofiel import EERSTE_DAG
from inburgering.beleid.in_woorden import Wettelijk, waarde_regels, wettelijke_norm
from inburgering.beleid.profiel import Profiel, profiel_voor
from inburgering.beleid.velden import Veld
from inburgering.core.models import Gemeente, Gemeenteprofiel
from inburgering.wet.keuze import Keuze


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


def recorded_profiel(gemeentecode: str, dag: date) -> Profiel:
    """The policy of a gemeente by its CBS code; a gemeente that does not work here has ours."""
    gemeente = Gemeente.objects.filter(code=gemeentecode).first()
    return gemeente.profiel_op(dag) if gemeente else profiel_voor(gemeentecode, dag)


@dataclass(frozen=True, slots=True)
class ProfielRegel:
    """One row of a profile, in words, with the law beside it where it differs."""

    veld: Veld
    waarde: tuple[str, ...]
    wet: Wettelijk | None
    eigen: bool


@dataclass(frozen=True, slots=True)
class ProfielGroep:
    """Rows that belong together."""

    titel: str
    regels: tuple[ProfielRegel, ...]

    @property
    def anker(self) -> str:
        """Where it stands on the page."""
        return slugify(self.titel)

    @property
    def eigen(self) -> int:
        """How many rows this gemeente filled in itself."""
        return sum(regel.eigen for regel in self.regels)


def profiel_groepen(profiel: Profiel, *, op: date) -> list[ProfielGroep]:
    """All rows in the order of the screen."""
    plain = Profiel.wettelijk(profiel.gemeentecode)
    rows: dict[str, list[ProfielRegel]] = {}
    for veld in Profiel.velden():
        value = getattr(profiel, veld.naam)
        law = wettelijke_norm(veld, op)
        own = value != getattr(plain, veld.naam)
        line = ProfielRegel(veld, waarde_regels(value, veld.eenheid), law if own else None, own)
        rows.setdefault(veld.groep, []).append(line)
    return [ProfielGroep(titel, tuple(regels)) for titel, regels in rows.items()]


class VersieStand(Keuze):
    """Whether a version is in force."""

    STRAKS = "straks", "gaat nog in"
    NU = "nu", "geldt nu"
    EERDER = "eerder", "gold eerder"


@dataclass(frozen=True, slots=True)
class Versie:
    """One version of the policy; the one that came with the product has no maker."""

    geldig_vanaf: date
    stand: VersieStand
    door: str
    vastgelegd_at: datetime | None
    toelichting: str

    @property
    def meegeleverd(self) -> bool:
        """Whether it came with the product."""
        return self.vastgelegd_at is None


def versies_van(gemeente: Gemeente, *, on: date) -> list[Versie]:
    """Every version, the latest first, down to the one that came with the product."""
    rows = list(gemeente.profielen.select_related("vastgelegd_door").order_by("-geldig_vanaf"))
    in_force = next((row.geldig_vanaf for row in rows if row.geldig_vanaf <= on), EERSTE_DAG)
    return [*(_versie(row, in_force) for row in rows), *_shipped(rows, in_force)]


def _shipped(rows: Sequence[Gemeenteprofiel], in_force: date) -> list[Versie]:
    if any(row.geldig_vanaf == EERSTE_DAG for row in rows):
        return []
    return [Versie(EERSTE_DAG, _stand(EERSTE_DAG, in_force), "", None, "Meegeleverd bij de start")]


def _versie(row: Gemeenteprofiel, in_force: date) -> Versie:
    return Versie(
        geldig_vanaf=row.geldig_vanaf,
        stand=_stand(row.geldig_vanaf, in_force),
        door=row.vastgelegd_door.naam if row.vastgelegd_door else "",
        vastgelegd_at=row.vastgelegd_at,
        toelichting=row.toelichting,
    )


def _stand(geldig_vanaf: date, in_force: date) -> VersieStand:
    if geldig_vanaf == in_force:
        return VersieStand.NU
    return VersieStand.STRAKS if geldig_vanaf > in_force else VersieStand.EERDER


MEEGELEVERD = "meegeleverd"


def profiel_met_teken(gemeente: Gemeente, dag: date) -> tuple[Profiel, str]:
    """The policy of a day, with a sign by which `profiel_van_teken` finds it again."""
    rows = gemeente.profielen.filter(geldig_vanaf__lte=dag).order_by("-geldig_vanaf")
    version = rows.first()
    if version is None:
        return profiel_voor(gemeente.code, dag), MEEGELEVERD
    return Profiel.from_dict(version.waarden), _teken(version)


def profiel_van_teken(gemeente: Gemeente, teken: str) -> Profiel | None:
    """The policy a form was opened with; None when that version is gone or was replaced."""
    if teken == MEEGELEVERD:
        return profiel_voor(gemeente.code, EERSTE_DAG)
    number = teken.partition("-")[0]
    version = gemeente.profielen.filter(pk=number).first() if number.isdecimal() else None
    if version is None or _teken(version) != teken:
        return None
    return Profiel.from_dict(version.waarden)


def _teken(version: Gemeenteprofiel) -> str:
    return f"{version.pk}-{version.vastgelegd_at:%Y%m%d%H%M%S%f}"


def profiel_vlak_voor(gemeente: Gemeente, geldig_vanaf: date) -> Profiel:
    """What was in force the day before; before the first version there was only the law."""
    return gemeente.profiel_op(geldig_vanaf - timedelta(days=1))
