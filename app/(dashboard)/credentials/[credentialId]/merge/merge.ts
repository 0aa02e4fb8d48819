import "server-only";
import { paths } from "@/app/_server/paths";
import type { Found } from "@/components/merge/finder";
import type { Compared } from "@/components/merge/side-by-side";
import { hasWords } from "@/components/table/choose-rows";
import { inScope } from "@/db/actor-scope";
import { awardsOf } from "@/db/queries/awards";
import { aliasesOf, credentialsIn } from "@/db/queries/catalogue";
import type { Actor } from "@/lib/access";
import { countOf } from "@/lib/format/count";
import { validityText } from "@/lib/format/credential";
import type { CredentialId } from "@/lib/ids";
import { Candidates } from "@/lib/import/names/candidates";

type Credential = Awaited<ReturnType<typeof credentialsIn>>[number];

type Question = {
  readonly id: CredentialId;
  readonly otherId: CredentialId | null;
  readonly words: string;
};

const MOST_FOUND = 20;

/** The credential, and the other or which it may be; null where there is none. */
export function mergePage(actor: Actor, { id, otherId, words }: Question) {
  return inScope(actor, async () => {
    const all = await credentialsIn(actor);
    const credential = all.find((row) => row.id === id);
    if (!credential) return null;
    const others = all.filter((row) => row.id !== id);
    const other = others.find((row) => row.id === otherId) ?? null;
    if (other) return { credential, other, compared: await compared(actor, credential, other) };
    const found = words === "" ? [] : others.filter((row) => hasWords(textOf(row), words));
    return {
      credential,
      other,
      found: found.slice(0, MOST_FOUND).map((row) => foundOf(id, row, null)),
      proposed: words === "" ? proposedOf(credential, others) : [],
    };
  });
}

function textOf({ name, code, issuer }: Credential): string {
  return [name, code, issuer].join(" ").toLowerCase();
}

function foundOf(id: CredentialId, row: Credential, why: string | null): Found {
  const { id: other, name, kind, issuer } = row;
  const detail = [kind, issuer].filter(Boolean).join(" · ");
  return { id: other, name, detail, why, href: paths.mergeCredential(id, { other }) };
}

/** Those whose names are alike. */
function proposedOf(credential: Credential, others: readonly Credential[]): Found[] {
  const candidates = new Candidates(
    others.map(({ id, name, code }) => ({
      ...{ id, name, detail: "" },
      spellings: code === null ? [name] : [name, code],
    })),
  );
  const byId = new Map<string, Credential>(others.map((row) => [row.id, row]));
  return candidates.of(credential.name).flatMap(({ id, score, reason }) => {
    const other = byId.get(id);
    return other ? foundOf(credential.id, other, `${reason}, ${score} of 100`) : [];
  });
}

async function compared(actor: Actor, own: Credential, other: Credential): Promise<Compared[]> {
  const [mine, theirs] = await Promise.all([columnOf(actor, own), columnOf(actor, other)]);
  return mine.map(([label, value], index) => ({
    ...{ label, own: value },
    other: theirs[index]?.[1] ?? "",
  }));
}

async function columnOf(actor: Actor, credential: Credential) {
  const [aliases, awards] = await Promise.all([
    aliasesOf(actor, credential.id),
    awardsOf(actor, { credentialId: credential.id }),
  ]);
  const texts: (readonly [label: string, value: string])[] = [
    ["Name", credential.name],
    ["Code", credential.code ?? ""],
    ["Kind", credential.kind],
    ["Issuer", credential.issuer ?? ""],
    ["Valid for", validityText(credential) ?? ""],
    ["Other names", aliases.map(({ alias }) => alias).join(", ")],
    ["Held", countOf(awards.length, "award")],
  ];
  return texts;
}
