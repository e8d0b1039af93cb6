#!/usr/bin/env node
import { packageVersion } from './version.ts';

console.log(packageVersion());
