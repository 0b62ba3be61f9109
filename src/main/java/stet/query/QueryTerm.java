package stet.query;

import java.util.Arrays;
import java.util.Optional;
import stet.model.EditKind;

/**
 * A word, phrase or value that a query looks for, with its place in the query as it was typed.
 *
 * <p>The field is empty if a word or phrase may occur anywhere in a headline or a text.
 */
public sealed interface QueryTerm extends QueryTree {

  Optional<QueryField> field();

  String text();

  /** The offset of the term's first character in the query. */
  int begin();

  /** The offset after the term's last character in the query. */
  int end();

  /** Whether the term is a kind of edit ({@code kind:moved}) and not a kind of revision. */
  default boolean namesEditKind() {
    return Arrays.stream(EditKind.values()).anyMatch(kind -> kind.label().equals(text()));
  }

  /** A term of words, in a field of words or anywhere. */
  sealed interface OfWords extends QueryTerm {
    /** The field in which the words are looked for; empty if they may occur anywhere. */
    Optional<WordField> in();

    @Override
    default Optional<QueryField> field() {
      return in().map(field -> field);
    }
  }

  /** A word in any of its forms: {@code kremlin}. The analyzer may split it into several words. */
  record WordTerm(Optional<WordField> in, String text, int begin, int end) implements OfWords {}

  /**
   * Words in this order as they are written: {@code "snap exercise"~5}, {@code =elections}.
   *
   * @param slop the number of other words that may come between them
   */
  record PhraseTerm(Optional<WordField> in, String text, int slop, int begin, int end)
      implements OfWords {}

  /** A pattern of one word: {@code cris*}. */
  record WildcardTerm(Optional<WordField> in, String text, int begin, int end) implements OfWords {}

  /**
   * A word that may be misspelt: {@code Crimaea~}.
   *
   * @param slips the number of characters that may differ
   */
  record FuzzyTerm(Optional<WordField> in, String text, int slips, int begin, int end)
      implements OfWords {}

  /**
   * A value of a field that does not take words: {@code tag:number}, {@code person:lavrov}.
   *
   * @param of the field of the value
   * @param exact whether exactly this name is asked for, without longer names that contain its
   *     words
   */
  record ValueTerm(ValueField of, String text, boolean exact, int begin, int end)
      implements QueryTerm {
    @Override
    public Optional<QueryField> field() {
      return Optional.of(of);
    }
  }
}
