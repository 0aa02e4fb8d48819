import { paths } from "@/app/_server/paths";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { Progress } from "@/components/ui/progress";
import type { ImportJobKind } from "@/db/jobs/kinds";
import type { Job } from "@/db/queries/jobs";
import { partDone, progressWords } from "@/lib/format/progress";
import { ImportId } from "@/lib/ids";
import { DOING } from "./words";

/** Files that something is being done with, for whoever comes back; nothing where there are none. */
export function OpenWork({ jobs }: { jobs: readonly Job<ImportJobKind>[] }) {
  if (jobs.length === 0) return null;
  return (
    <Card title="Being worked on">
      <ul className="grid gap-4">
        {jobs.map((job) => (
          <li key={job.id} className="grid gap-1.5">
            <span className="flex flex-wrap justify-between gap-x-3">
              <Link href={paths.import(ImportId.parse(job.about))}>{job.title}</Link>
              <span className="text-small text-ink-3">{DOING[job.kind]}</span>
            </span>
            <Progress
              label={`${DOING[job.kind]}: ${job.title}`}
              value={partDone(job)}
              words={progressWords(job)}
            />
          </li>
        ))}
      </ul>
    </Card>
  );
}
