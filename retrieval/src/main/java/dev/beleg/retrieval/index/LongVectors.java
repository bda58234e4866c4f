package dev.beleg.retrieval.index;

import java.io.IOException;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.KnnVectorsReader;
import org.apache.lucene.codecs.KnnVectorsWriter;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene99.Lucene99HnswVectorsFormat;
import org.apache.lucene.index.SegmentReadState;
import org.apache.lucene.index.SegmentWriteState;

/// The search library's own form of an index, but for vectors of up to 4,096 numbers: it takes
/// 1,024 by itself, and large models have more. It is written under the library's name, so nothing
/// of ours is needed to read it.
final class LongVectors extends Lucene104Codec {

  /// The most numbers of a vector.
  static final int MOST = 4_096;

  private final KnnVectorsFormat format = new Format(new Lucene99HnswVectorsFormat());

  @Override
  public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
    return format;
  }

  private static final class Format extends KnnVectorsFormat {

    private final KnnVectorsFormat plain;

    Format(KnnVectorsFormat plain) {
      super(plain.getName());
      this.plain = plain;
    }

    @Override
    public KnnVectorsWriter fieldsWriter(SegmentWriteState state) throws IOException {
      return plain.fieldsWriter(state);
    }

    @Override
    public KnnVectorsReader fieldsReader(SegmentReadState state) throws IOException {
      return plain.fieldsReader(state);
    }

    @Override
    public int getMaxDimensions(String field) {
      return MOST;
    }
  }
}
