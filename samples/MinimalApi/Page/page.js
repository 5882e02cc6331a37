const signIn = document.getElementById('sign-in');
const signUp = document.getElementById('sign-up');
const forgotten = document.getElementById('forgotten');
const reset = document.getElementById('reset');
const proof = document.getElementById('proof');
const session = document.getElementById('session');
const sessions = document.getElementById('sessions');
const sessionList = document.getElementById('session-list');
const status = document.getElementById('status');
const titles = new Map([
  [signIn, 'Sign in'], [signUp, 'Create an account'], [forgotten, 'Forgotten password'], [reset, 'Set a new password'], [proof, 'Your mail'],
  [session, 'Your session'],
]);

// What the links of mails are for: the name in front of the token is that of the endpoint.
const proofs = {
  'verify-email': {
    title: 'Verify your address', text: 'You get mails at this address, and nobody else does?', button: 'Verify the address',
    done: 'Your address is verified.',
  },
  'disown-email': {
    title: 'This was not you', text: 'Somebody else has given your address. An account that was never verified is removed.', button: 'Remove the account',
    done: 'The account is removed.',
  },
  'confirm-email-change': {
    title: 'Your new address', text: 'From now on you sign in with the address that got this mail.', button: 'Use this address',
    done: 'Your address has changed.',
  },
  'cancel-email-change': {
    title: 'Keep your address', text: 'Somebody who knows your password has asked for another address. Keep this one, and set a new password.',
    button: 'Keep the address', done: 'Your address stays as it is.',
  },
};

let token = null;

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
    return isAboutOne
      ? [...form.querySelectorAll('input')].find(input => new RegExp(`\\b${input.dataset.about ?? input.name}\\b`).test(this.message))
      : undefined;
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
async function authorized(method, path, body) {
  try {
    return await request(method, path, { token: tokens.access, body });
  } catch (failure) {
    if (failure.code !== 'INVALID_TOKEN') throw failure;
    await refresh();
    return request(method, path, { token: tokens.access, body });
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

/** Forgets the session, what is shown of it and was typed into it included. */
function leave() {
  tokens = null;
  for (const cell of session.querySelectorAll('[data-field]')) cell.textContent = '';
  for (const form of session.querySelectorAll('form')) form.reset();
  for (const part of session.querySelectorAll('details')) part.open = false;
  sessionList.replaceChildren();
  show(signIn);
}

async function loadSessions() {
  const answer = await authorized('GET', 'auth/sessions');
  sessionList.replaceChildren(...answer.sessions.map(each => {
    const item = document.createElement('li');
    const text = document.createElement('p');
    text.textContent = [each.current ? 'This session' : null, `since ${dateAndTime(each.created_at)}`, each.ip_address, each.user_agent]
      .filter(Boolean).join(' · ');
    item.append(text);
    if (!each.current) {
      const end = document.createElement('button');
      end.type = 'button';
      end.textContent = 'Sign out';
      end.setAttribute('aria-label', `Sign out the session ${text.textContent}`);
      end.addEventListener('click', () => run(sessions, async () => {
        await authorized('POST', 'auth/revoke-session', { id: each.id });
        await loadSessions();
        sessionList.focus();
        return 'The session has ended.';
      }));
      item.append(end);
    }
    return item;
  }));
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
    const isOfMail = view === forgotten || view === reset || view === proof;
    if (tokens && !isOfMail && failure.endsSession) {
      leave();
      showFailure(signIn, new Failure(`${failure.message} Sign in again.`));
    } else {
      // Signed in, and what came after it failed: the session is where that belongs.
      const isSignIn = view === signIn || view === signUp;
      if (tokens && isSignIn) show(session);
      showFailure(tokens && isSignIn ? session : view, failure);
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

/** A form that leads to no session. */
function onSend(form, action) {
  form.addEventListener('submit', event => {
    event.preventDefault();
    run(form, action);
  });
}

onSubmit(signIn, 'auth/sign-in/email', ({ email, password }) => ({ email: email.value, password: password.value }));
onSubmit(signUp, 'auth/sign-up/email', ({ email, password, department }) =>
  ({ email: email.value, password: password.value, department: department.value || null }));

onSend(forgotten, async () => {
  await request('POST', 'auth/request-password-reset', { body: { email: forgotten.elements.email.value } });
  return 'If somebody is registered with this address, the mail is on its way.';
});

onSend(reset, async () => {
  await request('POST', 'auth/reset-password', { body: { token, password: reset.elements.password.value } });
  reset.reset();
  return toSignIn('Your password is set, and you are signed out everywhere.');
});

onSend(proof, async () => {
  await request('POST', `auth/${proof.dataset.purpose}`, { body: { token } });
  return toSignIn(proofs[proof.dataset.purpose].done);
});

onSend(document.getElementById('verification'), async () => {
  await request('POST', 'auth/send-verification-email', { body: { email: session.querySelector('[data-field=email]').textContent } });
  return 'If the address is not verified yet, the mail is on its way.';
});

const changePassword = document.getElementById('change-password');
onSend(changePassword, async () => {
  const { current_password, new_password, revoke_other_sessions } = changePassword.elements;
  keep(await authorized('POST', 'auth/change-password', {
    current_password: current_password.value, new_password: new_password.value, revoke_other_sessions: revoke_other_sessions.checked,
  }));
  changePassword.reset();
  await loadSession();
  return 'Your password has changed.';
});

const changeEmail = document.getElementById('change-email');
onSend(changeEmail, async () => {
  const { email, password } = changeEmail.elements;
  await authorized('POST', 'auth/change-email', { email: email.value, password: password.value });
  changeEmail.reset();
  return 'A mail is on its way to the new address. Its link changes it.';
});

const deleteUser = document.getElementById('delete-user');
onSend(deleteUser, async () => {
  await authorized('POST', 'auth/delete-user', { password: deleteUser.elements.password.value });
  return toSignIn('Your account is deleted.');
});

/** Without a session, at the form that begins one. */
function toSignIn(message) {
  token = null;
  leave();
  signIn.elements.email.focus();
  return message;
}

/** Shows what a link of a mail is for. The token is in the fragment, which no server sees, and leaves the address and its history. */
function followLink() {
  const [, purpose, given] = location.hash.match(/^#([a-z-]+)=(.+)$/) ?? [];
  const { title, text, button } = proofs[purpose] ?? {};
  if (!given || (!title && purpose !== 'reset-password')) return;
  history.replaceState(null, '', location.pathname);
  token = given;
  if (purpose === 'reset-password') {
    show(reset);
    document.getElementById('reset-heading').focus();
    return;
  }

  proof.dataset.purpose = purpose;
  document.getElementById('proof-heading').textContent = title;
  document.getElementById('proof-text').textContent = text;
  document.getElementById('proof-button').textContent = button;
  titles.set(proof, title);
  show(proof);
  document.getElementById('proof-heading').focus();
}

window.addEventListener('hashchange', followLink);
followLink();

sessions.addEventListener('toggle', () => {
  if (sessions.open && tokens) run(sessions, loadSessions);
});

document.getElementById('end-others').addEventListener('click', () => run(sessions, async () => {
  await authorized('POST', 'auth/revoke-other-sessions');
  await loadSessions();
  return 'You are signed out everywhere else.';
}));

document.getElementById('end-all').addEventListener('click', () => run(sessions, async () => {
  await authorized('POST', 'auth/revoke-sessions');
  return toSignIn('You are signed out everywhere.');
}));

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
