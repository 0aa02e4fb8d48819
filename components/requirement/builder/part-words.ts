import type { Choice } from "@/components/form/choice-box";
import type { Option } from "@/components/form/controls";
import { type Asked, type Group, type GroupKind, isGroup, type Part } from "./sketch";

/** What can be chosen in a rule. */
export type RuleChoices = {
  readonly credentials: readonly Choice[];
  readonly competencies: readonly (Choice & { readonly frameworkId: string })[];
  /** The levels by framework; none for one without levels. */
  readonly levels: Readonly<Record<string, readonly Option[]>>;
  readonly roles: readonly Choice[];
};

export const GROUP_WORDS: Readonly<Record<GroupKind, string>> = {
  all: "all of these",
  any: "any one of these",
  of: "at least",
};

/** Between the parts of a group. */
export const JOINT_WORDS: Readonly<Record<GroupKind, string>> = { all: "and", any: "or", of: "" };

/** A part in short, for buttons and for what is said aloud: "CISSP", "the group of 3". */
export function partWords(part: Part, choices: RuleChoices): string {
  return isGroup(part) ? groupWords(part) : askedWords(part.asked, choices);
}

export function groupWords({ kind, atLeast, parts }: Group): string {
  const many = kind === "of" ? `at least ${atLeast} of these` : GROUP_WORDS[kind];
  return `the group “${many}” with ${parts.length === 1 ? "1 part" : `${parts.length} parts`}`;
}

function askedWords(asked: Asked, choices: RuleChoices): string {
  const labelOf = (from: readonly Choice[], id: string) =>
    from.find((choice) => choice.value === id)?.label;
  if ("credential" in asked) {
    return labelOf(choices.credentials, asked.credential) ?? "a credential";
  }
  if ("competency" in asked) {
    const name = labelOf(choices.competencies, asked.competency);
    const where = asked.atWork ? " at work" : "";
    return name ? `${name} at level ${asked.level}${where}` : "a competency";
  }
  if ("upkeep" in asked) return `${asked.upkeep.hours} hours in ${asked.upkeep.months} months`;
  const { months, roleId } = asked.experience;
  const where = roleId === undefined ? "with the organisation" : "in a role";
  return `${months} months ${where}`;
}

/** The levels that may be asked of a competency: those of its framework, else numbers. */
export function levelsOf(competency: string, { competencies, levels }: RuleChoices) {
  const own = competencies.find((choice) => choice.value === competency);
  const known = own ? (levels[own.frameworkId] ?? []) : [];
  return known.length > 0 ? known : NUMBERS;
}

const NUMBERS: readonly Option[] = Array.from({ length: 20 }, (_, index) => {
  return { value: `${index + 1}`, label: `${index + 1}` };
});
