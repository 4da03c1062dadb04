using System.Diagnostics;
using System.Text;

namespace RegioHelix.Cli.Tests;

/// <summary>The built program: arguments and an environment, run to an exit code.</summary>
internal static class Product
{
    // Far above what any command here takes: only a program that hangs meets it.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    /// <summary>Where the program lies: beside the tests.</summary>
    public static string Program { get; } = Path.Combine(AppContext.BaseDirectory, "regiohelix.dll");

    /// <summary>What runs it.</summary>
    public static string Host { get; } = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    /// <summary>Runs a command to its end, over a data directory.</summary>
    public static Task<Finished> Over(string data, params string[] arguments) => Run([.. arguments, "--data", data]);

    /// <summary>Runs a command to its end, inside this process unless it wants an environment or input of its own: most of a process of half a second is its start.</summary>
    public static Task<Finished> Run(IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string>? environment = null, string? input = null) =>
        environment is null && input is null
            ? RoutedConsole.Run(arguments).WaitAsync(Patience, TestContext.Current.CancellationToken)
            : RunProcess(arguments, environment, input);

    /// <summary>Runs a command to its end as a process of its own.</summary>
    public static async Task<Finished> RunProcess(IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string>? environment = null, string? input = null)
    {
        using var process = Start(Host, [Program, .. arguments], environment, null);
        return await ToEnd(process, string.Join(' ', arguments), input);
    }

    /// <summary>Runs a line of a shell to its end, in a folder.</summary>
    public static async Task<Finished> RunShell(string line, string folder, IReadOnlyDictionary<string, string> environment)
    {
        using var process = Start("/bin/sh", ["-c", line], environment, folder);
        return await ToEnd(process, line, null);
    }

    /// <summary>Starts a process with nothing of RegioHelix in its environment but what is given.</summary>
    public static Process Start(string program, IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string>? environment, string? folder)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            WorkingDirectory = folder ?? AppContext.BaseDirectory,
        };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("REGIOHELIX_", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(name);
        // A process of half a second gains nothing from a heap a core and from code measured to be compiled again.
        start.Environment["DOTNET_gcServer"] = "0";
        start.Environment["DOTNET_TieredPGO"] = "0";
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
            start.Environment[name] = value;
        return Process.Start(start)!;
    }

    private static async Task<Finished> ToEnd(Process process, string line, string? input)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Patience);
        var output = process.StandardOutput.ReadToEndAsync(patience.Token);
        var errors = process.StandardError.ReadToEndAsync(patience.Token);
        try
        {
            if (input is not null)
                await process.StandardInput.WriteAsync(input.AsMemory(), patience.Token);
            process.StandardInput.Close();
            await process.WaitForExitAsync(patience.Token);
            return new Finished(line, process.ExitCode, await output, await errors);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }
}
