import { keepBadge } from "@/tests/support/badges/keep";
import { asFile, credential, embedded } from "@/tests/support/badges/make";
import { newSigner } from "@/tests/support/badges/sign";
import type { Answered, Caller } from "@/tests/support/caller";
import type { SmallWorld } from "@/tests/support/small-world";

type Example = (call: Caller, world: SmallWorld) => Promise<Answered>;

/** Badges that were given to us, one call of every operation. */
export const BADGES: Readonly<Record<string, Example>> = {
  "GET /badges": async (call, { people, awards }) => {
    await keepBadge({ personId: people.ada, awardId: awards.ada.id });
    return call("GET /badges", { query: { personId: people.ada, state: "verified" } });
  },
  "GET /badges/{badgeId}": async (call, { people }) =>
    call(`GET /badges/${await keepBadge({ personId: people.ada })}`),
  "GET /badges/{badgeId}/content": async (call) => call(`GET /badges/${await keepBadge()}/content`),
  "POST /people/{personId}/badges": async (call, { people }) => {
    const badge = await embedded(
      credential({ address: "ada@harbour.example", name: "Subnet badge" }),
      newSigner(),
    );
    const form = new FormData();
    form.set("file", new File([new Uint8Array(asFile(badge))], "badge.json"));
    return call(`POST /people/${people.ada}/badges`, { form });
  },
};
