const signIn = document.getElementById('sign-in');
const signUp = document.getElementById('sign-up');
const session = document.getElementById('session');
const status = document.getElementById('status');
const titles = new Map([[signIn, 'Sign in'], [signUp, 'Create an account'], [session, 'Your session']]);

// In memory only: what localStorage holds, every script of this origin can read, and it outlives the tab. Reloading the page therefore signs out here.
let tokens = null;
let busy = false;

/** What the person is told when a request fails. The code is the API's, where it answered with one. */
class Failure extends Error {
  constructor(message, code) {
    super(message);
    this.code = code;
  }

  get endsSession() {
    return ['INVALID_TOKEN', 'SESSION_NOT_FOUND', 'USER_NOT_FOUND', 'UNAUTHORIZED'].includes(this.code);
  }

  /** The field that the API's message names. Wrong credentials name two, and say of neither that it is wrong. */
  fieldIn(form) {
    const isAboutOne = this.code === 'VALIDATION_ERROR' || this.code === 'USER_EXISTS';
    return isAboutOne ? [...form.querySelectorAll('input')].find(input => new RegExp(`\\b${input.name}\\b`).test(this.message)) : undefined;
  }
}

async function request(method, path, { body, token } = {}) {
  const headers = new Headers();
  if (body) headers.set('Content-Type', 'application/json');
  if (token) headers.set('Authorization', `Bearer ${token}`);

  let response;
  try {
    response = await fetch(path, { method, headers, body: body && JSON.stringify(body), cache: 'no-store', credentials: 'omit' });
  } catch {
    throw new Failure('The server does not answer. Check your connection and try again.');
  }

  const answer = await response.json().catch(() => null);
  if (response.ok && answer) {
    return answer;
  }

  const { message, code } = answer?.error ?? {};
  throw new Failure(inOurWords(response) ?? message ?? 'Something went wrong on the server. Try again later.', code);
}

function inOurWords({ status, headers }) {
  const seconds = Number(headers.get('Retry-After'));
  const later = seconds > 1 ? `in ${seconds} seconds` : 'in a moment';
  switch (status) {
    case 429: return `There were too many attempts. Try again ${later}.`;
    case 503: return `The server is busy. Try again ${later}.`;
    default: return null;
  }
}

/** Sends the access token. One that has expired is refreshed once, and the person does not notice. */
async function authorized(method, path) {
  try {
    return await request(method, path, { token: tokens.access });
  } catch (failure) {
    if (failure.code !== 'INVALID_TOKEN') throw failure;
    await refresh();
    return request(method, path, { token: tokens.access });
  }
}

// A refresh token is good for one refresh. One action runs at a time here, so two requests never send the same one.
async function refresh() {
  keep(await request('POST', 'auth/refresh', { body: { refresh_token: tokens.refresh } }));
}

function keep({ access_token, refresh_token, expires_in }) {
  tokens = { access: access_token, refresh: refresh_token, expiresAt: Date.now() + expires_in * 1000 };
}

async function loadSession() {
  const { user } = await authorized('GET', 'auth/session');
  const me = await authorized('GET', 'me');
  const values = {
    ...me,
    ...user,
    created_at: dateAndTime(me.created_at),
    expires_at: `Access token good until ${dateAndTime(tokens.expiresAt)}.`,
  };
  for (const cell of session.querySelectorAll('[data-field]')) {
    const value = values[cell.dataset.field];

    // Text, never markup: people choose these values.
    cell.textContent = inWords(value);
    cell.classList.toggle('unset', value === null);
  }
}

/** Forgets the session, what is shown of it included. */
function leave() {
  tokens = null;
  for (const cell of session.querySelectorAll('[data-field]')) cell.textContent = '';
  show(signIn);
}

function inWords(value) {
  switch (value) {
    case true: return 'yes';
    case false: return 'no';
    default: return value ?? 'not set';
  }
}

function dateAndTime(value) {
  return new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'medium', timeStyle: 'medium' }).format(new Date(value));
}

function show(view) {
  for (const [each, title] of titles) {
    each.hidden = each !== view;
    if (each === view) document.title = `${title} · Auth101 sample`;
  }
}

function showSession() {
  show(session);
  document.getElementById('session-heading').focus();
}

function showFailure(view, failure) {
  const field = failure.fieldIn(view);
  if (field) {
    document.getElementById(`${field.id}-error`).textContent = failure.message;
    field.setAttribute('aria-invalid', 'true');
    field.focus();
  } else {
    const alert = view.querySelector('.alert');
    alert.textContent = failure.message;
    alert.focus();
  }
}

function clearFailures() {
  for (const message of document.querySelectorAll('[role=alert]')) message.textContent = '';
  for (const field of document.querySelectorAll('input')) field.setAttribute('aria-invalid', 'false');
}

/** Runs one action at a time. Buttons say so with aria-disabled, because a disabled one would lose the focus. */
async function run(view, action) {
  if (busy) return;
  setBusy(true);
  const patience = setTimeout(() => { status.textContent = 'One moment…'; }, 400);
  try {
    clearFailures();
    status.textContent = '';
    const done = await action();
    clearTimeout(patience);
    status.textContent = done ?? '';
  } catch (failure) {
    clearTimeout(patience);
    status.textContent = '';
    if (!(failure instanceof Failure)) throw failure;
    if (tokens && failure.endsSession) {
      leave();
      showFailure(signIn, new Failure(`${failure.message} Sign in again.`));
    } else {
      // Signed in, and what came after it failed: the session is where that belongs.
      if (tokens) show(session);
      showFailure(tokens ? session : view, failure);
    }
  } finally {
    setBusy(false);
  }
}

function setBusy(value) {
  busy = value;
  for (const button of document.querySelectorAll('button')) button.setAttribute('aria-disabled', String(value));
}

function onSubmit(form, path, read) {
  form.addEventListener('submit', event => {
    event.preventDefault();
    run(form, async () => {
      keep(await request('POST', path, { body: read(form.elements) }));
      form.reset();
      await loadSession();
      showSession();
    });
  });
}

onSubmit(signIn, 'auth/sign-in/email', ({ email, password }) => ({ email: email.value, password: password.value }));
onSubmit(signUp, 'auth/sign-up/email', ({ email, password, department }) =>
  ({ email: email.value, password: password.value, department: department.value || null }));

for (const button of document.querySelectorAll('[data-show]')) {
  button.addEventListener('click', () => {
    if (busy) return;
    const target = document.getElementById(button.dataset.show);
    clearFailures();
    status.textContent = '';
    target.elements.email.value = button.form.elements.email.value;
    show(target);
    target.elements.email.focus();
  });
}

document.getElementById('refresh').addEventListener('click', () => run(session, async () => {
  await refresh();
  await loadSession();
  return 'The tokens are new. The old refresh token is used up.';
}));

document.getElementById('check').addEventListener('click', () => run(session, async () => {
  await loadSession();
  return 'The session is valid.';
}));

document.getElementById('sign-out').addEventListener('click', () => run(session, async () => {
  await authorized('POST', 'auth/sign-out');
  leave();
  signIn.elements.email.focus();
  return 'You are signed out.';
}));
