import "server-only";
import { newSeed } from "@/app/_server/auditor/new-seed";
import type { Opened } from "@/app/_server/open-page";
import { now } from "@/db/clock";
import { auditorLinksFor } from "@/db/queries/auditor-links";
import { requirementsIn } from "@/db/queries/requirements";
import { teamPlacesFor } from "@/db/queries/teams";
import { auditorLinkState } from "@/lib/auditor-link/state";
import { LINK_STATE_WORDS, viewsText } from "@/lib/format/auditor-link";
import { countOf } from "@/lib/format/count";
import { dayText } from "@/lib/format/day";
import { instantText } from "@/lib/format/instant";
import { knownAtText } from "@/lib/format/known-at";

export type LinkLine = Awaited<ReturnType<typeof linkLines>>[number];

/** The links that were made, the newest first, in words. */
export async function linkLines({ actor, organisation: { zone } }: Opened) {
  const [links, teams] = await Promise.all([auditorLinksFor(actor), teamPlacesFor(actor)]);
  const paths = new Map(teams.map(({ id, path }) => [id, path]));
  const at = now();
  return links.map((link) => {
    const state = auditorLinkState(link, at);
    const { label, madeBy, teamId, requirementIds, asOf, knownAt, size, seed } = link;
    const team = teamId === null ? "everybody" : (paths.get(teamId) ?? "a team that is gone");
    const asked = requirementIds && countOf(requirementIds.length, "chosen requirement");
    return {
      ...{ id: link.id, label, madeBy, state },
      stands: `${LINK_STATE_WORDS[state]} ${instantText(link.revokedAt ?? link.endsAt, zone)}`,
      scope: `${team}, ${asked ?? "all requirements"}`,
      asOf: asOf === null ? "the day of looking" : dayText(asOf),
      knownAt: knownAt === null ? "when looking" : knownAtText(knownAt, zone),
      sample: `${size} by seed ${seed}`,
      viewed: viewsText(link, zone),
    };
  });
}

/** What a new link can be about, and a seed that nobody chose. */
export async function linkChoices({ actor }: Opened) {
  const [teams, requirements] = await Promise.all([teamPlacesFor(actor), requirementsIn(actor)]);
  return {
    teams: [
      { value: "", label: "The whole organisation" },
      ...teams.map(({ id, path }) => ({ value: id as string, label: path })),
    ],
    requirements: requirements.map(({ id, name }) => ({ value: id as string, label: name })),
    seed: newSeed(),
  };
}
