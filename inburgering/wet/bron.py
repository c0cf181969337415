# SPDX-License-Identifier: EUPL-1.2
"""A place in the law, as words and as a link to the text of one day."""

from dataclasses import dataclass
from datetime import date

WETTEN_OVERHEID = "https://wetten.overheid.nl/jci1.3:c:"


@dataclass(frozen=True, slots=True)
class Bron:
    """Where a rule stands.

    ``gelezen`` is the day of the consolidation that was read; a link without a day of its
    own is pinned to it. A source outside wetten.overheid.nl has no ``bwb_id`` and no link.
    """

    regeling: str
    bwb_id: str | None
    artikel: str
    lid: str | None = None
    gelezen: date | None = None

    def __str__(self) -> str:
        naam = f"{self.regeling}, artikel {self.artikel}" if self.artikel else self.regeling
        return f"{naam}, lid {self.lid}" if self.lid else naam

    def url(self, dag: date | None = None) -> str | None:
        """Juriconnect link to this article as it read on ``dag``."""
        op = dag or self.gelezen
        if self.bwb_id is None or op is None:
            return None
        artikel = f"&artikel={self.artikel}" if self.artikel else ""
        nummer = self.lid.split(",")[0] if self.lid else ""
        lid = f"&lid={nummer}" if nummer.isalnum() else ""
        return f"{WETTEN_OVERHEID}{self.bwb_id}{artikel}{lid}&z={op:%Y-%m-%d}&g={op:%Y-%m-%d}"

    def to_dict(self) -> dict[str, str | None]:
        """Plain values for JSON."""
        return {
            "regeling": self.regeling,
            "bwb_id": self.bwb_id,
            "artikel": self.artikel,
            "lid": self.lid,
            "gelezen": self.gelezen.isoformat() if self.gelezen else None,
        }

    @classmethod
    def from_dict(cls, waarden: dict[str, str | None]) -> "Bron":
        """The source that ``to_dict`` wrote."""
        gelezen = waarden.get("gelezen")
        return cls(
            regeling=waarden["regeling"] or "",
            bwb_id=waarden.get("bwb_id"),
            artikel=waarden.get("artikel") or "",
            lid=waarden.get("lid"),
            gelezen=date.fromisoformat(gelezen) if gelezen else None,
        )


def wet(artikel: str, lid: str | None = None) -> Bron:
    """Wet inburgering 2021, consolidation of 1 January 2023."""
    return Bron("Wet inburgering 2021", "BWBR0044770", artikel, lid, date(2023, 1, 1))


def besluit(artikel: str, lid: str | None = None, *, gelezen: date = date(2026, 4, 2)) -> Bron:
    """Besluit inburgering 2021, consolidation of 2 April 2026 unless told otherwise."""
    return Bron("Besluit inburgering 2021", "BWBR0045555", artikel, lid, gelezen)


def regeling(artikel: str, lid: str | None = None) -> Bron:
    """Regeling inburgering 2021, consolidation of 18 April 2026."""
    return Bron("Regeling inburgering 2021", "BWBR0045574", artikel, lid, date(2026, 4, 18))


def participatiewet(artikel: str, lid: str | None = None) -> Bron:
    """Participatiewet, consolidation of 1 July 2025."""
    return Bron("Participatiewet", "BWBR0015703", artikel, lid, date(2025, 7, 1))


def awb(artikel: str, lid: str | None = None) -> Bron:
    """Algemene wet bestuursrecht, consolidation of 21 December 2021."""
    return Bron("Algemene wet bestuursrecht", "BWBR0005537", artikel, lid, date(2021, 12, 21))


def termijnenwet(artikel: str, lid: str | None = None) -> Bron:
    """Algemene termijnenwet, consolidation of 10 October 2010 (still current)."""
    return Bron("Algemene termijnenwet", "BWBR0002448", artikel, lid, date(2010, 10, 10))
