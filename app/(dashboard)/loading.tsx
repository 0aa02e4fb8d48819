import { Loading, SkeletonHead, SkeletonTable } from "@/components/ui/skeleton";

export default function PageLoading() {
  return (
    <Loading what="the page">
      <SkeletonHead />
      <SkeletonTable rows={12} />
    </Loading>
  );
}
