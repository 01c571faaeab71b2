"""Building blocks of docs/formats.md and of age; nothing here knows what a bundle is."""

import base64, functools, hashlib, hmac, json, mmap, struct
from cryptography.exceptions import InvalidSignature, InvalidTag
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM, ChaCha20Poly1305

RECORD = 1_048_576
BECH32 = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"


class Refused(Exception):
    pass


def need(held, what):
    if not held:
        raise Refused(what)


# --- small things ---------------------------------------------------------------------------------------------------

def sha256(data): return hashlib.sha256(data).hexdigest()
def unbase64(text): return base64.b64decode(text, validate=True)


def raw_public(secret):
    """The 32 bytes of a secret key's public half."""
    return secret.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)


def hkdf(salt, ikm, info, size):
    key = hmac.digest(salt, ikm, "sha256")
    out, block = b"", b""
    while len(out) < size:
        block = hmac.digest(key, block + info + bytes([len(out) // 32 + 1]), "sha256")
        out += block
    return out[:size]


def canonical(value):
    return (json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":")) + "\n").encode()


def parse_json(data):
    def walk(value, depth):
        need(depth <= 24, "JSON is too deep")
        for item in value.values() if isinstance(value, dict) else value if isinstance(value, list) else []:
            walk(item, depth + 1)

    def pairs(items):
        need(not {"__proto__", "constructor", "prototype"} & {name for name, _ in items}, "JSON names a forbidden key")
        return dict(items)
    try:
        value = json.loads(data.decode("utf-8"), object_pairs_hook=pairs)
    except (ValueError, RecursionError) as error:
        raise Refused("not JSON") from error
    walk(value, 0)
    return value


# --- minisign -------------------------------------------------------------------------------------------------------

def read_public_key(data):
    lines = data.decode().splitlines()
    raw = unbase64(lines[1])
    need(len(raw) == 42 and raw[:2] == b"Ed", "not a public key file")
    return raw[2:10], raw[10:]


def fingerprint(public_key):
    digits = sha256(public_key)[:16].upper()
    return " ".join(digits[at:at + 4] for at in range(0, 16, 4))


def verify_minisign(data, signature, key_file):
    """The trusted comment, after both signatures held."""
    key_id, public_key = read_public_key(key_file)
    lines = signature.decode().splitlines()
    need(len(lines) == 4 and lines[2].startswith("trusted comment: "), "not a signature")
    raw, overall, comment = unbase64(lines[1]), unbase64(lines[3]), lines[2][len("trusted comment: "):]
    need(len(raw) == 74 and raw[:2] == b"Ed" and raw[2:10] == key_id, "signature of another kind or key")
    try:
        key = Ed25519PublicKey.from_public_bytes(public_key)
        key.verify(raw[10:], data)
        key.verify(overall, raw[10:] + comment.encode())
    except InvalidSignature as error:
        raise Refused("the signature does not hold") from error
    return comment


# --- ZIPs written in one way ----------------------------------------------------------------------------------------

def check_zip(data, entries):
    """Compares every byte of a ZIP that is not a file's data; `entries` are (name, CRC-32, size). Gives the offsets."""
    offsets, at, directory = {}, 0, b""
    for name, crc, size in entries:
        common = struct.pack("<HHHHHIIIHH", 20, 0x0800, 0, 0, 0x0021, crc, size, size, len(name.encode()), 0)
        local = b"PK\x03\x04" + common + name.encode()
        need(data[at:at + len(local)] == local, f"bytes before {name} are not those of the format")
        directory += b"PK\x01\x02" + struct.pack("<H", 20) + common + struct.pack("<HHHII", 0, 0, 0, 0, at) + name.encode()
        offsets[name] = at + len(local)
        at += len(local) + size
    end = b"PK\x05\x06" + struct.pack("<HHHHIIH", 0, 0, len(entries), len(entries), len(directory), at, 0)
    need(data[at:] == directory + end, "the ZIP's directory is not that of the format")
    return offsets


def list_zip(data):
    """What a ZIP's directory says: (name, CRC-32, size) of each entry; to be checked by check_zip."""
    need(len(data) >= 22 and data[-22:-18] == b"PK\x05\x06", "no ZIP directory at the end")
    count, size, at = struct.unpack("<HII", data[-12:-2])
    need(count <= 60_000 and at + size + 22 == len(data), "sizes of the ZIP do not add up")
    entries = []
    for _ in range(count):
        fields = struct.unpack("<4sHHHHHHIIIHHHHHII", data[at:at + 46].ljust(46, b"\0"))
        entries.append((data[at + 46:at + 46 + fields[10]].decode(), fields[7], fields[8]))
        at += 46 + fields[10]
    need(len({name for name, _, _ in entries}) == count, "a name occurs twice")
    return entries


def map_file(path):
    with open(path, "rb") as file:
        return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)


