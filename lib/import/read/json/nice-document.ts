import { groupBy } from "@/lib/group-by";
import type { FrameworkRow } from "@/lib/import/presets/frameworks/framework-file";
import { NICE_TABLE } from "@/lib/import/presets/frameworks/nice";
import type { DocumentReader } from "./document-reader";
import { isProperties, objectsIn, type Properties, textAt, withIds } from "./shape";

/**
 * The NICE framework as NIST's CPRT exports it (`response.elements`): elements of all sorts, and links
 * between them. A row for each statement of each work role, for statements that no role asks for, and
 * for roles that ask for none; `sort` elements only order the others.
 */
export const niceDocument: DocumentReader = (json) => {
  const response = isProperties(json) ? json.response : null;
  const all = isProperties(response) && isProperties(response.elements) ? response.elements : null;
  const elements = objectsIn(all?.elements);
  if (!elements.some((element) => textAt(element, "element_type") === "work_role")) return null;
  const byId = new Map(elements.map((element) => [idOf(element), element]));
  const links = objectsIn(all?.relationships).map((link) => ({
    from: textAt(link, "source_element_identifier"),
    to: textAt(link, "dest_element_identifier"),
  }));
  const graph = { byId, from: groupBy(links, (l) => l.from), to: groupBy(links, (l) => l.to) };
  const framework = frameworkOf(objectsIn(all?.documents)[0]);
  const roles = elements.filter((element) => textAt(element, "element_type") === "work_role");
  const asked = roles.flatMap((role) => rowsOfRole(role, graph));
  const linked = new Set(asked.map((row) => row.competency_key));
  const others = elements
    .filter((element) => isCompetency(element) && !linked.has(idOf(element)))
    .map(competencyOf);
  return [
    { name: NICE_TABLE, records: [...asked, ...others].map((row) => ({ ...framework, ...row })) },
  ];
};

type Link = { readonly from: string; readonly to: string };
type Graph = {
  readonly byId: ReadonlyMap<string, Properties>;
  readonly from: ReadonlyMap<string, readonly Link[]>;
  readonly to: ReadonlyMap<string, readonly Link[]>;
};

function idOf(element: Properties): string {
  return textAt(element, "element_identifier");
}

function frameworkOf(document: Properties | undefined): FrameworkRow {
  return {
    framework_version: textAt(document, "version"),
    framework_url: textAt(document, "website"),
  };
}

function rowsOfRole(role: Properties, { byId, from, to }: Graph): FrameworkRow[] {
  const id = idOf(role);
  const next = withIds(
    byId,
    (from.get(id) ?? []).map((link) => link.to),
  );
  const above = withIds(
    byId,
    (to.get(id) ?? []).map((link) => link.from),
  );
  const category = above.find((element) => textAt(element, "element_type") === "category");
  const opm = next.filter((element) => textAt(element, "element_type") === "opm_code").map(idOf);
  const facts: FrameworkRow = {
    role: textAt(role, "title"),
    role_code: [id, ...opm].join("; "),
    family: textAt(category, "title"),
    role_description: textAt(role, "text"),
  };
  const asked = next.filter(isCompetency);
  return asked.length === 0
    ? [facts]
    : asked.map((element) => ({ ...facts, ...competencyOf(element), level: "1" }));
}

const AREAS: ReadonlyMap<string, string> = new Map([
  ["task", "Task"],
  ["knowledge", "Knowledge"],
  ["skill", "Skill"],
  ["competency_area", "Competency area"],
]);

function isCompetency(element: Properties): boolean {
  return AREAS.has(textAt(element, "element_type"));
}

/** A statement is its own name; a competency area has one besides its text. */
function competencyOf(element: Properties): FrameworkRow {
  const title = textAt(element, "title");
  const text = textAt(element, "text");
  return {
    competency: title || text,
    competency_description: title === "" ? "" : text,
    competency_key: idOf(element),
    competency_code: idOf(element),
    competency_area: AREAS.get(textAt(element, "element_type")) ?? "",
  };
}
