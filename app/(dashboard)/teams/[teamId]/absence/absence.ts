import "server-only";
import { z } from "zod";
import type { Opened } from "@/app/_server/open-page";
import { paths, type Search } from "@/app/_server/paths";
import type { Reader } from "@/app/_server/search";
import type { PageTable } from "@/app/_server/table-file";
import type { Column } from "@/components/table/column";
import { namesOf } from "@/db/queries/reach";
import { missingSets } from "@/lib/absence/missing-sets";
import type { Actor } from "@/lib/access";
import { listText, lookedText, tooMuchText } from "@/lib/format/absence";
import { STEP_PROBLEM_WORDS, stepWords } from "@/lib/format/step";
import type { PersonId } from "@/lib/ids";
import { Scenario, scenarioText } from "@/lib/sandbox/step-text";
import { minimumOn } from "@/lib/team/minimum";
import { minimumLines } from "./minimum-lines";
import { type Stressed, type StressQuestion, stressed } from "./stress";

export const MISSING = [1, 2, 3] as const;
const Missing = z.coerce.number().pipe(z.literal(MISSING));

export type AbsenceQuestion = StressQuestion & {
  readonly carried: Search;
  /** How many people may be missing at once. */
  readonly missing: (typeof MISSING)[number];
};

const UNREADABLE = "is no scenario that can be read: nothing is supposed";

/** What the address asks for beside team, day and rung. */
export function absenceAsked(read: Reader): Pick<AbsenceQuestion, "steps" | "missing"> {
  return {
    steps: read("steps", Scenario, [], UNREADABLE),
    missing: read("missing", Missing, 2 as const, "is not 1, 2 or 3 people: 2 are shown"),
  };
}

/** What is supposed, what each minimum can bear, and who together can break which. */
export async function absencePage(actor: Actor, question: AbsenceQuestion) {
  const found = await stressed(actor, question);
  const names = await namesOf(actor, everybodyIn(found));
  const nameOf = (id: PersonId) => names.get(id) ?? "";
  return {
    steps: worded(found, question),
    minimums: await minimumLines(actor, found, nameOf, question),
    sets: setsOf(found, nameOf, question),
  };
}

/** Who together can break which minimums of the team that the address names. */
export async function absenceTable(
  { actor, view, carried }: Opened,
  read: Reader,
): Promise<PageTable<SetLine> | null> {
  const { teamId } = view;
  if (!teamId) return null;
  const page = await absencePage(actor, { ...view, teamId, carried, ...absenceAsked(read) });
  return {
    name: "Missing at once",
    columns: SET_COLUMNS,
    rows: page.sets.lines,
    about: [
      ["Looked at", page.sets.notes.join(" ")],
      ...page.steps.map(({ words }) => ["Supposed", words] as const),
    ],
  };
}

function everybodyIn({ minimums }: Stressed): PersonId[] {
  const ids = minimums.flatMap(({ headCount }) =>
    headCount.people.map(({ facts }) => facts.personId),
  );
  return [...new Set(ids)];
}

function worded(
  { names, problems }: Stressed,
  { teamId, steps, carried, missing }: AbsenceQuestion,
) {
  return steps.map((step, index) => {
    const problem = problems.get(step);
    const others = scenarioText(steps.toSpliced(index, 1));
    return {
      words: stepWords(step, names),
      problem: problem === undefined ? null : STEP_PROBLEM_WORDS[problem],
      without: paths.team(teamId, "absence", { ...carried, missing, steps: others }),
    };
  });
}

/** People whose absence at once breaks minimums. */
type SetLine = {
  id: string;
  people: string;
  size: number;
  breaks: number;
  minimums: string;
};

const SET_COLUMNS: Column<SetLine>[] = [
  { kind: "text", key: "people", header: "Missing at once" },
  { kind: "number", key: "size", header: "People" },
  {
    kind: "number",
    key: "breaks",
    header: "Breaks",
    hint: "How many minimums that are kept with everybody there",
  },
  { kind: "text", key: "minimums", header: "Which minimums", names: true },
];

function setsOf(
  { minimums }: Stressed,
  nameOf: (id: PersonId) => string,
  { asOf, missing }: AbsenceQuestion,
) {
  const words = new Map(minimums.map(({ row, words: own }) => [row.id, own]));
  const stood = minimums.map(({ row, headCount }) => {
    const { holders } = minimumOn(headCount, asOf);
    const inOrder = holders.toSorted((a, b) => nameOf(a).localeCompare(nameOf(b), "en"));
    return { id: row.id, minimum: headCount.minimum.minimum, holders: inOrder };
  });
  const kept = stood.filter(({ holders, minimum }) => holders.length >= minimum);
  const { sets, found, tooMuch, ...looked } = missingSets(kept, missing);
  return {
    columns: SET_COLUMNS,
    lines: sets.map(({ people, breaks }): SetLine => {
      return {
        id: people.join(" "),
        people: listText(people.map(nameOf).sort((a, b) => a.localeCompare(b, "en"))),
        size: people.length,
        breaks: breaks.length,
        minimums: breaks.map((id) => words.get(id) ?? "").join("; "),
      };
    }),
    found,
    broken: stood.length - kept.length,
    isTooMuch: tooMuch !== null,
    notes: [...(tooMuch ? [tooMuchText(tooMuch)] : []), lookedText(looked)],
  };
}
