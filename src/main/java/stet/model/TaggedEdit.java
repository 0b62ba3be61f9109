package stet.model;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * An edit and what it touched.
 *
 * @param tags in the order of {@link Tag}, so that they are told alike each time
 * @param persons everyone named in the edit, before or after, in order of mention
 * @param touched those of them whose name itself came, went or changed
 * @param speakers who says something in the edit, before or after, in order of the text
 * @param quotes what became of each quotation that did not simply stand
 * @param swaps which words stand where others stood
 * @param figures which figures stand where others stood
 */
public record TaggedEdit(
    Edit edit,
    Set<Tag> tags,
    List<Person> persons,
    List<Person> touched,
    List<Speaker> speakers,
    List<QuoteChange> quotes,
    List<Swap> swaps,
    List<FigureChange> figures,
    Significance significance) {

  public TaggedEdit {
    tags = inOrder(tags);
    persons = List.copyOf(persons);
    touched = List.copyOf(touched);
    speakers = List.copyOf(speakers);
    quotes = List.copyOf(quotes);
    swaps = List.copyOf(swaps);
    figures = List.copyOf(figures);
  }

  private static Set<Tag> inOrder(Set<Tag> tags) {
    Set<Tag> ordered = EnumSet.noneOf(Tag.class);
    ordered.addAll(tags);
    return Collections.unmodifiableSet(ordered);
  }

  /** An edit of which nothing is said: the two sides were made by different readers, say. */
  public static TaggedEdit untagged(Edit edit) {
    return new TaggedEdit(
        edit,
        Set.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Significance.NONE);
  }
}
