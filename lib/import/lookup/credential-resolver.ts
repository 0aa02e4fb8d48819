import { CREDENTIAL_KINDS, type CredentialKind } from "@/lib/credential/definition";
import type { CredentialId } from "@/lib/ids";
import type { RowProblem } from "@/lib/import/import";
import { Candidates } from "@/lib/import/names/candidates";
import {
  type CredentialNames,
  rememberedAs,
  type WrittenCredential,
} from "@/lib/import/names/credential-names";
import { credentialKey, tidy } from "@/lib/import/names/name-key";
import { kindSaidBy } from "@/lib/import/names/name-parts";
import type { PlanContext } from "@/lib/import/plan/context";
import type { Draft } from "@/lib/import/plan/draft";
import type { Question } from "@/lib/import/plan/plan";
import { noteAt } from "@/lib/import/plan/problem";
import type { IssuerBook } from "./issuer-book";
import { type Learned, NOTHING_LEARNED } from "./learned";
import { newCredential } from "./new-credential";

export type CredentialResolution =
  | { readonly kind: "found"; readonly id: CredentialId }
  | { readonly kind: "undecided" }
  | { readonly kind: "left-out" };

type Asked = {
  readonly value: string;
  readonly written: WrittenCredential;
  readonly lines: number[];
};

/** `forms` are those that are still to be remembered; `kind` is that of a credential to be made. */
type Decided = {
  readonly id: CredentialId;
  readonly forms: WrittenCredential[];
  readonly kind: CredentialKind | null;
};

/** Finds the credential for each name in a file, by what is known, then by what somebody decided. */
export class CredentialResolver {
  readonly #resolved = new Map<string, CredentialResolution>();
  readonly #asked = new Map<string, Asked>();
  /** What was decided, by the name that was asked for; and by each form in which the file has it. */
  readonly #decided = new Map<string, Decided>();
  readonly #decidedFor = new Map<string, Decided>();
  readonly #decisions: ReadonlyMap<string, string>;

  constructor(
    readonly names: CredentialNames,
    readonly issuers: IssuerBook,
    readonly draft: Draft,
    context: Pick<PlanContext, "decisions">,
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
    const asked = credentialKey(this.#askedAs(written));
    const decision =
      this.#decisions.get(asked) ??
      this.#decisions.get(credentialKey(written.name)) ??
      this.#decisions.get("*") ??
      "";
    if (decision === "leave-out") return { kind: "left-out" };
    const kind = kindToCreate(decision, written);
    const chosen = this.names.get(decision);
    if (!kind && !chosen) return { kind: "undecided" };
    const decided = this.#decided.get(asked) ?? {
      forms: [],
      id: chosen?.id ?? this.#newId(),
      kind,
    };
    decided.forms.push(written);
    this.#decided.set(asked, decided);
    this.#decidedFor.set(keyOf(written), decided);
    return { kind: "found", id: decided.id };
  }

  #newId(): CredentialId {
    return this.draft.newId<CredentialId>();
  }

  /** Whether anything was decided at all; without, `use` has nothing to say. */
  get isLearning(): boolean {
    return this.#decided.size > 0;
  }

  /** A name is asked once, whoever the issuers; one that another issuer's credential bears, with its own. */
  #askedAs(written: WrittenCredential): string {
    return this.names.bearer(written.name) === null ? written.name : rememberedAs(written);
  }

  /**
   * To be called for each row that is taken: what was decided about its name is written with the
   * first of them, and with none where all rows of the name are refused.
   */
  use(written: WrittenCredential): Learned {
    const decided = this.#decidedFor.get(keyOf(written));
    if (!decided || decided.forms.length === 0) return NOTHING_LEARNED;
    const forms = decided.forms.splice(0);
    const notes = decided.kind
      ? this.#create(decided.id, forms, decided.kind)
      : forms.flatMap((form) => this.#otherKind(form, decided.id));
    const aliases = forms.flatMap((form) => this.#remember(form, decided.id));
    if (aliases.length === 0) return { changes: [], notes };
    const after = `${aliases.join(", ")} = ${this.names.get(decided.id)?.name}`;
    return { changes: [{ field: "alias", before: null, after }], notes };
  }

  /** What is added under one name is one credential; the first row says by whom. */
  #create(
    id: CredentialId,
    [written]: readonly WrittenCredential[],
    kind: CredentialKind,
  ): RowProblem[] {
    if (!written) return [];
    const name = tidy(this.#askedAs(written));
    const issuerId = this.issuers.idOf(written.issuer);
    this.draft.insert("credentialDefinitions", { ...newCredential(id, name, kind), issuerId });
    this.names.add({ id, name, code: null, issuer: written.issuer || null, kind, aliases: [] });
    return [noteAt({ column: "credential", value: written.name }, "credential-created", name)];
  }

  /** A badge may be taken for a certification, but not without a word. */
  #otherKind(written: WrittenCredential, id: CredentialId): RowProblem[] {
    const said = stated(written) ?? kindSaidBy(written.name)?.kind;
    const meant = this.names.get(id);
    if (!said || !meant || said === meant.kind) return [];
    const detail = `${said}, but ${meant.name} is of the kind ${meant.kind}`;
    return [noteAt({ column: "credential", value: written.name }, "kind-differs", detail)];
  }

  /** Remembers as little as finds it the next time: the name, else the name with its issuer. */
  #remember(written: WrittenCredential, credentialId: CredentialId): string[] {
    return [written.name, rememberedAs(written)].map(tidy).filter((alias) => {
      const normalised = credentialKey(alias);
      const isKnown = this.names.find(written) === credentialId;
      if (isKnown || normalised === "" || this.names.bearer(alias) !== null) return false;
      const id = this.draft.newId<string>();
      this.draft.insert("credentialAliases", { id, credentialId, alias, normalised });
      this.names.addAlias(credentialId, alias);
      return true;
    });
  }

  #ask(written: WrittenCredential, line: number): void {
    const value = this.#askedAs(written);
    const key = credentialKey(value);
    const asked = this.#asked.get(key);
    if (asked) asked.lines.push(line);
    else this.#asked.set(key, { value, written, lines: [line] });
  }

  questions(): Question[] {
    if (this.#asked.size === 0) return [];
    const candidates = new Candidates(
      this.names.all().map(({ id, name, code, issuer, kind, aliases }) => ({
        id,
        name,
        detail: [issuer, kind].filter((part) => part !== null).join(" · "),
        spellings: [name, ...(code === null ? [] : [code]), ...aliases],
        by: this.names.issuerKey(issuer ?? ""),
      })),
    );
    const asked = [...this.#asked.values()]
      .map((own) => ({ ...own, lines: own.lines.toSorted((a, b) => a - b) }))
      .sort((a, b) => (a.lines[0] ?? 0) - (b.lines[0] ?? 0));
    return asked.map(({ value, written, lines }) => ({
      value,
      detail: written.issuer,
      lines,
      candidates: candidates.of(written.name, this.names.issuerKey(written.issuer)),
    }));
  }
}

function keyOf({ name, issuer }: WrittenCredential): string {
  return `${name}\n${issuer}`;
}

/** "create" makes what the file says, a certification where it does not; "create:badge" a badge. */
function kindToCreate(decision: string, written: WrittenCredential): CredentialKind | null {
  if (decision === "create") return stated(written) ?? "certification";
  return CREDENTIAL_KINDS.find((own) => decision === `create:${own}`) ?? null;
}

/** The kind that the file gives beside the name. */
function stated({ kind }: WrittenCredential): CredentialKind | undefined {
  return CREDENTIAL_KINDS.find((own) => own === kind);
}
