import { describe, expect, it } from 'vitest';
import { searchText, searchWords } from '../../../src/domain/shared/search-text.ts';

describe('searchText', () => {
  it.each([
    ['Łukasz', 'lukasz'],
    ['Nguyễn Thị Ánh', 'nguyen thi anh'],
    ['Nguyễn'.normalize('NFD'), 'nguyen'],
    ['Ólafsdóttir', 'olafsdottir'],
    ['Þórður Æsir', 'thordur aesir'],
    ['Đặng', 'dang'],
    ['Søren Strauß', 'soren strauss'],
    ['İpek Işık', 'ipek isik'],
    ['Żółć', 'zolc'],
    ['O’Brien–Smith', "o'brien-smith"],
    ['Παπαδόπουλος', 'παπαδοπουλοσ'],
    ['Фёдор', 'федор'],
    ['김민준', '김민준'],
    ['  Two\u00A0 words\n', 'two words'],
    ['ﬁne', 'fine'],
    ['', ''],
  ])('folds "%s" to "%s"', (text, folded) => {
    expect(searchText(text)).toBe(folded);
  });

  it('folds a folded text to itself', () => {
    const once = searchText('Łukasz Þórður Ægir Παπαδόπουλος');

    expect(searchText(once)).toBe(once);
  });
});

describe('searchWords', () => {
  it('gives each word to look for, and none for blank text', () => {
    expect(searchWords('  Nguyễn  breast ')).toEqual(['nguyen', 'breast']);
    expect(searchWords('   ')).toEqual([]);
  });
});
