import "server-only";
import type { Opened } from "@/app/_server/open-page";
import { paths } from "@/app/_server/paths";
import type { Reader } from "@/app/_server/search";
import type { PageTable } from "@/app/_server/table-file";
import type { Column, Linked } from "@/components/table/column";
import { CREDENTIAL } from "@/components/table/vocabulary";
import { inScope } from "@/db/actor-scope";
import { credentialsIn, mappingsOf } from "@/db/queries/catalogue";
import { credentialHoldersOn } from "@/db/queries/credential-holders";
import { can } from "@/lib/access";
import { type CredentialFilter, filterCredentials, valuesOf } from "@/lib/credential/filter";
import { issuerTypeText, testModeText, validityText } from "@/lib/format/credential";
import { groupBy } from "@/lib/group-by";
import { aboutFilter, filterAsked } from "./filter";
import type { FacetChoices } from "./filter-form";

type CredentialLine = {
  id: string;
  credential: Linked;
  kind: string;
  issuer: string | null;
  issuerType: string | null;
  validity: string | null;
  competencies: number;
  hours: number | null;
  price: number | null;
  currency: string | null;
  delivery: string | null;
  assessment: string | null;
  testMode: string | null;
  tier: string | null;
  holders: number;
};

const COLUMNS: Column<CredentialLine>[] = [
  CREDENTIAL,
  { kind: "text", key: "kind", header: "Kind" },
  { kind: "text", key: "issuer", header: "Issuer" },
  { kind: "text", key: "issuerType", header: "Issued by a", hidden: true },
  { kind: "text", key: "validity", header: "Valid for" },
  { kind: "number", key: "competencies", header: "Shows", hint: "Competencies that it shows" },
  { kind: "number", key: "hours", header: "Hours", hidden: true },
  { kind: "number", key: "price", header: "Price", hidden: true },
  { kind: "text", key: "currency", header: "Currency", hidden: true },
  { kind: "text", key: "delivery", header: "Delivery", hidden: true },
  { kind: "text", key: "assessment", header: "Assessment", hidden: true },
  { kind: "text", key: "testMode", header: "Test mode", hidden: true },
  { kind: "text", key: "tier", header: "Tier", hidden: true },
];
const HOLDERS: Column<CredentialLine> = {
  kind: "number",
  key: "holders",
  header: "Held by",
  hint: "People with a valid award on the day",
};

type Catalogue = PageTable<CredentialLine> & {
  /** How many there are in all. */
  readonly inAll: number;
  /** Left out only because nobody knows of them what is looked for. */
  readonly unknown: number;
  readonly filter: CredentialFilter;
  readonly choices: FacetChoices;
};

/** The catalogue, or what the address asks for of it. */
export async function credentialsTable(
  { actor, view, carried }: Opened,
  read: Reader,
): Promise<Catalogue> {
  const [credentials, mapped, holders] = await inScope(actor, () =>
    Promise.all([credentialsIn(actor), mappingsOf(actor), credentialHoldersOn(actor, view)]),
  );
  const shown = groupBy(mapped, (row) => row.credentialId);
  const { filter, currencies } = filterAsked(read, credentials);
  const { found, unknown } = filterCredentials(credentials, filter);
  const rows = found.map(
    (credential): CredentialLine => ({
      ...facetsOf(credential),
      id: credential.id,
      credential: {
        text: credential.name,
        href: paths.credential(credential.id, carried),
        ...(credential.code ? { note: credential.code } : {}),
      },
      competencies: shown.get(credential.id)?.length ?? 0,
      holders: holders.get(credential.id) ?? 0,
    }),
  );
  return {
    name: "Credentials",
    columns: can(actor, "organisation.read") ? [...COLUMNS, HOLDERS] : COLUMNS,
    rows,
    about: aboutFilter(filter),
    inAll: credentials.length,
    ...{ filter, unknown },
    choices: {
      tiers: valuesOf(credentials, ({ tier }) => tier),
      deliveries: valuesOf(credentials, ({ delivery }) => delivery),
      assessments: valuesOf(credentials, ({ assessment }) => assessment),
      currencies,
    },
  };
}

function facetsOf(credential: Awaited<ReturnType<typeof credentialsIn>>[number]) {
  const { kind, issuer, hours, price, currency, delivery, assessment, testMode, tier } = credential;
  return {
    ...{ kind, issuer, hours, price, currency, delivery, assessment, tier },
    issuerType: issuerTypeText(credential.issuerType),
    testMode: testModeText(testMode),
    validity: validityText(credential),
  };
}
