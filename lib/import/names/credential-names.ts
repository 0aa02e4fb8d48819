import type { CredentialKind } from "@/lib/credential/definition";
import type { CredentialId } from "@/lib/ids";
import { IssuerNames } from "./issuer-names";
import { credentialKey } from "./name-key";
import { kindSaidBy, partsOf } from "./name-parts";

export type NamedCredential = {
  readonly id: CredentialId;
  readonly name: string;
  readonly code: string | null;
  readonly issuer: string | null;
  readonly kind: CredentialKind;
  readonly tier?: string | null;
  readonly hours?: number | null;
  readonly aliases: readonly string[];
};

/** A name that a file gives, with the issuer and the kind that it names beside it; "" for none. */
export type WrittenCredential = {
  readonly name: string;
  readonly issuer: string;
  readonly kind?: string;
};

/** In brackets it would look like a name's second part. */
const ISC2 = /\(ISC\)\s*[²2]/gi;

/**
 * Finds the credential that a name means. Only what can mean nothing else is taken: a name, code or
 * alias, the name without an issuer where the issuer is stated, a name with its own kind behind it,
 * or several such names that agree, as in "Certified Ethical Hacker (CEH)". Everything else is for a
 * person to decide.
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

  /** With and without the issuer before it: others may put it there once more. */
  #addUnderIssuer(name: string, id: CredentialId): void {
    const own = this.issuerKey(this.#byId.get(id)?.issuer ?? "");
    if (own === null) return;
    const { issuer: opening, rest } = this.#issuers.split(name);
    for (const form of new Set(opening === own ? [rest, name] : [name])) {
      const key = underIssuer(own, form);
      const taken = this.#byIssuer.get(key);
      this.#byIssuer.set(key, taken === undefined || taken === id ? id : null);
    }
  }

  /** The same for all that an issuer is called; null for no issuer. */
  issuerKey(issuer: string): string | null {
    return this.#issuers.keyOf(issuer);
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
    const remembered = issuer === "" ? null : this.bearer(rememberedAs({ name, issuer }));
    if (remembered !== null) return remembered;
    const plain = name.replace(ISC2, "ISC2");
    const by = this.issuerKey(issuer);
    return this.#findWhole(plain, by) ?? this.#findInParts(partsOf(plain), by);
  }

  /** The kind behind a name is taken for nothing else where the credential is of that kind. */
  #findWhole(name: string, by: string | null): CredentialId | null {
    const found = this.#findNamed(name, by);
    const said = found === null ? kindSaidBy(name) : null;
    const meant = said && this.#findNamed(said.rest, by);
    return meant && this.get(meant)?.kind === said.kind ? meant : found;
  }

  #findNamed(name: string, stated: string | null): CredentialId | null {
    const exact = this.bearer(name);
    if (exact !== null && this.#mayBeBy(exact, stated)) return exact;
    const { issuer: opening, rest } = this.#issuers.split(name);
    if (opening !== null && stated !== null && opening !== stated) return null;
    const by = opening ?? stated;
    return by === null ? null : (this.#byIssuer.get(underIssuer(by, rest)) ?? null);
  }

  /** Two issuers may call different things the same: a name does not count against its issuer. */
  #mayBeBy(id: CredentialId, stated: string | null): boolean {
    const own = this.issuerKey(this.#byId.get(id)?.issuer ?? "");
    return stated === null || own === null || stated === own;
  }

  /** Parts that name the issuer say by whom; all others have to mean the same, in whatever groups. */
  #findInParts(parts: readonly string[], stated: string | null): CredentialId | null {
    const issuers = parts.flatMap((part) => this.#issuers.known(part) ?? []);
    const [by = null, ...others] = new Set([...(stated === null ? [] : [stated]), ...issuers]);
    if (others.length > 0) return null;
    return this.#findAgreed(
      parts.filter((part) => this.#issuers.known(part) === null),
      by,
    );
  }

  #findAgreed(parts: readonly string[], by: string | null): CredentialId | null {
    for (let end = parts.length; end > 0; end--) {
      const found = this.#findWhole(parts.slice(0, end).join(" "), by);
      if (found === null) continue;
      if (end === parts.length || this.#findAgreed(parts.slice(end), by) === found) return found;
    }
    return null;
  }
}

/** The alias under which a decision is kept: with its issuer, so that another's may be called the same. */
export function rememberedAs({ name, issuer }: WrittenCredential): string {
  return issuer === "" ? name : `${issuer} ${name}`;
}

function underIssuer(issuer: string, name: string): string {
  return `${issuer} ${credentialKey(name)}`;
}
