import { type Assessor, FACETS, type Facet, type Weighing } from "@/lib/facts";

/** Who found a level, as the screens say it. */
export const ASSESSOR_WORDS: Readonly<Record<Assessor, string>> = {
  self: "themselves",
  manager: "their manager",
  peer: "a peer",
};

/** The same over a column of what each found. */
export const ASSESSOR_HEADERS: Readonly<Record<Assessor, string>> = {
  self: "Self",
  manager: "Manager",
  peer: "Peer",
};

/** What of a competency was looked at; all of it where no facet is named. */
export const FACET_WORDS: Readonly<Record<Facet, string>> = {
  knowledge: "knowledge",
  understanding: "understanding",
  ability: "ability",
};

/** To choose from in a form, behind "all of it". */
export const FACET_OPTIONS = FACETS.map((value) => ({ value, label: FACET_WORDS[value] }));

/** What a level means, and what of the competency has to be shown at it. */
export function meaningText({
  description,
  facet,
}: {
  readonly description: string;
  readonly facet: Facet | null;
}): string {
  return facet === null ? description : `${description}\nTo be shown: ${FACET_WORDS[facet]}.`;
}

/** Which of several assessments count, as an administrator chooses it. */
export const WEIGHING_WORDS: Readonly<Record<Weighing, string>> = {
  highest: "the highest counts",
  "others-first": "what others say comes before what people say of themselves",
  latest: "the latest counts",
};
