import { ActionForm } from "@/components/form/action-form";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { Progress } from "@/components/ui/progress";
import type { Job } from "@/db/queries/jobs";
import { partDone, progressWords } from "@/lib/format/progress";
import type { JourneyId } from "@/lib/ids";
import { isOpen, type JobState } from "@/lib/job";
import { stopLooking } from "./actions";

/** How a search ended that found nothing to say. */
const ENDINGS: Readonly<Partial<Record<JobState, string>>> = {
  cancelled: "The search for plans was cancelled.",
  failed: "The search for plans failed: whoever runs this server finds the reason in its log.",
  interrupted: "The search for plans was interrupted, because the server was stopped. Look again.",
  refused: "The search for plans was refused: your access does not allow it any more.",
};

type Props = { job: Job<"journey.plan">; journeyId: JourneyId };

/** The search for plans while it goes on, and how it ended where it came to nothing. */
export function AtWork({ job, journeyId }: Props) {
  if (!isOpen(job.state)) {
    const ending = ENDINGS[job.state];
    return ending ? <Notice look="warning" title={ending} /> : null;
  }
  return (
    <Card title="Plans are being looked for">
      <div className="grid gap-2">
        <Progress label="Plans" value={partDone(job)} words={progressWords(job)} />
        <p className="text-small text-ink-2">You can leave this page and come back.</p>
        <ActionForm
          action={stopLooking}
          submit="Cancel"
          look="plain"
          hidden={{ journeyId, jobId: job.id }}
        />
      </div>
    </Card>
  );
}
