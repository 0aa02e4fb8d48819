import "server-only";
import type { Opened } from "@/app/_server/open-page";
import { paths } from "@/app/_server/paths";
import type { PageTable } from "@/app/_server/table-file";
import type { Column, Linked } from "@/components/table/column";
import { CREDENTIAL } from "@/components/table/vocabulary";
import { inScope } from "@/db/actor-scope";
import { credentialsIn } from "@/db/queries/catalogue";
import { credentialHoldersOn } from "@/db/queries/credential-holders";
import { meaningFor } from "@/db/queries/meaning";
import { neededOn } from "@/lib/credential/needed";
import { spentOn } from "@/lib/credential/spent";

type UnneededLine = {
  id: string;
  credential: Linked;
  kind: string;
  issuer: string | null;
  holders: number;
  price: number | null;
  currency: string | null;
  spent: number | null;
};

const COLUMNS: Column<UnneededLine>[] = [
  CREDENTIAL,
  { kind: "text", key: "kind", header: "Kind" },
  { kind: "text", key: "issuer", header: "Issuer" },
  {
    ...{ kind: "number", key: "holders", header: "Held by" },
    hint: "People with a valid award on the day",
  },
  {
    ...{ kind: "number", key: "price", header: "Price" },
    hint: "Of one, as in the catalogue; empty where nobody has looked it up",
  },
  {
    ...{ kind: "number", key: "spent", header: "Spent" },
    hint: "The price, as many times as people hold it",
  },
  { kind: "text", key: "currency", header: "Currency" },
];

/** What people hold and nobody is asked for, most held first, and what it comes to in each currency. */
export async function unneededTable({ actor, view, carried }: Opened) {
  const [credentials, meaning, holders] = await inScope(actor, () =>
    Promise.all([credentialsIn(actor), meaningFor(actor), credentialHoldersOn(actor, view)]),
  );
  const needed = neededOn(meaning, credentials, view.asOf);
  const held = credentials
    .filter(({ id }) => !needed.has(id))
    .map((credential) => ({ ...credential, holders: holders.get(credential.id) ?? 0 }))
    .filter((credential) => credential.holders > 0)
    .toSorted((a, b) => b.holders - a.holders);
  const rows = held.map(
    ({ id, name, code, kind, issuer, price, currency, holders: count }): UnneededLine => ({
      ...{ id, kind, issuer, holders: count },
      credential: {
        text: name,
        href: paths.credential(id, carried),
        ...(code ? { note: code } : {}),
      },
      ...{ price, currency, spent: price === null ? null : price * count },
    }),
  );
  const table: PageTable<UnneededLine> = {
    ...{ name: "Credentials that nobody needs", columns: COLUMNS, rows },
  };
  return { ...table, spent: spentOn(held) };
}
