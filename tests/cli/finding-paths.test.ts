import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.js';
import { shippedFolder } from '../model/example.js';

describe('paths of findings for platforms that know a repository', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'jiqun-paths-'));
    for (const place of ['work', 'alone', 'repository/.git', 'repository/sub'])
      mkdirSync(join(folder, place), { recursive: true });
    for (const data of ['alone/plan', 'repository/plans/data']) {
      cpSync(shippedFolder, join(folder, data), { recursive: true });
      writeFileSync(join(folder, data, 'region.yaml'), 'id: x\n');
    }
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  async function validate(cwd: string, data: string, format: string): Promise<string> {
    let stdout = '';
    const io = {
      stdout: { write: (text: string | Uint8Array) => (stdout += String(text)) },
      stderr: { write: () => true },
      env: {},
      cwd: join(folder, cwd),
    };
    await main(['validate', '--data', data, '--format', format], io);
    return stdout;
  }

  const pathsOf = {
    sarif: (text: string): unknown =>
      (
        JSON.parse(text) as {
          runs: { results: { locations: { physicalLocation: { artifactLocation: { uri: string } } }[] }[] }[];
        }
      ).runs[0]?.results[0]?.locations[0]?.physicalLocation.artifactLocation.uri,
    gitlab: (text: string): unknown => (JSON.parse(text) as { location: { path: string } }[])[0]?.location.path,
    github: (text: string): unknown => /^::error file=([^,]*),/.exec(text)?.[1],
  } as const;

  test.each([
    ['from the data folder, where no repository holds it', 'work', '../alone/plan', 'region.yaml'],
    ['from where the command runs, where it lies below', 'alone', 'plan', 'plan/region.yaml'],
    ['from the root of the repository', 'repository', 'plans', 'plans/data/region.yaml'],
    ['from the root of the repository, seen from beside', 'repository/sub', '../plans', 'plans/data/region.yaml'],
    ['from the root of the repository, seen from outside', 'work', '../repository/plans', 'plans/data/region.yaml'],
  ])('count %s', async (_what, cwd, data, path) => {
    for (const [format, pathOf] of Object.entries(pathsOf))
      expect(pathOf(await validate(cwd, data, format)), format).toBe(path);
  });
});
