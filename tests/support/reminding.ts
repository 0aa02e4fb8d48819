import { eq } from "drizzle-orm";
import { vi } from "vitest";
import { inScope } from "@/db/actor-scope";
import { now } from "@/db/clock";
import { saveReminderSettings } from "@/db/commands/organisation/save-reminder-settings";
import type { AwardRow } from "@/db/queries/awards";
import { organisationFor } from "@/db/queries/organisation";
import type { Links } from "@/db/reminders/compose-mail";
import { organisation } from "@/db/schema/organisation";
import { reminderMails } from "@/db/schema/reminder-mails";
import { reminderRuns } from "@/db/schema/reminder-runs";
import { reminders } from "@/db/schema/reminders";
import { userTeams } from "@/db/schema/user-teams";
import { users } from "@/db/schema/users";
import type { Access, Actor } from "@/lib/access";
import type { PersonId, ReminderId, TeamId, UserId } from "@/lib/ids";
import { SaveReminderSettings } from "@/lib/organisation/save-reminder-settings";
import type { Steps } from "@/lib/reminder/due";
import type { RecipientKind } from "@/lib/reminder/recipient";
import { userActor } from "@/lib/user/login";
import { ARRANGER, made } from "./small-world";

/** Where mails of tests lead. */
export const LINKS: Links = {
  reminders: "https://skills.example/reminders",
  end: ({ thing, id }) => `https://skills.example/${thing}/${id}`,
};

/** Sets the clock. */
export function at(instant: string): void {
  vi.stubEnv("TESSERA_NOW", instant);
}

/** Switches reminders on with these steps, after whatever was made before is forgotten. */
export async function remindFrom(steps: Partial<Steps>, zone = "UTC"): Promise<void> {
  await inScope(ARRANGER, async (tx) => {
    for (const table of [reminders, reminderMails, reminderRuns]) await tx.delete(table);
  });
  await switchReminders("no", steps, zone);
  await switchReminders("yes", steps, zone);
}

export async function switchReminders(
  reminds: "yes" | "no",
  steps: Partial<Steps>,
  zone: string,
): Promise<void> {
  const typed = (kind: keyof Steps) => ({
    [`${kind}Before`]: (steps[kind] ?? []).filter((days) => days >= 0).join(", "),
    [`${kind}After`]: (steps[kind] ?? []).flatMap((days) => (days < 0 ? -days : [])).join(", "),
  });
  const { version } = await organisationFor(ARRANGER);
  const given = { version, reminds, ...typed("holder"), ...typed("manager"), ...typed("officer") };
  await made(saveReminderSettings(ARRANGER, SaveReminderSettings.parse(given)));
  await inScope(ARRANGER, (tx) => tx.update(organisation).set({ zone }));
}

type Given = { readonly personId?: PersonId; readonly teamId?: TeamId };

/** Somebody with a login, at `<name>@logins.example`. */
export async function aLogin(name: string, access: Access, given: Given = {}): Promise<Actor> {
  const { personId = null, teamId } = given;
  return inScope(ARRANGER, async (tx) => {
    const email = `${name}@logins.example`;
    const [user] = await tx.insert(users).values({ email, name, access, personId }).returning();
    if (!user) throw new Error("No user was written.");
    if (teamId) await tx.insert(userTeams).values({ userId: user.id, teamId });
    const actor = userActor({ ...user, teamIds: teamId ? [teamId] : [] });
    if (!actor) throw new Error("The user is shut out.");
    return actor;
  });
}

/** Shuts a login out, or lets it in again. */
export async function shutOut({ userId }: Actor, disabledAt: Date | null): Promise<void> {
  if (userId === null) throw new Error("Only users are shut out.");
  await inScope(ARRANGER, (tx) => tx.update(users).set({ disabledAt }).where(eq(users.id, userId)));
}

/** What was made: `<kind> <days before>`, in order, and skipped ones in brackets. */
export async function madeReminders(): Promise<string[]> {
  const rows = await inScope(ARRANGER, (tx) => tx.select().from(reminders));
  return rows
    .map(({ recipient, daysBefore, isSkipped }) => {
      const told = `${recipient} ${daysBefore}`;
      return isSkipped ? `(${told})` : told;
    })
    .sort();
}

type Written = {
  readonly award: AwardRow;
  readonly recipient: RecipientKind;
  readonly to: PersonId | UserId;
};

/** A reminder of an award's end, as the job writes it down. */
export async function aReminder({ award, recipient, to }: Written): Promise<ReminderId> {
  const { id: thingId, personId, expiresOn } = award;
  if (expiresOn === null) throw new Error("This award has no end.");
  const end = { thing: "award", thingId, personId, lastDay: expiresOn } as const;
  const step = { daysBefore: 30, isSkipped: false, madeAt: now(), wantsMail: false };
  return inScope(ARRANGER, async (tx) => {
    const [row] = await tx
      .insert(reminders)
      .values({ ...end, ...step, recipient, recipientId: to })
      .returning({ id: reminders.id });
    if (!row) throw new Error("No reminder was written.");
    return row.id;
  });
}
