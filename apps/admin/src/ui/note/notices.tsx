import { Notifications } from '@mantine/notifications';

/** Where lines about what was just done appear. Fetched after the first paint: before it nothing was done. */
export function Notices() {
  return <Notifications position="bottom-left" limit={3} />;
}
