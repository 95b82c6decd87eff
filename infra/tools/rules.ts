import { dayOf } from '../../functions/domain/calendar.ts';
import { runRules } from './rules/run-rules.ts';

process.exitCode = await runRules(process.argv.slice(2), {
  today: () => dayOf(new Date().toISOString()),
  say: console.log,
  complain: console.error,
});
