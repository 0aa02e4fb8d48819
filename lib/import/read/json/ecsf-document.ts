import { groupBy } from "@/lib/group-by";
import { E_CF_TABLE, ECSF_TABLE } from "@/lib/import/presets/frameworks/enisa-ecsf";
import type { FrameworkRow } from "@/lib/import/presets/frameworks/framework-file";
import type { DocumentReader } from "./document-reader";
import type { RecordTable } from "./record-tables";
import { isProperties, objectsIn, type Properties, textAt } from "./shape";

/** ENISA's role profiles: as three lists with links between them, or profile by profile. */
export const ecsfDocument: DocumentReader = (json) => {
  if (!isProperties(json)) return null;
  if (objectsIn(json.work_role).length > 0 && objectsIn(json.tks).length > 0) return linked(json);
  const profiles = Object.entries(json).flatMap(([title, profile]) =>
    isProperties(profile) && MISSION in profile && E_COMPETENCES in profile
      ? [{ title, profile }]
      : [],
  );
  return profiles.length === 0 ? null : byProfile(profiles);
};

/** `{ work_role: [{ id, title … }], tks: [{ id, type, description }], relationship: [{ … }] }` */
function linked({ work_role, tks, relationship }: Properties): RecordTable[] {
  const statements = new Map(objectsIn(tks).map((own) => [textAt(own, "id"), own]));
  const links = groupBy(objectsIn(relationship), (link) => textAt(link, "work_role_id"));
  const records = objectsIn(work_role).flatMap((role): FrameworkRow[] => {
    const id = textAt(role, "id");
    const facts: FrameworkRow = {
      role: textAt(role, "title"),
      role_code: id,
      role_description: described(role, "summary_statement", "mission", "alternative_title(s)"),
    };
    return (links.get(id) ?? []).map((link) => {
      const key = textAt(link, "tks_id");
      const statement = statements.get(key);
      return {
        ...facts,
        competency: textAt(statement, "description"),
        competency_key: key,
        competency_code: key,
        competency_area: textAt(statement, "type"),
        level: "1",
      };
    });
  });
  return [{ name: ECSF_TABLE, records }];
}

const MISSION = "Mission";
const E_COMPETENCES = "e-Competences (from e-CF)";
const STATEMENTS = [
  ["Main task(s)", "Task"],
  ["Key skill(s)", "Skill"],
  ["Key knowledge", "Knowledge"],
] as const;

type Profile = { readonly title: string; readonly profile: Properties };

/** `{ "<title>": { "Mission": …, "Main task(s)": [ … ], "e-Competences (from e-CF)": { … } } }` */
function byProfile(profiles: readonly Profile[]): RecordTable[] {
  const statements = profiles.flatMap(({ title, profile }) => {
    const role_description = described(
      profile,
      "Summary statement",
      MISSION,
      "Alternative Title(s)",
    );
    return STATEMENTS.flatMap(([list, competency_area]) =>
      textsIn(profile[list]).map(
        (competency): FrameworkRow => ({
          ...{ role: title, role_description, competency, competency_area },
          level: "1",
        }),
      ),
    );
  });
  const competences = profiles.flatMap(({ title, profile }) =>
    pairsIn(profile[E_COMPETENCES]).flatMap(([written, level]) => {
      const found = E_COMPETENCE.exec(`${written}: ${level}`);
      const [, code = "", competency = "", rank = ""] = found ?? [];
      return [
        { role: title, competency: competency || written, competency_code: code, level: rank },
      ];
    }),
  );
  return [
    { name: ECSF_TABLE, records: statements },
    { name: E_CF_TABLE, records: competences },
  ].filter(({ records }) => records.length > 0);
}

/** "A.7. Technology Trend Monitoring: Level 4" is code, name and level in one. */
const E_COMPETENCE = /^([A-E]\.\d{1,2})\.?\s+(.+?)\s*:\s*Level\s+(\d)\s*$/i;

/** An object's names and values, or a list of such objects. */
function pairsIn(value: unknown): (readonly [string, string])[] {
  const objects = isProperties(value) ? [value] : objectsIn(value);
  return objects.flatMap((own) =>
    Object.keys(own).map((name) => [name, textAt(own, name)] as const),
  );
}

function textsIn(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((own) => typeof own === "string") : [];
}

function described(of: Properties, summary: string, mission: string, titles: string): string {
  const others = textsIn(of[titles]);
  return [
    textAt(of, summary),
    textAt(of, mission),
    others.length > 0 && `Also called: ${others.join("; ")}.`,
  ]
    .filter(Boolean)
    .join("\n\n");
}
