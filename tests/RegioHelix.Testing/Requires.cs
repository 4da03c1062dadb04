namespace RegioHelix.Testing;

/// <summary>
/// What a test needs beyond the SDK. A missing need skips the test with a sentence that says what to install;
/// where <c>REGIOHELIX_REQUIRE</c> names the need (as CI does for all that it installed), it fails instead.
/// </summary>
public static class Requires
{
    /// <summary>The folder of shared reference data beside the checkout; skips the test where it is absent.</summary>
    public static string Shared(string relativePath = "")
    {
        var root = FindRoot();
        var shared = Path.Combine(root, "..", "shared");
        if (!Directory.Exists(shared))
            Missing("shared", "this test compares with reference data in ../shared, which is not beside this checkout");
        return Path.GetFullPath(Path.Combine(shared, relativePath));
    }

    /// <summary>The path of Chromium; skips the test where it is absent. Its shell without windows comes first: the same pages at two thirds of the time.</summary>
    public static string Chromium()
    {
        var path = Environment.GetEnvironmentVariable("CHROMIUM") ?? new[] { "/usr/bin/chromium-headless-shell", "/usr/bin/chromium" }.FirstOrDefault(File.Exists);
        if (!File.Exists(path))
            Missing("chromium", "this test drives a browser: install Chromium (apt-get install chromium-headless-shell, or chromium) or set CHROMIUM to its path");
        return path!;
    }

    /// <summary>A program on the path, such as <c>pdftotext</c> of <c>poppler-utils</c>; skips the test where it is absent.</summary>
    public static string Program(string name, string package)
    {
        foreach (var folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator))
            if (folder.Length > 0 && File.Exists(Path.Combine(folder, name)))
                return Path.Combine(folder, name);
        Missing(name, $"this test runs {name}: install it (apt-get install {package})");
        return name;
    }

    /// <summary>The folder of PostgreSQL's server programs, the newest that is installed; skips the test where there is none.</summary>
    public static string Postgres()
    {
        const string debian = "/usr/lib/postgresql";
        var folders = Directory.Exists(debian) ? Directory.GetDirectories(debian).OrderByDescending(folder => int.TryParse(Path.GetFileName(folder), out var version) ? version : 0).Select(folder => Path.Combine(folder, "bin")) : [];
        var found = folders.Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)).FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")));
        if (found is null)
            Missing("postgresql", "this test runs a PostgreSQL server of its own: install one (apt-get install postgresql)");
        return found!;
    }

    /// <summary>ClickHouse's server program; skips the test where there is none.</summary>
    public static string ClickHouse()
    {
        // Debian keeps it among the programs of root, which are not on everybody's path.
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Append("/usr/sbin");
        var found = folders.Where(folder => folder.Length > 0).Select(folder => Path.Combine(folder, "clickhouse-server")).FirstOrDefault(File.Exists);
        if (found is null)
            Missing("clickhouse", "this test runs three ClickHouse servers of its own: install one (apt-get install clickhouse-server)");
        return found!;
    }

    /// <summary>nginx; skips the test where it is absent.</summary>
    public static string Nginx()
    {
        // Debian keeps it among the programs of root, which are not on everybody's path.
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Append("/usr/sbin");
        var found = folders.Where(folder => folder.Length > 0).Select(folder => Path.Combine(folder, "nginx")).FirstOrDefault(File.Exists);
        if (found is null)
            Missing("nginx", "this test runs two servers behind nginx: install it (apt-get install nginx)");
        return found!;
    }

    /// <summary>Skips the test unless <paramref name="available"/>; <paramref name="what"/> says what to install or how to run it.</summary>
    public static void Condition(bool available, string need, string what)
    {
        if (!available)
            Missing(need, what);
    }

    /// <summary>The root of the checkout: the folder that holds the solution.</summary>
    public static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "RegioHelix.slnx")))
                return folder.FullName;
        throw new InvalidOperationException("RegioHelix.slnx was not found above the test's folder");
    }

    private static void Missing(string need, string sentence)
    {
        var required = (Environment.GetEnvironmentVariable("REGIOHELIX_REQUIRE") ?? "").Split(',');
        if (required.Contains(need))
            Assert.Fail($"{need} is required in this run: {sentence}");
        Assert.Skip(sentence);
    }
}
