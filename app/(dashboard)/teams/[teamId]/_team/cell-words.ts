import { paths, type Search } from "@/app/_server/paths";
import type { InspectorCloser, InspectorEvidence } from "@/components/matrix/inspector";
import { type Actor, can } from "@/lib/access";
import { isFarApart, sidesOn } from "@/lib/assessment/side-by-side";
import { addDays, FOREVER } from "@/lib/calendar";
import type { Evidence, WhyNot } from "@/lib/competency/evidence";
import { ASSESSORS } from "@/lib/facts";
import { ASSESSOR_HEADERS, ASSESSOR_WORDS, FACET_WORDS } from "@/lib/format/assessor";
import { countOf } from "@/lib/format/count";
import { priceText } from "@/lib/format/credential";
import { dayText, distanceText } from "@/lib/format/day";
import { levelText } from "@/lib/format/level";
import { PROOF_WORDS } from "@/lib/format/proof";
import type { CellQuestion, CellStory } from "./cell";

const WHY_NOT: Readonly<Record<WhyNot, string>> = {
  "not-yet": "not yet valid",
  expired: "lapsed",
  revoked: "revoked",
  "in-progress": "still in progress",
  failed: "failed",
  "below-proof": "not counted: proof too low",
  stale: "not counted: stale",
  outweighed: "not counted: another assessment comes before it",
};

/** What those said who assessed them in all of it, where two did; and by how much it differs where that is much. */
export function sidesOf(story: CellStory, { asOf }: CellQuestion) {
  const side = sidesOn(story.assessments, asOf).find(({ facet }) => facet === null);
  if (!side || side.apart === null) return { said: [], apart: null };
  return {
    said: ASSESSORS.flatMap((assessor) => {
      const one = side.said[assessor];
      const label = ASSESSOR_HEADERS[assessor];
      return one ? [{ label, value: levelText(story.scale, one.level) }] : [];
    }),
    apart: isFarApart(side) ? side.apart : null,
  };
}

/** What speaks for the level, what counts first; nothing is left out. */
export function evidenceLines(
  story: CellStory,
  { asOf, carried }: CellQuestion,
): InspectorEvidence[] {
  return (story.level?.evidence ?? []).map((piece) => ({
    id: `${piece.kind} ${piece.id}`,
    name: nameOf(piece, story),
    href: hrefOf(piece, story, carried),
    words: [
      `gives ${levelText(story.scale, piece.level)}`,
      piece.until === FOREVER
        ? "no end"
        : `until ${dayText(addDays(piece.until, -1))}, ${distanceText(addDays(piece.until, -1), asOf)}`,
    ].join(" · "),
    proof: piece.proof,
    counts: piece.whyNot === null,
    whyNot: piece.whyNot && whyNotWords(piece),
  }));
}

function nameOf(piece: Evidence, story: CellStory): string {
  if (piece.kind === "assessment") {
    const found = story.assessments.find(({ id }) => id === piece.id);
    const by = found ? ` by ${ASSESSOR_WORDS[found.assessor]}` : "";
    const about = found?.facet ? `, ${FACET_WORDS[found.facet]} only` : "";
    return `Assessed at ${levelText(story.scale, piece.level)}${by}${about}`;
  }
  const id = piece.kind === "award" ? story.awards.get(piece.id)?.credentialId : piece.id;
  const name = id && story.credentials.get(id)?.name;
  return piece.kind === "stack" ? `All parts of ${name}` : (name ?? "An award");
}

function hrefOf(piece: Evidence, story: CellStory, carried: Search): string | null {
  if (piece.kind === "assessment") return null;
  const id = piece.kind === "award" ? story.awards.get(piece.id)?.credentialId : piece.id;
  return id ? paths.credential(id, carried) : null;
}

function whyNotWords({ whyNot, proof }: Evidence): string {
  if (whyNot === "below-proof") return `not counted: only ${PROOF_WORDS[proof].words}`;
  return whyNot ? WHY_NOT[whyNot] : "";
}

const MOST = 4;

/** Credentials that show what is required, the fewest hours first where they are known. */
export function closersOf(
  story: CellStory,
  { actor, carried }: { readonly actor: Actor; readonly carried: Search },
): InspectorCloser[] {
  const required = story.level?.required?.level ?? 0;
  if (!story.level || story.level.gap === 0) return [];
  return story.shownBy
    .filter((mapping) => mapping.level >= required)
    .flatMap(({ credentialId }) => story.credentials.get(credentialId) ?? [])
    .sort(
      (a, b) => (a.hours ?? Infinity) - (b.hours ?? Infinity) || a.name.localeCompare(b.name, "en"),
    )
    .slice(0, MOST)
    .map((credential) => ({
      id: credential.id,
      name: credential.name,
      href: paths.credential(credential.id, carried),
      words: [credential.kind, credential.hours !== null && countOf(credential.hours, "hour")]
        .filter(Boolean)
        .join(" · "),
      price: priceText(credential.price, credential.currency),
      planHref: can(actor, "step.write")
        ? paths.plan(story.person.id, { ...carried, credential: credential.id })
        : null,
    }));
}
