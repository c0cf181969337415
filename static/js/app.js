// SPDX-License-Identifier: EUPL-1.2
// Improvements only: every page works without this file. No dependencies, no eval.

const html = document.documentElement;
html.classList.add("js");
let leaving = false; // set when we send the user away ourselves

/* The error summary gets focus and the title says so. */
function focusErrors(root) {
    const summary = root.querySelector("#fouten");
    if (!summary) return;
    if (!document.title.startsWith("Fout: ")) document.title = `Fout: ${document.title}`;
    summary.focus();
}

/* A link in the summary brings the whole question into view, label first. */
function goToField(event) {
    const link = event.target.closest("#fouten a");
    const field = link && document.getElementById(link.hash.slice(1));
    if (!field) return;
    event.preventDefault();
    (field.closest(".veld") ?? field).scrollIntoView({ block: "start" });
    field.focus({ preventScroll: true });
}

/* Leaving with unsaved answers asks first. `data-bewaak` on a form switches this on. */
function guardForms(root) {
    for (const form of root.querySelectorAll("form[data-bewaak]")) {
        const start = snapshot(form);
        form.changed = () => form.isConnected && snapshot(form) !== start;
        form.addEventListener("submit", () => { form.changed = () => false; });
    }
}

function snapshot(form) {
    const pairs = [...new FormData(form)].filter(([name]) => name !== "csrfmiddlewaretoken");
    return JSON.stringify(pairs.map(([name, value]) => [name, value.name ?? value]));
}

function warnUnsaved(event) {
    const forms = [...document.querySelectorAll("form[data-bewaak]")];
    if (!leaving && forms.some((form) => form.changed?.())) event.preventDefault();
}

/* Pressing a button twice must not do a thing twice. */
function submitOnce(event) {
    const form = event.target;
    if (event.defaultPrevented || form.method !== "post" || form.target || event.submitter?.formTarget) return;
    if (form.dataset.bezig) {
        event.preventDefault();
        return;
    }
    form.dataset.bezig = "ja";
    setTimeout(() => { delete form.dataset.bezig; }, 8000);
}

/* Menus of `details` close on Escape and on a click beside them. */
function closeMenus(event) {
    for (const menu of document.querySelectorAll("details.menu[open]")) {
        if (event.type === "keydown" && event.key === "Escape") {
            menu.open = false;
            menu.querySelector("summary").focus();
        } else if (event.type === "click" && !menu.contains(event.target)) menu.open = false;
    }
}

/* Shortcuts: `/` searches, `g w` goes to the worklist. Mijn account switches them off. */
let lastKey = "";

function shortcut(event) {
    const off = !document.querySelector("[data-sneltoetsen]");
    const typing = event.target.closest?.("input, textarea, select, [contenteditable], dialog[open]");
    if (off || typing || event.ctrlKey || event.metaKey || event.altKey) return;
    const search = document.getElementById("zoek");
    if (event.key === "/" && search) {
        event.preventDefault();
        search.focus();
    } else if (event.key === "w" && lastKey === "g") {
        window.location.assign("/");
    }
    lastKey = event.key;
    setTimeout(() => { lastKey = ""; }, 1500);
}

/* Five minutes before the session ends the user may stay; other tabs hear of it. */
const WARN_SECONDS = 5 * 60;
const LATE_SECONDS = 5; // by then the server has surely ended it too

function watchSession() {
    const dialog = document.querySelector("[data-sessie-seconden]");
    const seconds = Number(dialog?.dataset.sessieSeconden);
    if (!seconds) return;
    const warnAt = Math.max(seconds - WARN_SECONDS, seconds / 2);
    const status = dialog.querySelector("[data-sessie-status]");
    const channel = new BroadcastChannel("sessie");
    let start = Date.now();
    let said = 0;

    const restart = (tell) => {
        start = Date.now();
        said = 0;
        if (dialog.open) dialog.close();
        if (tell) channel.postMessage("verlengd");
    };
    channel.onmessage = () => restart(false);
    restart(true);

    setInterval(() => {
        if (leaving) return;
        const elapsed = (Date.now() - start) / 1000;
        const minutes = Math.max(1, Math.ceil((seconds - elapsed) / 60));
        const words = minutes === 1 ? "1 minuut" : `${minutes} minuten`;
        if (elapsed >= seconds + LATE_SECONDS) {
            openAgain();
        } else if (elapsed >= warnAt) {
            if (!dialog.open) dialog.showModal();
            dialog.querySelector("[data-sessie-over]").textContent = words;
            if (said !== minutes) status.textContent = `Over ${words} loggen we u uit.`;
            said = minutes;
        }
    }, 1000);

    dialog.querySelector("[data-sessie-verlengen]").addEventListener("submit", async (event) => {
        event.preventDefault();
        const form = event.target;
        const answer = await fetch(form.action, { method: "POST", body: new FormData(form), redirect: "manual" });
        if (answer.ok || answer.type === "opaqueredirect") restart(true);
        else openAgain();
    });
    // A request the user made himself also keeps the session; polling does not.
    document.addEventListener("htmx:afterRequest", (event) => {
        if (event.detail.requestConfig?.triggeringEvent && event.detail.successful) restart(true);
    });
}

/* Signed out, every address is the login page. A form with unsaved answers is sent first: the
   server keeps what arrives too late, encrypted, until this user is back. */
function openAgain() {
    leaving = true;
    const unsaved = [...document.querySelectorAll("form[data-bewaak]")].find((form) => form.changed?.());
    if (unsaved) {
        unsaved.submit();
        return;
    }
    window.location.assign(window.location.pathname + window.location.search);
}

/* A header checkbox picks all rows of its table. */
function pickAll(event) {
    if (!event.target.matches("[data-kies-alles]")) return;
    const rows = event.target.closest("table").querySelectorAll("tbody input[type=checkbox]");
    for (const box of rows) box.checked = event.target.checked;
}

/* A word that a letter fills in goes where the cursor stands in the text. */
function insertWord(event) {
    const word = event.target.closest("[data-invoegen]")?.dataset.invoegen;
    if (!word) return;
    const field = event.target.closest("form").querySelector("textarea");
    field.setRangeText(word, field.selectionStart, field.selectionEnd, "end");
    field.focus();
    field.dispatchEvent(new Event("input", { bubbles: true }));
}

/* A link to a page for paper prints this page at once; without JavaScript it opens that page. */
function printNow(event) {
    if (!event.target.closest("a[data-afdrukken]")) return;
    event.preventDefault();
    window.print();
}

function setUp(root) {
    guardForms(root);
    focusErrors(root);
}

document.addEventListener("click", goToField);
document.addEventListener("click", closeMenus);
document.addEventListener("click", printNow);
document.addEventListener("click", insertWord);
document.addEventListener("keydown", closeMenus);
document.addEventListener("keydown", shortcut);
document.addEventListener("change", pickAll);
document.addEventListener("submit", submitOnce);
document.addEventListener("htmx:load", (event) => { if (event.target !== document.body) setUp(event.target); });
window.addEventListener("beforeunload", warnUnsaved);
window.addEventListener("pageshow", () => {
    for (const form of document.querySelectorAll("form[data-bezig]")) delete form.dataset.bezig;
});

watchSession();
setUp(document);
document.querySelector(".tabs [aria-current]")?.scrollIntoView({ block: "nearest", inline: "center" });
