import "server-only";
import { changesAtWork } from "@/db/queries/jobs";
import type { Permission } from "@/lib/access";
import { knownAtText } from "@/lib/format/known-at";
import { partDone, progressWords } from "@/lib/format/progress";
import { knownAtOf } from "@/lib/known-at";
import { requireActor } from "./actor";
import { paths, type Search } from "./paths";
import { askedOf, type RawSearch } from "./search";
import { organisation } from "./today";

/** What a page begins with. */
export type Opened = Awaited<ReturnType<typeof openPage>>;

/**
 * Who looks, at which day and rung: how nearly every page begins. A page that can look back reads
 * everything inside `asKnown`; on any other a notice says that it shows what is known now.
 */
export async function openPage(
  search: Promise<RawSearch>,
  permission: Permission = "organisation.read",
  { looksBack = false }: { readonly looksBack?: boolean } = {},
) {
  const who = await requireActor(permission);
  const [asked, own, changes] = await Promise.all([
    askedOf(who, search),
    organisation(who),
    changesAtWork(who),
  ]);
  const { asOf, proof, teamId, knownAt } = asked;
  /** What links to other pages carry on: nothing of what everybody sees anyway. */
  const carried: Search = {
    asOf: asOf === asked.today ? null : asOf,
    proof: proof === own.lowestProof ? null : proof,
    knownAt,
  };
  const view = { asOf, proof, teamId, warningDays: own.warningDays };
  const isBack = looksBack && knownAt !== null;
  return {
    actor: isBack ? { ...who, knownAt: knownAtOf(knownAt, own.zone) } : who,
    asked: {
      ...asked,
      notices: knownAt === null || looksBack ? asked.notices : [...asked.notices, KNOWN_NOW],
      looksBack,
      atWork: changes.map((job) => ({
        id: job.id,
        title: job.title,
        value: partDone(job),
        words: progressWords(job),
      })),
      lookBack: isBack
        ? { words: knownAtText(knownAt, own.zone), learnedHref: paths.learned(carried) }
        : null,
    },
    view,
    carried,
    organisation: own,
  };
}

const KNOWN_NOW =
  "This page shows what is known now, whatever was known on the day that was chosen.";
