package stet.search.lucene;

import java.util.Collection;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;

/** Factory that always returns the same collector, for searches that run in one thread. */
record SingleCollectorFactory<C extends Collector>(C collector) implements CollectorManager<C, C> {

  static <C extends Collector> SingleCollectorFactory<C> with(C collector) {
    return new SingleCollectorFactory<>(collector);
  }

  @Override
  public C newCollector() {
    return collector;
  }

  @Override
  public C reduce(Collection<C> collectors) {
    return collector;
  }
}
