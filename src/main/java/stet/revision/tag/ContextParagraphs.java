package stet.revision.tag;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import stet.model.ArticlePart;
import stet.model.Content;
import stet.model.Edit;
import stet.model.SentenceSpan;
import stet.text.language.LanguagePack;
import stet.text.language.WordList;

/**
 * Selection of the texts that are read to find the persons named in an edit and its speakers: the
 * paragraphs of the edit, the paragraphs ahead that a pronoun may refer to, and those in which a
 * quotation of several paragraphs begins or goes on.
 */
final class ContextParagraphs {
  private ContextParagraphs() {}

  /**
   * The pronouns of a language for a person who is named ahead.
   *
   * @param words the pronouns in lower case and with a capital
   * @param beside a pronoun in a paragraph with quotation marks, on either side of them
   */
  private record Pronouns(List<String> words, Pattern beside) {
    static Pronouns of(LanguagePack pack) {
      List<String> words = new ArrayList<>();
      for (String word : pack.words(WordList.SINGULAR_PRONOUNS)) {
        words.add(word);
        words.add(word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
      }
      String word = "\\b(?:" + String.join("|", words) + ")\\b";
      return new Pronouns(
          words, Pattern.compile("[\"“”«»‘„'].*" + word + "|" + word + ".*[\"“«‘„']"));
    }

    /**
     * Whether a text may contain a pronoun as a word, judged by ASCII characters alone. Hardly any
     * paragraph does, and this check is far cheaper than the pattern.
     */
    boolean mayBeIn(String text) {
      for (String word : words) {
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
          if ((at == 0 || !isAsciiWord(text.charAt(at - 1)))
              && endsWord(text, at + word.length())) {
            return true;
          }
        }
      }
      return false;
    }
  }

  /**
   * The number of paragraphs, in each direction, in which the speaker of a quotation of several
   * paragraphs is looked for.
   */
  private static final int BESIDE = 5;

  /** The headlines and paragraphs around the edits between two contents; bylines are left out. */
  static Set<String> of(LanguagePack pack, List<Edit> edits, Content before, Content after) {
    Pronouns pronouns = pack.derived(Pronouns.class, Pronouns::of);
    Set<String> texts = new HashSet<>();
    for (Edit edit : edits) {
      if (edit.where() != ArticlePart.BYLINE) {
        gather(pronouns, edit.before(), edit.where(), before, texts);
        gather(pronouns, edit.after(), edit.where(), after, texts);
      }
    }
    return texts;
  }

  private static void gather(
      Pronouns pronouns,
      @Nullable SentenceSpan passage,
      ArticlePart where,
      Content content,
      Set<String> texts) {
    if (passage != null) {
      int from = passage.place().start();
      eachText(where, content, from, passage.place().end(), (text, offset) -> texts.add(text));
      if (where == ArticlePart.BODY) {
        gatherAhead(pronouns, content, from, passage.place().end(), texts);
        gatherBeside(content, from, texts);
      }
    }
  }

  /** Adds the paragraphs ahead of what "she" said, since only they can say who she is. */
  private static void gatherAhead(
      Pronouns pronouns, Content content, int from, int to, Set<String> texts) {
    List<Content.Paragraph> paragraphs = content.paragraphs();
    int first = firstBehind(paragraphs, from);
    for (int i = first; i < paragraphs.size() && paragraphs.get(i).start() < to; i++) {
      String text = paragraphs.get(i).text();
      if (pronouns.mayBeIn(text) && pronouns.beside().matcher(text).find()) {
        for (int ahead = Math.max(0, i - SpeakerResolver.BACK); ahead < i; ahead++) {
          texts.add(paragraphs.get(ahead).text());
        }
      }
    }
  }

  /**
   * Adds the neighboring paragraphs of a quotation that goes on over several paragraphs, since its
   * speaker is named next to one of them.
   */
  private static void gatherBeside(Content content, int from, Set<String> texts) {
    List<Content.Paragraph> paragraphs = content.paragraphs();
    int here = firstBehind(paragraphs, from);
    if (here == paragraphs.size()) {
      return;
    }
    if (!opensQuoted(paragraphs.get(here).text())) {
      gatherAnnouncement(paragraphs, here, texts);
      return;
    }
    for (int i = here - 1; i >= Math.max(0, here - BESIDE); i--) {
      texts.add(paragraphs.get(i).text());
      if (!opensQuoted(paragraphs.get(i).text())) {
        break;
      }
    }
    for (int i = here + 1; i < Math.min(paragraphs.size(), here + BESIDE); i++) {
      if (!opensQuoted(paragraphs.get(i).text())) {
        break;
      }
      texts.add(paragraphs.get(i).text());
    }
  }

  /**
   * Adds an announcement such as {@code Ms Holt said:}, after which the quotation follows in
   * paragraphs of its own.
   */
  private static void gatherAnnouncement(
      List<Content.Paragraph> paragraphs, int here, Set<String> texts) {
    for (int i = here - 1; i >= Math.max(0, here - BESIDE); i--) {
      String text = paragraphs.get(i).text();
      if (text.endsWith(":")) {
        texts.add(text);
        return;
      }
    }
  }

  private static boolean opensQuoted(String paragraph) {
    return !paragraph.isEmpty() && "“\"«„‘".indexOf(paragraph.charAt(0)) >= 0;
  }

  private static boolean endsWord(String text, int at) {
    return at == text.length() || !isAsciiWord(text.charAt(at));
  }

  private static boolean isAsciiWord(char c) {
    return c < 128 && (Character.isLetterOrDigit(c) || c == '_');
  }

  /** Passes each text that overlaps a range to a consumer, with the place where the text begins. */
  static void eachText(
      ArticlePart where, Content content, int from, int to, BiConsumer<String, Integer> use) {
    switch (where) {
      case HEADLINE -> use.accept(content.headline(), 0);
      case BYLINE -> use.accept(content.byline(), 0);
      case BODY -> {
        List<Content.Paragraph> paragraphs = content.paragraphs();
        for (int i = firstBehind(paragraphs, from);
            i < paragraphs.size() && paragraphs.get(i).start() < to;
            i++) {
          use.accept(paragraphs.get(i).text(), paragraphs.get(i).start());
        }
      }
    }
  }

  /** The index of the first paragraph that ends behind a place. */
  private static int firstBehind(List<Content.Paragraph> paragraphs, int place) {
    int from = 0;
    int to = paragraphs.size();
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (paragraphs.get(middle).end() <= place) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }
}
