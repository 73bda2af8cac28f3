import { expect, test } from './people';

test('the manifest brings what an installation needs', async ({ request }) => {
  const manifest = (await (await request.get('/manifest.webmanifest')).json()) as { start_url: string; display: string; icons: Array<{ src: string; sizes: string; purpose: string }> };
  expect(manifest.display).toBe('standalone');
  expect(manifest.icons.map((icon) => icon.sizes)).toEqual(expect.arrayContaining(['192x192', '512x512']));
  expect(manifest.icons.some((icon) => icon.purpose === 'maskable')).toBe(true);
  for (const icon of manifest.icons) expect((await request.get(icon.src)).ok(), icon.src).toBe(true);
});
