import { asFile, credential, embedded } from "@/tests/support/badges/make";
import { newSigner } from "@/tests/support/badges/sign";
import type { Answered, Caller } from "@/tests/support/caller";
import type { SmallWorld } from "@/tests/support/small-world";

/** Badges, one call of every operation. */
export const BADGES: Readonly<
  Record<string, (call: Caller, world: SmallWorld) => Promise<Answered>>
> = {
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
