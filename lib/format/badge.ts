import type {
  BadgeState,
  Currency,
  Integrity,
  IssuerVerdict,
  Misfit,
  Obstacle,
} from "@/lib/badge/verify/verdict";
import { dayText } from "./day";
import { instantText } from "./instant";

/** Whether a state of a badge is good news, bad news, or none. */
export type BadgeTone = "good" | "bad" | "doubt" | "unknown";

/** The state of a badge as the screens say it: in short, how it is meant, and what it means. */
export const BADGE_STATE_WORDS = {
  verified: {
    words: "verified",
    tone: "good",
    detail: "It is unchanged, it is from its issuer, and it is in force. It proves what it says.",
  },
  failed: {
    words: "failed",
    tone: "bad",
    detail: "It was changed, or is not from whom it says. It proves nothing.",
  },
  "revoked-or-expired": {
    words: "revoked or expired",
    tone: "bad",
    detail: "It is not in force on this day, whatever else is true of it.",
  },
  "cannot-check": {
    words: "cannot check",
    tone: "unknown",
    detail: "Nobody here can tell yet whether it is good. It counts as claimed.",
  },
  "issuer-not-confirmed": {
    words: "signed, issuer not confirmed",
    tone: "doubt",
    detail: "It is unchanged, but anybody could have signed it in this name. It counts as claimed.",
  },
} as const satisfies Record<
  BadgeState,
  { readonly words: string; readonly tone: BadgeTone; readonly detail: string }
>;

/** What is in force or not, in a word or two: more exact than "revoked or expired". */
export const CURRENCY_WORDS = {
  valid: "in force",
  "not-yet": "not in force yet",
  expired: "expired",
  revoked: "revoked",
  suspended: "suspended",
  "status-unknown": "perhaps revoked",
  unreadable: "dates not readable",
} as const satisfies Record<Currency["verdict"], string>;

const ASK_ISSUER = "Ask the issuer for a new one.";
const LOOK_AT_IT = "Somebody can look at it and mark the award as document checked.";
const FETCH_IT = "An administrator can allow fetching in Settings › Badges.";

const MISFITS = {
  "wrong-context": `It does not say that it is an Open Badge. ${ASK_ISSUER}`,
  "wrong-type": `It is something else than a badge. ${ASK_ISSUER}`,
  "issuer-missing": `It does not say who issued it. ${ASK_ISSUER}`,
  "subject-missing": `It does not say who earned it. ${ASK_ISSUER}`,
  "date-missing": `It has no readable first or last day. ${ASK_ISSUER}`,
  "image-inline": `Its picture is written where only an address may stand. ${ASK_ISSUER}`,
  "claims-disagree": `What is signed around it contradicts the badge inside. ${ASK_ISSUER}`,
  "hosted-copy-differs":
    "At its own address the issuer publishes something else: this copy was changed, or is old. Add the one that is published there.",
  "hosted-elsewhere":
    "It is published at an address that is not its issuer’s, so it is not known to be the issuer’s.",
  "jws-malformed": `It looks like a signed badge, but parts are missing or damaged. ${ASK_ISSUER}`,
  "jws-header-refused": `It asks for a way of checking that can be abused, so it is refused. ${ASK_ISSUER}`,
  "jws-type-refused": `What was signed was not signed as a badge. ${ASK_ISSUER}`,
  "jws-unsigned":
    "It has the form of a signed badge without a real signature: anybody could have written it.",
  "key-malformed": `The key that it is signed with is damaged. ${ASK_ISSUER}`,
  "key-private":
    "The secret half of its key is public, so that anybody can sign with it. Tell the issuer.",
  "key-not-for-signatures": `It is signed with a key that is not meant for it. ${ASK_ISSUER}`,
  "key-weak":
    "Its key is so weak that others can find out its secret. Tell the issuer, and ask for a new badge.",
  "key-reference-malformed": `What it names as its key is no address of a key. ${ASK_ISSUER}`,
  "key-not-listed":
    "The document that it names for its key has no such key. It may be a forgery, or the issuer withdrew the key.",
  "proof-malformed": `Its signature is damaged or incomplete. ${ASK_ISSUER}`,
  "proof-purpose-wrong": `Its signature was made for another purpose than to issue it. ${ASK_ISSUER}`,
  "proof-expired": `Its signature was good for a time only, which is over. ${ASK_ISSUER}`,
  "signature-wrong":
    "The signature does not fit: the badge was changed after it was signed, or was never signed with this key.",
  unreadable: `It cannot be read: it is damaged, too large or no badge. ${ASK_ISSUER}`,
  "terms-undefined": `It says things that its signature does not cover. ${ASK_ISSUER}`,
} as const satisfies Record<Misfit, string>;

