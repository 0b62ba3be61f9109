package stet.search.lucene;

import java.util.Collection;
import java.util.function.BinaryOperator;
import java.util.function.Supplier;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;

/**
 * For collectors of which each thread has its own.
 *
 * @param together what two of them have collected
 */
record ConcurrentCollectorManager<C extends Collector>(Supplier<C> anew, BinaryOperator<C> together)
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
