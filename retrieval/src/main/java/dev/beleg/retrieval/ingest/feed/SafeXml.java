package dev.beleg.retrieval.ingest.feed;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/// XML that refers to nothing outside itself: a DOCTYPE is refused, and with it every entity;
/// nothing is included; depth is limited.
final class SafeXml {

  private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";
  private static final String MOST_DEPTH =
      "http://www.oracle.com/xml/jaxp/properties/maxElementDepth";
  private static final String DEPTH = "100";

  /// What XML 1.0 does not know, and feeds hold all the same.
  private static final Pattern NO_CHARACTERS =
      Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]");

  private SafeXml() {}

  /// XML that is not read.
  static final class Unreadable extends Exception {
    @java.io.Serial private static final long serialVersionUID = 1;

    Unreadable(String reason, Exception cause) {
      super(reason, cause);
    }
  }

  /// Reads a text.
  ///
  /// @throws Unreadable if it is not well-formed or has a DOCTYPE
  static Document read(String text) throws Unreadable {
    try {
      DocumentBuilder builder = factory().newDocumentBuilder();
      builder.setErrorHandler(new DefaultHandler());
      String plain = NO_CHARACTERS.matcher(text.strip()).replaceAll("");
      return builder.parse(new InputSource(new StringReader(plain)));
    } catch (SAXException e) {
      boolean doctype = String.valueOf(e.getMessage()).contains("disallow-doctype-decl");
      throw new Unreadable(
          doctype ? "has a DOCTYPE, which may refer to files and is not read" : "is no XML", e);
    } catch (IOException | ParserConfigurationException e) {
      throw new IllegalStateException("XML cannot be read on this platform", e);
    }
  }

  private static DocumentBuilderFactory factory() throws ParserConfigurationException {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    factory.setFeature(NO_DOCTYPE, true);
    factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
    factory.setAttribute(MOST_DEPTH, DEPTH);
    factory.setXIncludeAware(false);
    factory.setExpandEntityReferences(false);
    return factory;
  }

  /// {@return the elements of a name anywhere below, in order, whatever their namespace}
  static List<Element> all(Document document, String name) {
    List<Element> found = new ArrayList<>();
    collect(document.getDocumentElement(), name, found);
    return found;
  }

  /// The platform's own list by name walks the whole document again for every element of it.
  private static void collect(Element element, String name, List<Element> found) {
    for (Element child : children(element)) {
      if (child.getLocalName().equals(name)) {
        found.add(child);
      }
      collect(child, name, found);
    }
  }

  static List<Element> children(Element element) {
    List<Element> children = new ArrayList<>();
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child) {
        children.add(child);
      }
    }
    return children;
  }

  /// {@return the text of the first child of a name that has any}
  static Optional<String> text(Element element, String... names) {
    for (String name : names) {
      for (Element child : children(element)) {
        String text = child.getTextContent().strip();
        if (name.equals(child.getLocalName()) && !text.isEmpty()) {
          return Optional.of(text);
        }
      }
    }
    return Optional.empty();
  }
}
