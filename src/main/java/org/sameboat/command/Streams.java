package org.sameboat.command;

import java.io.InputStream;
import java.io.PrintStream;

/**
 * Where a command reads and writes.
 *
 * @param in standard input
 * @param out results only
 * @param err everything else
 */
record Streams(InputStream in, PrintStream out, PrintStream err) {

    /**
     * Reports a failure of the program itself: what it was and where, but not its message, which may hold a customer's
     * words.
     */
    synchronized void complain(String what, Throwable cause) {
        StringBuilder report = new StringBuilder("sameboat: ").append(what);
        for (Throwable e = cause; e != null; e = e.getCause()) {
            report.append("\n  ").append(e.getClass().getName());
            for (int i = 0; i < Math.min(8, e.getStackTrace().length); i++) {
                report.append("\n    at ").append(e.getStackTrace()[i]);
            }
        }
        err.println(report);
    }
}
