package dev.beleg.bot.telegram;

import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import okhttp3.ResponseBody;

/// Tells how far a call came that failed, which the library's exceptions do not say: before the
/// request was written nothing can have been done, after that nobody knows.
final class CallStage {

  /// The server was not reached.
  static final class NotReached extends IOException {
    private static final long serialVersionUID = 1L;

    private final String reason;

    private NotReached(IOException cause) {
      super(cause);
      this.reason = cause.getClass().getSimpleName() + ": " + cause.getMessage();
    }

    String reason() {
      return reason;
    }
  }

  /// Something answered that is not the Bot API, such as a proxy with a page of its own.
  static final class NotTheApi extends IOException {
    private static final long serialVersionUID = 1L;

    private final int status;

    private NotTheApi(int status) {
      super("HTTP " + status + " without JSON");
      this.status = status;
    }

    int status() {
      return status;
    }
  }

  private CallStage() {}

  static OkHttpClient.Builder toldBy(OkHttpClient.Builder client) {
    return client.addInterceptor(CallStage::around).addNetworkInterceptor(CallStage::connected);
  }

  private static Response around(Interceptor.Chain chain) throws IOException {
    AtomicBoolean connected = new AtomicBoolean();
    Response response;
    try {
      response =
          chain.proceed(chain.request().newBuilder().tag(AtomicBoolean.class, connected).build());
    } catch (IOException e) {
      throw connected.get() ? e : new NotReached(e);
    }
    if (isJson(response)) {
      return response;
    }
    response.close();
    throw new NotTheApi(response.code());
  }

  private static boolean isJson(Response response) {
    ResponseBody body = response.body();
    MediaType type = body == null ? null : body.contentType();
    return response.isSuccessful() || (type != null && type.subtype().equals("json"));
  }

  private static Response connected(Interceptor.Chain chain) throws IOException {
    Objects.requireNonNull(chain.request().tag(AtomicBoolean.class)).set(true);
    return chain.proceed(chain.request());
  }
}
