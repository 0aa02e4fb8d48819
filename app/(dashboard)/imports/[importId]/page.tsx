import { notFound } from "next/navigation";
import { z } from "zod";
import { openPage } from "@/app/_server/open-page";
import { paths } from "@/app/_server/paths";
import { type RawSearch, readerOf } from "@/app/_server/search";
import { ImportSteps } from "@/components/import/import-steps";
import { OutcomeTiles } from "@/components/import/outcome-tiles";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { countOf, countText } from "@/lib/format/count";
import { ImportId } from "@/lib/ids";
import { ROW_OUTCOMES, type RowOutcome } from "@/lib/import/import";
import type { ImportHead } from "@/lib/import/import-answer";
import { KIND_TITLES, OUTCOME_WORDS, STATE_WORDS } from "../words";
import { AtWork, HowItEnded } from "./at-work";
import { ImportActions } from "./import-actions";
import { lookAt } from "./look";
import { ReviewPanel } from "./review/review-panel";
import { Rows } from "./rows";

export const metadata = { title: "Import" };

/** What is well, then what somebody has to look at. */
const TILES: readonly RowOutcome[] = ["create", "update", "unchanged", "undecided", "reject"];

type Props = { params: Promise<{ importId: string }>; searchParams: Promise<RawSearch> };

/** What a file would do, row by row, before anything is saved; afterwards, what it did; meanwhile, how far it is. */
export default async function ImportPage({ params, searchParams }: Props) {
  const { actor, asked } = await openPage(searchParams, "import.write");
  const id = ImportId.safeParse((await params).importId);
  if (!id.success) notFound();
  const look = await lookAt(actor, id.data);
  if (look.is === "at-work") return <AtWork importId={id.data} job={look.job} />;
  if (look.is === "never-begun") return <HowItEnded job={look.job} isAlone />;
  if (look.is === "refused") {
    return (
      <Notice look="problem" title={look.problem.message}>
        {look.problem.hint}
      </Notice>
    );
  }
  const { head } = look;
  const search = readerOf(await searchParams, []);
  const outcome = search("rows", z.enum(ROW_OUTCOMES), null, "");
  const page = search("page", z.coerce.number().int().min(1).max(100_000), 1, "");
  const step = stepOf(head);
  const isPlanned = step > AT_COLUMNS;
  const total = Object.values(head.counts).reduce((sum, count) => sum + count, 0);
  return (
    <>
      <PageHead
        title={head.state === "draft" ? "Review before anything is saved" : head.fileName}
        crumbs={[{ label: "Imports", href: paths.imports() }, { label: head.fileName }]}
        sub={[isPlanned && countOf(total, "row"), KIND_TITLES[head.kind], STATE_WORDS[head.state]]
          .filter(Boolean)
          .join(" · ")}
        actions={<ImportActions answer={head} />}
      />
      {look.job && <HowItEnded job={look.job} />}
      <ImportSteps at={step} />
      {isPlanned && (
        <OutcomeTiles
          tiles={TILES.map((one) => ({
            href: paths.import(head.id, { rows: outcome === one ? null : one }),
            count: countText(head.counts[one]),
            label: OUTCOME_WORDS[one],
            on: outcome === one,
          }))}
        />
      )}
      <ReviewPanel actor={actor} answer={head} today={asked.today}>
        <Rows actor={actor} head={head} outcome={outcome} page={page} />
      </ReviewPanel>
    </>
  );
}

const AT_COLUMNS = 1;
const AT_PREVIEW = 2;
const BEYOND = 4;

function stepOf({ state, review }: ImportHead): number {
  if (state !== "draft") return BEYOND;
  return review && review.columns.missing.length > 0 ? AT_COLUMNS : AT_PREVIEW;
}
