package dev.beleg.bot.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/// What is said to requests that never become one of a page: the status in words and nothing of how
/// the server works.
final class BareErrors extends ErrorHandler {

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    add(response.getHeaders());
    byte[] words = HttpStatus.getMessage(response.getStatus()).getBytes(StandardCharsets.US_ASCII);
    response.write(true, ByteBuffer.wrap(words), callback);
    return true;
  }

  private static void add(HttpFields.Mutable fields) {
    Guard.headers().forEach((name, value) -> fields.put(new HttpField(name, value)));
    fields.put(HttpHeader.CONTENT_TYPE, "text/plain; charset=us-ascii");
  }
}
