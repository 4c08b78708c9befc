import { chromium } from 'playwright-core'; import { AxeBuilder } from '@axe-core/playwright'; import { pathToFileURL } from 'node:url';
import { assessFolder } from './dist/assessment/index.js'; import { openStudy } from './dist/server/index.js';

const b=await chromium.launch({executablePath:'/usr/bin/chromium',args:['--no-sandbox','--disable-gpu']}); const p=await (await b.newContext()).newPage();

for (const x of ['search/index.html?kind=case','downloads/index.html','forms/index.html','index.html']) { await p.goto('file:///tmp/site-t/ps/kk/'+x); await p.locator('.share summary').click(); const {violations}=await new AxeBuilder({page:p}).analyze(); for(const v of violations) for(const n of v.nodes) console.log(x,v.id,n.target,n.html.slice(0,200)); }
await p.screenshot({path:'/tmp/site-t/live-forms.png',fullPage:true});
await b.close(); 
