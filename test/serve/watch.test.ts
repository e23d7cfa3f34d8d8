import { appendFileSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { watchWorkspace } from '../../src/serve/watch.js';
import { folderWith } from '../support/command-line.js';

function watched(files: Record<string, string> = { 'policies/a.yaml': 'a', 'policies/deep/er/b.yaml': 'b' }) {
  const folder = folderWith(files);
  const changed = vi.fn();
  const watching = watchWorkspace(folder, changed, 60_000);
  onTestFinished(() => watching.close());
  const follow = (): void => watching.follow([['glob', folder, ['policies/**/*.yaml'], [], Object.keys(files)]]);
  follow();
  const told = async (act: () => void): Promise<number> => {
    changed.mockClear();
    act();
    await vi.waitFor(() => expect(changed).toHaveBeenCalled(), { timeout: 5000, interval: 5 });
    // What else the system has to say of it comes in the same breath.
    await new Promise((resolve) => setTimeout(resolve, 120));
    return changed.mock.calls.length;
  };
  return { folder, changed, watching, follow, told, path: (file: string) => join(folder, file) };
}

test.each([
  ['written in place', (path: (file: string) => string) => appendFileSync(path('policies/a.yaml'), 'x')],
  [
    'replaced by renaming another, as editors do',
    (path: (file: string) => string) => {
      writeFileSync(path('policies/.a.yaml.swp'), 'x');
      renameSync(path('policies/.a.yaml.swp'), path('policies/a.yaml'));
    },
  ],
  ['in a folder further down', (path: (file: string) => string) => appendFileSync(path('policies/deep/er/b.yaml'), 'x')],
  ['new', (path: (file: string) => string) => writeFileSync(path('policies/new.yaml'), 'x')],
  ['taken away', (path: (file: string) => string) => rmSync(path('policies/a.yaml'))],
  ['the configuration', (path: (file: string) => string) => writeFileSync(path('tiaokuai.config.yaml'), 'lang: zh')],
])('a file that is %s is told of', async (_, act) => {
  const { told, path } = watched();
  expect(await told(() => act(path))).toBeGreaterThan(0);
  // Also the second time: a renamed file must not have been lost.
  expect(await told(() => writeFileSync(path('policies/a.yaml'), 'again'))).toBeGreaterThan(0);
});

test('many writes at once are one change', async () => {
  const { told, path } = watched();
  const calls = await told(() => {
    for (let at = 0; at < 200; at++) writeFileSync(path(`policies/${at}.yaml`), 'x');
  });
  expect(calls).toBeLessThanOrEqual(2);
});

test('whoever writes on and on is not waited for without end', async () => {
  const { changed, path } = watched();
  const writing = setInterval(() => appendFileSync(path('policies/a.yaml'), 'x'), 10);
  try {
    await vi.waitFor(() => expect(changed.mock.calls.length).toBeGreaterThanOrEqual(2), { timeout: 10_000 });
  } finally {
    clearInterval(writing);
  }
});

test('folders that are new are watched from the next look on', async () => {
  const { told, path, follow } = watched();
  await told(() => mkdirSync(path('policies/new/deep'), { recursive: true }));
  follow();
  expect(await told(() => writeFileSync(path('policies/new/deep/c.yaml'), 'x'))).toBeGreaterThan(0);
  // Nor does one that goes hurt.
  await told(() => rmSync(path('policies/new'), { recursive: true }));
  follow();
  expect(await told(() => writeFileSync(path('policies/a.yaml'), 'y'))).toBeGreaterThan(0);
});

test('documents elsewhere than in policies/ are watched, too', async () => {
  const { told, path } = watched({ 'rules/district/c.yaml': 'c' });
  expect(await told(() => writeFileSync(path('rules/district/c.yaml'), 'x'))).toBeGreaterThan(0);
});

test('what is none of the workspace is not told of', async () => {
  const { changed, path } = watched({ 'policies/a.yaml': 'a', 'out/x.html': '', 'node_modules/y.js': '', '.git/index': '' });
  for (const file of ['out/x.html', 'node_modules/y.js', '.git/index']) writeFileSync(path(file), 'changed');
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(changed).not.toHaveBeenCalled();
});

test('a disk that tells nothing is looked at all the same', async () => {
  const folder = folderWith();
  const changed = vi.fn();
  const watching = watchWorkspace(folder, changed, 20);
  onTestFinished(() => watching.close());
  await vi.waitFor(() => expect(changed.mock.calls.length).toBeGreaterThan(2), { timeout: 5000 });
  watching.close();
  const calls = changed.mock.calls.length;
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(changed).toHaveBeenCalledTimes(calls);
});
