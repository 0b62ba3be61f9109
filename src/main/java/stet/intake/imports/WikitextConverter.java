package stet.intake.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import stet.model.Content;
import stet.model.Content.BlockQuotation;

/**
 * Converts MediaWiki's wikitext to plain paragraphs, separated by blank lines: the text that
 * readers saw, with its words in order.
 *
 * <p>A link becomes its label, headings and list items become paragraphs, and a row of a table
 * becomes a line of its cells. Templates, footnotes, comments, pictures and categories are left
 * out, because their text is not in the page, or is elsewhere on it. Malformed markup stays as it
 * is, since readers saw it like that too. The conversion takes one pass and linear time, whatever
 * vandals made of the text.
 */
final class WikitextConverter {

  /** The beginning of an element or comment that is left out with its content. */
  private static final Pattern UNSEEN =
      Pattern.compile(
          "<!--|<(ref|gallery|math|timeline|score|templatestyles)\\b[^<>]{0,300}>",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]{0,300}>");
  private static final Pattern BREAK =
      Pattern.compile("<br\\b[^<>]{0,300}>|</?p\\b[^<>]{0,300}>", Pattern.CASE_INSENSITIVE);

  /**
   * Links to other sites. The repetitions are bounded and possessive, because vandals write many
   * links that do not close.
   */
  private static final Pattern EXTERNAL =
      Pattern.compile(
          "\\[(?:https?:|ftp:|mailto:)?//[^\\s\\[\\]]{1,2000}+(?:\\s++([^\\[\\]\\n]{0,1000}+))?\\]"
              + "|\\[mailto:[^\\s\\]]{1,300}+\\s++([^\\[\\]\\n]{0,1000}+)\\]");

  private static final Pattern QUOTATION =
      Pattern.compile("</?blockquote\\b[^<>]{0,300}>", Pattern.CASE_INSENSITIVE);

  /**
   * Placeholders for the tags of a block quotation, on lines of their own. XML does not allow these
   * characters.
   */
  private static final String OPENS = "\u0001";

  private static final String CLOSES = "\u0002";

  private static final Pattern SWITCH = Pattern.compile("__[A-Z]{3,}__");
  private static final Pattern RULE = Pattern.compile("^-{4,}");
  private static final Pattern ITEM = Pattern.compile("^[*#:;]+\\s*");

  /**
   * The greatest depth of nested links. Captions of pictures have links, two or three deep. Deeper
   * links come from vandals, and each level would read the text within it once more.
   */
  private static final int DEEPEST = 20;

  /** The namespaces of links that show no text at their place. */
  private static final Pattern ELSEWHERE =
      Pattern.compile(
          "(?i)\\s*(category|kategorie|catégorie|categoría|file|image|datei|bild|fichier|archivo|media)\\s*:.*",
          Pattern.DOTALL);

  /** A link to the same page in another language, which is shown at the edge of the page. */
  private static final Pattern LANGUAGE =
      Pattern.compile("\\s*[a-z]{2,3}(-[a-z]+)?\\s*:\\S.*", Pattern.DOTALL);

  private final String text;
  private final StringBuilder out = new StringBuilder();

  private WikitextConverter(String text) {
    this.text = text;
  }

  /** The plain text, and which of its paragraphs are set off as quotations. */
  record Plain(String text, List<BlockQuotation> quotations) {

    /** Returns the plain text as a content with a headline. */
    Content content(String headline) {
      Content plain = new Content(headline, "", text);
      int last = quotations.isEmpty() ? -1 : quotations.getLast().last();
      return last < 0 || last >= plain.paragraphs().size()
          ? plain
          : new Content(headline, "", text, quotations);
    }
  }

  /** Builder of the paragraphs. */
  private static final class Paragraphs {
    final StringBuilder text = new StringBuilder();
    final List<BlockQuotation> quotations = new ArrayList<>();
    int count;
    int quoted = -1;

