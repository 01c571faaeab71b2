#!/usr/bin/env python3
"""Redoes a selection from its evidence pack alone; written from Pingshen's docs/formats.md, sections 1, 3, 4, 7, 8 and 9.

    python3 verify.py [--language zh|en] [PACK.zip or FOLDER]      without a path: the folder of this file

Needs Python 3.9 and nothing else. One line a step; exit code 1 after the first step that differs, 2 without a pack.
"""

import base64, hashlib, io, json, os, re, sys, time, unicodedata, zipfile
from fractions import Fraction

WORDS = {
    "bag": ("文件包", "bag"), "rules": ("规则文件", "rule file"), "record": ("名册与评审包", "roster and bundles"),
    "files": ("评分文件", "score files"), "signatures": ("专家签名", "experts' signatures"),
    "certificates": ("启用单与证书", "slips and certificates"), "coverage": ("评分齐全", "coverage"),
    "freeze": ("冻结", "freeze"), "corrections": ("更正", "corrections"), "scores": ("得分", "scores"),
    "ranks": ("名次", "ranks"), "ties": ("同分比较", "tie steps"), "votes": ("票决", "votes"),
    "decisions": ("决定", "decisions"), "seats": ("席位", "seats"),
    "reserve": ("递补", "reserve"), "code": ("结果码", "result code"),
}
STEPS = list(WORDS)
# Steps of some packs only, without a number.
MORE = {
    "signed": ("整包签名", "signature of the whole pack"), "unsigned": ("整包签名", "signature of the whole pack"),
    "paper": ("纸质评审表（没有专家密钥签名，由两人分别录入）",
              "paper sheets (signed by no expert's key, typed by two people)"),
    "journal": ("秘书处记录链", "the secretariat's journal"), "noJournal": ("秘书处记录链", "the secretariat's journal"),
}
NOT_SIGNED = "没有。组织方密钥没有给这个证据包签名", "none, the organiser's key did not sign this pack"
NOT_THERE = "这个证据包里没有（旧版本写出）", "not in this pack (written by an older version)"
FACTS = {
    "presence": ("有无", "presence"), "hash": ("哈希值", "hash"), "format": ("格式", "format"),
    "ruleHash": ("规则文件哈希值", "hash of the rules"), "round": ("活动", "round"), "title": ("名称", "title"),
    "practice": ("是否练习", "practice"), "bundle": ("评审包", "bundle"),
    "inForce": ("计入的评分文件", "score file in force"), "signature": ("签名", "signature"),
    "expert": ("专家", "expert"), "revision": ("版次", "revision"), "slip": ("启用单", "slip"),
    "certificate": ("启用单对专家密钥的证书", "the slip's certificate of the expert's key"),
    "mergedBefore": ("合并须早于启用单作废", "merged before the slip was revoked"),
    "typists": ("录入人", "typists"), "thirdPerson": ("定不同之处的人", "who settled a difference"),
    "organiserKey": ("评审包的组织方密钥或其接替者", "the bundles' organiser key, or one it vouches for"),
    "control": ("两人录入的核对码", "control code as typed twice"),
    "typedTwice": ("两遍录入", "as typed twice"), "written": ("手写合计（十分之一分）", "written total, in tenths of a point"),
    "forms": ("评分表份数", "number of forms"), "standing": ("事先登记的回避", "recusal known before"),
    "tenths": ("分值（十分之一分）", "score in tenths of a point"),
    "stateHash": ("冻结校验值", "hash of the frozen state"), "frozen": ("冻结记录", "record of the freeze"),
    "people": ("经办人与监督人", "operator and witness"), "quorum": ("到会要求", "quorum"),
    "awaitingReview": ("须复评而未复评的候选对象数", "candidates that the panel had to judge again"),
    "shortCandidates": ("评分不足的候选对象数", "candidates with too few scores"),
    "removedBefore": ("撤出须早于冻结", "taken out before the freeze"), "number": ("编号", "numbers"),
    "before": ("更正前的分值（十分之一分）", "score before, in tenths of a point"), "changed": ("是否有改动", "changed"),
    "differing": ("其他专家不同的分值", "differing scores of other experts"),
    "correctionRecord": ("更正记录的哈希值", "hash of the corrections' record"), "category": ("类别", "category"),
    "score": ("得分", "score"), "printed": ("显示的得分", "printed score"), "valid": ("有效评分数", "valid scores"),
    "trimmed": ("是否去掉最高最低", "trimmed"), "rank": ("名次", "rank"), "order": ("排列", "order"),
    "tieValues": ("同分比较值", "tie values"), "tieGroup": ("并列者", "tie group"),
    "openSeats": ("所争席位", "contested seats"), "vote": ("票决入选", "chosen by vote"),
    "voteRecord": ("票决记录的哈希值", "hash of the vote's record"),
    "demonstration": ("是否演示票决", "demonstration"), "reason": ("理由", "ground"),
    "request": ("所答的复投票", "run-off answered"), "voters": ("应投票的专家", "experts asked"),
    "choice": ("选票所选", "choice of the ballot"), "tally": ("票数", "tally"),
    "closedBefore": ("选票须早于计票", "ballot received before the count"),
    "fits": ("与名单相符", "fits the list"), "decisionRecord": ("决定记录的哈希值", "hash of the decisions' record"),
    "former": ("之前的结果码", "result code before"), "seats": ("席位数", "seats"), "selected": ("入选", "selected"),
    "vacant": ("空缺", "vacant"), "reserve": ("递补", "reserve"),
    "remainder": ("其余内容的哈希值", "hash of the rest"), "code": ("结果码", "result code"),
    "facts": ("内容", "content"), "journalHead": ("记录链的末项", "newest entry of the journal"),
    "journaled": ("记录链中有无", "in the journal"),
}
VALUES = {
    "@present": ("有", "present"), "@missing": ("无", "missing"), "@holds": ("成立", "holds"),
    "@fails": ("不成立", "does not hold"), "@yes": ("是", "yes"), "@no": ("否", "no"), "@two": ("两个人", "two people"),
    "@third": ("录入人以外的人", "somebody who typed neither"),
    "@unreadable": ("无法读取", "unreadable"), "@recused": ("回避", "recused"), "@judging": ("评分", "judging"),
    "@no_score": ("无有效评分", "no valid score"), "@insufficient": ("有效评分不足", "too few valid scores"),
    "": ("–", "–"),
}
REASONS = {
    "withdrawal": "renounced objection ineligible other", "promotion": "vacancy",
    "deviation": "panel objection other", "revocation": "mistake other",
}
# What becomes of a candidate with too few valid scores; the first one where the rules do not say.
POLICIES = "not-eligible", "average-valid", "panel-review"
RECORD, RULES, RESULT = "data/record.json", "data/rules.json", "data/result.json"
JOURNAL = "data/journal.jsonl"
OFFICE = ("screening/", "secrecy/", "intake/", "units/", "quota/", "conflicts/", "hand-outs/", "bundles/excepted")
TAGS, KEY, SIGNATURE = "tagmanifest-sha256.txt", "organiser.pub", "tagmanifest-sha256.txt.minisig"


class Differs(Exception):
    """The first thing that is not as it follows from the files: subject, fact, expected, found."""


def same(subject, fact, expected, found):
    if expected != found:
        raise Differs(subject, fact, str(expected), str(found))


def present(value): return "@present" if value else "@missing"
def yes(value): return "@yes" if value else "@no"
def sha256(data): return hashlib.sha256(data).hexdigest()
def ids(entries): return " ".join(entry["id"] for entry in entries)


def canonical(value):
    """Canonical JSON of the format: sorted keys, no blanks, one newline; lone surrogates are escaped."""
    text = json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return (re.sub("[\ud800-\udfff]", lambda m: "\\u%04x" % ord(m.group()), text) + "\n").encode()


# --- Ed25519, RFC 8032 §5.1, in extended coordinates ------------------------------------------------------------------

