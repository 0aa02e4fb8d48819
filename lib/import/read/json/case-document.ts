import { groupBy } from "@/lib/group-by";
import { CASE_TABLE } from "@/lib/import/presets/frameworks/case-package";
import type { FrameworkRow } from "@/lib/import/presets/frameworks/framework-file";
import type { DocumentReader } from "./document-reader";
import { isProperties, objectsIn, type Properties, textAt, withIds } from "./shape";

/** What is reported as not imported, where a package has it. */
type Unread = { readonly other_associations?: string; readonly status_end_date?: string };

/**
 * A CASE 1.0 or 1.1 package (1EdTech), with or without its wrapper. Each item is a competency, below
 * what it is `isChildOf`: there the origin is the child. An item that another `hasSkillLevel` is what
 * a level of that one means; one that is `replacedBy` another was that other before.
 */
export const caseDocument: DocumentReader = (json) => {
  const outer = isProperties(json) ? json : {};
  const inner = isProperties(outer.CFPackage) ? outer.CFPackage : outer;
  const document = inner.CFDocument;
  const items = objectsIn(inner.CFItems);
  if (!isProperties(document) || items.length === 0) return null;
  const graph = graphOf(items, objectsIn(inner.CFAssociations));
  const framework = frameworkOf(document);
  const records = items
    .filter((item) => !graph.levels.has(textAt(item, "identifier")))
    .map((item) => ({ ...framework, ...rowOf(item, graph) }));
  return [{ name: CASE_TABLE, records }];
};

type Association = { readonly type: string; readonly from: string; readonly to: string };

type Graph = {
  readonly byId: ReadonlyMap<string, Properties>;
  readonly from: ReadonlyMap<string, readonly Association[]>;
  readonly replacing: ReadonlyMap<string, string>;
  /** Items that say what a level of another means. */
  readonly levels: ReadonlySet<string>;
};

/** Destinations may lie outside of the package: they are no items here. */
function graphOf(items: readonly Properties[], associations: readonly Properties[]): Graph {
  const byId = new Map(items.map((item) => [textAt(item, "identifier"), item]));
  const all = associations
    .toSorted((a, b) => sequence(a) - sequence(b))
    .map((own) => ({
      type: textAt(own, "associationType"),
      from: nodeAt(own, "originNodeURI"),
      to: nodeAt(own, "destinationNodeURI"),
    }));
  const of = (type: string) => all.filter((own) => own.type === type && byId.has(own.to));
  return {
    byId,
    from: groupBy(all, ({ from }) => from),
    replacing: new Map(of("replacedBy").map(({ from, to }) => [to, from])),
    levels: new Set(of("hasSkillLevel").map(({ to }) => to)),
  };
}

function sequence(association: Properties): number {
  return Number(textAt(association, "sequenceNumber")) || 0;
}

/** A link names its node by identifier; CASE 1.0 servers may give the address alone. */
function nodeAt(association: Properties, name: string): string {
  const node = association[name];
  if (!isProperties(node)) return textAt(association, name).split("/").at(-1) ?? "";
  return textAt(node, "identifier") || (textAt(node, "uri").split("/").at(-1) ?? "");
}

function frameworkOf(document: Properties): FrameworkRow {
  const licence = document.licenseURI;
  return {
    framework: textAt(document, "title"),
    framework_version: textAt(document, "version"),
    framework_publisher: textAt(document, "publisher") || textAt(document, "creator"),
    framework_licence: isProperties(licence)
      ? textAt(licence, "title") || textAt(licence, "uri")
      : textAt(document, "licenseURI"),
    framework_url: textAt(document, "officialSourceURL") || textAt(document, "uri"),
  };
}

const READ = new Set(["isChildOf", "hasSkillLevel", "replacedBy"]);
const LONGEST_AREA = 200;

function rowOf(item: Properties, { byId, from, replacing }: Graph): FrameworkRow & Unread {
  const id = textAt(item, "identifier");
  const statement = textAt(item, "fullStatement");
  const own = from.get(id) ?? [];
  const parent = own.find(({ type, to }) => type === "isChildOf" && byId.has(to));
  const levels = withIds(
    byId,
    own.filter(({ type }) => type === "hasSkillLevel").map(({ to }) => to),
  );
  const others = own.filter(({ type }) => !READ.has(type)).map(({ type }) => type);
  const ended = textAt(item, "statusEndDate");
  return {
    competency: nameOf(item),
    competency_description: nameOf(item) === statement ? "" : statement,
    competency_key: id,
    competency_code: textAt(item, "humanCodingScheme"),
    competency_area: parent ? nameOf(byId.get(parent.to)).slice(0, LONGEST_AREA) : "",
    competency_former_key: replacing.get(id) ?? "",
    ...Object.fromEntries(
      levels.map((level, index) => [`level_${index + 1}`, textAt(level, "fullStatement")]),
    ),
    ...(others.length > 0 && { other_associations: others.join("; ") }),
    ...(ended !== "" && { status_end_date: ended }),
  };
}

const LONGEST_NAME = 500;

function nameOf(item: Properties | undefined): string {
  const short = textAt(item, "abbreviatedStatement") || textAt(item, "fullStatement");
  return short.length > LONGEST_NAME ? `${short.slice(0, LONGEST_NAME - 1)}…` : short;
}
