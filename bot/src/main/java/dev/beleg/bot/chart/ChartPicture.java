package dev.beleg.bot.chart;

import dev.beleg.bot.chart.Point.Look;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.knowm.xchart.AnnotationText;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/// Draws a series: the plot above, below it the sources of its numbered points.
final class ChartPicture {

  private static final int SMALLEST = 400;
  private static final int MARGIN = 16;
  private static final Font SMALL = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
  private static final Color INK = new Color(0x22, 0x22, 0x22);
  private static final Color LINE = new Color(0x9A, 0xB0, 0xC4);

  /// Numbers stand this share of the plot's height above their points.
  private static final double NUMBER_ABOVE = 0.035;

  private static final double HEADROOM = 1.12;

  /// From so many years on an axis names whole years only.
  private static final double MONTHS_UNTIL_YEARS = 2.5;

  private final SeriesChart series;
  private final int scale;

  ChartPicture(SeriesChart series) {
    this.series = series;
    this.scale = Axis.scale(series.points());
  }

  byte[] png(int width, int height) {
    if (width < SMALLEST || height < SMALLEST) {
      throw new IllegalArgumentException("picture of " + width + " x " + height + " pixels");
    }
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    try {
      pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      pen.setColor(Color.WHITE);
      pen.fillRect(0, 0, width, height);
      pen.setFont(SMALL);
      int lineHeight = pen.getFontMetrics().getHeight();
      List<String> lines = captions(height / 2 / lineHeight);
      int plotHeight = height - lines.size() * lineHeight - MARGIN;
      chart(width, plotHeight).paint(pen, width, plotHeight);
      write(pen, lines, plotHeight + lineHeight, width - 2 * MARGIN);
    } finally {
      pen.dispose();
    }
    return encoded(image);
  }

  /// At most so many lines; the last one says how many are not there.
  private List<String> captions(int most) {
    List<String> all = new ArrayList<>(series.captions());
    all.addAll(series.leftOut());
    if (all.size() <= most) {
      return all;
    }
    List<String> some = new ArrayList<>(all.subList(0, most - 1));
    some.add("… +" + (all.size() - some.size()));
    return some;
  }

  private static void write(Graphics2D pen, List<String> lines, int top, int width) {
    pen.setColor(INK);
    pen.setFont(SMALL);
    FontMetrics metrics = pen.getFontMetrics();
    int y = top;
    for (String line : lines) {
      pen.drawString(fitting(line, metrics, width), MARGIN, y);
      y += metrics.getHeight();
    }
  }