P = 2**255 - 19
ORDER = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
ROOT = pow(2, (P - 1) // 4, P)


def add(one, other):
    a = (one[1] - one[0]) * (other[1] - other[0]) % P
    b = (one[1] + one[0]) * (other[1] + other[0]) % P
    c, d = 2 * one[3] * other[3] * D % P, 2 * one[2] * other[2] % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return e * f % P, g * h % P, f * g % P, e * h % P


def times(number, point):
    total = (0, 1, 1, 0)
    while number:
        if number & 1:
            total = add(total, point)
        point, number = add(point, point), number >> 1
    return total


def decode_point(data):
    y = int.from_bytes(data, "little")
    sign, y = y >> 255, y & (1 << 255) - 1
    if y >= P:
        return None
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * ROOT % P
    if (x * x - square) % P or (x == 0 and sign):
        return None
    x = P - x if x & 1 != sign else x
    return x, y, 1, x * y % P


def encode_point(point):
    inverse = pow(point[2], P - 2, P)
    x, y = point[0] * inverse % P, point[1] * inverse % P
    return (y | (x & 1) << 255).to_bytes(32, "little")


BASE = decode_point((4 * pow(5, P - 2, P) % P).to_bytes(32, "little"))


def signed_by(key, data, signature):
    """Whether the 64 bytes are a signature of the 32-byte key over the data."""
    point = decode_point(key) if len(key) == 32 and len(signature) == 64 else None
    s = int.from_bytes(signature[32:], "little")
    if point is None or s >= ORDER:
        return False
    h = int.from_bytes(hashlib.sha512(signature[:32] + key + data).digest(), "little") % ORDER
    minus = (P - point[0], point[1], 1, P - point[3])
    return encode_point(add(times(s, BASE), times(h, minus))) == signature[:32]


# --- signed files -----------------------------------------------------------------------------------------------------

def unbase64(text, size):
    raw = base64.b64decode(text, validate=True)
    if len(raw) != size or base64.b64encode(raw).decode() != text:
        raise ValueError("base64")
    return raw


def text_lines(data):
    return re.sub("\r?\n$", "", data.decode()).replace("\r\n", "\n").split("\n")


def key_id(key): return hashlib.sha256(key).digest()[:8]


def read_key(data):
    """The 32 bytes of a public key file that names its key rightly. Raises ValueError."""
    head, line = text_lines(data)
    blob = unbase64(line, 42)
    if not head.startswith("untrusted comment: ") or blob[:2] != b"Ed" or blob[2:10] != key_id(blob[10:]):
        raise ValueError("key")
    return blob[10:]


def trusted_comment(key, data, signature):
    """The trusted comment of a signature by this key over the data; None where it does not hold."""
    try:
        first, blob, trusted, overall = text_lines(signature)
        blob, overall, comment = unbase64(blob, 74), unbase64(overall, 64), trusted[len("trusted comment: "):]
    except ValueError:
        return None
    if not first.startswith("untrusted comment: ") or not trusted.startswith("trusted comment: "):
        return None
    if blob[:10] != b"Ed" + key_id(key) or not signed_by(key, data, blob[10:]):
        return None
    return comment if signed_by(key, blob[10:] + comment.encode(), overall) else None


def vouched(change, round_id):
    """Whether the key that was replaced signed the public key file of the one after it."""
    try:
        old, new = unbase64(change["predecessor"], 32), unbase64(change["successor"], 32)
    except ValueError:
        return False
    line = base64.b64encode(b"Ed" + key_id(new) + new).decode()
    file = f"untrusted comment: minisign public key {key_id(new)[::-1].hex().upper()}\n{line}\n"
    return trusted_comment(old, file.encode(), change["vouching"].encode()) == f"pingshen key-change round={round_id}"


def open_scores(content):
    """The document of a score file's signed content and the key that signed it; None where a signature does not hold."""
    try:
        names = ["expert.pub", "scores.json", "scores.json.minisig"]
        with zipfile.ZipFile(io.BytesIO(content)) as container:
            if container.namelist() != names:
                return None
            key_file, scores, signature = (container.read(name) for name in names)
        head, key_line = text_lines(key_file)
        named = unbase64(key_line, 42)
        first, blob, trusted, overall = text_lines(signature)
        blob, overall = unbase64(blob, 74), unbase64(overall, 64)
        comment = trusted[len("trusted comment: "):]
        if not head.startswith("untrusted comment: ") or not first.startswith("untrusted comment: "):
            return None
        if not trusted.startswith("trusted comment: ") or named[:2] != b"Ed" or blob[:10] != named[:10]:
            return None
        key = named[10:]
        if not signed_by(key, scores, blob[10:]) or not signed_by(key, blob[10:] + comment.encode(), overall):
            return None
        document = json.loads(scores)
        said = "pingshen scores round=%(round)s expert=%(expert)s revision=%(revision)d" % document
        if (document["format"], document["formatVersion"]) != ("pingshen/scores", 1) or comment != said:
            return None
        return (document, key) if unbase64(document["certificate"]["expertKey"], 32) == key else None
    except (ValueError, KeyError, TypeError, AttributeError, zipfile.BadZipFile):
        return None


def open_signed(content, names, kind, comment_of):
    """A small signed document and its key, as section 9 of the formats has them; None where a signature does not hold."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as container:
            if container.namelist() != names:
                return None
            key_file, data, signature = (container.read(name) for name in names)
        head, key_line = text_lines(key_file)
        named = unbase64(key_line, 42)
        first, blob, trusted, overall = text_lines(signature)
        blob, overall = unbase64(blob, 74), unbase64(overall, 64)
        comment, key = trusted[len("trusted comment: "):], named[10:]
        lines = [head.startswith("untrusted comment: "), first.startswith("untrusted comment: "),
                 trusted.startswith("trusted comment: "), named[:2] == b"Ed", blob[:10] == named[:10]]
        if not all(lines) or not signed_by(key, data, blob[10:]) or not signed_by(key, blob[10:] + comment.encode(), overall):
            return None
        document = json.loads(data)
        if (document["format"], document["formatVersion"]) != (kind, 1) or comment != comment_of % document:
            return None
        return document, key
    except (ValueError, KeyError, TypeError, AttributeError, zipfile.BadZipFile):
        return None


def open_request(content):
    names = ["organiser.pub", "run-off.json", "run-off.json.minisig"]
    return open_signed(content, names, "pingshen/run-off", "pingshen run-off round=%(round)s number=%(number)d")


def open_ballot(content):
    comment = "pingshen ballot round=%(round)s expert=%(expert)s number=%(number)d revision=%(revision)d"
    return open_signed(content, ["expert.pub", "ballot.json", "ballot.json.minisig"], "pingshen/ballot", comment)


def certified(document, slip_key, key):
    """Whether the slip's key signed that this key is this expert's."""
    certificate = document["certificate"]
    words = {"purpose": "pingshen/expert-key", **{name: document[name] for name in ("round", "slip", "expert")},
             "expertKey": certificate["expertKey"], "activatedAt": certificate["activatedAt"]}
    try:
        signature = unbase64(certificate["signature"], 64)
        return signed_by(unbase64(slip_key, 32), canonical(words), signature) and unbase64(words["expertKey"], 32) == key
    except ValueError:
        return False


# --- the pack ---------------------------------------------------------------------------------------------------------

def read_pack(path):
    """The files of the pack by path, from its ZIP or from the folder where it was unpacked."""
    if os.path.isdir(path):
        files = {}
        for folder, _, names in os.walk(path):
            for name in names:
                full = os.path.join(folder, name)
                with open(full, "rb") as file:
                    files[os.path.relpath(full, path).replace(os.sep, "/")] = file.read()
        return files
    with zipfile.ZipFile(path) as pack:
        if len(set(pack.namelist())) != len(pack.namelist()):
            raise ValueError("a name occurs twice")
        return {name: pack.read(name) for name in pack.namelist()}


# --- sheets typed from paper ------------------------------------------------------------------------------------------

def plain(text): return re.sub(r"\s", "", unicodedata.normalize("NFKC", text))


def sheet_values(sheet, criteria):
    """What was typed from one sheet, as field and text."""
    tenths = {cell["criterion"]: str(cell["tenths"]) for cell in sheet["cells"]}
    written = sheet["writtenTenths"]
    return {"standing": sheet["standing"], "reason": sheet["reason"], "comment": sheet["comment"],
            "written": "" if written is None else str(written), **{"cell " + c: tenths.get(c, "") for c in criteria}}


def agreed(name, sheet, criteria):
    """The value of every field that matters: what both typed, or what a third look settled. Raises Differs."""
    first, second = (sheet_values(one, criteria) for one in sheet["typed"])
    settled = {one["field"]: one["value"] for one in sheet["settled"]}

    def value(field):
        own = (first[field], second[field])
        if field in settled:
            return settled[field]
        if (plain(own[0]) != plain(own[1])) if field in ("reason", "comment") else own[0] != own[1]:
            raise Differs(f"{name} {field}", "typedTwice", *own)
        return own[0]

    values = {"standing": value("standing")}
    if values["standing"] != "judging":
        return {**values, "reason": value("reason")}
    cells = ["cell " + c for c in criteria]
    for field in [*cells, "written", "comment"]:
        values[field] = value(field)
    if all(values[cell] != "" for cell in cells):
        total = str(sum(int(values[cell]) for cell in cells))
        if values["written"] != total and settled.get("sum") != f"{total} {values['written']}":
            raise Differs(name, "written", total, values["written"])
    return values


def paper_form(candidate, values, criteria):
    """The form that follows, as a score file has it."""
    cells = [{"criterion": c, "cell": {"state": "blank"} if values["cell " + c] == "" else
              {"state": "scored", "tenths": int(values["cell " + c])}}
             for c in criteria if values["standing"] == "judging"]
    return {"candidate": candidate, "standing": {"state": values["standing"]}, "cells": cells}


def check_paper(files, record, rules, people):
    """The documents of the paper entries by hash, after redoing the comparison of both typings. Raises Differs."""
    criteria = {one["id"]: [c["id"] for c in one["rubric"]["criteria"]] for one in rules["categories"]}
    expected, opened = set(), {}

    def file_at(name, path, digest):
        expected.add(path)
        same(name, "presence", "@present", present(path in files))
        same(name, "hash", digest, sha256(files[path]))

    for entry in record["paperEntries"]:
        name, expert = label(entry), entry["expert"]
        path = f"data/paper/{entry['sha256']}.json"
        file_at(name, path, entry["sha256"])
        try:
            paper = json.loads(files[path])
            if (paper["format"], paper["formatVersion"]) != ("pingshen/paper-entry", 1) or not paper["scans"]:
                raise ValueError("format")
        except (KeyError, TypeError, ValueError):
            raise Differs(path, "format", "pingshen/paper-entry 1", "@unreadable") from None
        same(name, "expert", expert, paper["expert"])
        same(name, "round", record["round"], paper["round"])
        same(name, "practice", yes(record["practice"]), yes(paper["practice"]))
        same(name, "ruleHash", record["ruleHash"], paper["ruleHash"])
        seats = [seat["expert"] for one in record["bundles"] if one["bundle"] == paper["bundle"] for seat in one["seats"]]
        same(name, "bundle", "@present", present(expert in seats))
        same(name, "inForce", "@missing", present(expert in [one["expert"] for one in record["scoreFiles"]]))
        known = [one["candidate"] for one in record["recusals"] if one["expert"] == expert]
        for one in paper["recusals"]:
            same(f"{name} {one['candidate']}", "standing", "@present", present(one["candidate"] in known))
        first, second = paper["typists"]
        two_people(name, first["by"], second["by"], "typists")
        if "controlSettled" not in paper:
            same(name, "control", first["controlCode"] or "@missing", second["controlCode"] or "@missing")
        third_person(name, paper, [paper["controlSettled"]] if "controlSettled" in paper else [])
        forms = [{"candidate": one["candidate"], "standing": {"state": "recused"}, "cells": []}
                 for one in paper["recusals"]]
        for sheet in paper["sheets"]:
            who = sheet["candidate"]
            wanted = criteria.get(people[who]["category"], []) if who in people else []
            third_person(f"{name} {who}", paper, sheet["settled"])
            forms.append(paper_form(who, agreed(f"{name} {who}", sheet, wanted), wanted))
        for scan in paper["scans"]:
            file_at(name, f"data/paper/{scan['sha256']}.{scan['content']}", scan["sha256"])
        opened[entry["sha256"]] = {"expert": expert, "bundle": paper["bundle"], "forms": forms}, None
    for path in sorted(files):
        if path.startswith("data/paper/"):
            same(path, "presence", present(path in expected), "@present")
    return opened


# --- the secretariat's journal ----------------------------------------------------------------------------------------

def said_deeds(record):
    """What people did to the scores and the list as the record says it, a text each."""
    def file(one): return f"{one['expert']} {one['revision']} {one['sha256']}"
    removed, frozen = record.get("removed", []), record["frozen"]
    for one in [*record["scoreFiles"], *record.get("paperEntries", []), *removed]:
        yield f"merge/file {one['mergedAt']} {file(one)}"
    for one in removed:
        yield f"merge/take-out {one['removedAt']} {one['removedBy']} {file(one)}"
    yield f"result/freeze {frozen['at']} {frozen['by']} {frozen['stateHash']}"
    for one in record.get("runOffs", []):
        yield f"run-off/made {one['number']} {one['category']} {one['sha256']}"
        for ballot in one["ballots"]:
            yield f"run-off/ballot {ballot['receivedAt']} {one['number']} {file(ballot)}"
        if "closed" in one:
            yield f"run-off/closed {one['closed']['at']} {one['closed']['by']} {one['number']}"
    for name, kind in (("votes", "vote"), ("corrections", "correction"), ("decisions", "decision")):
        for one in record.get(name, []):
            yield f"result/{kind} {one['recordedAt']} {one['recordedBy']} {change_text(kind, one)}"


def change_text(kind, one):
    if kind == "vote":
        return " ".join([one["category"], *one["chosen"]])
    if kind == "decision":
        return f"{one['number']} {one['category']} {one['kind']} {one['candidate']}"
    cells = [f"{cell['criterion']} {cell['beforeTenths']} {cell['afterTenths']}" for cell in one["cells"]]
    return " ".join([str(one["number"]), one["category"], one["expert"], one["candidate"], *cells])


def journaled_deed(entry):
    """The same text from an entry of the journal; None where it records something else."""
    ms, by, kind = entry["atMs"], entry["actor"], entry["kind"]
    name = kind.partition("/")[2]
    wanted = ("merge/file", "merge/take-out", "result/freeze", "run-off/made", "run-off/ballot", "run-off/closed",
              "result/vote", "result/correction", "result/decision")
    if kind not in wanted:
        return None
    one, at = json.loads(entry["facts"]), time.strftime("%Y-%m-%dT%H:%M:%S", time.gmtime(ms // 1000)) + f".{ms % 1000:03}Z"
    if kind == "merge/file":
        counts = one["verdict"] in ("new", "newer-revision")
        return f"{kind} {at} {one['expert']} {one['revision']} {one['sha256']}" if counts else None
    if kind == "merge/take-out":
        return f"{kind} {at} {by} {one['expert']} {one['revision']} {one['sha256']}"
    if kind == "result/freeze":
        return f"{kind} {at} {by} {one['stateHash']}"
    if kind == "run-off/made":
        return f"{kind} {one['number']} {one['category']} {one['sha256']}"
    if kind == "run-off/ballot":
        return f"{kind} {at} {one['number']} {one['expert']} {one['revision']} {one['sha256']}"
    if kind == "run-off/closed":
        return f"{kind} {at} {by} {one['number']}"
    return f"{kind} {at} {by} {change_text(name, one)}"


def lacking(deeds, other):
    """The first deed that the other list does not have, or not so often; None without any."""
    left = list(other)
    for deed in deeds:
        if deed not in left:
            return deed
        left.remove(deed)
    return None


def check_journal(files, record, result):
    """The journal is a chain without a gap up to the entry that the result names, and says what the record says."""
    same(JOURNAL, "presence", "@present", present(JOURNAL in files))
    previous, count, journaled = "0" * 64, 0, []
    for count, line in enumerate(files[JOURNAL].split(b"\n")[:-1], 1):
        name = f"{JOURNAL} {count}"
        try:
            entry = json.loads(line)
            said = [previous, entry["atMs"], entry["actor"], entry["kind"], entry.get("facts")]
            number, digest = entry["sequence"], entry["hash"]
        except (KeyError, TypeError, ValueError, AttributeError):
            raise Differs(name, "format", "pingshen/journal 1", "@unreadable") from None
        same(name, "number", count, number)
        if said[4] is None:
            # What stays in the office cannot be hashed again; its hash is held by the entries after it.
            same(name, "facts", "@present", present(said[3].startswith(OFFICE)))
        else:
            same(name, "hash", sha256(canonical(said)), digest)
        previous = digest
        journaled.append(entry)
    head = result.get("journal")
    same(RESULT, "journalHead", f"{count} {previous}", "@missing" if head is None else f"{head['sequence']} {head['hash']}")
    deeds = []
    for entry in journaled:
        try:
            deeds.append(journaled_deed(entry))
        except (KeyError, TypeError, ValueError, AttributeError):
            raise Differs(f"{JOURNAL} {entry['sequence']}", "format", entry["kind"], "@unreadable") from None
    deeds = [deed for deed in deeds if deed is not None]
    recorded = list(said_deeds(record))
    missing, more = lacking(recorded, deeds), lacking(deeds, recorded)
    if missing is not None:
        raise Differs(missing, "journaled", "@present", "@missing")
    if more is not None:
        raise Differs(more, "journaled", "@missing", "@present")


class Pack:
    """The files, and what the steps make of them one after the other."""

    def __init__(self, files):
        self.files = files

    def steps(self):
        """Number and name, one after the other; steps of some packs only have no number."""
        for number, step in enumerate(STEPS, 1):
            if step == "coverage" and self.record.get("paperEntries"):
                yield "+", "paper"
            yield number, step
            if step == "bag":
                yield "+", "signed" if KEY in self.files or SIGNATURE in self.files else "unsigned"
        yield "+", "journal" if JOURNAL in self.files or "journal" in self.result else "noJournal"

    # Steps, in the order of STEPS. Each raises Differs.

    def bag(self):
        declaration = b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
        if self.files.get("bagit.txt") != declaration:
            raise Differs("bagit.txt", "format", "BagIt 1.0", present("bagit.txt" in self.files))
        payload = {path for path in self.files if path.startswith("data/")}
        self.manifest(TAGS, set(self.files) - payload - {TAGS, SIGNATURE})
        self.manifest("manifest-sha256.txt", payload)
        self.record = self.document(RECORD, "pingshen/evidence")
        # Public votes are for reading only.
        if self.record.get("publicVotes", {}).get("weightPercent", 0) != 0:
            raise Differs(RECORD, "format", "pingshen/evidence 1", "@unreadable")
        self.rule_file = self.document(RULES, "pingshen/rules")
        if self.rule_file["panel"].get("missingPolicy", POLICIES[0]) not in POLICIES:
            raise Differs(RULES, "format", "pingshen/rules 1", "@unreadable")
        self.result = self.document(RESULT, "pingshen/result")

    def signer(self):
        """The key that says it signed the whole pack; None where there is none to be read."""
        try:
            return read_key(self.files[KEY])
        except (KeyError, ValueError):
            return None

    def whole_signature(self):
        for path in (SIGNATURE, KEY):
            same(path, "presence", "@present", present(path in self.files))
        key = self.signer()
        comment = key and trusted_comment(key, self.files[TAGS], self.files[SIGNATURE])
        said = f"pingshen evidence round={self.record['round']} result={self.result['resultCode']}"
        same(SIGNATURE, "signature", "@holds", "@holds" if comment == said else "@fails")
        same(KEY, "organiserKey", "@holds", "@holds" if self.is_organisers(key) else "@fails")

    def is_organisers(self, key):
        """Whether the key signed a bundle, or keys that did vouch for it."""
        trusted = {bundle["organiserKey"] for bundle in self.record["bundles"]} - {None}
        for change in self.record.get("keyChanges", []):
            if change["predecessor"] in trusted and vouched(change, self.record["round"]):
                trusted.add(change["successor"])
        return base64.b64encode(key).decode() in trusted

    def manifest(self, name, found):
        listed = {}
        for line in self.files.get(name, b"?").decode(errors="replace").splitlines():
            match = re.fullmatch(r"([0-9a-f]{64})[ \t]+(.+)", line)
            if match is None or match.group(2) in listed:
                raise Differs(name, "format", "BagIt 1.0", present(name in self.files))
            listed[match.group(2)] = match.group(1)
        for path in sorted(found | set(listed)):
            same(path, "presence", present(path in listed), present(path in found))
            same(path, "hash", listed[path], sha256(self.files[path]))

    def document(self, path, kind):
        try:
            value = json.loads(self.files[path])
            if (value["format"], value["formatVersion"]) == (kind, 1):
                return value
        except (KeyError, TypeError, ValueError):
            pass
        raise Differs(path, "format", kind + " 1", "@unreadable")

    def rules(self):
        actual = sha256(self.files[RULES])
        same(RULES, "hash", self.record["ruleHash"], actual)
        same(RESULT, "ruleHash", actual, self.result["ruleHash"])
        for bundle in self.record["bundles"]:
            same(bundle["bundle"], "ruleHash", actual, bundle["ruleHash"])

    def roster(self):
        record, result = self.record, self.result
        same(RESULT, "round", record["round"], result["round"])
        same(RESULT, "practice", yes(record["practice"]), yes(result["practice"]))
        titles = [f"{one['title']['zh']} / {one['title']['en']}" for one in (self.rule_file, result)]
        same(RESULT, "title", *titles)
        same(RESULT, "bundle", *(" ".join(f"{b['bundle']} v{b['version']} {b['hash']}" for b in one["bundles"])
                                 for one in (record, result)))
        given = {c for bundle in record["bundles"] for seat in bundle["seats"] for c in seat["assigned"]}
        self.people = {one["id"]: one for one in record["candidates"]}
        for name in sorted(given | set(self.people)):
            same(name, "presence", present(name in given), present(name in self.people))

    def score_files(self):
        newest, listed = {}, set()
        for file in self.record["scoreFiles"]:
            path = f"data/scores/{file['sha256']}.zip"
            listed.add(path)
            same(label(file), "presence", "@present", present(path in self.files))
            same(label(file), "hash", file["sha256"], sha256(self.files[path]))
        for file in [*self.record["scoreFiles"], *self.record.get("paperEntries", [])]:
            if file["expert"] not in newest or newest[file["expert"]]["revision"] < file["revision"]:
                newest[file["expert"]] = file
        for path in sorted(self.files):
            if path.startswith("data/scores/"):
                same(path, "presence", present(path in listed), "@present")
        counted = {file["expert"]: file for file in self.result["scoreFiles"]}

        def text(file): return "@missing" if file is None else f"r{file['revision']} {file['sha256']}"
        for expert in sorted({*newest, *counted}):
            same(expert, "inForce", text(newest.get(expert)), text(counted.get(expert)))
        self.newest = dict(sorted(newest.items()))

    def signatures(self):
        record, self.opened = self.record, {}
        bundles = {b["bundle"]: f"{b['bundle']} v{b['version']} {b['hash']}" for b in record["bundles"]}
        for file in record["scoreFiles"]:
            opened = open_scores(self.files[f"data/scores/{file['sha256']}.zip"])
            same(label(file), "signature", "@holds", "@fails" if opened is None else "@holds")
            self.opened[file["sha256"]] = opened
            document = opened[0]
            same(label(file), "expert", file["expert"], document["expert"])
            same(label(file), "revision", file["revision"], document["revision"])
            same(label(file), "round", record["round"], document["round"])
            same(label(file), "practice", yes(record["practice"]), yes(document["practice"]))
            same(label(file), "ruleHash", record["ruleHash"], document["ruleHash"])
            named = f"{document['bundle']} v{document['bundleVersion']} {document['bundleHash']}"
            same(label(file), "bundle", bundles.get(document["bundle"], "@missing"), named)

    def seat(self, document):
        return next((seat for bundle in self.record["bundles"] if bundle["bundle"] == document["bundle"]
                     for seat in bundle["seats"] if seat["expert"] == document["expert"]), None)

    def certificates(self):
        revoked = {one["slip"]: one["revokedAt"] for one in self.record["revoked"]}
        for file in self.record["scoreFiles"]:
            document, key = self.opened[file["sha256"]]
            seat = self.seat(document)
            same(label(file), "slip", "@missing" if seat is None else seat["slip"], document["slip"])
            held = certified(document, seat["slipKey"], key)
            same(label(file), "certificate", "@holds", "@holds" if held else "@fails")
            if document["slip"] in revoked and revoked[document["slip"]] <= file["mergedAt"]:
                raise Differs(label(file), "mergedBefore", revoked[document["slip"]], file["mergedAt"])

    def paper(self):
        self.opened.update(check_paper(self.files, self.record, self.rule_file, self.people))

    def coverage(self):
        """Also takes the scores out of the documents: state and tenths by expert and candidate."""
        self.recused = {(one["expert"], one["candidate"]) for one in self.record["recusals"]}
        criteria = {one["id"]: one["rubric"]["criteria"] for one in self.rule_file["categories"]}
        self.forms = {}
        for expert, file in self.newest.items():
            document = self.opened[file["sha256"]][0]
            assigned, by_candidate = set(self.seat(document)["assigned"]), {}
            for form in document["forms"]:
                by_candidate.setdefault(form["candidate"], []).append(form)
            for candidate in sorted(assigned | set(by_candidate)):
                name, forms = f"{expert} {candidate}", by_candidate.get(candidate, [])
                known = (expert, candidate) in self.recused
                allowed = 1 if candidate in assigned else min(len(forms), 1) if known else 0
                same(name, "forms", allowed, len(forms))
                wanted = criteria[self.people[candidate]["category"]] if candidate in self.people else []
                for form in forms:
                    self.forms[expert, candidate] = read_form(name, form, known, wanted)

    def freeze(self):
        frozen = self.record["frozen"]
        files = [{name: file[name] for name in ("expert", "revision", "sha256")} for file in self.newest.values()]
        state = sha256(canonical({"files": files, "cells": cells_of(self.forms)}))
        same(RECORD, "stateHash", state, frozen["stateHash"])

        def text(one): return " ".join([one["at"], one["by"], one["witness"], one.get("exception", "")]).strip()
        same(RESULT, "frozen", text(frozen), text(self.result["frozen"]))
        two_people(RECORD, frozen["by"], frozen["witness"])
        for one in self.record.get("removed", []):
            if one["removedAt"] > frozen["at"]:
                raise Differs(label(one), "removedBefore", frozen["at"], one["removedAt"])
            two_people(label(one), one["removedBy"], one["witness"])
        # By the newest bundle that has a seat for the expert.
        self.assigned = {seat["expert"]: set(seat["assigned"])
                         for bundle in sorted(self.record["bundles"], key=lambda one: one["version"])
                         for seat in bundle["seats"]}
        self.experts = sorted(self.record["experts"], key=lambda one: one["id"])
        self.judged = set().union(*(self.assigned.get(e["id"], set()) for e in self.experts if e["categories"]))
        if "exception" not in frozen:
            for category in self.rule_file["categories"]:
                self.quorum(category["id"])
            if self.rule_file["panel"].get("missingPolicy") == "panel-review":
                for category in self.rule_file["categories"]:
                    least = self.rule_file["panel"]["minimumValid"]
                    short = sum(row.valid < least for row in self.make(category, self.forms).rows)
                    same(category["id"], "awaitingReview", 0, short)

    def quorum(self, category):
        rules, busy, short = self.rule_file["panel"], None, 0
        if category in self.record["splitCategories"]:
            own = [one for one in self.people if self.people[one]["category"] == category]
            judges = [{e for e, given in self.assigned.items() if one in given} for one in own]
            judges = [group for group in judges if group]
            busy = set().union(*judges)
            short = sum(len(group & set(self.newest)) < needed_to_rank(rules) for group in judges)
        panel = [e["id"] for e in self.experts if category in e["categories"] and (busy is None or e["id"] in busy)]
        merged = sum(expert in self.newest for expert in panel)
        same(category, "shortCandidates", 0, short)
        if not panel or merged * 100 < rules["quorumPercent"] * len(panel):
            raise Differs(category, "quorum", f"{rules['quorumPercent']}%", f"{merged}/{len(panel)}")

    def corrections(self):
        """Also puts the corrections into the scores that the later steps count."""
        corrections, decisions = (self.record.get(name, []) for name in ("corrections", "decisions"))
        self.changes = sorted([*corrections, *decisions], key=lambda one: one["number"])
        counted = " ".join(str(at + 1) for at in range(len(self.changes)))
        same(RECORD, "number", counted, " ".join(str(one["number"]) for one in self.changes))
        criteria = {one["id"]: one["rubric"]["criteria"] for one in self.rule_file["categories"]}
        forms = dict(self.forms)
        for one in corrections:
            key = one["expert"], one["candidate"]
            name = f"#{one['number']} {key[0]} {key[1]}"
            two_people(name, one["recordedBy"], one["witness"])
            known = key[1] in self.judged
            same(name, "category", self.people[key[1]]["category"] if known else "@missing", one["category"])
            state, before = forms.get(key, ("blank", {}))
            limits = {c["id"]: c for c in criteria.get(one["category"], [])}
            for cell in one["cells"]:
                place = f"{name} {cell['criterion']}"
                own = before.get(cell["criterion"]) if state == "judging" else None
                same(place, "before", "@missing" if own is None else own, cell["beforeTenths"])
                limit = limits.get(cell["criterion"], {"maxTenths": 0, "stepTenths": 1})
                top, step, after = limit["maxTenths"], limit["stepTenths"], cell["afterTenths"]
                if after < 0 or after > top or after % step:
                    raise Differs(place, "tenths", f"0..{top} / {step}", str(after))
            if "differing" in one:
                others = [e["id"] for e in self.experts if one["category"] in e["categories"] and e["id"] != key[0]]
                found = [f"{e} {cell['criterion']} {tenths}" for cell in one["cells"] for e in others
                         for state, scores in [forms.get((e, key[1]), ("blank", {}))] if state == "judging"
                         for tenths in [scores.get(cell["criterion"])] if tenths not in (None, cell["afterTenths"])]
                said = [f"{other['expert']} {other['criterion']} {other['tenths']}" for other in one["differing"]]
                same(name, "differing", ", ".join(found), ", ".join(said))
            changed = any(cell["beforeTenths"] != cell["afterTenths"] for cell in one["cells"])
            if one["reason"] != "abnormal":
                same(name, "changed", "@yes", yes(changed))
            forms = corrected(forms, [one])
        self.compare_lists("correctionRecord", "corrections")
        self.counted = forms

    def compare_lists(self, fact, name):
        found = self.result["categories"]
        for at, category in enumerate(self.rule_file["categories"]):
            own = [one for one in self.record.get(name, []) if one["category"] == category["id"]]
            said = found[at].get(name, []) if at < len(found) else []
            same(category["id"], fact, *(sha256(canonical(one)) if one else "" for one in (own, said)))

    def make(self, category, forms):
        own = sorted(one for one in self.judged if self.people[one]["category"] == category["id"])
        panel = [e["id"] for e in self.experts if category["id"] in e["categories"]]
        return Category(category, self.rule_file, [self.people[one] for one in own], panel, forms)

    def scores(self):
        self.categories = []
        found = self.result["categories"]
        for at, category in enumerate(self.rule_file["categories"]):
            said = found[at] if at < len(found) and found[at]["id"] == category["id"] else None
            same(category["id"], "category", "@present", present(said is not None))
            made = self.make(category, self.counted)
            self.categories.append((made, said))
            made.check_scores(said)

    def ranks(self):
        for made, said in self.categories:
            ranks = {one["id"]: one["rank"] for one in said["ranking"]}
            for row in made.rows:
                same(row.label, "rank", row.rank or "@missing", ranks.get(row.id, "@missing"))
            same(made.id, "order", " ".join(row.id for row in made.order), ids(said["ranking"]))

    def ties(self):
        for made, said in self.categories:
            values = {one["id"]: " ".join(one["tieValues"]) for one in said["ranking"]}
            for row in made.rows:
                if row.rank:
                    same(row.label, "tieValues", " ".join(map(str, row.ties)), values.get(row.id, ""))
            same(made.id, "tieGroup", " ".join(row.id for row in made.tied), ids(said["tieGroup"]))
            same(made.id, "openSeats", made.open, said["openSeats"])

    def run_offs(self):
        """Every ballot is the signed answer of somebody who was asked; a vote by ballots is what they count to."""
        entries, self.ballot_counts = self.record.get("runOffs", []), {}
        numbers = " ".join(str(at + 1) for at in range(len(entries)))
        same(RECORD, "number", numbers, " ".join(str(one["number"]) for one in entries))
        for entry in entries:
            self.run_off(entry)
        listed = {run_off_path(one) for entry in entries for one in [entry, *entry["ballots"]]}
        for path in sorted(self.files):
            if path.startswith("data/run-offs/"):
                same(path, "presence", present(path in listed), "@present")
        for vote in self.record["votes"]:
            if "runOffs" in vote:
                self.decided(vote, entries)

    def run_off(self, entry):
        record, name = self.record, f"run-off {entry['number']}"
        request, key = self.signed(name, entry, open_request)
        same(name, "organiserKey", "@holds", "@holds" if self.is_organisers(key) else "@fails")
        same(name, "number", entry["number"], request["number"])
        same(name, "round", record["round"], request["round"])
        same(name, "practice", yes(record["practice"]), yes(request["practice"]))
        same(name, "ruleHash", record["ruleHash"], request["ruleHash"])
        same(name, "stateHash", record["frozen"]["stateHash"], request["stateHash"])
        same(name, "category", entry["category"], request["category"])
        asked = [e["id"] for e in self.experts if request["category"] in e["categories"]
                 and all(self.may_vote(e["id"], one) for one in request["candidates"])]
        same(name, "voters", " ".join(asked), " ".join(request["voters"]))
        if "closed" in entry:
            two_people(name, entry["closed"]["by"], entry["closed"]["witness"])
        ballots, seen = {}, set()
        for one in entry["ballots"]:
            which = one["expert"], one["revision"]
            place = f"{name} {one['expert']} r{one['revision']}"
            same(place, "revision", "@no", yes(which in seen))
            seen.add(which)
            ballot = self.ballot(place, entry, one, request)
            if one["expert"] not in ballots or ballots[one["expert"]][0] < one["revision"]:
                ballots[one["expert"]] = one["revision"], ballot["chosen"]
        count = count_ballots(request["candidates"], request["places"], [chosen for _, chosen in ballots.values()])
        self.ballot_counts[entry["sha256"]] = request, count

    def may_vote(self, expert, candidate):
        key = expert, candidate
        state = self.forms[key][0] if key in self.forms else "recused" if key in self.recused else "blank"
        return candidate in self.assigned.get(expert, ()) and state != "recused"

    def signed(self, name, entry, opener):
        content = self.files.get(run_off_path(entry))
        same(name, "presence", "@present", present(content is not None))
        same(name, "hash", entry["sha256"], sha256(content))
        opened = opener(content)
        same(name, "signature", "@holds", "@fails" if opened is None else "@holds")
        return opened

    def ballot(self, name, entry, one, request):
        record = self.record
        ballot, key = self.signed(name, one, open_ballot)
        same(name, "expert", one["expert"], ballot["expert"])
        same(name, "revision", one["revision"], ballot["revision"])
        same(name, "round", record["round"], ballot["round"])
        same(name, "practice", yes(record["practice"]), yes(ballot["practice"]))
        same(name, "ruleHash", record["ruleHash"], ballot["ruleHash"])
        same(name, "number", entry["number"], ballot["number"])
        same(name, "request", entry["sha256"], ballot["request"])
        seat = self.seat(ballot)
        same(name, "slip", "@missing" if seat is None else seat["slip"], ballot["slip"])
        same(name, "certificate", "@holds", "@holds" if certified(ballot, seat["slipKey"], key) else "@fails")
        revoked = {gone["slip"]: gone["revokedAt"] for gone in record["revoked"]}
        if ballot["slip"] in revoked and revoked[ballot["slip"]] <= one["receivedAt"]:
            raise Differs(name, "mergedBefore", revoked[ballot["slip"]], one["receivedAt"])
        chosen = ballot["chosen"]
        fits = len(chosen) == len(set(chosen)) == request["places"] and set(chosen) <= set(request["candidates"])
        same(name, "choice", "@holds", "@holds" if fits else " ".join(chosen))
        if "closed" in entry and one["receivedAt"] > entry["closed"]["at"]:
            raise Differs(name, "closedBefore", entry["closed"]["at"], one["receivedAt"])
        same(name, "voters", "@present", present(ballot["expert"] in request["voters"]))
        return ballot

    def decided(self, vote, entries):
        name, last = vote["category"], self.ballot_counts.get(vote["runOffs"][-1])
        chain = decided_chain(vote["runOffs"][-1], self.ballot_counts)
        hashes, chosen, tally = ("@missing", "@missing", []) if chain is None else chain
        same(name, "request", hashes, " ".join(vote["runOffs"]))
        same(name, "tieGroup", "@missing" if last is None else " ".join(last[0]["group"]), " ".join(vote["group"]))
        same(name, "vote", chosen, " ".join(vote["chosen"]))
        said = [(one["candidate"], one["votes"]) for one in vote["tally"]]
        same(name, "tally", *(" ".join(f"{c}:{n}" for c, n in one) for one in (tally, said)))
        for entry in entries:
            at = entry["closed"]["at"] if "closed" in entry else "@missing"
            if entry["sha256"] in vote["runOffs"] and at > vote["recordedAt"]:
                raise Differs(name, "closedBefore", vote["recordedAt"], at)

    def votes(self):
        self.run_offs()
        for made, said in self.categories:
            own = [one for one in self.record["votes"] if one["category"] == made.id]
            vote, other = made.vote_of(own), said.get("vote")
            # A correction may have made a tie of others, or none, and left an older vote without one.
            touched = any(one["category"] == made.id for one in self.record.get("corrections", []))
            recorded = vote if touched else own[-1] if own else None
            same(made.id, "vote", present(made.open > 0), present(recorded is not None))
            if not touched:
                group = [] if recorded is None else recorded["group"]
                same(made.id, "tieGroup", " ".join(row.id for row in made.tied), " ".join(group))
            same(made.id, "vote", *("@missing" if one is None else " ".join(one["chosen"]) for one in (vote, other)))
            same(made.id, "voteRecord", *("" if one is None else sha256(canonical(one)) for one in (vote, other)))
            if vote is not None:
                if not made.can_choose(vote["chosen"]):
                    raise Differs(made.id, "openSeats", str(made.open), " ".join(vote["chosen"]))
                if not self.record["practice"]:
                    same(made.id, "demonstration", "@no", yes(vote["demonstration"]))

    def decisions(self):
        decisions = self.record.get("decisions", [])
        for one in decisions:
            name = f"#{one['number']} {one['candidate']}"
            same(name, "category", "@present", present(one["category"] in [made.id for made, _ in self.categories]))
            two_people(name, one["recordedBy"], one["witness"])
            if one["reason"] not in REASONS[one["kind"]].split():
                raise Differs(name, "reason", REASONS[one["kind"]], one["reason"])
        found = self.result["categories"]
        for at, (made, _) in enumerate(self.categories):
            own = [one for one in decisions if one["category"] == made.id]
            said = found[at].get("decisions", []) if at < len(found) else []
            same(made.id, "decisionRecord", *(sha256(canonical(one)) if one else "" for one in (own, said)))
            made.fill(self.record["votes"])
            try:
                made.decide(own)
            except Unfit as fault:
                raise Differs(f"#{fault.args[0]} {made.id}", "fits", "@holds", fault.args[1]) from None
        for one in self.changes:
            same(f"#{one['number']}", "former", self.code_before(one), one.get("formerCode", "@missing"))
        latest = self.changes[-1].get("formerCode", "@missing") if self.changes else "@missing"
        same(RESULT, "former", latest, self.result.get("formerCode", "@missing"))

    def code_before(self, change):
        """The result code as it was before the change, or that there was none."""
        def earlier(name): return [one for one in self.record.get(name, []) if one["number"] < change["number"]]
        forms, corrections, decisions = self.forms, earlier("corrections"), earlier("decisions")
        forms = corrected(forms, corrections)
        votes = [one for one in self.record["votes"] if one["recordedAt"] < change["recordedAt"]]
        documents = []
        for category in self.rule_file["categories"]:
            made = self.make(category, forms)
            made.corrections = [one for one in corrections if one["category"] == made.id]
            made.fill(votes)
            if made.open and made.vote is None:
                return "@missing"
            if made.vote is not None and not made.can_choose(made.vote["chosen"]):
                return "@missing"
            try:
                made.decide([one for one in decisions if one["category"] == made.id])
            except Unfit:
                return "@missing"
            documents.append(made.document())
        return self.code_of(documents, forms)

    def code_of(self, documents, forms):
        whole = [self.record["round"], self.record["ruleHash"], documents, cells_of(forms)]
        digits = sha256(canonical(whole))[:16].upper()
        return "-".join(digits[at:at + 4] for at in range(0, 16, 4))

    def seats(self):
        for made, said in self.categories:
            same(made.id, "seats", made.category["seats"], said["seats"])
            same(made.id, "selected", " ".join(row.id for row in made.selected), ids(said["selected"]))
            same(made.id, "vacant", made.vacant, said["vacant"])

    def reserve(self):
        for made, said in self.categories:
            same(made.id, "reserve", " ".join(row.id for row in made.reserve), ids(said["reserve"]))

    def code(self):
        same(RESULT, "category", len(self.categories), len(self.result["categories"]))
        for made, _ in self.categories:
            made.corrections = [one for one in self.record.get("corrections", []) if one["category"] == made.id]
        documents = [made.document() for made, _ in self.categories]
        for document, (made, said) in zip(documents, self.categories):
            same(made.id, "remainder", sha256(canonical(document)), sha256(canonical(said)))
        same(RESULT, "code", self.code_of(documents, self.counted), self.result["resultCode"])


    def journal(self):
        check_journal(self.files, self.record, self.result)


class Unfit(Exception):
    """A decision that does not fit the list: its number and why."""


def run_off_path(entry): return f"data/run-offs/{entry['sha256']}.zip"


def count_ballots(candidates, places, ballots):
    """Votes of each, who has a place, who is equal on the last one, and the places that those contest."""
    tally = [(one, sum(one in chosen for chosen in ballots)) for one in candidates]
    most = sorted((votes for _, votes in tally), reverse=True)
    line = most[places - 1] if places <= len(most) else 0
    clear = places >= len(most) or most[places] < line
    chosen = [one for one, votes in tally if votes > line or (clear and votes == line)]
    return tally, chosen, [] if clear else [one for one, votes in tally if votes == line], places - len(chosen)


def decided_chain(last, counts):
    """Hashes of the run-offs that led to this one, whom they choose, and the tally of the first; None when they do not."""
    chain = [last]
    while chain[0] in counts and "follows" in counts[chain[0]][0]:
        request, before = counts[chain[0]][0], counts.get(counts[chain[0]][0]["follows"])
        if before is None or before[0]["number"] >= request["number"]:
            return None
        (asked, (_, _, tied, left)) = before
        same_tie = all(request[name] == asked[name] for name in ("category", "group", "openSeats"))
        if not same_tie or request["places"] != left or request["candidates"] != tied:
            return None
        chain.insert(0, request["follows"])
    if last not in counts or counts[last][1][2]:
        return None
    first, group = counts[chain[0]][0], counts[last][0]["group"]
    if first["places"] != first["openSeats"] or first["candidates"] != first["group"]:
        return None
    chosen = {one for which in chain for one in counts[which][1][1]}
    return " ".join(chain), " ".join(one for one in group if one in chosen), counts[chain[0]][1][0]


def person(name): return plain(name).lower()


def two_people(subject, by, witness, fact="people"):
    same(subject, fact, "@two", "@two" if person(by) != person(witness) else f"{by} {witness}")


def third_person(subject, paper, settled):
    """Whoever settles a difference typed neither side of it."""
    typists = [person(one["by"]) for one in paper["typists"]]
    for one in settled:
        same(subject, "thirdPerson", "@third", one["by"] if person(one["by"]) in typists else "@third")


def cells_of(forms):
    return [[*key, state, [[c, tenths] for c, tenths in sorted(scores.items())]]
            for key, (state, scores) in sorted(forms.items())]


def corrected(forms, corrections):
    """The forms with the corrected scores in their place."""
    forms = dict(forms)
    for one in corrections:
        key = one["expert"], one["candidate"]
        if key in forms:
            after = {cell["criterion"]: cell["afterTenths"] for cell in one["cells"]}
            state, scores = forms[key]
            forms[key] = state, {c: after.get(c, tenths) for c, tenths in scores.items()}
    return forms


def label(file): return f"{file['expert']} r{file['revision']}"


def read_form(name, form, known, criteria):
    """State and tenths by criterion of one form that is complete and within the rubric."""
    state = form["standing"]["state"]
    if known:
        same(name, "standing", "@recused", "@judging" if state == "judging" else "@recused")
    scored = [(c["criterion"], c["cell"]["tenths"]) for c in form["cells"] if c["cell"]["state"] == "scored"]
    for criterion in criteria:
        own = [tenths for one, tenths in scored if one == criterion["id"]]
        place = f"{name} {criterion['id']}"
        same(place, "presence", present(state == "judging"), present(len(own) == 1))
        top, step = criterion["maxTenths"], criterion["stepTenths"]
        if own and (own[0] < 0 or own[0] > top or own[0] % step):
            raise Differs(place, "tenths", f"0..{top} / {step}", str(own[0]))
    for one, _ in scored:
        if one not in {criterion["id"] for criterion in criteria}:
            raise Differs(f"{name} {one}", "presence", "@missing", "@present")
    return state, dict(scored)


# --- scores, ranks and seats ------------------------------------------------------------------------------------------

def half_up(value, places):
    scaled = value * 10**places
    whole = (2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator)
    digits = str(whole).rjust(places + 1, "0")
    return digits if places == 0 else f"{digits[:-places]}.{digits[-places:]}"


def needed_to_rank(panel):
    """Valid scores from which on a candidate is ranked: one is enough where the rules average what there is."""
    return 1 if panel.get("missingPolicy") == "average-valid" else panel["minimumValid"]


class Row:
    """A candidate with everything that ranks it."""

    def __init__(self, person, category, rules, forms):
        self.id, self.person, self.label = person["id"], person, f"{person['id']} {person['name']}".strip()
        wanted = [criterion["id"] for criterion in category["rubric"]["criteria"]]
        complete = [tenths for state, tenths in forms if state == "judging" and all(c in tenths for c in wanted)]
        totals = sorted(Fraction(sum(tenths[c] for c in wanted), 10) for tenths in complete)
        self.valid, trim = len(totals), rules["aggregation"]["trim"]
        self.score, self.ties, self.rank, self.eligible = None, [], None, False
        self.trimmed = self.valid >= rules["aggregation"]["trimMinimum"] and self.valid > 2 * trim
        self.missing = "no_score" if not totals else "insufficient"
        if not totals:
            return
        kept = totals[trim:len(totals) - trim] if self.trimmed else totals
        middle = totals[(self.valid - 1) // 2:self.valid // 2 + 1]
        score = sum(kept) / len(kept)
        means = {"score": score, "mean": sum(totals) / len(totals), "median": sum(middle) / len(middle)}
        for key in category["tieKeys"]:
            if key["key"] == "criterion-mean":
                tenths = sum(form[key["criterion"]] for form in complete)
                self.ties.append(Fraction(tenths, 10 * len(complete)))
            else:
                self.ties.append(means[key["key"]])
        if self.valid >= needed_to_rank(rules["panel"]):
            self.score = score
            self.eligible = score * 10 >= rules.get("minimumScoreTenths", 0)

    def key(self):
        """Sorts best first; equal only when equal on every step."""
        return [-self.score, *(-value for value in self.ties)]


class Category:
    """Ranks a category and fills its seats as far as figures go; `fill` puts a vote in force."""

    def __init__(self, category, rules, people, panel, forms):
        self.category, self.rules, self.id = category, rules, category["id"]
        self.rows = [Row(one, category, rules, [forms[e, one["id"]] for e in panel if (e, one["id"]) in forms])
                     for one in people]
        # Sorting is stable: exact ties stay in the order of their ids, which decides nothing.
        self.order = sorted((row for row in self.rows if row.score is not None), key=Row.key)
        for row in self.order:
            row.rank = 1 + sum(other.score > row.score for other in self.order)
        self.takers, seats = [row for row in self.order if row.eligible], category["seats"]
        self.tied, self.above = [], self.takers[:seats]
        if len(self.takers) > seats:
            line = self.takers[seats - 1].key()
            if self.takers[seats].key() == line:
                self.tied = [row for row in self.takers if row.key() == line]
                self.above = [row for row in self.takers if row.key() < line]
        self.open = seats - len(self.above) if self.tied else 0
        self.vacant = max(0, seats - len(self.takers))
        self.vote, self.corrections, self.decisions = None, [], []

    def check_scores(self, said):
        ranked = {one["id"]: one for one in said["ranking"]}
        without = {one["id"]: one for one in said["unranked"]}
        for row in self.rows:
            own, other = ranked.get(row.id), without.get(row.id)
            found = own["score"]["fraction"] if own else "@" + other["reason"] if other else "@missing"
            same(row.label, "score", "@" + row.missing if row.score is None else str(row.score), found)
            same(row.label, "valid", row.valid, (own or other)["valid"])
            if own:
                decimals = self.rules["aggregation"]["printedDecimals"]
                same(row.label, "printed", half_up(row.score, decimals), own["score"]["printed"])
                same(row.label, "trimmed", yes(row.trimmed), yes(own["trimmed"]))

    def vote_of(self, votes):
        """The latest vote on exactly this tie."""
        group = [row.id for row in self.tied]
        own = [one for one in votes if one["category"] == self.id and one["group"] == group]
        return own[-1] if group and own else None

    def can_choose(self, chosen):
        group = {row.id for row in self.tied}
        return set(chosen) <= group and len(set(chosen)) == len(chosen) == self.open

    def fill(self, votes):
        """Puts the latest vote that fits the tie in force."""
        self.vote = self.vote_of(votes)
        chosen = [row for row in self.tied if self.vote is not None and row.id in self.vote["chosen"]]
        self.selected = self.above + chosen
        left = [row for row in self.takers if row not in self.selected]
        length = self.rules["reserveLength"]
        self.reserve = left[:length]
        if 0 < length < len(left):
            self.reserve += [row for row in left[length:] if row.key() == left[length - 1].key()]

    def decide(self, decisions):
        """Puts decisions in force on top of the vote; ranks and scores stay. Raises Unfit."""
        self.decisions = decisions
        if decisions and self.open and self.vote is None:
            raise Unfit(decisions[0]["number"], "tie-open")
        standing = []
        for one in decisions:
            if one["kind"] != "revocation":
                standing.append(one)
            elif not standing or standing.pop()["number"] != one.get("revokes"):
                raise Unfit(one["number"], "not-latest")
        selected, reserve, gone = {r.id for r in self.selected}, {r.id for r in self.reserve}, set()
        for one in standing:
            def need(holds, why):
                if not holds:
                    raise Unfit(one["number"], why)
            who, other = one["candidate"], one.get("passedOver")
            if one["kind"] == "withdrawal":
                need(who in selected | reserve, "not-listed")
                self.vacant += who in selected
                gone.add(who)
                selected, reserve = selected - {who}, reserve - {who}
                continue
            if one["kind"] == "promotion":
                need(self.vacant, "no-seat")
                need(self.is_first(who, reserve), "not-next")
            else:
                need(other is not None, "unfit")
                can = who in [row.id for row in self.takers] and who not in selected | gone
                need(can and who != other, "cannot-take-seat")
            if one["kind"] == "deviation" and other in selected:
                selected, reserve = selected - {other}, reserve | {other}
            else:
                if one["kind"] == "deviation":
                    need(self.vacant, "no-seat")
                    need(self.is_first(other, reserve), "not-first")
                self.vacant -= 1
            selected, reserve = selected | {who}, reserve - {who}
        if standing:
            self.selected = [row for row in self.order if row.id in selected]
            self.reserve = [row for row in self.order if row.id in reserve]

    def is_first(self, who, reserve):
        """Whether nobody of the reserve stands before, those exactly equal to the first being first, too."""
        left = [row for row in self.order if row.id in reserve]
        return any(row.id == who and row.key() == left[0].key() for row in left)

    def document(self):
        """The category as `result.json` has it."""
        def entry(row):
            decimals = self.rules["aggregation"]["printedDecimals"]
            person = {name: row.person[name] for name in ("id", "name", "unit", "place")}
            return {**person, "rank": row.rank, "valid": row.valid, "trimmed": row.trimmed,
                    "score": {"fraction": str(row.score), "printed": half_up(row.score, decimals)},
                    "tieValues": [str(value) for value in row.ties]}
        lists = {"selected": self.selected, "tieGroup": self.tied, "reserve": self.reserve, "ranking": self.order}
        own = {name: self.category[name] for name in ("id", "title", "countingWord", "seats", "tieKeys")}
        vote = {} if self.vote is None else {"vote": self.vote}
        unranked = [{**{name: row.person[name] for name in ("id", "name", "unit")}, "reason": row.missing,
                     "valid": row.valid} for row in self.rows if row.score is None]
        return {**own, **{name: [entry(row) for row in rows] for name, rows in lists.items()}, **vote,
                **{name: changes for name, changes in (("corrections", self.corrections), ("decisions", self.decisions))
                   if changes},
                "openSeats": self.open, "vacant": self.vacant, "unranked": unranked}


# --- lines ------------------------------------------------------------------------------------------------------------

def verify(files, zh):
    def word(pair): return pair[0 if zh else 1]
    pack = Pack(files)
    methods = {"record": pack.roster, "files": pack.score_files, "signed": pack.whole_signature, "unsigned": lambda: None,
               "noJournal": lambda: None}
    for number, step in pack.steps():
        key = pack.signer() if step == "signed" else None
        digits = "" if key is None else " ".join(re.findall("....", key_id(key).hex().upper()))
        by = digits and (f"（密钥 {digits}）" if zh else f" (key {digits})")
        head = f"{number:>2} {word(WORDS.get(step) or MORE[step])}{by}" + ("：" if zh else ": ")
        try:
            methods.get(step, getattr(pack, step, None))()
        except Differs as difference:
            subject, fact, *values = difference.args
            expected, found = (word(VALUES[value]) if value in VALUES else value for value in values)
            print(head + (f"不符：{subject}，{FACTS[fact][0]}：应为 {expected}，实为 {found}" if zh else
                          f"differ: {subject}, {FACTS[fact][1]}: expected {expected}, found {found}"))
            return 1
        except (KeyError, IndexError, TypeError, AttributeError, ValueError) as fault:
            print(head + (f"不符：{RECORD}，格式：" if zh else f"differ: {RECORD}, format: ") + repr(fault))
            return 1
        without = {"unsigned": NOT_SIGNED, "noJournal": NOT_THERE}.get(step)
        print(head + (word(without) if without else "相符" if zh else "agree"))
    code = pack.result["resultCode"]
    print(f"全部相符，结果码 {code}" if zh else f"All steps agree; result code {code}")
    return 0


def main(arguments):
    zh = os.environ.get("LANG", "").startswith("zh")
    if arguments[:1] == ["--language"] and arguments[1:2] in (["zh"], ["en"]):
        zh, arguments = arguments[1] == "zh", arguments[2:]
    if len(arguments) > 1 or arguments[:1] in (["-h"], ["--help"]):
        print(__doc__)
        return 2
    sys.stdout.reconfigure(encoding="utf-8")
    path = arguments[0] if arguments else os.path.dirname(os.path.abspath(__file__))
    try:
        files = read_pack(path)
    except (OSError, ValueError, zipfile.BadZipFile):
        sys.stderr.write(f"{path}：不是可读取的证据包\n" if zh else f"{path}: not an evidence pack that can be read\n")
        return 2
    return verify(files, zh)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
