"use strict";

const words = {
  en: {
    next: "Next", back: "Back", coming: "Next", end: "The end", choose: "To choose",
    chapters: "Chapters", close: "Close", black: "Black", shown: "Show again", pause: "Pause", run: "Timer",
    of: "of ", ahead: " ahead", behind: " behind", onTime: "on time", paused: "paused",
    noNotes: "No notes for this step.", kept: "Notes stay on the console.",
    hidden: { black: "black", white: "white", frozen: "frozen", detour: "who says what", card: "card" },
    lost: "No connection · trying again", joining: "Connecting…",
    unknown: ["This phone has no control", "Press R on the console and scan the code there."],
    replaced: ["Another phone has the control now", "Scan the code on the console to take it back."],
    away: ["The presenter ended this remote", "Press R on the console and scan the code there."],
    locked: ["Too many wrong codes", "Wait half a minute, then scan the code on the console."],
  },
  fr: {
    next: "Suivant", back: "Retour", coming: "Suivant", end: "Fin", choose: "Au choix",
    chapters: "Chapitres", close: "Fermer", black: "Noir", shown: "Rallumer", pause: "Pause", run: "Chrono",
    of: "sur ", ahead: " d’avance", behind: " de retard", onTime: "à l’heure", paused: "en pause",
    noNotes: "Pas de note pour cette étape.", kept: "Les notes restent sur la console.",
    hidden: { black: "noir", white: "blanc", frozen: "figé", detour: "qui dit quoi", card: "mire" },
    lost: "Connexion perdue · nouvel essai", joining: "Connexion…",
    unknown: ["Ce téléphone n’a pas la main", "Touche R sur la console, puis scannez le code."],
    replaced: ["Un autre téléphone a pris la main", "Scannez le code de la console pour la reprendre."],
    away: ["La télécommande a été coupée", "Touche R sur la console, puis scannez le code."],
    locked: ["Trop de codes faux", "Attendez une demi-minute, puis scannez le code de la console."],
  },
};

const at = (id) => document.getElementById(id);
const answerTime = 2500; // milliseconds, and for a question that waits what it may wait besides
const longestWait = 5000;
const mostPending = 3;

let say = words[(navigator.language || "en").startsWith("fr") ? "fr" : "en"];
let state = null;
let arrived = 0; // when the state came, by the page's clock
let taken = 0; // commands that the talk has taken, as far as is known
let offset = -Infinity; // from the page's clock to the talk's
let pending = 0;
let sending = Promise.resolve();
let question = null; // the one that waits

// --- the link -----------------------------------------------------------------------------------

const pause = (time) => new Promise((done) => setTimeout(done, time));

async function ask(path, { body, wait = 0, controller = new AbortController() } = {}) {
  const late = setTimeout(() => controller.abort(), answerTime + wait);
  try {
    const headers = { "X-Fresque": "remote" };
    if (body) headers["Content-Type"] = "application/json";
    const response = await fetch(path, {
      method: body ? "POST" : "GET", headers, body: body && JSON.stringify(body),
      signal: controller.signal, cache: "no-store", credentials: "same-origin",
    });
    return { status: response.status, json: await response.json().catch(() => ({})) };
  } finally {
    clearTimeout(late);
  }
}

function link(to) {
  document.body.dataset.link = to;
  at("banner").textContent = to === "lost" ? say.lost : "";
}

function message([title, text]) {
  at("message-title").textContent = title;
  at("message-text").textContent = text;
}

function out(why) {
  message(say[{ replaced: "replaced", "sent away": "away" }[why] || "unknown"]);
  link("out");
}

// The answer that was fastest on its way tells best how far the two clocks are apart.
function reckon(clock) {
  if (Number.isFinite(clock)) offset = Math.max(offset, clock - performance.now());
}

