package stet.bench.evaluation;

import java.io.IOException;
import java.util.List;

/** One thing that Stet shall do well, and how well it does. */
interface Measure {

  List<Row> rows(Gold gold) throws IOException;
}
