import { join } from 'node:path';
import type { Site } from '../../tests/lib/dist.ts';
import { findPythonIcalendar, pythonFaults } from '../lib/python-icalendar.ts';
import type { AuditFinding } from './finding.ts';

/**
 * Reads calendars with another program: one reader may forgive what another one refuses. Undefined when the program is
 * neither here nor to be installed.
 */
export function checkCalendars({ root, files }: Site): { findings: AuditFinding[]; read: number } | undefined {
  if (!findPythonIcalendar()) return undefined;
  const calendars = [...files].filter((file) => file.endsWith('.ics'));
  const findings = pythonFaults(calendars.map((file) => join(root, file))).map((fault) => {
    const [file = '', ...reason] = fault.replace(root, '').split('\t');
    return { page: file, rule: 'python3-icalendar', message: reason.join(' ') };
  });
  return { findings, read: calendars.length };
}
