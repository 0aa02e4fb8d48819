import { createHash, randomUUID } from "node:crypto";
import { inScope } from "@/db/actor-scope";
import { verifyBadge } from "@/db/badges/verify/verify-badge";
import { badgeContents, badges } from "@/db/schema/badges";
import type { BadgeText } from "@/lib/badge/badge-text";
import { badgeState } from "@/lib/badge/verify/verdict";
import type { AwardId, BadgeId, PersonId } from "@/lib/ids";
import type { JsonObject } from "@/lib/json";
import { ARRANGER } from "@/tests/support/small-world";
import { about } from "./about";
import { newSigner, signed } from "./sign";

export type KeptBadge = {
  readonly name?: string;
  readonly personId?: PersonId | null;
  readonly awardId?: AwardId | null;
  /** Members of its achievement, subject and credential beside those that every badge here has. */
  readonly achievement?: JsonObject;
  readonly subject?: JsonObject;
  readonly credential?: JsonObject;
  /** Whether its issuer's key is pinned: else the issuer is not confirmed. */
  readonly isPinned?: boolean;
  readonly receivedAt?: string;
  readonly picture?: Uint8Array | null;
};

const issuer = newSigner();
const ISSUER = "https://badges.harbour.example/issuers/1";

/** Keeps a really signed badge with its real verdicts, as an import would. */
export async function keepBadge(wish: KeptBadge = {}): Promise<BadgeId> {
  const document = await signed(documentOf(wish), issuer, `${ISSUER}#${issuer.multikey}`);
  const pins = wish.isPinned === false ? [] : [{ issuer: ISSUER, thumbprint: issuer.thumbprint }];
  return keep({ form: "json", document }, { ...wish, pins });
}

function documentOf({ name = "Subnetting", achievement, subject, credential }: KeptBadge) {
  return {
    "@context": [
      "https://www.w3.org/ns/credentials/v2",
      "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
    ],
    id: `urn:uuid:${randomUUID()}`,
    type: ["VerifiableCredential", "OpenBadgeCredential"],
    issuer: { id: ISSUER, type: ["Profile"], name: "Harbour Institute" },
    validFrom: "2024-03-01T00:00:00Z",
    validUntil: "2027-02-28T00:00:00Z",
    name,
    credentialSubject: {
      type: ["AchievementSubject"],
      identifier: [
        {
          type: "IdentityObject",
          hashed: false,
          identityHash: "ada@harbour.example",
          identityType: "emailAddress",
        },
      ],
      achievement: {
        id: "urn:harbour:subnetting",
        type: ["Achievement"],
        achievementType: "MicroCredential",
        name,
        description: "Plans and splits networks.",
        criteria: { narrative: "A test of two hours." },
        ...achievement,
      },
      ...subject,
    },
    ...credential,
  };
}

type Keeping = Omit<KeptBadge, "isPinned"> & { readonly pins?: ReturnType<typeof about>["pins"] };

/** Keeps any badge, with the verdicts on what is known. */
export async function keep(text: BadgeText, wish: Keeping = {}): Promise<BadgeId> {
  const { name = "Subnetting", personId = null, awardId = null, picture = null, pins = [] } = wish;
  if (text.form === "url") throw new Error("Only what was read is kept.");
  const content = Buffer.from(text.form === "json" ? JSON.stringify(text.document) : text.token);
  const verdicts = await verifyBadge(text, about({ pins }));
  const key = randomUUID();
  return inScope(ARRANGER, async (tx) => {
    const [row] = await tx
      .insert(badges)
      .values({
        ...{ key, personId, awardId, name, form: text.form, standard: "3.0" as const },
        claimedBy: personId === null ? null : "address",
        contentHash: createHash("sha256").update(content).digest("hex"),
        ...{ issuer: ISSUER, issuerName: "Harbour Institute" },
        ...{ verdicts, state: badgeState(verdicts) },
        checkedAt: new Date(verdicts.currency.checkedAt),
        place: "badge.json",
        receivedAt: new Date(wish.receivedAt ?? "2026-11-20T09:00:00Z"),
      })
      .returning({ id: badges.id });
    if (!row) throw new Error("No badge was kept.");
    await tx.insert(badgeContents).values({ badgeId: row.id, content, picture });
    return row.id;
  });
}
