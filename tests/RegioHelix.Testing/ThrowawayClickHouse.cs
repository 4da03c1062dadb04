using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace RegioHelix.Testing;

/// <summary>ClickHouse servers of the test's own on loopback, each with a folder and ports of its own; they do not know of each other. One can be killed and started again.</summary>
public sealed class ThrowawayClickHouse : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly TemporaryFolder folder = new();
    private readonly Process?[] servers;
    private readonly int[] ports;
    private readonly string program;
    private readonly int threads;

    /// <summary>Starts them; skips the test where ClickHouse is not installed.</summary>
    /// <param name="shards">How many.</param>
    /// <param name="threads">How many threads each may take for a query.</param>
    public ThrowawayClickHouse(int shards = 3, int threads = 1)
    {
        this.threads = threads;
        program = Requires.ClickHouse();
        servers = new Process?[shards];
        ports = FreePorts(shards * 3);
        AppDomain.CurrentDomain.ProcessExit += Stop;
        try
        {
            for (var shard = 0; shard < shards; shard++)
                Launch(shard);
            for (var shard = 0; shard < shards; shard++)
                Await(shard);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>Where they answer.</summary>
    public IReadOnlyList<Uri> Addresses => [.. servers.Select((_, shard) => new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{ports[shard * 3]}")))];

    /// <summary>The processes of those that run, for whoever measures them.</summary>
    public IReadOnlyList<int> Processes => [.. servers.OfType<Process>().Select(server => server.Id)];

    /// <summary>Kills one, as a power cut would.</summary>
    public void Kill(int shard)
    {
        servers[shard]!.Kill();
        servers[shard]!.WaitForExit();
        servers[shard]!.Dispose();
        servers[shard] = null;
    }

    /// <summary>Starts one again, with what it had on its disk.</summary>
    public void Start(int shard)
    {
        Launch(shard);
        Await(shard);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        AppDomain.CurrentDomain.ProcessExit -= Stop;
        Stop(null, EventArgs.Empty);
    }

    private void Stop(object? sender, EventArgs e)
    {
        for (var shard = 0; shard < servers.Length; shard++)
            if (servers[shard] is not null)
                Kill(shard);
        folder.Dispose();
    }

    private void Launch(int shard)
    {
        var own = Directory.CreateDirectory(folder[$"shard{shard}"]).FullName;
        File.WriteAllText(Path.Combine(own, "config.xml"), string.Create(CultureInfo.InvariantCulture, $"""
            <yandex>
              <logger><level>error</level><log>{own}/log</log><errorlog>{own}/errors</errorlog></logger>
              <http_port>{ports[shard * 3]}</http_port><tcp_port>{ports[(shard * 3) + 1]}</tcp_port><interserver_http_port>{ports[(shard * 3) + 2]}</interserver_http_port>
              <listen_host>127.0.0.1</listen_host>
              <path>{own}/data/</path><tmp_path>{own}/tmp/</tmp_path><format_schema_path>{own}/formats/</format_schema_path>
              <users_config>users.xml</users_config><default_profile>default</default_profile><default_database>default</default_database>
              <mark_cache_size>67108864</mark_cache_size>
            </yandex>
            """));
        File.WriteAllText(Path.Combine(own, "users.xml"), string.Create(CultureInfo.InvariantCulture, $"""
            <yandex>
              <profiles><default><max_threads>{threads}</max_threads></default></profiles><quotas><default></default></quotas>
              <users><default><password></password><networks><ip>127.0.0.1</ip></networks><profile>default</profile><quota>default</quota></default></users>
            </yandex>
            """));
        // What a server writes goes to a file of its own; the shell gives its process away, so that killing it kills the server.
        servers[shard] = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", "exec \"$0\" --config-file=\"$1/config.xml\" >>\"$1/output\" 2>&1 </dev/null", program, own]) { WorkingDirectory = own })!;
    }

    private void Await(int shard)
    {
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
        for (var waited = Stopwatch.StartNew(); ; Thread.Sleep(20))
            try
            {
                using var answer = client.Send(new HttpRequestMessage(HttpMethod.Get, Addresses[shard]));
                if (answer.IsSuccessStatusCode)
                    return;
            }
            catch (HttpRequestException) when (!servers[shard]!.HasExited && waited.Elapsed < Patience)
            {
                // It is still starting.
            }
            catch (HttpRequestException e)
            {
                throw new InvalidOperationException($"ClickHouse did not start: {File.ReadAllText(folder[$"shard{shard}/output"])}", e);
            }
    }

    private static int[] FreePorts(int count)
    {
        var listeners = Enumerable.Range(0, count).Select(_ => new TcpListener(IPAddress.Loopback, 0)).ToList();
        foreach (var listener in listeners)
            listener.Start();
        int[] ports = [.. listeners.Select(listener => ((IPEndPoint)listener.LocalEndpoint).Port)];
        foreach (var listener in listeners)
            listener.Dispose();
        return ports;
    }
}
