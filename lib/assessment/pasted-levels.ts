import { Level } from "@/lib/competency/level";
import type { CompetencyId, PersonId } from "@/lib/ids";
import { fail, ok, type Result } from "@/lib/result";

type Named<Id> = { readonly id: Id; readonly name: string };

/** Who and what a table may be about: those whom the reader looks at. */
export type PastedAbout = {
  readonly people: readonly Named<PersonId>[];
  readonly competencies: readonly Named<CompetencyId>[];
};

/** Somebody is at this level. */
export type Finding = {
  readonly personId: PersonId;
  readonly competencyId: CompetencyId;
  readonly level: number;
};

/** Columns that say of whom a line is, and nothing of what they can do. */
const BESIDES = new Set(["", "role", "team"]);
/** What stands where somebody shows nothing. */
const NOTHING = new Set(["", "0", "-", "–", "·"]);

/**
 * Reads what a spreadsheet puts on the clipboard: lines with tabs between, competencies in the first line,
 * people in the first column, levels as numbers. What is copied from the matrix is such a table. Answers
 * what is wrong in sentences that name the line; then nothing is read at all.
 */
export function levelsPasted(text: string, about: PastedAbout): Result<Finding[], string[]> {
  const [head = [], ...lines] = tableIn(text);
  if (lines.length === 0) return fail([NO_TABLE]);
  const problems: string[] = [];
  const columns = head.map((name, index) =>
    index === 0 || BESIDES.has(folded(name))
      ? null
      : found(name, about.competencies, `Line 1: “${name}” is`, problems),
  );
  const findings = lines.flatMap((line, index) => {
    const place = `Line ${index + 2}: `;
    const [name = "", ...cells] = line;
    if (line.every((cell) => cell === "")) return [];
    const personId = found(name, about.people, `${place}“${name}” is`, problems);
    return cells.flatMap((cell, position): Finding[] => {
      const competencyId = columns[position + 1];
      if (!competencyId || NOTHING.has(cell)) return [];
      const level = Level.safeParse(Number(cell));
      if (!level.success) problems.push(`${place}“${cell.slice(0, 40)}” is no level.`);
      return level.success && personId ? [{ personId, competencyId, level: level.data }] : [];
    });
  });
  if (problems.length > 0) return fail(problems);
  if (findings.length === 0) return fail(["There is no level in this table."]);
  if (findings.length > MOST) return fail([`Assess at most ${MOST} at once: paste fewer lines.`]);
  return hasTwice(findings) ? fail([TWICE]) : ok(findings);
}

/** So many levels at once. */
export const MOST = 1_000;

const TWICE = "Somebody, or a competency, stands in this table twice.";

/** Whether anybody is found at two levels of the same. */
export function hasTwice(findings: readonly Finding[]): boolean {
  const of = ({ personId, competencyId }: Finding) => `${personId} ${competencyId}`;
  return new Set(findings.map(of)).size < findings.length;
}

const NO_TABLE =
  "Paste a table: competencies in its first line, and a line for each person. Copy gives you one to begin with.";

function tableIn(text: string): string[][] {
  return text
    .replace(/\s+$/, "")
    .split(/\r\n|\r|\n/)
    .map((line) => line.split("\t").map((cell) => cell.trim().replace(/^"(.*)"$/, "$1")));
}

/** The one of this name; where there is none or more than one, null, and it is said. */
function found<Id>(
  name: string,
  among: readonly Named<Id>[],
  place: string,
  problems: string[],
): Id | null {
  const [own, ...others] = among.filter((one) => folded(one.name) === folded(name));
  if (own && others.length === 0) return own.id;
  problems.push(
    own ? `${place} the name of ${others.length + 1} here.` : `${place} not shown here.`,
  );
  return null;
}

/** Names as people write them: the case is no matter, nor is the guard against formulas. */
function folded(name: string): string {
  return name
    .replace(/^'(?=[=+\-@])/, "")
    .trim()
    .toLowerCase();
}
