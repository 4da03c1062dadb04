using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using RegioHelix.Testing;

namespace RegioHelix.Cli.Tests.Nodes;

/// <summary>nginx with the configuration that we ship, but for names, ports, addresses and certificate.</summary>
internal sealed class RunningNginx : IDisposable
{
    private readonly TemporaryFolder folder;
    private readonly Process process;

    private RunningNginx(TemporaryFolder folder, Process process, int port) => (this.folder, this.process, Port) = (folder, process, port);

    /// <summary>Where it listens, with TLS.</summary>
    public int Port { get; }

    /// <summary>What it complained of.</summary>
    public string Errors => File.Exists(folder["error.log"]) ? File.ReadAllText(folder["error.log"]) : "";

    /// <summary>Starts it before servers; they may come later.</summary>
    /// <param name="port">Where it listens.</param>
    /// <param name="servers">The ports of the servers.</param>
    public static RunningNginx Start(int port, IReadOnlyList<int> servers)
    {
        var program = Requires.Nginx();
        var folder = new TemporaryFolder();
        try
        {
            WriteCertificate(folder);
            File.WriteAllText(folder["site.conf"], Site(folder, port, servers));
            File.WriteAllText(folder["nginx.conf"], string.Create(CultureInfo.InvariantCulture, $$"""
                daemon off; master_process off; pid {{folder["pid"]}}; error_log {{folder["error.log"]}};
                events { worker_connections 1024; }
                http {
                    access_log off;
                    client_body_temp_path {{folder["body"]}}; proxy_temp_path {{folder["proxy"]}}; fastcgi_temp_path {{folder["fastcgi"]}}; uwsgi_temp_path {{folder["uwsgi"]}}; scgi_temp_path {{folder["scgi"]}};
                    include {{folder["site.conf"]}};
                }
                """));
            return new(folder, Process.Start(new ProcessStartInfo(program, ["-e", folder["error.log"], "-p", folder.Path, "-c", folder["nginx.conf"]]))!, port);
        }
        catch
        {
            folder.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill();
        process.WaitForExit();
        process.Dispose();
        folder.Dispose();
    }

    // Each thing that is replaced must stand in the file, or the file that is tested is another than the one that is shipped.
    private static string Site(TemporaryFolder folder, int port, IReadOnlyList<int> servers)
    {
        var text = File.ReadAllText(Path.Combine(Requires.FindRoot(), "deploy", "nginx.conf"));
        (string Shipped, string Here)[] replaced =
        [
            ("server 10.0.0.11:5080 ", $"server 127.0.0.1:{servers[0]} "), ("server 10.0.0.12:5080 ", $"server 127.0.0.1:{servers[1]} "),
            ("listen 80;", $"listen 127.0.0.1:{NodeProcess.FreePort()};"), ("listen 443 ssl;", $"listen 127.0.0.1:{port} ssl;"),
            ("/etc/nginx/regiohelix/", Path.Combine(Requires.FindRoot(), "deploy", "nginx") + "/"), ("/etc/ssl/regiohelix/fullchain.pem", folder["certificate.pem"]), ("/etc/ssl/regiohelix/privkey.pem", folder["key.pem"]),
        ];
        foreach (var (shipped, here) in replaced)
        {
            Assert.Contains(shipped, text, StringComparison.Ordinal);
            text = text.Replace(shipped, here, StringComparison.Ordinal);
        }
        return text;
    }

    private static void WriteCertificate(TemporaryFolder folder)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var certificate = new CertificateRequest(new X500DistinguishedName("CN=regiohelix.example.org"), key, HashAlgorithmName.SHA256).CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        File.WriteAllText(folder["certificate.pem"], certificate.ExportCertificatePem());
        File.WriteAllText(folder["key.pem"], key.ExportPkcs8PrivateKeyPem());
    }
}
