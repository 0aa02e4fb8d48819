import { objectsOf, textOf, textsOf } from "@/lib/badge/read/shapes";
import type { JsonObject } from "@/lib/json";
import type { BadgeIdentity } from "./badge";

const HASHED = /^(?:sha256|md5)\$/i;

/** Who an assertion is for. Before Open Badges 1.0 it was a text, its salt beside it. */
export function identitiesOfAssertion(assertion: JsonObject): readonly BadgeIdentity[] {
  const { recipient } = assertion;
  const plain = textsOf(recipient).map((value) => ({
    kind: "email",
    value,
    isHashed: HASHED.test(value),
    salt: saltOf(assertion),
  }));
  const objects = objectsOf(recipient).flatMap((identity) =>
    identityOf(identity, { value: identity.identity, kind: identity.type }),
  );
  return [...plain, ...objects];
}

/** Who a credential is for: its identity objects, and an e-mail address that is the subject's id. */
export function identitiesOfSubject(subject: JsonObject): readonly BadgeIdentity[] {
  const objects = objectsOf(subject.identifier).flatMap((identity) =>
    identityOf(identity, { value: identity.identityHash, kind: identity.identityType }),
  );
  const [, address] = /^mailto:([^?]+)$/i.exec(textOf(subject.id) ?? "") ?? [];
  if (address === undefined) return objects;
  return [...objects, { kind: "email", value: address, isHashed: false, salt: "" }];
}

function identityOf(
  identity: JsonObject,
  { value, kind }: { readonly value: unknown; readonly kind: unknown },
): readonly BadgeIdentity[] {
  const text = textOf(value);
  if (text === null) return [];
  const isHashed = identity.hashed === true || identity.hashed === "true" || HASHED.test(text);
  return [{ kind: kindOf(textOf(kind)), value: text, isHashed, salt: saltOf(identity) }];
}

/** Each version has its own name for an e-mail address. */
function kindOf(kind: string | null): string {
  return kind === null || kind === "emailAddress" ? "email" : kind;
}

/** A salt is taken as it is: its spaces were hashed as well. */
function saltOf({ salt }: JsonObject): string {
  return typeof salt === "string" ? salt : "";
}
