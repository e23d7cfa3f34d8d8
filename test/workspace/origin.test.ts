import { describe, expect, test } from 'vitest';
import { gitRevision } from '../../src/workspace/origin.js';
import { memoryHost } from '../support/memory-host.js';

const COMMIT = '0123456789abcdef0123456789abcdef01234567';
const OTHER = 'f'.repeat(40);

describe('the git revision', () => {
  test.each<[string, Record<string, string>, string | null]>([
    ['no repository', { 'policies/a.yaml': '' }, null],
    ['a branch', { '.git/HEAD': 'ref: refs/heads/main\n', '.git/refs/heads/main': `${COMMIT}\n` }, COMMIT],
    ['a commit by itself', { '.git/HEAD': `${COMMIT}\n` }, COMMIT],
    [
      'a packed branch',
      { '.git/HEAD': 'ref: refs/heads/main\n', '.git/packed-refs': `# pack-refs\n${OTHER} refs/heads/main2\n${COMMIT} refs/heads/main\n` },
      COMMIT,
    ],
    [
      'a worktree',
      {
        '.git': 'gitdir: /w/repo/worktrees/x\n',
        'repo/worktrees/x/HEAD': 'ref: refs/heads/x\n',
        'repo/worktrees/x/commondir': '../..\n',
        'repo/refs/heads/x': COMMIT,
      },
      COMMIT,
    ],
    ['no commit yet', { '.git/HEAD': 'ref: refs/heads/main\n' }, null],
    ['a branch that leaves the repository', { '.git/HEAD': 'ref: refs/../../secret\n', secret: COMMIT }, null],
    ['nonsense', { '.git/HEAD': 'hello' }, null],
  ])('%s', (_, files, revision) => expect(gitRevision(memoryHost(files), '/w')).toBe(revision));

  test('of a workspace in a folder of the repository', () => {
    expect(gitRevision(memoryHost({ '.git/HEAD': COMMIT, 'a/b/policies/x.yaml': '' }), '/w/a/b')).toBe(COMMIT);
  });
});
