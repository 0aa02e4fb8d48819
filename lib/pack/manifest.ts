/** The form of `manifest.json`. */
export const MANIFEST_FORMAT = "tessera-evidence-manifest/1";

/** A file of a pack, and its bytes as they stand deflated in the zip. Digests are SHA-256 in hex. */
type ManifestFile = {
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
  readonly packed: { readonly size: number; readonly sha256: string };
};

/** The last seal on the audit log before the pack was made. */
export type AuditHead = {
  readonly number: number;
  readonly lastSeq: number;
  readonly head: string;
};

/** What a pack consists of, by whom and when it was made: the part that is signed. */
export type Manifest = {
  readonly format: typeof MANIFEST_FORMAT;
  /** SHA-256 of evidence.json, in hex: the same for the same question while it has the same answer. */
  readonly fingerprint: string;
  readonly files: readonly ManifestFile[];
  readonly made: {
    /** RFC 3339. */
    readonly at: string;
    readonly by: string;
    readonly software: string;
    /** The last instant (RFC 3339) of what was known: asked for it again, the evidence is the same. */
    readonly knownAt: string;
    readonly auditHead: AuditHead | null;
  };
  /** The key that signs: `did:key:…`, and the same as a W3C Multikey. */
  readonly key: { readonly did: string; readonly publicKeyMultibase: string };
};

/** `signature.json`: over the bytes of `manifest.json`. */
export type ManifestSignature = {
  readonly algorithm: "Ed25519";
  readonly did: string;
  /** 64 bytes in base64url without padding. */
  readonly signature: string;
};
