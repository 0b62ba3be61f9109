package stet.bench.evaluation;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import stet.bench.evaluation.Bootstrap.Interval;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** All rows, as a Markdown table and as JSON. */
record Table(List<Row> rows) {

  /** From here on a figure is a rate, with no share of one. */
  private static final double RATE = 10;

  String markdown() {
    StringBuilder text = new StringBuilder();
    text.append("| what | measure | Stet | 95 % | target | met | of |\n");
    text.append("| --- | --- | --- | --- | --- | --- | --- |\n");
    for (Row row : rows) {
      Interval interval = row.interval();
      text.append("| ")
          .append(
              String.join(
                  " | ",
                  row.what(),
                  row.measure(),
                  row.value() == null ? "–" : figure(row.value()),
                  interval == null ? "" : figure(interval.low()) + "–" + figure(interval.high()),
                  row.target() == null ? "" : figure(row.target()),
                  row.target() == null || row.value() == null ? "" : row.met() ? "yes" : "no",
                  row.note()))
          .append(" |\n");
    }
    return text.toString();
  }

  /** {@code {"rows": [{"what", "measure", "value", "low", "high", "target", "met", "note"}]}}. */
  String json() {
    JsonMapper json = JsonMapper.shared();
    ObjectNode table = json.createObjectNode();
    ArrayNode array = table.putArray("rows");
    for (Row row : rows) {
      ObjectNode node = array.addObject();
      node.put("what", row.what());
      node.put("measure", row.measure());
      put(node, "value", row.value());
      Interval interval = row.interval();
      put(node, "low", interval == null ? null : interval.low());
      put(node, "high", interval == null ? null : interval.high());
      put(node, "target", row.target());
      node.put("met", row.met());
      node.put("note", row.note());
    }
    return json.writerWithDefaultPrettyPrinter().writeValueAsString(table) + "\n";
  }

  private static void put(ObjectNode node, String name, @Nullable Double value) {
    if (value == null) {
      node.putNull(name);
    } else {
      node.put(name, value.doubleValue());
    }
  }

  private static String figure(double value) {
    return String.format(Locale.ROOT, value < RATE ? "%.3f" : "%,.0f", value);
  }
}
