import { describe, expect, test } from 'vitest';
import type { ReadRow } from '../../src/documents/document-reading.ts';
import { readDocument } from '../../src/documents/read-document.ts';

/** `code = alias | status | message | description | solution` of each row, and what is empty left out. */
function brief({ code, aliases, httpStatuses, message, description, solution }: ReadRow): string {
  const texts = [message, description, solution].map((text) => text?.plain ?? '');
  const parts = [aliases.map((alias) => `= ${alias}`).join(' '), httpStatuses.join('/'), ...texts];
  return [code, ...parts.filter((part) => part !== '')].join(' | ');
}

const read = (text: string) => readDocument(text).rows.map(brief);

describe('codes in lists are read as a table would be', () => {
  test('a heading for each code, its text below it', () => {
    const page = `# Error codes

## 10xx - Network

### -1000 UNKNOWN_FAILURE
 * Something broke.

### -1001 Connection lost
 * The connection broke.
 * Try again.

### -1002 Not signed in
Sign in first.

## 20xx - Orders

### -2001 Order refused
The order was refused.
`;
    expect(read(page)).toEqual([
      '-1000 | = UNKNOWN_FAILURE | Something broke.',
      '-1001 | Connection lost | The connection broke. Try again.',
      '-1002 | Not signed in | Sign in first.',
      '-2001 | Order refused | The order was refused.',
    ]);
  });

  test('a name in bold on a line of its own, and lines below it', () => {
    const page = `# Common errors

 **ColourDeniedException**   <a name="a"></a>
You may not use this colour\\.  
HTTP Status Code: 403

 ** ColourMissing **   
The colour is missing\\.  
HTTP Status Code: 400

 **PaintServiceUnavailable**   
Wait a minute\\.  
HTTP Status Code: 503
`;
    expect(read(page)).toEqual([
      'ColourDeniedException | 403 | You may not use this colour.',
      'ColourMissing | 400 | The colour is missing.',
      'PaintServiceUnavailable | 503 | Wait a minute.',
    ]);
  });

  test('bullets, and bullets in bullets', () => {
    const page = `# Painting

## Error codes

- \`1\`: The brush is missing.
- \`7\`: The paint is wrong. Possible reasons:
    - It is dry.
    - It is red.
- \`12\` - The wall is wet.
`;
    expect(read(page)).toEqual([
      '1 | The brush is missing.',
      '7 | The paint is wrong. Possible reasons: It is dry. It is red.',
      '12 | The wall is wet.',
    ]);
  });

  test('bullets with a name in bold and labelled bullets below', () => {
    const page = `## Errors

- **BrushNotFound** The brush does not exist.
  - HTTP Status Code: 404
  - Solution: Buy a brush.
- **BrushInUse** Somebody has it.
  - HTTP Status Code: 409
  - Solution: Wait.
- **BrushTooOld** It has no hair.
  - HTTP Status Code: 400
`;
    expect(read(page)).toEqual([
      'BrushNotFound | 404 | The brush does not exist. | Buy a brush.',
      'BrushInUse | 409 | Somebody has it. | Wait.',
      'BrushTooOld | 400 | It has no hair.',
    ]);
  });

  test('a code set as code, and its text on the line below', () => {
    const page = `The standard error codes are:

\`P_NO_PAINT\`
There is no paint.

\`P_NO_WALL\`
There is no wall
to paint.

\`P_UNKNOWN\`
Something is wrong.
`;
    expect(read(page)).toEqual([
      'P_NO_PAINT | There is no paint.',
      'P_NO_WALL | There is no wall to paint.',
      'P_UNKNOWN | Something is wrong.',
    ]);
  });

  test('definitions of Markdown', () => {
    const page = `# Return codes

E_BRUSH
: The brush broke.

E_PAINT
: The paint is dry.

E_WALL
: The wall fell.
`;
    expect(read(page)).toEqual([
      'E_BRUSH | The brush broke.',
      'E_PAINT | The paint is dry.',
      'E_WALL | The wall fell.',
    ]);
  });

  test('blocks of labelled fields below headings in words', () => {
    const page = `# Errors

## No brush

**Numeric Code**: 4001

**Symbolic Code**: NO_BRUSH

**Message**: The brush is missing.

**Solution**

Buy one.

## Dry paint

**Numeric Code**: 4002

**Symbolic Code**: DRY_PAINT

**Message**: The paint is dry.

**Solution**

Add water.

## Wet wall

**Numeric Code**: 4003

**Symbolic Code**: WET_WALL

**Message**: The wall is wet.
`;
    expect(read(page)).toEqual([
      '4001 | = NO_BRUSH | No brush The brush is missing. | Buy one.',
      '4002 | = DRY_PAINT | Dry paint The paint is dry. | Add water.',
      '4003 | = WET_WALL | Wet wall The wall is wet.',
    ]);
  });

  test('blocks of labelled fields without headings', () => {
    const page = `# Errors

**Error Code**: 4001
**Message**: The brush is missing.
**Solution**: Buy one.

**Error Code**: 4002
**Message**: The paint is dry.
**Solution**: Add water.

**Error Code**: 4003
**Message**: The wall is wet.
**Solution**: Wait.
`;
    expect(read(page)).toEqual([
      '4001 | The brush is missing. | Buy one.',
      '4002 | The paint is dry. | Add water.',
      '4003 | The wall is wet. | Wait.',
    ]);
  });

  test('a definition list of HTML, with the numbers of its names in a listing', () => {
    const page = `<html><body><h1>PaintErrorCode Reference</h1>
<h4>Definition</h4><code>enum PaintErrorCode {<br> PaintBrushLost = 7001,<br> PaintIsDry = 7002,<br> PaintWallWet = 7003<br>}</code>
<h4>Constants</h4>
<dl>
<dt><code>PaintBrushLost</code></dt><dd><p>The brush is lost.</p><p>Declared in Paint.h.</p></dd>
<dt><code>PaintIsDry</code></dt><dd><p>The paint is dry.</p><p>Declared in Paint.h.</p></dd>
<dt><code>PaintWallWet</code></dt><dd><p>The wall is wet.</p><p>Declared in Paint.h.</p></dd>
</dl></body></html>`;
    expect(read(page)).toEqual([
      '7001 | = PaintBrushLost | The brush is lost.',
      '7002 | = PaintIsDry | The paint is dry.',
      '7003 | = PaintWallWet | The wall is wet.',
    ]);
  });

  test('a definition list of HTML within Markdown, and the lists in it', () => {
    const page = `# Paint API

## Error codes

Calls end with one of these:

<dl>
  <dt><code>4101</code></dt>
  <dd>The brush is <b>broken</b>.

  Solution: Buy one.</dd>
  <dt>4102</dt>
  <dd>The paint has run out:<dl><dt>red</dt><dd>ask us</dd></dl></dd>
  <dt>4103</dt>
  <dd>The wall is wet &amp; cold.</dd>
</dl>

## Limits

- Ten walls a day.
`;
    expect(read(page)).toEqual([
      '4101 | The brush is broken. Solution: Buy one.',
      '4102 | The paint has run out: red ask us',
      '4103 | The wall is wet & cold.',
    ]);
    const { rows, findings } = readDocument(page);
    expect(rows.map(({ line }) => line)).toEqual([8, 12, 14]);
    expect(findings.map(({ kind }) => kind)).toContain('outline-read');
  });

  test('headings of HTML', () => {
    const page = `<html><body><h1>Error codes</h1>
<h3>E1001: No brush</h3><p>The brush is missing.</p>
<h3>E1002: Dry paint</h3><p>The paint is dry.</p><ul><li>Add water.</li></ul>
<h3>E1003: Wet wall</h3><p>The wall is wet.</p></body></html>`;
    expect(read(page)).toEqual([
      'E1001 | No brush | The brush is missing.',
      'E1002 | Dry paint | The paint is dry. Add water.',
      'E1003 | Wet wall | The wall is wet.',
    ]);
  });

  test('sections, definitions and fields of reStructuredText', () => {
    const sections = `======
Faults
======

noBrush
~~~~~~~

The brush is missing.

**Example: noBrush**

.. code::

    <noBrush code="404" xmlns="x"/>

dryPaint
~~~~~~~~

The paint is dry.

.. code::

    HTTP/1.1 409 Conflict

wetWall
~~~~~~~

The wall is wet.
`;
    expect(read(sections)).toEqual([
      'noBrush | 404 | The brush is missing.',
      'dryPaint | 409 | The paint is dry.',
      'wetWall | The wall is wet.',
    ]);
    const definitions = `Error codes
===========

E_BRUSH
    The brush broke.
E_PAINT
    The paint is dry.

    Add water.
E_WALL
    The wall fell.
`;
    expect(read(definitions)).toEqual([
      'E_BRUSH | The brush broke.',
      'E_PAINT | The paint is dry. Add water.',
      'E_WALL | The wall fell.',
    ]);
  });

  test('headings of codes in Chinese and Japanese', () => {
    const page = `# 错误码

### 错误码：1001
描述：没有画笔。
解决方案：买一支。

### 错误码：1002
描述：颜料干了。
解决方案：加水。

### 错误码：1003
描述：墙是湿的。
`;
    expect(read(page)).toEqual([
      '1001 | 没有画笔。 | 买一支。',
      '1002 | 颜料干了。 | 加水。',
      '1003 | 墙是湿的。',
    ]);
  });
});

