import { signOut } from "@/app/_server/auth";
import { isFromOurPages } from "@/app/_server/door/origin";
import { paths } from "@/app/_server/paths";

/** A plain form post and not an action, so that the browser loads anew and keeps no page of this user. */
export async function POST(request: Request) {
  if (!isFromOurPages(request.headers)) return new Response("Forbidden", { status: 403 });
  await signOut();
  return new Response(null, {
    status: 303,
    headers: { Location: paths.signIn(), "Clear-Site-Data": '"cache"' },
  });
}