    /**
     * Adds a line to the open paragraph or to a new one; returns whether a paragraph is open
     * afterwards.
     */
    boolean add(String line, boolean open) {
      if (line.isEmpty()) {
        return open;
      }
      if (open) {
        text.append(' ');
      } else if (!text.isEmpty()) {
        text.append("\n\n");
      }
      count += open ? 0 : 1;
      text.append(line);
      return true;
    }

    void openQuotation() {
      quoted = quoted < 0 ? count : quoted;
    }

    void closeQuotation() {
      if (quoted >= 0 && count > quoted) {
        quotations.add(new BlockQuotation(quoted, count - 1));
      }
      quoted = -1;
    }
  }

  static Plain plain(String wikitext) {
    String seen = withoutUnseen(wikitext.replaceAll("[\r" + OPENS + CLOSES + "]", ""));
    WikitextConverter links = new WikitextConverter(withoutTemplates(seen));
    links.resolveLinks();
    String inline = EXTERNAL.matcher(links.out).replaceAll(WikitextConverter::label);
    inline = BREAK.matcher(inline).replaceAll("\n");
    inline = QUOTATION.matcher(inline).replaceAll(WikitextConverter::quotation);
    inline = TAG.matcher(inline).replaceAll("");
    inline = SWITCH.matcher(inline).replaceAll("");
    inline = inline.replaceAll("'{2,5}", "");
    return paragraphs(Parser.unescapeEntities(inline, false).replace('\u00a0', ' '));
  }

  private static String label(MatchResult link) {
    String label = link.group(1) == null ? link.group(2) : link.group(1);
    return label == null ? "" : Matcher.quoteReplacement(label);
  }

  private static String quotation(MatchResult tag) {
    return "\n" + (tag.group().startsWith("</") ? CLOSES : OPENS) + "\n";
  }

  /** Leaves out comments, footnotes and the like. An element that is not closed stays. */
  private static String withoutUnseen(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    Set<String> unclosed =
        new HashSet<>(); // closing tags that are missing; not searched for again, since the text
    // may be long
    Matcher begin = UNSEEN.matcher(text);
    int from = 0;
    while (begin.find(from)) {
      boolean empty = begin.group().endsWith("/>");
      int end = empty ? begin.end() : end(text, begin, unclosed);
      kept.append(text, from, end < 0 ? begin.end() : begin.start());
      from = end < 0 ? begin.end() : end;
    }
    return kept.append(text, from, text.length()).toString();
  }

  /** Returns the position after the end of an element or comment, or -1 if it is not closed. */
  private static int end(String text, Matcher begin, Set<String> unclosed) {
    String name = begin.group(1);
    String close = name == null ? "-->" : "</" + name.toLowerCase(Locale.ROOT);
    int closed = unclosed.contains(close) ? -1 : indexOf(text, close, begin.end());
    if (closed < 0) {
      unclosed.add(close);
      return -1;
    }
    int angle = text.indexOf('>', closed);
    return angle < 0 ? text.length() : angle + 1;
  }

  /** The position of {@code sought}, in upper or lower case, or -1. */
  private static int indexOf(String text, String sought, int from) {
    for (int i = from; i <= text.length() - sought.length(); i++) {
      if (text.charAt(i) == sought.charAt(0)
          && text.regionMatches(true, i, sought, 0, sought.length())) {
        return i;
      }
    }
    return -1;
  }

  /** Leaves out the text between matching double braces. Unmatched braces stay. */
  private static String withoutTemplates(String text) {
    int[] open = new int[text.length() / 2 + 1];
    int depth = 0;
    StringBuilder kept = new StringBuilder(text.length());
    int i = 0;
    while (i < text.length()) {
      if (text.startsWith("{{", i)) {
        open[depth++] = kept.length();
        kept.append("{{");
        i += 2;
      } else if (depth > 0 && text.startsWith("}}", i)) {
        kept.setLength(open[--depth]);
        i += 2;
      } else {
        kept.append(text.charAt(i++));
      }
    }
    return kept.toString();
  }