describe('pages copied as plain text from a browser', () => {
  test('a heading for each code, blank lines between all blocks', () => {
    const page = `Help Center> Paint> Error Codes

Error codes of the paint service

When a call fails, its answer has one of these codes.

WallIsWet

The wall is wet.

HTTP Status Code: 409

Solution

Wait for an hour.

NoPaintLeft

The paint has run out.

HTTP Status Code: 400

BrushNotFound

There is no such brush.

HTTP Status Code: 404
`;
    expect(read(page)).toEqual([
      'WallIsWet | 409 | The wall is wet. | Wait for an hour.',
      'NoPaintLeft | 400 | The paint has run out.',
      'BrushNotFound | 404 | There is no such brush.',
    ]);
  });

  test('terms and their definitions, without a blank line', () => {
    const page = `Error codes

4101
The wall is wet.
4102
The paint has run out.
Buy some.
4103
There is no such brush.
`;
    expect(read(page)).toEqual([
      '4101 | The wall is wet.',
      '4102 | The paint has run out. Buy some.',
      '4103 | There is no such brush.',
    ]);
  });

  test('codes with their names, and texts below', () => {
    const page = `Error codes

1001 Wall is wet

Wait for an hour.

1002 No paint left

Buy some.

1003 No such brush

Look for it.
`;
    expect(read(page)).toEqual([
      '1001 | Wall is wet | Wait for an hour.',
      '1002 | No paint left | Buy some.',
      '1003 | No such brush | Look for it.',
    ]);
  });

  test('bullets', () => {
    const page = `Error codes\n\n• E_WET: The wall is wet.\n• E_PAINT: The paint has run out.\n• E_BRUSH: There is no such brush.\n`;
    expect(read(page)).toEqual([
      'E_WET | The wall is wet.',
      'E_PAINT | The paint has run out.',
      'E_BRUSH | There is no such brush.',
    ]);
  });

  test.each([
    ['prose', 'Error handling\n\nErrors happen.\n\nRetries\n\nTry again.\n\nSupport\n\nCall us.\n'],
    ['parameters', 'Request parameters\n\nwall_id\nThe wall.\npaint_id\nThe paint.\nmax_keys\nHow many.\n'],
    [
      'fields of an error',
      'Error responses\n\ncode\nThe code.\nmessage\nThe text.\nrequest_id\nThe request.\n',
    ],
    ['versions', 'Releases\n\n1.2.0\n\nMends an error.\n\n1.1.0\n\nAdds paint.\n\n1.0.0\n\nThe first.\n'],
    ['statuses', 'Errors\n\n400\nBad Request\n404\nNot Found\n500\nInternal Server Error\n'],
    [
      'a log',
      '2026-11-02 10:11:12 ERROR wall-17 is wet\n2026-11-02 10:11:13 ERROR wall-18 is wet\n2026-11-02 10:11:14 ERROR wall-19 is wet\n',
    ],
  ])('%s are no codes', (_, page) => {
    expect(read(page)).toEqual([]);
  });
});

