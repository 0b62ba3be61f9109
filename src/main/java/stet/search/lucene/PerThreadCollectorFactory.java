package stet.search.lucene;

import java.util.Collection;
import java.util.function.BinaryOperator;
import java.util.function.Supplier;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;

/**
 * Factory that creates a separate collector for each thread of a search, and merges these
 * collectors.
 *
 * @param anew creates an empty collector
 * @param together merges two collectors into one
 */
record PerThreadCollectorFactory<C extends Collector>(Supplier<C> anew, BinaryOperator<C> together)
    implements CollectorManager<C, C> {

  @Override
  public C newCollector() {
    return anew.get();
  }

  @Override
  public C reduce(Collection<C> collectors) {
    return collectors.stream().reduce(together).orElseThrow();
  }
}
