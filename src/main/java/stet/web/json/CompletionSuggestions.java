package stet.web.json;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import stet.query.QueryField;
import stet.query.ValueField;
import stet.query.parser.QueryParser;
import stet.search.Completion;
import stet.search.SearchEngine;

/**
 * Completion suggestions for people who do not know the query syntax. A bare word may be a field's
 * name, or the beginning of a tag, a person or a source.
 */
final class CompletionSuggestions {

  /**
   * A word without a field before it, at the end of a query. Its length is limited, because each
   * hyphen may begin such a word, so that a longer word would be read once for each hyphen.
   */
  private static final Pattern BARE =
      Pattern.compile("(?:^|[\\s(+-])(\\p{L}[\\p{L}\\p{N}'’-]{1,100})$");

  /** A query such as {@code tag:(number OR quo}. In it, only values of that field can follow. */
  private static final Pattern IN_FIELD = Pattern.compile("[A-Za-z]:\\([^()]*$");

  /** The fields of whose values a bare word may be the beginning, in order. */
  private static final List<QueryField> FIELDS =
      List.of(ValueField.TAG, ValueField.PERSON, ValueField.SOURCE);

  /** The most suggestions of each field, so that the next field has room. */
  private static final int EACH = 3;

  private final SearchEngine search;

  CompletionSuggestions(SearchEngine search) {
    this.search = search;
  }

  /**
   * Returns the suggestions, the most likely first. A field is shown with its meaning in plain
   * words.
   */
  List<Completion> of(String query, int most) {
    if (QueryParser.isTooLong(query)) {
      return List.of();
    }
    List<Completion> known =
        search.complete(query, most).stream().map(CompletionSuggestions::shown).toList();
    Matcher bare = BARE.matcher(query);
    if (!bare.find() || IN_FIELD.matcher(query).find()) {
      return known;
    }
    List<Completion> all = new ArrayList<>(known.subList(0, Math.min(EACH, known.size())));
    for (QueryField field : FIELDS) {
      search.complete(field.label() + ":\"" + bare.group(1), EACH).stream()
          .map(one -> new Completion(bare.start(1), one.text(), one.name(), one.articles()))
          .forEach(all::add);
    }
    return Stream.concat(all.stream(), known.stream()).distinct().limit(most).toList();
  }

  private static Completion shown(Completion completion) {
    String text = completion.text();
    return text.endsWith(":")
        ? QueryField.named(text.substring(0, text.length() - 1))
            .map(field -> new Completion(completion.from(), text, field.meaning(), 0))
            .orElse(completion)
        : completion;
  }
}
