using Microsoft.Extensions.Logging.Console;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Cli.Telemetry;

/// <summary>How the server writes its log to stderr: lines for people, or a JSON object a line for machines.</summary>
internal static class ServerLog
{
    /// <summary>The variable that says which: <c>text</c>, the default, or <c>json</c>.</summary>
    public const string Variable = "REGIOHELIX_LOG";

    /// <summary>Sets it.</summary>
    /// <exception cref="ProblemsException">The variable holds something else.</exception>
    public static void Set(ILoggingBuilder logging, IConfiguration configuration)
    {
        var formatter = Formatter(configuration[Variable]);
        logging.ClearProviders();
        logging.AddConsole(console => (console.LogToStandardErrorThreshold, console.FormatterName) = (LogLevel.Trace, formatter));
        logging.Services.Configure<JsonConsoleFormatterOptions>(json => (json.UseUtcTimestamp, json.TimestampFormat) = (true, "yyyy-MM-ddTHH:mm:ss.fffZ"));
        logging.SetMinimumLevel(LogLevel.Warning);
        // It warns that keys lie unencrypted: they lie in the data directory, which is its owner's alone.
        logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
    }

    private static string Formatter(string? named) => named switch
    {
        null or "" or "text" => ConsoleFormatterNames.Simple,
        "json" => ConsoleFormatterNames.Json,
        _ => throw new ProblemsException(new Problem(Variable, 0, 0, "unknown-log", named, Phrase.Of("give text or json"))),
    };
}
