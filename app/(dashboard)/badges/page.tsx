import { filesOf } from "@/app/_server/files-of";
import { openPage } from "@/app/_server/open-page";
import { paths } from "@/app/_server/paths";
import { type RawSearch, readerOf } from "@/app/_server/search";
import { DataTable } from "@/components/table/data-table";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ChipLink, ChipRow } from "@/components/ui/chip";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { type Actor, can, reachOf } from "@/lib/access";
import { countOf, countText } from "@/lib/format/count";
import { badgesTable, SELECTIONS, type Selection, selectionIn } from "./badges";

export const metadata = { title: "Badges" };

/** The page shows so many; a file has all of them. */
const MOST = 1_000;

/** Badges that were given to us: whose they are, what checking them said, what became of them. */
export default async function BadgesPage({ searchParams }: { searchParams: Promise<RawSearch> }) {
  const opened = await openPage(searchParams);
  const { actor, carried } = opened;
  const search = await searchParams;
  const read = readerOf(search, []);
  const selection = selectionIn(read);
  const { columns, rows } = await badgesTable(opened, read, MOST);
  const isCut = rows.length === MOST;
  return (
    <>
      <PageHead
        title="Badges"
        sub={
          isCut
            ? `the latest ${countText(MOST)}; a file has all of them`
            : countOf(rows.length, "badge")
        }
      />
      <div className="mb-3">
        <ChipRow label="Which">
          <ChipLink href={paths.badges(carried)} on={selection === null}>
            All
          </ChipLink>
          {selectionsFor(actor).map((one) => (
            <ChipLink
              key={one}
              href={paths.badges({ ...carried, show: one })}
              on={selection === one}
            >
              {SELECTIONS[one].label}
            </ChipLink>
          ))}
        </ChipRow>
      </div>
      <Card>
        <DataTable
          label="Badges"
          columns={columns}
          rows={rows}
          noun={["badge", "badges"]}
          files={filesOf(actor, "badges", search)}
          empty={<NoBadges selection={selection} actor={actor} />}
        />
      </Card>
    </>
  );
}

/** Who sees a few people sees nothing that is nobody's. */
function selectionsFor(actor: Actor): readonly Selection[] {
  const some = ["waiting", "unverified"] as const;
  return reachOf(actor) === "all" ? ["unclaimed", ...some] : some;
}

const NONE = {
  unclaimed: [
    "No badge is unclaimed.",
    "A badge is, as long as nobody is known by an address that it names.",
  ],
  waiting: [
    "No badge waits.",
    "A badge does, whose person is known, as long as its credential is not decided.",
  ],
  unverified: [
    "Every badge here is verified.",
    "Each of them is unchanged, from its issuer, and in force.",
  ],
} as const satisfies Record<Selection, readonly [title: string, why: string]>;

function NoBadges({ selection, actor }: { selection: Selection | null; actor: Actor }) {
  if (selection !== null) {
    const [title, why] = NONE[selection];
    return <EmptyState title={title}>{why}</EmptyState>;
  }
  return (
    <EmptyState
      title="No badge was given to us yet."
      actions={
        can(actor, "import.write") && <ButtonLink href={paths.imports()}>Import badges</ButtonLink>
      }
    >
      Open Badges come as files of JSON, as signed tokens, or inside of pictures. They are checked
      here, without asking anybody.
    </EmptyState>
  );
}