describe('titles of entries', () => {
  test.each([
    [
      'a code and its text in bold',
      '# Errors\n\n**E1** — Bad key\n**E2** — Gone\n**E3** — Down\n',
      ['E1 | Bad key', 'E2 | Gone', 'E3 | Down'],
    ],
    [
      'a status behind the code',
      '# Errors\n\n## BadKey (403)\nNo.\n\n## NoSuchKey (404)\nGone.\n\n## SlowDown (503)\nWait.\n',
      ['BadKey | 403 | No.', 'NoSuchKey | 404 | Gone.', 'SlowDown | 503 | Wait.'],
    ],
    [
      'a status before the code',
      '# Errors\n\n- **400 BadKey**: No.\n- **404 NoSuchKey**: Gone.\n- **503 SlowDown**: Wait.\n',
      ['BadKey | 400 | No.', 'NoSuchKey | 404 | Gone.', 'SlowDown | 503 | Wait.'],
    ],
    [
      'codes under headings of statuses',
      '# Error codes\n\n## 400 Bad Request\n\n### 40001\nNo.\n\n### 40002\nBad.\n\n## 404 Not Found\n\n### 40401\nGone.\n',
      ['40001 | No.', '40002 | Bad.', '40401 | Gone.'],
    ],
    [
      'a piece of HTML',
      '<h2>Errors</h2><p><b>BadKey</b></p><p>No.</p><p>HTTP Status Code: 403</p><p><b>NoSuchKey</b></p><p>Gone.</p><p><b>SlowDown</b></p><p>Wait.</p>',
      ['BadKey | 403 | No.', 'NoSuchKey | Gone.', 'SlowDown | Wait.'],
    ],
    [
      'a label before the code',
      '# Errors\n\n### Error 1001: Down\n\nSolution: Wait.\n\n### Error 1002: Bad key\n\nSolution: Mend.\n\n### Error 1003: Gone\n\nSolution: None left.\n',
      ['1001 | Down | Wait.', '1002 | Bad key | Mend.', '1003 | Gone | None left.'],
    ],
  ])('%s', (_, page, rows) => {
    expect(read(page)).toEqual(rows);
  });
});

