package dev.beleg.bot.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The fields of a form with files (RFC 7578); of a file its size, and beside it its name.
final class SimulatedMultipart {

  private static final Pattern NAME = Pattern.compile("name=\"([^\"]+)\"");

  private static final Pattern FILE = Pattern.compile("filename=\"([^\"]*)\"");

  private SimulatedMultipart() {}

  static JsonNode fields(String type, byte[] body) {
    String boundary = "--" + type.substring(type.indexOf("boundary=") + 9).replace("\"", "");
    ObjectNode fields = new ObjectMapper().createObjectNode();
    // One byte is one character here, so that lengths are those of the files.
    for (String part :
        new String(body, StandardCharsets.ISO_8859_1).split(Pattern.quote(boundary))) {
      int head = part.indexOf("\r\n\r\n");
      Matcher name = NAME.matcher(part);
      if (head >= 0 && name.find()) {
        String content = part.substring(head + 4, Math.max(head + 4, part.length() - 2));
        Matcher file = FILE.matcher(part.substring(0, head));
        if (file.find()) {
          fields.put(name.group(1), content.length());
          fields.put(name.group(1) + ".name", file.group(1));
        } else {
          fields.put(
              name.group(1),
              new String(content.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
        }
      }
    }
    return fields;
  }
}
