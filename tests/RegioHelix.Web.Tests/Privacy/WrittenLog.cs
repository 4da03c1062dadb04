using System.Collections.Concurrent;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;
using RegioHelix.Cli.Telemetry;

namespace RegioHelix.Web.Tests.Privacy;

/// <summary>Keeps what is logged as the product writes it: as lines, and as JSON with all that stands beside a message.</summary>
internal sealed class WrittenLog : ILoggerProvider
{
    private readonly ServiceProvider provider = new ServiceCollection().AddLogging(logging => ServerLog.Set(logging, new ConfigurationBuilder().Build())).BuildServiceProvider();
    private readonly ConcurrentQueue<string> lines = new();
    private readonly IReadOnlyList<ConsoleFormatter> formatters;

    // Found at once: a server that goes on asks for loggers of new names when the test that listened to it has long ended.
    public WrittenLog() => formatters = [.. provider.GetServices<ConsoleFormatter>().Where(one => one.Name is ConsoleFormatterNames.Simple or ConsoleFormatterNames.Json)];

    public string Text => string.Concat(lines);

    public ILogger CreateLogger(string categoryName) => new Writer(categoryName, formatters, lines);

    public void Dispose() => provider.Dispose();

    private sealed class Writer(string category, IReadOnlyList<ConsoleFormatter> formatters, ConcurrentQueue<string> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            using var writer = new StringWriter();
            foreach (var form in formatters)
                form.Write(new LogEntry<TState>(logLevel, category, eventId, state, exception, formatter), null, writer);
            lines.Enqueue(writer.ToString());
        }
    }
}
