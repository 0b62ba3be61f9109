package stet.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import stet.web.view.LabeledLink;
import stet.web.wording.SiteLinks;

/**
 * Finder of the pages with more information about the terms of a query: its phrases, persons and
 * sources.
 */
final class RelatedPageFinder {
  private RelatedPageFinder() {}

  private static final Pattern PHRASE = Pattern.compile("[\"“](\\S+\\s[^\"“”*?~]+)[\"”]");
  private static final Pattern NAMED =
      Pattern.compile("(person|source):=?(?:[\"“]([^\"“”*?~]+)[\"”]|([\\p{L}\\p{N}-]+))");

  /**
   * Finds the related pages of a query.
   *
   * @param edits whether the query finds edits, whose swaps can be counted
   */
  static List<LabeledLink> of(String query, boolean edits) {
    List<LabeledLink> pages = new ArrayList<>();
    for (String clause : new RemovableQueryClauses(query).list()) {
      Matcher phrase = PHRASE.matcher(clause);
      Matcher named = NAMED.matcher(clause);
      if (phrase.matches()) {
        String words = phrase.group(1);
        pages.add(new LabeledLink("When “" + words + "” stood", SiteLinks.phrase(words, null)));
        pages.add(
            new LabeledLink("Every wording of it as a quotation", SiteLinks.quotation(words)));
      } else if (named.matches()) {
        String name = named.group(2) == null ? named.group(3) : named.group(2);
        pages.add(
            named.group(1).equals("source")
                ? new LabeledLink("All of " + name, SiteLinks.source(name))
                : new LabeledLink(
                    "All about " + name, SiteLinks.person(name.toLowerCase(Locale.ROOT))));
      }
    }
    if (edits) {
      pages.add(
          new LabeledLink(
              "What replaced what in these edits", "/swaps?q=" + SiteLinks.encoded(query)));
    }
    return pages;
  }
}
