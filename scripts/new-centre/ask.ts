import { createInterface, type Interface } from 'node:readline/promises';
import { type Answers, namedTwice } from '../../src/domain/centre/answers.ts';
import { optionLines, readAnswer } from '../../src/domain/centre/read-answer.ts';
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

/** Undefined when the field can do without an answer. */
async function askField(terminal: Interface, field: Field): Promise<string | undefined> {
  const { label, hint } = field;
  const question = [hint === undefined ? label : `${label} (${hint})`, ...optionLines(field)].join('\n  ');
  for (;;) {
    const read = readAnswer(field, await terminal.question(`${question}: `));
    if (!('fault' in read)) return read.value;
    console.log(`  ${read.fault}`);
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
