import { Notice } from "@/components/ui/notice";
import { LookBackNotice, type LookBackNoticeProps } from "./look-back-notice";

export type NoticesProps = {
  notices: readonly string[];
  /** Where the page shows what was known then. */
  lookBack?: LookBackNoticeProps | null;
};

/** What was asked for in the address and could not be read, and by which knowledge the page answers. */
export function Notices({ notices, lookBack }: NoticesProps) {
  return (
    <>
      {notices.map((notice) => (
        <div key={notice} className="mb-3">
          <Notice look="warning">{notice}</Notice>
        </div>
      ))}
      {lookBack && <LookBackNotice {...lookBack} />}
    </>
  );
}
