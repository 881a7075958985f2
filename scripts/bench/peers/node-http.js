import { createServer } from 'node:http';
import { address, answerText } from './answer.js';

/** The least that a server in Node can do: it takes the body whole, looks at nothing, and answers a constant text. */
const length = Buffer.byteLength(answerText);
createServer((request, response) => {
  request.resume().on('end', () => {
    response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'content-length': length });
    response.end(answerText);
  });
}).listen(address);
