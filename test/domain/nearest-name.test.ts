import { describe, expect, test } from 'vitest';
import { nearestNames } from '../../src/domain/nearest-name.ts';
import { finish } from '../harness.ts';

const vendors = ['huawei-cloud', 'open-telekom-cloud', 'tencent-cloud'];
const categories = [
  'authentication',
  'permission-denied',
  'missing-parameter',
  'invalid-parameter',
  'not-found',
  'already-exists',
  'rate-limited',
  'timeout',
];

describe('nearestNames', () => {
  test.each([
    ['tencentcloud', vendors, 'tencent-cloud'],
    ['tencent', vendors, 'tencent-cloud'],
    ['Huawei_Cloud', vendors, 'huawei-cloud'],
    ['hauwei-cloud', vendors, 'huawei-cloud'],
    ['telekom', vendors, 'open-telekom-cloud'],
    ['otc', vendors, 'open-telekom-cloud'],
    ['missing-paramter', categories, 'missing-parameter'],
    ['NOT_FOUND', categories, 'not-found'],
    ['missing', categories, 'missing-parameter'],
    ['denied', categories, 'permission-denied'],
    ['kms', ['tencent-cloud/cam', 'tencent-cloud/kms', 'tencent-cloud/common'], 'tencent-cloud/kms'],
    ['CATALOG_CORS_ORIGIN', ['CATALOG_BODY_LIMIT', 'CATALOG_CORS_ORIGINS'], 'CATALOG_CORS_ORIGINS'],
  ])('knows what is meant by %s', (wanted, known, nearest) => {
    expect(nearestNames(wanted, known)[0]).toBe(nearest);
  });

  test('gives three names at most by default, best first', () => {
    expect(nearestNames('parameter', categories)).toHaveLength(3);
    expect(nearestNames('parameter', categories, 2)).toEqual(['invalid-parameter', 'missing-parameter']);
  });

  test('gives the least far where nothing is near', () => {
    expect(nearestNames('aws', vendors)).toHaveLength(3);
  });

  test('gives nothing where nothing is known', () => {
    expect(nearestNames('aws', [])).toEqual([]);
  });

  test('orders names that are equally near by the alphabet', () => {
    expect(nearestNames('x', ['b', 'a', 'c'])).toEqual(['a', 'b', 'c']);
  });

  test('answers a name of 10 million characters as fast as a short one', () => {
    const many = Array.from({ length: 1_000 }, (_, index) => `vendor-${index}/service-${index}`);
    const long = 'v'.repeat(10_000_000);
    expect(finish(() => nearestNames(long, many))).toHaveLength(3);
  });
});
