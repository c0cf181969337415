# SPDX-License-Identifier: EUPL-1.2
"""BSN, V-nummer and files at rest: AES-256-GCM with key versions, and a blind index to search by.

A stored value is `versie (1 byte) | nonce (12) | ciphertext + tag`. The column name is
authenticated along, so a value moved to another column does not decrypt. The index is
an HMAC-SHA256 with a key of its own: equal numbers give equal indexes, and nothing else
can be read from it. Left out on purpose: searching by part of a number.
"""

import base64
import hashlib
import hmac
import os
from functools import cache

from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

NONCE_LENGTH = 12


@cache
def _keys(configured: tuple[str, ...]) -> dict[int, AESGCM]:
    keys = {}
    for entry in configured:
        version, _, encoded = entry.partition(":")
        keys[int(version)] = AESGCM(base64.b64decode(encoded))
    if not keys:
        raise ImproperlyConfigured("Zet INBURGERING_SLEUTELS: versie:base64 van 32 bytes.")
    return keys


def _current_keys() -> dict[int, AESGCM]:
    return _keys(tuple(settings.VELDSLEUTELS))


def encrypt(plain: str, *, column: str) -> bytes:
    """Encrypt a text with the newest key."""
    return encrypt_bytes(plain.encode(), column=column)


def decrypt(stored: bytes, *, column: str) -> str:
    """Decrypt with the key the value was made with; a changed value raises InvalidTag."""
    return decrypt_bytes(stored, column=column).decode()


def encrypt_bytes(plain: bytes, *, column: str) -> bytes:
    """Encrypt the bytes of a file with the newest key."""
    keys = _current_keys()
    version = max(keys)
    nonce = os.urandom(NONCE_LENGTH)
    sealed = keys[version].encrypt(nonce, plain, column.encode())
    return bytes([version]) + nonce + sealed


def decrypt_bytes(stored: bytes, *, column: str) -> bytes:
    """Decrypt with the key the bytes were made with; changed bytes raise InvalidTag."""
    version, nonce, sealed = stored[0], stored[1 : 1 + NONCE_LENGTH], stored[1 + NONCE_LENGTH :]
    return _current_keys()[version].decrypt(nonce, sealed, column.encode())


def blind_index(plain: str, *, column: str) -> str:
    """The value to search by: 64 hexadecimal characters."""
    if not settings.INDEXSLEUTEL:
        raise ImproperlyConfigured("Zet INBURGERING_INDEX_SLEUTEL: base64 van 32 bytes.")
    key = base64.b64decode(settings.INDEXSLEUTEL)
    return hmac.new(key, f"{column}:{plain}".encode(), hashlib.sha256).hexdigest()
