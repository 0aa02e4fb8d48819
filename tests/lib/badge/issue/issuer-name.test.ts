import { expect, test } from "vitest";
import { didDocument, issuerName } from "@/lib/badge/issue/issuer-name";
import { issuerKeys } from "@/lib/badge/verify/keys/issuer-keys";

const KEY = "z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2";

test.each([
  ["https://tessera.example", true, "did:web:tessera.example"],
  ["https://tessera.example:8443", true, "did:web:tessera.example%3A8443"],
  ["https://tessera.example", false, `did:key:${KEY}`],
  ["http://tessera.example", true, `did:key:${KEY}`],
  ["https://[2001:db8::1]", true, `did:key:${KEY}`],
])("at %s, published: %s, badges are signed as %s", (origin, isPublished, id) => {
  const name = issuerName({ origin, isPublished }, KEY);
  expect(name).toEqual({
    id,
    method: `${id}#${KEY}`,
    url: id.startsWith("did:web") ? origin : null,
  });
});

test("every key of the document, also one that no longer signs, is one of the issuer's", () => {
  const did = "did:web:tessera.example";
  const content = didDocument(did, [KEY, "z6MkOlder"]);
  const url = "https://tessera.example/.well-known/did.json";
  const documents = new Map([[url, { fetchedAt: "2026-11-22T08:00:00Z", content }]]);
  expect(issuerKeys(did, documents)).toEqual({
    by: "did-document",
    keys: [KEY, "z6MkOlder"].map((text) => ({ form: "multikey", text })),
  });
});
