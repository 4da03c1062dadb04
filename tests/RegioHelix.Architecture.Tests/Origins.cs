using System.Security.Cryptography;
using System.Text;
using RegioHelix.Testing;

namespace RegioHelix.Architecture.Tests;

/// <summary>What must not get into the repository: files of the shared reference data, and names of the machine it was written on.</summary>
public sealed class Origins
{
    // Smaller files (an empty one, a licence line) may well be the same by chance.
    private const long Telling = 2048;

    // Put together here, so that this file does not hold it.
    private static readonly string MachinePath = "/" + "work" + "/";

    [Fact]
    public void No_file_is_a_copy_of_shared_data()
    {
        var shared = new[] { "data", "golden" }.Select(name => Requires.Shared(name)).Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)).ToList();
        Assert.NotEmpty(shared);
        Assert.Empty(Copies(RepositoryFiles.All(), shared));
    }

    [Fact]
    public void No_text_names_a_path_of_a_machine() =>
        Assert.Empty(RepositoryFiles.All().Where(file => NamesMachine(File.ReadAllBytes(file))).Select(RepositoryFiles.Name));

    [Fact]
    public void Deliberate_offenders_are_seen()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["theirs.tsv"], new string('7', 3000));
        File.Copy(folder["theirs.tsv"], folder["ours.tsv"]);
        File.WriteAllText(folder["small.tsv"], "7");
        Assert.Equal([folder["ours.tsv"]], Copies([folder["ours.tsv"], folder["small.tsv"]], [folder["theirs.tsv"], folder["small.tsv"]]));
        Assert.True(NamesMachine(Encoding.UTF8.GetBytes($"see {MachinePath}main")));
        Assert.False(NamesMachine(Encoding.UTF8.GetBytes($"\0see {MachinePath}main")));
    }

    // Lengths first: only a file as long as one of theirs is read.
    private static IEnumerable<string> Copies(IEnumerable<string> ours, IEnumerable<string> theirs)
    {
        var byLength = theirs.Where(file => new FileInfo(file).Length > Telling).ToLookup(file => new FileInfo(file).Length);
        return ours.Where(file => byLength[new FileInfo(file).Length].Any(other => Hash(file) == Hash(other)));
    }

#pragma warning disable CA5350 // Tells files apart; nothing is kept safe by it.
    private static string Hash(string file) => Convert.ToHexString(SHA1.HashData(File.ReadAllBytes(file)));
#pragma warning restore CA5350

    // A file with a zero byte is no text: pictures, fonts, archives.
    private static bool NamesMachine(byte[] content) =>
        !content.AsSpan().Contains((byte)0) && content.AsSpan().IndexOf(Encoding.UTF8.GetBytes(MachinePath)) >= 0;
}
