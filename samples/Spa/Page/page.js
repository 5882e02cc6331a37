import { Session } from './session.js';

const api = document.querySelector('meta[name=api]').content;
const [form, account, said] = ['sign-in', 'account', 'said'].map(id => document.getElementById(id));
let session = new Session(api, true);

/** Shows who is signed in; both requests are sent at once. */
async function show() {
    const [me, { greeting }] = await Promise.all([session.call('/me'), session.call('/greeting')]);
    document.getElementById('email').textContent = me.email;
    document.getElementById('greeting').textContent = greeting;
    [form.hidden, account.hidden] = [true, false];
}

/** Does something for a person, and says what came of it. */
async function attempt(action, done) {
    try {
        await action();
        said.textContent = done;
    } catch (error) {
        if (error.status === 401) {
            [form.hidden, account.hidden] = [false, true];
        }

        said.textContent = error.message;
    }
}

form.addEventListener('submit', event => {
    event.preventDefault();
    const { email, password, keep } = Object.fromEntries(new FormData(form));
    const isNew = event.submitter?.value === 'sign-up';
    session = new Session(api, keep === 'cookie');
    attempt(async () => {
        await (isNew ? session.signUp(email, password) : session.signIn(email, password));
        form.reset();
        await show();
    }, 'You are signed in.');
});

document.getElementById('again').addEventListener('click', () => attempt(show, 'You are still signed in.'));
document.getElementById('sign-out').addEventListener('click', () => attempt(async () => {
    await session.signOut();
    [form.hidden, account.hidden] = [false, true];
}, 'You are signed out.'));

// A cookie may be there from before.
show().catch(() => form.hidden = false);
