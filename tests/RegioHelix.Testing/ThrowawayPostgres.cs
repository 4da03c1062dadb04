using System.Diagnostics;

namespace RegioHelix.Testing;

/// <summary>
/// A PostgreSQL server of the test's own in a temporary folder, reached through a socket in it, so that no port is taken. Unless a setting says
/// otherwise nothing is forced to the disk: it is gone with the test.
/// </summary>
public sealed class ThrowawayPostgres : IDisposable
{
    /// <summary>The name of its only user.</summary>
    public const string User = "rh";

    private readonly TemporaryFolder folder = new();
    private readonly string programs;
    private readonly string settings;

    /// <summary>Starts the server; skips the test where none is installed.</summary>
    /// <param name="settings">Settings of the server, as <c>postgres</c> takes them.</param>
    public ThrowawayPostgres(string settings = "-c fsync=off")
    {
        (programs, this.settings) = (Requires.Postgres(), settings);
        try
        {
            // The server refuses to run as root.
            if (Environment.IsPrivilegedProcess)
                Run("chown", "postgres", folder.Path);
            RunAsUser("initdb", "-D", folder["data"], "-U", User, "-A", "trust", "--no-sync", "-E", "UTF8", "--locale=C.UTF-8");
            Start();
        }
        catch
        {
            folder.Dispose();
            throw;
        }
        // A test run that is stopped must not leave a server behind.
        AppDomain.CurrentDomain.ProcessExit += Stop;
    }

    /// <summary>The socket that it listens at.</summary>
    public string Socket => folder[".s.PGSQL.5432"];

    /// <summary>Stops it: <c>fast</c> as a service manager does, <c>immediate</c> as a crash does.</summary>
    public void Stop(string mode) => RunAsUser("pg_ctl", "-D", folder["data"], "-w", "-m", mode, "stop");

    /// <summary>Starts it, with what it had.</summary>
    public void Start() => RunAsUser("pg_ctl", "-D", folder["data"], "-w", "-l", folder["log"], "-o", $"-c listen_addresses='' -c unix_socket_directories={folder.Path} {settings} -c max_connections=400", "start");

    /// <summary>The connection string of one of its databases, which need not exist yet.</summary>
    public string Connection(string database) => $"Host={folder.Path};Username={User};Database={database}";

    /// <summary>The folder of its socket.</summary>
    public string Folder => folder.Path;

    /// <summary>The folder of the server's programs.</summary>
    public string Programs => programs;

    /// <inheritdoc />
    public void Dispose()
    {
        AppDomain.CurrentDomain.ProcessExit -= Stop;
        Stop(null, EventArgs.Empty);
    }

    private void Stop(object? sender, EventArgs e)
    {
        RunAsUser("pg_ctl", "-D", folder["data"], "-m", "immediate", "stop");
        folder.Dispose();
    }

    private void RunAsUser(string program, params string[] arguments)
    {
        var path = Path.Combine(programs, program);
        if (Environment.IsPrivilegedProcess)
            Run("setpriv", ["--reuid=postgres", "--regid=postgres", "--init-groups", path, .. arguments]);
        else
            Run(path, arguments);
    }

    // What the server writes goes to its log: it would keep a pipe of ours open as long as it lives.
    private void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", "exec \"$0\" \"$@\" >>\"$REGIOHELIX_LOG\" 2>&1 </dev/null", program, .. arguments])
        {
            WorkingDirectory = folder.Path,
            Environment = { ["REGIOHELIX_LOG"] = folder["output"] },
        })!;
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {File.ReadAllText(folder["output"])}");
    }
}
