package stet.query.parser;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import stet.model.Publisher;

/**
 * Finder of the sources that a question names, by their own names ({@code arstechnica}) or by those
 * of their publishers ({@code Ars Technica}, with or without "the" ahead).
 */
final class SourceMentionFinder {

  /**
   * A source that is named in a question.
   *
   * @param name what {@code source:} asks for: the source's own name, or the publisher's where
   *     several sources have it
   * @param end the number of the token behind it
   */
  record SourceMention(String name, int end) {}

  /**
   * A name that a source goes by.
   *
   * @param isCommon whether it is one word that may be an everyday one, as in The Sun: it counts
   *     only with a capital letter
   */
  private record KnownName(List<String> words, String source, boolean isCommon) {}

  /** The longest first: "Ars Technica UK" is not "Ars Technica". */
  private final List<KnownName> names = new ArrayList<>();

  SourceMentionFinder(List<Publisher> sources) {
    for (Publisher publisher : sources) {
      String title = publisher.title();
      add(publisher.source(), publisher.source(), false);
      if (title != null) {
        boolean shared =
            sources.stream().filter(each -> title.equalsIgnoreCase(each.title())).count() > 1;
        add(title, shared ? title : publisher.source(), true);
      }
    }
    names.sort(Comparator.comparingInt((KnownName name) -> name.words().size()).reversed());
  }

  private void add(String name, String source, boolean isTitle) {
    List<QuestionToken> tokens = QuestionToken.in(name).orElse(List.of());
    List<String> words = tokens.stream().map(QuestionToken::small).toList();
    boolean article = words.size() > 1 && words.getFirst().equals("the");
    List<String> kept = article ? words.subList(1, words.size()) : words;
    if (!kept.isEmpty()) {
      names.add(new KnownName(kept, source, isTitle && kept.size() == 1));
    } else if (!isTitle) {
      names.add(new KnownName(List.of(name.toLowerCase(Locale.ROOT)), source, false));
    }
  }

  /** The source that is named from a token on; null if there is none. */
  @Nullable SourceMention at(List<QuestionToken> tokens, int at) {
    boolean article = tokens.get(at).small().equals("the") && !tokens.get(at).quoted();
    SourceMention behind = article && at + 1 < tokens.size() ? from(tokens, at + 1) : null;
    return behind == null ? from(tokens, at) : behind;
  }

  private @Nullable SourceMention from(List<QuestionToken> tokens, int at) {
    for (KnownName name : names) {
      int end = at + name.words().size();
      if (end <= tokens.size()
          && (!name.isCommon() || tokens.get(at).isCapital())
          && tokens.subList(at, end).stream()
              .map(QuestionToken::small)
              .toList()
              .equals(name.words())
          && tokens.subList(at, end).stream().noneMatch(QuestionToken::quoted)) {
        return new SourceMention(name.source(), end);
      }
    }
    return null;
  }
}
