package org.sameboat.command;

import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.sameboat.conversation.UnusableInput;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line. Without a command the program is a server, and this class is not asked. */
@Command(
        name = "sameboat",
        mixinStandardHelpOptions = true,
        version = "Sameboat 0.1.0",
        description = {
            "Sits beside a support agent while a customer is upset.",
            "Without a command it starts the server on port 8080."
        },
        footer = {
            "",
            "Exit status: 0 all was good, 1 the command failed, 2 some lines or files could not be used.",
            "Models are looked for in SAMEBOAT_MODELS, else in ./models and beside the jar."
        })
public final class Cli implements Runnable {

    /** Everything was usable. */
    static final int GOOD = 0;
    /** The command itself failed. */
    static final int FAILED = 1;
    /** Some lines or files were not usable; the rest was processed. */
    static final int SOME_UNUSABLE = 2;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    private Cli() {}

    /**
     * Runs one command.
     *
     * @param args the command and its arguments
     * @param in where {@code -} reads from
     * @param out results, in UTF-8 with {@code \n} on every system
     * @param err everything else
     * @return the exit status of the contract
     */
    public static int run(String[] args, InputStream in, PrintStream out, PrintStream err) {
        Streams streams = new Streams(in, out, err);
        PrintWriter messages = new PrintWriter(err, true, StandardCharsets.UTF_8);
        CommandLine line = new CommandLine(new Cli())
                .addSubcommand(new ReadCommand(streams))
                .addSubcommand(new SuggestCommand(streams))
                .addSubcommand(new AskCommand(streams))
                .addSubcommand(new ReviewCommand(streams))
                .addSubcommand(new ReplayCommand(streams))
                .addSubcommand(new CalibrateCommand(streams))
                .addSubcommand(new CompareCommand(streams))
                .addSubcommand(new TrainCommand(streams))
                .addSubcommand(new EvaluateCommand(streams))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
                .setErr(messages)
                .setParameterExceptionHandler(Cli::explain)
                .setExecutionExceptionHandler((e, command, parsed) -> explain(e, streams));
        return line.execute(args);
    }

    private static int explain(ParameterException e, String[] args) {
        PrintWriter err = e.getCommandLine().getErr();
        err.println("sameboat: " + e.getMessage());
        CommandLine.UnmatchedArgumentException.printSuggestions(e, err);
        err.println("See: sameboat " + (e.getCommandLine().getParent() == null ? "" : name(e) + " ") + "--help");
        return FAILED;
    }

    private static String name(ParameterException e) {
        return e.getCommandLine().getCommandName();
    }

    private static int explain(Exception e, Streams streams) {
        if (e instanceof UnusableInput bad) {
            streams.err().println("sameboat: " + bad.code() + " " + bad.getMessage());
        } else {
            streams.complain("The command failed unexpectedly; please report this.", e);
        }
        return FAILED;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command? Without any, leave out the options too.");
    }
}
