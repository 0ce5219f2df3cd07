import { spawnSync } from 'node:child_process';
import { aptInstall } from './apt.ts';

// Debian's own Python: another one in PATH does not see Debian's packages.
const python = '/usr/bin/python3';

// A part that it could not read is left out, and named in `errors`.
const reader = `
import sys, icalendar
for path in sys.argv[1:]:
    try:
        with open(path, 'rb') as file:
            calendar = icalendar.Calendar.from_ical(file.read())
        for part in calendar.walk():
            for error in part.errors:
                print(path, *error, sep='\\t')
        for event in calendar.walk('VEVENT'):
            if not event.decoded('dtend') > event.decoded('dtstart'):
                print(path, event['uid'], 'dtend', sep='\\t')
    except Exception as error:
        print(path, repr(error), sep='\\t')
`;

/** Whether Debian's python3-icalendar is there or could be installed. */
export function findPythonIcalendar(): boolean {
  const isInstalled = () => spawnSync(python, ['-c', 'import icalendar']).status === 0;
  return isInstalled() || (aptInstall('python3-icalendar') && isInstalled());
}

/** What python3-icalendar could not read in calendar files: the path, a tab, the reason. */
export function pythonFaults(paths: readonly string[]): string[] {
  const { status, stdout, stderr } = spawnSync(python, ['-c', reader, ...paths], { encoding: 'utf8' });
  return status === 0 ? stdout.split('\n').filter(Boolean) : [stderr];
}
