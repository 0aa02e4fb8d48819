import { requireActor } from "@/app/_server/actor";
import { paths } from "@/app/_server/paths";
import { SettingsHead } from "@/app/(dashboard)/settings/settings-head";
import { Card } from "@/components/ui/card";
import { ScrollBox } from "@/components/ui/scroll-box";
import { ACCESSES, can, highestProof, PERMISSIONS, reachOf } from "@/lib/access";
import { ACCESS_WORDS } from "@/lib/format/access";
import { PERMISSION_WORDS, REACH_WORDS } from "@/lib/user/access-words";

export const metadata = { title: "What each access may do" };

/** Read from the very table by which commands decide. */
export default async function AccessPage() {
  const actor = await requireActor("self.read");
  return (
    <>
      <SettingsHead actor={actor} current={paths.accesses()} />
      <Card>
        <ScrollBox label="What each access may do">
          <table className="w-full border-collapse text-left">
            <thead>
              <tr className="border-b border-line">
                <td className="p-2" />
                {ACCESSES.map((access) => (
                  <th key={access} scope="col" className="p-2 font-semibold">
                    {ACCESS_WORDS[access]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {PERMISSIONS.map((permission) => (
                <Line key={permission} title={PERMISSION_WORDS[permission]}>
                  {(access) => (can({ access }, permission) ? "yes" : "no")}
                </Line>
              ))}
              <Line title="Whose people that concerns">
                {(access) => REACH_WORDS[reachOf({ access })]}
              </Line>
              <Line title="Highest proof given by hand">
                {(access) => highestProof({ access })}
              </Line>
            </tbody>
          </table>
        </ScrollBox>
      </Card>
    </>
  );
}

function Line({
  title,
  children,
}: {
  title: string;
  children: (access: (typeof ACCESSES)[number]) => string;
}) {
  return (
    <tr className="border-b border-line align-top">
      <th scope="row" className="min-w-56 p-2 font-normal">
        {title}
      </th>
      {ACCESSES.map((access) => {
        const answer = children(access);
        return (
          <td key={access} className={answer === "no" ? "p-2 text-ink-3" : "p-2"}>
            {answer}
          </td>
        );
      })}
    </tr>
  );
}
