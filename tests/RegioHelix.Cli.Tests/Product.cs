using System.Diagnostics;

namespace RegioHelix.Cli.Tests;

/// <summary>What a command came to.</summary>
/// <param name="Code">Its exit code.</param>
/// <param name="Out">What it wrote to stdout.</param>
/// <param name="Error">What it wrote to stderr.</param>
public sealed record Outcome(int Code, string Out, string Error);

/// <summary>The built program, run as its users run it: as a process of its own.</summary>
public static class Product
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    /// <summary>Runs a command to its end.</summary>
    public static async Task<Outcome> Run(string folder, params string[] arguments)
    {
        using var process = Start(folder, null, arguments);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Longest);
        var output = process.StandardOutput.ReadToEndAsync(limit.Token);
        var errors = process.StandardError.ReadToEndAsync(limit.Token);
        await process.WaitForExitAsync(limit.Token);
        return new Outcome(process.ExitCode, await output, await errors);
    }

    /// <summary>Starts a command in a folder; the caller ends it.</summary>
    public static Process Start(string folder, IReadOnlyDictionary<string, string>? environment, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "regiohelix.dll"));
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        start.Environment["REGIOHELIX_DATA"] = Path.Combine(folder, "data");
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
            start.Environment[name] = value;
        return Process.Start(start) ?? throw new InvalidOperationException("the program did not start");
    }
}