// The secret of the code is used once, and does not stay in the address bar.
async function join() {
  const invitation = location.hash.slice(1);
  if (!/^[0-9a-f]{32}$/.test(invitation)) return true;
  const { status } = await ask("/join", { body: { invitation } });
  if (status === 429) {
    message(say.locked);
    link("out");
    await pause(5000);
    return false;
  }
  history.replaceState(null, "", "/");
  return true;
}

// Asks for the state again and again; each question waits until there is something new.
async function listen() {
  let tries = 0;
  let fresh = true;
  for (;;) {
    try {
      if (location.hash && !(await join())) continue;
      const path = fresh || !state ? "/state" : `/state?after=${state.version}`;
      question = new AbortController();
      const { status, json } = await ask(path, { wait: fresh ? 0 : longestWait, controller: question });
      if (status === 200) {
        take(json);
        tries = 0;
        fresh = false;
        continue;
      }
      if (status === 401) {
        out(json.why);
        await pause(3000);
      } else {
        await pause(1000);
      }
      fresh = true;
    } catch {
      if (state && document.body.dataset.link !== "out") link("lost");
      fresh = true;
      tries += 1;
      await pause(Math.min(2000, 250 * tries));
    }
  }
}

function take(json) {
  if (!state) taken = json.taken;
  state = json;
  arrived = performance.now();
  taken = Math.max(taken, json.taken);
  reckon(json.clock);
  say = words[json.language.startsWith("fr") ? "fr" : "en"];
  document.documentElement.lang = json.language;
  link("live");
  show();
}

// What is pressed while nobody hears it is not sent later: the stage would move by itself.
function command(verb) {
  if (document.body.dataset.link !== "live" || pending >= mostPending) return;
  const given = Math.floor(performance.now() + offset);
  pending += 1;
  if (navigator.vibrate) navigator.vibrate(12);
  sending = sending.then(async () => {
    try {
      taken += 1;
      const { status, json } = await ask("/command", { body: { ...verb, number: taken, at: given } });
      if (Number.isInteger(json.taken)) taken = json.taken;
      reckon(json.clock);
      if (status === 401) out(json.why);
    } catch {
      link("lost");
      if (question) question.abort();
    } finally {
      pending -= 1;
    }
  });
}

// --- what is shown ------------------------------------------------------------------------------

const two = (number) => String(number).padStart(2, "0");

function written(seconds) {
  const whole = Math.max(0, Math.floor(seconds + 1e-6));
  const rest = `${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}`;
  return whole < 3600 ? rest : `${Math.floor(whole / 3600)}:${rest}`;
}

