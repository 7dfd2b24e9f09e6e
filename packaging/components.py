#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Names what is linked into the program: its licence texts, and a bill of materials in SPDX 2.3.

    components.py licences FOLDER           copies the licence text of each component into FOLDER
    components.py sbom VERSION PROGRAM      writes the bill of materials of PROGRAM to standard output

The moment in the bill comes from SOURCE_DATE_EPOCH, so that the same program gives the same bytes.
"""
import hashlib
import json
import os
import pathlib
import shutil
import subprocess
import sys
from datetime import datetime, timezone

ROOT = pathlib.Path(__file__).resolve().parent.parent
SWIFT_LICENCE = "Apache-2.0 WITH Swift-exception"

# The Debian packages whose archives end up in a static program.
DEBIAN = [
    ("libncurses-dev", "X11-distribute-modifications-variant"),
    ("libc6-dev", "LGPL-2.1-or-later"),
    ("libgcc-12-dev", "GPL-3.0-or-later WITH GCC-exception-3.1"),
    ("libstdc++-12-dev", "GPL-3.0-or-later WITH GCC-exception-3.1"),
]


def output(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


def components():
    """Yields name, version, licence, licence text and place of each component."""
    pins = json.loads((ROOT / "Package.resolved").read_text())["pins"]
    for pin in sorted(pins, key=lambda pin: pin["identity"]):
        name = pin["identity"]
        checkout = ROOT / ".build/static/checkouts" / name
        text = next(iter(sorted(checkout.glob("LICENSE*"))))
        place = f"pkg:swift/{pin['location'].removeprefix('https://')}@{pin['state']['version']}"
        yield name, pin["state"]["version"], SWIFT_LICENCE, text, place
    swift = pathlib.Path(shutil.which("swift")).resolve().parent.parent
    version = output("swift", "--version").split("Swift version ")[1].split()[0]
    yield (
        "swift-runtime", version, SWIFT_LICENCE, swift / "share/swift/LICENSE.txt",
        f"pkg:github/swiftlang/swift@swift-{version}-RELEASE",
    )
    for name, licence in DEBIAN:
        version = output("dpkg-query", "-W", "-f", "${Version}", name)
        text = pathlib.Path("/usr/share/doc") / name / "copyright"
        place = f"pkg:deb/debian/{name.replace('+', '%2B')}@{version}?distro=bookworm"
        yield name, version, licence, text, place


def copy_licences(folder):
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    for name, _, _, text, _ in components():
        shutil.copyfile(text, folder / f"{name}.txt")


def bill(version, program):
    digest = hashlib.sha256(pathlib.Path(program).read_bytes()).hexdigest()
    moment = datetime.fromtimestamp(int(os.environ["SOURCE_DATE_EPOCH"]), timezone.utc)
    own = {
        "SPDXID": "SPDXRef-klantreis",
        "name": "klantreis",
        "versionInfo": version,
        "downloadLocation": "NOASSERTION",
        "filesAnalyzed": False,
        "licenseConcluded": "EUPL-1.2",
        "licenseDeclared": "EUPL-1.2",
        "copyrightText": "NOASSERTION",
        "primaryPackagePurpose": "APPLICATION",
        "checksums": [{"algorithm": "SHA256", "checksumValue": digest}],
    }
    packages, relations = [own], []
    for name, number, licence, _, place in components():
        ref = "SPDXRef-" + name.replace("+", "p")
        packages.append({
            "SPDXID": ref,
            "name": name,
            "versionInfo": number,
            "downloadLocation": "NOASSERTION",
            "filesAnalyzed": False,
            "licenseConcluded": "NOASSERTION",
            "licenseDeclared": licence,
            "copyrightText": "NOASSERTION",
            "externalRefs": [{
                "referenceCategory": "PACKAGE-MANAGER",
                "referenceType": "purl",
                "referenceLocator": place,
            }],
        })
        relations.append({
            "spdxElementId": "SPDXRef-klantreis",
            "relationshipType": "STATIC_LINK",
            "relatedSpdxElement": ref,
        })
    return {
        "spdxVersion": "SPDX-2.3",
        "dataLicense": "CC0-1.0",
        "SPDXID": "SPDXRef-DOCUMENT",
        "name": f"klantreis-{version}",
        "documentNamespace": f"https://spdx.org/spdxdocs/klantreis-{version}-{digest}",
        "creationInfo": {
            "created": moment.strftime("%Y-%m-%dT%H:%M:%SZ"),
            "creators": ["Tool: klantreis-components"],
        },
        "packages": packages,
        "relationships": [{
            "spdxElementId": "SPDXRef-DOCUMENT",
            "relationshipType": "DESCRIBES",
            "relatedSpdxElement": "SPDXRef-klantreis",
        }] + relations,
    }


if sys.argv[1:2] == ["licences"] and len(sys.argv) == 3:
    copy_licences(sys.argv[2])
elif sys.argv[1:2] == ["sbom"] and len(sys.argv) == 4:
    json.dump(bill(*sys.argv[2:]), sys.stdout, indent=2, ensure_ascii=False)
    print()
else:
    sys.exit(__doc__)