describe('lists of anything else are no codes', () => {
  test.each([
    [
      'parameters',
      '# Paint API\n\n## Request parameters\n\n- `wall_id` - The wall.\n- `paint_id` - The paint.\n- `max_keys` - How many.\n',
    ],
    [
      'fields of an error',
      '# Error codes\n\n- `code` - The code of the error.\n- `message` - What happened.\n- `request_id` - The request.\n- `target` - What it is about.\n',
    ],
    [
      'words',
      '# Glossary\n\n- **Brush** - What paints.\n- **Paint** - What is painted with.\n- **Wall** - What is painted.\n',
    ],
    [
      'versions',
      '# Change log\n\n## 1.2.0\n\n- Fixed an error.\n\n## 1.1.0\n\n- Added paint.\n\n## 1.0.0\n\n- First.\n',
    ],
    ['steps', '# Error handling\n\n1. Read the code.\n2. Read the message.\n3. Try again.\n'],
    [
      'sections',
      '# Error handling\n\n## Overview\n\nErrors happen.\n\n## Retries\n\nTry again.\n\n## Support\n\nCall us.\n',
    ],
    [
      'members of an example in JSON',
      '# Errors\n\nAn error looks so:\n\n```json\n{\n"code": "4101",\n"message": "No.",\n"request_id": "7",\n"status": "400",\n"target": "wall"\n}\n```\n',
    ],
    [
      'objects that an answer lists',
      '# Walls\n\nWithout an error:\n\n```json\n[{"id":"w1","color":"red"},{"id":"w2","color":"red"},{"id":"w3","color":"red"},{"id":"w4","color":"red"},{"id":"w5","color":"red"}]\n```\n',
    ],
    [
      'an enumeration of something else',
      '# Walls\n\n```c\nenum Color {\n  RED_DARK = 101,\n  RED_LIGHT = 102,\n  BLUE_DARK = 103,\n  BLUE_LIGHT = 104,\n  GREEN_DARK = 105,\n};\n```\n',
    ],
    [
      'terms of HTML within Markdown',
      '# Glossary\n\n<dl><dt>Brush</dt><dd>What paints.</dd><dt>Paint</dt><dd>What is painted with.</dd><dt>Wall</dt><dd>What is painted.</dd></dl>\n',
    ],
    ['statuses', '# Errors\n\n- `400`: Bad Request\n- `404`: Not Found\n- `500`: Internal Server Error\n'],
  ])('%s', (_, page) => {
    const reading = readDocument(page);
    expect(reading.rows).toEqual([]);
    expect(reading.findings[0]).toMatchObject({ severity: 'ERROR', kind: 'no-error-codes' });
  });
});

describe('findings of outlines', () => {
  const page = `# Error codes

### E1001
Retry: never

**Colour**: red

### E1002
**Colour**: green

### E1003
**Colour**: blue
`;

  test('say that an outline was read, and what each of its parts became', () => {
    const findings = readDocument(page).findings.map(
      ({ severity, kind, line }) => `${severity} ${kind} ${line}`,
    );
    expect(findings).toContain('INFO outline-read 3');
    expect(findings).toContain('INFO columns-read 3');
  });

  test('name the labels that are not known, whose text goes to the description', () => {
    const reading = readDocument(page);
    expect(reading.rows.map(brief)).toEqual([
      'E1001 | Retry: never Colour: red',
      'E1002 | Colour: green',
      'E1003 | Colour: blue',
    ]);
    expect(reading.findings).toContainEqual({
      severity: 'INFO',
      kind: 'label-not-known',
      message: 'The label “Colour” is not known; its text is taken for the description.',
      line: 3,
      text: 'Colour',
    });
  });

  test('an outline that says more of codes that a table lists is not read twice', () => {
    const table = '| Error Code | Description |\n|---|---|\n| E1001 | A. |\n| E1002 | B. |\n| E1003 | C. |\n';
    expect(read(`${table}\n${page}`)).toEqual(['E1001 | A.', 'E1002 | B.', 'E1003 | C.']);
  });
});
