import picomatch from 'picomatch';
import type { Host } from '../../src/workspace/host.js';

/** A workspace at `/w` made of texts or bytes. */
export function memoryHost(files: Record<string, string | Uint8Array>): Host {
  const bytes = (path: string): Uint8Array | null => {
    const content = files[path.replace(/^\/w\/?/, '')];
    return content === undefined ? null : typeof content === 'string' ? new TextEncoder().encode(content) : content;
  };
  const isDirectory = (path: string): boolean => {
    const folder = path.replace(/^\/w\/?/, '');
    return folder === '' || Object.keys(files).some((name) => name.startsWith(`${folder}/`));
  };
  return {
    readFile(path) {
      const content = bytes(path);
      if (!content) throw Object.assign(new Error('no such file'), { code: 'ENOENT' });
      return content;
    },
    fileSize: (path) => bytes(path)?.length ?? null,
    isDirectory,
    realPath: (path) => (bytes(path) || isDirectory(path) ? path : null),
    glob(folder, patterns, ignore) {
      const below = folder.replace(/^\/w\/?/, '');
      const prefix = below === '' ? '' : `${below}/`;
      return Object.keys(files)
        .filter((name) => name.startsWith(prefix))
        .map((name) => name.slice(prefix.length))
        .filter((name) => picomatch.isMatch(name, [...patterns], { ignore: [...ignore] }))
        .sort();
    },
  };
}
