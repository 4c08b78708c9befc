/** Random projects go out valid and come back the same; so do codebooks, and files of other programs with what Elshi has no place for. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  readCodebook,
  readProject,
  updateProject,
  writeCodebook,
  writeProject,
} from '../../../src/text/exchange/index.js';
import { Problems } from '../../../src/text/exchange/problem.js';
import { projectArchive } from '../../../src/text/exchange/refi/index.js';
import { element, sameXml, type XmlElement } from '../../../src/text/exchange/xml/model.js';
import { readXml } from '../../../src/text/exchange/xml/read.js';
import { xmlText } from '../../../src/text/exchange/xml/write.js';
import { describeWithShared } from '../../shared-data.js';
import { randomProject, sorted, words } from './random-project.js';
import { filesOf, invalid, projectXml, treeOf } from './schema.js';

test('a project comes back as it went out: texts, codes, coders, codings, notes, units', () => {
  fc.assert(
    fc.property(randomProject, (project) => {
      const { bytes, leftOut } = writeProject(project, 'p.qdpx');
      expect(leftOut).toEqual([]);
      const read = readProject(bytes, 'p.qdpx');
      expect(read.problems).toEqual([]);
      expect(sorted(read.project)).toEqual(sorted(project));
    }),
    { numRuns: 120 },
  );
});

test('the same project gives the same bytes', () => {
  fc.assert(
    fc.property(randomProject, (project) => {
      expect(
        Buffer.compare(Buffer.from(writeProject(project, 'p').bytes), Buffer.from(writeProject(project, 'p').bytes)),
      ).toBe(0);
    }),
    { numRuns: 20 },
  );
});

test('XML comes back as it went out, whatever stands in it', () => {
  const tree: fc.Arbitrary<XmlElement> = fc.letrec<{ tree: XmlElement }>((tie) => ({
    tree: fc
      .tuple(
        fc.constantFrom('Code', 'Note', 'Set'),
        fc.dictionary(fc.constantFrom('name', 'guid', 'color'), words(10)),
        fc.oneof(
          { maxDepth: 3 },
          words(15).map((text) => [text]),
          fc.array(tie('tree'), { maxLength: 3 }),
        ),
      )
      .map(([name, attributes, children]) => element(name, attributes, children)),
  })).tree;
  fc.assert(
    fc.property(tree, (one) => {
      const back = readXml(xmlText(one), new Problems(''));
      expect(back !== null && sameXml(back, one)).toBe(true);
    }),
  );
});

test('codings taken out and put back give the same project', () => {
  fc.assert(
    fc.property(randomProject, fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }), (project, keep) => {
      const first = readProject(writeProject(project, 'p').bytes, 'p');
      const half = { ...project, codings: project.codings.filter((_, at) => keep[at]) };
      const whole = (read: ReturnType<typeof readProject>) => {
        if (read.project === null || read.carried === null) throw new Error('not read');
        return { ...read, project: read.project, carried: read.carried };
      };
      const less = readProject(updateProject(whole(first), half).bytes, 'p');
      expect(sorted(less.project)).toEqual(sorted(half));
      const again = readProject(updateProject(whole(less), project).bytes, 'p');
      expect(sorted(again.project)).toEqual(sorted(project));
    }),
    { numRuns: 30 },
  );
});

describeWithShared('data/golden/text/refi', 'by the schemas', (folder) => {
  test('random projects and codebooks are valid', async () => {
    for (const project of fc.sample(randomProject, { numRuns: 8, seed: 5 })) {
      expect(await invalid(folder, 'Project', projectXml(writeProject(project, 'p').bytes))).toEqual([]);
      const book = writeCodebook(project.codes) as string;
      expect(await invalid(folder, 'Codebook', book)).toEqual([]);
      expect(readCodebook(book, 'c.qdc')).toEqual({ codes: project.codes, sets: null, problems: [] });
    }
  });

  test('pictures, recordings, cases, sets, graphs, links of another program go through and are named', async () => {
    const guid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
    const xml = `<?xml version="1.0" encoding="utf-8"?>
<Project xmlns="urn:QDA-XML:project:1.0" name="other" origin="Another 1.0" basePath="C:/Data">
 <Users><User guid="{${guid(1).toUpperCase()}}" name="Dana" id="DA"/></Users>
 <CodeBook><Codes><Code guid="${guid(2)}" name="peace" isCodable="1"><Description>about peace</Description><NoteRef targetGUID="${guid(9)}"/></Code></Codes></CodeBook>
 <Variables><Variable guid="${guid(3)}" name="age" typeOfVariable="Integer"/></Variables>
 <Cases><Case guid="${guid(4)}" name="first"><VariableValue><VariableRef targetGUID="${guid(3)}"/><IntegerValue>41</IntegerValue></VariableValue></Case></Cases>
 <Sources>
  <PictureSource guid="${guid(5)}" path="internal://${guid(5)}.png"><PictureSelection guid="${guid(6)}" firstX="0" firstY="0" secondX="5" secondY="5"/></PictureSource>
  <!-- a recording left where it is -->
  <AudioSource guid="${guid(7)}" path="relative:///a.mp3"><Transcript guid="${guid(8)}"><PlainTextContent>words</PlainTextContent></Transcript></AudioSource>
  <TextSource guid="${guid(10)}" name="talk"><PlainTextContent>Peace comes first.</PlainTextContent>
   <PlainTextSelection guid="${guid(11)}" startPosition="0" endPosition="5"><Coding guid="${guid(12)}" creatingUser="${guid(1)}"><CodeRef targetGUID="${guid(2)}"/></Coding></PlainTextSelection>
  </TextSource>
 </Sources>
 <Notes><Note guid="${guid(9)}" name="memo"><PlainTextContent>think  again</PlainTextContent></Note></Notes>
 <Sets><Set guid="${guid(13)}" name="all"><MemberCode targetGUID="${guid(2)}"/></Set></Sets>
 <Graphs><Graph guid="${guid(14)}"><Vertex guid="${guid(15)}" firstX="1" firstY="1"/></Graph></Graphs>
</Project>`;
    expect(await invalid(folder, 'Project', xml)).toEqual([]);
    const picture = Uint8Array.of(137, 80, 78, 71);
    const bytes = projectArchive(treeOf(xml), new Map([[`sources/${guid(5)}.png`, picture]]));
    const read = readProject(bytes, 'o.qdpx');
    if (read.project === null || read.carried === null) throw new Error('not read');
    expect(read.problems.filter(({ code }) => code === 'carried_along').map(({ args }) => args['name'])).toEqual([
      'Cases',
      'Sets',
      'Graphs',
    ]);
    expect(read.project.codings[0]).toMatchObject({ quote: 'Peace', coder: guid(1), code: guid(2) });
    expect(read.project.coders).toEqual([{ id: guid(1), name: 'Dana' }]);
    const out = updateProject({ ...read, project: read.project, carried: read.carried }, read.project).bytes;
    expect(sameXml(treeOf(projectXml(out)), treeOf(xml))).toBe(true);
    expect([...(filesOf(out).get(`sources/${guid(5)}.png`) ?? [])]).toEqual([...picture]);
  });

  test('the codebook of the demo project, as a codebook file, is valid and comes back', async () => {
    const { project } = readProject(new Uint8Array(readFileSync(join(folder, 'demo.qdpx'))), 'demo.qdpx');
    const book = writeCodebook(project?.codes ?? []) as string;
    expect(await invalid(folder, 'Codebook', book)).toEqual([]);
    expect(readCodebook(book, 'demo.qdc').codes).toEqual(project?.codes);
  });
});
