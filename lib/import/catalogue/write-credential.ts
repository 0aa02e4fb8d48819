import { formatDay } from "@/lib/calendar";
import type { CredentialId } from "@/lib/ids";
import type { RowProblem } from "@/lib/import/import";
import type { IssuerBook } from "@/lib/import/lookup/issuer-book";
import { newCredential } from "@/lib/import/lookup/new-credential";
import type { CredentialNames } from "@/lib/import/names/credential-names";
import { credentialKey } from "@/lib/import/names/name-key";
import type { Draft } from "@/lib/import/plan/draft";
import { changesBetween, type FieldChange, type Shown } from "@/lib/import/plan/plan";
import { noteAt } from "@/lib/import/plan/problem";
import { listed } from "@/lib/import/plan/read-value";
import type { Known, Rows } from "@/lib/import/plan/writes";
import { parseRuleText, ruleOver, ruleText } from "@/lib/import/rules/rule-text";
import { experienceText } from "@/lib/rule/experience-text";
import type { Rule } from "@/lib/rule/rule";
import { upkeepText } from "@/lib/rule/upkeep-text";
import type { SaidCredential } from "./said-credential";

type Credential = Rows["credentialDefinitions"];

/** A credential of the file: what is known of it, and what the file says. */
export type CatalogueEntry = {
  readonly id: CredentialId;
  readonly name: string;
  readonly known: Known<Credential> | null;
  readonly said: SaidCredential;
};

export type CatalogueBooks = {
  /** With the aliases that come with the file. */
  readonly names: CredentialNames;
  /** Without them. */
  readonly borne: CredentialNames;
  /** The aliases that are kept, as they are compared; those that are added join them. */
  readonly aliases: Set<string>;
  readonly issuers: IssuerBook;
  readonly issuerNames: ReadonlyMap<string, string>;
  readonly draft: Draft;
};

/** Writes the credential with what the file says of it; what it says nothing of stays. */
export function writeCredential(entry: CatalogueEntry, books: CatalogueBooks): FieldChange[] {
  const { known, id, name, said } = entry;
  const { draft } = books;
  const before = known ?? newCredential(id, name, "certification");
  const after = { ...before, ...factsOf(entry, books) };
  if (!known) {
    draft.insert("credentialDefinitions", after);
    return [];
  }
  const changes = changesBetween(
    showCredential(known, books, null),
    showCredential(after, books, said.issuer ?? null),
  );
  if (changes.length > 0) draft.update("credentialDefinitions", { ...known, ...after });
  return changes;
}

function factsOf(
  { said }: CatalogueEntry,
  { names, issuers }: CatalogueBooks,
): Partial<Credential> {
  const { issuer, aliases: _, specialtyOf, stack, prerequisites, validityMonths, ...plain } = said;
  const ruleFrom = (text: string) => {
    const rule = parseRuleText(text);
    return rule.ok ? ruleOver(rule.value, (name) => leafOf(name, names)) : null;
  };
  return {
    ...plain,
    ...(validityMonths === undefined ? {} : validityOf(validityMonths)),
    ...(issuer === undefined ? {} : { issuerId: issuers.idOf(issuer) }),
    ...(specialtyOf === undefined ? {} : { specialtyOf: names.bearer(specialtyOf) }),
    ...(stack === undefined ? {} : { stack: ruleFrom(stack) }),
    ...(prerequisites === undefined ? {} : { prerequisites: ruleFrom(prerequisites) }),
  };
}

function validityOf(months: number | null): Pick<Credential, "validity" | "validityMonths"> {
  return months === null
    ? { validity: "none", validityMonths: null }
    : { validity: "months", validityMonths: months };
}

/** Throws for an unknown name: these were refused before. */
function leafOf(name: string, names: CredentialNames): Rule {
  const credential = names.bearer(name);
  if (credential === null) throw new Error(`“${name}” was not looked up.`);
  return { credential };
}

/** A credential under the template's columns; an issuer that comes with the file is given by name. */
function showCredential(
  credential: Credential,
  { names, issuerNames }: CatalogueBooks,
  newIssuer: string | null,
): Shown {
  const text = (value: number | string | null) => (value === null ? null : `${value}`);
  const nameOf = (id: CredentialId) => names.get(id)?.name ?? id;
  const rule = (own: Rule | null) =>
    own &&
    ruleText(own, (leaf) => {
      if ("credential" in leaf) return nameOf(leaf.credential);
      if ("competency" in leaf) return leaf.competency;
      if ("upkeep" in leaf) return upkeepText({ competency: null, ...leaf.upkeep });
      return experienceText({
        months: leaf.experience.months,
        role: leaf.experience.roleId ?? null,
      });
    });
  const { issuerId } = credential;
  return {
    code: credential.code,
    issuer: issuerId === null ? null : (issuerNames.get(issuerId) ?? newIssuer),
    kind: credential.kind,
    validity_months: credential.validity === "none" ? "none" : text(credential.validityMonths),
    renewal_window_days: text(credential.renewalWindowDays),
    purpose: credential.purpose,
    hours: text(credential.hours),
    price: text(credential.price),
    currency: credential.currency,
    delivery: credential.delivery,
    assessment: credential.assessment,
    test_mode: credential.testMode,
    tier: credential.tier,
    recognition: credential.recognition,
    credits: text(credential.credits),
    value_note: credential.valueNote,
    specialty_of: credential.specialtyOf === null ? null : nameOf(credential.specialtyOf),
    stack: rule(credential.stack),
    prerequisites: rule(credential.prerequisites),
    url: credential.url,
    source: credential.source,
    checked_on: credential.checkedOn === null ? null : formatDay(credential.checkedOn),
  };
}

/**
 * Adds the aliases that are not kept yet, and a code that is given up. One that is another's is left
 * out, and said.
 */
export function writeAliases(
  { id: credentialId, known, said }: CatalogueEntry,
  { borne, aliases, draft }: CatalogueBooks,
): { readonly changes: FieldChange[]; readonly notes: RowProblem[] } {
  const added: string[] = [];
  const notes: RowProblem[] = [];
  const formerCode = said.code === undefined || said.code === known?.code ? null : known?.code;
  for (const alias of [...listed(said.aliases), ...listed(formerCode ?? "")]) {
    const bearer = borne.bearer(alias);
    const normalised = credentialKey(alias);
    if (bearer !== null && bearer !== credentialId) {
      notes.push(noteAt({ column: "aliases", value: alias }, "alias-taken", alias));
    } else if (normalised !== "" && !aliases.has(normalised)) {
      const id = draft.newId<string>();
      draft.insert("credentialAliases", { id, credentialId, alias, normalised });
      borne.addAlias(credentialId, alias);
      aliases.add(normalised);
      added.push(alias);
    }
  }
  const change = { field: "aliases", before: null, after: added.join("; ") };
  return { changes: added.length > 0 ? [change] : [], notes };
}
