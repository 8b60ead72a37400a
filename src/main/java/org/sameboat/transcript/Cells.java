package org.sameboat.transcript;

import org.jspecify.annotations.Nullable;

/** Cells of tables that people open in a spreadsheet. */
public final class Cells {

    /** OWASP: =, +, -, @, tab and carriage return begin a formula in one spreadsheet or another. */
    private static final String BEGIN_A_FORMULA = "=+-@\t\r\n|%\uff1d\uff0b\uff0d\uff20";

    private Cells() {}

    /** With an apostrophe before what would run as a formula. */
    public static @Nullable String safe(@Nullable String cell) {
        return cell != null && !cell.isEmpty() && BEGIN_A_FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
