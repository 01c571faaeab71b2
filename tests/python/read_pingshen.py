"""Reads bundles and score files; written from docs/formats.md alone.

    python3 read_pingshen.py bundle DIR CODE [OUT]             verifies DIR, opens it with a slip's code
    python3 read_pingshen.py score FILE.pss IDENTITY [DIR]     opens a score file; with the bundle in DIR the whole chain

Prints JSON. Needs Python 3.11 and the package `cryptography`. Exit code 1 and one line when something is refused.
"""

import functools, hashlib, json, re, sys, zlib
from pathlib import Path
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from primitives import (RECORD, Refused, age_decrypt, age_secret, canonical, check_zip, fingerprint, hkdf, list_zip,
                        map_file, need, open_sealed, parse_json, raw_public, read_public_key, sha256, unbase64, verify_minisign)

CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
TAGS = ["bag-info.txt", "bagit.txt", "manifest-sha256.txt", "pingshen/index.json", "pingshen/organiser.pub",
        "pingshen/roster.json", "pingshen/rules.json", "tagmanifest-sha256.txt", "tagmanifest-sha256.txt.minisig"]
KEY_CHANGE = ["pingshen/predecessor.minisig", "pingshen/predecessor.pub"]
PAYLOAD = re.compile(r"data/[ectm]/[0-9a-f]{16}\.bin")


# --- bundles -----------------------------------------------------------------------------------------------------------

def read_head(folder):
    heads = list(Path(folder).glob("*.psb"))
    need(len(heads) == 1, "the folder must hold one head")
    data = map_file(heads[0])
    entries = list_zip(data)
    names = [name for name, _, _ in entries]
    tags = [name for name in names if not PAYLOAD.fullmatch(name)]
    need(sorted(tags) in (TAGS, sorted(TAGS + KEY_CHANGE)), "the head's entries are not those of the format")
    offsets = check_zip(data, entries)
    sizes = {name: size for name, _, size in entries}
    need(all(sizes[name] <= 2**26 for name in tags) and sum(sizes[name] for name in tags) <= 160 * 2**20, "too large")
    text = {name: data[offsets[name]:offsets[name] + sizes[name]] for name in tags}
    key_file, tag_manifest = text["pingshen/organiser.pub"], text["tagmanifest-sha256.txt"]
    beside = heads[0].with_suffix(".pub")
    need(not beside.exists() or read_public_key(beside.read_bytes()) == read_public_key(key_file), "two organiser's keys")
    comment = verify_minisign(tag_manifest, text["tagmanifest-sha256.txt.minisig"], key_file)
    covered = sorted(set(tags) - {"tagmanifest-sha256.txt", "tagmanifest-sha256.txt.minisig"})
    wanted = "".join(f"{sha256(text[name])}  {name}\n" for name in covered)
    need(tag_manifest == wanted.encode(), "the tag manifest does not fit")
    index, roster = parse_json(text["pingshen/index.json"]), parse_json(text["pingshen/roster.json"])
    need((index["format"], index["formatVersion"], index["sealing"]) == ("pingshen/bundle", 1, "aes128gcm"), "too new")
    practice = "yes" if index["practice"] else "no"
    need(comment == f"pingshen bundle round={index['round']} version={index['version']} practice={practice}"
                    f" built={index['builtAt']}", "the trusted comment is another bundle's")
    names_ = [index["bundle"], index["round"], *(volume["fileName"] for volume in index["volumes"])]
    need(all(re.fullmatch(r"[A-Za-z0-9_-]([A-Za-z0-9._-]*[A-Za-z0-9_-])?", name) for name in names_), "unsafe name")
    files = {file["path"]: file for file in index["files"]}
    need(all(PAYLOAD.fullmatch(path) for path in files), "unsafe path")
    manifest = "".join(f"{files[path]['sha256']}  {path}\n" for path in sorted(files))
    need(len(files) == len(index["files"]) and text["manifest-sha256.txt"] == manifest.encode(), "manifest against index")
    in_head = sorted(path for path, file in files.items() if file["volume"] == 0)
    order = ["bagit.txt", *in_head, "bag-info.txt", "manifest-sha256.txt"]
    order += sorted(name for name in tags if name.startswith("pingshen/"))
    need(names == [*order, "tagmanifest-sha256.txt", "tagmanifest-sha256.txt.minisig"], "order of the head")
    need(index["ruleHash"] == sha256(text["pingshen/rules.json"]), "hash of the rules")
    need(all(seat["envelope"] in files for seat in roster["seats"]), "an envelope is missing")
    if KEY_CHANGE[0] in text:
        word = verify_minisign(key_file, text[KEY_CHANGE[0]], text[KEY_CHANGE[1]])
        need(word == f"pingshen key-change round={index['round']}", "the old key's word is for something else")
    return {"index": index, "roster": roster, "files": files, "hash": sha256(tag_manifest), "head": data,
            "organiser": read_public_key(key_file)[1]}


