import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Tests that work long in a short file, each for ten seconds of the processor or more. */
export const longest: readonly string[] = [
  'tests/project/browser-code.test.ts',
  'tests/texts/texts.test.ts',
  'tests/editor-server/review-twice.test.ts',
  'tests/editor/import.test.ts',
  'tests/scripts/person-remove.test.ts',
  'tests/gate/slow-uploads.test.ts',
];

/**
 * The order of test files. Without notes of a former run vitest takes those of many bytes first; of these tests the last
 * would end alone, when the other processor has nothing left to do.
 */
export default class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const groups = Map.groupBy(await super.sort(files), ({ project }) => project.name);
    const isLong = ({ moduleId }: TestSpecification) => longest.some((path) => moduleId.endsWith(`/${path}`));
    return [...groups.values()].flatMap((group) => [...group.filter(isLong), ...group.filter((one) => !isLong(one))]);
  }
}
