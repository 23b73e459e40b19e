// Stands in for a tool: notes that it ran (FILE NAME), under which Node, prints its name, and ends with CODE; "wait" stays until it is ended.
import { appendFileSync } from 'node:fs'

const [file, name, code] = process.argv.slice(2)
appendFileSync(file, `${name} ${process.execPath}\n`)
console.log(`This is ${name}.`)
if (code === 'wait') setInterval(() => {}, 1000)
else process.exitCode = Number(code)