def check_payload(files, data, entries):
    """Paths of the files that are damaged; raises where the bytes between the files are."""
    offsets = check_zip(data, entries)
    damaged = []
    for file in files:
        sealed = data[file["offset"]:file["offset"] + file["sizeBytes"]]
        cuts = [0, *range(21 + sealed[20] + RECORD, len(sealed), RECORD), len(sealed)]
        pieces = [sha256(sealed[a:b]) for a, b in zip(cuts, cuts[1:])]
        held = offsets[file["path"]] == file["offset"] and sha256(sealed) == file["sha256"]
        if not held or file.get("pieces", pieces[:1]) != pieces:
            damaged.append(file["path"])
    return damaged


def verify_volumes(folder, head):
    """The bytes of each usable volume by number, and the paths that are damaged or missing."""
    usable, damaged = {0: head["head"]}, []
    by_volume = {}
    for path in sorted(head["files"]):
        by_volume.setdefault(head["files"][path]["volume"], []).append(head["files"][path])
    damaged += check_payload(by_volume.pop(0, []), head["head"], list_zip(head["head"]))
    for volume in head["index"]["volumes"]:
        files = by_volume.pop(volume["number"], [])
        try:
            data = map_file(Path(folder) / volume["fileName"])
            damaged += check_payload(files, data, [(file["path"], file["crc32"], file["sizeBytes"]) for file in files])
            usable[volume["number"]] = data
        except (OSError, ValueError, Refused):
            damaged += [file["path"] for file in files]
    need(not by_volume, "the index names a volume that does not exist")
    return usable, damaged


def slip_secrets(code, salt):
    raw = hashlib.scrypt(code[:20].encode(), salt=salt, n=2**15, r=8, p=1, dklen=64, maxmem=2**26)
    public = raw_public(Ed25519PrivateKey.from_private_bytes(raw[:32]))
    return public, X25519PrivateKey.from_private_bytes(raw[32:])


def tidy_code(text):
    code = "".join(chr(ord(c) - 0xFEE0) if 0xFF01 <= ord(c) <= 0xFF5E else c for c in text).upper()
    code = re.sub(r"[\s-]", "", code).replace("O", "0").replace("I", "1").replace("L", "1")
    need(len(code) == 21 and all(c in CROCKFORD for c in code), "a code has 21 characters")

    def double(value): return value * 2 ^ 37 if value * 2 >= 32 else value * 2
    check = double(functools.reduce(lambda s, c: double(s) ^ CROCKFORD.index(c), code[:20], 0))
    need(CROCKFORD[check] == code[20], "the code's check character is wrong")
    return code


def open_seat(head, code):
    """Seat and X25519 secret of a code."""
    code = tidy_code(code)
    secrets = functools.lru_cache(lambda salt: slip_secrets(code, unbase64(salt)))
    for seat in head["roster"]["seats"]:
        signing, opening = secrets(seat["salt"])
        if signing == unbase64(seat["slipKey"]):
            return seat, opening
    for slip in head["roster"]["revoked"]:
        need(secrets(slip["salt"])[0] != unbase64(slip["slipKey"]), "this slip was revoked")
    raise Refused("the code belongs to no slip of this bundle")


def digest_of(card):
    bare = {name: value for name, value in card.items() if name not in ("format", "formatVersion", "bundle")}
    drop = ("id", "file", "thumbnail", "widthPx", "heightPx", "shown", "madeBy")
    bare["materials"] = [{k: v for k, v in material.items() if k not in drop} for material in card["materials"]]
    return sha256(canonical(bare))[:16]


