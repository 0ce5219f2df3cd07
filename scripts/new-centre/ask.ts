import { createInterface, type Interface } from 'node:readline/promises';
import { type Answers, namedTwice } from '../../src/domain/centre/answers.ts';
import { hostedBackend } from '../../src/domain/editor/forms/backend.ts';
import type { Field } from '../../src/domain/model/field.ts';
import { faultOfSiteUrl } from '../../src/domain/model/site-url.ts';
import { declared } from '../../src/domain/schemas/index.ts';

/** The fields of the settings that a person is asked for; the others can wait. */
const asked = ['name', 'region', 'owner', 'ownerUrl', 'email', 'timezone', 'sinceYear'];
const ofMunicipality = ['type', 'nameFull', 'nameGenitive', 'nameLocative'];
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
    console.log('\nМуниципалитеты, по одному; пустое название заканчивает список.');
    return { settings, municipalities: await askMunicipalities(terminal), variables: await askVariables(terminal) };
  } finally {
    terminal.close();
  }
}

async function askMunicipalities(terminal: Interface) {
  const municipalities: Record<string, string>[] = [];
  for (;;) {
    const name = (await terminal.question('\nНазвание: ')).trim();
    if (name === '') return municipalities;
    const place = { name, ...(await askFields(terminal, 'municipalities', ofMunicipality)) };
    if (namedTwice([...municipalities, place]) === undefined) municipalities.push(place);
    else console.log('  Такой муниципалитет уже есть.');
  }
}

async function askFields(terminal: Interface, collection: 'settings' | 'municipalities', names: readonly string[]) {
  const answers: Record<string, string> = {};
  for (const name of names) {
    const field = declared(collection).fields[name];
    if (!field) throw new Error(`${collection} has no field ${name}`);
    const answer = await askField(terminal, field);
    if (answer !== undefined) answers[name] = answer;
  }
  return answers;
}

/** The answer, as the field's declaration takes it; undefined when the field can do without. */
async function askField(
  terminal: Interface,
  { label, hint, options, required, schema }: Field,
): Promise<string | undefined> {
  const question = [hint === undefined ? label : `${label} (${hint})`, ...(options ? [options.join(', ')] : [])];
  for (;;) {
    const answer = (await terminal.question(`${question.join('\n  ')}: `)).trim();
    if (answer === '' && !required) return undefined;
    const { success, data, error } = schema.safeParse(answer);
    if (success) return String(data);
    console.log(`  ${error.issues[0]?.message}`);
  }
}

async function askVariable(terminal: Interface, name: string, question: string): Promise<string> {
  for (;;) {
    const answer = (await terminal.question(`${question}: `)).trim();
    const fault = name === 'SITE_URL' && answer !== '' ? faultOfSiteUrl(answer) : undefined;
    if (fault === undefined) return answer;
    console.log(`  ${fault}`);
  }
}

async function askVariables(terminal: Interface): Promise<Record<string, string>> {
  console.log('\nХостинг. Это можно решить и потом: docs/deploy.md.');
  for (;;) {
    const found: Record<string, string> = {};
    for (const [name, question] of variables) {
      const answer = await askVariable(terminal, name, question);
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
