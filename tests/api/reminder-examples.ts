import { desc, eq } from "drizzle-orm";
import { inScope } from "@/db/actor-scope";
import { users } from "@/db/schema/users";
import type { Answered, Caller } from "@/tests/support/caller";
import { aReminder } from "@/tests/support/reminding";
import { ARRANGER, type SmallWorld } from "@/tests/support/small-world";

type Example = (call: Caller, world: SmallWorld) => Promise<Answered>;

/** What an administrator was told, and reads. */
export const REMINDERS: Readonly<Record<string, Example>> = {
  "GET /reminders": (call) => call("GET /reminders", { query: { unread: "true", limit: 5 } }),
  "POST /reminders/{reminderId}/read": async (call, { awards }) => {
    const [caller] = await inScope(ARRANGER, (tx) =>
      tx.select().from(users).where(eq(users.access, "admin")).orderBy(desc(users.createdAt)),
    );
    if (!caller) throw new Error("Nobody calls.");
    const told = { award: awards.ada, recipient: "officer", to: caller.id } as const;
    return call(`POST /reminders/${await aReminder(told)}/read`);
  },
};
