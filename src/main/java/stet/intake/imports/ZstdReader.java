package stet.intake.imports;

import com.github.luben.zstd.ZstdDecompressCtx;
import com.github.luben.zstd.ZstdException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

/**
 * Zstandard decompressor (RFC 8878) that reads one frame after the other.
 *
 * <p>The library's own stream does not notice that a file is truncated within a frame whose
 * beginning was read together with the end of the previous frame; observations would be lost
 * without notice. This class throws an {@link EOFException} in that case.
 */
final class ZstdReader extends BulkInputStream {

  private static final int GULP = 1 << 17; // the largest block of the format

  private final InputStream in;
  private final ZstdDecompressCtx context = new ZstdDecompressCtx();
  private final byte[] gulp = new byte[GULP];
  private final ByteBuffer packed = ByteBuffer.allocateDirect(GULP).flip();
  private final ByteBuffer unpacked = ByteBuffer.allocateDirect(GULP).flip();
  private boolean inFrame;

  ZstdReader(InputStream in) {
    this.in = in;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    while (!unpacked.hasRemaining()) {
      if (!unpack() && !hasPacked()) {
        return -1;
      }
    }
    int count = Math.min(length, unpacked.remaining());
    unpacked.get(into, from, count);
    return count;
  }

  /** Decompresses as much as possible. Returns whether that gave any bytes. */
  private boolean unpack() throws IOException {
    if (!packed.hasRemaining() && !inFrame) {
      return false;
    }
    try {
      inFrame = !context.decompressDirectByteBufferStream(unpacked.clear(), packed);
    } catch (ZstdException e) {
      throw new IOException("the zstd data is damaged: " + e.getMessage(), e);
    } finally {
      unpacked.flip();
    }
    return unpacked.hasRemaining();
  }

  private boolean hasPacked() throws IOException {
    if (packed.hasRemaining()) {
      return true;
    }
    int count = in.read(gulp, 0, GULP);
    if (count < 0 && inFrame) {
      throw new EOFException("the file ends in the middle of its zstd data");
    }
    packed.clear().put(gulp, 0, Math.max(count, 0)).flip();
    return count >= 0;
  }

  @Override
  public void close() throws IOException {
    context.close();
    in.close();
  }
}