const OBSTACLES = {
  unsigned: `It is not signed, so nothing proves who wrote it. ${LOOK_AT_IT}`,
  "legacy-version": `It is of a version before Open Badges 2.0, whose keys are gone for good. ${LOOK_AT_IT}`,
  "not-fetched": `Only the copy at its issuer’s address proves it, and that has not been fetched. ${FETCH_IT}`,
  "algorithm-unsupported": `It is signed by a method that is not checked here. ${LOOK_AT_IT}`,
  "suite-unsupported": `It is signed by a method that is not checked here. ${LOOK_AT_IT}`,
  "key-unsupported": `Its key is of a kind that is not checked with here. ${LOOK_AT_IT}`,
  "key-reference-unknown": `It names its key by a kind of address that cannot be followed here. ${LOOK_AT_IT}`,
  "key-not-known": `The key to check it with is not at hand. ${FETCH_IT}`,
  "context-unknown": `It uses a vocabulary that does not come with Tessera, and none is fetched. ${LOOK_AT_IT}`,
  "context-redefines": `It gives words a meaning of its own that have one already. ${LOOK_AT_IT}`,
  "too-complex": `Checking it would take more work than any badge should. ${LOOK_AT_IT}`,
} as const satisfies Record<Obstacle, string>;

/** Whether it was changed, and what follows: one or two sentences. */
export function integritySays(integrity: Integrity): string {
  if (integrity.verdict === "does-not-fit") return MISFITS[integrity.why];
  if (integrity.verdict === "cannot-check") return OBSTACLES[integrity.why];
  return integrity.keys.length === 0
    ? "It says what its issuer publishes at the badge’s own address."
    : "The signature fits: nothing was changed since it was signed.";
}

type Confirmation = Extract<IssuerVerdict, { verdict: "confirmed" }>["by"];
type Doubt = Extract<IssuerVerdict, { verdict: "unconfirmed" }>["why"];

/** Whether it is the issuer’s, and what follows. `issuer` is the name that the badge gives. */
export function issuerSays(verdict: IssuerVerdict, issuer = "the issuer"): string {
  return verdict.verdict === "confirmed"
    ? confirmedBy(issuer)[verdict.by]
    : unconfirmedFor(issuer)[verdict.why];
}

function confirmedBy(issuer: string): Readonly<Record<Confirmation, string>> {
  return {
    "did-key":
      "The issuer is named by the key itself, so the key is its own. Who holds it, nobody says but the badge.",
    "did-document": `The key is among those that ${issuer} lists in its DID document.`,
    "issuer-document": `The key is among those that ${issuer} publishes at its own address.`,
    pin: `An administrator made sure that the key is ${issuer}’s, and pinned it.`,
    hosting: `It is published where ${issuer} hosts its badges.`,
  };
}

function unconfirmedFor(issuer: string): Readonly<Record<Doubt, string>> {
  return {
    integrity: "Whose it is can be told only of a badge whose signature fits.",
    "issuer-not-known": `The key is not known to be ${issuer}’s. An administrator can pin it in Settings › Badges.`,
    "key-not-the-issuers": `The key is not among those that ${issuer} publishes: a forgery, or a key of former days. An administrator who makes sure of it can pin it in Settings › Badges.`,
  };
}

/** Whether it is in force, as far as was known when; `zone` is the reader’s. */
export function currencySays(currency: Currency, zone: string): string {
  switch (currency.verdict) {
    case "valid":
      return `It is in force, as of ${instantText(new Date(currency.checkedAt), zone)}.`;
    case "not-yet":
      return `It is in force from ${dayText(currency.from)} on.`;
    case "expired":
      return `Its last day was ${dayText(currency.until)}. Ask for the renewed one.`;
    case "revoked":
      return currency.reason === null
        ? "The issuer revoked it and gave no reason."
        : `The issuer revoked it: “${currency.reason}”.`;
    case "suspended":
      return "The issuer suspended it; it may come into force again.";
    case "status-unknown":
      return currency.since === null
        ? `Whether the issuer revoked it was never known here. ${FETCH_IT}`
        : `Whether the issuer revoked it was last known on ${instantText(new Date(currency.since), zone)}; its list has not been had since.`;
    case "unreadable":
      return "When it is in force cannot be read.";
  }
}
