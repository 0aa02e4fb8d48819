import type { BadgeText } from "@/lib/badge/badge-text";
import { isJsonObject, type JsonObject } from "@/lib/json";
import { fail, ok, type Result } from "@/lib/result";
import { type BadgeFault, badgeFault } from "./badge-problem";
import { COMPACT_JWS, documentOf } from "./document";
import { BADGE_LIMITS } from "./limits";
import { parseBadgeJson } from "./parse-badge-json";
import { idOf, listOf, typesOf, webAddressOf } from "./shapes";

/** What holds other badges, and vouches for nothing but their being together. */
export type Envelope = {
  readonly kind: "presentation" | "clr";
  readonly text: BadgeText;
  /** Whom a learner record is about; null where it does not say. */
  readonly subjectId: string | null;
};

export type BadgeInText = {
  readonly text: BadgeText;
  /** Around the badge, the outermost first. */
  readonly envelopes: readonly Envelope[];
  /** The badge and a learner record around it name different subjects. */
  readonly isAboutOther: boolean;
};

/** What is in one text: badges, documents that badges point to, and what was refused. */
export type TextContent = {
  readonly badges: readonly BadgeInText[];
  readonly linked: readonly JsonObject[];
  readonly faults: readonly BadgeFault[];
};

/**
 * Finds the badges in a text: JSON (one object, or a list), a compact JWS, or an address; out of
 * presentations and comprehensive learner records the badges inside.
 */
export function findBadges(text: string): TextContent {
  const forms = formsOf(text.trim());
  if (!forms.ok) return faulty(forms.problem);
  if (forms.value.length === 0) return faulty(badgeFault("no-badge-inside"));
  const contents = forms.value.map((form) =>
    form.ok ? unwrap({ text: form.value, envelopes: [] }) : faulty(form.problem),
  );
  const content = joined(contents);
  return content.badges.length > BADGE_LIMITS.badges
    ? faulty(badgeFault("too-many-badges", BADGE_LIMITS.badges))
    : content;
}

const ADDRESS = /^https?:\/\/\S{1,2000}$/i;

function formsOf(text: string): Result<Result<BadgeText, BadgeFault>[], BadgeFault> {
  if (text === "") return fail(badgeFault("empty-file"));
  if (COMPACT_JWS.test(text)) return ok([asBadgeText(text)]);
  if (ADDRESS.test(text)) return ok([ok({ form: "url", url: text })]);
  if (!/^[[{]/.test(text)) return fail(badgeFault("unsupported-file"));
  const json = parseBadgeJson(text, BADGE_LIMITS.fileBytes);
  return json.ok ? ok(listOf(json.value).map(asBadgeText)) : json;
}

/** One of the forms in which a credential lies in a list, a presentation or a learner record. */
function asBadgeText(value: unknown): Result<BadgeText, BadgeFault> {
  if (typeof value === "string" && COMPACT_JWS.test(value))
    return ok({ form: "jws", token: value });
  if (!isJsonObject(value)) return fail(badgeFault("not-an-object"));
  const token = ENVELOPED.exec(idOf(value) ?? "")?.[1];
  if (token) return ok({ form: "jws", token });
  const url = "badge" in value ? null : hostedAt(value.verify);
  return ok(url === null ? { form: "json", document: value } : { form: "url", url });
}

/** Pictures of Open Badges 1.0 may say nothing but where the badge is to be verified. */
function hostedAt(verify: unknown): string | null {
  return isJsonObject(verify) ? webAddressOf(verify.url) : null;
}

/** An `EnvelopedVerifiableCredential` of VC Data Model 2.0 § 4.13, or such a presentation. */
const ENVELOPED = /^data:application\/v[cp]\+jwt[,;]([\w.-]+)$/;

type Wrapped = { readonly text: BadgeText; readonly envelopes: readonly Envelope[] };

function unwrap(wrapped: Wrapped): TextContent {
  if (wrapped.text.form === "url") {
    return { ...NOTHING, badges: [{ ...wrapped, isAboutOther: false }] };
  }
  const document = documentOf(wrapped.text);
  return document.ok ? unwrapDocument(document.value, wrapped) : faulty(document.problem);
}

const NOTHING: TextContent = { badges: [], linked: [], faults: [] };
const MOST_ENVELOPES = 4;

function unwrapDocument(document: JsonObject, { text, envelopes }: Wrapped): TextContent {
  const kind = kindOf(document);
  const subjectId = idOf(document.credentialSubject);
  if (kind === "linked") return { ...NOTHING, linked: [document] };
  if (kind !== "badge") {
    if (envelopes.length === MOST_ENVELOPES) return faulty(badgeFault("too-deep", MOST_ENVELOPES));
    return unwrapEach(inside(document, kind), [...envelopes, { kind, text, subjectId }]);
  }
  if (isTooLarge(text)) {
    return faulty(badgeFault("document-too-large", BADGE_LIMITS.documentBytes / 1024));
  }
  const isAboutOther = envelopes.some((outer) => areDifferent(outer.subjectId, subjectId));
  return { ...NOTHING, badges: [{ text, envelopes, isAboutOther }] };
}

/** What badges point to; the last two are signed lists that say which badges are revoked. */
const LINKED_TYPES = new Set([
  "BadgeClass",
  "Issuer",
  "Profile",
  "CryptographicKey",
  "RevocationList",
  "BitstringStatusListCredential",
  "StatusList2021Credential",
]);

function kindOf(document: JsonObject): Envelope["kind"] | "linked" | "badge" {
  const types = typesOf(document);
  if (types.includes("VerifiablePresentation")) return "presentation";
  if (types.includes("ClrCredential")) return "clr";
  return types.some((type) => LINKED_TYPES.has(type)) ? "linked" : "badge";
}

function inside(document: JsonObject, kind: Envelope["kind"]): readonly unknown[] {
  if (kind === "presentation") return listOf(document.verifiableCredential);
  return listOf(document.credentialSubject)
    .filter(isJsonObject)
    .flatMap((subject) => listOf(subject.verifiableCredential));
}

function unwrapEach(values: readonly unknown[], envelopes: readonly Envelope[]): TextContent {
  if (values.length === 0) return faulty(badgeFault("no-badge-inside"));
  return joined(
    values.map((value) => {
      const text = asBadgeText(value);
      return text.ok ? unwrap({ text: text.value, envelopes }) : faulty(text.problem);
    }),
  );
}

function isTooLarge(text: BadgeText): boolean {
  return writtenSize(text) > BADGE_LIMITS.documentBytes;
}

function writtenSize(text: BadgeText): number {
  if (text.form === "jws") return text.token.length;
  return text.form === "url"
    ? text.url.length
    : new TextEncoder().encode(JSON.stringify(text.document)).length;
}

function areDifferent(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && a !== b;
}

function faulty(fault: BadgeFault): TextContent {
  return { ...NOTHING, faults: [fault] };
}

function joined(contents: readonly TextContent[]): TextContent {
  return {
    badges: contents.flatMap(({ badges }) => badges),
    linked: contents.flatMap(({ linked }) => linked),
    faults: contents.flatMap(({ faults }) => faults),
  };
}
