import { createInterface, type Interface } from 'node:readline/promises';
import type { Answers } from '../../src/domain/centre/answers.ts';
import { hostedBackend } from '../../src/domain/editor/forms/backend.ts';
import { declared } from '../../src/domain/schemas/index.ts';

/** The fields of the settings that a person is asked for; the others can wait. */
const asked = ['name', 'region', 'owner', 'ownerUrl', 'email', 'timezone', 'sinceYear'];
const ofMunicipality = ['type', 'name', 'nameGenitive'];
const variables: readonly (readonly [name: string, question: string])[] = [
  ['SITE_URL', 'Адрес будущего сайта, https://…'],
  ['CMS_BACKEND', 'Где редакторы будут хранить записи: gitlab, gitea, forgejo, github'],
  ['CMS_REPO', 'Хранилище там: группа/проект'],
  ['CMS_BASE_URL', 'Адрес этого хранилища, https://…'],
  ['CMS_APP_ID', 'Номер приложения (Application ID), см. docs/deploy.md'],
];

/** Asks at the terminal, a question for each field; what the declaration refuses is asked again. */
export async function askAnswers(): Promise<Answers> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    console.log('Enter без ответа — решить потом.\n');
    const settings = await askFields(terminal, 'settings', asked);
    const municipalities = [];
    console.log('\nМуниципалитеты, по одному; пустой вид заканчивает список.');
    for (;;) {
      const fields = await askFields(terminal, 'municipalities', ofMunicipality);
      if (fields['type'] === undefined) break;
      municipalities.push(fields);
    }
    return { settings, municipalities, variables: await askVariables(terminal) };
  } finally {
    terminal.close();
  }
}

async function askFields(terminal: Interface, collection: 'settings' | 'municipalities', names: readonly string[]) {
  const answers: Record<string, string> = {};
  const { fields } = declared(collection);
  for (const name of names) {
    const field = fields[name];
    if (!field) throw new Error(`${collection} has no field ${name}`);
    const hint = field.hint === undefined ? '' : ` (${field.hint})`;
    const options = 'options' in field && field.options ? `\n  ${field.options.join(', ')}` : '';
    for (;;) {
      const answer = (await terminal.question(`${field.label}${hint}${options}: `)).trim();
      const isFirst = name === names[0];
      if (answer === '' && (!field.required || (isFirst && collection === 'municipalities'))) break;
      const { success, data, error } = field.schema.safeParse(answer);
      if (success) answers[name] = String(data);
      else console.log(`  ${error.issues[0]?.message}`);
      if (success) break;
    }
    if (collection === 'municipalities' && answers['type'] === undefined) break;
  }
  return answers;
}

async function askVariables(terminal: Interface): Promise<Record<string, string>> {
  console.log('\nХостинг. Это можно решить и потом: docs/deploy.md.');
  for (;;) {
    const found: Record<string, string> = {};
    for (const [name, question] of variables) {
      const answer = (await terminal.question(`${question}: `)).trim();
      if (answer !== '') found[name] = answer;
      if (name === 'CMS_BACKEND' && answer === '') return found;
    }
    try {
      hostedBackend(found);
      return found;
    } catch (error) {
      console.log(`  ${(error as Error).message}`);
    }
  }
}
