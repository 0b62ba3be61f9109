package stet.revision.tag.person;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * File format of a {@link PersonModel}: a gzip stream of its lists, as sorted numbers with the gaps
 * between them as varints, and its weights, as 16-bit shares of the largest weight, label by label.
 */
final class PersonModelFile {
  private PersonModelFile() {}

  private static final int MAGIC = 0x53504d32; // "SPM2"

  /** A model's weights before they are hashed into a table, keys sorted. */
  static final class Weights {
    final long[] keys;
    final float[] weights;
    final float[] start;
    final float[] transitions;

    Weights(long[] keys, float[] weights, float[] start, float[] transitions) {
      this.keys = keys;
      this.weights = weights;
      this.start = start;
      this.transitions = transitions;
    }
  }

  static void write(OutputStream file, NameLexicon lexicon, Weights weights) throws IOException {
    try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(file, 1 << 16))) {
      out.writeInt(MAGIC);
      writeSorted(out, lexicon.given);
      writeSorted(out, lexicon.family);
      writeSorted(out, lexicon.small);
      writeSorted(out, lexicon.clustered);
      for (short cluster : lexicon.clusters) {
        out.writeShort(cluster);
      }
      out.writeInt(lexicon.paths.length);
      for (String path : lexicon.paths) {
        out.writeUTF(path);
      }
      out.writeInt(weights.keys.length);
      long last = 0;
      for (long key : weights.keys) {
        writeVarint(out, key - last);
        last = key;
      }
      writeScaled(out, weights.weights);
      writeScaled(out, weights.start);
      writeScaled(out, weights.transitions);
    }
  }

  /**
   * Reads a model.
   *
   * @param doubt the least margin of a lone word in no list, as in {@link PersonModel}
   */
  static PersonModel read(InputStream file, float doubt) throws IOException {
    // All bytes are read at once: a stream that is asked for every number takes twice as long.
    ByteBuffer in = ByteBuffer.wrap(new GZIPInputStream(file, 1 << 16).readAllBytes());
    try {
      return read(in, doubt);
    } catch (BufferUnderflowException e) {
      throw new IOException("the person model breaks off", e);
    }
  }

  private static PersonModel read(ByteBuffer in, float doubt) throws IOException {
    if (in.getInt() != MAGIC) {
      throw new IOException("not a person model");
    }
    int[] given = readSorted(in);
    int[] family = readSorted(in);
    int[] small = readSorted(in);
    int[] clustered = readSorted(in);
    short[] clusters = new short[clustered.length];
    in.asShortBuffer().get(clusters);
    in.position(in.position() + clusters.length * Short.BYTES);
    String[] paths = new String[in.getInt()];
    for (int i = 0; i < paths.length; i++) {
      byte[] path = new byte[in.getShort()];
      in.get(path);
      paths[i] = new String(path, StandardCharsets.US_ASCII);
    }
    long[] keys = new long[in.getInt()];
    long last = 0;
    for (int i = 0; i < keys.length; i++) {
      last += readVarint(in);
      keys[i] = last;
    }
    float[] weights = readScaled(in, keys.length * NameLabel.COUNT);
    float[] start = readScaled(in, NameLabel.COUNT);
    float[] transitions = readScaled(in, NameLabel.COUNT * NameLabel.COUNT);
    return new PersonModel(
        new NameLexicon(given, family, small, clustered, clusters, paths),
        new FeatureTable(keys, weights),
        start,
        transitions,
        doubt);
  }

  private static void writeSorted(DataOutputStream out, int[] sorted) throws IOException {
    out.writeInt(sorted.length);
    long last = Integer.MIN_VALUE;
    for (int value : sorted) {
      writeVarint(out, value - last);
      last = value;
    }
  }

  private static int[] readSorted(ByteBuffer in) {
    int[] sorted = new int[in.getInt()];
    long last = Integer.MIN_VALUE;
    for (int i = 0; i < sorted.length; i++) {
      last += readVarint(in);
      sorted[i] = (int) last;
    }
    return sorted;
  }

  /**
   * Writes values label by label, since the weights of one label are more similar to each other.
   */
  private static void writeScaled(DataOutputStream out, float[] values) throws IOException {
    float largest = Float.MIN_NORMAL;
    for (float value : values) {
      largest = Math.max(largest, Math.abs(value));
    }
    out.writeFloat(largest);
    for (int label = 0; label < NameLabel.COUNT; label++) {
      for (int i = label; i < values.length; i += NameLabel.COUNT) {
        out.writeShort(Math.round(values[i] / largest * Short.MAX_VALUE));
      }
    }
  }

  private static float[] readScaled(ByteBuffer in, int length) {
    float largest = in.getFloat();
    float[] values = new float[length];
    for (int label = 0; label < NameLabel.COUNT; label++) {
      for (int i = label; i < length; i += NameLabel.COUNT) {
        values[i] = in.getShort() * largest / Short.MAX_VALUE;
      }
    }
    return values;
  }

  private static void writeVarint(DataOutputStream out, long value) throws IOException {
    long rest = value;
    while (rest >= 0x80) {
      out.writeByte((int) (rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    out.writeByte((int) rest);
  }

  private static long readVarint(ByteBuffer in) {
    long value = 0;
    for (int shift = 0; ; shift += 7) {
      int part = in.get() & 0xff;
      value |= (long) (part & 0x7f) << shift;
      if (part < 0x80) {
        return value;
      }
    }
  }
}
