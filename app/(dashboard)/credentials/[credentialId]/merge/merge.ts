import "server-only";
import {
  type Described,
  foundAmong,
  type Mergeable,
  proposedAmong,
  sideBySide,
} from "@/app/_server/merging";
import { paths } from "@/app/_server/paths";
import { hasWords } from "@/components/table/choose-rows";
import { inScope } from "@/db/actor-scope";
import { awardsOf } from "@/db/queries/awards";
import { aliasesOf, credentialsIn } from "@/db/queries/catalogue";
import type { Actor } from "@/lib/access";
import { countOf } from "@/lib/format/count";
import { validityText } from "@/lib/format/credential";
import type { CredentialId } from "@/lib/ids";

type Credential = Awaited<ReturnType<typeof credentialsIn>>[number];

type Question = {
  readonly id: CredentialId;
  readonly otherId: CredentialId | null;
  readonly words: string;
};

/** The credential, and the other or which it may be; null where there is none. */
export function mergePage(actor: Actor, { id, otherId, words }: Question) {
  return inScope(actor, async () => {
    const all = await credentialsIn(actor);
    const own = all.find((row) => row.id === id);
    if (!own) return null;
    const others = all.filter((row) => row.id !== id);
    const other = others.find((row) => row.id === otherId) ?? null;
    if (other) {
      const both = await Promise.all([describe(actor, own), describe(actor, other)]);
      const compared = sideBySide(both);
      return { own, other, compared, instead: paths.mergeCredential(other.id, { other: id }) };
    }
    const isAsked = words !== "";
    const meant = isAsked ? others.filter((row) => hasWords(textOf(row), words)) : others;
    const mergeables = meant.map((row) => mergeable(id, row));
    return {
      ...{ own, other },
      found: isAsked ? foundAmong(mergeables) : [],
      proposed: isAsked ? [] : proposedAmong(mergeables, own.name),
    };
  });
}

function textOf({ name, code, issuer }: Credential): string {
  return [name, code, issuer].join(" ").toLowerCase();
}

function mergeable(into: CredentialId, { id, name, code, kind, issuer }: Credential): Mergeable {
  return {
    ...{ id, name, detail: [kind, issuer].filter(Boolean).join(" · ") },
    spellings: code === null ? [name] : [name, code],
    href: paths.mergeCredential(into, { other: id }),
  };
}

async function describe(actor: Actor, credential: Credential): Promise<Described> {
  const [aliases, awards] = await Promise.all([
    aliasesOf(actor, credential.id),
    awardsOf(actor, { credentialId: credential.id }),
  ]);
  return [
    ["Name", credential.name],
    ["Code", credential.code ?? ""],
    ["Kind", credential.kind],
    ["Issuer", credential.issuer ?? ""],
    ["Valid for", validityText(credential) ?? ""],
    ["Other names", aliases.map(({ alias }) => alias).join(", ")],
    ["Held", countOf(awards.length, "award")],
  ];
}
