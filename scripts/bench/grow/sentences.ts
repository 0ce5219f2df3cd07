import { upperFirst } from '../../../src/domain/text/case.ts';
import { Dice, rareWords } from '../dice.ts';
import { words } from './words.ts';

/** One object in so many is a word that is rare, or new. */
const rareShare = 0.2;
const renewal = 0.4;
/** A link to an entry, or a term, stands in one sentence of so many. */
const asideShare = 0.06;

/** Invents texts: usual words often, rare ones seldom, and new ones as long as it writes. */
export class Sentences {
  readonly dice: Dice;
  readonly #rare: () => string;

  constructor(seed: number) {
    this.dice = new Dice(seed);
    this.#rare = rareWords(this.dice, renewal);
  }

  /** «тексты» */
  thing(): string {
    return this.dice.next() < rareShare ? this.#rare() : this.dice.favourite(words.what);
  }

  /** «короткие тексты» */
  things(): string {
    const { dice } = this;
    return dice.next() < 0.6 ? `${dice.favourite(words.which)} ${this.thing()}` : this.thing();
  }

  /** «дети вместе читают короткие тексты на уроке» */
  clause(): string {
    const { dice } = this;
    const manner = dice.next() < 0.5 ? `${dice.favourite(words.how)} ` : '';
    const place = dice.next() < 0.6 ? ` ${dice.favourite(words.where)}` : '';
    return `${dice.favourite(words.who)} ${manner}${dice.favourite(words.does)} ${this.things()}${place}`;
  }

  sentence(aside?: () => string): string {
    const { dice } = this;
    const end = aside && dice.next() < asideShare ? ` (${aside()})` : '';
    const text = dice.pick([
      () => this.clause(),
      () => `${this.clause()}, ${dice.favourite(words.why)}`,
      () => `если ${this.clause()}, ${this.clause()}`,
      () => `${this.clause()}, а ${this.clause()}`,
      () => `${dice.favourite(words.where)} ${this.clause()}: ${this.things()}, ${this.things()}, ${this.things()}`,
    ])();
    return `${upperFirst(text)}${end}.`;
  }

  question(): string {
    return `${this.dice.pick(['Как', 'Почему', 'Когда', 'Где', 'Зачем'])} ${this.clause()}?`;
  }

  /** So many sentences, one after another. */
  paragraph(count: number, aside?: () => string): string {
    return Array.from({ length: count }, () => this.sentence(aside)).join(' ');
  }

  /** «Короткие тексты и вопросы в паре», at most 110 characters. */
  title(): string {
    const { dice } = this;
    return upperFirst(
      dice.pick([
        () => `${this.things()} и ${this.things()} ${dice.favourite(words.where)}`,
        () => `${dice.favourite(words.who)} ${dice.favourite(words.does)} ${this.things()}`,
        () => `${this.things()}, ${dice.favourite(words.why)}`,
        () =>
          `как ${dice.favourite(words.who)} ${dice.favourite(words.does)} ${this.things()} ${dice.favourite(words.where)}`,
      ])(),
    ).slice(0, 110);
  }

  /** A list of one to `count` short texts. */
  lines(count: number): string[] {
    return Array.from({ length: this.dice.whole(1, count) }, () => upperFirst(this.clause()));
  }

  /** Words for a field of at most `max` characters. */
  short(max: number): string {
    const text = this.sentence();
    return text.length <= max ? text : `${text.slice(0, max - 1).replace(/[ ,:][^ ]*$/, '')}.`;
  }
}
