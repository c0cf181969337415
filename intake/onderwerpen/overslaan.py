# SPDX-License-Identifier: EUPL-1.2
"""Why a subject, or one question, was passed over. Pure."""

from enum import StrEnum


class Overslaan(StrEnum):
    """The reasons; stored with the subject or the question."""

    NIET_BESPROKEN = "niet_besproken"
    WIL_NIET_ZEGGEN = "wil_niet_zeggen"
    NVT = "nvt"


OVERSLAAN_LABELS = {
    Overslaan.NIET_BESPROKEN: "nog niet besproken",
    Overslaan.WIL_NIET_ZEGGEN: "wil hier niets over zeggen",
    Overslaan.NVT: "niet van toepassing",
}
