# SPDX-License-Identifier: EUPL-1.2
"""The first people of Overbetuwe: a worklist one remembers. All of them are invented."""

from monitoring.demo.mensen import Achtergrond, Mens

FRANS_EN_FULA = ("Fula",)
GEZIN_RAHIMI = "rahimi"

# In the order of rolverdeling.EERSTE.
HOOFDROLLEN: tuple[Mens, ...] = (
    Mens(voornamen="Selam", achternaam="Tesfay", geboren=(1997, 3, 4), taal="Tigrinya"),
    Mens(
        voornamen="Olena",
        achternaam="Kovalenko",
        geboren=(1992, 7, 19),
        taal="Oekraïens",
        andere_talen=("Russisch", "Engels"),
        tolk=False,
        asiel=False,
    ),
    Mens(voornamen="Amanuel", aanspreekvorm="heer", geboren=(2001, None, None), taal="Tigrinya"),
    Mens(
        voornamen="Nour al-Din",
        achternaam="Mustafa-van der Heijden",
        aanspreekvorm="neutraal",
        geboren=(1974, 2, 11),
        taal="Farsi",
        tolk=False,
    ),
    Mens(
        voornamen="Hawa",
        achternaam="Diallo",
        geboren=(1988, 5, 30),
        taal="Frans",
        andere_talen=FRANS_EN_FULA,
        tolk=False,
        achtergrond=Achtergrond.LAAG,
    ),
    Mens(
        voornamen="Yusuf",
        achternaam="Rahimi",
        aanspreekvorm="heer",
        geboren=(1989, 9, 2),
        taal="Dari",
        huishouden=GEZIN_RAHIMI,
        kinderen=(("Mina", 2017), ("Sohrab", 2020), ("Laleh", 2024)),
    ),
    Mens(
        voornamen="Merhawit",
        achternaam="Gebreselassie",
        geboren=(2003, 11, None),
        taal="Tigrinya",
    ),
    Mens(
        voornamen="Bashar",
        achternaam="Al-Khatib",
        aanspreekvorm="heer",
        geboren=(1985, 1, 1),
        taal="Arabisch",
    ),
    Mens(
        voornamen="Nasrin",
        achternaam="Hosseinzadeh",
        geboren=(2004, 4, 23),
        taal="Farsi",
        andere_talen=("Engels",),
        tolk=False,
        achtergrond=Achtergrond.HOOG,
    ),
    Mens(
        voornamen="Thaís Aparecida",
        voorvoegsel="da",
        achternaam="Conceição Guimarães",
        geboren=(1995, 12, 8),
        taal="Portugees",
        tolk=False,
        asiel=False,
    ),
    Mens(
        voornamen="Çiğdem",
        achternaam="Öztürk",
        geboren=(1990, 6, 15),
        taal="Turks",
        geheim_adres=True,
    ),
    Mens(
        voornamen="Abdirahman",
        achternaam="Warsame Abdi Nur",
        aanspreekvorm="heer",
        geboren=(1983, None, None),
        taal="Somalisch",
        achtergrond=Achtergrond.LAAG,
    ),
    Mens(
        voornamen="Farid",
        achternaam="Noorzai",
        aanspreekvorm="heer",
        geboren=(1996, 8, 21),
        taal="Dari",
        tolk=False,
    ),
    Mens(
        voornamen="Mohammad",
        achternaam="Haddad",
        aanspreekvorm="heer",
        geboren=(1985, 3, 3),
        taal="Arabisch",
    ),
    Mens(
        voornamen="Fatima",
        achternaam="Rahimi",
        geboren=(1991, 10, 27),
        taal="Dari",
        huishouden=GEZIN_RAHIMI,
    ),
    Mens(
        voornamen="Abdul Rahman Mohammed Hussein",
        achternaam="Al-Jubouri Al-Tikriti Al-Hashimi",
        aanspreekvorm="heer",
        geboren=(1968, None, None),
        taal="Arabisch",
        achtergrond=Achtergrond.LAAG,
        zonder_regisseur=True,
    ),
)
