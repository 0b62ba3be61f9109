package stet.revision.tag.quote;

import stet.text.language.WordList;

/**
 * Finder of an office next to the name of its holder: {@code Dr Harries, Chief Executive, UKHSA,
 * said}.
 */
final class Apposition {

  private final WordSequence row;
  private final FunctionWordRoles small;

  Apposition(WordSequence row, FunctionWordRoles small) {
    this.row = row;
    this.small = small;
  }

  /**
   * The index of the first word of a name, behind which an office follows without a second comma:
   * {@code Ada Thorne, Director of the Port said}, {@code Ada Thorne, Chief Adviser, QPA said}; -1
   * for none.
   */
  int nameAhead(int start, int end, int least) {
    if (start - 2 < least || !row.isComma(start)) {
      return -1;
    }
    int behind = over(start - 1, least) + 1;
    boolean office = behind < start && row.isCapital(end);
    if (!office && !isOfficeOfSomething(start, end)) {
      return -1;
    }
    int from = office ? behind : start;
    int first = from - 1;
    while (first > least && !row.breakBefore(first)) {
      first--;
    }
    for (int i = first; i < from; i++) {
      if (!row.isCapital(i) || small.beginsNone(i) || small.ends(i)) {
        return -1;
      }
    }
    return from - first > 1 ? first : -1;
  }

  /**
   * The index of the last word of the name at the beginning of an attribution line, regardless of
   * the offices and organizations behind it: {@code Ada Thorne, Director and Chair, Port of Fisk,
   * said:}; -1 if the line has another form.
   *
   * @param verb the index of the verb that ends the line
   */
  int nameCredited(int verb) {
    if (verb != row.size() - 1 || !row.isColonBehind(verb)) {
      return -1;
    }
    int last = 0;
    while (last + 1 < verb && !row.breakBefore(last + 1)) {
      last++;
    }
    boolean name =
        last > 0 && !OfficeTitles.is(row.pack(), row.folded(last)) && row.isComma(last + 1);
    for (int i = 0; i <= last; i++) {
      boolean honoured = i == 0 && row.is(1, WordList.HONOUR_WORDS); // The Rt Hon
      name &= row.isCapital(i) && !small.beginsNone(i) && !small.ends(i);
      name &= honoured || !row.is(i, WordList.DEFINITE_ARTICLES);
    }
    boolean office = false;
    for (int i = last + 1; i < verb; i++) {
      office |= OfficeTitles.is(row.pack(), row.folded(i));
      name &=
          !small.isAuxiliary(i)
              && !small.isPronoun(i)
              && !ReportingVerbs.isPlain(row.pack(), row.folded(i));
    }
    return name && office && !isNamedBehindOffice(verb) ? last : -1;
  }

  /**
   * Whether an office is followed by the name of its holder: {@code Director Submarines, Admiral
   * Ada Thorne said}.
   */
  private boolean isNamedBehindOffice(int verb) {
    int capitals = 0;
    int i = verb - 1;
    while (i > 0
        && row.isCapital(i)
        && !OfficeTitles.is(row.pack(), row.folded(i))
        && !row.breakBefore(i)) {
      capitals++;
      i--;
    }
    return capitals > 1 && OfficeTitles.is(row.pack(), row.folded(i));
  }

  /**
   * Whether words are a single office for several things: {@code Secretary of State for Ports,
   * Piers and Coastal Trade}.
   */
  boolean isOffice(int from, int to) {
    boolean several = false;
    for (int i = from; i < to; i++) {
      several |= i > from && row.isComma(i);
      if (!row.isCapital(i) && !row.pack().has(WordList.OFFICE_JOINERS, row.folded(i))) {
        return false;
      }
    }
    int first = from;
    while (first + 1 < to && !row.breakBefore(first + 1)) {
      first++;
    }
    return several && isOfficeOfSomething(from, first);
  }

  /**
   * Whether words contain an office with its organization: {@code Medical Director at Public Health
   * England}.
   */
  private boolean isOfficeOfSomething(int start, int end) {
    for (int i = start; i < end; i++) {
      if (OfficeTitles.is(row.pack(), row.folded(i))) {
        return row.is(i + 1, WordList.OFFICE_PREPOSITIONS)
            || row.is(i + 1, WordList.OFFICE_PURPOSE_PREPOSITIONS);
      }
    }
    return false;
  }

  /**
   * The index of the last word ahead of all further parts that are offices: {@code Harries} in
   * {@code Dr Harries, Chief Executive, UKHSA, said}.
   */
  int over(int last, int least) {
    int end = last;
    while (true) {
      int part = end;
      boolean office = OfficeTitles.is(row.pack(), row.folded(end));
      while (part > least && !row.breakBefore(part)) {
        part--;
        office |=
            OfficeTitles.is(row.pack(), row.folded(part))
                && row.is(part + 1, WordList.OFFICE_PREPOSITIONS);
      }
      if (!office || part == least || !row.isComma(part) || opensNone(part - 1, least)) {
        return end;
      }
      end = part - 1;
    }
  }

  /**
   * Whether the part that ends at a word begins with one that begins no subject, as a place or time
   * does: {@code In Fisk, the mayor, … said}.
   */
  private boolean opensNone(int last, int least) {
    int part = last;
    while (part > least && !row.breakBefore(part)) {
      part--;
    }
    return small.beginsNone(part);
  }
}
