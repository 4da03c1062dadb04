using System.Diagnostics;
using System.Text;
using RegioHelix.Studies.Printing;

namespace RegioHelix.Cli.Printing;

/// <summary>
/// Prints with a headless Chromium or Chrome of this machine: one at a time, within a minute, without network or anything of the user's profile.
/// Which one is <c>CHROMIUM</c>, else the first of the usual names on the path.
/// </summary>
internal sealed class ChromiumPrinter : IPdfPrinter, IDisposable
{
    private const int MostWaiting = 16;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static readonly string[] Programs = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome", "msedge"];

    // The document holds all that it needs and forbids itself scripts; a name that is looked up would be a mistake, and finds nothing.
    private static readonly string[] Switches =
    [
        "--headless", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
        "--disable-extensions", "--disable-dev-shm-usage", "--mute-audio", "--host-resolver-rules=MAP * ~NOTFOUND",
        "--no-pdf-header-footer", "--generate-pdf-document-outline", "--export-tagged-pdf",
    ];

    private readonly SemaphoreSlim turn = new(1);
    private readonly Lazy<string?> program = new(FindProgram);
    private int waiting;

    /// <inheritdoc />
    public bool IsThere => program.Value is not null;

    /// <inheritdoc />
    public async Task<byte[]> Print(string html, DateTimeOffset date, CancellationToken cancellation)
    {
        if (Interlocked.Increment(ref waiting) > MostWaiting)
        {
            Interlocked.Decrement(ref waiting);
            throw new PrintFailedException("too many documents wait to be printed; try again in a minute");
        }
        try
        {
            await turn.WaitAsync(cancellation);
            try
            {
                return PdfDates.Set(await PrintNow(html, cancellation), date);
            }
            finally
            {
                turn.Release();
            }
        }
        finally
        {
            Interlocked.Decrement(ref waiting);
        }
    }

    /// <inheritdoc />
    public void Dispose() => turn.Dispose();

    private async Task<byte[]> PrintNow(string html, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("regiohelix-print-");
        try
        {
            var (source, target) = (Path.Combine(folder.FullName, "document.html"), Path.Combine(folder.FullName, "document.pdf"));
            await File.WriteAllTextAsync(source, html, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), cancellation);
            await Run(folder.FullName, source, target, cancellation);
            return File.Exists(target) ? await File.ReadAllBytesAsync(target, cancellation) : throw new PrintFailedException($"{program.Value} ended without a file");
        }
        finally
        {
            Remove(folder);
        }
    }

    private async Task Run(string folder, string source, string target, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(program.Value ?? throw new PrintFailedException("there is no Chromium on this machine"))
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            WorkingDirectory = folder,
        };
        foreach (var one in Switches)
            start.ArgumentList.Add(one);
        // Chromium refuses its sandbox to the super-user, as in most containers; the document is ours and runs no script.
        if (Environment.UserName == "root")
            start.ArgumentList.Add("--no-sandbox");
        start.ArgumentList.Add($"--user-data-dir={Path.Combine(folder, "profile")}");
        start.ArgumentList.Add($"--print-to-pdf={target}");
        start.ArgumentList.Add(new Uri(source).AbsoluteUri);
        using var process = Process.Start(start) ?? throw new PrintFailedException($"{program.Value} did not start");
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        try
        {
            // What it says is of no use to the reader, but a full pipe would stop it.
            await Task.WhenAll(process.StandardOutput.ReadToEndAsync(patience.Token), process.StandardError.ReadToEndAsync(patience.Token), process.WaitForExitAsync(patience.Token));
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            cancellation.ThrowIfCancellationRequested();
            throw new PrintFailedException($"{program.Value} did not come to an end within {Patience.TotalSeconds:0} seconds");
        }
    }

    // A browser that was stopped may still let go of its profile's files.
    private static void Remove(DirectoryInfo folder)
    {
        try
        {
            folder.Delete(recursive: true);
        }
        catch (IOException)
        {
            // It lies in the system's folder for such things, which clears itself.
        }
    }

    private static string? FindProgram()
    {
        if (Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } named)
            return File.Exists(named) ? named : null;
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        var names = OperatingSystem.IsWindows() ? Programs.Select(name => name + ".exe") : Programs;
        return names.SelectMany(name => folders.Select(folder => Path.Combine(folder, name))).FirstOrDefault(File.Exists);
    }
}
