// SPDX-License-Identifier: EUPL-1.2
// Long conversations save themselves. `data-bewaren` on a form that htmx posts switches this on:
// within some seconds after a change, when the page is left, and again when the line was down.
// What is not saved yet stays on the page; nothing is written to this device.

const WAIT = 4000; // after the first unsaved keystroke, not after the last one
const AGAIN = 5000; // how often a page tries again while saving does not work
const HANGS = 15000; // a line that gives no answer is no line
const NO_SERVER = [0, 502, 503, 504];

const NO_LINE = "Geen verbinding. Wat u typt blijft op dit scherm; wij slaan het op zodra het weer kan.";
const SIGNED_OUT = "U bent uitgelogd. Wat u typte staat nog op dit scherm. Log in een ander tabblad in; dan slaan wij het op.";
const REFUSED = "Opslaan lukt nu niet. Wat u typte staat nog op dit scherm; wij proberen het opnieuw.";

/* After signing in again, the page needs the token of the new session. True: still signed out. */
async function renewToken(form) {
    const answer = await fetch(window.location.pathname, { redirect: "manual" }).catch(() => null);
    if (!answer?.ok) return answer?.type === "opaqueredirect";
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const token = page.querySelector("form[data-bewaren] [name=csrfmiddlewaretoken]")?.value;
    if (token) {
        form.querySelector("[name=csrfmiddlewaretoken]").value = token;
        document.body.setAttribute("hx-headers", JSON.stringify({ "X-CSRFToken": token }));
    }
    return false;
}

function keep(form) {
    const status = document.querySelector("#opgeslagen");
    let timer = 0;
    let dirty = false; // something on the page is not on the server
    let busy = false; // on its way to the server
    let left = false; // it was sent while the page went out of sight; nobody knows whether it came
    let trouble = ""; // what the page says while saving does not work

    const say = (words) => {
        if (words !== trouble) status.textContent = words;
        trouble = words;
    };
    const save = () => {
        clearTimeout(timer);
        timer = 0;
        if (dirty) window.htmx.trigger(form, "bewaar");
    };
    const soon = (wait) => { timer ||= setTimeout(save, wait); };
    const failed = (words) => {
        dirty = true;
        say(words);
        soon(AGAIN);
    };

    form.addEventListener("input", () => {
        dirty = true;
        left = false;
        soon(WAIT);
    });
    // A part of the form may ask something of its own, like how a text reads: that saves nothing.
    const onSave = (name, listen) => form.addEventListener(name, (event) => {
        if (event.target === form) listen(event);
    });
    onSave("htmx:configRequest", (event) => { event.detail.timeout = HANGS; });
    onSave("htmx:beforeRequest", () => {
        busy = true;
        dirty = false;
    });
    onSave("htmx:afterRequest", async (event) => {
        const answer = event.detail.xhr;
        busy = false;
        if (event.detail.successful && !isLogin(answer)) {
            trouble = "";
            if (dirty) soon(WAIT);
            return;
        }
        if (isLogin(answer)) failed(SIGNED_OUT);
        else if (NO_SERVER.includes(answer.status)) failed(NO_LINE);
        else failed(REFUSED);
        if (answer.status === 403 && await renewToken(form)) say(SIGNED_OUT);
    });
    // The answer of somebody who is signed out is the login page: it does not belong here.
    form.addEventListener("htmx:beforeSwap", (event) => {
        if (isLogin(event.detail.xhr)) event.detail.shouldSwap = false;
    });
    // The button saves everything itself; without a line it would leave for an empty page.
    form.addEventListener("submit", (event) => {
        if (trouble || !navigator.onLine) {
            event.preventDefault();
            dirty = true;
            say(trouble || NO_LINE);
            save();
        } else dirty = false;
    });

    // A tablet that goes to sleep, a tab that closes: what is on the page still goes to the server.
    const leave = () => {
        if (!(dirty || busy) || left || document.visibilityState !== "hidden") return;
        const data = new FormData(form);
        data.set("actie", "verlaten");
        left = navigator.sendBeacon(window.location.pathname, data);
    };
    document.addEventListener("visibilitychange", () => {
        leave();
        if (document.visibilityState === "visible") save();
    });
    window.addEventListener("pagehide", leave);
    window.addEventListener("offline", () => { if (dirty) say(NO_LINE); });
    window.addEventListener("online", save);
    window.addEventListener("beforeunload", (event) => { if (trouble && (dirty || busy)) event.preventDefault(); });
}

function isLogin(answer) {
    return Boolean(answer?.responseURL) && new URL(answer.responseURL).pathname === "/inloggen/";
}

for (const form of document.querySelectorAll("form[data-bewaren]")) keep(form);
