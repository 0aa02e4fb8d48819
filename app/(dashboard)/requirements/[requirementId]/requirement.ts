import "server-only";
import type { Opened } from "@/app/_server/open-page";
import type { Search } from "@/app/_server/paths";
import type { Reader } from "@/app/_server/search";
import { SLOT_COLUMNS, type SlotLine, slotLines } from "@/app/_server/slot-lines";
import type { PageTable } from "@/app/_server/table-file";
import { asKnown } from "@/db/known-at";
import { rolesIn } from "@/db/queries/catalogue";
import { type RequirementRow, requirementOf } from "@/db/queries/requirements";
import { ruleNamesFor } from "@/db/queries/rule-names";
import { teamsOn } from "@/db/queries/teams";
import type { View } from "@/db/queries/view";
import type { Actor } from "@/lib/access";
import type { Day } from "@/lib/calendar";
import { COVERAGE_DEFINITION } from "@/lib/coverage/coverage";
import { outlineOf, type RuleNames } from "@/lib/format/rule";
import { termWords } from "@/lib/format/terms";
import { RequirementId, type TeamId } from "@/lib/ids";

/** Every line is about the same requirement. */
export const STANDING_COLUMNS = SLOT_COLUMNS.filter(({ key }) => key !== "requirement");

type Question = View & {
  readonly carried: Search;
  readonly teamId: TeamId | null;
  readonly warningDays: number;
};

/** How everybody stands against the requirement that the address names. */
export async function requirementStandingsTable(
  { actor, view, carried }: Opened,
  read: Reader,
): Promise<PageTable<SlotLine> | null> {
  const id = read("requirement", RequirementId, null, "");
  const page = id && (await requirementPage(actor, id, { ...view, carried }));
  return (
    page && {
      name: "Standings against a requirement",
      columns: STANDING_COLUMNS,
      rows: page.slots,
      about: [
        ["Requirement", page.requirement.name],
        ["Coverage", COVERAGE_DEFINITION],
      ],
    }
  );
}

/** All about one requirement; null where there is none. */
export function requirementPage(actor: Actor, id: RequirementId, question: Question) {
  return asKnown(actor, async () => {
    const requirement = await requirementOf(actor, id);
    if (!requirement) return null;
    const [names, slots] = await Promise.all([
      ruleNamesFor(actor),
      slotLines(actor, { ...question, requirementId: id }),
    ]);
    const versions = await inWords(actor, requirement.versions, { names, asOf: question.asOf });
    return { requirement, versions, slots };
  });
}

type Wording = { readonly names: RuleNames; readonly asOf: Day };

/** Versions with their rules and whom they cover as people read them. */
export async function inWords(
  actor: Actor,
  versions: RequirementRow["versions"],
  { names, asOf }: Wording,
) {
  const [roles, teams] = await Promise.all([rolesIn(actor), teamsOn(actor, asOf)]);
  const scopeNames = new Map<string, string>([
    ...roles.map(({ id, name }): [string, string] => [id, name]),
    ...teams.map(({ id, path }): [string, string] => [id, path]),
  ]);
  return versions.map((version) => ({
    ...version,
    outline: outlineOf(version.rule, names),
    covers: coversText(version, (of) => scopeNames.get(of) ?? "a team out of your reach"),
  }));
}

/** Whom a version asks, as a sentence. */
function coversText(
  version: RequirementRow["versions"][number],
  nameOf: (id: string) => string,
): string {
  const roles = version.scopeRoleIds.map(nameOf).join(" or ");
  const teams = version.scopeTeamIds.map(nameOf).join(" or ");
  const who = roles ? `Everyone with the role ${roles}` : "Everyone";
  const where = teams ? ` in ${teams}` : "";
  return [`${who}${where}`, ...termWords(version)].map(sentence).join(" ");
}

function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
