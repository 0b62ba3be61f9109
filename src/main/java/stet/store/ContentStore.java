package stet.store;

import java.util.List;
import java.util.Optional;
import stet.model.Sha256;

/** Store of contents. Each content is stored once and found by its hash. */
public interface ContentStore {

  /** The content with a hash, in its compressed form. */
  Optional<PackedContent> find(Sha256 hash);

  /** The contents of which the primer of a source consists, in order. */
  List<Sha256> primer(long source);
}
