"""Makes an authority, and a certificate of localhost that it signed.

    python certificates.py FOLDER        writes ca.crt, tls.crt and tls.key
"""

import datetime
import ipaddress
import pathlib
import sys

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID


def certificate(subject, key, issuer, issuer_key, extensions):
    name = lambda text: x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, text)])
    now = datetime.datetime.now(datetime.timezone.utc)
    builder = (
        x509.CertificateBuilder()
        .subject_name(name(subject))
        .issuer_name(name(issuer))
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - datetime.timedelta(hours=1))
        .not_valid_after(now + datetime.timedelta(days=1))
    )
    for extension, critical in extensions:
        builder = builder.add_extension(extension, critical)
    return builder.sign(issuer_key, hashes.SHA256()).public_bytes(serialization.Encoding.PEM)


def main(folder):
    folder = pathlib.Path(folder)
    authority, server = (ec.generate_private_key(ec.SECP256R1()) for _ in range(2))
    authority_id = x509.SubjectKeyIdentifier.from_public_key(authority.public_key())
    usage = dict.fromkeys(
        (
            "digital_signature", "content_commitment", "key_encipherment", "data_encipherment",
            "key_agreement", "key_cert_sign", "crl_sign", "encipher_only", "decipher_only",
        ),
        False,
    )
    (folder / "ca.crt").write_bytes(
        certificate(
            "test authority", authority, "test authority", authority,
            [
                (x509.BasicConstraints(ca=True, path_length=0), True),
                (x509.KeyUsage(**{**usage, "key_cert_sign": True}), True),
                (authority_id, False),
            ],
        )
    )
    names = [x509.DNSName("localhost"), x509.IPAddress(ipaddress.ip_address("127.0.0.1"))]
    (folder / "tls.crt").write_bytes(
        certificate(
            "localhost", server, "test authority", authority,
            [
                (x509.SubjectAlternativeName(names), False),
                (
                    x509.AuthorityKeyIdentifier.from_issuer_subject_key_identifier(authority_id),
                    False,
                ),
            ],
        )
    )
    (folder / "tls.key").write_bytes(
        server.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
    )


if __name__ == "__main__":
    main(sys.argv[1])
