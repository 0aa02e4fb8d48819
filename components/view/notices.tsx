import { Notice } from "@/components/ui/notice";

/** What was asked for in the address and could not be read. */
export function Notices({ notices }: { notices: readonly string[] }) {
  return notices.map((notice) => (
    <div key={notice} className="mb-3">
      <Notice look="warning">{notice}</Notice>
    </div>
  ));
}
