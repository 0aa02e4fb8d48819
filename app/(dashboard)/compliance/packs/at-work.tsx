import { ActionForm } from "@/components/form/action-form";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { Progress } from "@/components/ui/progress";
import type { Job } from "@/db/queries/jobs";
import { partDone, progressWords } from "@/lib/format/progress";
import { isOpen, type JobState } from "@/lib/job";
import { cancelPack } from "./actions";

type PackJob = Job<"pack.make">;

/** How a pack ended that never was one. */
const ENDINGS: Readonly<Partial<Record<JobState, string>>> = {
  cancelled: "was cancelled",
  failed: "failed: whoever runs this server finds the reason in its log",
  interrupted: "was interrupted, because the server was stopped: make it again",
  refused: "was refused: what it was about is gone, or your access does not allow it any more",
};

/** Packs that are being made, and how the others ended; nothing where there are none. */
export function AtWork({ jobs }: { jobs: readonly PackJob[] }) {
  if (jobs.length === 0) return null;
  return (
    <Card title="Being made">
      <ul className="grid gap-4">
        {jobs.map((job) => (
          <li key={job.id}>{isOpen(job.state) ? <Open job={job} /> : <Ended job={job} />}</li>
        ))}
      </ul>
    </Card>
  );
}

function Open({ job }: { job: PackJob }) {
  return (
    <div className="grid gap-1.5">
      <span className="flex flex-wrap items-center justify-between gap-x-3">
        {job.title}
        <ActionForm
          action={cancelPack}
          submit={`Cancel ${job.title}`}
          look="plain"
          layout="row"
          hidden={{ jobId: job.id }}
        />
      </span>
      <Progress label={job.title} value={partDone(job)} words={progressWords(job)} />
    </div>
  );
}

function Ended({ job }: { job: PackJob }) {
  return <Notice look="warning" title={`${job.title} ${ENDINGS[job.state] ?? "ended"}.`} />;
}
