/** What the API refuses, in words for people. */
export class Refused extends Error {
    constructor(status, { message, code }) {
        super(message);
        Object.assign(this, { status, code });
    }
}

/** A session of the API: in a cookie, which this page never sees, or as tokens in its memory, where nothing outlives it. */
export class Session {
    #api;
    #inCookie;
    #tokens = null;
    #refreshing = null;

    constructor(api, inCookie) {
        this.#api = api;
        this.#inCookie = inCookie;
    }

    signUp(email, password) {
        return this.#begin('sign-up/email', { email, password });
    }

    signIn(email, password) {
        return this.#begin('sign-in/email', { email, password });
    }

    async signOut() {
        await this.call(`${this.#prefix}/sign-out`, 'POST');
        this.#tokens = null;
    }

    /** Asks the API. An access token that has expired is replaced, and the request sent again. */
    async call(path, method = 'GET', body = null) {
        const tokens = this.#tokens;
        const response = await this.#send(path, method, body);
        return Session.#read(response.status === 401 && tokens && await this.#refresh(tokens) ? await this.#send(path, method, body) : response);
    }

    get #prefix() {
        return this.#inCookie ? '/auth' : '/tokens';
    }

    async #begin(path, body) {
        const signedIn = await Session.#read(await this.#send(`${this.#prefix}/${path}`, 'POST', body));
        this.#tokens = this.#inCookie ? null : signedIn;
    }

    /** Whether there are other tokens than those. A refresh token is good once, so all requests wait for one refresh. */
    #refresh(tokens) {
        if (tokens === this.#tokens) {
            this.#refreshing ??= this.#exchange().finally(() => this.#refreshing = null);
        }

        return this.#refreshing ?? this.#tokens !== null;
    }

    async #exchange() {
        const response = await this.#send('/tokens/refresh', 'POST', { refresh_token: this.#tokens.refresh_token });
        if (response.status !== 401) {
            this.#tokens = await Session.#read(response);
            return true;
        }

        this.#tokens = null;
        return false;
    }

    #send(path, method, body) {
        const headers = {};
        if (body) {
            headers['Content-Type'] = 'application/json';
        }

        if (this.#tokens) {
            headers.Authorization = `Bearer ${this.#tokens.access_token}`;
        }

        // "include" sends the cookie to another origin of the same site. With tokens it stays at home: a request with both is refused.
        return fetch(this.#api + path, { method, headers, body: body && JSON.stringify(body), credentials: this.#inCookie ? 'include' : 'omit' });
    }

    static async #read(response) {
        const answer = await response.json();
        if (!response.ok) {
            throw new Refused(response.status, answer.error);
        }

        return answer;
    }
}
