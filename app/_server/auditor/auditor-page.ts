import "server-only";
import { DOORKEEPER } from "@/app/_server/door/doorkeeper";
import { type RawSearch, readerOf } from "@/app/_server/search";
import { openAuditorLink } from "@/db/auditor/open-auditor-link";
import { readSample, type Sample } from "@/db/auditor/read-sample";
import { recordView } from "@/db/commands/auditor-link/record-view";
import { nullIfNotFound } from "@/db/errors";
import type { AuditorLink } from "@/db/queries/auditor-links";
import { type EvidenceFile, evidenceFile } from "@/db/queries/evidence";
import { linkActor, linkRecorder } from "@/lib/auditor-link/link-actor";
import { MOST_SAMPLED, SampleSize, Seed } from "@/lib/auditor-link/make-auditor-link";
import { coverageOf } from "@/lib/coverage/coverage";
import { rollUp, total } from "@/lib/coverage/roll-up";
import { digits } from "@/lib/form/blank";
import { ruleWords } from "@/lib/format/rule";
import { EvidenceId } from "@/lib/ids";
import { sampledPeople } from "./sampled-people";

export type AuditorPage = NonNullable<Awaited<ReturnType<typeof auditorPage>>>;

/**
 * What somebody outside sees at a secret address, with the seed and the size that the address asks for.
 * It is written down who was in the sample before anything is shown: where that fails, this throws. Null
 * where the address opens nothing.
 */
export async function auditorPage(secret: string, search: RawSearch) {
  const link = await openAuditorLink(DOORKEEPER, secret);
  if (!link) return null;
  const { draw, notices } = drawIn(search, link);
  const sample = await readSample(linkActor(link), link, draw);
  await recordView(linkRecorder(link), {
    ...{ linkId: link.id, ...draw },
    personIds: sample.drawn.map(({ id }) => id),
    awardIds: [...sample.grounds.awards.keys()],
  });
  return {
    ...{ link, draw, notices, organisation: sample.organisation, asOf: sample.asOf },
    team: teamIn(link, sample),
    requirements: sample.requirements,
    coverage: coverageIn(sample),
    population: sample.population,
    people: sampledPeople({ secret, sample }),
  };
}

/** The seed and the size that the address asks for; the link's own where it asks for none. */
function drawIn(search: RawSearch, { seed, size }: AuditorLink) {
  const notices: string[] = [];
  const read = readerOf(search, notices);
  const most = `is no number from 1 to ${MOST_SAMPLED}: ${size} are drawn`;
  return {
    notices,
    draw: {
      seed: read("seed", Seed, seed, `is no seed: ${seed} is used`),
      size: read("size", digits(SampleSize), size, most),
    },
  };
}

/** Where the team lies; null for the whole organisation. */
function teamIn({ teamId }: AuditorLink, { paths }: Sample): string | null {
  return teamId && (paths.get(teamId) ?? "a team that is no longer there");
}

/** How far each requirement is covered, in the order of the requirements, and all of them together. */
function coverageIn({ cells, requirements, ruleNames }: Sample) {
  const sums = rollUp(cells, ({ requirementId }) => requirementId);
  const lines = requirements.flatMap((requirement) => {
    const slots = sums.get(requirement.id);
    if (!slots) return [];
    const words = ruleWords(requirement.rule, ruleNames);
    return [{ requirement, words, slots, ratio: coverageOf(slots) }];
  });
  const slots = total(cells);
  return { lines, all: { slots, ratio: coverageOf(slots) } };
}

/**
 * A file that supports an award which the link has shown. That it is opened is written down first. Null
 * where the address opens nothing, and for every other file.
 */
export async function auditorFile(secret: string, id: string): Promise<EvidenceFile | null> {
  const link = await openAuditorLink(DOORKEEPER, secret);
  const evidenceId = EvidenceId.safeParse(id);
  if (!link || !evidenceId.success) return null;
  const now = linkActor({ ...link, knownAt: null });
  const file = await evidenceFile(now, evidenceId.data).catch(nullIfNotFound);
  if (!file) return null;
  await recordView(linkRecorder(link), { linkId: link.id, evidenceId: evidenceId.data });
  return file;
}