def read_bundle(folder, code, out=None):
    head = read_head(folder)
    usable, damaged = verify_volumes(folder, head)
    seat, secret = open_seat(head, code)
    bundle = head["index"]["bundle"]

    def sealed(path):
        file = head["files"][path]
        need(path not in damaged, f"{path} is damaged")
        return usable[file["volume"]][file["offset"]:file["offset"] + file["sizeBytes"]]

    def envelope_ikm(ephemeral):
        own = raw_public(secret)
        need(own == unbase64(seat["sealKey"]), "the seat's key is not the slip's")
        shared = secret.exchange(X25519PublicKey.from_public_bytes(ephemeral))
        return hkdf(ephemeral + own, shared, b"pingshen/envelope/1", 32)

    envelope = parse_json(open_sealed(sealed(seat["envelope"]), envelope_ikm))
    need((envelope["format"], envelope["formatVersion"]) == ("pingshen/envelope", 1), "not an envelope")
    need((envelope["bundle"], envelope["slip"]) == (bundle, seat["slip"]), "the envelope belongs elsewhere")
    need(envelope["expert"]["id"] == seat["expert"], "the envelope is another expert's")
    recused = {item["candidate"] for item in envelope["recused"]}
    keys = {item["candidate"]: item for item in envelope["keys"]}
    need([c for c in envelope["order"] if c not in recused] == [c for c in envelope["order"] if c in keys], "order")
    candidates = []
    for candidate in (c for c in envelope["order"] if c in keys):
        def content_ikm(_id, key=unbase64(keys[candidate]["key"])): return key
        card = parse_json(open_sealed(sealed(keys[candidate]["card"]), content_ikm))
        need((card["format"], card["formatVersion"]) == ("pingshen/card", 1), "not a card")
        need((card["bundle"], card["id"]) == (bundle, candidate), "the card belongs elsewhere")
        need(digest_of(card) == keys[candidate]["digest"], "the card's digest is another")
        materials = []
        for material in card["materials"]:
            plain = None if material["file"] in damaged else open_sealed(sealed(material["file"]), content_ikm)
            need(re.fullmatch(r"[A-Za-z0-9_-][A-Za-z0-9._-]*", candidate), "unsafe id")
            if out is not None and plain is not None:
                place = Path(out) / candidate / Path(material["file"]).name
                place.parent.mkdir(parents=True, exist_ok=True)
                place.write_bytes(plain)
            materials.append({**material, "sha256": plain and sha256(plain), "bytes": plain and len(plain)})
        candidates.append({**card, "materials": materials})
    return {"bundle": bundle, "bundleHash": head["hash"], "round": head["index"]["round"],
            "version": head["index"]["version"], "practice": head["index"]["practice"],
            "fingerprint": fingerprint(head["organiser"]), "damaged": damaged, "expert": envelope["expert"],
            "order": envelope["order"], "recused": envelope["recused"], "candidates": candidates}


# --- score files ----------------------------------------------------------------------------------------------------

def check_chain(folder, document):
    """Organiser's key, bundle, roster, slip key, certificate, expert's key, score file."""
    head = read_head(folder)
    need(document["bundleHash"] == head["hash"], "the scores are of another bundle")
    seat = next((seat for seat in head["roster"]["seats"] if seat["slip"] == document["slip"]), None)
    need(seat is not None and seat["expert"] == document["expert"], "no such seat")
    certificate = document["certificate"]
    signed = canonical({"activatedAt": certificate["activatedAt"], "expert": document["expert"],
                        "expertKey": certificate["expertKey"], "purpose": "pingshen/expert-key",
                        "round": document["round"], "slip": document["slip"]})
    try:
        slip_key = Ed25519PublicKey.from_public_bytes(unbase64(seat["slipKey"]))
        slip_key.verify(unbase64(certificate["signature"]), signed)
    except InvalidSignature as error:
        raise Refused("the certificate does not hold") from error


def read_score(path, identity, folder=None):
    data = Path(path).read_bytes()
    need(len(data) <= 8 * 2**20, "too large")
    content = age_decrypt(data, age_secret(Path(identity).read_text() if Path(identity).exists() else identity))
    entries = list_zip(content)
    need([name for name, _, _ in entries] == ["expert.pub", "scores.json", "scores.json.minisig"], "other entries")
    offsets = check_zip(content, entries)
    key_file, scores, signature = (content[offsets[name]:offsets[name] + size] for name, _, size in entries)
    need(all(zlib.crc32(content[offsets[n]:offsets[n] + size]) == crc for n, crc, size in entries), "a CRC is wrong")
    comment = verify_minisign(scores, signature, key_file)
    document, expert_key = parse_json(scores), read_public_key(key_file)[1]
    need((document["format"], document["formatVersion"]) == ("pingshen/scores", 1), "not a score document")
    need(comment == f"pingshen scores round={document['round']} expert={document['expert']}"
                    f" revision={document['revision']}", "the trusted comment is another document's")
    need(unbase64(document["certificate"]["expertKey"]) == expert_key, "the certificate names another key")
    if folder is not None:
        check_chain(folder, document)
    return {"contentHash": sha256(content), "document": document, "chain": folder is not None}


def main(kind, *args):
    try:
        answer = {"bundle": read_bundle, "score": read_score}[kind](*args)
    except (Refused, KeyError, IndexError, TypeError, ValueError, OSError) as error:
        sys.exit(f"refused: {error}")
    sys.stdout.buffer.write(canonical(answer))


if __name__ == "__main__":
    main(*sys.argv[1:])
