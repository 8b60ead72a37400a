package org.sameboat.transcript;

import java.util.Locale;

/** The picture of a conversation as inline SVG; colours come from the style of the page around it. */
final class Charts {

    private static final int WIDTH = 720;
    private static final int HEIGHT = 90;

    private Charts() {}

    /** The customer's messages of one conversation. */
    static String curve(Digest digest) {
        StringBuilder svg = new StringBuilder(String.format(
                Locale.ROOT,
                "<svg role=\"img\" viewBox=\"0 0 %d %d\" preserveAspectRatio=\"none\"><title>Anger and frustration over"
                        + " the conversation</title>",
                WIDTH,
                HEIGHT));
        for (int quarter = 0; quarter <= 2; quarter++) {
            int y = 5 + quarter * (HEIGHT - 10) / 2;
            svg.append("<line class=\"grid\" x1=\"0\" x2=\"")
                    .append(WIDTH)
                    .append("\" y1=\"")
                    .append(y)
                    .append("\" y2=\"")
                    .append(y)
                    .append("\"/>");
        }
        if (digest.calmed() != null) {
            double x = x(digest.calmed().seq(), digest.turns());
            svg.append(String.format(
                    Locale.ROOT, "<line class=\"mark\" x1=\"%.1f\" x2=\"%.1f\" y1=\"0\" y2=\"%d\"/>", x, x, HEIGHT));
        }
        line(svg, "anger", digest, true);
        line(svg, "frustration", digest, false);
        return svg.append("</svg>").toString();
    }

    private static void line(StringBuilder svg, String style, Digest digest, boolean anger) {
        svg.append("<polyline class=\"").append(style).append("\" points=\"");
        for (Digest.Point point : digest.curve()) {
            double p = anger ? point.anger() : point.frustration();
            svg.append(String.format(
                    Locale.ROOT, "%.1f,%.1f ", x(point.seq(), digest.turns()), 5 + (1 - p) * (HEIGHT - 10)));
        }
        svg.append("\"/>");
    }

    private static double x(int seq, int turns) {
        return turns < 2 ? WIDTH / 2.0 : 4 + (WIDTH - 8.0) * (seq - 1) / (turns - 1);
    }
}
