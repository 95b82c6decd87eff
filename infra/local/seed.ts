import { appOnAws } from '../../functions/aws.ts';
import { outboxItem } from '../../functions/usecases/telling.ts';
import { demoDirectory } from './demo-directory.ts';

/** Fills an empty system with the demo's people and seasons; one that has a directory keeps it. */
export const seed = async (): Promise<void> => {
  const app = appOnAws();
  const { version } = await app.directories.current();
  if (version > 0) return;
  const now = app.clock.now();
  const told = outboxItem(app, { tell: 'directory', version: 1 }, now);
  await app.directories.replace(0, demoDirectory(now), told, { at: now, by: '', what: 'Nạp dữ liệu minh họa' });
};
