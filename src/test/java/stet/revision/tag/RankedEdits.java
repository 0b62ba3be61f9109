package stet.revision.tag;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import stet.model.Content;
import stet.model.Edit;
import stet.model.TaggedEdit;
import stet.revision.diff.ContentDiffer;

/**
 * Edits, and which of two is the more substantial: {@code significance-pairs.txt}, which says how
 * it is to be read.
 */
public record RankedEdits(Map<String, Sample> edits, List<Pair> pairs) {

  /** The first outranks the second. */
  public record Pair(String more, String less) {}

  /** An edit by its two texts, null where it was added or removed. */
  public record Sample(
      String place, @Nullable String before, @Nullable String after, boolean moved) {

    /** The significance of the edit, in an article of a few other paragraphs; 0 where none is. */
    public double significance(ContentDiffer differ, Tagger tagger) {
      Content old = content(before, moved);
      Content now = content(after, false);
      List<Edit> edits = differ.compare(old, now, "en").edits();
      return tagger.tag(edits, old, now, "en").stream()
          .map(TaggedEdit::significance)
          .mapToDouble(significance -> significance.value())
          .max()
          .orElse(0);
    }

    private Content content(@Nullable String text, boolean early) {
      String line = text == null ? "" : text;
      List<String> body = new ArrayList<>();
      body.add("The harbour at Quillhaven opens on Friday.");
      if (place.equals("body") && early && text != null) {
        body.add(text);
      }
      body.add("Ferries will run every hour until late in the evening.");
      body.add("A market is held beside the old pier in summer.");
      if (place.equals("body") && !early && text != null) {
        body.add(text);
      }
      body.add("Nothing else is planned for the rest of the week.");
      return new Content(
          place.equals("headline") ? line : "Harbour opens",
          place.equals("byline") ? line : "",
          String.join("\n\n", body));
    }
  }

  /** All of a resource beside this class. */
  public static RankedEdits read(String resource) throws IOException {
    Map<String, Sample> edits = new HashMap<>();
    List<Pair> pairs = new ArrayList<>();
    String name = "";
    for (String line : LabelledRevision.lines(resource)) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] words = line.split(" ");
      if (line.startsWith("edit ")) {
        name = words[1];
        edits.put(name, new Sample(words[2], null, null, false));
      } else if (line.startsWith("- ")) {
        Sample edit = Objects.requireNonNull(edits.get(name));
        edits.put(name, new Sample(edit.place, line.substring(2), edit.after, edit.moved));
      } else if (line.startsWith("+ ")) {
        Sample edit = Objects.requireNonNull(edits.get(name));
        edits.put(name, new Sample(edit.place, edit.before, line.substring(2), edit.moved));
      } else if (line.equals("moved")) {
        Sample edit = Objects.requireNonNull(edits.get(name));
        edits.put(name, new Sample(edit.place, edit.before, edit.after, true));
      } else if (words.length == 3 && words[1].equals(">")) {
        pairs.add(new Pair(words[0], words[2]));
      } else {
        throw new IllegalStateException(resource + ": " + line);
      }
    }
    return new RankedEdits(edits, pairs);
  }

  public Sample edit(String name) {
    return Objects.requireNonNull(edits.get(name), name);
  }
}
