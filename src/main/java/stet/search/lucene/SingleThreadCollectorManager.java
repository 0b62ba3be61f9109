package stet.search.lucene;

import java.util.Collection;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;

/** For a collector that is asked for once: our searchers have no threads of their own. */
record SingleThreadCollectorManager<C extends Collector>(C collector)
    implements CollectorManager<C, C> {

  static <C extends Collector> SingleThreadCollectorManager<C> with(C collector) {
    return new SingleThreadCollectorManager<>(collector);
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
