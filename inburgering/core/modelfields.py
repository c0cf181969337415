# SPDX-License-Identifier: EUPL-1.2
"""Model fields that encrypt, and that index what is encrypted."""

from typing import Any

from django.db import models

from inburgering.core.versleuteling import blind_index, decrypt, encrypt


class EncryptedField(models.BinaryField):  # type: ignore[type-arg]
    """A short text, encrypted in its column; empty is stored as NULL."""

    description = "versleutelde tekst"

    @property
    def column_label(self) -> str:
        return f"{self.model._meta.label_lower}.{self.name}"

    def from_db_value(self, value: Any, *_: object) -> str | None:
        return None if value is None else decrypt(bytes(value), column=self.column_label)

    def get_db_prep_value(self, value: Any, connection: Any, prepared: bool = False) -> Any:
        sealed = encrypt(value, column=self.column_label) if value else None
        return super().get_db_prep_value(sealed, connection, prepared)

    def to_python(self, value: Any) -> Any:
        return value

    def value_to_string(self, obj: models.Model) -> str:
        # a fixture or export would carry the number out of its encrypted column
        raise TypeError("An encrypted field is never serialised.")


class BlindIndexField(models.CharField):  # type: ignore[type-arg]
    """The searchable shadow of an encrypted field; follows it at every save."""

    def __init__(self, source: str = "", **kwargs: Any) -> None:
        self.source = source
        kwargs.setdefault("max_length", 64)
        kwargs.setdefault("null", True)
        kwargs.setdefault("editable", False)
        super().__init__(**kwargs)

    def deconstruct(self) -> Any:
        name, path, args, kwargs = super().deconstruct()
        kwargs["source"] = self.source
        return name, path, args, kwargs

    @property
    def column_label(self) -> str:
        return f"{self.model._meta.label_lower}.{self.source}"

    def pre_save(self, model_instance: models.Model, add: bool) -> str | None:
        plain = getattr(model_instance, self.source)
        index = blind_index(plain, column=self.column_label) if plain else None
        setattr(model_instance, self.attname, index)
        return index
