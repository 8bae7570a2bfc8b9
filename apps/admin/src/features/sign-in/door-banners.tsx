import { useQuery } from '@tanstack/react-query';
import { trpc } from '../../wire/trpc.ts';
import { writeDate } from '../../words/date.ts';
import { useWords } from '../../words/words-provider.tsx';

/** What stands above every screen stands before the door too: sample data, another day than today. */
export function DoorBanners() {
  const words = useWords().shell.banner;
  const { data } = useQuery(trpc.setup.state.queryOptions());
  if (!data || (!data.sample && !data.shifted)) return null;
  return (
    <div className="banners" role="status">
      {data.shifted && <p>{words.shifted(writeDate(data.today))}</p>}
      {data.sample && <p>{words.sample}</p>}
    </div>
  );
}
