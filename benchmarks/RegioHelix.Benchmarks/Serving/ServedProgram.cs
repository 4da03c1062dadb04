using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace RegioHelix.Benchmarks.Serving;

/// <summary>A program that serves on a free port of this machine until it is disposed: the built product, or this one with its plain answer.</summary>
internal sealed class ServedProgram : IDisposable
{
    private const int MostLines = 60;
    private readonly Process process;
    private readonly HttpClient client;
    private readonly List<string> said = [];

    private ServedProgram(string program, Func<string, IEnumerable<string>> arguments)
    {
        Address = new Uri($"http://127.0.0.1:{FreePort()}");
        var isLibrary = program.EndsWith(".dll", StringComparison.Ordinal);
        var start = new ProcessStartInfo(isLibrary ? "dotnet" : program, [.. isLibrary ? [program] : Array.Empty<string>(), .. arguments(Address.OriginalString)]) { RedirectStandardError = true, RedirectStandardOutput = true };
        process = Process.Start(start) ?? throw new InvalidOperationException("the program did not start");
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.OutputDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
        client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 64, AutomaticDecompression = DecompressionMethods.None, UseCookies = false }) { BaseAddress = Address };
    }

    /// <summary>Where it is.</summary>
    public Uri Address { get; }

    /// <summary>A client without cookies.</summary>
    public HttpClient Client => client;

    /// <summary>The most memory that it ever had, megabytes.</summary>
    public long PeakMegabytes
    {
        get
        {
            process.Refresh();
            return process.PeakWorkingSet64 >> 20;
        }
    }

    /// <summary>The time of cores that it used so far, without programs that it started.</summary>
    public TimeSpan Processor
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>What it wrote to its log, the first lines.</summary>
    public IReadOnlyList<string> Said
    {
        get
        {
            lock (said)
                return [.. said];
        }
    }

    /// <summary>Starts the product on a data directory.</summary>
    public static ServedProgram Serve(string program, string folder, params string[] more) => new(program, address => ["serve", "--urls", address, "--data", folder, .. more]);

    /// <summary>Starts this program's plain answer with a file as its body.</summary>
    public static ServedProgram ServePlain(string file, string encoding) => new(
        Path.GetFileNameWithoutExtension(Environment.ProcessPath!) == "dotnet" ? typeof(ServedProgram).Assembly.Location : Environment.ProcessPath!, address => ["plain-answer", address, file, encoding]);

    /// <summary>Memory and threads now, as Linux tells them.</summary>
    public MemorySample Sample(TimeSpan at) => MemorySample.Read(process.Id, at);

    /// <summary>Asks until the server is there.</summary>
    public async Task Answer(string page)
    {
        while (true)
        {
            try
            {
                await Get(page);
                return;
            }
            catch (HttpRequestException e) when (e.InnerException is SocketException && !process.HasExited)
            {
                await Task.Delay(20);
            }
        }
    }

    /// <summary>Asks for a page that must be there, and reads it to the end.</summary>
    public async Task Get(string page)
    {
        using var answer = await client.GetAsync(page);
        answer.EnsureSuccessStatusCode();
        await answer.Content.ReadAsByteArrayAsync();
    }

    /// <inheritdoc />
    public void Dispose()
    {
        client.Dispose();
        process.Kill();
        process.WaitForExit();
        process.Dispose();
    }

    private void Keep(string? line)
    {
        lock (said)
            if (line is { Length: > 0 } && said.Count < MostLines)
                said.Add(line);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
