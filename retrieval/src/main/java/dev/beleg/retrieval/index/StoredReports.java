package dev.beleg.retrieval.index;

import dev.beleg.retrieval.announcement.Event;
import dev.beleg.retrieval.announcement.EventGrouping;
import dev.beleg.retrieval.announcement.Report;
import dev.beleg.retrieval.announcement.ReportCodec;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;

/// What articles announce as one state of the index holds it.
///
/// @param searcher that state
/// @param events the announcements, grouped by event
record StoredReports(IndexSearcher searcher, List<Event> events) {

  /// Reads the reports of the articles that a query finds.
  static StoredReports read(IndexSearcher searcher, Query articles) throws IOException {
    List<Report> reports = new ArrayList<>();
    for (Document article : Entries.found(searcher, articles, Fields.REPORT)) {
      BytesRef stored = article.getBinaryValue(Fields.REPORT);
      if (stored != null) {
        reports.add(ReportCodec.report(stored.bytes, stored.offset, stored.length));
      }
    }
    return new StoredReports(searcher, EventGrouping.of(reports));
  }
}
