// Starts the packaged bot against telegram-test-api, an emulator of the Bot API that is not ours, sends
// a question, a command and a press of a button, and looks at the answers. Needs Node 20 and the jar.
//
//     npm install --no-package-lock && node run.mjs java -jar ../../bot/target/beleg.jar
//
// The emulator gives dates in milliseconds, getMe without is_bot, updates without waiting, and null for
// what was done: the bot talks to it through a small server here that mends these four.
import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import emulator from 'telegram-test-api';

const TOKEN = '110201543:emulated';
const USER = 12345;
const PATIENCE = 240_000;

const inSeconds = (value) =>
  value === null || typeof value !== 'object'
    ? value
    : Array.isArray(value)
      ? value.map(inSeconds)
      : Object.fromEntries(
          Object.entries(value).map(([key, inner]) => [
            key,
            key === 'date' && inner > 1e11 ? Math.floor(inner / 1000) : inSeconds(inner),
          ]),
        );

const mended = (method, answer) => {
  if (method === 'getMe') {
    answer.result.is_bot = true;
  }
  if (answer.ok && (answer.result === null || answer.result === undefined)) {
    answer.result = true;
  }
  return inSeconds(answer);
};

// The library writes some methods in small letters; Telegram does not mind, the emulator does.
const NAMES = ['getMe', 'getUpdates', 'sendMessage', 'deleteWebhook', 'answerCallbackQuery'];

const mending = (port) =>
  createServer(async (request, response) => {
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    const given = request.url.split('/').pop();
    const method = NAMES.find((name) => name.toLowerCase() === given.toLowerCase()) ?? given;
    const call = async () => {
      const answer = await fetch(`http://127.0.0.1:${port}/bot${TOKEN}/${method}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: Buffer.concat(chunks),
      });
      return { status: answer.status, body: mended(method, await answer.json()) };
    };
    let answer = await call();
    for (let tries = 0; method === 'getUpdates' && answer.body.result?.length === 0 && tries < 10; tries++) {
      await delay(200);
      answer = await call();
    }
    response.writeHead(answer.status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(answer.body));
  });

// What was found before is not looked at again.
let seen = 0;
const sent = async (client, what) => {
  const end = Date.now() + PATIENCE;
  while (Date.now() < end) {
    const texts = ((await client.getUpdatesHistory()) ?? [])
      .map((entry) => entry.message)
      .filter((message) => String(message?.chat_id) === String(USER));
    const found = texts.slice(seen).find((message) => what.test(message.text ?? ''));
    if (found) {
      seen = texts.indexOf(found) + 1;
      console.log(`--- ${what}\n${found.text}`);
      return found;
    }
    await delay(300);
  }
  throw new Error(`the bot has not sent ${what}`);
};

const data = mkdtempSync(join(tmpdir(), 'beleg-emulated-'));
const server = new emulator({ port: 9_077, host: '127.0.0.1', storeTimeout: 600 });
await server.start();
const front = mending(9_077);
await new Promise((listening) => front.listen(0, '127.0.0.1', listening));
const [program, ...given] = process.argv.slice(2);
const bot = spawn(program, [...given, 'serve', '--data', data], {
  stdio: 'inherit',
  env: {
    ...process.env,
    BELEG_TELEGRAM_TOKEN: TOKEN,
    BELEG_TELEGRAM_SERVER: `http://127.0.0.1:${front.address().port}`,
    BELEG_ACCESS_USERS: `telegram:${USER}`,
    BELEG_DICTIONARIES: resolve('no-dictionaries'),
  },
});
try {
  const client = server.getClient(TOKEN, { userId: USER, chatId: USER, timeout: 5_000 });
  await client.sendMessage(client.makeMessage('Wer ist Gouverneur des Gebiets Lipezk?'));
  const answer = await sent(client, /Artamonow|Artamonov/);
  await client.sendCommand(client.makeCommand('/help'));
  await sent(client, /\/(check|prüfen)/);
  const keyboard = answer.reply_markup;
  const button = keyboard.inline_keyboard.flat().find((it) => it.callback_data.startsWith('sources'));
  await client.sendCallback(
    client.makeCallbackQuery(button.callback_data, {
      id: '1',
      chat_instance: '1',
      message: { message_id: 1, date: 1_772_452_800 },
    }),
  );
  await sent(client, /\.txt#[0-9]+-[0-9]+/);
  console.log('the emulated Telegram got its answers');
} finally {
  const ended = new Promise((exit) => bot.once('exit', exit));
  bot.kill('SIGTERM');
  await ended;
  front.close();
  await server.stop();
  rmSync(data, { recursive: true, force: true });
}
process.exit(0);