function difference(seconds) {
  const whole = Math.floor(Math.abs(seconds));
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${two(whole % 60)} s`;
}

function elapsed() {
  const { runs, elapsed: told } = state.timer;
  return runs ? told + (performance.now() - arrived) / 1000 : told;
}

function showTime() {
  if (!state) return;
  const { runs, plan } = state.timer;
  const talked = elapsed();
  at("elapsed").textContent = written(talked);
  at("whole").textContent = plan ? say.of + written(plan.total) : "";
  const ahead = !plan ? 0 : talked < plan.begin ? plan.begin - talked : talked > plan.end ? plan.end - talked : 0;
  const pace = Math.abs(ahead) < 1 ? say.onTime : difference(ahead) + (ahead > 0 ? say.ahead : say.behind);
  at("ahead").textContent = !runs ? say.paused : plan ? pace : "";
  at("ahead").className = !runs ? "paused" : ahead < -30 ? "far" : ahead < -1 ? "behind" : "";
}

function button(label, pressed) {
  const made = document.createElement("button");
  made.type = "button";
  made.append(...label);
  made.addEventListener("click", pressed);
  return made;
}

function part(kind, text) {
  const made = document.createElement(kind === "number" ? "b" : "span");
  made.className = kind;
  made.textContent = text;
  return made;
}

function showOptions() {
  at("options").replaceChildren(...state.options.map((text, option) =>
    button([part("number", option + 1), part("words", text)], () => command({ verb: "choose", option }))));
}

function showChapters() {
  const here = state.chapters.filter((row) => row.step <= state.step).length - 1;
  at("rows").className = state.chapters.some((row) => row.when) ? "" : "plain";
  at("rows").replaceChildren(...state.chapters.map((row, number) => {
    const made = button([part("when", row.when), part("title", row.title), part("step-number", row.step + 1)], () => {
      at("list").hidden = true;
      command({ verb: "goto", step: row.step });
    });
    if (number === here) made.setAttribute("aria-current", "true");
    const item = document.createElement("li");
    item.append(made);
    return item;
  }));
}

function showNotes() {
  const notes = at("notes");
  const text = state.notes === null ? say.kept : state.notes || say.noNotes;
  if (notes.textContent !== text) notes.scrollTop = 0;
  notes.textContent = text;
  notes.className = state.notes ? "" : "none";
  at("remote").className = state.notes === null ? "kept" : "";
}

function show() {
  const hidden = state.black ? "black" : state.hidden;
  document.title = state.story;
  at("hidden").textContent = hidden ? say.hidden[hidden] : "";
  at("place").textContent = `${state.step + 1} / ${state.steps}`;
  at("scene").textContent = state.scene;
  at("next-label").textContent = state.options.length ? say.choose : state.next ? say.coming : "";
  at("next").textContent = state.options.length ? "" : state.next || say.end;
  at("chapters").textContent = at("list-title").textContent = say.chapters;
  at("close").textContent = say.close;
  at("black").textContent = state.black ? say.shown : say.black;
  at("black").setAttribute("aria-pressed", state.black);
  at("timer").textContent = state.timer.runs ? say.pause : say.run;
  at("timer").setAttribute("aria-pressed", state.timer.runs);
  at("back").lastElementChild.textContent = say.back;
  at("on").lastElementChild.textContent = say.next;
  at("on").disabled = !state.next;
  at("back").disabled = state.step === 0;
  showOptions();
  showNotes();
  showChapters();
  showTime();
}

// --- what is pressed ----------------------------------------------------------------------------

function pressed(element) {
  element.classList.add("pressed");
  setTimeout(() => element.classList.remove("pressed"), 120);
}

function step(id, verb) {
  at(id).addEventListener("click", () => {
    pressed(at(id));
    command({ verb });
  });
}

const setTimer = () => command({ verb: "timer", on: !state.timer.runs });

step("on", "next");
step("back", "back");
at("black").addEventListener("click", () => command({ verb: "black", on: !state.black }));
at("timer").addEventListener("click", setTimer);
at("clock").addEventListener("click", setTimer);
at("chapters").addEventListener("click", () => {
  at("list").hidden = false;
  const here = at("rows").querySelector("[aria-current]");
  if (here) here.scrollIntoView({ block: "center" });
});
at("close").addEventListener("click", () => { at("list").hidden = true; });
addEventListener("keydown", (event) => {
  const id = { ArrowRight: "on", PageDown: "on", ArrowLeft: "back", PageUp: "back" }[event.key];
  if (!id || event.repeat) return;
  event.preventDefault();
  at(id).click();
});

// --- the phone's own life -----------------------------------------------------------------------

async function stayAwake() {
  try {
    await navigator.wakeLock?.request("screen"); // browsers grant it on encrypted pages alone
  } catch { /* then the phone sleeps as it always does */ }
}

document.addEventListener("visibilitychange", () => {
  if (document.visibilityState !== "visible") return;
  stayAwake();
  if (question) question.abort();
});
addEventListener("offline", () => { if (state) link("lost"); });
addEventListener("online", () => { if (question) question.abort(); });
addEventListener("hashchange", () => { if (question) question.abort(); });
setInterval(showTime, 250);

message([say.joining, ""]);
stayAwake();
listen();
