import { now } from "@/db/clock";
import { command } from "@/db/command";
import { NotFound } from "@/db/errors";
import { subjectNameFor } from "@/db/queries/calendar-feeds";
import { auditorLinks } from "@/db/schema/auditor-links";
import { digestOf, newSecret } from "@/db/secrets";
import type { AuditorLinkId } from "@/lib/ids";
import type { MakeWallLink } from "@/lib/wall-link/make-wall-link";

const MS_PER_DAY = 86_400_000;

/** The secret of its address is told this once. */
export type MadeWallLink = { readonly id: AuditorLinkId; readonly secret: string };

/** An address at which a screen shows a team by initials. Throws Forbidden, and NotFound for a team out of reach. */
export const makeWallLink = command<MakeWallLink, MadeWallLink>(
  "wall-link.write",
  "wall-link.make",
  async (tx, { days, ...wish }, actor) => {
    const team = { personId: null, teamId: wish.teamId };
    if ((await subjectNameFor(actor, team)) === null) throw new NotFound();
    const at = now();
    const secret = newSecret();
    const [made] = await tx
      .insert(auditorLinks)
      .values({
        ...wish,
        ...{ kind: "wall", tokenHash: digestOf(secret) },
        ...{ madeBy: actor.name, createdBy: actor.userId, createdAt: at },
        endsAt: new Date(at.getTime() + days * MS_PER_DAY),
      })
      .returning({ id: auditorLinks.id });
    if (!made) throw new Error("No link was written.");
    return { id: made.id, secret };
  },
);
