import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { readConllu, trainModel } from '../../loaders/annotate/index.ts';
import { measureAccuracy } from '../../loaders/annotate/training/index.ts';
