package stet.search;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stet.search.Facets.Facet;
import stet.search.Facets.ResultHistogram;
import stet.search.Facets.Value;

/**
 * Profile of a person's name: the edits that name the person, and counts over them. It describes a
 * name, not an identity.
 *
 * @param name in its best spelling in the archive, or as it was asked for
 * @param edits a page of the edits that name the person; their query finds all of them
 * @param counts null on the pages after the first, which show the archive as it was for the first
 */
public record PersonProfile(String name, Answer edits, @Nullable Counts counts, Duration took) {

  /**
   * Counts over all edits of the profile, in articles.
   *
   * @param partial whether there was no time to count everything: all counts are then lower bounds
   * @param forms the forms of the name, the commonest first
   * @param others other persons named in the same edits
   */
  public record Counts(
      boolean partial,
      List<Form> forms,
      Facet sources,
      Facet tags,
      List<Value> others,
      ResultHistogram histogram) {}

  /**
   * A form of the name.
   *
   * @param clause the clause that finds only this form
   * @param articles the number of articles in which it is found
   * @param among whether these articles are among those of the profile; a shorter form, such as a
   *     surname alone, may be somebody else's
   */
  public record Form(String name, String clause, int articles, boolean among) {}
}
