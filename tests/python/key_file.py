"""Opens the organiser's key file; written from docs/formats.md §1.1 alone.

    python3 key_file.py FILE PASSPHRASE [SECOND PASSPHRASE]     prints the age identity that opens score files

Needs Python 3.11 and the package `cryptography`. Exit code 1 and one line when something is refused.
"""

import hashlib, json, sys, unicodedata
from pathlib import Path
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from primitives import BECH32, Refused, hkdf, need, raw_public, unbase64

PREFIX = "age-secret-key-"


def polymod(values):
    state = 1
    for value in values:
        top, state = state >> 25, (state & 0x1FFFFFF) << 5 ^ value
        for bit, step in enumerate((0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)):
            state ^= step if top >> bit & 1 else 0
    return state


def age_identity(secret):
    number = int.from_bytes(secret) << 4
    values = [number >> shift & 31 for shift in range(255, -1, -5)]
    expanded = [ord(c) >> 5 for c in PREFIX] + [0] + [ord(c) & 31 for c in PREFIX]
    check = polymod(expanded + values + [0] * 6) ^ 1
    values += [check >> shift & 31 for shift in range(25, -1, -5)]
    return (PREFIX + "1" + "".join(BECH32[value] for value in values)).upper()


def open_master(path, passphrases):
    file = json.loads(Path(path).read_text("utf8"))
    need((file["format"], file["formatVersion"]) == ("pingshen/sealed-key", 1), "not a key file, or a newer one")
    need(file["people"] == len(passphrases), f"{file['people']} passphrase(s) needed")
    password = "\n".join(unicodedata.normalize("NFKC", each) for each in passphrases).encode()
    key = hashlib.scrypt(password, salt=unbase64(file["salt"]), n=2**file["logN"], r=8, p=1, dklen=32, maxmem=2**28)
    try:
        master = AESGCM(key).decrypt(unbase64(file["nonce"]), unbase64(file["sealed"]), b"pingshen/master/1")
    except InvalidTag:
        raise Refused("wrong passphrase, or the file was altered") from None
    seed = hkdf(b"", master, b"pingshen/organiser-sign/1", 32)
    public = raw_public(Ed25519PrivateKey.from_private_bytes(seed))
    need(public == unbase64(file["publicKey"]), "the file names another key than it holds")
    return master


def main(path, *passphrases):
    try:
        master = open_master(path, passphrases)
    except (Refused, KeyError, TypeError, ValueError, OSError) as error:
        sys.exit(f"refused: {error}")
    print(age_identity(hkdf(b"", master, b"pingshen/recipient/1", 32)))


if __name__ == "__main__":
    main(*sys.argv[1:])
