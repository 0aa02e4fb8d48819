import { problemWords } from "@/app/_server/import-work";
import { paths } from "@/app/_server/paths";
import { undoneWords } from "@/app/_server/undone-words";
import { ActionForm } from "@/components/form/action-form";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { Progress } from "@/components/ui/progress";
import { answerOf } from "@/db/jobs/answer-of";
import type { ImportJobKind } from "@/db/jobs/kinds";
import type { Job } from "@/db/queries/jobs";
import { partDone, progressWords } from "@/lib/format/progress";
import type { ImportId } from "@/lib/ids";
import { DOING } from "../words";
import { cancel } from "./actions";

/** How far something is that is being done with an import. Nobody has to wait on this page. */
export function AtWork({ importId, job }: { importId: ImportId; job: Job<ImportJobKind> }) {
  return (
    <>
      <PageHead
        title={`${DOING[job.kind]}…`}
        crumbs={[{ label: "Imports", href: paths.imports() }, { label: job.title }]}
      />
      <Card title={job.title}>
        <Progress label={DOING[job.kind]} value={partDone(job)} words={progressWords(job)} />
        <div className="mt-4 flex flex-wrap items-center justify-between gap-3">
          <p className="text-small text-ink-3">
            You can leave this page and come back: it goes on without you.
          </p>
          <ActionForm
            action={cancel}
            submit="Cancel"
            look="plain"
            layout="row"
            hidden={{ importId, jobId: job.id }}
          />
        </div>
      </Card>
    </>
  );
}

const TRIED: Readonly<Record<ImportJobKind, string>> = {
  "import.start": "Reading the file",
  "import.change": "The change",
  "import.preview": "The new preview",
  "import.commit": "Saving",
  "import.undo": "Taking it back",
};

/** How the last ended that was done with an import, for whoever comes back to it. */
export function HowItEnded({
  job,
  isAlone = false,
}: {
  job: Job<ImportJobKind>;
  isAlone?: boolean;
}) {
  const back = isAlone && <ButtonLink href={paths.imports()}>Back to the imports</ButtonLink>;
  const [look, title, words] = ending(job);
  if (title === "") return back || null;
  return (
    <div className="mb-4 grid gap-3">
      <Notice look={look} title={title} actions={back}>
        {words}
      </Notice>
    </div>
  );
}

function ending(
  job: Job<ImportJobKind>,
): [look: "done" | "warning" | "problem", title: string, words?: string] {
  const tried = TRIED[job.kind];
  if (job.state === "failed") {
    const words = "Nothing was written. Whoever runs this server finds the reason in its log.";
    return ["problem", `${tried} failed.`, words];
  }
  if (job.state === "cancelled")
    return ["warning", `${tried} was cancelled.`, "Nothing was written."];
  if (job.state === "interrupted") {
    const words = "The server was stopped meanwhile. Nothing was written; you can start again.";
    return ["problem", `${tried} was interrupted.`, words];
  }
  if (job.outcome && "thrown" in job.outcome) {
    return ["problem", `${tried} was refused.`, "Your access does not allow this any more."];
  }
  if (job.kind === "import.undo" && job.state === "done") {
    const undone = answerOf({ ...job, kind: job.kind });
    return undone.ok ? ["done", undoneWords(undone.value)] : ["done", ""];
  }
  const answer = answerOf(job);
  return answer.ok
    ? ["done", ""]
    : ["problem", `${tried} was refused.`, problemWords(answer.problem)];
}
