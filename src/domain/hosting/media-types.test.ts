import { expect, test } from 'vitest';
import { uploadKinds } from '../uploads/kinds.ts';
import { mediaTypes } from './media-types.ts';

test.each(Object.values(uploadKinds).flatMap(({ extensions }) => extensions))(
  'an upload .%s is sent with its type',
  (extension) => {
    expect(mediaTypes[extension]?.type).toMatch(/^(?:image|audio|video|text|application)\/(?!octet-stream)/);
  },
);
