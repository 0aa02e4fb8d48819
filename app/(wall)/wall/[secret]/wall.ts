import "server-only";
import { z } from "zod";
import { DOORKEEPER } from "@/app/_server/door/doorkeeper";
import { MATRICES_ON } from "@/app/(dashboard)/teams/[teamId]/_team/matrices";
import type { MatrixOnDay } from "@/app/(dashboard)/teams/[teamId]/_team/matrix-over";
import type { WallData, WallMosaic } from "@/components/wall/wall-data";
import { inScope } from "@/db/actor-scope";
import { now } from "@/db/clock";
import { organisationFor } from "@/db/queries/organisation";
import { teamOn } from "@/db/queries/teams";
import { wallLinkBehind } from "@/db/queries/wall-links";
import { auditorLinkState } from "@/lib/auditor-link/state";
import { dayInZone } from "@/lib/calendar";
import { dayText } from "@/lib/format/day";
import { initialsOf } from "@/lib/format/initials";
import { instantText } from "@/lib/format/instant";
import { PROOF_WORDS } from "@/lib/format/proof";
import { outOf } from "@/lib/format/ratio";
import { wallActor } from "@/lib/wall-link/wall-actor";
import { wallFigures } from "./figures";

/** What people are shown against: one of the two, or both in turn. */
export const WallOf = z.enum(["competencies", "credentials", "both"]);
export type WallOf = z.infer<typeof WallOf>;

/**
 * What a wall shows at this moment. Null where the address opens nothing: there never was such a link, it has
 * ended, it was revoked, or its team is gone. Nobody can tell these apart.
 */
export async function wallAt(secret: string, of: WallOf): Promise<WallData | null> {
  const link = await wallLinkBehind(DOORKEEPER, secret);
  const at = now();
  if (!link || auditorLinkState(link, at) !== "open") return null;
  const actor = wallActor(link);
  return inScope(actor, async () => {
    const { name, zone, warningDays } = await organisationFor(actor);
    const { teamId, proof } = link;
    const asOf = dayInZone(at, zone);
    const team = await teamOn(actor, teamId, asOf);
    if (!team) return null;
    const question = {
      ...{ asOf, proof, teamId, warningDays, carried: {} },
      ...{ columns: "required" as const, role: null },
    };
    const levels = await MATRICES_ON.competencies(actor, question);
    const standings = of === "competencies" ? null : await MATRICES_ON.credentials(actor, question);
    return {
      ...{ organisation: name, team: team.name },
      figures: await wallFigures(actor, { ...question, people: team.people, levels }),
      mosaics: [
        ...(of === "credentials" ? [] : [mosaicOf("Competencies", levels)]),
        ...(standings ? [mosaicOf("Credentials", standings)] : []),
      ].filter(({ people, columns }) => people.length > 0 && columns.length > 0),
      view: `${dayText(asOf)} · proof at least ${PROOF_WORDS[proof].words}`,
      at: instantText(at, zone).slice(-"10:42".length),
    };
  });
}

/** Part by part, so that nothing that a matrix knows of people comes along unnoticed. */
function mosaicOf(
  title: string,
  { kind, levels, cells, people, columns }: MatrixOnDay,
): WallMosaic {
  return {
    ...{ title, kind, levels, cells },
    people: people.map(({ name, reached }) => ({
      initials: initialsOf(name),
      ready: reached && reached.required > 0 ? outOf(reached.met, reached.required) : null,
    })),
    columns: columns.map(({ id: _known, ...column }) => column),
  };
}
