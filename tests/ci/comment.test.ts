import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { root } from '../cases/case.js';

interface Comment {
  readonly id: number;
  body: string;
}

/** A server that keeps comments as GitHub and GitLab do, and remembers what it was asked. */
class FakePlatform {
  readonly calls: string[] = [];
  readonly tokens = new Set<string>();
  readonly comments: Comment[] = [];
  readonly #server: Server;
  #next = 1;

  constructor() {
    this.#server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const { method = '', url = '', headers } = request;
        this.calls.push(`${method} ${url}`);
        this.tokens.add(String(headers['authorization'] ?? headers['private-token']));
        const text = Buffer.concat(chunks).toString('utf8');
        const content = text === '' ? {} : (JSON.parse(text) as { body?: string });
        const answer = this.#answer(method, url, content.body ?? '');
        response.writeHead(answer === undefined ? 204 : 200, { 'content-type': 'application/json' });
        response.end(answer === undefined ? undefined : JSON.stringify(answer));
      });
    });
  }

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  stop(): void {
    this.#server.close();
  }

  add(body: string): void {
    this.comments.push({ id: this.#next++, body });
  }

  #answer(method: string, url: string, body: string): unknown {
    const { pathname, searchParams } = new URL(url, 'http://x');
    const id = Number(/(?:comments|notes)\/(\d+)$/.exec(pathname)?.[1]);
    const index = this.comments.findIndex((comment) => comment.id === id);
    if (method === 'GET') {
      const page = Number(searchParams.get('page'));
      return this.comments.slice((page - 1) * 100, page * 100);
    }
    if (method === 'POST') return this.add(body);
    if (method === 'DELETE') return void this.comments.splice(index, 1);
    const found = this.comments[index];
    if (found) found.body = body;
    return found;
  }
}

describe('the comment of a review', () => {
  const platform = { fake: new FakePlatform(), url: '' };
  let folder: string;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'jiqun-comment-'));
    writeFileSync(join(folder, 'event.json'), JSON.stringify({ pull_request: { number: 7 } }));
    platform.fake = new FakePlatform();
    platform.url = await platform.fake.start();
  });
  afterEach(() => {
    platform.fake.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const write = (body: string, env: Record<string, string>): Promise<{ code: number | null; stderr: string }> => {
    writeFileSync(join(folder, 'comment.md'), body);
    const script = join(root, '.github/actions/jiqun/comment.mjs');
    const child = spawn(process.execPath, [script, join(folder, 'comment.md')], {
      env: { PATH: process.env['PATH'] ?? '', ...env },
    });
    let stderr = '';
    child.stderr.on('data', (text: Buffer) => (stderr += text.toString()));
    return new Promise((resolve) => child.on('close', (code) => resolve({ code, stderr })));
  };
  const github = (): Record<string, string> => ({
    GITHUB_TOKEN: 'secret',
    GITHUB_REPOSITORY: 'owner/name',
    GITHUB_EVENT_PATH: join(folder, 'event.json'),
    GITHUB_API_URL: platform.url,
  });
  const body = (text: string): string => `<!-- jiqun impact -->\n${text}\n`;
  const list = '/repos/owner/name/issues/7/comments';

  test('is written once, then written over, and left alone where it would say the same', async () => {
    const { fake } = platform;
    fake.add('Looks good to me');
    expect(await write(body('first "quoted" \\ 万亿元'), github())).toEqual({ code: 0, stderr: '' });
    expect(fake.calls).toEqual([`GET ${list}?per_page=100&page=1`, `POST ${list}`]);
    expect(fake.comments.at(-1)?.body).toBe(body('first "quoted" \\ 万亿元'));
    fake.calls.length = 0;
    await write(body('second'), github());
    expect(fake.calls).toEqual([`GET ${list}?per_page=100&page=1`, 'PATCH /repos/owner/name/issues/comments/2']);
    fake.calls.length = 0;
    await write(body('second'), github());
    expect(fake.calls).toEqual([`GET ${list}?per_page=100&page=1`]);
    expect(fake.comments.map((comment) => comment.body)).toEqual(['Looks good to me', body('second')]);
    expect([...fake.tokens]).toEqual(['Bearer secret']);
  });

  test('is found behind a hundred others, and a second one is taken away', async () => {
    const { fake } = platform;
    for (let count = 0; count < 120; count++) fake.add(`remark ${count}`);
    fake.add(body('old'));
    fake.add(body('older still'));
    await write(body('new'), github());
    expect(fake.comments.filter((comment) => comment.body.startsWith('<!-- jiqun')).map(({ id }) => id)).toEqual([121]);
    expect(fake.calls.filter((call) => call.startsWith('GET'))).toHaveLength(2);
  });

  test('is a note of a merge request on GitLab', async () => {
    const env = { JIQUN_TOKEN: 'secret', CI_API_V4_URL: platform.url, CI_PROJECT_ID: '42', CI_MERGE_REQUEST_IID: '3' };
    await write(body('first'), env);
    await write(body('second'), env);
    expect(platform.fake.calls).toEqual([
      'GET /projects/42/merge_requests/3/notes?per_page=100&page=1',
      'POST /projects/42/merge_requests/3/notes',
      'GET /projects/42/merge_requests/3/notes?per_page=100&page=1',
      'PUT /projects/42/merge_requests/3/notes/1',
    ]);
  });

  test('wrong input is said: no marker, no pull request, no token', async () => {
    expect(await write('hello\n', github())).toMatchObject({ code: 1, stderr: expect.stringContaining('marker') });
    writeFileSync(join(folder, 'event.json'), '{}');
    expect(await write(body('x'), github())).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('no pull request'),
    });
    const { GITHUB_TOKEN: _token, ...rest } = github();
    writeFileSync(join(folder, 'event.json'), JSON.stringify({ pull_request: { number: 7 } }));
    expect(await write(body('x'), rest)).toMatchObject({ code: 1, stderr: expect.stringContaining('GITHUB_TOKEN') });
    expect(platform.fake.comments).toEqual([]);
  });
});
