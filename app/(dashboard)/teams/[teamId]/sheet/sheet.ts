import "server-only";
import type { SheetColumn, SheetData, SheetPerson } from "@/components/sheet/sheet-data";
import { now } from "@/db/clock";
import { coverageOn } from "@/db/queries/coverage";
import { minimumsOn } from "@/db/queries/minimums";
import { COVERAGE_DEFINITION, coverageOf } from "@/lib/coverage/coverage";
import { total } from "@/lib/coverage/roll-up";
import { countOf } from "@/lib/format/count";
import { dayText } from "@/lib/format/day";
import { initialsOf } from "@/lib/format/initials";
import { instantText } from "@/lib/format/instant";
import { PROOF_WORDS } from "@/lib/format/proof";
import { formatRatio } from "@/lib/format/ratio";
import type { Rule } from "@/lib/rule/rule";
import { MATRICES_ON } from "../_team/matrices";
import type { MatrixOnDay, MatrixQuestion } from "../_team/matrix-over";
import type { openTeam } from "../_team/open-team";

export type SheetQuestion = Pick<MatrixQuestion, "columns"> & {
  readonly order: "name" | "gaps";
  readonly of: "competencies" | "credentials";
  readonly names: "full" | "initials";
};

type Opened = Awaited<ReturnType<typeof openTeam>>;

/** What the team's matrix says, with all that has to stand beside it once it is on paper. */
export async function sheetOf(opened: Opened, question: SheetQuestion): Promise<SheetData> {
  const { actor, view, team, organisation } = opened;
  const { asOf } = view;
  const [data, minimums, cells] = await Promise.all([
    MATRICES_ON[question.of](actor, { ...view, ...question, carried: {}, role: null }),
    minimumsOn(actor, view),
    coverageOn(actor, view),
  ]);
  const own = minimums.filter(({ teamId }) => teamId === team.id);
  const made = `${actor.name}, ${instantText(now(), organisation.zone)} (${organisation.zone})`;
  const proof = `proof at least ${PROOF_WORDS[view.proof].words}`;
  return {
    ...{ kind: data.kind, levels: data.levels, cells: data.cells },
    ...{ organisation: organisation.name, path: team.path, team: team.name },
    people: data.people.map((person) => personOf(person, question)),
    columns: data.columns.map((column): SheetColumn => {
      const found = own.filter(({ target }) => isOf(target, column.id));
      const minimum = found.map((one) => minimumText(one.minimum, one.target)).join(", ");
      return { ...column, minimum: minimum || null };
    }),
    head: [
      ["As of", dayText(view.asOf)],
      ["Shown", shownText(question, data)],
      ["Proof at least", PROOF_WORDS[view.proof].words],
      ["Order", question.order === "gaps" ? "gaps first" : "by name"],
      ["Coverage", formatRatio(coverageOf(total(cells)), 1)],
      ["People", countOf(data.people.length, "person", "people")],
      ["Made by", made],
    ],
    line: `${team.path} · ${shownText(question, data)} · as of ${dayText(asOf)} · ${proof} · made by ${made}`,
    definitions: [
      ["Coverage", COVERAGE_DEFINITION],
      ...DEFINITIONS[question.of],
      [PROOF_WORDS[view.proof].words, PROOF_WORDS[view.proof].detail],
    ],
  };
}

const SHARE = "Of the people of whom it is asked, those who have it; waived is not asked.";
const MINIMUM = "What this very team has to have; those of other teams are not on this sheet.";

const DEFINITIONS = {
  competencies: [
    ["Ready", "Of the levels that somebody’s own roles ask for, how many are reached."],
    ["Share", "Of the people whose roles ask for it, those at the level that theirs asks for."],
    ["Team minimum", MINIMUM],
  ],
  credentials: [
    ["Ready", "Of what is asked of somebody, how much is met; waived is not asked."],
    ["Share", SHARE],
    ["Team minimum", MINIMUM],
  ],
} as const;

/** By initials: nothing else of them goes on paper, nor into the page. */
function personOf(
  { name, note, reached }: MatrixOnDay["people"][number],
  { names }: SheetQuestion,
): SheetPerson {
  const isFull = names === "full";
  return {
    name: isFull ? name : initialsOf(name),
    note: isFull ? note : "",
    ready: reached && reached.required > 0 ? `${reached.met}/${reached.required}` : null,
  };
}

function shownText({ of, columns }: SheetQuestion, data: MatrixOnDay): string {
  const count = data.columns.length;
  if (of === "competencies") {
    const words = countOf(count, "competency", "competencies");
    return `${words} ${columns === "required" ? "that roles here ask for" : "asked for or shown"}`;
  }
  return columns === "required"
    ? countOf(count, "requirement")
    : `${countOf(count, "requirement or credential", "requirements and credentials")}`;
}

function isOf(target: Rule, id: string): boolean {
  if ("competency" in target) return target.competency === id;
  return "credential" in target && target.credential === id;
}

function minimumText(minimum: number, target: Rule): string {
  return "competency" in target ? `${minimum} at ${target.level}` : String(minimum);
}
