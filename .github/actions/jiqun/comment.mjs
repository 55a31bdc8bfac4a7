/**
 * Writes a file as the one comment of a pull request (GitHub) or merge request (GitLab). A comment that begins with the
 * same first line is written over; further ones of that kind are removed; one that would say the same is left alone.
 *
 *   node comment.mjs FILE
 *
 * GitHub: GITHUB_TOKEN, GITHUB_REPOSITORY, GITHUB_EVENT_PATH, GITHUB_API_URL.
 * GitLab: JIQUN_TOKEN, CI_API_V4_URL, CI_PROJECT_ID, CI_MERGE_REQUEST_IID.
 */
import { readFileSync } from 'node:fs';

const [file] = process.argv.slice(2);
const { env } = process;
if (file === undefined) fail('Name the file that holds the comment.');
const body = readFileSync(file, 'utf8');
const [marker = ''] = body.split('\n');
if (!/^<!-- .+ -->$/.test(marker)) fail(`${file} does not begin with a marker.`);

const place = env.CI_MERGE_REQUEST_IID ? gitlab() : github();
const own = await comments();
const [first, ...others] = own;
if (first === undefined) await call('POST', place.list, { body });
else if (first.body.trimEnd() !== body.trimEnd()) await call(place.change, place.one(first.id), { body });
for (const { id } of others) await call('DELETE', place.one(id));
console.log(first === undefined ? 'Comment written.' : 'Comment up to date.');

/** The comments that begin with the marker, the earliest first. */
async function comments() {
  const found = [];
  for (let page = 1; ; page++) {
    const some = await call('GET', `${place.list}?per_page=100&page=${page}`);
    found.push(...some.filter((comment) => comment.body?.startsWith(marker)));
    if (some.length < 100) return found.sort((a, b) => a.id - b.id);
  }
}

function github() {
  const event = JSON.parse(readFileSync(required('GITHUB_EVENT_PATH'), 'utf8'));
  const number = event.pull_request?.number;
  if (!Number.isInteger(number)) fail('This run belongs to no pull request.');
  const root = `${env.GITHUB_API_URL || 'https://api.github.com'}/repos/${repository()}`;
  return {
    list: `${root}/issues/${number}/comments`,
    one: (id) => `${root}/issues/comments/${id}`,
    change: 'PATCH',
    headers: {
      authorization: `Bearer ${required('GITHUB_TOKEN')}`,
      accept: 'application/vnd.github+json',
      'x-github-api-version': '2022-11-28',
    },
  };
}

function repository() {
  const name = required('GITHUB_REPOSITORY');
  return name.split('/').map(encodeURIComponent).join('/');
}

function gitlab() {
  const project = encodeURIComponent(required('CI_PROJECT_ID'));
  const root = `${required('CI_API_V4_URL')}/projects/${project}/merge_requests/${Number(env.CI_MERGE_REQUEST_IID)}/notes`;
  return {
    list: root,
    one: (id) => `${root}/${id}`,
    change: 'PUT',
    headers: { 'private-token': required('JIQUN_TOKEN') },
  };
}

async function call(method, url, content) {
  const headers = { ...place.headers, 'user-agent': 'jiqun', ...(content && { 'content-type': 'application/json' }) };
  const response = await fetch(url, { method, headers, ...(content && { body: JSON.stringify(content) }) });
  if (!response.ok) fail(`${method} ${new URL(url).pathname}: ${response.status} ${(await response.text()).slice(0, 200)}`);
  return response.status === 204 ? undefined : response.json();
}

function required(name) {
  const value = env[name];
  if (!value) fail(`${name} is not set.`);
  return value;
}

function fail(reason) {
  console.error(`comment: ${reason}`);
  process.exit(1);
}