  /** Replaces every {@code [[target|label]]} with its label, inner links first. */
  private void resolveLinks() {
    int[] open = new int[DEEPEST];
    int depth = 0;
    int i = 0;
    while (i < text.length()) {
      if (depth < DEEPEST && text.startsWith("[[", i)) {
        open[depth++] = out.length();
        out.append("[[");
        i += 2;
      } else if (depth > 0 && text.startsWith("]]", i)) {
        int from = open[--depth];
        String shown = shown(out.substring(from + 2));
        out.setLength(from);
        out.append(shown);
        i += 2;
      } else {
        if (text.charAt(i) == '\n' && text.startsWith("\n", i + 1)) {
          depth = 0; // a link ends at the latest at the end of its paragraph
        }
        out.append(text.charAt(i++));
      }
    }
  }

  private static String shown(String link) {
    if (ELSEWHERE.matcher(link).matches()) {
      return "";
    }
    int bar = link.lastIndexOf('|');
    if (bar < 0 && LANGUAGE.matcher(link).matches()) {
      return "";
    }
    String label = bar < 0 ? link : link.substring(bar + 1);
    return label.startsWith(":") ? label.substring(1) : label;
  }

  private static Plain paragraphs(String text) {
    Paragraphs paragraphs = new Paragraphs();
    boolean inTable = false;
    boolean open = false;
    for (String line : text.split("\n", -1)) {
      String stripped = line.strip();
      if (stripped.equals(OPENS) || stripped.equals(CLOSES)) {
        open = false;
        if (stripped.equals(OPENS)) {
          paragraphs.openQuotation();
        } else {
          paragraphs.closeQuotation();
        }
      } else if (stripped.startsWith("{|")) {
        inTable = true;
        open = false;
      } else if (inTable && stripped.startsWith("|}")) {
        inTable = false;
        open = false;
        open = paragraphs.add(stripped.substring(2).strip(), open);
      } else if (inTable && (stripped.startsWith("|-") || stripped.startsWith("|+"))) {
        open = false;
        open = paragraphs.add(stripped.startsWith("|+") ? cell(stripped.substring(2)) : "", open);
      } else if (inTable && (stripped.startsWith("|") || stripped.startsWith("!"))) {
        for (String cell : stripped.substring(1).split("\\|\\||!!")) {
          open = paragraphs.add(cell(cell), open);
        }
      } else if (stripped.isEmpty() || RULE.matcher(stripped).find()) {
        open = paragraphs.add(RULE.matcher(stripped).replaceFirst("").strip(), false);
        open = false;
      } else {
        open = line(paragraphs, stripped, open);
      }
    }
    return new Plain(paragraphs.text.toString(), List.copyOf(paragraphs.quotations));
  }

  private static boolean line(Paragraphs paragraphs, String line, boolean open) {
    int level = level(line);
    if (level > 0) {
      paragraphs.add(line.substring(level, line.length() - level).strip(), false);
      return false;
    }
    Matcher item = ITEM.matcher(line);
    if (item.find()) {
      paragraphs.add(line.substring(item.end()), false);
      return false;
    }
    String redirect =
        line.toLowerCase(Locale.ROOT).startsWith("#redirect") ? line.substring(1) : line;
    return paragraphs.add(redirect, open);
  }

  /**
   * The level of a heading: the number of equals signs on both sides of it, up to six; 0 if the
   * line is not a heading.
   */
  private static int level(String line) {
    int level = 0;
    while (level < 6
        && 2 * (level + 1) <= line.length()
        && line.charAt(level) == '='
        && line.charAt(line.length() - 1 - level) == '=') {
      level++;
    }
    return level;
  }

  /**
   * Returns a cell of a table without its attributes: {@code align="left" | text} becomes {@code
   * text}.
   */
  private static String cell(String cell) {
    int bar = cell.indexOf('|');
    boolean attributes = bar >= 0 && cell.substring(0, bar).contains("=");
    return (attributes ? cell.substring(bar + 1) : cell).strip();
  }
}
