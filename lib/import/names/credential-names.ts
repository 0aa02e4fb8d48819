import type { CredentialKind } from "@/lib/credential/definition";
import type { CredentialId } from "@/lib/ids";
import { IssuerNames } from "./issuer-names";
import { credentialKey } from "./name-key";

export type NamedCredential = {
  readonly id: CredentialId;
  readonly name: string;
  readonly code: string | null;
  readonly issuer: string | null;
  readonly kind: CredentialKind;
  readonly aliases: readonly string[];
};

/** A name that a file gives, with the issuer and the kind that it names beside it; "" for none. */
export type WrittenCredential = {
  readonly name: string;
  readonly issuer: string;
  readonly kind?: string;
};

const IN_TWO_PARTS = /^(.+?)(?:\s*\((.+)\)|\s*[:|]\s*(.+)|\s+[-–—]\s+(.+))$/;

/**
 * Finds the credential that a name means. Only what can mean nothing else is taken: a name, code or
 * alias, the name without an issuer where the issuer is stated, or two such names that agree, as in
 * "Certified Ethical Hacker (CEH)". Everything else is for a person to decide.
 */
export class CredentialNames {
  readonly #byId = new Map<string, NamedCredential>();
  readonly #byKey = new Map<string, CredentialId>();
  /** Issuer and name without it → who; null where several are called so. */
  readonly #byIssuer = new Map<string, CredentialId | null>();
  readonly #issuers = new IssuerNames();

  constructor(credentials: readonly NamedCredential[], issuers: readonly string[] = []) {
    for (const issuer of issuers) this.#issuers.add(issuer);
    for (const { issuer } of credentials) this.#issuers.add(issuer ?? "");
    for (const credential of credentials) this.add(credential);
  }

  /** Later ones never take a name from earlier ones. */
  add(credential: NamedCredential): void {
    this.#issuers.add(credential.issuer ?? "");
    this.#byId.set(credential.id, credential);
    const names = [credential.name, credential.code ?? "", ...credential.aliases];
    for (const name of names) this.addAlias(credential.id, name);
  }

  addAlias(id: CredentialId, alias: string): void {
    const key = credentialKey(alias);
    if (key === "") return;
    if (!this.#byKey.has(key)) this.#byKey.set(key, id);
    this.#addUnderIssuer(alias, id);
  }

  #addUnderIssuer(name: string, id: CredentialId): void {
    const own = this.#issuers.keyOf(this.#byId.get(id)?.issuer ?? "");
    if (own === null) return;
    const { issuer: opening, rest } = this.#issuers.split(name);
    const key = underIssuer(own, opening === own ? rest : name);
    const taken = this.#byIssuer.get(key);
    this.#byIssuer.set(key, taken === undefined || taken === id ? id : null);
  }

  all(): readonly NamedCredential[] {
    return [...this.#byId.values()];
  }

  get(id: string): NamedCredential | undefined {
    return this.#byId.get(id);
  }

  /** Whose name, code or alias this is, letter for letter as names are compared. */
  bearer(name: string): CredentialId | null {
    return this.#byKey.get(credentialKey(name)) ?? null;
  }

  find({ name, issuer }: WrittenCredential): CredentialId | null {
    return (
      (issuer === "" ? null : this.bearer(rememberedAs({ name, issuer }))) ??
      this.#findWhole(name, issuer) ??
      this.#findInParts(name, issuer)
    );
  }

  #findWhole(name: string, issuer: string): CredentialId | null {
    const stated = this.#issuers.keyOf(issuer);
    const exact = this.bearer(name);
    if (exact !== null) return this.#mayBeBy(exact, stated) ? exact : null;
    const { issuer: opening, rest } = this.#issuers.split(name);
    if (opening !== null && stated !== null && opening !== stated) return null;
    const by = opening ?? stated;
    return by === null ? null : (this.#byIssuer.get(underIssuer(by, rest)) ?? null);
  }

  /** Two issuers may call different things the same: a name does not count against its issuer. */
  #mayBeBy(id: CredentialId, stated: string | null): boolean {
    const own = this.#issuers.keyOf(this.#byId.get(id)?.issuer ?? "");
    return stated === null || own === null || stated === own;
  }

  #findInParts(name: string, issuer: string): CredentialId | null {
    const parts = IN_TWO_PARTS.exec(name);
    const first = parts?.[1];
    const second = parts?.[2] ?? parts?.[3] ?? parts?.[4];
    if (!first || !second) return null;
    const found = this.#findWhole(first, issuer);
    return found !== null && found === this.#findWhole(second, issuer) ? found : null;
  }
}

/** The alias under which a decision is kept: with its issuer, so that another's may be called the same. */
export function rememberedAs({ name, issuer }: WrittenCredential): string {
  return issuer === "" ? name : `${issuer} ${name}`;
}

function underIssuer(issuer: string, name: string): string {
  return `${issuer} ${credentialKey(name)}`;
}
