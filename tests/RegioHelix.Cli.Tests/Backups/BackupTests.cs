using System.Text.Json.Nodes;
using RegioHelix.Registry.Tests;
using RegioHelix.Testing;

namespace RegioHelix.Cli.Tests.Backups;

/// <summary>What backup and restore refuse, by name, with nothing changed.</summary>
public sealed class BackupTests(FilledData data)
{
    private const string Manifest = "regiohelix-backup.json";

    [Fact]
    public async Task A_backup_put_back_is_the_same_to_the_byte()
    {
        using var folder = new TemporaryFolder();
        var original = folder["data"];
        CopyDirectory(data.Path, original);
        await File.WriteAllTextAsync(Path.Combine(original, "themes.tsv"), "code\tname\n", TestContext.Current.CancellationToken);
        Directory.CreateDirectory(Path.Combine(original, "made"));
        await File.WriteAllTextAsync(Path.Combine(original, "made", "brief.pdf"), "can be made again", TestContext.Current.CancellationToken);
        Assert.Matches(@"^.*: \d+ files, \d+\.\d MB\n$", (await Product.Over(original, "backup", folder["backup"])).Well());
        Assert.EndsWith(" MB, all whole\n", (await Product.Over(folder["elsewhere"], "restore", folder["backup"], "--check")).Well(), StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder["elsewhere"]));
        Assert.StartsWith($"{folder["restored"]}: ", (await Product.Over(folder["restored"], "restore", folder["backup"])).Well(), StringComparison.Ordinal);
        Assert.Equal("2 vintages and 2 snapshots are whole\n", (await Product.Over(folder["restored"], "data", "check")).Well());
        var expected = Files(original).Where(file => !file.Key.StartsWith("made", StringComparison.Ordinal) && !file.Key.Contains("lock", StringComparison.Ordinal) && !file.Key.Contains(".db", StringComparison.Ordinal));
        var restored = Files(folder["restored"]);
        Assert.All(expected, file => Assert.Equal(file.Value, restored[file.Key]));
        Assert.DoesNotContain(restored.Keys, file => file.StartsWith("made", StringComparison.Ordinal));
        Assert.Equal(["backup", "data", "restored"], Directory.GetDirectories(folder.Path).Select(Path.GetFileName).Order());
    }

    [Theory]
    [InlineData("changed", "backup-file-changed; the file is not what was written")]
    [InlineData("cut", "backup-file-cut: ")]
    [InlineData("gone", "backup-file-missing; the backup is not whole")]
    [InlineData("manifest-gone", "no-manifest; this is no complete backup")]
    [InlineData("manifest-cut", "damaged-manifest; ")]
    [InlineData("manifest-changed", "damaged-manifest; ")]
    [InlineData("newer", "newer-backup: 99.0.0; ")]
    public async Task A_backup_that_is_not_whole_is_refused_by_name(string harm, string problem)
    {
        using var folder = new TemporaryFolder();
        var backup = await Small(folder);
        var (file, manifest) = (Path.Combine(backup, "clusters.tsv"), Path.Combine(backup, Manifest));
        Action damage = harm switch
        {
            "changed" => () => File.WriteAllText(file, "two\n"),
            "cut" => () => File.WriteAllText(file, "on"),
            "gone" => () => File.Delete(file),
            "manifest-gone" => () => File.Delete(manifest),
            "manifest-cut" => () => File.WriteAllText(manifest, File.ReadAllText(manifest)[..^40]),
            "manifest-changed" => () => File.WriteAllText(manifest, File.ReadAllText(manifest).Replace("clusters.tsv", "../../clusters.tsv", StringComparison.Ordinal)),
            _ => () => Edit(manifest, read => read["version"] = "99.0.0"),
        };
        damage();
        var errors = (await Product.Over(folder["restored"], "restore", backup)).Refused();
        Assert.Contains(problem, errors, StringComparison.Ordinal);
        Assert.StartsWith(harm.StartsWith("manifest", StringComparison.Ordinal) || harm == "newer" ? manifest : file, errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder["restored"]));
    }

    [Fact]
    public async Task A_backup_with_tables_of_a_later_program_is_refused()
    {
        using var folder = new TemporaryFolder();
        (await Product.Over(MadeRegistry.Into(folder["data"]), "registry", "imports")).Well();
        (await Product.Over(folder["data"], "backup", folder["backup"])).Well();
        // A later program would have sealed it so.
        var (manifest, migration) = (Path.Combine(folder["backup"], Manifest), "");
        Edit(manifest, read =>
        {
            migration = (string)read["migration"]!;
            read["migration"] = "99990101000000_Later";
        });
        Assert.NotEmpty(migration);
        Assert.Contains("damaged-manifest", (await Product.Over(folder["restored"], "restore", folder["backup"])).Refused(), StringComparison.Ordinal);
        Reseal(manifest);
        Assert.Contains("newer-backup: 99990101000000_Later", (await Product.Over(folder["restored"], "restore", folder["backup"])).Refused(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_directory_that_holds_something_is_replaced_only_when_told_and_kept_aside()
    {
        using var folder = new TemporaryFolder();
        var backup = await Small(folder);
        await File.WriteAllTextAsync(Path.Combine(folder["data"], "clusters.tsv"), "later\n", TestContext.Current.CancellationToken);
        Assert.Contains("not-empty; the data directory holds files", (await Product.Over(folder["data"], "restore", backup)).Refused(), StringComparison.Ordinal);
        Assert.Equal("later\n", await File.ReadAllTextAsync(Path.Combine(folder["data"], "clusters.tsv"), TestContext.Current.CancellationToken));
        using (new FileStream(Path.Combine(folder["data"], "jobs.db.runner"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None))
            Assert.Contains("directory-in-use", (await Product.Over(folder["data"], "restore", backup, "--force")).Refused(), StringComparison.Ordinal);
        (await Product.Over(folder["data"], "restore", backup, "--force")).Well();
        Assert.Equal("one\n", await File.ReadAllTextAsync(Path.Combine(folder["data"], "clusters.tsv"), TestContext.Current.CancellationToken));
        var aside = Assert.Single(Directory.GetDirectories(folder.Path, "data.before-restore-*"));
        Assert.Equal("later\n", await File.ReadAllTextAsync(Path.Combine(aside, "clusters.tsv"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_backup_goes_into_a_folder_of_its_own()
    {
        using var folder = new TemporaryFolder();
        var backup = await Small(folder);
        Assert.Contains("not-empty; a backup goes into a folder of its own", (await Product.Over(folder["data"], "backup", backup)).Refused(), StringComparison.Ordinal);
        Assert.Contains("backup-within", (await Product.Over(folder["data"], "backup", Path.Combine(folder["data"], "backup"))).Refused(), StringComparison.Ordinal);
        Assert.Contains("no-data", (await Product.Over(folder["nowhere"], "backup", folder["other"])).Refused(), StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder["nowhere"]) || Directory.Exists(folder["other"]));
    }

    [Fact]
    public async Task What_a_bad_disk_changed_does_not_pass_for_a_backup()
    {
        using var folder = new TemporaryFolder();
        CopyDirectory(data.Path, folder["data"]);
        var vintage = Directory.GetFiles(Path.Combine(folder["data"], "vintages"), "*.duckdb", SearchOption.AllDirectories)[0];
        await using (var stream = File.OpenWrite(vintage))
            stream.WriteByte(7);
        Assert.StartsWith($"{vintage} damaged-file; ", (await Product.Over(folder["data"], "backup", folder["backup"])).Refused(), StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder["backup"]));
    }

    private static async Task<string> Small(TemporaryFolder folder)
    {
        Directory.CreateDirectory(folder["data"]);
        await File.WriteAllTextAsync(Path.Combine(folder["data"], "clusters.tsv"), "one\n", TestContext.Current.CancellationToken);
        (await Product.Over(folder["data"], "backup", folder["backup"])).Well();
        return folder["backup"];
    }

    private static void Edit(string manifest, Action<JsonNode> edit)
    {
        var read = JsonNode.Parse(File.ReadAllText(manifest))!;
        edit(read);
        File.WriteAllText(manifest, read.ToJsonString());
    }

    // The seal finds damage, not forgery: anybody can compute it.
    private static void Reseal(string manifest) => Edit(manifest, read =>
    {
        var lines = new List<string> { $"{read["format"]}", $"{read["version"]}", $"{DateTimeOffset.Parse((string)read["at"]!, System.Globalization.CultureInfo.InvariantCulture).UtcDateTime:O}", $"{read["migration"]}" };
        lines.AddRange(read["files"]!.AsArray().Select(file => $"{file!["path"]}\t{file["bytes"]}\t{file["sha256"]}"));
        read["seal"] = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n")));
    });

    private static Dictionary<string, string> Files(string root) =>
        Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).ToDictionary(file => Path.GetRelativePath(root, file), file => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file))));

    internal static void CopyDirectory(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
