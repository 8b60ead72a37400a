package org.sameboat;

import org.sameboat.command.Cli;

/** The program: a command, or without one the server. */
public final class Sameboat {

    private Sameboat() {}

    /**
     * Starts the server if there is no argument, or if the first is a server setting ({@code --server.port=9000});
     * otherwise runs that command and exits with its status.
     */
    public static void main(String[] args) {
        if (args.length == 0 || args[0].matches("--[\\w.-]+=.*")) {
            ServerApplication.main(args);
        } else {
            // Read by the logging library when the first class asks for a logger.
            System.setProperty("logback.configurationFile", "org/sameboat/command/logback.xml");
            System.exit(Cli.run(args, System.in, System.out, System.err));
        }
    }
}
