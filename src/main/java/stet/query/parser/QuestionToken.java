package stet.query.parser;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word of a plain question, or words in quotation marks, which form one token.
 *
 * @param text the text as it was typed, without quotation marks and possessive ending
 */
record QuestionToken(String text, boolean quoted) {

  /** The largest number of tokens in a question; longer texts are pasted passages. */
  private static final int MOST = 40;

  private static final Pattern TOKEN =
      Pattern.compile(
          "[\"“”„«»](?<quoted>[^\"“”„«»]+)[\"“”„«»]"
              + "|(?<word>[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*+(?:[.’'&-]?[\\p{L}\\p{M}\\p{N}])*+)(?![*~:])"
              + "|(?<between>[\\s,.;!?¿¡…–—]+)");

  private static final Pattern POSSESSIVE = Pattern.compile("(.{2,})[’']s");
  private static final Pattern ELIDED = Pattern.compile("(?<elided>\\p{L}+)[’'](?<rest>.+)");
  private static final Pattern OPERATOR = Pattern.compile("AND|OR|NOT");

  /** The text in small letters. */
  String small() {
    return text.toLowerCase(Locale.ROOT);
  }

  /** Whether it begins with a capital letter, as names do. */
  boolean isCapital() {
    return !quoted && Character.isUpperCase(text.codePointAt(0));
  }

  /** The token, or the elided word before its apostrophe and the word behind it. */
  List<QuestionToken> split(Set<String> elisions) {
    Matcher parts = ELIDED.matcher(text);
    return !quoted
            && parts.matches()
            && elisions.contains(parts.group("elided").toLowerCase(Locale.ROOT))
        ? List.of(
            new QuestionToken(parts.group("elided"), false),
            new QuestionToken(parts.group("rest"), false))
        : List.of(this);
  }

  /** The tokens of a text; empty if the text has signs of the query syntax or is too long. */
  static Optional<List<QuestionToken>> in(String text) {
    List<QuestionToken> tokens = new ArrayList<>();
    Matcher next = TOKEN.matcher(text);
    int at = 0;
    while (at < text.length()) {
      if (!next.find(at) || next.start() != at || tokens.size() >= MOST) {
        return Optional.empty();
      }
      at = next.end();
      String word = next.group("word");
      if (next.group("quoted") != null) {
        tokens.add(new QuestionToken(next.group("quoted").strip(), true));
      } else if (word != null) {
        if (OPERATOR.matcher(word).matches()) {
          return Optional.empty();
        }
        Matcher possessive = POSSESSIVE.matcher(word);
        tokens.add(new QuestionToken(possessive.matches() ? possessive.group(1) : word, false));
      }
    }
    return Optional.of(tokens);
  }
}
