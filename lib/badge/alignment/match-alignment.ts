import type { BadgeAlignment } from "@/lib/badge/read/badge/badge";
import { groupBy } from "@/lib/group-by";
import { credentialKey, plainKey } from "@/lib/import/names/name-key";
import { urlOf } from "@/lib/url";
import type { KnownCompetency } from "./known-competency";

/** How sure it is: the address of the very competency, its number in a framework, its name. */
export const MATCHED_BY = ["url", "code", "name"] as const;
export type MatchedBy = (typeof MATCHED_BY)[number];

/** More than one competency: nobody can tell which is meant. None are never answered. */
export type Match = { readonly by: MatchedBy; readonly found: readonly KnownCompetency[] };

/** Finds what alignments are about: by address, then by framework and code, last by name. */
export class AlignmentMatcher {
  readonly #byUrl: ReadonlyMap<string, readonly KnownCompetency[]>;
  readonly #byCode: ReadonlyMap<string, readonly KnownCompetency[]>;
  readonly #byName: ReadonlyMap<string, readonly KnownCompetency[]>;

  constructor(competencies: readonly KnownCompetency[]) {
    this.#byUrl = keyed(competencies, ({ sourceKey }) => (sourceKey ? keysOfUrl(sourceKey) : []));
    this.#byCode = keyed(competencies, ({ code, sourceKey }) => {
      return [code, sourceKey].flatMap((one) => (one ? [plainKey(one)] : []));
    });
    this.#byName = keyed(competencies, ({ name }) => [plainKey(name)]);
  }

  /** Null where nothing is known that it could be about. */
  match(alignment: BadgeAlignment): Match | null {
    const { url, code, name, framework } = alignment;
    const inFramework = (one: KnownCompetency) => framework !== null && isFramework(one, framework);
    const ofUrl = unique(keysOfUrl(url ?? "").flatMap((key) => this.#byUrl.get(key) ?? []));
    if (ofUrl.length > 0) return { by: "url", found: ofUrl };
    const ofCode = (this.#byCode.get(plainKey(code ?? "")) ?? []).filter(inFramework);
    if (ofCode.length > 0) return { by: "code", found: ofCode };
    const ofName = this.#byName.get(plainKey(name ?? "")) ?? [];
    const ofBoth = ofName.filter(inFramework);
    const found = ofBoth.length > 0 ? ofBoth : ofName;
    return found.length > 0 ? { by: "name", found } : null;
  }
}

function keyed(
  competencies: readonly KnownCompetency[],
  keysOf: (competency: KnownCompetency) => readonly string[],
): ReadonlyMap<string, readonly KnownCompetency[]> {
  const pairs = competencies.flatMap((one) =>
    [...new Set(keysOf(one))].map((key) => ({ key, one })),
  );
  const groups = groupBy(pairs, ({ key }) => key);
  return new Map([...groups].map(([key, own]) => [key, own.map(({ one }) => one)]));
}

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i;
const LAST_PART = new RegExp(`^(?:.*[/#:])?(?:ce-)?(${UUID.source})$`, "i");

/**
 * By what an address or a source key is found: itself, without what never tells two apart, and the UUID
 * at its end, under which CASE servers and the Credential Registry have one thing at several addresses.
 */
function keysOfUrl(text: string): readonly string[] {
  const uuid = LAST_PART.exec(text.replace(/\/+$/, ""))?.[1]?.toLowerCase();
  const url = urlOf(text);
  const isWeb = url !== null && /^https?:$/.test(url.protocol);
  const own = isWeb
    ? [`${url.host}${url.pathname.replace(/\/+$/, "")}${url.search}${url.hash}`]
    : [];
  return uuid === undefined ? own : [...own, uuid];
}

/** A badge names a framework by its name or by its address. */
function isFramework({ framework }: KnownCompetency, named: string): boolean {
  if (credentialKey(framework.name) === credentialKey(named)) return true;
  const [own] = keysOfUrl(framework.url ?? "");
  return own !== undefined && keysOfUrl(named)[0] === own;
}

function unique(competencies: readonly KnownCompetency[]): readonly KnownCompetency[] {
  return [...new Set(competencies)];
}