  private static String fitting(String line, FontMetrics metrics, int width) {
    if (metrics.stringWidth(line) <= width) {
      return line;
    }
    int low = 0;
    int high = line.length();
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      boolean fits = metrics.stringWidth(line.substring(0, middle) + "…") <= width;
      low = fits ? middle : low;
      high = fits ? high : middle - 1;
    }
    return line.substring(0, low) + "…";
  }

  private XYChart chart(int width, int height) {
    XYChart chart =
        new XYChartBuilder()
            .width(width)
            .height(height)
            .title(series.title())
            .xAxisTitle(phrase("chart.time"))
            .yAxisTitle(series.axis().label(scale, series.wording()))
            .theme(Styler.ChartTheme.Matlab)
            .build();
    style(chart);
    addLine(chart);
    for (Look look : Look.values()) {
      addPoints(chart, look);
    }
    addNumbers(chart);
    return chart;
  }

  private void style(XYChart chart) {
    Locale locale = series.wording().language().locale();
    chart
        .getStyler()
        .setLocale(locale)
        .setLegendPosition(Styler.LegendPosition.OutsideS)
        .setLegendLayout(Styler.LegendLayout.Horizontal)
        .setChartBackgroundColor(Color.WHITE)
        .setChartTitleFont(new Font(Font.SANS_SERIF, Font.BOLD, 16))
        .setLegendFont(SMALL)
        .setAnnotationTextFont(SMALL)
        .setAnnotationTextFontColor(INK);
    chart.getStyler().setAxisTitleFont(SMALL).setAxisTickLabelsFont(SMALL);
    double first = series.points().getFirst().years();
    double last = series.points().getLast().years();
    double side = Math.max(0.25, (last - first) * 0.08);
    chart.getStyler().setXAxisMin(first - side).setXAxisMax(last + side);
    if (lowest() >= 0) {
      chart.getStyler().setYAxisMin(0.0).setYAxisMax(highest() == 0 ? 1 : highest() * HEADROOM);
    }
    boolean months = last - first < MONTHS_UNTIL_YEARS;
    chart.setCustomXAxisTickLabelsFormatter(years -> timeLabel(years, months));
  }

  private static String timeLabel(double years, boolean months) {
    int twelfths = (int) Math.round(years * 12);
    int month = Math.floorMod(twelfths, 12);
    String year = String.valueOf(Math.floorDiv(twelfths, 12));
    return month == 0 && !months
        ? year
        : months ? String.format(Locale.ROOT, "%02d/%s", month + 1, year) : "";
  }

  /// Joins what was reached, where the numbers cover equally long times and none is told twice.
  private void addLine(XYChart chart) {
    Map<Double, List<Point>> reached =
        series.points().stream()
            .filter(point -> point.look() != Look.TARGET)
            .collect(Collectors.groupingBy(Point::years, TreeMap::new, Collectors.toList()));
    boolean single = reached.values().stream().allMatch(points -> points.size() == 1);
    if (!single || reached.size() < 2 || !series.comparable()) {
      return;
    }
    List<Point> points = reached.values().stream().map(List::getFirst).toList();
    XYSeries line = chart.addSeries("line", xs(points), ys(points));
    line.setShowInLegend(false);
    line.setMarker(SeriesMarkers.NONE);
    line.setLineColor(LINE);
  }

  private void addPoints(XYChart chart, Look look) {
    List<Point> points = series.points().stream().filter(point -> point.look() == look).toList();
    if (points.isEmpty()) {
      return;
    }
    String name = phrase("chart." + look.name().toLowerCase(Locale.ROOT));
    XYSeries drawn = chart.addSeries(name, xs(points), ys(points));
    drawn.setXYSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.Scatter);
    drawn.setMarker(marker(look));
    drawn.setMarkerColor(colour(look));
  }

  private static Marker marker(Look look) {
    return switch (look) {
      case STATED -> SeriesMarkers.CIRCLE;
      case HEDGED -> SeriesMarkers.DIAMOND;
      case TARGET -> SeriesMarkers.TRIANGLE_UP;
    };
  }

  private static Color colour(Look look) {
    return switch (look) {
      case STATED -> new Color(0x1F, 0x4E, 0x79);
      case HEDGED -> new Color(0xE0, 0x8A, 0x1E);
      case TARGET -> new Color(0x4C, 0x9A, 0x4C);
    };
  }

  /// Numbers stand above their points; those of points too near each other share a line.
  private void addNumbers(XYChart chart) {
    double above = (highest() - Math.min(0, lowest())) * NUMBER_ABOVE;
    Map<Double, List<Point>> byTime =
        series.points().stream()
            .sorted(Comparator.comparingDouble(this::y).reversed())
            .collect(Collectors.groupingBy(Point::years));
    byTime.values().forEach(points -> addNumbers(chart, points, above));
  }

  /// @param points of one time, the highest first
  private void addNumbers(XYChart chart, List<Point> points, double above) {
    int from = 0;
    while (from < points.size()) {
      int to = from + 1;
      while (to < points.size() && y(points.get(to - 1)) - y(points.get(to)) < 2 * above) {
        to++;
      }
      Point highest = points.get(from);
      String label = label(points.subList(from, to));
      chart.addAnnotation(new AnnotationText(label, highest.years(), y(highest) + above, false));
      from = to;
    }
  }

  /// Where periods differ in length, each is named beside its point.
  private String label(List<Point> points) {
    String numbers =
        points.stream()
            .map(point -> "[" + point.number() + "]")
            .distinct()
            .collect(Collectors.joining());
    return series.comparable()
        ? numbers
        : numbers + " " + series.wording().period().apply(points.getFirst().period());
  }

  private double[] xs(List<Point> points) {
    return points.stream().mapToDouble(Point::years).toArray();
  }

  private double[] ys(List<Point> points) {
    return points.stream().mapToDouble(this::y).toArray();
  }

  private double y(Point point) {
    return point.value().movePointLeft(3 * scale).doubleValue();
  }

  private double highest() {
    return series.points().stream().mapToDouble(this::y).max().orElseThrow();
  }

  private double lowest() {
    return series.points().stream().mapToDouble(this::y).min().orElseThrow();
  }

  private String phrase(String key) {
    return series.wording().say(key);
  }

  private static byte[] encoded(BufferedImage image) {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", png);
    } catch (IOException e) {
      throw new UncheckedIOException("a picture in memory could not be encoded", e);
    }
    return png.toByteArray();
  }
}
