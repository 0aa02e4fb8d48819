import { Notice } from "@/components/ui/notice";
import { AtWork, type AtWorkProps } from "./at-work";
import { LookBackNotice, type LookBackNoticeProps } from "./look-back-notice";

export type NoticesProps = {
  notices: readonly string[];
  /** What of that which is asked of people is being changed at this moment. */
  atWork?: readonly AtWorkProps[];
  /** Where the page shows what was known then. */
  lookBack?: LookBackNoticeProps | null;
};

/** What was asked for in the address and could not be read, and by which knowledge the page answers. */
export function Notices({ notices, atWork = [], lookBack }: NoticesProps) {
  return (
    <>
      {notices.map((notice) => (
        <div key={notice} className="mb-3">
          <Notice look="warning">{notice}</Notice>
        </div>
      ))}
      {atWork.map(({ id, ...change }) => (
        <AtWork key={id} {...change} />
      ))}
      {lookBack && <LookBackNotice {...lookBack} />}
    </>
  );
}
