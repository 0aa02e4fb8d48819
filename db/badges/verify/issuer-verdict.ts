import { bindIssuer, type IssuerPin } from "@/lib/badge/verify/bind-issuer";
import { issuerKeys } from "@/lib/badge/verify/keys/issuer-keys";
import type { KnownDocuments } from "@/lib/badge/verify/known-documents";
import type { Integrity, IssuerVerdict } from "@/lib/badge/verify/verdict";
import { importKey } from "./import-key";

/** Whether what fits was signed by the issuer that is named, as far as is known here. */
export function issuerVerdict(
  issuer: string | null,
  integrity: Integrity,
  { documents, pins }: { readonly documents: KnownDocuments; readonly pins: readonly IssuerPin[] },
): IssuerVerdict {
  if (integrity.verdict !== "fits") return { verdict: "unconfirmed", why: "integrity" };
  if (issuer === null) return { verdict: "unconfirmed", why: "issuer-not-known" };
  const known = issuerKeys(issuer, documents);
  const thumbprints = known?.keys.map(importKey).flatMap((key) => {
    return key.ok ? [key.value.thumbprint] : [];
  });
  const listed = known && thumbprints ? { by: known.by, thumbprints } : null;
  return bindIssuer(issuer, integrity.keys, { listed, pins });
}
