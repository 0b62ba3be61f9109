package stet.revision.tag;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import stet.model.Content;
import stet.model.Edit;
import stet.model.Tag;
import stet.model.TaggedEdit;
import stet.revision.diff.ContentDiffer;

/**
 * A revision, and the tags that somebody says it must and must not earn: a record of {@code
 * blind.txt}, which says how it is to be read.
 *
 * @param line where the record begins in the file
 */
public record LabelledRevision(
    int line, String language, Content before, Content after, List<Demand> demands) {

  /** What one line demands. */
  public sealed interface Demand {

    Set<String> tags();

    /** Each is found in some edit. */
    record Must(Set<String> tags) implements Demand {}

    /** None is found in any edit. */
    record Not(Set<String> tags) implements Demand {}

    /** The edit that has the words has them all. */
    record MustIn(String words, Set<String> tags) implements Demand {}

    /** No edit that has the words has any of them. */
    record NotIn(String words, Set<String> tags) implements Demand {}
  }

  private static final Pattern LIST = Pattern.compile("(must|not)(?:\\[(.*)])?:(.*)");

  /** All records of a resource beside this class. */
  public static List<LabelledRevision> read(String resource) throws IOException {
    List<LabelledRevision> revisions = new ArrayList<>();
    Draft draft = new Draft(1);
    int number = 0;
    for (String line : lines(resource)) {
      number++;
      if (line.isBlank()) {
        draft.finish(revisions);
        draft = new Draft(number + 1);
      } else if (!line.startsWith("#")) {
        draft.add(line, number);
      }
    }
    draft.finish(revisions);
    return revisions;
  }

  static List<String> lines(String resource) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(LabelledRevision.class.getResourceAsStream(resource), resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  /** The demands that are not met, in words; none where all is well. */
  public List<String> violations(ContentDiffer differ, Tagger tagger) {
    List<Edit> edits = differ.compare(before, after, language).edits();
    List<TaggedEdit> tagged = tagger.tag(edits, before, after, language);
    List<String> violations = new ArrayList<>();
    for (Demand demand : demands) {
      violations.addAll(
          switch (demand) {
            case Demand.Must must -> missing(must.tags, tagged, "");
            case Demand.Not not -> present(not.tags, tagged, "");
            case Demand.MustIn must -> missing(must.tags, with(must.words, tagged), must.words);
            case Demand.NotIn not -> present(not.tags, with(not.words, tagged), not.words);
          });
    }
    return violations;
  }

  private static List<TaggedEdit> with(String words, List<TaggedEdit> edits) {
    return edits.stream()
        .filter(e -> e.edit().beforeText().contains(words) || e.edit().afterText().contains(words))
        .toList();
  }

  private static List<String> missing(Set<String> tags, List<TaggedEdit> edits, String words) {
    Set<String> found = labels(edits);
    return tags.stream()
        .filter(tag -> !found.contains(tag))
        .map(tag -> "lacks " + tag + " " + words)
        .toList();
  }

  private static List<String> present(Set<String> tags, List<TaggedEdit> edits, String words) {
    Set<String> found = labels(edits);
    return tags.stream()
        .filter(found::contains)
        .map(tag -> "must not have " + tag + " " + words)
        .toList();
  }

  private static Set<String> labels(List<TaggedEdit> edits) {
    return edits.stream()
        .flatMap(edit -> edit.tags().stream())
        .map(Tag::label)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** A record that is being read. */
  private static final class Draft {

    private final int line;
    private String language = "en";
    private String oldHeadline = "";
    private String newHeadline = "";
    private String oldByline = "";
    private String newByline = "";
    private final List<String> old = new ArrayList<>();
    private final List<String> now = new ArrayList<>();
    private final List<Demand> demands = new ArrayList<>();

    Draft(int line) {
      this.line = line;
    }

    void add(String text, int number) {
      Matcher list = LIST.matcher(text);
      String rest = text.length() > 2 ? text.substring(2).strip() : "";
      if (text.startsWith("lang:")) {
        language = text.substring("lang:".length()).strip();
      } else if (list.matches()) {
        demands.add(demand(list.group(1).equals("must"), list.group(2), list.group(3)));
      } else {
        switch (text.substring(0, Math.min(2, text.length()))) {
          case "h-" -> oldHeadline = rest;
          case "h+" -> newHeadline = rest;
          case "h=" -> {
            oldHeadline = rest;
            newHeadline = rest;
          }
          case "b-" -> oldByline = rest;
          case "b+" -> newByline = rest;
          case "b=" -> {
            oldByline = rest;
            newByline = rest;
          }
          case "- " -> old.add(rest);
          case "+ " -> now.add(rest);
          case "| " -> {
            old.add(rest);
            now.add(rest);
          }
          default -> throw new IllegalStateException("line " + number + ": " + text);
        }
      }
    }

    private static Demand demand(boolean must, @Nullable String words, String list) {
      Set<String> tags =
          Arrays.stream(list.split(","))
              .map(String::strip)
              .filter(tag -> !tag.isEmpty())
              .collect(Collectors.toCollection(TreeSet::new));
      if (words == null) {
        return must ? new Demand.Must(tags) : new Demand.Not(tags);
      }
      return must ? new Demand.MustIn(words, tags) : new Demand.NotIn(words, tags);
    }

    void finish(List<LabelledRevision> revisions) {
      if (!demands.isEmpty()) {
        revisions.add(
            new LabelledRevision(
                line,
                language,
                new Content(oldHeadline, oldByline, String.join("\n\n", old)),
                new Content(newHeadline, newByline, String.join("\n\n", now)),
                demands));
      }
    }
  }
}
