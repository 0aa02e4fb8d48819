import { filesOf } from "@/app/_server/files-of";
import { openPage } from "@/app/_server/open-page";
import { paths } from "@/app/_server/paths";
import { type RawSearch, readerOf } from "@/app/_server/search";
import { AuditList } from "@/components/audit/audit-list";
import { Input } from "@/components/form/controls";
import { FileLinks } from "@/components/table/file-links";
import { Button, ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ChipLink, ChipRow } from "@/components/ui/chip";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { auditFilterIn, auditLines, namedChanges } from "./audit";
import { SealCard } from "./seal-card";

export const metadata = { title: "Audit log" };

const PAGE = 100;
const ENTITIES = [
  "awards",
  "badges",
  "people",
  "team_memberships",
  "role_assignments",
  "waivers",
  "requirement_versions",
  "policies",
  "policy_versions",
  "pathways",
  "auditor_link_views",
  "imports",
  "batches",
  "users",
];

/** Who changed what, before and after, newest first. Nothing here can be changed. */
export default async function AuditPage({ searchParams }: { searchParams: Promise<RawSearch> }) {
  const { actor, organisation } = await openPage(searchParams, "audit.read");
  const search = await searchParams;
  const filter = auditFilterIn(readerOf(search, []));
  const { entity, entityId, words } = filter;
  const named = await namedChanges(actor, { ...filter, limit: PAGE });
  const { changes } = named;
  const files = filesOf(actor, "audit", search);
  const kept = { entity, id: entityId, words };
  const oldest = changes.at(-1);
  return (
    <>
      <PageHead
        title="Audit log"
        sub="Every change, written by the database itself"
        actions={files && <FileLinks files={files} />}
      />
      <SealCard actor={actor} zone={organisation.zone} />
      <form method="get" className="mb-3 flex max-w-96 gap-2 print:hidden">
        {entity && <input type="hidden" name="entity" value={entity} />}
        {entityId && <input type="hidden" name="id" value={entityId} />}
        <Input
          type="search"
          name="words"
          aria-label="Find changes"
          placeholder="A name, a value, an action"
          defaultValue={words ?? ""}
        />
        <Button type="submit">Find</Button>
      </form>
      {words && <p className="mb-3 hidden print:block">Changes with “{words}”</p>}
      <div className="mb-3">
        <ChipRow label="What was changed">
          <ChipLink href={paths.audit({ words })} on={entity === null}>
            Everything
          </ChipLink>
          {ENTITIES.map((one) => (
            <ChipLink key={one} href={paths.audit({ entity: one, words })} on={entity === one}>
              {one.replaceAll("_", " ")}
            </ChipLink>
          ))}
        </ChipRow>
      </div>
      <Card>
        {changes.length === 0 ? (
          <EmptyState title="No change is recorded here." />
        ) : (
          <AuditList events={auditLines(named)} />
        )}
        {changes.length === PAGE && oldest && (
          <div className="mt-3">
            <ButtonLink href={paths.audit({ ...kept, before: oldest.seq })}>
              Older changes
            </ButtonLink>
          </div>
        )}
      </Card>
    </>
  );
}
