import { CREDENTIAL_KINDS, type CredentialKind } from "@/lib/credential/definition";
import type { CredentialId } from "@/lib/ids";
import { Candidates, MOST_PROPOSED_FOR } from "@/lib/import/names/candidates";
import {
  type CredentialNames,
  type NamedCredential,
  rememberedAs,
  type WrittenCredential,
} from "@/lib/import/names/credential-names";
import { credentialKey, tidy } from "@/lib/import/names/name-key";
import type { PlanContext } from "@/lib/import/plan/context";
import type { Draft } from "@/lib/import/plan/draft";
import type { Question } from "@/lib/import/plan/plan";
import { noteAt } from "@/lib/import/plan/problem";
import type { IssuerBook } from "./issuer-book";
import { type Learned, NOTHING_LEARNED } from "./learned";
import { newCredential } from "./new-credential";

export type CredentialResolution =
  | { readonly kind: "found"; readonly id: CredentialId }
  | { readonly kind: "created"; readonly id: CredentialId; readonly as: CredentialKind }
  | { readonly kind: "undecided" }
  | { readonly kind: "left-out" };

type Asked = { readonly written: WrittenCredential; readonly lines: number[] };

/** Finds the credential for each name in a file, by what is known, then by what somebody decided. */
export class CredentialResolver {
  readonly #resolved = new Map<string, CredentialResolution>();
  readonly #asked = new Map<string, Asked>();
  /** What is still to be written, by the key of the name or by the id of the new credential. */
  readonly #pending = new Map<string, () => Learned>();
  readonly #decisions: ReadonlyMap<string, string>;

  constructor(
    readonly names: CredentialNames,
    readonly issuers: IssuerBook,
    readonly draft: Draft,
    context: PlanContext,
  ) {
    this.#decisions = new Map(
      Object.entries(context.decisions.credentials).map(([name, decision]) => [
        name === "*" ? name : credentialKey(name),
        decision,
      ]),
    );
  }

  resolve(written: WrittenCredential, line: number): CredentialResolution {
    const key = keyOf(written);
    const resolution = this.#resolved.get(key) ?? this.#resolveNew(written);
    this.#resolved.set(key, resolution);
    if (resolution.kind === "undecided") this.#ask(written, line);
    return resolution;
  }

  #resolveNew(written: WrittenCredential): CredentialResolution {
    const found = this.names.find(written);
    if (found !== null) return { kind: "found", id: found };
    const decision =
      this.#decisions.get(credentialKey(written.name)) ?? this.#decisions.get("*") ?? "";
    if (decision === "leave-out") return { kind: "left-out" };
    const kind = kindToCreate(decision);
    if (kind) return this.#toCreate(written, kind);
    const chosen = this.names.get(decision);
    if (!chosen) return { kind: "undecided" };
    this.#pending.set(keyOf(written), () => this.#remember(written, chosen));
    return { kind: "found", id: chosen.id };
  }

  #toCreate(written: WrittenCredential, kind: CredentialKind): CredentialResolution {
    const id = this.draft.newId<CredentialId>();
    const isTaken = this.names.bearer(written.name) !== null;
    const name = tidy(isTaken ? rememberedAs(written) : written.name);
    this.names.add({ id, name, code: null, issuer: written.issuer || null, kind, aliases: [] });
    this.#pending.set(id, () => {
      const issuerId = this.issuers.idOf(written.issuer);
      this.draft.insert("credentialDefinitions", { ...newCredential(id, name, kind), issuerId });
      const place = { column: "credential", value: written.name };
      return { changes: [], notes: [noteAt(place, "credential-created", name)] };
    });
    return { kind: "created", id, as: kind };
  }

  #remember(written: WrittenCredential, { id: credentialId, name }: NamedCredential): Learned {
    if (this.names.find(written) === credentialId) return NOTHING_LEARNED;
    const spellings = [written.name, rememberedAs(written)];
    const alias = spellings.find((spelling) => this.names.bearer(spelling) === null);
    const normalised = credentialKey(alias ?? "");
    if (alias === undefined || normalised === "") return NOTHING_LEARNED;
    const id = this.draft.newId<string>();
    this.draft.insert("credentialAliases", { id, credentialId, alias: tidy(alias), normalised });
    this.names.addAlias(credentialId, alias);
    return { changes: [{ field: "alias", before: null, after: `${alias} = ${name}` }], notes: [] };
  }

  /**
   * To be called for each row that is taken: what was decided about its name is written with the
   * first of them, and with none where all rows of the name are refused.
   */
  use(written: WrittenCredential): Learned {
    const key = keyOf(written);
    const resolution = this.#resolved.get(key);
    const id = resolution && "id" in resolution ? resolution.id : key;
    const learn = this.#pending.get(key) ?? this.#pending.get(id);
    this.#pending.delete(key);
    this.#pending.delete(id);
    return learn?.() ?? NOTHING_LEARNED;
  }

  #ask(written: WrittenCredential, line: number): void {
    const key = credentialKey(written.name);
    const asked = this.#asked.get(key);
    if (asked) asked.lines.push(line);
    else this.#asked.set(key, { written, lines: [line] });
  }

  questions(): Question[] {
    if (this.#asked.size === 0) return [];
    const candidates = new Candidates(
      this.names.all().map(({ id, name, code, issuer, kind, aliases }) => ({
        id,
        name,
        detail: [issuer, kind].filter((part) => part !== null).join(" · "),
        spellings: [name, ...(code === null ? [] : [code]), ...aliases],
      })),
    );
    return [...this.#asked.values()].map(({ written, lines }, index) => ({
      value: written.name,
      detail: written.issuer,
      lines,
      candidates: index < MOST_PROPOSED_FOR ? candidates.of(written.name) : [],
    }));
  }
}

function keyOf({ name, issuer }: WrittenCredential): string {
  return `${name}\n${issuer}`;
}

/** "create" makes a certification, "create:badge" a badge. */
function kindToCreate(decision: string): CredentialKind | null {
  if (decision === "create") return "certification";
  return CREDENTIAL_KINDS.find((kind) => decision === `create:${kind}`) ?? null;
}
