using System.Globalization;
using System.Text;

namespace RegioHelix.Cli.Tests;

/// <summary>
/// The console of commands that run inside the test process. What a command writes goes to its own caller, though many run at once; what anybody else
/// writes goes where it went before.
/// </summary>
internal static class RoutedConsole
{
    private static readonly AsyncLocal<Pair?> Current = new();

    static RoutedConsole()
    {
        // As the program does at its start.
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
        CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;
        Console.SetOut(new Router(Console.Out, pair => pair.Output));
        Console.SetError(new Router(Console.Error, pair => pair.Errors));
    }

    /// <summary>Runs a command to its end; gives its exit code and what it wrote.</summary>
    public static async Task<Finished> Run(IReadOnlyList<string> arguments)
    {
        var (output, errors) = (new StringWriter(CultureInfo.InvariantCulture), new StringWriter(CultureInfo.InvariantCulture));
        var pair = new Pair(TextWriter.Synchronized(output), TextWriter.Synchronized(errors));
        using var bytes = new MemoryStream();
        var code = await Task.Run(() =>
        {
            Current.Value = pair;
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (CultureInfo.InvariantCulture, CultureInfo.InvariantCulture);
            return CommandLine.Run([.. arguments], () => bytes);
        });
        return new Finished(string.Join(' ', arguments), code, output + Encoding.UTF8.GetString(bytes.ToArray()), errors.ToString());
    }

    private sealed record Pair(TextWriter Output, TextWriter Errors);

    private sealed class Router(TextWriter otherwise, Func<Pair, TextWriter> choose) : TextWriter(CultureInfo.InvariantCulture)
    {
        private TextWriter Target => Current.Value is { } pair ? choose(pair) : otherwise;

        public override Encoding Encoding => Encoding.UTF8;

        public override void Write(char value) => Target.Write(value);

        public override void Write(char[] buffer, int index, int count) => Target.Write(buffer, index, count);

        public override void Write(ReadOnlySpan<char> buffer) => Target.Write(buffer);

        public override void Write(string? value) => Target.Write(value);

        public override void Flush() => Target.Flush();
    }
}