# --- sealed files ---------------------------------------------------------------------------------------------------

def open_sealed(sealed, ikm_of):
    """Plain bytes of a sealed file; `ikm_of` gives the keying material for the file's key id."""
    salt, size, id_size = struct.unpack(">16sIB", sealed[:21])
    need(size == RECORD, "another record size")
    ikm, records = ikm_of(sealed[21:21 + id_size]), sealed[21 + id_size:]
    key = AESGCM(hkdf(salt, ikm, b"Content-Encoding: aes128gcm\0", 16))
    base = int.from_bytes(hkdf(salt, ikm, b"Content-Encoding: nonce\0", 12))
    plain, count = [], max(1, -(-len(records) // RECORD))
    for index in range(count):
        nonce = (base ^ index).to_bytes(12)
        try:
            record = key.decrypt(nonce, records[index * RECORD:(index + 1) * RECORD], None)
        except (InvalidTag, ValueError) as error:
            raise Refused("a record does not open") from error
        need(record[-1:] == (b"\2" if index == count - 1 else b"\1"), "a record is not where it belongs")
        plain.append(record[:-1])
    return b"".join(plain)


# --- age ------------------------------------------------------------------------------------------------------------

def age_secret(identity):
    """The X25519 secret in an age identity (Bech32, prefix AGE-SECRET-KEY-)."""
    line = next(line for line in identity.split() if line.upper().startswith("AGE-SECRET-KEY-1"))
    prefix, _, rest = line.lower().rpartition("1")
    values = [BECH32.index(c) for c in rest]
    state = 1
    for value in [ord(c) >> 5 for c in prefix] + [0] + [ord(c) & 31 for c in prefix] + values:
        top, state = state >> 25, (state & 0x1FFFFFF) << 5 ^ value
        for bit, step in enumerate((0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)):
            state ^= step if top >> bit & 1 else 0
    need(state == 1 and len(values) == 58, "not an age identity")
    number = functools.reduce(lambda n, value: n << 5 | value, values[:52], 0)
    return X25519PrivateKey.from_private_bytes((number >> 4).to_bytes(32))


def age_decrypt(data, secret):
    """The content of a binary age file sealed to an X25519 recipient (age-encryption.org/v1)."""
    end = data.index(b"\n---") + 1
    lines = data[:end].decode().split("\n")
    need(lines[0] == "age-encryption.org/v1", "not an age file")
    mac_line, _, payload = data[end:].partition(b"\n")
    own, file_key = raw_public(secret), None
    for head, body in zip(lines, lines[1:]):
        if head.startswith("-> X25519 "):
            share = unbase64(head[10:] + "=")
            shared = secret.exchange(X25519PublicKey.from_public_bytes(share))
            wrap = hkdf(share + own, shared, b"age-encryption.org/v1/X25519", 32)
            try:
                file_key = ChaCha20Poly1305(wrap).decrypt(bytes(12), unbase64(body + "="), None)
            except InvalidTag:
                continue
    need(file_key is not None, "the file is sealed to someone else")
    mac = hmac.digest(hkdf(b"", file_key, b"header", 32), data[:end] + b"---", "sha256")
    need(hmac.compare_digest(mac, unbase64(mac_line[4:] + b"=")), "the age header was changed")
    cipher, sealed, plain = ChaCha20Poly1305(hkdf(payload[:16], file_key, b"payload", 32)), payload[16:], []
    count = max(1, -(-len(sealed) // 65_552))
    for index in range(count):
        nonce = index.to_bytes(11) + bytes([index == count - 1])
        try:
            plain.append(cipher.decrypt(nonce, sealed[index * 65_552:(index + 1) * 65_552], None))
        except InvalidTag as error:
            raise Refused("the age file was changed") from error
    return b"".join(plain)
