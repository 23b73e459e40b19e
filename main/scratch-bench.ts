import { readdirSync } from 'node:fs'
import { openCatalog } from './catalog/open-catalog.ts'
import { openFind } from './catalog/find/find.ts'
import { Places } from './catalog/places.ts'
import { loadZipPlaces } from './catalog/zip-places.ts'
import { NEAR_SESSION, SESSION } from './commands/bench/session.ts'
import { p95, median, processorTime } from './commands/bench/timing.ts'
const dir = readdirSync('/tmp/h').find(n=>n.startsWith('where-nat-'))
const db = openCatalog(`/tmp/h/${dir}/catalog.db`)
const zips = await loadZipPlaces(); const places = new Places(db, zips)
const find = openFind(db)
const run = (name: string, steps: any[]) => { const t:number[]=[]; const by:number[][]=steps.map(()=>[]); for (let r=0;r<40;r++) steps.forEach(([q,a],i)=>{const x=processorTime(()=>find(q,a)); if(r>4){t.push(x);by[i]!.push(x)}}); console.log(name,'median',median(t).toFixed(2),'p95',p95(t).toFixed(2)); console.log(by.map(x=>median(x).toFixed(1)).join(' ')) }
run('plain', SESSION.map(q=>[q,null]))
run('near', NEAR_SESSION.map(q=>[q,{place:places.get(q.place!)!,zips}]))
run('plain', SESSION.map(q=>[q,null]))
run('near', NEAR_SESSION.map(q=>[q,{place:places.get(q.place!)!,zips}]))
