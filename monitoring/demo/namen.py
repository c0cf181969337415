# SPDX-License-Identifier: EUPL-1.2
"""Invented people: names as they are used in nine countries, with the languages spoken there."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Herkomst:
    """Names and languages of people from one country."""

    talen: tuple[str, ...]
    vrouwen: tuple[str, ...]
    mannen: tuple[str, ...]
    achternamen: tuple[str, ...]


ASIEL: dict[str, Herkomst] = {
    "Eritrea": Herkomst(
        talen=("Tigrinya",),
        vrouwen=("Feven", "Luwam", "Rahwa", "Semhar", "Winta", "Bilen"),
        mannen=("Yonas", "Filmon", "Robel", "Natnael", "Tesfalem", "Merhawi"),
        achternamen=("Gebremedhin", "Kidane", "Habte", "Woldemariam", "Okbay", "Tekle"),
    ),
    "Syrië": Herkomst(
        talen=("Arabisch", "Koerdisch (Kurmanci)"),
        vrouwen=("Rasha", "Hiba", "Lama", "Nisreen", "Aya", "Suad"),
        mannen=("Khaled", "Anas", "Bassel", "Omar", "Firas", "Wael"),
        achternamen=("Al Masri", "Kabbani", "Darwish", "Al-Khatib", "Sabbagh", "Hamwi"),
    ),
    "Afghanistan": Herkomst(
        talen=("Dari", "Pasjtoe"),
        vrouwen=("Zahra", "Parwana", "Shabnam", "Freshta", "Maryam"),
        mannen=("Farid", "Najib", "Jawad", "Rohullah", "Sayed"),
        achternamen=("Ahmadi", "Noorzai", "Hashimi", "Stanekzai", "Karimi"),
    ),
    "Turkije": Herkomst(
        talen=("Turks", "Koerdisch (Kurmanci)"),
        vrouwen=("Gülşen", "Ayşe", "Özlem", "Çiğdem"),
        mannen=("Uğur", "Mehmet", "Barış", "İsmail"),
        achternamen=("Yıldız", "Çelik", "Şahin", "Öztürk", "Kaya"),
    ),
    "Somalië": Herkomst(
        talen=("Somalisch",),
        vrouwen=("Hodan", "Ifrah", "Sagal", "Asha"),
        mannen=("Abdirahman", "Liban", "Yusuf", "Mahad"),
        achternamen=("Warsame", "Farah", "Jama", "Abdi Nur", "Hersi"),
    ),
    "Iran": Herkomst(
        talen=("Farsi",),
        vrouwen=("Shirin", "Niloofar", "Azadeh", "Mahsa"),
        mannen=("Behrouz", "Kaveh", "Arash", "Siavash"),
        achternamen=("Rostami", "Moradi", "Tehrani", "Ghorbani", "Sadeghi"),
    ),
}
GEZIN: dict[str, Herkomst] = {
    "Oekraïne": Herkomst(
        talen=("Oekraïens", "Russisch"),
        vrouwen=("Oksana", "Iryna", "Natalija", "Julija"),
        mannen=("Andrij", "Mykola", "Taras"),
        achternamen=("Shevchuk", "Bondarenko", "Melnyk", "Tkachenko"),
    ),
    "Marokko": Herkomst(
        talen=("Arabisch", "Tamazight"),
        vrouwen=("Naima", "Salma", "Hafsa", "Ikram"),
        mannen=("Rachid", "Younes", "Karim"),
        achternamen=("El Amrani", "Benali", "Ouazzani", "El Idrissi"),
    ),
    "Brazilië": Herkomst(
        talen=("Portugees",),
        vrouwen=("Luana", "Thaís", "Beatriz", "Conceição"),
        mannen=("Thiago", "João", "Anderson"),
        achternamen=("da Conceição", "Araújo", "dos Santos", "Guimarães"),
    ),
    "Turkije": ASIEL["Turkije"],
}
KINDEREN = ("Yusra", "Amir", "Noor", "Elias", "Sara", "Samuel", "Lina", "Adam", "Mila", "Daniel")
